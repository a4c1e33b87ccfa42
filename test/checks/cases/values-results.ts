import { late } from '../../../src/checks/values/late';
import { overachieved } from '../../../src/checks/values/overachieved';
import { THRESHOLDS } from '../../../src/templates/common';
import type { CheckCases } from '../../support/cases';
import { projectTable, withoutColumn } from '../../support/table-builder';
import { one, row, rows, under } from './values-support';

const over = (actual: string, rate: string, target = '100人', cell = 'F13') =>
  `${cell} warning: “培训”年度指标值为“${target}”，实际完成“${actual}”，是指标值的 ${rate}，达到 130% 以上应说明原因，偏差原因栏没有说明`;
const look = (actual: string, rate: string, target = '100人', cell = 'F13') =>
  `${cell} info: “培训”年度指标值为“${target}”，实际完成“${actual}”，是指标值的 ${rate}，达到 120% 以上，审核时会重点复核`;
const REASON = { deviation: '上级临时增加培训任务' };

const deadline = (why: string, target: string, actual: string) =>
  `F13 cannot-tell: “培训”年度指标值为“${target}”，实际完成值${why === 'no-year' ? '为' : ''}“${actual}”${WHY[why] ?? ''}，无法核对是否按期完成`;
const WHY: Readonly<Record<string, string>> = {
  'no-date': '没有写明完成时间',
  overlap: '写得不够具体',
  'no-year': '，有一处看不出年份',
};

export const valuesResultsCases: readonly CheckCases[] = [
  {
    check: overachieved,
    cases: [
      { title: 'reached', table: projectTable(), status: 'pass' },
      { title: 'just under 120%', table: one('100人', '119.99万', {}), status: 'not-applicable' },
      { title: 'just under 120%', table: one('10000人', '11999人'), status: 'pass' },
      {
        title: 'exactly 120%, just under 130%',
        table: rows(row('100人', '120人'), row('10000人', '12999人')),
        status: 'fail',
        says: [look('120人', '120.00%'), look('12999人', '129.99%', '10000人', 'F14')],
      },
      {
        title: 'exactly 130%, more, without a reason or with 无 for one',
        table: rows(
          row('100人', '130人'),
          row('≥100人', '200人', { deviation: '无' }),
          row('3次以上', '4次'),
          row('=100人', '150人以上'),
        ),
        status: 'fail',
        says: [
          over('130人', '130.00%'),
          over('200人', '200.00%', '≥100人', 'F14'),
          over('4次', '133.33%', '3次以上', 'F15'),
          over('150人以上', '150.00%', '=100人', 'F16'),
        ],
      },
      { title: 'with a reason', table: rows(row('100人', '130人', REASON)), status: 'pass' },
      {
        title: 'the limits are the form’s',
        table: rows(row('100人', '110人'), row('100人', '115.5人', {})),
        form: { thresholds: { ...THRESHOLDS, secondLook: 1.1, overachieved: 1.155 } },
        status: 'fail',
        says: [
          'F13 info: “培训”年度指标值为“100人”，实际完成“110人”，是指标值的 110.00%，达到 110% 以上，审核时会重点复核',
          'F14 warning: “培训”年度指标值为“100人”，实际完成“115.5人”，是指标值的 115.50%，达到 115.5% 以上应说明原因，偏差原因栏没有说明',
        ],
      },
      {
        title: 'several values, side by side',
        table: one('2次，3万人', '2次，4万人'),
        status: 'fail',
        says: [over('2次，4万人', '133.33%', '2次，3万人')],
      },
      ...(
        [
          ['≤50万元', '80万元'],
          ['少于50次', '80次'],
          ['提高', '大幅提高'],
          ['450人', '9000%'],
          ['0起', '2起'],
          ['0起', ''],
          ['2次，3万人', '9次'],
          ['100%', '全部完成'],
          ['', '900人'],
          ['1.2次', '100%'],
        ] as const
      ).map(([target, actual]) => ({
        title: `${target} and ${actual}`,
        table: one(target, actual),
        status: 'not-applicable' as const,
      })),
      {
        title: 'unused',
        table: one('1次', '9次', { weight: '', score: '' }),
        status: 'not-applicable',
      },
      {
        title: 'kept low',
        table: one('5次', '9次', { name: '投诉次数' }),
        status: 'not-applicable',
      },
      { title: 'a cost', table: under(one('50万元', '80万元'), 'cost'), status: 'not-applicable' },
      {
        title: 'a time',
        table: under(one('30天', '60天'), 'timeliness'),
        status: 'not-applicable',
      },
      {
        title: 'a time that has a sign says which way is better',
        table: under(one('≥30天', '60天'), 'timeliness'),
        status: 'fail',
      },
      {
        title: 'of several values only those that can be too many',
        table: rows(
          row('≥10次，≤5万元', '10次，9万元'),
          row('2次；80%-90%', '2次；95%'),
          row('0起，10次', '2起，11次'),
        ),
        status: 'pass',
      },
      {
        title: 'no actual',
        table: one('100人', ''),
        status: 'cannot-tell',
        says: ['F13 cannot-tell: “培训”的实际完成值未填写，无法核对是否远超指标值'],
      },
      {
        title: 'one of several reads two ways',
        table: one('1.2次；3万人', '2次'),
        status: 'cannot-tell',
      },
      {
        title: 'an unreadable reason',
        table: one('1人', '2人', { deviation: '#N/A' }),
        status: 'cannot-tell',
      },
      {
        title: 'an unreadable target',
        table: one('#N/A', '2人'),
        status: 'cannot-tell',
        says: ['E13 cannot-tell: “#N/A”无法识别，暂不能核对'],
      },
      {
        title: 'no column of reasons',
        table: withoutColumn(one('100人', '200人'), 'deviation'),
        status: 'cannot-tell',
        says: ['F13 cannot-tell: 没有找到“偏差原因分析及改进措施”，无法核对'],
      },
      {
        title: 'a bound, and a value that reads two ways',
        table: rows(row('100人', '不超过200人'), row('1次', '1.2次')),
        status: 'cannot-tell',
        says: [
          'F13 cannot-tell: “培训”年度指标值为“100人”，实际完成“不超过200人”不是确定的数，无法核对是否远超指标值',
          'F14 cannot-tell: “培训”年度指标值为“1次”，实际完成“1.2次”，其中有两种读法的数值，无法核对是否远超指标值',
        ],
      },
      { title: 'a bound below it', table: one('100人', '不超过110人'), status: 'pass' },
    ],
  },
  {
    check: late,
    cases: [
      { title: 'no date', table: projectTable(), status: 'not-applicable' },
      { title: 'no target', table: one('', '2024年1月'), status: 'not-applicable' },
      { title: 'from a day on', table: one('2023年3月起', '2024年1月'), status: 'not-applicable' },
      {
        title: 'unused',
        table: one('2023年', '2024年', { weight: '', score: '' }),
        status: 'not-applicable',
      },
      ...(
        [
          ['2023.12.31', '2023年12月31日'],
          ['2023年12月', '12月前已经完成'],
          ['2023.3至12月', '2023年11月'],
          ['12月底前', '11月20日完成'],
          ['全年', '按时完成'],
          ['2023年12月31日前', '2023年'],
          ['2023年6月；2023年12月', '2023年6月；2023年12月'],
        ] as const
      ).map(([target, actual]) => ({
        title: `${target}, ${actual}`,
        table: one(target, actual),
        status: 'pass' as const,
      })),
      ...(
        [
          ['2023.12.31', '2024年1月1日'],
          ['2023年11月', '2023年12月'],
          ['11月底前', '12月1日完成'],
          ['2023年6月30日前', '2023年7月起'],
          ['2023年6月', '2023年5月，2023年7月'],
          ['2023年6月；2023年9月', '2023年6月；2023年10月'],
          ['12月', '2024年1月'],
        ] as const
      ).map(([target, actual]) => ({
        title: `${target}, but ${actual}`,
        table: one(target, actual),
        status: 'fail' as const,
        says: [
          `F13 warning: “培训”年度指标值为“${target}”，实际完成值为“${actual}”，晚于规定的完成时间`,
        ],
      })),
      {
        title: 'blank',
        table: one('2023年12月', ''),
        status: 'cannot-tell',
        says: ['F13 cannot-tell: “培训”的实际完成值未填写，无法核对是否按期完成'],
      },
      {
        title: 'unreadable',
        table: one('#N/A', '2023年'),
        status: 'cannot-tell',
        says: ['E13 cannot-tell: “#N/A”无法识别，暂不能核对'],
      },
      ...(
        [
          ['no-date', '2023.12.31', '100%'],
          ['no-date', '2023年6月；2023年9月', '2023年6月'],
          ['no-date', '2023年12月', '12月未完成'],
          ['overlap', '2023年12月15日', '2023年12月'],
          ['overlap', '2023年6月', '2023年7月前'],
          ['overlap', '2023年6月', '2023年5月起'],
        ] as const
      ).map(([why, target, actual]) => ({
        title: `${why}: ${target}, ${actual}`,
        table: one(target, actual),
        status: 'cannot-tell' as const,
        says: [deadline(why, target, actual)],
      })),
      {
        title: 'a year that nobody says',
        table: { ...one('2023年12月', '11月'), year: { ...projectTable().year, state: 'blank' } },
        status: 'cannot-tell',
        says: [deadline('no-year', '2023年12月', '11月')],
      },
      {
        title: 'no year at all is the same year',
        table: { ...one('11月', '12月'), year: { ...projectTable().year, state: 'blank' } },
        status: 'fail',
      },
    ],
  },
];
