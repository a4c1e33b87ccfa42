import type { Check } from '../../../src/checks/check';
import type { FixEdit } from '../../../src/checks/fix';
import { executionRate } from '../../../src/checks/funds/execution-rate';
import { executionScore } from '../../../src/checks/funds/execution-score';
import { sourceScored } from '../../../src/checks/funds/source-scored';
import { CHECKS } from '../../../src/checks/registry';
import { runChecks } from '../../../src/checks/run';
import { aboveFormula } from '../../../src/checks/scores/above-formula';
import { belowFormula } from '../../../src/checks/scores/below-formula';
import { scoreMissing } from '../../../src/checks/scores/missing';
import { scoresTotal } from '../../../src/checks/scores/total';
import { categorySum } from '../../../src/checks/weights/category-sum';
import { weightMissing } from '../../../src/checks/weights/missing';
import { onNothing } from '../../../src/checks/weights/on-nothing';
import { weightsTotal } from '../../../src/checks/weights/total';
import type { EvaluationTable } from '../../../src/model/table';
import { toA1 } from '../../../src/sheet/address';
import {
  contextOf,
  projectTable,
  withTotalFormula,
  type IndicatorRow,
} from '../../support/table-builder';
import { ALL_CASES } from '../cases';

const edit = (one: FixEdit): string => {
  const cell = toA1(one.cell);
  switch (one.kind) {
    case 'compute':
      return `${cell} ${one.field}`;
    case 'number':
      return `${cell} ${one.value.toFixed()}`;
    case 'text':
      return `${cell} ${one.from} → ${one.to}`;
    case 'clear':
      return `${cell} blank`;
  }
};
/** The repairs that a check offers for a table: kind, whether it is safe ("!" is a judgement), and the edits. */
const fixes = (check: Check, table: EvaluationTable): string[] =>
  runChecks([check], contextOf(table))
    .flatMap(({ findings }) => findings)
    .map(({ fix }) =>
      fix ? `${fix.kind}${fix.safe ? '' : '!'}: ${fix.edits.map(edit).join(', ')}` : 'none',
    );
const row = (
  weight: string,
  score: string,
  name = '培训',
  target = '',
  actual = '',
): IndicatorRow => [name, target, actual, weight, score, ''];

describe('computed figures', () => {
  test.each<[string, Check, EvaluationTable, string[]]>([
    [
      'a wrong rate',
      executionRate,
      projectTable({ funds: ['50', '50', '45', '10', '95%', '9'] }),
      ['compute: H5 executionRate'],
    ],
    [
      'a rate without its sign',
      executionRate,
      projectTable({ funds: ['50', '50', '45', '10', '90', '9'] }),
      ['compute: H5 executionRate'],
    ],
    [
      'a wrong execution score',
      executionScore,
      projectTable({ funds: ['50', '50', '45', '10', '90%', '10'] }),
      ['compute: I5 executionScore'],
    ],
    [
      'a blank execution score',
      scoreMissing,
      projectTable({ funds: ['50', '50', '45', '10', '90%', ''] }),
      ['compute: I5 executionScore'],
    ],
    [
      'one that cannot be computed',
      scoreMissing,
      projectTable({ funds: ['50', '50', '', '10', '90%', ''] }),
      ['none'],
    ],
    [
      'a wrong total',
      scoresTotal,
      projectTable({ total: ['100', '99'] }),
      ['compute: H17 scoreTotal'],
    ],
    [
      'a missing total',
      scoresTotal,
      projectTable({ total: ['100', ''] }),
      ['compute: H17 scoreTotal'],
    ],
    [
      'a wrong 合计',
      weightsTotal,
      projectTable({ total: ['99', '98'] }),
      ['compute: G17 weightTotal'],
    ],
    [
      'a missing 合计',
      weightsTotal,
      projectTable({ total: ['', '98'] }),
      ['compute: G17 weightTotal'],
    ],
    [
      'execution’s points are blank and the 合计 is wrong',
      weightsTotal,
      projectTable({ funds: ['50', '50', '50', '', '100%', '10'], total: ['95', '98'] }),
      ['compute: G5 10, G17 weightTotal'],
    ],
    [
      'execution’s points are what the 合计 lacks',
      weightsTotal,
      projectTable({ funds: ['50', '50', '50', '', '100%', '10'], total: ['90', '98'] }),
      ['weights: G5 10'],
    ],
    [
      'texts that a formula passes over',
      scoresTotal,
      withTotalFormula(projectTable({ satisfaction: [row('10', '10分')], total: ['100', '88'] })),
      ['as-number: H16 10'],
    ],
  ])('%s', (_, check, table, expected) => {
    expect(fixes(check, table)).toEqual(expected);
  });
});

describe('judgements', () => {
  test.each<[string, Check, EvaluationTable, string[]]>([
    [
      'points of a source',
      sourceScored,
      projectTable({ currentYear: ['50', '50', '50', '10', '', '10'] }),
      ['remove-points!: G6 blank, I6 blank'],
    ],
    [
      'a score above the formula',
      aboveFormula,
      projectTable({ output: [row('10', '10', '培训', '10人', '9人')] }),
      ['score!: H13 9'],
    ],
    [
      'a score below the formula',
      belowFormula,
      projectTable({ output: [row('10', '8', '培训', '10人', '9人')] }),
      ['score!: H13 9'],
    ],
    [
      'a missing score that the formula gives, and one that it does not',
      scoreMissing,
      projectTable({ output: [row('10', '', '培训', '10人', '9人'), row('10', '')] }),
      ['score!: H13 9', 'none'],
    ],
  ])('%s', (_, check, table, expected) => {
    expect(fixes(check, table)).toEqual(expected);
  });
});

describe('weights', () => {
  const output = (...rows: readonly IndicatorRow[]) => projectTable({ output: rows });

  test('full marks stay full, other scores keep their share, formulas give theirs', () => {
    const table = output(
      row('40', '40'),
      row('20', '15'),
      row('20', '17.14', '培训', '7人', '6人'),
      row('20', ''),
    );
    expect(fixes(categorySum, table)).toEqual([
      'weights!: G13 20, H13 20, G14 10, H14 7.5, G15 10, H15 8.57, G16 10',
    ]);
  });
  test('what is right already stays', () => {
    expect(fixes(categorySum, output(row('25', '25'), row('25', '25')))).toEqual([]);
    expect(fixes(categorySum, output(row('49', '49'), row('1', '1'), row('1', '1')))).toEqual([
      'weights!: G13 48, H13 48',
    ]);
  });
  test('a row that lacks a weight gets what the others leave', () => {
    const table = output(row('20', '20'), row('', '', '合格率', '≥95%'), row('15', '15'));
    expect(fixes(weightMissing, table)).toEqual(['weights!: G14 15']);
  });
  test('several share it; where nothing is left, all are scaled', () => {
    const lacking = row('', '', '合格率', '≥95%');
    expect(fixes(weightMissing, output(row('25', '25'), lacking, lacking))).toEqual([
      'weights!: G14 13, G15 12',
      'weights!: G14 13, G15 12',
    ]);
    expect(fixes(weightMissing, output(row('30', '30'), row('20', '20'), lacking))).toEqual([
      'weights!: G13 20, H13 20, G14 13, H14 13, G15 17',
    ]);
    expect(fixes(weightMissing, output(lacking, lacking))).toEqual([
      'weights!: G13 25, G14 25',
      'weights!: G13 25, G14 25',
    ]);
  });
  test('points on nothing go to the other rows', () => {
    expect(fixes(onNothing, output(row('40', '40'), row('10', '10', '无')))).toEqual([
      'weights!: G14 blank, H14 blank, G13 50, H13 50',
    ]);
    expect(fixes(onNothing, output(row('50', '50', '无')))).toEqual(['none']);
  });
  test('nothing is scaled that cannot be read, is negative, or may belong elsewhere', () => {
    expect(fixes(categorySum, output(row('40', '40'), row('20', '20'), row('若干', '')))).toEqual([
      'none',
    ]);
    expect(fixes(categorySum, output(row('60', '60'), row('-5', '')))).toEqual(['none']);
    const lost = [{ anchor: 'category.benefit', label: '效益指标', cell: null }];
    const lacking = row('', '', '合格率', '≥95%');
    expect(
      fixes(weightMissing, projectTable({ output: [row('20', '20'), lacking], lost })),
    ).toEqual(['none']);
  });
});

test('every repair has edits, each of another cell of the table, and belongs to a failure', () => {
  const found = ALL_CASES.flatMap(({ cases }) => cases).flatMap(({ table, form }) =>
    runChecks(CHECKS, contextOf(table, form)).flatMap(({ findings }) => findings),
  );
  const mended = found.filter(({ fix }) => fix);
  expect(mended.length).toBeGreaterThan(50);
  for (const { fix, status } of mended) {
    const cells = fix?.edits.map(({ cell }) => toA1(cell)) ?? [];
    expect([status, cells.length > 0, new Set(cells).size]).toEqual(['fail', true, cells.length]);
  }
});
