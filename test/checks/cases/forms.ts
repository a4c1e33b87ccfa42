import { closing } from '../../../src/checks/completeness/closing';
import { goals } from '../../../src/checks/completeness/goals';
import { signature } from '../../../src/checks/completeness/signature';
import { executionRate } from '../../../src/checks/funds/execution-rate';
import { lowExecution } from '../../../src/checks/funds/low-execution';
import { ambiguous } from '../../../src/checks/values/ambiguous';
import { costBelowExecution } from '../../../src/checks/values/cost-below-execution';
import { listNumber } from '../../../src/checks/values/list-number';
import { nonstandardSigns } from '../../../src/checks/values/nonstandard-sign';
import { categorySum } from '../../../src/checks/weights/category-sum';
import { weightsTotal } from '../../../src/checks/weights/total';
import type { Closing, Indicator, ProjectTable } from '../../../src/model/table';
import { composeActual, composeTarget } from '../../../src/model/values/composed';
import type { CheckCases } from '../../support/cases';
import { projectTable, textField } from '../../support/table-builder';
import { one } from './values-support';

/** What forms of another shape than Hunan's ask for: closing texts, signs and units in columns of their own. */

/** The table with 评价结论, 存在问题 and 改进措施 in one row each. */
function closed(texts: Partial<Record<keyof Closing, string>>): ProjectTable {
  const field = (part: keyof Closing, row: number) =>
    textField(texts[part] ?? '已说明', { row, col: 2 });
  return {
    ...projectTable(),
    closing: {
      conclusion: field('conclusion', 17),
      problems: field('problems', 18),
      measures: field('measures', 19),
    },
  };
}

function withProcess(text: string): ProjectTable {
  const table = projectTable();
  return { ...table, goals: { ...table.goals, process: textField(text, { row: 10, col: 3 }) } };
}

function withHeads(text: string): ProjectTable {
  const table = projectTable();
  const projectHead = textField(text, { row: 29, col: 2 });
  return { ...table, signature: { ...table.signature, projectHead } };
}

function lowRate(reason: string, problems = ''): ProjectTable {
  const table = projectTable({ funds: ['50', '50', '20'], benefit: [] });
  return {
    ...table,
    funds: { ...table.funds, reason: textField(reason, { row: 4, col: 10 }) },
    closing: { ...table.closing, problems: textField(problems, { row: 18, col: 2 }) },
  };
}

/** A table of one indicator whose sign and unit stand beside its value. */
function apart(nature: string, target: string, unit: string, actual: string): ProjectTable {
  const table = one(target, actual);
  const compose = (row: Indicator): Indicator => ({
    ...row,
    nature: textField(nature, { row: row.row, col: 9 }),
    unit: textField(unit, { row: row.row, col: 10 }),
    target: { ...row.target, state: 'ok', ...composeTarget(target, nature, unit) },
    actual: { ...row.actual, state: 'ok', ...composeActual(actual, unit) },
    typed: { target, actual },
  });
  return { ...table, indicators: table.indicators.map(compose) };
}

/** The form leaves the points of its categories to the table. */
const FREE = {
  categories: ['output', 'benefit', 'satisfaction'].map((key) => ({
    key,
    label: '指标',
    points: null,
    subcategories: [],
  })),
};

export const formCases: readonly CheckCases[] = [
  {
    check: closing,
    cases: [
      { title: 'all given', table: closed({}), status: 'pass' },
      { title: 'a form without them', table: projectTable(), status: 'not-applicable' },
      {
        title: 'nothing to say of problems and measures',
        table: closed({ problems: '无', measures: '无' }),
        status: 'pass',
      },
      {
        title: 'blanks, and a conclusion that says nothing',
        table: closed({ conclusion: '无', problems: '', measures: '　' }),
        status: 'fail',
        says: [
          'C18 error: 评价结论填的是“无”，应填写具体内容',
          'C19 error: 没有填写存在问题',
          'C20 error: 没有填写改进措施',
        ],
      },
      {
        title: 'an error value',
        table: closed({ problems: '#REF!' }),
        status: 'cannot-tell',
      },
    ],
  },
  {
    check: goals,
    cases: [
      { title: 'the process is told', table: withProcess('按月缴纳'), status: 'pass' },
      {
        title: 'the process is not told',
        table: withProcess(''),
        status: 'fail',
        says: ['D11 error: 年度总体目标没有填写项目实施内容及过程概述'],
      },
    ],
  },
  {
    check: signature,
    cases: [
      { title: 'the head of the project signed', table: withHeads('甲'), status: 'pass' },
      {
        title: 'the head of the project did not sign',
        table: withHeads(''),
        status: 'fail',
        says: ['C30 warning: 签字栏没有填写项目负责人'],
      },
    ],
  },
  {
    check: lowExecution,
    cases: [
      { title: 'the reason says why', table: lowRate('据实结算'), status: 'pass' },
      { title: 'the problems say why', table: lowRate('', '因人员变动，未执行'), status: 'pass' },
      {
        title: 'the reason is blank, and the problems speak of something else',
        table: lowRate('', '档案不够规范'),
        status: 'fail',
        says: ['F5 warning: 执行率 40.00%，低于 90%，表中没有说明原因'],
      },
      { title: 'no reason', table: lowRate('无'), status: 'fail' },
      { title: 'an error value', table: lowRate('#REF!'), status: 'cannot-tell' },
    ],
  },
  {
    check: executionRate,
    cases: [
      {
        title: 'a source with a rate of its own',
        table: projectTable({ currentYear: ['50', '50', '50', '', '100%', ''] }),
        status: 'pass',
      },
      {
        title: 'a source without a budget states a rate of 0',
        table: projectTable({ other: ['0', '0', '0', '', '0.00%', ''] }),
        status: 'pass',
      },
      {
        title: 'a source with a wrong rate',
        table: projectTable({ currentYear: ['50', '50', '40', '', '100%', ''] }),
        status: 'fail',
        says: ['H6 error: 当年财政拨款的执行率填的是 100%，按全年执行数 ÷ 全年预算数应为 80.00%'],
      },
    ],
  },
  {
    check: categorySum,
    cases: [
      {
        title: 'a form that leaves the points to the table',
        table: projectTable(),
        form: FREE,
        status: 'not-applicable',
      },
      {
        title: 'where the label itself says how many there are',
        table: projectTable({ statedPoints: { output: 40 } }),
        form: FREE,
        status: 'fail',
      },
    ],
  },
  {
    check: weightsTotal,
    cases: [
      {
        title: 'a form that leaves the points to the table, but not their sum',
        table: projectTable({ satisfaction: [['满意度', '≥95%', '98%', '20', '20', '']] }),
        form: FREE,
        status: 'fail',
      },
    ],
  },
  {
    check: nonstandardSigns,
    cases: [
      { title: 'a sign of its own', table: apart('≥', '90', '%', '95'), status: 'pass' },
      { title: 'a word', table: apart('定性', '优', '', '优'), status: 'pass' },
      {
        title: 'a sign in the column of signs',
        table: apart('=>', '90', '%', '95'),
        status: 'fail',
        says: ['J13 info: “培训”的指标性质写作“=>”，比较符号应为规范写法“≥”'],
      },
      {
        title: 'a sign in front of the value as well',
        table: apart('≥', '=>90', '%', '95'),
        status: 'fail',
        says: ['E13 info: “培训”的年度指标值写作“=>90”，比较符号应为规范写法“≥90”'],
      },
    ],
  },
  {
    check: listNumber,
    cases: [
      {
        title: 'beside sign and unit',
        table: apart('≤', '（1）5', '万元', '4'),
        status: 'fail',
      },
    ],
  },
  {
    check: ambiguous,
    cases: [
      { title: 'a count beside its unit', table: apart('≥', '1.2', '次', '2'), status: 'pass' },
      {
        title: 'the value says another sign than its column',
        table: apart('≥', '≤50', '万元', '40'),
        status: 'fail',
      },
    ],
  },
  {
    check: costBelowExecution,
    cases: [
      {
        title: 'an economic cost under output',
        table: {
          ...projectTable(),
          indicators: apart('≤', '30', '万元', '30').indicators.map((row) => ({
            ...row,
            name: textField('成本控制数', { row: row.row, col: 3 }),
            subcategory: 'economicCost',
          })),
        },
        status: 'fail',
        says: [
          'E13 error: “成本控制数”年度指标值为“≤30万元”，全年执行数为 50 万元，实际支出超过成本指标值 20 万元',
        ],
      },
    ],
  },
];
