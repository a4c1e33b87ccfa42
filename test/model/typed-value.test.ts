import fc from 'fast-check';
import { readTypedValue, type TypedValue } from '../../src/model/typed-value';

/** "95 % at-least": value, unit and direction of a number; the attainment or "words" of a statement. */
function described(value: TypedValue): string {
  if (value.kind === 'number') {
    return `${value.value.toFixed()} ${value.unit} ${value.direction}`.replace('  ', ' ');
  }
  return value.kind === 'statement' ? (value.attainment ?? 'words') : 'ambiguous';
}

test.each([
  ['450人', '450 人 none'],
  ['=<50万', '500000 at-most'],
  ['≤50万元', '500000 元 at-most'],
  ['>=90%', '0.9 % at-least'],
  ['≥100百分比', '1 % at-least'],
  ['=100%', '1 % equal'],
  ['100%', '1 % none'],
  ['１００％', '1 % none'],
  ['1,463.31', '1463.31 none'],
  ['215,457.6', '215457.6 none'],
  ['1.≤5万', '50000 at-most'],
  ['2、≤4万', '40000 at-most'],
  ['＞＝95％', '0.95 % at-least'],
  ['不低于95%', '0.95 % at-least'],
  ['95%以上', '0.95 % at-least'],
  ['≥95%以上', '0.95 % at-least'],
  ['达到95%以上', '0.95 % at-least'],
  ['>5次', '5 次 more-than'],
  ['不超过5万元', '50000 元 at-most'],
  ['5万元以内', '50000 元 at-most'],
  ['控制在5万元以内', '50000 元 at-most'],
  ['<3天', '3 天 less-than'],
  ['2 次', '2 次 none'],
  ['2次；', '2 次 none'],
  ['1.2万人次', '12000 人次 none'],
  ['3千克', '3 千克 none'],
  ['30天', '30 天 none'],
  ['30日', 'words'],
  ['≤25日', 'words'],
  ['1亿元', '100000000 元 none'],
  ['50.5万元', '505000 元 none'],
  ['1.2次', 'ambiguous'],
  ['3.1次', 'ambiguous'],
  ['2.2次', 'ambiguous'],
  ['1 5次', 'ambiguous'],
  ['1\n2', 'ambiguous'],
  ['2次，3万人', 'words'],
  ['2023.12.31', 'words'],
  ['2023.12', 'words'],
  ['2023年12月', 'words'],
  ['2023.3至12月', 'words'],
  ['12月前已经完成', 'words'],
  ['5年内', 'words'],
  ['平台上线300个', 'words'],
  ['省级30个以上，市级200个以上；', 'words'],
  ['10个专项完成', 'words'],
  ['语数外3科', 'words'],
  ['控制在95%以上', 'words'],
  ['按质完成', 'words'],
  ['不超预算', 'words'],
  ['①5次', 'words'],
  ['5²', 'words'],
  ['无', 'words'],
  ['/', 'words'],
  ['—', 'words'],
  ['-5', 'words'],
  ['', 'words'],
  ['全部完成', 'attained'],
  ['已完成', 'attained'],
  ['完成。', 'attained'],
  ['达成年度指标', 'attained'],
  ['部分达成年度指标并具有一定效果', 'partly'],
  ['部分达成年度指标，并具有一定效果', 'partly'],
  ['基本完成', 'partly'],
  ['未达成年度指标且效果较差', 'missed'],
  ['未完成', 'missed'],
])('%j is %s', (text, expected) => {
  expect(described(readTypedValue(text))).toBe(expected);
});

test('a text longer than any value is words, however it is made', () => {
  const parts = ['；', '。', ' ', '，', '1', '1,', '≥', '年', '1.', '万', '完成'];
  for (const part of parts) {
    const text = part.repeat(32_766).slice(0, 32_766);
    for (const whole of [`${text}a`, `1${text}次`.slice(0, 32_767)]) {
      if (whole.trim().length < 200 || part === ' ') continue;
      expect([part, described(readTypedValue(whole))]).toEqual([part, 'words']);
    }
  }
  expect(described(readTypedValue(`1${' '.repeat(32_000)}次`))).toBe('1 次 none');
  expect(described(readTypedValue(`完成${'。'.repeat(150)}`))).toBe('attained');
  expect(described(readTypedValue(`完成${'。'.repeat(250)}`))).toBe('words');
});

test('no text throws, and a number is never negative nor read out of nothing', () => {
  const nearly = fc
    .array(fc.constantFrom(...Array.from('0159.,%万千元次人≥≤<>= \n①以内上年月')))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: 'binary' }), nearly), (text) => {
      const value = readTypedValue(text);
      if (value.kind !== 'number') return;
      expect(text.normalize('NFKC')).toMatch(/\d/);
      expect(value.value.gte(0)).toBe(true);
    }),
    { numRuns: 500 },
  );
});
