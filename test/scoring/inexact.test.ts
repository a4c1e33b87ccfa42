import { decimal } from '../../src/model/decimal';
import { readTypedValue } from '../../src/model/typed-value';
import { comparable, indicatorScore } from '../../src/scoring/indicator';

const score = (target: string, actual: string) =>
  indicatorScore(decimal(10), readTypedValue(target), readTypedValue(actual))?.toNumber();

test.each([
  ['100人', '约120人', 10],
  ['100人', '约100人', undefined],
  ['100人', '近100人', undefined],
  ['100人', '90人左右', undefined],
  ['≤50万元', '约45万元', 10],
  ['≤50万元', '约50万元', undefined],
  ['≤50万元', '约55万元', undefined],
  ['=100人', '约100人', undefined],
  ['约100人', '约100人', 10],
  ['约100人', '100人', 10],
  ['约100人', '120人', 10],
  ['约100人', '95人', undefined],
  ['10次', '10余次', 10],
  ['10次', '8余次', undefined],
  ['≤10次', '10余次', undefined],
  ['450名', '450人', 10],
  ['450名', '225位', 5],
  ['1‰', '0.05%', 5],
  ['百分之九十', '81%', 9],
])('%s against %s: %p', (target, actual, expected) => {
  expect(score(target, actual)).toBe(expected);
});

test.each([
  ['2023年12月', '2023年11月'],
  ['80%-90%', '85%'],
  ['85%', '80%-90%'],
  ['2次，3万人', '2次，3万人'],
  ['1.2次', '2次'],
  ['5个百分点', '5%'],
  ['450人', '450人次'],
  ['2次/年', '2次'],
])('%s and %s have no formula', (target, actual) => {
  expect(comparable(readTypedValue(target), readTypedValue(actual))).toBe(false);
  expect(score(target, actual)).toBeUndefined();
});
