import type { Finding } from '../../src/checks/run';
import { runChecks } from '../../src/checks/run';
import { ALL_CHECKS, CHECKS } from '../../src/checks/registry';
import { enChecks } from '../../src/messages/en/checks';
import { findingText, sourceDetail, sourceText, variantKey } from '../../src/messages/findings';
import type { Texts } from '../../src/messages/print';
import { zhCNChecks } from '../../src/messages/zh-cn/checks';
import { resultOf, workbookResultOf } from '../support/cases';
import { contextOf, projectTable } from '../support/table-builder';
import { ALL_CASES, ALL_WORKBOOK_CASES } from './cases';

const LANGUAGES: readonly (readonly [string, Texts])[] = [
  ['zh-CN', zhCNChecks],
  ['en', enChecks],
];
const crashing = {
  id: 'funds/missing-amount',
  severity: 'error',
  source: 'form',
  evaluate: () => {
    throw new Error('broken');
  },
} as const;

/** Everything that the cases make the checks say. */
const findings: readonly Finding[] = [
  ...ALL_CASES.flatMap(({ check, cases }) => cases.flatMap((one) => resultOf(check, one).findings)),
  ...ALL_WORKBOOK_CASES.flatMap(({ check, cases }) =>
    cases.flatMap((one) => workbookResultOf(check, one).findings),
  ),
  ...runChecks([crashing], contextOf(projectTable())).flatMap((result) => result.findings),
];
const own = new Set([...ALL_CASES, ...ALL_WORKBOOK_CASES].map(({ check }) => check.id));
const families = new Set(ALL_CHECKS.map(({ id }) => `checks.${id.split('/')[0] ?? ''}/`));
const marks = (template: string) =>
  [...new Set([...template.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))].sort();
const stem = (id: string) => `checks.${id}.`;

describe.each(LANGUAGES)('%s', (_language, texts) => {
  test.each(ALL_CHECKS)('$id has its title, fix and source', (check) => {
    const key = stem(check.id);
    expect(own).toContain(check.id);
    for (const text of [texts[`${key}title`], texts[`${key}fix`]]) {
      expect(text).toMatch(/\S/);
      expect(text).not.toMatch(/[{}]/);
    }
    expect(texts).toHaveProperty([`source.${check.source}`], sourceText(check, texts));
    expect(texts).toHaveProperty([`source.${check.source}.text`], sourceDetail(check, texts));
    expect(sourceText(check, texts).length).toBeLessThan(60);
    expect(sourceDetail(check, texts).length).toBeGreaterThan(sourceText(check, texts).length);
  });

  test('everything that can be said of a check is said somewhere in its cases', () => {
    const outcomes = new Set(findings.map(({ check, status }) => `${status} ${check}`));
    for (const { id } of ALL_CHECKS) expect(outcomes).toContain(`fail ${id}`);
    for (const finding of findings) {
      const { title, message, fix } = findingText(finding, texts);
      const said = [title, message, ...(finding.status === 'fail' ? [fix] : [])];
      for (const text of said) expect(text).toMatch(/\S/);
    }
  });

  test('every message has exactly the values that its check gives', () => {
    expect(findings.length).toBeGreaterThan(100);
    for (const finding of findings) {
      const key = variantKey(finding, texts);
      expect([key, texts[key] && marks(texts[key])]).toEqual([
        key,
        Object.keys(finding.params).sort(),
      ]);
    }
  });

  test('no message keeps an empty place, and terms have names', () => {
    for (const finding of findings) {
      const { message, title } = findingText(finding, texts);
      expect(`${title} ${message}`).not.toMatch(/[{}]|undefined|NaN|\[object|checks\./);
      for (const param of Object.values(finding.params)) {
        if (typeof param === 'object' && 'term' in param) {
          expect(Object.keys(texts)).toContain(`term.${param.term}`);
        }
      }
    }
  });

  test('no message is written that no check says', () => {
    const said = new Set(findings.map((finding) => variantKey(finding, texts)));
    const mine = (key: string) =>
      key.startsWith('checks.any.') || [...families].some((family) => key.startsWith(family));
    const written = Object.keys(texts).filter((key) => mine(key) && !/\.(title|fix)$/.test(key));
    expect([...said].sort()).toEqual(written.sort());
  });

  test('no rule claims the number of a clause', () => {
    const sources = Object.keys(texts).filter((key) => key.startsWith('source.'));
    expect(sources.length).toBeGreaterThan(0);
    for (const key of sources) expect(texts[key]).not.toMatch(/第.{1,4}条|[Aa]rticle \d/);
  });
});

test('a finding in words', () => {
  const table = projectTable({ total: ['100', '100'] });
  const check = CHECKS.filter(({ id }) => id === 'scores/total');
  const [finding] = runChecks(check, contextOf(table)).flatMap((result) => result.findings);
  expect(finding && findingText(finding, enChecks)).toEqual({
    title: 'Wrong total score',
    message: 'The total score says 100; the scores add up to 98, 2 too much',
    fix: 'Enter the execution score plus all indicator scores',
    expected: '98',
  });
});

test('a text that is missing shows its key', () => {
  const [finding] = findings;
  expect(finding && findingText(finding, {}).message).toMatch(/^checks\./);
});
