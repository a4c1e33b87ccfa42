import { expenditureSum } from '../../../src/checks/funds/expenditure-sum';
import { revenueSum } from '../../../src/checks/funds/revenue-sum';
import type { CheckCases } from '../../support/cases';
import { departmentTable, projectTable } from '../../support/table-builder';

const TOTAL = ['1,463.31', '1,463.31', '1,463.31', '10', '100%', '10'];

export const itemCases: readonly CheckCases[] = [
  {
    check: revenueSum,
    cases: [
      { title: 'a project has none', table: projectTable(), status: 'not-applicable' },
      { title: 'none given', table: departmentTable({ revenue: [] }), status: 'not-applicable' },
      { title: 'adds up', table: departmentTable({ revenue: ['30', '', '20'] }), status: 'pass' },
      {
        title: 'an item that was not found may hold what is missing',
        table: departmentTable({
          revenue: ['40'],
          lost: [{ anchor: 'revenue.governmentFund', label: '政府性基金拨款', cell: null }],
        }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“政府性基金拨款”，无法核对'],
      },
      {
        title: 'unreadable item',
        table: departmentTable({ revenue: ['50', '若干'] }),
        status: 'cannot-tell',
      },
      {
        title: 'blank total',
        table: departmentTable({ funds: ['50', '', '50'] }),
        status: 'cannot-tell',
      },
      {
        title: 'no total row',
        table: departmentTable({ funds: null }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'no total row, and nothing that it could be compared with',
        table: departmentTable({ funds: null, revenue: [] }),
        status: 'not-applicable',
      },
      {
        title: 'neither items nor a total row were found',
        table: { ...departmentTable({ funds: null }), revenue: [] },
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'no items were found, but the total row',
        table: { ...departmentTable(), revenue: [] },
        status: 'not-applicable',
      },
      {
        title: 'another part that was not found',
        table: departmentTable({
          lost: [{ anchor: 'expenditure.basic', label: '基本支出', cell: null }],
        }),
        status: 'pass',
      },
      {
        title: 'one item may be off by one cent of 万元, not by two',
        table: departmentTable({ funds: TOTAL, revenue: ['1463.33'] }),
        status: 'fail',
        says: [
          'E7 error: 按收入性质分合计 1,463.33 万元，全年预算数为 1,463.31 万元，多 0.02 万元',
        ],
      },
      {
        title: 'rounding in 元',
        table: departmentTable({ unit: 'yuan', funds: ['', '500,000', ''], revenue: ['499,900'] }),
        status: 'fail',
        says: [
          'E7 info: 按收入性质分合计 499,900 元，全年预算数为 500,000 元，少 100 元，属四舍五入尾差',
        ],
      },
    ],
  },
  {
    check: expenditureSum,
    cases: [
      { title: 'a project has none', table: projectTable(), status: 'not-applicable' },
      {
        title: 'all blank',
        table: departmentTable({ expenditure: ['', '—'] }),
        status: 'not-applicable',
      },
      { title: 'adds up', table: departmentTable(), status: 'pass' },
      {
        title: 'blank total',
        table: departmentTable({ funds: ['50', '', '50'] }),
        status: 'cannot-tell',
      },
      {
        title: 'an item that was not found',
        table: departmentTable({
          expenditure: ['30'],
          lost: [{ anchor: 'expenditure.projectExpenditure', label: '项目支出', cell: null }],
        }),
        status: 'cannot-tell',
      },
      {
        title: 'a cent of rounding',
        table: departmentTable({ funds: TOTAL, expenditure: ['1,129.76万元', '333.56'] }),
        status: 'fail',
        says: [
          'I7 info: 基本支出与项目支出合计 1,463.32 万元，全年预算数为 1,463.31 万元，多 0.01 万元，属四舍五入尾差',
        ],
      },
      {
        title: 'does not add up',
        table: departmentTable({ funds: TOTAL, expenditure: ['1,129.76', '333.52'] }),
        status: 'fail',
        says: [
          'I7 error: 基本支出与项目支出合计 1,463.28 万元，全年预算数为 1,463.31 万元，少 0.03 万元',
        ],
      },
    ],
  },
];
