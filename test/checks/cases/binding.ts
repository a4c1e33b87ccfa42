import { lostAnchor } from '../../../src/checks/binding/lost-anchor';
import { unreadableField } from '../../../src/checks/binding/unreadable';
import type { CheckCases } from '../../support/cases';
import { departmentTable, projectTable, withFunds } from '../../support/table-builder';

const YEARLESS = {
  state: 'unreadable',
  reason: 'not-a-year',
  raw: '年度项目支出绩效自评表',
  cell: { row: 0, col: 0 },
  formula: false,
} as const;

export const bindingCases: readonly CheckCases[] = [
  {
    check: lostAnchor,
    cases: [
      { title: 'nothing lost', table: projectTable(), status: 'pass' },
      {
        title: 'every lost anchor is named',
        table: projectTable({
          lost: [
            { anchor: 'funds.total', label: '年度资金总额', cell: { row: 3, col: 0 } },
            { anchor: 'total', label: '合计', cell: null },
            { anchor: 'goals.block', label: '年度总体目标', cell: null },
          ],
        }),
        status: 'fail',
        says: [
          'A4 error: 没有找到“年度资金总额”，与它有关的内容无法核对',
          '- error: 没有找到“合计”，与它有关的内容无法核对',
          '- error: 没有找到“年度总体目标”，与它有关的内容无法核对',
        ],
      },
      {
        title: 'a second table is said to be there',
        table: projectTable({
          lost: [
            {
              anchor: 'second-table',
              label: '2023年度项目支出绩效自评表',
              cell: { row: 30, col: 0 },
            },
          ],
        }),
        status: 'fail',
        says: [
          'A31 error: 本表下方还有一张表（“2023年度项目支出绩效自评表”），一张工作表只放一张表，下方的表没有读取',
        ],
      },
    ],
  },
  {
    check: unreadableField,
    cases: [
      { title: 'all readable or blank', table: projectTable({ funds: [] }), status: 'pass' },
      {
        title: 'text, error values and numbers out of range',
        table: projectTable({
          funds: ['五十', '50', '1234567890123456', '10', '#DIV/0!', '10分'],
          other: ['若干'],
          output: [['培训', '450人', '#REF!', '二十', '20', '']],
          total: ['100', '约98'],
        }),
        status: 'fail',
        says: [
          'D5 error: 年度资金总额的年初预算数填的是“五十”，不是数字，应填以万元为单位的数字',
          'F5 error: 年度资金总额的全年执行数填的是“1234567890123456”，超出可计算的范围，应填以万元为单位的数字',
          'H5 error: 年度资金总额的执行率是错误值“#DIV/0!”，应填百分数，如 95%',
          'D8 error: 其他资金的年初预算数填的是“若干”，不是数字，应填以万元为单位的数字',
          'F13 error: 培训的实际完成值是错误值“#REF!”，应填指标值',
          'G13 error: 培训的分值填的是“二十”，不是数字，应填分数（数字）',
          'H16 error: 合计的得分填的是“约98”，不是数字，应填分数（数字）',
        ],
      },
      {
        title: 'a date, and two values for one field',
        table: withFunds(projectTable(), {
          annualBudget: { state: 'unreadable', reason: 'date', raw: '2023/1/2' },
          executed: { state: 'unreadable', reason: 'two-values', raw: '50 / 60' },
        }),
        status: 'fail',
        says: [
          'E5 error: 年度资金总额的全年预算数是日期“2023/1/2”，不是数字，应填以万元为单位的数字，并把单元格格式改为数值',
          'F5 error: 年度资金总额的全年执行数在栏目名称后和右侧单元格各填了一个数（50 / 60），只能填一处，应填以万元为单位的数字',
        ],
      },
      {
        title: 'an amount in a unit that nobody knows here',
        table: withFunds(projectTable(), {
          annualBudget: { state: 'unreadable', reason: 'unknown-unit', raw: '5' },
        }),
        status: 'fail',
        says: [
          'E5 error: 年度资金总额的全年预算数填的是“5”，表中注明的金额单位不是元、千元、万元或亿元，无法换算，应填以万元为单位的数字，并改写金额单位',
        ],
      },
      {
        title: 'items of a department',
        table: departmentTable({ unit: 'yuan', expenditure: ['详见附表', '20'] }),
        status: 'fail',
        says: ['I7 error: 按支出性质分的基本支出填的是“详见附表”，不是数字，应填以元为单位的数字'],
      },
      {
        title: 'a year that cannot be read',
        table: { ...projectTable(), year: YEARLESS },
        status: 'fail',
        says: ['A1 error: 标题的年度是“年度项目支出绩效自评表”，看不出年份，应填四位数的年份'],
      },
    ],
  },
];
