import { executionRate } from '../../../src/checks/funds/execution-rate';
import { executionScore } from '../../../src/checks/funds/execution-score';
import { lowExecution } from '../../../src/checks/funds/low-execution';
import { noBudget } from '../../../src/checks/funds/no-budget';
import { overExecuted } from '../../../src/checks/funds/over-executed';
import { sourceScored } from '../../../src/checks/funds/source-scored';
import { sourcesSum } from '../../../src/checks/funds/sources-sum';
import { ABSENT } from '../../../src/model/field';
import type { ProjectTable } from '../../../src/model/table';
import { THRESHOLDS } from '../../../src/templates/common';
import type { Case, CheckCases } from '../../support/cases';
import {
  departmentTable,
  projectTable,
  withoutColumn,
  withoutFunds,
  type FundsRow,
} from '../../support/table-builder';

const funds = (...row: FundsRow) => projectTable({ funds: row });
const withoutSources = (table: ProjectTable): ProjectTable => ({
  ...table,
  funds: { ...table.funds, sources: [] },
});
const LOST: Case = {
  title: 'no total row',
  table: projectTable({ funds: null }),
  status: 'cannot-tell',
  says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
};
const NO_RATE: Case = {
  title: 'blank amounts',
  table: funds('50', '50', '', '10', '', ''),
  status: 'cannot-tell',
};

export const fundsCases: readonly CheckCases[] = [
  {
    check: noBudget,
    cases: [
      LOST,
      { title: 'a budget', table: projectTable(), status: 'pass' },
      {
        title: 'neither budget nor money',
        table: projectTable({ funds: ['0', '0', '0'], currentYear: ['0', '0', ''] }),
        status: 'pass',
      },
      { title: 'a blank budget', table: funds('0', '', '5'), status: 'cannot-tell' },
      {
        title: 'nothing says whether anything was executed',
        table: projectTable({ funds: ['0', '0', ''], currentYear: [] }),
        status: 'cannot-tell',
      },
      {
        title: 'executed without a budget',
        table: projectTable({ funds: ['0', '0', '5'], currentYear: [] }),
        status: 'fail',
        says: ['E5 error: 全年预算数为 0 万元，但执行数或资金来源中有 5 万元'],
      },
      {
        title: 'a source without a budget',
        table: projectTable({ funds: ['0', '0', ''], currentYear: ['1,234.5'] }),
        status: 'fail',
        says: ['E5 error: 全年预算数为 0 万元，但执行数或资金来源中有 1,234.5 万元'],
      },
    ],
  },
  {
    check: executionRate,
    cases: [
      LOST,
      NO_RATE,
      { title: 'a right rate', table: projectTable(), status: 'pass' },
      {
        title: 'right at its own precision',
        table: funds('', '215457.6', '185687.9', '10', '86.18%', ''),
        status: 'pass',
      },
      {
        title: 'right in whole per cents',
        table: funds('', '215457.6', '185687.9', '10', '86%', ''),
        status: 'pass',
      },
      {
        title: 'what a formula leaves at the 15th digit is no difference',
        table: funds('', '3', '2', '10', '0.666666666666667', ''),
        status: 'pass',
      },
      {
        title: 'wrong in its last digit',
        table: funds('', '215,457.6', '185,687.9', '10', '86.19%', ''),
        status: 'fail',
        says: ['H5 error: 执行率填的是 86.19%，按全年执行数 ÷ 全年预算数应为 86.18%'],
      },
      {
        title: 'a whole rate that was not computed',
        table: funds('', '50', '43.17', '10', '100%', ''),
        status: 'fail',
        says: ['H5 error: 执行率填的是 100%，按全年执行数 ÷ 全年预算数应为 86.34%'],
      },
      {
        title: 'a rate is never taken coarser than whole per cents: 1 is not 90%',
        table: funds('', '50', '45', '10', '1', ''),
        status: 'fail',
        says: ['H5 error: 执行率填的是 100%，按全年执行数 ÷ 全年预算数应为 90.00%'],
      },
      {
        title: 'no per cent sign',
        table: funds('', '50', '43.17', '10', '86.34', ''),
        status: 'fail',
        says: ['H5 error: 执行率填的是“86.34”，缺少百分号，应为 86.34%'],
      },
      {
        title: 'a blank rate is not wrong',
        table: funds('50', '50', '50', '10', '', '10'),
        status: 'cannot-tell',
        says: ['H5 cannot-tell: 预算数、执行数或执行率未填写，无法核对执行率'],
      },
      {
        title: 'an unreadable rate',
        table: funds('50', '50', '50', '10', '全部', '10'),
        status: 'cannot-tell',
      },
      {
        title: 'a rate without a budget',
        table: funds('0', '0', '0', '10', '100%', '10'),
        status: 'cannot-tell',
        says: ['H5 cannot-tell: 全年预算数为 0，填写的“100%”无从核对'],
      },
      {
        title: 'neither rate nor budget',
        table: funds('0', '0', '0', '10', '0%', ''),
        status: 'not-applicable',
      },
    ],
  },
  {
    check: executionScore,
    cases: [
      LOST,
      NO_RATE,
      { title: 'a right score', table: projectTable(), status: 'pass' },
      {
        title: 'rounded half up at two places: 8.905 is 8.91',
        table: funds('', '200', '178.1', '10', '', '8.91'),
        status: 'pass',
      },
      {
        title: 'what a formula leaves beyond two places is not compared',
        table: funds('', '3', '2', '10', '', '6.66666666666667'),
        status: 'pass',
      },
      {
        title: 'never over 10',
        table: funds('', '50', '60', '10', '120%', '12'),
        status: 'fail',
        says: ['I5 error: 预算执行得分填的是 12 分，按执行率（最高 100%）× 10 分应为 10 分'],
      },
      {
        title: 'rounded down',
        table: funds('', '200', '178.1', '10', '', '8.90'),
        status: 'fail',
        says: ['I5 error: 预算执行得分填的是 8.9 分，按执行率（最高 100%）× 10 分应为 8.91 分'],
      },
      {
        title: 'a blank score',
        table: funds('50', '50', '50', '10', '100%', ''),
        status: 'cannot-tell',
      },
      {
        title: 'a score without a budget',
        table: funds('0', '0', '0', '10', '', '10'),
        status: 'cannot-tell',
      },
      {
        title: 'neither score nor budget',
        table: funds('0', '0', '0', '10', '', ''),
        status: 'not-applicable',
      },
      {
        title: 'a form that does not score execution',
        table: funds('50', '50', '50', '', '100%', ''),
        form: { executionPoints: 0 },
        status: 'not-applicable',
      },
    ],
  },
  {
    check: sourcesSum,
    cases: [
      { title: 'a department has no sources', table: departmentTable(), status: 'not-applicable' },
      {
        title: 'no source has an amount',
        table: projectTable({ currentYear: [] }),
        status: 'not-applicable',
      },
      { title: 'sources add up', table: projectTable(), status: 'pass' },
      {
        title: 'decimal sums are exact',
        table: projectTable({
          funds: ['0.3', '0.3', '0.3'],
          currentYear: ['0.1', '0.1', '0.1'],
          other: ['0.2', '0.2', '0.2'],
        }),
        status: 'pass',
      },
      {
        title: 'each column on its own; a column without sources does not apply',
        table: projectTable({
          funds: ['60', '50', '50'],
          currentYear: ['50', '40'],
          carriedOver: ['5', '10.01'],
        }),
        status: 'fail',
        says: [
          'D5 error: 年初预算数：各资金来源合计 55 万元，年度资金总额为 60 万元，少 5 万元',
          'E5 error: 全年预算数：各资金来源合计 50.01 万元，年度资金总额为 50 万元，多 0.01 万元',
        ],
      },
      {
        title: 'a source that was not found may hold what is missing',
        table: projectTable({
          currentYear: ['30', '30', '30'],
          lost: [{ anchor: 'funds.carriedOver', label: '上年结转资金', cell: null }],
        }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“上年结转资金”，无法核对'],
      },
      {
        title: 'another part that was not found',
        table: projectTable({ lost: [{ anchor: 'total', label: '合计', cell: null }] }),
        status: 'pass',
      },
      {
        title: 'neither sources nor a total row were found',
        table: withoutSources(projectTable({ funds: null })),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'no sources were found, but the total row',
        table: withoutSources(withoutFunds(projectTable(), 'executed')),
        status: 'not-applicable',
      },
      {
        title: 'a column that was not found',
        table: withoutFunds(projectTable(), 'executed'),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“全年执行数”，无法核对'],
      },
      {
        title: 'an unreadable source',
        table: projectTable({ currentYear: ['50', '50', '50'], other: ['', '另报'] }),
        status: 'cannot-tell',
      },
      {
        title: 'a blank total',
        table: projectTable({ funds: ['', '50', '50'] }),
        status: 'cannot-tell',
        says: ['D5 cannot-tell: 年初预算数：年度资金总额未填写，无法与资金来源核对'],
      },
      { ...LOST, says: [0, 1, 2].map(() => LOST.says?.[0] ?? '') },
    ],
  },
  {
    check: sourceScored,
    cases: [
      { title: 'a department has no sources', table: departmentTable(), status: 'not-applicable' },
      {
        title: '0 and blank are no points',
        table: projectTable({
          currentYear: ['9', '9', '9', '', '100%', ''],
          other: ['', '', '', '0', '0', '0'],
        }),
        status: 'pass',
      },
      {
        title: 'points on a source row',
        table: projectTable({
          currentYear: ['9', '9', '9', '10', '100%', '10'],
          other: ['', '', '', '', '', '5'],
        }),
        status: 'fail',
        says: [
          'G6 warning: 当年财政拨款填了分值或得分（10 / 10），预算执行只在年度资金总额行计分',
          'I8 warning: 其他资金填了分值或得分（5），预算执行只在年度资金总额行计分',
        ],
      },
      {
        title: 'text where points would stand',
        table: projectTable({ currentYear: ['9', '9', '9', '满分'] }),
        status: 'cannot-tell',
      },
    ],
  },
  {
    check: overExecuted,
    cases: [
      LOST,
      NO_RATE,
      { title: 'within the budget', table: projectTable(), status: 'pass' },
      {
        title: 'over the budget',
        table: funds('1000', '1000', '1,234.56'),
        status: 'fail',
        says: ['F5 warning: 全年执行数 1,234.56 万元，超过全年预算数 1,000 万元，多 234.56 万元'],
      },
    ],
  },
  {
    check: lowExecution,
    cases: [
      LOST,
      NO_RATE,
      { title: 'no budget', table: funds('0', '0', '0'), status: 'not-applicable' },
      {
        title: 'exactly the limit',
        table: projectTable({ funds: ['50', '50', '45'], benefit: [] }),
        status: 'pass',
      },
      {
        title: 'low, but some deviation is explained',
        table: funds('50', '50', '20'),
        status: 'pass',
      },
      {
        title: 'low, but the results speak of it',
        table: projectTable({
          funds: ['50', '50', '20'],
          goals: ['培训', '培训三期，因场地原因其余结转下年'],
          benefit: [],
        }),
        status: 'pass',
      },
      {
        title: 'low without a word',
        table: projectTable({
          funds: ['50', '50', '44.99'],
          benefit: [['水平', '提高', '完成', '30', '30', '无']],
        }),
        status: 'fail',
        says: ['F5 warning: 执行率 89.98%，低于 90%，表中没有说明原因'],
      },
      {
        title: "another form's limit",
        table: projectTable({ funds: ['50', '50', '44.99'], benefit: [] }),
        form: { thresholds: { ...THRESHOLDS, lowExecution: 0.8 } },
        status: 'pass',
      },
      {
        title: 'the explanation may stand in a column that was not found',
        table: withoutColumn(
          projectTable({ funds: ['50', '50', '20'], goals: ['培训', '已完成培训'] }),
          'deviation',
        ),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“偏差原因分析及改进措施”，无法核对'],
      },
      {
        title: 'the explanation may stand in the results, which were not found',
        table: {
          ...projectTable({ funds: ['50', '50', '20'], benefit: [] }),
          goals: { expected: ABSENT, actual: ABSENT, process: ABSENT },
        },
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“实际完成情况”，无法核对'],
      },
      {
        title: 'an unreadable deviation may be the explanation',
        table: projectTable({
          funds: ['50', '50', '20'],
          benefit: [['水平', '提高', '完成', '30', '30', '#REF!']],
        }),
        status: 'cannot-tell',
      },
    ],
  },
];
