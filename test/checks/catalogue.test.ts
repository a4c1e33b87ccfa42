import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Status } from '../../src/checks/check';
import { ALL_CHECKS, CHECKS, WORKBOOK_CHECKS } from '../../src/checks/registry';
import { lineOf, resultOf, workbookLineOf, workbookResultOf } from '../support/cases';
import { ALL_CASES, ALL_WORKBOOK_CASES } from './cases';

/** What these look for is there or not: no input of theirs can be blank or unreadable. */
const ALWAYS_SURE = new Set(['binding/lost-anchor', 'binding/unreadable', 'weights/not-positive']);
const ROOT = join(__dirname, '../../src/checks');
const wanted = (id: string): Status[] =>
  ALWAYS_SURE.has(id) ? ['fail', 'pass'] : ['fail', 'pass', 'cannot-tell'];

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
    expect([...seen]).toEqual(expect.arrayContaining(wanted(check.id)));
  });
});

describe.each(ALL_WORKBOOK_CASES)('$check.id', ({ check, cases }) => {
  test.each(cases)('$title → $status', (one) => {
    const { status, findings } = workbookResultOf(check, one);
    expect({ status, ...(one.says && { says: findings.map(workbookLineOf) }) }).toEqual({
      status: one.status,
      ...(one.says && { says: one.says }),
    });
  });

  test('fires, passes, cannot tell and does not apply somewhere', () => {
    const seen = new Set(cases.map(({ status }) => status));
    expect([...seen]).toEqual(expect.arrayContaining([...wanted(check.id), 'not-applicable']));
  });
});

describe('the registry', () => {
  const families = readdirSync(ROOT, { withFileTypes: true })
    .filter((item) => item.isDirectory() && item.name !== 'support')
    .map(({ name }) => name);
  const files = families.flatMap((family) =>
    readdirSync(join(ROOT, family)).map((file) => `${family}/${file.replace(/\.ts$/, '')}`),
  );
  const idsOf = (checks: readonly { readonly id: string }[]) => checks.map(({ id }) => id).sort();

  test('every file of a family is a registered check of that id, and has cases', () => {
    expect(idsOf(ALL_CHECKS)).toEqual(files.sort());
    expect(idsOf(ALL_CASES.map(({ check }) => check))).toEqual(idsOf(CHECKS));
    expect(idsOf(ALL_WORKBOOK_CASES.map(({ check }) => check))).toEqual(idsOf(WORKBOOK_CHECKS));
  });

  test('ids are unique', () => {
    expect(new Set(idsOf(ALL_CHECKS)).size).toBe(ALL_CHECKS.length);
  });
});
