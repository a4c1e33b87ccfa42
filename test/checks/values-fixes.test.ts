import fc from 'fast-check';
import type { Check } from '../../src/checks/check';
import type { Fix } from '../../src/checks/fix';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import { ambiguous } from '../../src/checks/values/ambiguous';
import { listNumber } from '../../src/checks/values/list-number';
import { nonstandardSigns } from '../../src/checks/values/nonstandard-sign';
import type { EvaluationTable } from '../../src/model/table';
import { toA1 } from '../../src/sheet/address';
import { computed, one, row, rows } from './cases/values-support';
import { contextOf } from '../support/table-builder';
import { anyText } from '../support/any-text';

function fixesOf(check: Check, table: EvaluationTable): (Fix | null)[] {
  return runChecks([check], contextOf(table)).flatMap(({ findings }) =>
    findings.map(({ fix }) => fix),
  );
}

/** A fix in one line: "sign safe E13 =<50万 → ≤50万". */
function lines(check: Check, table: EvaluationTable): string[] {
  return fixesOf(check, table).map((fix) => {
    if (!fix) return 'none';
    const edits = fix.edits.map((edit) =>
      edit.kind === 'text' ? `${toA1(edit.cell)} ${edit.from} → ${edit.to}` : edit.kind,
    );
    return [`${fix.kind}${fix.safe ? '' : '?'}`, ...edits].join(' | ');
  });
}

test('a sign is written in its standard form, each cell for itself', () => {
  expect(lines(nonstandardSigns, one(' =<50万', '=>3%'))).toEqual([
    'sign | E13 =<50万 → ≤50万',
    'sign | F13 =>3% → ≥3%',
  ]);
  expect(lines(nonstandardSigns, computed(one('=<50万', '50万'), 'target'))).toEqual(['none']);
});

test.each([
  [
    'a name without a number gets it',
    '竞赛活动',
    '1.2次',
    '100%',
    'E13 1.2次 → 2次 | D13 竞赛活动 → 1.竞赛活动',
  ],
  ['a name that bears the number stays', '1、竞赛活动', '1.2次', '100%', 'E13 1.2次 → 2次'],
  ['both values', '（1）竞赛', '1.2次', '1.3次', 'E13 1.2次 → 2次 | F13 1.3次 → 3次'],
  [
    'a name that begins with a digit',
    '3D打印竞赛',
    '1.2次',
    '',
    'E13 1.2次 → 2次 | D13 3D打印竞赛 → 1、3D打印竞赛',
  ],
])(
  'a list number is moved out of a value that reads two ways: %s',
  (_, name, target, actual, edits) => {
    expect(lines(ambiguous, one(target, actual, { name }))).toEqual([`list-number? | ${edits}`]);
  },
);

test.each([
  ['the name bears another number', one('1.2次', '', { name: '2.竞赛' })],
  ['there is no name', one('1.2次', '', { name: '' })],
  ['the name says that there is none', one('1.2次', '', { name: '无' })],
  ['the values bear different numbers', one('1.2次', '2.2次')],
  ['the name is computed', computed(one('1.2次', ''), 'name')],
  ['the value is computed', computed(one('1.2次', ''), 'target')],
  ['no list number makes it ambiguous', one('10\n20', '')],
])('nothing is lost or written over: %s', (_, table) => {
  expect(lines(ambiguous, table)).toEqual(['none']);
});

test('a clear list number is moved safely', () => {
  const table = rows(row('1.≤5万', '5万', { name: '1.大赛支出' }), row('②3次', '②2次'));
  expect(lines(listNumber, table)).toEqual([
    'list-number | E13 1.≤5万 → ≤5万',
    'list-number | E14 ②3次 → 3次 | F14 ②2次 → 2次 | D14 培训 → ②培训',
  ]);
  expect(lines(listNumber, one('1.≤5万', '', { name: '2.大赛' }))).toEqual(['none']);
});

const FAMILY = CHECKS.filter(({ id }) => id.startsWith('values/'));
const piece = fc.constantFrom(
  ...[
    '1',
    '2',
    '.',
    '、',
    '5',
    '0',
    '%',
    '人',
    '次',
    '万',
    '元',
    '≤',
    '=<',
    '》',
    '年',
    '月',
    '2023',
  ],
  ...[
    '12',
    '-',
    '至',
    '；',
    '，',
    ' ',
    '\n',
    '前',
    '起',
    '完成',
    '无',
    '/',
    '约',
    '以上',
    '满意度',
    '成本',
    '①',
  ],
);
const typed = fc.oneof(
  fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')),
  anyText({ maxLength: 30 }),
);

test('no text makes a check of values throw, and every fix changes what stands in its cell', () => {
  fc.assert(
    fc.property(typed, typed, typed, typed, (name, target, actual, deviation) => {
      const table = one(target, actual, { name, deviation });
      const stands = table.indicators.flatMap((found) => [found.name, found.target, found.actual]);
      const findings = runChecks(FAMILY, contextOf(table)).flatMap((result) => result.findings);
      expect(findings.map(({ variant }) => variant)).not.toContain('crashed');
      for (const edit of findings.flatMap(({ fix }) => fix?.edits ?? [])) {
        const field = stands.find(({ cell }) => cell?.col === edit.cell.col);
        expect(edit).toMatchObject({ kind: 'text', from: field?.raw.trim() });
        expect(edit.kind === 'text' && edit.to).not.toBe(field?.raw.trim());
      }
    }),
    { numRuns: 500 },
  );
});
