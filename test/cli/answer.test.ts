import { answerOf } from '../../src/cli/check/answer';
import { unreadable, type AcrossResult, type FileResult } from '../../src/cli/check/result';
import { createTally } from '../../src/cli/check/tally';
import { asked } from '../../src/cli/output/output';

const finding = (check: string, rest: Partial<AcrossResult>): AcrossResult => ({
  check,
  sheet: null,
  severity: 'info',
  cells: ['A1'],
  message: check,
  ...rest,
});
const FILE: FileResult = {
  path: '甲.xlsx',
  status: 'checked',
  tables: [],
  findings: [
    finding('a', { severity: 'error' }),
    finding('a', { severity: 'warning' }),
    finding('b', {}),
    finding('c', { status: 'undecided' }),
  ],
};
const NOTHING = { json: null, result: false } as const;

test('what nobody wants is not told', () => {
  expect(Object.keys(answerOf(FILE, NOTHING))).toEqual(['summary']);
  expect(() => asked(answerOf(FILE, NOTHING).json)).toThrow('not told');
  expect(answerOf(FILE, { json: null, result: true }).result).toBe(FILE);
});

test('JSON tells findings from its level on; counts do not depend on it', () => {
  const answers = (['info', 'warning', 'error'] as const).map((json) =>
    answerOf(FILE, { json, result: false }),
  );
  const told = answers.map(({ json }) =>
    (JSON.parse(json ?? '') as FileResult).findings.map(({ check }) => check).join(''),
  );
  expect(told).toEqual(['aabc', 'aac', 'ac']);
  const { errors, warnings, infos, undecided, byCheck, clean } = answers[2]!.summary;
  expect({ errors, warnings, infos, undecided, byCheck, clean }).toEqual({
    ...{ errors: 1, warnings: 1, infos: 1, undecided: 1, clean: 0 },
    byCheck: { a: 2, b: 1 },
  });
});

test('sums of many files; those that are missing make the run an interrupted one', () => {
  const tally = createTally();
  for (const file of [FILE, FILE, unreadable('乙.xlsx', 'empty-file', '空')]) {
    tally.add(answerOf(file, NOTHING).summary);
  }
  expect(tally.summary(3)).toMatchObject({
    ...{ files: 3, checked: 2, unreadable: 1, errors: 2, undecided: 2, withoutTable: 2, clean: 0 },
    byCheck: { a: 4, b: 2 },
  });
  expect([tally.summary(3).interrupted, tally.summary(4).interrupted]).toEqual([undefined, true]);
});
