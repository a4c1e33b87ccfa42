import { date } from '../../../src/checks/completeness/date';
import { phone } from '../../../src/checks/completeness/phone';
import { ABSENT, type Field } from '../../../src/model/field';
import type { Status } from '../../../src/checks/check';
import type { Case, CheckCases } from '../../support/cases';
import { projectTable } from '../../support/table-builder';
import { signed } from './completeness';

const phoned = (text: string) => signed(projectTable(), [undefined, undefined, text]);
const dated = (text: string) => signed(projectTable(), [undefined, text]);
const each = (texts: readonly string[], status: Status): Case[] =>
  texts.map((text) => ({ title: text, table: phoned(text), status }));
const unsure = (title: string, year: Field<number>, date_: string): Case => ({
  title,
  table: { ...dated(date_), year },
  status: 'cannot-tell',
});

/** No subscriber's number begins with 0, and 13900000000 is what the fixtures were anonymised with. */
export const completenessValueCases: readonly CheckCases[] = [
  {
    check: phone,
    cases: [
      ...each(
        [
          '13900000000',
          '139 0000 0000',
          '139-0000-0000',
          '１３９００００００００',
          '+86 13900000000',
          '+8613900000000',
          '0086-139-0000-0000',
          '0730-0000001',
          '0730－0000001',
          '0730—0000001',
          '0730 0000001',
          '07300000001',
          '（0730）0000001',
          '(0730) 000 0001',
          '+86-730-0000001',
          '+86 (0730) 0000001',
          '010-00000001',
          '010-0000 0001',
          '0731-00000001',
          '0730-0000001-801',
          '0730-0000001转801',
          '0730-0000001 转 801',
          '0730-0000001（分机：801）',
          '400-000-0001',
          '400-0000-001',
          '4000000001',
          '8000000001转2',
          '0730-0000001、13900000000',
          '0730-0000001/0000002',
          '0730-0000001 0000002',
          '13900000000 13900000000',
          '13900000000\n0730-0000001',
          '办公室：0730-0000001；经办人：13900000000',
        ],
        'pass',
      ),
      ...each(
        [
          '见附件',
          '12345678901',
          '10086',
          '730-0000001',
          '0730-000000',
          '0730-000000123',
          '0100-0000001',
          '0230-1000001',
          '0730-0000001转12345678901',
          '13900000000、1390',
          '0000001、12',
          '139****0000',
          '1.39E+10',
          '9'.repeat(5000),
        ],
        'fail',
      ),
      {
        title: 'neither',
        table: phoned('办公室'),
        status: 'fail',
        says: ['F30 warning: 联系电话填的是“办公室”，不是手机号码或带区号的固定电话号码'],
      },
      {
        title: 'a digit too few',
        table: phoned('139 0000 000'),
        status: 'fail',
        says: ['F30 warning: 联系电话填的是“139 0000 000”，手机号码应为 11 位，这里是 10 位'],
      },
      {
        title: 'a digit too many',
        table: phoned('139000000000'),
        status: 'fail',
        says: ['F30 warning: 联系电话填的是“139000000000”，手机号码应为 11 位，这里是 12 位'],
      },
      {
        title: 'no area code',
        table: phoned('0000001'),
        status: 'fail',
        says: ['F30 info: 联系电话填的是“0000001”，固定电话缺少区号'],
      },
      {
        title: 'no area code, beside a mobile number',
        table: phoned('0000001 13900000000'),
        status: 'fail',
        says: ['F30 info: 联系电话填的是“0000001 13900000000”，固定电话缺少区号'],
      },
      {
        title: 'blank',
        table: phoned(''),
        status: 'cannot-tell',
        says: ['F30 cannot-tell: 联系电话未填写，无法核对'],
      },
      { title: 'a stroke is the signature line’s', table: phoned('/'), status: 'cannot-tell' },
      { title: 'an error value', table: phoned('#VALUE!'), status: 'cannot-tell' },
      { title: 'no signature line', table: projectTable(), status: 'not-applicable' },
      {
        title: 'hidden digits in a published copy',
        table: phoned('139****0000'),
        publication: true,
        status: 'not-applicable',
      },
      {
        title: 'a wrong number in a published copy',
        table: phoned('10086'),
        publication: true,
        status: 'fail',
      },
    ],
  },
  {
    check: date,
    cases: [
      ...['2024年9月11日', '2024年 9月 11日', '2023年12月31日', '2024-9-11', '2024/09/11'].map(
        (text): Case => ({ title: text, table: dated(text), status: 'pass' }),
      ),
      {
        title: 'readable, in another form',
        table: dated('2024.09.11'),
        status: 'fail',
        says: ['D30 info: 填报日期写作“2024.09.11”，规范的写法是“2024年9月11日”'],
      },
      {
        title: 'full-width digits',
        table: dated('２０２４年９月１１日'),
        status: 'fail',
        says: ['D30 info: 填报日期写作“２０２４年９月１１日”，规范的写法是“2024年9月11日”'],
      },
      {
        title: 'no day',
        table: dated('2024年9月'),
        status: 'fail',
        says: ['D30 warning: 填报日期填的是“2024年9月”，看不出是哪一天，应写明年、月、日'],
      },
      { title: 'no year', table: dated('9月11日'), status: 'fail' },
      { title: 'no such day', table: dated('2024年2月30日'), status: 'fail' },
      {
        title: 'before the year is over',
        table: dated('2023年12月30日'),
        status: 'fail',
        says: [
          'D30 warning: 填报日期填的是“2023年12月30日”，早于 2023 年年末，2023 年度的自评应在年度终了后填报',
        ],
      },
      {
        title: 'before the year is over, in another form',
        table: dated('2022.9.11'),
        status: 'fail',
        says: [
          'D30 warning: 填报日期填的是“2022.9.11”，早于 2023 年年末，2023 年度的自评应在年度终了后填报',
          'D30 info: 填报日期写作“2022.9.11”，规范的写法是“2022年9月11日”',
        ],
      },
      {
        title: 'blank',
        table: dated(''),
        status: 'cannot-tell',
        says: ['D30 cannot-tell: 填报日期未填写，无法核对'],
      },
      { title: 'a stroke is the signature line’s', table: dated('—'), status: 'cannot-tell' },
      { title: 'an error value', table: dated('#N/A'), status: 'cannot-tell' },
      unsure('no title', ABSENT, '2024年9月11日'),
      unsure(
        'no year in the title',
        {
          state: 'unreadable',
          reason: 'not-a-year',
          raw: '绩效自评表',
          cell: { row: 0, col: 0 },
          formula: false,
        },
        '2022年9月11日',
      ),
      { title: 'no signature line', table: projectTable(), status: 'not-applicable' },
    ],
  },
];
