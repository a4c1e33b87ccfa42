import { aboveFormula } from '../../../src/checks/scores/above-formula';
import { allFull } from '../../../src/checks/scores/all-full';
import { belowFormula } from '../../../src/checks/scores/below-formula';
import { exceedsWeight } from '../../../src/checks/scores/exceeds-weight';
import { scoreMissing } from '../../../src/checks/scores/missing';
import { negative } from '../../../src/checks/scores/negative';
import { outsideBand } from '../../../src/checks/scores/outside-band';
import { unexplainedDeduction } from '../../../src/checks/scores/unexplained-deduction';
import { THRESHOLDS } from '../../../src/templates/common';
import type { CheckCases } from '../../support/cases';
import {
  projectTable,
  withFunds,
  withoutColumn,
  withoutFunds,
  type IndicatorRow,
  type ProjectInput,
} from '../../support/table-builder';
import { changed } from './values-support';

const NO_EXECUTION = ['50', '50', '50', '', '100%', ''];
/** A table with these rows only. */
const rows = (...output: IndicatorRow[]) =>
  projectTable({ funds: NO_EXECUTION, output, benefit: [], satisfaction: [] });
const scored = (weight: string, score: string, deviation = ''): IndicatorRow => [
  '培训',
  '450人',
  '450人',
  weight,
  score,
  deviation,
];
const formula = (target: string, actual: string, score: string, weight = '10'): IndicatorRow => [
  '合格率',
  target,
  actual,
  weight,
  score,
];
const band = (actual: string, score: string, weight = '10'): IndicatorRow => [
  '水平',
  '提高',
  actual,
  weight,
  score,
];
const total = (more: Partial<ProjectInput>) => projectTable(more);
const UNUSED: IndicatorRow = ['无', '无', '', '', ''];

export const scoresCases: readonly CheckCases[] = [
  {
    check: scoreMissing,
    cases: [
      { title: 'every weight has a score', table: projectTable(), status: 'pass' },
      {
        title: 'unused rows, and a weight of 0',
        table: rows(UNUSED, ['无', '', '', '0', '']),
        status: 'not-applicable',
      },
      {
        title: 'without a budget execution has no score to be had',
        table: total({ funds: ['0', '0', '0', '10', '', ''] }),
        status: 'pass',
      },
      {
        title: 'a column of scores that was not found',
        table: withoutFunds(projectTable(), 'score'),
        status: 'cannot-tell',
        says: ['G5 cannot-tell: 没有找到“得分”，无法核对'],
      },
      {
        title: 'a formula that gives no score: the cell that it cannot use is named',
        table: withFunds(total({ funds: ['50', '50', '50', '10', '100%', ''] }), {
          score: { formula: true },
        }),
        status: 'fail',
        says: ['H5 error: 预算执行的得分由公式计算，执行率未填写或不是数字，没有得出结果'],
      },
      ...(
        [
          [['50', '', '50', '10', '', ''], 'E5', '全年预算数'],
          [['50', '50', '全部', '10', '', ''], 'F5', '全年执行数'],
          [['50', '５０', '50万元', '10', '', ''], 'E5', '年度资金总额'],
        ] as const
      ).map(([funds, cell, column]) => ({
        title: `the rate is a formula too: ${column}`,
        table: withFunds(total({ funds }), {
          score: { formula: true },
          executionRate: { formula: true },
        }),
        status: 'fail' as const,
        says: [`${cell} error: 预算执行的得分由公式计算，${column}未填写或不是数字，没有得出结果`],
      })),
      { title: 'a score alone', table: rows(scored('', '5')), status: 'not-applicable' },
      { title: 'unreadable is not missing', table: rows(scored('5', '五')), status: 'cannot-tell' },
      {
        title: 'a form that does not score execution',
        table: total({ funds: ['50', '50', '50', '10', '100%', ''] }),
        form: { executionPoints: 0 },
        status: 'pass',
      },
      {
        title:
          'an indicator’s formula that gives nothing; a row without a name is called by its target',
        table: changed(total({ funds: null, output: [[' 　', '450人', '', '5', '']] }), (row) => ({
          score: { ...row.score, formula: true },
        })),
        status: 'fail',
        says: ['H13 error: “450人”有分值（5），没有填写得分'],
      },
      {
        title: 'weights without scores, execution too',
        table: projectTable({
          funds: ['50', '50', '50', '10', '100%', ''],
          benefit: [scored('30', '—')],
        }),
        status: 'fail',
        says: [
          'I5 error: “预算执行”有分值（10），没有填写得分',
          'H15 error: “培训”有分值（30），没有填写得分',
        ],
      },
    ],
  },
  {
    check: exceedsWeight,
    cases: [
      { title: 'no score over its weight', table: projectTable(), status: 'pass' },
      { title: 'unused', table: rows(UNUSED), status: 'not-applicable' },
      {
        title: 'over the weight, execution too',
        table: projectTable({
          funds: ['50', '50', '60', '10', '120%', '12'],
          output: [scored('50', '50.01')],
        }),
        status: 'fail',
        says: [
          'I5 error: “预算执行”得分 12 分，超过分值 10 分',
          'H13 error: “培训”得分 50.01 分，超过分值 50 分',
        ],
      },
      {
        title: 'blank weight, blank score, unreadable score',
        table: rows(scored('', '5'), scored('5', ''), scored('5', '五')),
        status: 'cannot-tell',
        says: [
          'G13 cannot-tell: “培训”的分值或得分未填写，无法核对得分是否超过分值',
          'H14 cannot-tell: “培训”的分值或得分未填写，无法核对得分是否超过分值',
          'H15 cannot-tell: “五”无法识别，暂不能核对',
        ],
      },
    ],
  },
  {
    check: negative,
    cases: [
      { title: '0 is not negative', table: rows(scored('5', '0')), status: 'pass' },
      { title: 'unused', table: rows(UNUSED), status: 'not-applicable' },
      { title: 'blank', table: rows(scored('5', '')), status: 'cannot-tell' },
      {
        title: 'below 0',
        table: rows(scored('5', '－1.5')),
        status: 'fail',
        says: ['H13 error: “培训”得分为 -1.5 分，得分不得小于 0'],
      },
    ],
  },
  {
    check: aboveFormula,
    cases: [
      { title: 'met with full marks', table: rows(formula('≥95%', '96%', '10')), status: 'pass' },
      { title: 'lower than the formula', table: rows(formula('100%', '95%', '6')), status: 'pass' },
      {
        title: 'right at its own precision',
        table: rows(formula('100%', '95.55%', '9.6')),
        status: 'pass',
      },
      {
        title: 'full marks at 95 %: 10 is not 9.5 written without decimals',
        table: rows(formula('100%', '95%', '10')),
        status: 'fail',
      },
      {
        title: 'less than half a tenth over',
        table: rows(formula('100%', '99.96%', '10')),
        status: 'pass',
      },
      {
        title: 'a formula in the sheet that does not round',
        table: rows(formula('3次', '2次', '6.66666666666667')),
        status: 'pass',
      },
      {
        title: 'an actual that is only bounded, but surely meets the target',
        table: rows(formula('≥95%', '≥96%', '10'), formula('≤50万元', '45万元以内', '10')),
        status: 'pass',
      },
      {
        title: 'an actual that says the contrary of its target, or less than it must',
        table: rows(
          formula('≥50人', '少于50人', '10'),
          formula('≤50万元', '超过50万元', '10'),
          formula('≥90%', '＜90%', '10'),
          formula('≥90%', '85%以上', '10'),
        ),
        status: 'cannot-tell',
        says: [
          'F13 cannot-tell: “合格率”的实际完成值“少于50人”不是确定的数，无法按公式核对得分',
          'F14 cannot-tell: “合格率”的实际完成值“超过50万元”不是确定的数，无法按公式核对得分',
          'F15 cannot-tell: “合格率”的实际完成值“＜90%”不是确定的数，无法按公式核对得分',
          'F16 cannot-tell: “合格率”的实际完成值“85%以上”不是确定的数，无法按公式核对得分',
        ],
      },
      {
        title: 'words, other units, unused rows',
        table: rows(band('达成年度指标', '10'), formula('450人', '100%', '10'), UNUSED),
        status: 'not-applicable',
      },
      {
        title: 'higher is better, and lower is better',
        table: rows(formula('100%', '94%', '10'), formula('≤50万元', '60万元', '10')),
        status: 'fail',
        says: [
          'H13 error: “合格率”指标值 100%，实际完成 94%，分值 10 分，按完成比例应得 9.4 分，填的是 10 分',
          'H14 error: “合格率”指标值 ≤50万元，实际完成 60万元，分值 10 分，按完成比例应得 8 分，填的是 10 分',
        ],
      },
      {
        title: 'blank or ambiguous values',
        table: rows(formula('100%', '', '10'), formula('1.2次', '2次', '10')),
        status: 'cannot-tell',
        says: [
          'F13 cannot-tell: “合格率”的指标值、实际完成值、分值或得分未填写，无法按公式核对得分',
          'E14 cannot-tell: “合格率”的“1.2次”有两种读法，无法按公式核对得分',
        ],
      },
      {
        title: 'a weight of 0 has no formula',
        table: rows(formula('100%', '50%', '0', '0')),
        status: 'not-applicable',
      },
    ],
  },
  {
    check: belowFormula,
    cases: [
      { title: 'full marks', table: rows(formula('≥98%', '99%', '10')), status: 'pass' },
      {
        title: 'higher than the formula',
        table: rows(formula('100%', '95%', '10')),
        status: 'pass',
      },
      { title: 'words', table: rows(band('完成', '1')), status: 'not-applicable' },
      { title: 'blank score', table: rows(formula('100%', '95%', '')), status: 'cannot-tell' },
      {
        title: 'ambiguous',
        table: rows(formula('2次', '3.1次', '10')),
        status: 'cannot-tell',
      },
      {
        title: 'fewer points than the formula gives',
        table: rows(formula('100%', '95%', '6')),
        status: 'fail',
        says: [
          'H13 warning: “合格率”指标值 100%，实际完成 95%，分值 10 分，按完成比例可得 9.5 分，填的是 6 分',
        ],
      },
    ],
  },
  {
    check: outsideBand,
    cases: [
      {
        title: 'inside the bands, their lower ends included',
        table: rows(
          band('达成年度指标', '8'),
          band('达成年度指标', '10'),
          band('部分达成年度指标并具有一定效果', '6'),
          band('未达成年度指标且效果较差', '0'),
        ),
        status: 'pass',
      },
      {
        title: 'ends of a band are rounded as scores are: 80 % of 3.33 is 2.66',
        table: rows(band('完成', '2.66', '3.33')),
        status: 'pass',
      },
      {
        title: 'numbers and other words',
        table: rows(formula('100%', '95%', '9'), band('不超预算', '1'), UNUSED),
        status: 'not-applicable',
      },
      {
        title: 'outside the bands, their upper ends excluded',
        table: rows(band('已完成', '7.99'), band('部分达成年度指标', '8'), band('未完成', '6')),
        status: 'fail',
        says: [
          'H13 error: “水平”写明达成年度指标，分值 10 分的得分范围为 8 至 10 分，填的是 7.99 分',
          'H14 error: “水平”写明部分达成年度指标，分值 10 分的得分范围为 6 至 8 分，填的是 8 分',
          'H15 error: “水平”写明未达成年度指标，分值 10 分的得分范围为 0 至 6 分，填的是 6 分',
        ],
      },
      {
        title: "another form's bands",
        table: rows(band('已完成', '7.99')),
        form: {
          thresholds: { ...THRESHOLDS, bands: { ...THRESHOLDS.bands, attained: [0.7, 1] } },
        },
        status: 'pass',
      },
      {
        title: 'a weight of 0 has no bands',
        table: rows(band('完成', '1', '0')),
        status: 'not-applicable',
      },
      { title: 'blank actual', table: rows(band('', '8')), status: 'cannot-tell' },
      { title: 'blank score', table: rows(band('完成', '')), status: 'cannot-tell' },
    ],
  },
  {
    check: unexplainedDeduction,
    cases: [
      { title: 'explained', table: projectTable(), status: 'pass' },
      { title: 'full marks', table: rows(scored('5', '5')), status: 'pass' },
      { title: 'unused', table: rows(UNUSED), status: 'not-applicable' },
      { title: 'blank score', table: rows(scored('5', '')), status: 'cannot-tell' },
      {
        title: 'a column of reasons that was not found',
        table: withoutColumn(rows(scored('5', '4')), 'deviation'),
        status: 'cannot-tell',
        says: ['H13 cannot-tell: 没有找到“偏差原因分析及改进措施”，无法核对'],
      },
      {
        title: 'an error value where the reason stands',
        table: rows(scored('5', '4', '#NAME?')),
        status: 'cannot-tell',
      },
      {
        title: 'nothing, or 无, as the reason',
        table: rows(scored('5', '4'), scored('5', '4.5', '无')),
        status: 'fail',
        says: [
          'I13 error: “培训”得分 4 分，低于分值 5 分，扣 1 分，没有填写偏差原因',
          'I14 error: “培训”得分 4.5 分，低于分值 5 分，扣 0.5 分，没有填写偏差原因',
        ],
      },
    ],
  },
  {
    check: allFull,
    cases: [
      { title: 'one deduction', table: projectTable(), status: 'pass' },
      { title: 'one row says nothing', table: rows(scored('5', '5')), status: 'not-applicable' },
      {
        title: 'a deduction is one whatever the others are',
        table: rows(scored('5', '4'), scored('5', '')),
        status: 'pass',
      },
      {
        title: 'blank scores',
        table: rows(scored('5', '5'), scored('5', '')),
        status: 'cannot-tell',
      },
      {
        title: 'full marks everywhere',
        table: rows(scored('5', '5'), scored('5', '5'), UNUSED),
        status: 'fail',
        says: ['H13 info: 全部 2 项指标都得满分，审核时会重点复核'],
      },
    ],
  },
];
