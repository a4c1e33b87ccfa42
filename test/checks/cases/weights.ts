import { categorySum } from '../../../src/checks/weights/category-sum';
import { weightMissing } from '../../../src/checks/weights/missing';
import { notPositive } from '../../../src/checks/weights/not-positive';
import { onNothing } from '../../../src/checks/weights/on-nothing';
import { weightsTotal } from '../../../src/checks/weights/total';
import type { CheckCases } from '../../support/cases';
import {
  projectTable,
  withoutColumn,
  withoutFunds,
  withTotalFormula,
  type IndicatorRow,
} from '../../support/table-builder';

const row = (weight: string, name = '培训', target = '450人'): IndicatorRow => [
  name,
  target,
  target,
  weight,
  weight,
];
const EMPTY = { output: [], benefit: [], satisfaction: [] } as const;

export const weightsCases: readonly CheckCases[] = [
  {
    check: categorySum,
    cases: [
      { title: 'every category adds up', table: projectTable(), status: 'pass' },
      {
        title: 'weights by formula: 3 × (50 ÷ 3) is 50',
        table: projectTable({ output: [1, 2, 3].map(() => row('16.6666666666667')) }),
        status: 'pass',
      },
      {
        title: 'no weights yet',
        table: projectTable({ ...EMPTY, output: [row('')] }),
        status: 'cannot-tell',
        says: [
          'G13 cannot-tell: 产出指标没有可核对的分值',
          'B14 cannot-tell: 效益指标没有可核对的分值',
          'B14 cannot-tell: 满意度指标没有可核对的分值',
        ],
      },
      {
        title: 'too many points whatever the missing one may be; too few with none missing',
        table: projectTable({
          output: [row('40'), row('', '竞赛活动举办成功率', '100%'), row('30')],
          benefit: [row('20'), row('', '无', '无')],
        }),
        status: 'fail',
        says: [
          'B13 error: 产出指标分值合计 70 分，本表应为 50 分，多 20 分',
          'B16 error: 效益指标分值合计 20 分，本表应为 30 分，少 10 分',
        ],
      },
      {
        title: 'too few, but one is missing and one unreadable',
        table: projectTable({ output: [row('40'), row(''), row('十')] }),
        status: 'cannot-tell',
        says: ['G15 cannot-tell: 产出指标分值已填 40 分，还有 2 处未填写或无法识别'],
      },
      {
        title: 'enough already, but one is missing',
        table: projectTable({ output: [row('50'), row('')] }),
        status: 'cannot-tell',
      },
      {
        title: "the label's own bracket comes first",
        table: projectTable({ output: [row('40')], statedPoints: { output: 40 } }),
        status: 'pass',
      },
      {
        title: 'a lost category that left its cell',
        table: projectTable({
          output: [row('80')],
          lost: [{ anchor: 'category.benefit', label: '效益指标', cell: { row: 14, col: 1 } }],
        }),
        status: 'cannot-tell',
        says: ['B15 cannot-tell: 没有找到“效益指标”，无法核对'],
      },
      {
        title: 'rows of a lost category counted with the one above',
        table: projectTable({
          output: [row('80')],
          lost: [{ anchor: 'category.benefit', label: '效益指标', cell: null }],
        }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“效益指标”，无法核对'],
      },
      {
        title: 'too few points: rows of a lost category cannot make up for them',
        table: projectTable({
          output: [row('40')],
          lost: [{ anchor: 'category.benefit', label: '效益指标', cell: null }],
        }),
        status: 'fail',
        says: ['B13 error: 产出指标分值合计 40 分，本表应为 50 分，少 10 分'],
      },
      {
        title: 'too many points, and something else was not found',
        table: projectTable({
          output: [row('60')],
          lost: [{ anchor: 'signature.date', label: '填报日期', cell: null }],
        }),
        status: 'fail',
        says: ['B13 error: 产出指标分值合计 60 分，本表应为 50 分，多 10 分'],
      },
      {
        title: 'points in the label’s own bracket, missed',
        table: projectTable({ statedPoints: { output: 40 } }),
        status: 'fail',
        says: ['B13 error: 产出指标分值合计 50 分，本表应为 40 分，多 10 分'],
      },
      {
        title: 'a category that the form does not know, with points in its bracket',
        table: projectTable({ statedPoints: { output: 40 } }),
        form: { categories: [] },
        status: 'fail',
        says: ['B13 error: 产出指标（40分）分值合计 50 分，本表应为 40 分，多 10 分'],
      },
      {
        title: 'a category that the form does not know and that states no points',
        table: projectTable(),
        form: { categories: [] },
        status: 'not-applicable',
      },
    ],
  },
  {
    check: weightsTotal,
    cases: [
      { title: 'adds up to 100', table: projectTable(), status: 'pass' },
      {
        title: 'no weights at all',
        table: projectTable({ ...EMPTY, output: [row('')], total: ['', ''] }),
        status: 'cannot-tell',
        says: ['G13 cannot-tell: 各项指标均未填写分值，无法核对合计'],
      },
      {
        title: 'no indicators at all',
        table: projectTable({ ...EMPTY, total: null }),
        status: 'cannot-tell',
      },
      {
        title: 'over 100 whatever is missing, and another total is stated',
        table: projectTable({ output: [row('60'), row('', '成功率', '100%')] }),
        status: 'fail',
        says: [
          'G17 error: 预算执行与各项指标分值合计 110 分，应为 100 分，多 10 分',
          'G17 error: 合计行的分值填的是 100 分，各项分值相加为 110 分',
        ],
      },
      {
        title: 'under 100 while one is missing',
        table: projectTable({ output: [row('30'), row('')] }),
        status: 'cannot-tell',
        says: [
          'G14 cannot-tell: 分值已填 80 分，还有 1 处未填写或无法识别',
          'G14 cannot-tell: 分值已填 80 分，还有 1 处未填写或无法识别',
        ],
      },
      {
        title: 'an unreadable execution weight is not the 10 of the form',
        table: projectTable({ funds: ['50', '50', '50', '十分', '100%', '10'] }),
        status: 'cannot-tell',
      },
      {
        title: 'a blank execution weight is the 10 of the form',
        table: projectTable({ funds: ['50', '50', '50', '', '100%', '10'] }),
        status: 'pass',
      },
      {
        title: 'a blank execution weight that the stated total lacks is what is missing',
        table: projectTable({ funds: ['50', '50', '50', '/', '100%', '10'], total: ['90', '98'] }),
        status: 'fail',
        says: ['G5 error: 预算执行的分值没有填写，本表应为 10 分，合计行因此只有 90 分'],
      },
      {
        title: 'a column of weights that was not found is not 10 points',
        table: withoutFunds(projectTable(), 'weight'),
        status: 'cannot-tell',
        says: ['I5 cannot-tell: 没有找到“分值”，无法核对'],
      },
      {
        title: 'weights as text, which the formula of the total passes over',
        table: withTotalFormula(projectTable({ output: [row('50分')], total: ['50', '98'] })),
        status: 'fail',
        says: ['G13 error: “50分”是文本，合计行的公式没有计入，请改填数字；计入后合计为 100 分'],
      },
      {
        title: 'a complete table that states no total',
        table: projectTable({ total: ['', '98'] }),
        status: 'fail',
        says: ['G17 error: 合计行没有填写分值，各项分值相加为 100 分'],
      },
      {
        title: 'no total stated while scores are missing',
        table: projectTable({
          satisfaction: [['满意度', '≥95%', '98%', '10', '']],
          total: ['', ''],
        }),
        status: 'pass',
      },
      {
        title: 'a stated execution weight counts',
        table: projectTable({ funds: ['50', '50', '50', '20', '100%', '10'], total: ['', '98'] }),
        status: 'fail',
        says: ['G17 error: 预算执行与各项指标分值合计 110 分，应为 100 分，多 10 分'],
      },
      {
        title: 'weights are right, the stated total is not',
        table: projectTable({ total: ['98', '98'] }),
        status: 'fail',
        says: ['G17 error: 合计行的分值填的是 98 分，各项分值相加为 100 分'],
      },
      {
        title: 'an unreadable stated total',
        table: projectTable({ total: ['满分', '98'] }),
        status: 'cannot-tell',
      },
      {
        title: '100 already, while one is missing',
        table: projectTable({ output: [row('50'), row('')] }),
        status: 'cannot-tell',
        says: [
          'G14 cannot-tell: 分值已填 100 分，还有 1 处未填写或无法识别',
          'G14 cannot-tell: 分值已填 100 分，还有 1 处未填写或无法识别',
        ],
      },
      {
        title: 'the row of execution was not found',
        table: projectTable({ funds: null }),
        status: 'cannot-tell',
        says: ['- cannot-tell: 没有找到“年度资金总额”，无法核对'],
      },
      {
        title: 'a form that does not score execution, whose row is there',
        table: projectTable({ funds: ['50', '50', '50', '', '100%', ''], benefit: [row('40')] }),
        form: { executionPoints: 0 },
        status: 'pass',
      },
      {
        title: 'a form without execution and without its row',
        table: projectTable({ funds: null, benefit: [row('40')] }),
        form: { executionPoints: 0 },
        status: 'pass',
      },
    ],
  },
  {
    check: weightMissing,
    cases: [
      { title: 'every indicator has one', table: projectTable(), status: 'pass' },
      {
        title: 'rows that are not used, or not named',
        table: projectTable({
          ...EMPTY,
          output: [row('', '无', '无'), row('', '', ''), row('', '培训', ''), row('', '', '100%')],
        }),
        status: 'not-applicable',
      },
      {
        title: 'unreadable is not missing',
        table: projectTable({ output: [row('十')] }),
        status: 'cannot-tell',
      },
      {
        title: 'a column of weights that was not found',
        table: withoutColumn(projectTable({ output: [row('')] }), 'weight'),
        status: 'cannot-tell',
      },
      {
        title: 'a name and a target without a weight',
        table: projectTable({ output: [row('50'), row('', '竞赛活动举办成功率', '100%')] }),
        status: 'fail',
        says: ['G14 error: “竞赛活动举办成功率”有指标值，没有填写分值'],
      },
      {
        title: 'a name that is an error value is a name',
        table: projectTable({ output: [row('50'), row('', '#REF!', '100%')] }),
        status: 'fail',
        says: ['G14 error: “#REF!”有指标值，没有填写分值'],
      },
    ],
  },
  {
    check: onNothing,
    cases: [
      { title: 'every weight has an indicator', table: projectTable(), status: 'pass' },
      { title: 'no weights', table: projectTable(EMPTY), status: 'not-applicable' },
      {
        title: '0 on an unused row is right',
        table: projectTable({ ...EMPTY, output: [row('0', '无', '')] }),
        status: 'pass',
      },
      {
        title: 'a blank name goes on with the indicator above when it has a target',
        table: projectTable({ ...EMPTY, output: [row('5', '', '提升就业率')] }),
        status: 'pass',
      },
      {
        title: '无 with points, and points on nothing at all',
        table: projectTable({ benefit: [row('10', '无', '100%'), row('5', '', '')] }),
        status: 'fail',
        says: [
          'G15 warning: “无”行没有设置指标，却填了分值 10 分',
          'G16 warning: “未命名的指标”行没有设置指标，却填了分值 5 分',
        ],
      },
      {
        title: 'a column of names that was not found',
        table: withoutColumn(projectTable({ ...EMPTY, output: [row('5', '', '')] }), 'name'),
        status: 'cannot-tell',
        says: ['G13 cannot-tell: 没有找到“三级指标”，无法核对'],
      },
      {
        title: 'text on an unused row',
        table: projectTable({ ...EMPTY, output: [row('十', '无', '')] }),
        status: 'cannot-tell',
      },
    ],
  },
  {
    check: notPositive,
    cases: [
      { title: 'all above 0', table: projectTable(), status: 'pass' },
      {
        title: 'no weights',
        table: projectTable({ ...EMPTY, funds: null }),
        status: 'not-applicable',
      },
      {
        title: '0 on an unused row',
        table: projectTable({ benefit: [row('0', '无', '')] }),
        status: 'pass',
      },
      {
        title: '0 for execution in a form that does not score it',
        table: projectTable({ funds: ['50', '50', '50', '0', '', ''] }),
        form: { executionPoints: 0 },
        status: 'pass',
      },
      {
        title: '0, negative and text',
        table: projectTable({
          funds: ['50', '50', '50', '0', '', ''],
          output: [row('0'), row('-5'), row('二十'), row('-1', '无', '')],
        }),
        status: 'fail',
        says: [
          'G5 error: “预算执行”的分值为 0，应大于 0',
          'G13 error: “培训”的分值为 0，应大于 0',
          'G14 error: “培训”的分值为 -5，应大于 0',
          'G15 error: “培训”的分值填的是“二十”，不是有效的数字，应填大于 0 的数字',
          'G16 error: “无”的分值为 -1，应大于 0',
        ],
      },
    ],
  },
];
