import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../src/checks/registry';
import { lineOf, resultOf } from '../support/cases';
import { ALL_CASES } from './cases';

const FAMILIES = ['binding', 'funds', 'weights', 'scores'];
/** What these look for is there or not: no input of theirs can be blank or unreadable. */
const ALWAYS_SURE = new Set(['binding/lost-anchor', 'binding/unreadable', 'weights/not-positive']);
const ROOT = join(__dirname, '../../src/checks');

describe.each(ALL_CASES)('$check.id', ({ check, cases }) => {
  test.each(cases)('$title → $status', (one) => {
    const { status, findings } = resultOf(check, one);
    expect({ status, ...(one.says && { says: findings.map(lineOf) }) }).toEqual({
      status: one.status,
      ...(one.says && { says: one.says }),
    });
  });

  test('fires, passes and cannot tell somewhere', () => {
    const seen = new Set(cases.map(({ status }) => status));
    const wanted = ALWAYS_SURE.has(check.id) ? ['fail', 'pass'] : ['fail', 'pass', 'cannot-tell'];
    expect([...seen]).toEqual(expect.arrayContaining(wanted));
  });
});

describe('the registry', () => {
  const files = FAMILIES.flatMap((family) =>
    readdirSync(join(ROOT, family)).map((file) => `${family}/${file.replace(/\.ts$/, '')}`),
  );

  test('every file of a family is a registered check of that id, and has cases', () => {
    const ids = CHECKS.map(({ id }) => id).filter((id) =>
      FAMILIES.includes(id.split('/')[0] ?? ''),
    );
    expect([...ids].sort()).toEqual([...files].sort());
    expect(ALL_CASES.map(({ check }) => check.id).sort()).toEqual([...files].sort());
  });

  test('ids are unique', () => {
    expect(new Set(CHECKS.map(({ id }) => id)).size).toBe(CHECKS.length);
  });
});
