import { actualMissing } from '../../../src/checks/values/actual-missing';
import { ambiguous } from '../../../src/checks/values/ambiguous';
import { impossibleRate } from '../../../src/checks/values/impossible-rate';
import { incomparable } from '../../../src/checks/values/incomparable';
import { listNumber } from '../../../src/checks/values/list-number';
import { nonstandardSigns } from '../../../src/checks/values/nonstandard-sign';
import { targetMissing } from '../../../src/checks/values/target-missing';
import type { CheckCases } from '../../support/cases';
import { projectTable } from '../../support/table-builder';
import { one, row, rows, withoutValues } from './values-support';

const differ = (target: string, actual: string) =>
  `F13 warning: “培训”年度指标值为“${target}”，实际完成值为“${actual}”，计量单位不同，无法比较完成程度`;
const UNUSED = row('', '', { name: '无' });

export const valuesCases: readonly CheckCases[] = [
  {
    check: targetMissing,
    cases: [
      { title: 'every row has one', table: projectTable(), status: 'pass' },
      { title: 'no indicator at all', table: rows(UNUSED), status: 'not-applicable' },
      { title: 'no weight', table: one('', '5次', { weight: '' }), status: 'not-applicable' },
      { title: 'a weight of 0', table: one('', '5次', { weight: '0' }), status: 'not-applicable' },
      { title: 'unreadable', table: one('#N/A', '5次'), status: 'cannot-tell' },
      {
        title: 'the column was not found',
        table: withoutValues(one('5次', '5次'), 'target'),
        status: 'cannot-tell',
        says: ['G13 cannot-tell: 没有找到“年度指标值”，无法核对'],
      },
      {
        title: 'blank, and a dash',
        table: rows(row('', '5次'), row('—', '5次'), row('不适用', '5次', { weight: '若干' })),
        status: 'fail',
        says: [
          'E13 error: “培训”有分值（10），没有填写年度指标值',
          'E14 error: “培训”有分值，年度指标值填的是“—”，没有可以考核的内容',
          'E15 error: “培训”有分值，年度指标值填的是“不适用”，没有可以考核的内容',
        ],
      },
      {
        title: '无 may be what is wanted',
        table: one('无', '没有', { name: '安全事故' }),
        status: 'cannot-tell',
        says: [
          'E13 cannot-tell: “安全事故”的年度指标值填的是“无”，看不出是没有指标值，还是要求不发生',
        ],
      },
    ],
  },
  {
    check: actualMissing,
    cases: [
      { title: 'every row has one', table: projectTable(), status: 'pass' },
      { title: 'no indicator at all', table: rows(UNUSED), status: 'not-applicable' },
      { title: '0 is one', table: one('5次', '0'), status: 'pass' },
      { title: '无 is what 0 asks for', table: one('0起', '无'), status: 'pass' },
      { title: '无 is what 无 asks for', table: one('无', '没有'), status: 'pass' },
      { title: 'a dash answers neither', table: one('无', '/'), status: 'fail' },
      { title: 'unreadable', table: one('5次', '#REF!'), status: 'cannot-tell' },
      {
        title: 'the column was not found',
        table: withoutValues(one('5次', '5次'), 'actual'),
        status: 'cannot-tell',
        says: ['G13 cannot-tell: 没有找到“实际完成值”，无法核对'],
      },
      {
        title: '无 against a number',
        table: one('5次', '无'),
        status: 'cannot-tell',
        says: ['F13 cannot-tell: “培训”的实际完成值填的是“无”，看不出是没有完成，还是没有发生'],
      },
      {
        title: 'blank, and a dash; a row without a name of its own',
        table: rows(row('5次', ''), row('5次', '/'), row('6次', '', { name: '' })),
        status: 'fail',
        says: [
          'F13 error: “培训”有分值（10），没有填写实际完成值',
          'F14 error: “培训”有分值，实际完成值填的是“/”，看不出完成了多少',
          'F15 error: “6次”有分值（10），没有填写实际完成值',
        ],
      },
    ],
  },
  {
    check: incomparable,
    cases: [
      { title: 'the same units', table: projectTable(), status: 'pass' },
      { title: 'words', table: one('提高', '100%'), status: 'not-applicable' },
      { title: 'words behind a number', table: one('450人', '全部完成'), status: 'not-applicable' },
      { title: 'no target', table: one('', '100%'), status: 'not-applicable' },
      { title: 'a date', table: one('2023年12月', '100%'), status: 'not-applicable' },
      {
        title: 'unused',
        table: rows(row('450人', '100%', { weight: '', score: '' })),
        status: 'not-applicable',
      },
      { title: 'no actual', table: one('450人', ''), status: 'cannot-tell' },
      { title: 'an unreadable target', table: one('#N/A', '100%'), status: 'cannot-tell' },
      ...(
        [
          ['450人', '450名'],
          ['450人', '500人次'],
          ['2次', '3场'],
          ['10项', '12个'],
          ['450人', '400个'],
          ['50万元', '480,000元'],
          ['30天', '1个月'],
          ['40课时', '42节'],
          ['40课时', '5天'],
          ['≥90%', '95分'],
          ['2倍', '180%'],
          ['10例', '10人'],
          ['2次/年', '3次'],
          ['300盏', '280个'],
          ['300棵', '280个'],
          ['450', '400'],
          ['450人', '0'],
          ['0%', '5起'],
          ['0起', '0%'],
          ['0', '0%'],
          ['2次；3万人', '2次；100%'],
          ['80%-90%', '85%'],
        ] as const
      ).map(([target, actual]) => ({
        title: `${target} and ${actual}`,
        table: one(target, actual),
        status: 'pass' as const,
      })),
      ...(
        [
          ['450人', '100%'],
          ['9科', '100%'],
          ['2次，3万人', '100%'],
          ['=<50万', '100%'],
          ['1.2次', '100%'],
          ['100%', '450人'],
          ['≤50万元', '100%'],
          ['3～5次', '100%'],
          ['30天', '100%'],
          ['450人', '15所'],
          ['10次', '5万元'],
          ['300盏', '100%'],
          ['300棵', '100%'],
          ['300棵', '5万元'],
          ['1000', '100%'],
          ['100%', '1万'],
        ] as const
      ).map(([target, actual]) => ({
        title: `${target} against ${actual}`,
        table: one(target, actual),
        status: 'fail' as const,
        says: [differ(target, actual)],
      })),
      {
        title: 'no unit: it may have been left out',
        table: rows(row('450人', '450'), row('999', '100%')),
        status: 'cannot-tell',
        says: [
          'F13 cannot-tell: “培训”年度指标值为“450人”，实际完成值为“450”，有一处没有写单位，无法比较完成程度',
          'F14 cannot-tell: “培训”年度指标值为“999”，实际完成值为“100%”，有一处没有写单位，无法比较完成程度',
        ],
      },
    ],
  },
  {
    check: ambiguous,
    cases: [
      { title: 'plain values', table: projectTable(), status: 'pass' },
      { title: 'a clear list number', table: one('1.≤5万', '1.5万元'), status: 'pass' },
      { title: 'one value', table: one('5次', ''), status: 'pass' },
      { title: 'blank', table: one('', ''), status: 'not-applicable' },
      { title: 'unreadable', table: one('#N/A', '5次'), status: 'cannot-tell' },
      {
        title: 'one point two times, in a row without a weight too',
        table: rows(row('1.2次', '100%'), row('3次', '2.3次', { weight: '', score: '' })),
        status: 'fail',
        says: [
          'E13 warning: “培训”填的“1.2次”有两种读法（2次或1.2次），无法确定数值，也就无法核对得分',
          'F14 warning: “培训”填的“2.3次”有两种读法（3次或2.3次），无法确定数值，也就无法核对得分',
        ],
      },
      {
        title: 'both values of a row',
        table: one('1.2次', '1.3次'),
        status: 'fail',
        says: [
          'E13 warning: “培训”填的“1.2次 / 1.3次”有两种读法（2次或1.2次 / 3次或1.3次），无法确定数值，也就无法核对得分',
        ],
      },
    ],
  },
  {
    check: listNumber,
    cases: [
      { title: 'plain values', table: projectTable(), status: 'pass' },
      { title: 'a number of its own', table: one('1.5万元', '1.2倍'), status: 'pass' },
      {
        title: 'a list of many',
        table: one('1.8个专题资源；2.一整套课件', '完成'),
        status: 'pass',
      },
      { title: 'one that reads two ways', table: one('1.2次', '1.≤5'), status: 'not-applicable' },
      { title: 'blank', table: one('', ''), status: 'not-applicable' },
      { title: 'unreadable', table: one('#N/A', '5次'), status: 'cannot-tell' },
      {
        title: 'clear list numbers',
        table: rows(row('1.≤5万', '5万'), row('（2）3次', '（2）3次')),
        status: 'fail',
        says: [
          'E13 info: “培训”填的“1.≤5万”前面带有序号“1.”，汇总时容易被当作数值的一部分',
          'E14 info: “培训”填的“（2）3次 / （2）3次”前面带有序号“（2） / （2）”，汇总时容易被当作数值的一部分',
        ],
      },
    ],
  },
  {
    check: nonstandardSigns,
    cases: [
      { title: 'standard signs', table: one('≥95%', '＞96%'), status: 'pass' },
      { title: 'words', table: one('《论语》10本', '按质完成'), status: 'pass' },
      { title: 'blank', table: one('', ''), status: 'not-applicable' },
      { title: 'unreadable', table: one('#NAME?', '50万'), status: 'cannot-tell' },
      {
        title: 'signs as they are typed',
        table: rows(row('=<50万', '50万'), row('>=90%', '》92%')),
        status: 'fail',
        says: [
          'E13 info: “培训”的年度指标值写作“=<50万”，比较符号应为规范写法“≤50万”',
          'E14 info: “培训”的年度指标值写作“>=90%”，比较符号应为规范写法“≥90%”',
          'F14 info: “培训”的实际完成值写作“》92%”，比较符号应为规范写法“>92%”',
        ],
      },
    ],
  },
  {
    check: impossibleRate,
    cases: [
      {
        title: 'up to all of it',
        table: one('≥95%', '100%', { name: '教师满意度' }),
        status: 'pass',
      },
      {
        title: 'more than all',
        table: one('100%', '120%', { name: '任务完成率' }),
        status: 'not-applicable',
      },
      {
        title: 'growth',
        table: one('100%', '120%', { name: '合格率提高幅度' }),
        status: 'not-applicable',
      },
      { title: 'no name', table: one('100%', '120%', { name: '' }), status: 'not-applicable' },
      {
        title: 'nothing filled in',
        table: one('', '/', { name: '满意度' }),
        status: 'not-applicable',
      },
      { title: 'no percentage', table: one('95分', '150人', { name: '满意度' }), status: 'pass' },
      { title: 'unreadable', table: one('95%', '#N/A', { name: '合格率' }), status: 'cannot-tell' },
      {
        title: 'more than 100%',
        table: rows(
          row('≥95%', '9800%', { name: '2.教师培训合格率' }),
          row('90%-100.5%', '101%', { name: '群众满意率' }),
          row('95%，120%', '', { name: '学生满意度' }),
        ),
        status: 'fail',
        says: [
          'F13 warning: “2.教师培训合格率”填的是“9800%”，这类比率最高为 100%',
          'E14 warning: “群众满意率”填的是“90%-100.5% / 101%”，这类比率最高为 100%',
          'E15 warning: “学生满意度”填的是“95%，120%”，这类比率最高为 100%',
        ],
      },
    ],
  },
];
