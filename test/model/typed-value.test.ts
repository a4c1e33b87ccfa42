import fc from 'fast-check';
import {
  listNumberOf,
  nonstandardSign,
  printTypedValue,
  readTypedValue,
  type TypedValue,
} from '../../src/model/typed-value';
import { saysNone } from '../../src/model/table';
import { notation } from './values/notation';
import { anyText } from '../support/any-text';

const WORDS =
  '约 近 左右 以上 以下 以内 不低于 不超过 控制在 达到 未达到 百分之 百分比 个百分点 万 亿 千 百 十 元 次 人 名 个 个月 年 月 日 天 分 季度 上半年 全年 底 前 后 至 到 完成 已完成 部分完成 未完成 已 未 全部 满意度 成本 第 每 一 二 三 十 两 零 壹 贰 拾 佰 整 专项 无';
const SIGNS = Array.from('0123456789１５.,，、；。%％‰≥≤<>=＝》《-—～~/()（）①⑵¥+ \n\t');
const piece = fc.constantFrom(
  ...WORDS.split(' '),
  ...SIGNS,
  ...Array.from({ length: 30 }, (_, number) => String(number + 1)),
  '2023',
);
const typed = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const number = fc.oneof(
  fc.integer({ min: 0, max: 99_999 }).map(String),
  fc.tuple(fc.nat(999), fc.nat(999)).map(([whole, part]) => `${String(whole)}.${String(part)}`),
);
const before = fc.constantFrom('', '≥', '=<', '不低于', '控制在', '满意度', '约', '1.', '（2）');
const unit = fc.constantFrom(
  '',
  '%',
  '‰',
  '万元',
  '元',
  '次',
  '人',
  '天',
  '盏',
  '次/年',
  '个百分点',
);
const after = fc.constantFrom('', '以上', '以内', '左右', '完成', '；');
const valued = fc
  .tuple(before, number, fc.option(number, { nil: '' }), unit, after)
  .map(([sign, from, to, of, end]) => `${sign}${from}${to && `-${to}`}${of}${end}`);
const dated = fc
  .tuple(
    fc.constantFrom('', '2023年', '2024.', '2023-'),
    fc.integer({ min: 1, max: 13 }),
    fc.constantFrom('月', '月底', '月中旬', '月29日', '月1日至31日', '-12月', '.30'),
    fc.constantFrom('', '前', '以前', '起'),
    fc.constantFrom('', '已完成', '未完成', '基本完成'),
  )
  .map(([year, month, rest, side, said]) => `${year}${String(month)}${rest}${side}${said}`);
const list = fc
  .array(fc.oneof(valued, dated), { minLength: 2, maxLength: 4 })
  .chain((parts) => fc.constantFrom('；', '，', '、', '\n').map((comma) => parts.join(comma)));
const anything = fc.oneof(typed, valued, dated, list, anyText());

/** Every quantity within a value. */
function quantities(value: TypedValue): readonly Extract<TypedValue, { kind: 'number' }>[] {
  if (value.kind === 'number') return [value];
  if (value.kind === 'several') return value.values.flatMap(quantities);
  return value.kind === 'ambiguous' ? value.readings.flatMap(quantities) : [];
}

test('what is printed reads as what was printed', () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(anything, (text) => {
      const value = readTypedValue(text);
      kinds.add(value.kind);
      const again = readTypedValue(printTypedValue(value));
      if (value.kind === 'ambiguous') {
        expect(value.readings.length).toBeGreaterThan(0);
        expect(new Set(value.readings.map(notation)).size).toBe(value.readings.length);
      } else expect([text, again]).toStrictEqual([text, value]);
    }),
    { numRuns: 2000 },
  );
  expect([...kinds].sort()).toEqual([
    'ambiguous',
    'date',
    'number',
    'range',
    'several',
    'statement',
  ]);
});

test('no text throws, and no number is negative or read out of nothing', () => {
  const numeral = /[\d〇零一二两三四五六七八九十壹贰叁肆伍陆柒捌玖拾]|百分百/;
  fc.assert(
    fc.property(anything, (text) => {
      for (const { value } of quantities(readTypedValue(text))) {
        expect(text.normalize('NFKC')).toMatch(numeral);
        expect(value.gte(0)).toBe(true);
      }
      listNumberOf(text);
      nonstandardSign(text);
    }),
    { numRuns: 1000 },
  );
});

test('nothing blank, and no word for none, is a number', () => {
  const blank = fc
    .array(
      fc.constantFrom(...Array.from(' \u3000\u00a0\u200b\n\t\r'), '无', '/', '—', '-', '不适用'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(blank, (text) => {
      expect(readTypedValue(text)).toEqual({ kind: 'statement', attainment: null });
    }),
  );
  expect(saysNone('—')).toBe(true);
});

test('a list number is never taken for a part of the number behind it', () => {
  const order = fc.integer({ min: 1, max: 20 });
  const count = fc.integer({ min: 10, max: 999 });
  const counted = fc.constantFrom('次', '人', '个', '场', '盏', '次以上', '-1000次');
  const numbered = fc.constantFrom(
    ...['N.', 'N．', 'N、', 'N)', '（N）', 'N. ', '\nN.'].map((form) => (n: number) => {
      return form.replace('N', String(n));
    }),
  );
  fc.assert(
    fc.property(order, numbered, count, counted, (n, form, value, of) => {
      const text = `${form(n)}${String(value)}${of}`;
      const alone = readTypedValue(`${String(value)}${of}`);
      const whole = readTypedValue(text);
      const meant = whole.kind === 'ambiguous' ? whole.readings[0] : whole;
      expect([text, meant]).toEqual([text, alone]);
      expect([text, listNumberOf(text)?.rest]).toEqual([text, `${String(value)}${of}`]);
    }),
  );
});

test.each([
  ['1.≤5万', '1.', '≤5万'],
  ['1.2次', '1.', '2次'],
  [' 2． 3次 ', '2．', '3次'],
  ['1、2次', '1、', '2次'],
  ['（1）2次', '（1）', '2次'],
  ['(12)、2次', '(12)、', '2次'],
  ['③ 2次', '③', '2次'],
  ['一、2次', '一、', '2次'],
  ['（二）≥95％', '（二）', '≥95％'],
  ['1.80%-90%', null, null],
  ['1.培训450人', '1.', '培训450人'],
  ['1.2023年12月', '1.', '2023年12月'],
  ['1.全部完成', '1.', '全部完成'],
  ['1. 5万元', '1.', '5万元'],
  ['1.5万元', null, null],
  ['1.2', null, null],
  ['1.2%', null, null],
  ['12.31', null, null],
  ['12.31前', null, null],
  ['2023.12', null, null],
  ['2次', null, null],
  ['1.', null, null],
  ['1.专项项目', null, null],
  ['1、2次；2、3人', null, null],
  ['1.2次；2.3人', null, null],
  ['三、四次', null, null],
  ['', null, null],
])('the list number of %j is %j before %j', (text, order, rest) => {
  expect(listNumberOf(text)).toEqual(order === null ? null : { number: order, rest });
});

test.each([
  ['=<50万', '≤50万'],
  ['=>90%', '≥90%'],
  ['>=90%', '≥90%'],
  ['<=５０', '≤５０'],
  ['＞＝95％', '≥95％'],
  ['＝＜ 5', '≤ 5'],
  ['> =5次', '≥5次'],
  ['≥=5次', '≥5次'],
  ['==5次', '=5次'],
  ['》90%', '>90%'],
  ['》=90%', '≥90%'],
  ['《5%', '<5%'],
  ['〉5', '>5'],
  ['≧90', '≥90'],
  ['⩽5', '≤5'],
  ['﹥5', '>5'],
  ['﹤5', '<5'],
  [' 1.=<5万 ', ' 1.≤5万 '],
  ['成本=<¥50', '成本≤¥50'],
  ['=<5万；=>3次', '≤5万；≥3次'],
  ['《论语》10本=>3次', '《论语》10本≥3次'],
  ['《论语》10本', null],
  ['〈论语〉10本', null],
  ['≥90%', null],
  ['≤5', null],
  ['＞5', null],
  ['＜5', null],
  ['>5', null],
  ['<5', null],
  ['=5', null],
  ['＝5', null],
  ['<>5', null],
  ['=>无', null],
  ['参见《办法》', null],
  ['不低于90%', null],
  ['', null],
])('the signs of %j in their standard form: %j', (text, expected) => {
  expect(nonstandardSign(text)).toBe(expected);
});

test('a sign in its standard form reads the same, and needs no second repair', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const standard = nonstandardSign(text);
      if (standard === null) return;
      expect(nonstandardSign(standard)).toBeNull();
      expect([text, notation(readTypedValue(standard))]).toEqual([
        text,
        notation(readTypedValue(text)),
      ]);
    }),
    { numRuns: 2000 },
  );
});

test('a text longer than any value is words, however it is made', () => {
  const parts = [
    '；',
    '。',
    ' ',
    '，',
    '1',
    '1,',
    '1、',
    '≥',
    '年',
    '1.',
    '1月-',
    '万',
    '一',
    '完成',
    '1次；',
    '约',
    '《',
    '=<',
    '1\n',
  ];
  for (const part of parts) {
    const text = part.repeat(100_000).slice(0, 100_000);
    for (const whole of [`${text}a`, `1${text}次`]) {
      expect(listNumberOf(whole)).toBeNull();
      expect(nonstandardSign(whole)).toBeNull();
      if (part === ' ') continue;
      expect([part, notation(readTypedValue(whole))]).toEqual([part, 'words']);
    }
  }
  expect(notation(readTypedValue(`1${' '.repeat(100_000)}次`))).toBe('1 次');
  expect(notation(readTypedValue(`1${' '.repeat(100_000)}2次`))).toBe('1 + 2 次 | 12 次');
  expect(notation(readTypedValue(`完成${'。'.repeat(150)}`))).toBe('attained');
  expect(notation(readTypedValue(`完成${'。'.repeat(250)}`))).toBe('words');
});
