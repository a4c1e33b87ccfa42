import {
  chineseDigits,
  chineseNumber,
  smallChineseNumber,
  withoutCapitals,
} from '../../../src/model/values/numerals';

test.each([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['两', 2],
  ['十', 10],
  ['一十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['一百', 100],
  ['一百零五', 105],
  ['一百一十', 110],
  ['一百二十', 120],
  ['三百六十五', 365],
  ['两千', 2000],
  ['一千零五十', 1050],
  ['一千零五', 1005],
  ['一万', 10_000],
  ['一万零三百', 10_300],
  ['一万零三', 10_003],
  ['三万五千', 35_000],
  ['十二万三千四百五十六', 123_456],
  ['一百万', 1_000_000],
  ['一千零一万', 10_010_000],
  ['一亿', 100_000_000],
  ['一亿零五', 100_000_005],
  ['三亿两千万', 320_000_000],
  ['九十五点五', 95.5],
  ['零点零五', 0.05],
])('%s is %d', (run, value) => {
  expect(chineseNumber(run)?.toNumber()).toBe(value);
});

test.each([
  ...['', '百', '千', '万', '亿', '两三', '三五', '一百五', '三万五', '一万三百', '零五', '十十'],
  ...[
    '百十',
    '一千百',
    '一一',
    '一点',
    '点五',
    '一点二点三',
    '一点十',
    '万亿',
    '几',
    '一'.repeat(30),
  ],
])('%j is not spelt as a number', (run) => {
  expect(chineseNumber(run)).toBeNull();
});

test('months and days, years, capitals', () => {
  expect(['一', '十二', '三十一', '一百'].map(smallChineseNumber)).toEqual([1, 12, 31, null]);
  expect(['二〇二四', '二○二四', '二零二四', '二十', ''].map(chineseDigits)).toEqual([
    '2024',
    '2024',
    '2024',
    null,
    null,
  ]);
  expect(withoutCapitals('壹佰贰拾叁萬肆仟伍佰陆拾柒')).toBe('一百二十三万四千五百六十七');
});
