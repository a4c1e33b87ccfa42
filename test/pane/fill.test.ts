import { bareLabel, fillView } from '../../src/pane/view-model/fill';
import { headerView } from '../../src/pane/view-model/header';
import { indicatorTrace, sumTrace } from '../../src/pane/view-model/trace';
import {
  figureField,
  indicator,
  projectTable,
  type IndicatorRow,
  type ProjectInput,
} from '../support/table-builder';
import { assessed, finding } from './support';

const view = (input: ProjectInput = {}) => fillView(assessed('a', projectTable(input)));

test.each([
  ['产出指标（50分）', '产出指标'],
  ['效益指标(30 分)', '效益指标'],
  ['经济效\n益指标', '经济效益指标'],
  ['满意度指标', '满意度指标'],
])('the label %j is read as %j', (label, bare) => {
  expect(bareLabel(label)).toBe(bare);
});

describe('the points of a category', () => {
  const output = (...weights: readonly string[]): ProjectInput => ({
    output: weights.map((weight): IndicatorRow => ['名', '1', '1', weight, weight, '']),
  });
  test.each([
    [['30', '20'], { given: '50', balance: { kind: 'right' }, share: 1 }],
    [['30', '30'], { given: '60', balance: { kind: 'over', points: '10' }, share: 1 }],
    [['30', '7.5'], { given: '37.5', balance: { kind: 'under', points: '12.5' }, share: 0.75 }],
    [['', ''], { given: '—', balance: { kind: 'unfilled' }, share: 0, score: '—' }],
    [['x'], { given: '—', balance: { kind: 'unfilled' } }],
    [['0'], { given: '0', balance: { kind: 'under', points: '50' }, score: '0.00' }],
  ])('weights %j', (weights, expected) => {
    expect(view(output(...weights)).categories[0]).toMatchObject(expected);
  });
});

test('the total says what execution and categories add up to', () => {
  const { total, execution } = view();
  expect(total).toMatchObject({ given: '100', expected: '100', score: '98.00' });
  expect(total.trace).toEqual([
    { key: 'trace.weights', params: { sum: '10 + 50 + 30 + 10 = 100' } },
    { key: 'trace.scores', params: { sum: '10.00 + 50.00 + 28.00 + 10.00 = 98.00' } },
  ]);
  expect(execution?.trace).toEqual([
    { key: 'trace.rate', params: { executed: '50', budget: '50', rate: '100.00%' } },
    { key: 'trace.execution', params: { rate: '100.00%', points: 10, score: '10.00' } },
  ]);
});

test('a stated execution score that differs is told beside the computed one', () => {
  const { execution } = view({ funds: ['50', '50', '40', '10', '80%', '10'] });
  expect(execution?.score).toBe('10.00');
  expect(execution?.trace[1]).toEqual({
    key: 'trace.execution.stated',
    params: { score: '8.00', stated: '10.00' },
  });
});

test('rows carry the worst of their findings; what could not be told is none', () => {
  const table = projectTable();
  const findings = [
    finding('warning', 12),
    finding('error', 12),
    finding('cannot-tell', 13),
    finding('info', 14),
  ];
  const rows = fillView(assessed('a', table, findings)).categories.flatMap(({ subcategories }) =>
    subcategories.flatMap((subcategory) => subcategory.rows),
  );
  expect(rows.map(({ row, worst }) => [row, worst])).toEqual([
    [12, 'error'],
    [13, null],
    [14, 'info'],
    [15, null],
  ]);
});

describe('how a row is scored', () => {
  test.each<[IndicatorRow, object | null]>([
    [['名', '450人', '450人', '8'], { key: 'trace.row.met', params: { score: '8.00' } }],
    [
      ['名', '450人', '360人', '8'],
      {
        key: 'trace.row.share',
        params: { actual: '360', target: '450', weight: '8', score: '6.40' },
      },
    ],
    [
      ['名', '≤50万元', '60万元', '6'],
      {
        key: 'trace.row.lower',
        params: { actual: '600,000', target: '500,000', weight: '6', score: '4.80' },
      },
    ],
    [['名', '≤10%', '30%', '6'], { key: 'trace.row.none', params: {} }],
    [['名', '提高', '达成年度指标', '6'], { key: 'trace.row.manual', params: {} }],
    [['名', '450人', '', '8'], null],
    [['名', '450人', '360人', ''], null],
  ])('%j', (row, expected) => {
    expect(indicatorTrace(indicator(row))).toEqual(expected);
  });
});

test('a long sum is told by its number of rows, an empty one as 0', () => {
  const fields = Array.from({ length: 11 }, () => figureField('2', 'points', null));
  const print = String;
  expect(sumTrace('trace.weights', fields, print)).toEqual([
    { key: 'trace.sum.long', params: { count: 11, total: '22' } },
  ]);
  expect(sumTrace('trace.weights', [], print)).toEqual([
    { key: 'trace.weights', params: { sum: '0' } },
  ]);
});

test('the header shows score, grade and rate, and what was not found', () => {
  const lost = [{ anchor: 'total', label: '合\n计', cell: null }];
  const head = headerView(assessed('a', projectTable({ lost }), [finding('error')]));
  expect(head).toMatchObject({
    name: '高三复习迎考',
    year: 2023,
    score: '98.00',
    outOf: '100',
    grade: 'excellent',
    rate: '100.00%',
    lost: ['合计'],
    strays: 0,
    counts: { error: 1, warning: 0, info: 0, 'cannot-tell': 0 },
  });
  expect(head.scoreTrace[1]).toEqual({
    key: 'trace.grade',
    params: { grade: 'excellent', from: 90 },
  });
});

test('what cannot be told is a dash, never 0', () => {
  const head = headerView(assessed('a', projectTable({ funds: ['', '', '', '', '', ''] })));
  expect(head).toMatchObject({ rate: '—', grade: undefined, complete: false });
  expect(head.rateTrace).toEqual([{ key: 'trace.rate.none', params: {} }]);
});
