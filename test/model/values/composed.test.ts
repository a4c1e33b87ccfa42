import fc from 'fast-check';
import { printTypedValue, readTypedValue } from '../../../src/model/typed-value';
import { composeActual, composeTarget } from '../../../src/model/values/composed';

test.each([
  // value, nature, unit → as it reads, and what it says
  ['90', '≥', '%', '≥90%', '≥90%'],
  ['30', '≤', '万元', '≤30万元', '≤300000元'],
  ['450', '=', '人', '=450人', '=450人'],
  ['1,200', '>', '人次', '>1,200人次', '>1200人次'],
  ['5', '＜', '天', '＜5天', '<5天'],
  ['90', '=>', '%', '=>90%', '≥90%'],
  ['90', '大于等于', '%', '大于等于90%', '≥90%'],
  // What the value says itself is not said twice.
  ['≥90', '≥', '%', '≥90%', '≥90%'],
  ['≥90%', '≥', '%', '≥90%', '≥90%'],
  ['90%', '≥', '%', '≥90%', '≥90%'],
  ['90%以上', '≥', '%', '90%以上', '≥90%'],
  ['30万元', '≤', '万元', '≤30万元', '≤300000元'],
  ['5000元', '≤', '万元', '≤5000元', '≤5000元'],
  // A count that stands in a column of its own bears no list number.
  ['1.2', '≥', '次', '≥1.2次', '≥1.2次'],
  ['80-90', '', '%', '80-90%', '80%-90%'],
  ['10-20', '=', '人', '=10-20人', '10-20人'],
  // Nature or unit alone, or none of them.
  ['90', '', '%', '90%', '90%'],
  ['90', '≥', '', '≥90', '≥90'],
  ['90', '/', '/', '90', '90'],
  ['90', '正向指标', '无', '90', '90'],
  ['2023年12月', '≤', '', '≤2023年12月', '2023年12月前'],
  // Units that no list has.
  ['3', '≥', '套（件）', '≥3套（件）', '≥3套'],
  ['3', '≥', '元/人·次', '≥3元/人·次', '≥3元/人·次'],
])('%s with %s and %s', (value, nature, unit, raw, says) => {
  const composed = composeTarget(value, nature, unit);
  expect([composed.raw, printTypedValue(composed.value)]).toEqual([raw, says]);
});

test.each([
  ['≤50', '≥', '万元', '≤500000元或≥500000元'],
  ['100%', '=', '人', '=100%或=100人'],
])('%s with %s and %s says two things: it is ambiguous', (value, nature, unit, readings) => {
  const composed = composeTarget(value, nature, unit);
  expect(composed.value.kind).toBe('ambiguous');
  expect(printTypedValue(composed.value)).toBe(readings);
});

test.each([
  ['优', null],
  ['90', null],
  ['全部完成', 'attained'],
])('定性: %s is a statement, whatever it looks like', (value, attainment) => {
  expect(composeTarget(value, '定性', '%')).toEqual({
    raw: value,
    value: { kind: 'statement', attainment },
  });
});

test.each([
  ['95', '%', '95%', '95%'],
  ['95%', '%', '95%', '95%'],
  ['28', '万元', '28万元', '280000元'],
  ['280000元', '万元', '280000元', '280000元'],
  ['100%', '人', '100%', '100%'],
  ['完成', '%', '完成', '完成'],
  ['无', '起', '无', ''],
])('an actual of %s in a row of %s', (value, unit, raw, says) => {
  const composed = composeActual(value, unit);
  expect([composed.raw, printTypedValue(composed.value)]).toEqual([raw, says]);
});

const sign = fc.constantFrom('≥', '≤', '=', '>', '<');
const unit = fc.constantFrom('%', '人', '次', '万元', '天', '平方米', '个', '人次', '公里');
const number = fc.integer({ min: 0, max: 99_999 }).map(String);

test('a value in parts says what it says in one cell', () => {
  fc.assert(
    fc.property(number, sign, unit, (value, nature, measure) => {
      const whole = readTypedValue(nature + value + measure);
      const said = printTypedValue(whole);
      expect(printTypedValue(composeTarget(value, nature, measure).value)).toBe(said);
      // Already whole, it is not said twice.
      const again = composeTarget(nature + value + measure, nature, measure);
      expect([again.raw, printTypedValue(again.value)]).toEqual([nature + value + measure, said]);
    }),
  );
});

test('any texts whatever compose without harm', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (value, nature, measure) => {
      const { raw, value: typed } = composeTarget(value, nature, measure);
      expect(raw).toContain(value.trim());
      expect(typeof typed.kind).toBe('string');
      expect(composeActual(value, measure).raw).toContain(value.trim());
    }),
  );
});
