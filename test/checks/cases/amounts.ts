import { missingAmount } from '../../../src/checks/funds/missing-amount';
import { missingSourceAmount } from '../../../src/checks/funds/missing-source-amount';
import { negativeAmount } from '../../../src/checks/funds/negative-amount';
import type { Case, CheckCases } from '../../support/cases';
import {
  departmentTable,
  projectTable,
  withoutFunds,
  type FundsRow,
} from '../../support/table-builder';

const funds = (...row: FundsRow) => projectTable({ funds: row });
const LOST: Case = {
  title: 'no total row',
  table: projectTable({ funds: null }),
  status: 'cannot-tell',
  says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
};

export const amountCases: readonly CheckCases[] = [
  {
    check: missingAmount,
    cases: [
      LOST,
      { title: 'all amounts', table: projectTable(), status: 'pass' },
      { title: '0 is an amount', table: funds('0', '0', '0'), status: 'pass' },
      {
        title: 'an unreadable amount is not a blank one',
        table: funds('50', '五十', '50'),
        status: 'cannot-tell',
        says: ['E5 cannot-tell: “五十”无法识别，暂不能核对'],
      },
      {
        title: 'a column that was not found is not a blank one',
        table: withoutFunds(projectTable(), 'annualBudget'),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“全年预算数”，无法核对'],
      },
      {
        title: 'nothing at all; the initial budget is a warning',
        table: departmentTable({ unit: 'yuan', funds: ['', '—', ''] }),
        status: 'fail',
        says: [
          'D5 warning: 年度资金总额没有填写年初预算数（元）',
          'E5 error: 年度资金总额没有填写全年预算数（元）',
          'F5 error: 年度资金总额没有填写全年执行数（元）',
        ],
      },
    ],
  },
  {
    check: negativeAmount,
    cases: [
      LOST,
      { title: 'no amount is negative', table: projectTable(), status: 'pass' },
      {
        title: 'nothing given',
        table: projectTable({ funds: [], currentYear: [] }),
        status: 'not-applicable',
      },
      { title: 'unreadable', table: funds('50', '五十', '50'), status: 'cannot-tell' },
      {
        title: 'budget, executed money and a source that the sum hides',
        table: projectTable({
          funds: ['50', '-50', '－5'],
          currentYear: ['60', '60', ''],
          carriedOver: ['-10', '', ''],
        }),
        status: 'fail',
        says: [
          'E5 error: 年度资金总额的全年预算数为 -50 万元，金额不得小于 0',
          'F5 error: 年度资金总额的全年执行数为 -5 万元，金额不得小于 0',
          'D7 error: 上年结转资金的年初预算数为 -10 万元，金额不得小于 0',
        ],
      },
      {
        title: 'items of a department',
        table: departmentTable({ revenue: ['60', '-10'], expenditure: ['-1', '51'] }),
        status: 'fail',
        says: [
          'E8 error: 按收入性质分的政府性基金拨款为 -10 万元，金额不得小于 0',
          'I7 error: 按支出性质分的基本支出为 -1 万元，金额不得小于 0',
        ],
      },
    ],
  },
  {
    check: missingSourceAmount,
    cases: [
      { title: 'a department has no sources', table: departmentTable(), status: 'not-applicable' },
      { title: 'everything is given', table: projectTable(), status: 'pass' },
      {
        title: 'a budget of 0 needs no executed amount',
        table: projectTable({
          currentYear: ['15', '15', '15'],
          carriedOver: ['0', '0', ''],
          other: ['0', '0', ''],
        }),
        status: 'pass',
      },
      {
        title: 'a budget, but nothing executed',
        table: projectTable({ currentYear: ['50', '50', ''], other: ['5', '', ''] }),
        status: 'fail',
        says: ['F6 warning: 当年财政拨款的全年预算数为 50 万元，没有填写全年执行数'],
      },
      {
        title: 'a column that was not found',
        table: withoutFunds(projectTable(), 'executed'),
        status: 'cannot-tell',
        says: ['E6 cannot-tell: 没有找到“全年执行数”，无法核对'],
      },
      {
        title: 'unreadable amounts',
        table: projectTable({ currentYear: ['', '五十', ''], other: ['5', '5', '五'] }),
        status: 'cannot-tell',
        says: [
          'E6 cannot-tell: “五十”无法识别，暂不能核对',
          'F8 cannot-tell: “五”无法识别，暂不能核对',
        ],
      },
    ],
  },
];
