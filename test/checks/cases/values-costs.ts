import { costBelowExecution } from '../../../src/checks/values/cost-below-execution';
import type { CheckCases } from '../../support/cases';
import { departmentTable, projectTable } from '../../support/table-builder';
import { changed, costs, row, under } from './values-support';

const spent = (name: string, target: string, executed: string, difference: string, cell = 'E13') =>
  `${cell} error: “${name}”年度指标值为“${target}”，全年执行数为 ${executed}，实际支出超过成本指标值 ${difference}`;
const part = (name: string, target: string, executed: string, cell = 'E13') =>
  `${cell} cannot-tell: “${name}”年度指标值为“${target}”，全年执行数为 ${executed}，看不出该指标是否包括全部支出，无法核对`;
const COST = '专项支出成本';

export const valuesCostCases: readonly CheckCases[] = [
  {
    check: costBelowExecution,
    cases: [
      { title: 'no cost row', table: projectTable(), status: 'not-applicable' },
      { title: 'just enough', table: costs([[COST, '≤50万元']]), status: 'pass' },
      { title: '万 without 元', table: costs([[COST, '=<50万']]), status: 'pass' },
      {
        title: 'one less than was executed',
        table: costs([[COST, '≤50万元']], { funds: ['80', '80', '80'] }),
        status: 'fail',
        says: [spent(COST, '≤50万元', '80 万元', '30 万元')],
      },
      {
        title: 'the difference of rounding is none, more is',
        table: costs([[COST, '≤499,900元']]),
        status: 'pass',
      },
      {
        title: 'in 元',
        table: costs([['控制在预算内', '499,899元']], {
          unit: 'yuan',
          funds: ['', '500,000', '500,000'],
        }),
        status: 'fail',
        says: [spent('控制在预算内', '499,899元', '500,000 元', '101 元')],
      },
      ...(
        [
          ['1.项目总成本', '<40万元'],
          ['高三复习迎考专项经费支出', '40万'],
          ['成本控制在40万元以内', '30-40万元'],
          ['项目成本（万元）', '≤40'],
          ['项目成本（元）', '≤400000'],
          ['经济成本指标', '不超过40万元'],
        ] as const
      ).map(([name, target]) => ({
        title: `all of it: ${name}`,
        table: costs([[name, target]]),
        status: 'fail' as const,
        says: [spent(name, target, '50 万元', '10 万元')],
      })),
      {
        title: 'a category of its own',
        table: changed(costs([[COST, '≤40万元']]), () => ({ category: 'cost', subcategory: null })),
        status: 'fail',
      },
      ...(
        [
          ['人均培训成本', '≤500元'],
          ['节约成本', '5万元'],
          [COST, '不超预算'],
          [COST, '≥5万元'],
          [COST, '100%'],
          [COST, '≤500元/人'],
        ] as const
      ).map(([name, target]) => ({
        title: `nothing to compare: ${name} ${target}`,
        table: costs([[name, target]]),
        status: 'not-applicable' as const,
      })),
      {
        title: 'one part of it',
        table: costs([['会议费', '≤5万元']]),
        status: 'cannot-tell',
        says: [part('会议费', '≤5万元', '50 万元')],
      },
      { title: 'a row without a name', table: costs([['', '≤5万元']]), status: 'cannot-tell' },
      {
        title: 'parts that add up to it',
        table: costs([
          ['创新大赛支出成本', '≤30万'],
          ['模型竞赛支出成本', '≤20万'],
        ]),
        status: 'pass',
      },
      {
        title: 'parts that add up to it but for the difference of rounding',
        table: costs([
          ['创新大赛支出成本', '≤29.99万'],
          ['模型竞赛支出成本', '≤20万'],
        ]),
        status: 'pass',
      },
      {
        title: 'a part without its unit is not added, and what is no cost says nothing of costs',
        table: changed(
          costs([
            ['创新大赛支出成本', '≤30万'],
            ['模型竞赛支出成本', '≤20'],
            ['项目支出', '≤50万元'],
          ]),
          ({ name }) => (name.raw === '项目支出' ? { subcategory: 'quantity' } : {}),
        ),
        status: 'cannot-tell',
        says: [
          part('创新大赛支出成本', '≤30万', '50 万元'),
          'E14 cannot-tell: “模型竞赛支出成本”年度指标值为“≤20”，没有写金额单位，无法与全年执行数核对',
        ],
      },
      {
        title: 'parts that do not',
        table: costs([
          ['创新大赛支出成本', '≤30万'],
          ['模型竞赛支出成本', '≤19万'],
        ]),
        status: 'cannot-tell',
        says: [
          part('创新大赛支出成本', '≤30万', '50 万元'),
          part('模型竞赛支出成本', '≤19万', '50 万元', 'E14'),
        ],
      },
      {
        title: 'several amounts in a cell',
        table: costs([[COST, '30万元；20万元']]),
        status: 'pass',
      },
      {
        title: 'a part beside the whole',
        table: costs([
          ['项目总成本', '≤50万元'],
          ['会议费', '≤5万元'],
        ]),
        status: 'pass',
      },
      {
        title: 'two rows that may both be the whole, or be parts of it',
        table: costs([
          ['项目成本', '≤30万元'],
          ['专项经费', '≤20万元'],
        ]),
        status: 'cannot-tell',
      },
      {
        title: 'a department spends on more than its projects',
        table: under(
          departmentTable({
            output: [row('≤40万元', '40万元', { name: '项目支出' })],
            benefit: [],
            satisfaction: [],
          }),
          'cost',
        ),
        status: 'cannot-tell',
      },
      {
        title: 'a department may say that it means all',
        table: under(
          departmentTable({
            output: [row('≤40万元', '40万元', { name: '部门总支出' })],
            benefit: [],
            satisfaction: [],
          }),
          'cost',
        ),
        status: 'fail',
        says: [spent('部门总支出', '≤40万元', '50 万元', '10 万元')],
      },
      { title: 'an unreadable target', table: costs([[COST, '#N/A']]), status: 'cannot-tell' },
      {
        title: 'no executed amount, and no funds at all',
        table: costs([[COST, '≤40万元']], { funds: ['50', '50', ''] }),
        status: 'cannot-tell',
        says: [
          'F5 cannot-tell: “专项支出成本”年度指标值为“≤40万元”，全年执行数未填写，无法核对成本是否控制在指标值内',
        ],
      },
      {
        title: 'no row of funds',
        table: costs([[COST, '≤40万元']], { funds: null }),
        status: 'cannot-tell',
        says: ['E13 cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'no unit, and one that reads two ways',
        table: costs([
          [COST, '≤40'],
          [COST, '1. 5万元'],
        ]),
        status: 'cannot-tell',
        says: [
          'E13 cannot-tell: “专项支出成本”年度指标值为“≤40”，没有写金额单位，无法与全年执行数核对',
          'E14 cannot-tell: “专项支出成本”年度指标值“1. 5万元”有两种读法，无法与全年执行数核对',
        ],
      },
    ],
  },
];
