import type { Check } from '../../src/checks/check';
import { revenueSum } from '../../src/checks/funds/revenue-sum';
import { runChecks } from '../../src/checks/run';
import { scoresTotal } from '../../src/checks/scores/total';
import { categorySum } from '../../src/checks/weights/category-sum';
import { weightsTotal } from '../../src/checks/weights/total';
import type { EvaluationTable } from '../../src/model/table';
import { toA1 } from '../../src/sheet/address';
import {
  contextOf,
  departmentTable,
  projectTable,
  type IndicatorRow,
} from '../support/table-builder';

const row = (weight: string, name = '培训', target = '450人'): IndicatorRow => [
  name,
  target,
  target,
  weight,
  weight,
];
const findings = (check: Check, table: EvaluationTable) =>
  runChecks([check], contextOf(table)).flatMap((result) => result.findings);

/** The place itself first, then what it was compared with: cells that say nothing are not among them. */
test.each<[string, Check, EvaluationTable, string[]]>([
  ['amounts by revenue', revenueSum, departmentTable({ revenue: ['30', '', '19'] }), ['E7 E9 E5']],
  [
    'weights of a category',
    categorySum,
    projectTable({ output: [row('30'), row('', '无', ''), row('10')] }),
    ['B13 G13 G15'],
  ],
  [
    'no weight at all',
    weightsTotal,
    projectTable({ output: [row(''), row('')], benefit: [row('')], satisfaction: [] }),
    ['G13'],
  ],
  [
    'all weights',
    weightsTotal,
    projectTable({
      funds: ['50', '50', '50', '', '100%', '10'],
      output: [row('60'), row('', '无', '')],
      total: ['110', '98'],
    }),
    ['G17 G13 G15 G16'],
  ],
  [
    'all weights without a total row',
    weightsTotal,
    projectTable({ output: [row('60')], total: null }),
    ['G5 G13 G14 G15'],
  ],
  [
    'a total and its scores',
    scoresTotal,
    projectTable({ total: ['100', '99'] }),
    ['H17 I5 H13 H14 H15 H16'],
  ],
])('the cells that a finding names: %s', (_, check, table, expected) => {
  expect(findings(check, table).map(({ cells }) => cells.map(toA1).join(' '))).toEqual(expected);
});

test('the right 合计 is told only where the weights give the form’s points', () => {
  const expected = (table: EvaluationTable) =>
    findings(weightsTotal, table)
      .filter(({ variant }) => variant === 'stated')
      .map((finding) => JSON.stringify(finding.expected));
  expect(expected(projectTable({ total: ['98', '98'] }))).toEqual(['{"points":"100"}']);
  expect(expected(projectTable({ output: [row('60')], total: ['98', '98'] }))).toEqual(['null']);
});
