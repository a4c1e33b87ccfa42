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
import {
  asNumbers,
  clearing,
  computes,
  numbering,
  removesPoints,
  scores,
  weighs,
} from '../../../src/checks/support/fixes';
import { categorySum } from '../../../src/checks/weights/category-sum';
import { weightMissing } from '../../../src/checks/weights/missing';
import { onNothing } from '../../../src/checks/weights/on-nothing';
import { weightsTotal } from '../../../src/checks/weights/total';
import { decimal } from '../../../src/model/decimal';
import { ABSENT } from '../../../src/model/field';
import type { EvaluationTable, Indicator } from '../../../src/model/table';
import { toA1 } from '../../../src/sheet/address';
import type { Form } from '../../../src/templates/form';
import {
  contextOf,
  figureField,
  projectTable,
  withFunds,
  withTotalFormula,
  type IndicatorRow,
} from '../../support/table-builder';
import { ALL_CASES } from '../cases';
import { changed } from '../cases/values-support';

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
const fixes = (check: Check, table: EvaluationTable, form: Partial<Form> = {}): string[] =>
  runChecks([check], contextOf(table, form))
    .flatMap(({ findings }) => findings)
    .map(({ fix, variant }) =>
      fix
        ? `${fix.kind}${fix.safe ? '' : '!'}: ${fix.edits.map(edit).join(', ')}`
        : variant === 'crashed'
          ? variant
          : 'none',
    );
const row = (
  weight: string,
  score: string,
  name = '培训',
  target = '',
  actual = '',
): IndicatorRow => [name, target, actual, weight, score, ''];

/** The table with scores by formulas. */
function scoredByFormula(table: EvaluationTable): EvaluationTable {
  const computed = (one: Indicator): Indicator => ({
    ...one,
    score: { ...one.score, formula: true },
  });
  const categories = table.categories.map((category) => ({
    ...category,
    indicators: category.indicators.map(computed),
  }));
  return { ...table, categories, indicators: table.indicators.map(computed) };
}

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

  test('a form that does not score execution gives it no points', () => {
    const table = (funds: readonly string[] | null) =>
      projectTable({ funds, benefit: [row('40', '40')], total: ['99', '98'] });
    const form = { executionPoints: 0 };
    for (const funds of [['50', '50', '50', '', '100%', ''], null]) {
      expect(fixes(weightsTotal, table(funds), form)).toEqual(['compute: G17 weightTotal']);
    }
  });

  test('what has no cell is not written', () => {
    const absent = { state: 'blank', raw: '', cell: null } as const;
    const table = projectTable({
      funds: ['50', '50', '50', '', '100%', '10'],
      total: ['95', '98'],
    });
    expect(fixes(weightsTotal, withFunds(table, { weight: { formula: true } }))).toEqual([
      'compute: G5 10, G17 weightTotal',
    ]);
    expect(fixes(weightsTotal, withFunds(table, { weight: absent }))).toEqual(['none']);
    const scored = projectTable({ currentYear: ['50', '50', '50', '10', '', '10'] });
    const sources = scored.funds.sources.map((line) => ({ ...line, weight: ABSENT }));
    const half = { ...scored, funds: { ...scored.funds, sources } };
    expect(fixes(sourceScored, half)).toEqual(['remove-points!: I6 blank']);
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
  test('scores that cannot follow, or are nothing, stay; one above its weight becomes full marks', () => {
    const rows = ['10', '12', '0', '-3', '优', '7'].map((score) => row('10', score));
    expect(fixes(categorySum, output(...rows))).toEqual([
      'weights!: G13 9, H13 9, G14 9, H14 9, G15 8, G16 8, G17 8, G18 8, H18 5.6',
    ]);
  });
  test('a score that is not what the formula gives keeps its share of the weight', () => {
    const table = output(row('80', '80'), row('20', '10', '培训', '7人', '6人'));
    expect(fixes(categorySum, table)).toEqual(['weights!: G13 40, H13 40, G14 10, H14 5']);
  });
  test('a score that the formula gives is computed anew, not scaled with its rounding', () => {
    const table = output(row('3', '2.57', '培训', '7人', '6人'), row('2', '2'));
    expect(fixes(categorySum, table)).toEqual(['weights!: G13 30, H13 25.71, G14 20, H14 20']);
  });
  test('more rows than are shared out', () => {
    const rows = Array.from({ length: 201 }, () => row('1', '1'));
    expect(fixes(categorySum, output(...rows))).toEqual(['none']);
  });
  test('a score that a formula makes follows by itself', () => {
    const table = scoredByFormula(output(row('80', '80'), row('20', '15')));
    expect(fixes(categorySum, table)).toEqual(['weights!: G13 40, G14 10']);
  });
  test('halves stay halves, tenths tenths', () => {
    expect(fixes(categorySum, output(row('12.5', ''), row('12.5', ''), row('20', '')))).toEqual([
      'weights!: G13 14, G14 14, G15 22',
    ]);
    expect(fixes(categorySum, output(row('12.5', ''), row('10', ''), row('10', '')))).toEqual([
      'weights!: G13 19, G14 15.5, G15 15.5',
    ]);
    expect(fixes(categorySum, output(row('33.4', ''), row('33.3', ''), row('33.3', '')))).toEqual([
      'weights!: G13 16.7, G14 16.7, G15 16.6',
    ]);
  });
  test('rows left out, rows that are not used and rows that say too little get no points', () => {
    const table = output(
      row('40', '40'),
      row('20', '20'),
      row('0', ''),
      row('0', '', '无'),
      row('', '', '无'),
      row('', '', '培训'),
      row('', '', '', '100%'),
    );
    expect(fixes(categorySum, table)).toEqual(['weights!: G13 33, H13 33, G14 17, H14 17']);
  });
  test('one step each is enough for rows that lack a weight; less is not', () => {
    const lacking = row('', '', '合格率', '≥95%');
    expect(fixes(weightMissing, output(row('48', '48'), lacking, lacking)).slice(1)).toEqual([
      'weights!: G14 1, G15 1',
    ]);
    expect(fixes(weightMissing, output(row('49', '49'), lacking, lacking)).slice(1)).toEqual([
      'weights!: G13 17, H13 17, G14 17, G15 16',
    ]);
  });
  test('another lost part does not hinder; rows of no known category have no points to share', () => {
    const lacking = row('', '', '合格率', '≥95%');
    const lost = [{ anchor: 'signature.date', label: '填报日期', cell: null }];
    const table = projectTable({ output: [row('20', '20'), lacking], lost });
    expect(fixes(weightMissing, table)).toEqual(['weights!: G14 30']);
    expect(
      fixes(
        weightMissing,
        changed(table, () => ({ category: '其他' })),
      ),
    ).toEqual(['none']);
  });
  test('rows get the points of their own category', () => {
    const table = projectTable({ satisfaction: [row('', '', '满意度', '≥95%')] });
    expect(fixes(weightMissing, table)).toEqual(['weights!: G16 10']);
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

test('fields without a cell and figures that cannot be read are not written; without edits there is no repair', () => {
  const one = decimal(1);
  const cellless = figureField('1', 'points', null);
  const word = figureField('优', 'points', { row: 4, col: 8 });
  expect([...numbering(ABSENT, one), ...clearing(cellless)]).toEqual([]);
  const none = [
    computes(ABSENT, 'scoreTotal'),
    asNumbers([cellless, word]),
    removesPoints([ABSENT, cellless]),
    scores(ABSENT, one),
    weighs([]),
  ];
  expect(none).toEqual(none.map(() => ({})));
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
