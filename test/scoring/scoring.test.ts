import { decimal } from '../../src/model/decimal';
import { figureOfNumber, readFigure, type FigureKind } from '../../src/model/figure';
import { readTypedValue } from '../../src/model/typed-value';
import { executionRate, executionScore } from '../../src/scoring/execution';
import { gradeOf } from '../../src/scoring/grade';
import { indicatorScore } from '../../src/scoring/indicator';
import { RATE_DECIMALS, scoreRight, statedRight } from '../../src/scoring/precision';
import { compareAsExcel, excelRound } from '../../src/scoring/rounding';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';

function figure(text: string, kind: FigureKind) {
  const reading = readFigure(text, kind);
  if (reading.state !== 'ok') throw new Error(`${text} is no figure`);
  return reading.value;
}

test.each([
  ['1.005', 2, '1.01'],
  ['8.905', 2, '8.91'],
  ['2.675', 2, '2.68'],
  ['-2.5', 0, '-3'],
  ['-1.005', 2, '-1.01'],
  ['0', 2, '0'],
  ['1.00499999999999', 2, '1'],
  ['1.004999999999999999', 2, '1.01'],
  ['1234.5', -2, '1200'],
])('ROUND(%s, %i) is %s', (value, places, expected) => {
  expect(excelRound(decimal(value), places).toFixed()).toBe(expected);
});

test.each([
  ['0.1', '0.1000000000000000055', 0],
  ['50.0000000000001', '50', 0],
  ['0', '0', 0],
  ['0', '0.0000000000000000001', -1],
  ['50.01', '50', 1],
  ['-50.01', '-50', -1],
])('%s against %s in 15 digits: %i', (a, b, order) => {
  expect(compareAsExcel(decimal(a), decimal(b))).toBe(order);
});

describe('a stated figure', () => {
  test.each([
    ['86.19%', '0.8618304', false],
    ['86.18%', '0.8618304', true],
    ['86%', '0.8618304', true],
    ['87%', '0.8618304', false],
    ['100%', '0.99997', true],
    ['100.00%', '0.99997', true],
    ['100.000%', '0.99997', false],
    ['1', '0.99997', true],
    ['1', '0.9', false],
  ])('a rate of %s for %s: %p', (stated, truth, right) => {
    expect(statedRight(figure(stated, 'ratio'), decimal(truth), RATE_DECIMALS)).toBe(right);
  });

  test('the double that a formula leaves is right for the exact quotient', () => {
    for (let a = 1; a < 60; a++) {
      for (let b = 1; b < 60; b++) {
        const stated = figureOfNumber(a / b);
        const right = stated.state === 'ok' && statedRight(stated.value, decimal(a).div(b));
        expect([a, b, right]).toEqual([a, b, true]);
      }
    }
  });

  test.each([
    ['8.91', '8.91', true],
    ['8.9', '8.91', true],
    ['9', '8.91', false],
    ['9', '8.96', true],
    ['8.90', '8.91', false],
    ['6.66666666666667', '6.67', true],
    ['6.66', '6.67', false],
  ])('a score of %s for %s: %p', (stated, truth, right) => {
    expect(scoreRight(figure(stated, 'points'), decimal(truth))).toBe(right);
  });
});

describe('execution', () => {
  test.each([
    ['185687.9', '215457.6', '8.62'],
    ['178.1', '200', '8.91'],
    ['60', '50', '10'],
    ['0', '50', '0'],
  ])('%s of %s gives %s of 10', (executed, budget, points) => {
    const rate = executionRate(decimal(executed), decimal(budget));
    expect(rate && executionScore(rate, 10).toFixed()).toBe(points);
  });

  test('a budget of 0 or less has no rate', () => {
    expect(executionRate(decimal(5), decimal(0))).toBeUndefined();
    expect(executionRate(decimal(5), decimal(-1))).toBeUndefined();
  });
});

describe('a quantitative indicator', () => {
  const score = (target: string, actual: string, weight = '10') =>
    indicatorScore(decimal(weight), readTypedValue(target), readTypedValue(actual))?.toFixed();

  test.each([
    ['100%', '95%', '9.5'],
    ['≥98%', '99%', '10'],
    ['>5次', '5次', '10'],
    ['450人', '300人', '6.67'],
    ['3', '0', '0'],
    ['0', '0', '10'],
    ['=0起', '0起', '10'],
    ['=0起', '1起', '0'],
    ['=100%', '95%', '9.5'],
    ['=100%', '120%', '10'],
    ['≤50万元', '50万元', '10'],
    ['≤50万元', '40万元', '10'],
    ['≤50万元', '60万元', '8'],
    ['≤50万元', '100万元', '0'],
    ['≤50万元', '150万元', '0'],
    ['<0起', '1起', '0'],
    ['≤0起', '0起', '10'],
    ['不超过3天', '4天', '6.67'],
  ])('target %s, actual %s: %s of 10', (target, actual, points) => {
    expect(score(target, actual)).toBe(points);
  });

  test.each([
    ['450人', '100%'],
    ['50万', '50万元'],
    ['提高', '100%'],
    ['1.2次', '1次'],
    ['2023.12.31', '100%'],
  ])('target %s, actual %s: no formula', (target, actual) => {
    expect(score(target, actual)).toBeUndefined();
  });

  test.each([
    ['≥95%', '≥95%', '10'],
    ['≥50人', '60人以上', '10'],
    ['50人', '超过50人', '10'],
    ['≤50万元', '不超过50万元', '10'],
    ['<3天', '2天以内', '10'],
    ['≥50人', '=40人', '8'],
    ['≥50人', '少于50人', undefined],
    ['≥50人', '40人以上', undefined],
    ['≥50人', '不超过80人', undefined],
    ['≤50万元', '超过50万元', undefined],
    ['≤50万元', '60万元以内', undefined],
    ['≤50万元', '≥10万元', undefined],
    ['≥90%', '＜90%', undefined],
    ['=0起', '≥0起', undefined],
    ['=100%', '≥100%', undefined],
  ])('target %s, actual %s that may be only a bound: %s of 10', (target, actual, points) => {
    expect(score(target, actual)).toBe(points);
  });

  test('rounding never lifts a score over its weight', () => {
    expect(score('1000000', '999999', '3.333')).toBe('3.33');
    expect(score('1000000', '999999', '3.336')).toBe('3.336');
  });
});

test.each([
  ['100', 'excellent'],
  ['90', 'excellent'],
  ['89.99', 'good'],
  ['80', 'good'],
  ['79.99', 'fair'],
  ['60', 'fair'],
  ['59.99', 'poor'],
  ['0', 'poor'],
  ['-1', 'poor'],
])('%s is %s', (total, grade) => {
  expect(gradeOf(decimal(total), hunan2023Project)).toBe(grade);
});
