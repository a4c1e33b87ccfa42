import fc from 'fast-check';
import {
  decimal,
  decimalPlaces,
  printAmount,
  printPercent,
  roundTo,
  sum,
} from '../../src/model/decimal';
import { figureOfNumber, readFigure, type FigureKind } from '../../src/model/figure';
import { anyText } from '../support/any-text';

const read = (text: string, kind: FigureKind) => {
  const reading = readFigure(text, kind);
  if (reading.state === 'ok') return [reading.value.value.toFixed(), reading.value.decimals];
  return reading.state === 'blank' ? 'blank' : reading.reason;
};

describe('figures that people type', () => {
  test.each<[string, FigureKind, readonly [string, number] | string]>([
    ['50', 'wan-yuan', ['50', 0]],
    ['1,463.31', 'wan-yuan', ['1463.31', 2]],
    ['215,457.6', 'wan-yuan', ['215457.6', 1]],
    ['５０', 'wan-yuan', ['50', 0]],
    ['1，463．31', 'wan-yuan', ['1463.31', 2]],
    [' 50 万元 ', 'wan-yuan', ['50', 0]],
    ['1,129.76万元', 'wan-yuan', ['1129.76', 2]],
    ['50万', 'wan-yuan', ['50', 0]],
    ['500000元', 'wan-yuan', ['50', 4]],
    ['1.23456万元', 'yuan', ['12345.6', 1]],
    ['50元', 'yuan', ['50', 0]],
    ['1.23456亿元', 'wan-yuan', ['12345.6', 1]],
    ['2亿', 'yuan', ['200000000', 0]],
    ['1234千元', 'wan-yuan', ['123.4', 1]],
    ['1.5千元', 'yuan', ['1500', 0]],
    ['1234.5', 'qian-yuan', ['1234.5', 1]],
    ['1.23456万元', 'qian-yuan', ['12.3456', 4]],
    ['1.2亿', 'qian-yuan', ['120000', 0]],
    ['1.5', 'yi-yuan', ['1.5', 1]],
    ['5元', 'yi-yuan', ['0.00000005', 8]],
    ['86.18', 'percent', ['0.8618', 4]],
    ['86.18%', 'percent', ['0.8618', 4]],
    ['100', 'percent', ['1', 2]],
    ['10分', 'points', ['10', 0]],
    ['8.90', 'points', ['8.9', 2]],
    ['.5', 'points', ['0.5', 1]],
    ['-1.5', 'points', ['-1.5', 1]],
    ['－1.5', 'points', ['-1.5', 1]],
    ['−1', 'points', ['-1', 0]],
    ['+3', 'points', ['3', 0]],
    ['100%', 'ratio', ['1', 2]],
    ['86.19％', 'ratio', ['0.8619', 4]],
    ['0.8619', 'ratio', ['0.8619', 4]],
    ['0', 'points', ['0', 0]],
    ['', 'points', 'blank'],
    ['  \n', 'points', 'blank'],
    ['—', 'points', 'blank'],
    ['——', 'points', 'blank'],
    ['-', 'points', 'blank'],
    ['/', 'points', 'blank'],
    ['无', 'points', 'blank'],
    ['五十', 'points', 'not-a-number'],
    ['约50', 'wan-yuan', 'not-a-number'],
    ['50-60', 'wan-yuan', 'not-a-number'],
    ['10\n20', 'points', 'not-a-number'],
    ['1 0', 'points', 'not-a-number'],
    ['1,46', 'wan-yuan', 'not-a-number'],
    ['1.463,31', 'wan-yuan', 'not-a-number'],
    ['①5', 'points', 'not-a-number'],
    ['10²', 'points', 'not-a-number'],
    ['50%', 'wan-yuan', 'not-a-number'],
    ['5百万元', 'wan-yuan', 'not-a-number'],
    ['50', 'unknown-unit', 'unknown-unit'],
    ['10分', 'wan-yuan', 'not-a-number'],
    ['1e5', 'points', 'not-a-number'],
    ['Infinity', 'points', 'not-a-number'],
    ['1234567890123456', 'points', 'out-of-range'],
    ['123456789012345', 'points', ['123456789012345', 0]],
  ])('%j as %s', (text, kind, expected) => {
    expect(read(text, kind)).toEqual(expected);
  });

  test.each<[number, number, readonly [string, number] | string]>([
    [0.1 + 0.2, 0, ['0.3', 1]],
    [0.8619, 4, ['0.8619', 4]],
    [1, 2, ['1', 2]],
    [1e-7, 0, ['0.0000001', 7]],
    [-0, 0, ['0', 0]],
    [NaN, 0, 'out-of-range'],
    [Infinity, 0, 'out-of-range'],
    [1e15, 0, 'out-of-range'],
    [1e300, 0, 'out-of-range'],
  ])('the number %d with %d decimals in its format', (value, decimals, expected) => {
    const reading = figureOfNumber(value, decimals);
    expect(
      reading.state === 'ok'
        ? [reading.value.value.toFixed(), reading.value.decimals]
        : reading.state === 'unreadable' && reading.reason,
    ).toEqual(expected);
  });

  test('a text longer than any figure is not a number, however it is made', () => {
    for (const part of ['啊', '1', '1,', '.', '-', '元', '分', '%', '，', '①']) {
      const text = part.repeat(32_766).slice(0, 32_766);
      for (const whole of [`${text}1`, `1${text}`, `${text}x`]) {
        expect([part, read(whole, 'points')]).toEqual([part, 'not-a-number']);
        expect([part, read(whole, 'wan-yuan')]).toEqual([part, 'not-a-number']);
      }
    }
    expect(read(' '.repeat(32_767), 'points')).toBe('blank');
    expect(read(`${' '.repeat(32_000)}50 万元`, 'wan-yuan')).toEqual(['50', 0]);
  });

  test('printing and reading an amount gives it back', () => {
    const amount = fc
      .tuple(
        fc.bigInt({ min: -(10n ** 15n) + 1n, max: 10n ** 15n - 1n }),
        fc.integer({ min: 0, max: 6 }),
      )
      .map(([digits, places]) => decimal(digits.toString()).times(decimal(10).pow(-places)));
    const kind = fc.constantFrom<FigureKind>('wan-yuan', 'yuan', 'points', 'ratio');
    fc.assert(
      fc.property(amount, kind, (value, as) => {
        const reading = readFigure(printAmount(value), as);
        expect(reading.state === 'ok' && reading.value.value.eq(value)).toBe(true);
        expect(reading.state === 'ok' && reading.value.decimals).toBe(decimalPlaces(value));
      }),
    );
  });

  test('no text throws, and none is read as a number that it does not hold', () => {
    const kind = fc.constantFrom<FigureKind>('wan-yuan', 'yuan', 'points', 'ratio');
    const nearly = fc
      .array(fc.constantFrom(...Array.from('0159.,-+%万元分/无 \n①²½')))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(anyText(), nearly), kind, (text, as) => {
        const reading = readFigure(text, as);
        if (reading.state === 'ok') expect(text.normalize('NFKC')).toMatch(/\d/);
        if (reading.state === 'blank') expect(text).not.toMatch(/\d/);
      }),
    );
  });
});

describe('decimals', () => {
  test('sums are exact and do not depend on the order', () => {
    expect(sum([decimal(0.1), decimal(0.2)]).eq('0.3')).toBe(true);
    expect(sum([]).eq(0)).toBe(true);
    const amounts = fc.array(
      fc.integer({ min: -1e9, max: 1e9 }).map((cents) => decimal(cents).div(100)),
    );
    fc.assert(
      fc.property(amounts, (values) => {
        expect(sum(values).eq(sum([...values].reverse()))).toBe(true);
      }),
    );
  });

  test.each([
    ['1463.31', undefined, '1,463.31'],
    ['999', undefined, '999'],
    ['1000', 2, '1,000.00'],
    ['-1234567.895', 2, '-1,234,567.90'],
    ['-0.001', 2, '0.00'],
    ['0', undefined, '0'],
  ])('%s at %p places is printed %s', (value, places, text) => {
    expect(printAmount(decimal(value), places)).toBe(text);
  });

  test('ratios are printed as percentages', () => {
    expect(printPercent(decimal('0.8618304'))).toBe('86.18%');
    expect(printPercent(decimal('0.8618304'), 0)).toBe('86%');
    expect(printPercent(decimal(1))).toBe('100.00%');
  });

  test('rounding is half away from zero', () => {
    expect(roundTo(decimal('2.5'), 0).toFixed()).toBe('3');
    expect(roundTo(decimal('-2.5'), 0).toFixed()).toBe('-3');
  });
});
