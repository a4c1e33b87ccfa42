import Big from 'big.js';
import fc from 'fast-check';
import {
  compare,
  decimal,
  signOf,
  sum,
  UNITS,
  unitsOf,
  type Decimal,
} from '../../src/model/decimal';
import { decimalsOf, type FigureField } from '../../src/model/field';

/** Digits of every length, with a point anywhere, and the small numbers of which tables are full. */
const digits = fc
  .tuple(fc.boolean(), fc.stringMatching(/^\d{1,18}$/), fc.integer({ min: -20, max: 20 }))
  .map(([minus, text, exponent]) => `${minus ? '-' : ''}${text}e${String(exponent)}`);
const points = fc
  .integer({ min: -20_000, max: 20_000 })
  .map((hundredths) => `${String(hundredths)}e-2`);
const amounts = fc.integer({ min: -1e13, max: 1e13 }).map((units) => `${String(units)}e-4`);
const numbers = fc.oneof(digits, points, amounts).map((text) => decimal(text));

test('a comparison is that of Big', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      expect(compare(a, b)).toBe(new Big(a).cmp(b));
      expect(compare(a, a.plus(0))).toBe(0);
    }),
  );
});

test('a sign is that of the comparison with 0, whichever 0 it is', () => {
  fc.assert(
    fc.property(numbers, (a) => {
      expect(signOf(a)).toBe(new Big(a).cmp(0));
      expect(signOf(a.times(-1))).toBe(new Big(0).cmp(a));
    }),
  );
  expect(signOf(decimal('-0'))).toBe(0);
  expect(compare(decimal('-0'), decimal(0))).toBe(0);
});

describe('a sum', () => {
  const exact = (values: readonly Decimal[]) =>
    values.reduce<Big>((total, value) => total.plus(value), new Big(0));

  test.each([
    ['of any numbers', numbers],
    ['of points', points.map((text) => decimal(text))],
    ['of amounts, beyond 15 digits too', amounts.map((text) => decimal(text))],
  ])('%s is the exact one', (_, values) => {
    fc.assert(
      fc.property(fc.array(values, { maxLength: 60 }), (all) => {
        expect(sum(all).toFixed()).toBe(exact(all).toFixed());
      }),
    );
  });

  test('of nothing is 0', () => {
    expect(sum([]).toFixed()).toBe('0');
  });
});

test('units are whole multiples of 0.0001, or none at all', () => {
  fc.assert(
    fc.property(numbers, (value) => {
      const units = unitsOf(value);
      if (Number.isNaN(units)) return;
      expect(Number.isSafeInteger(units)).toBe(true);
      expect(value.times(UNITS).eq(units)).toBe(true);
    }),
  );
  expect(unitsOf(decimal('12.34'))).toBe(123_400);
  expect(unitsOf(decimal('0.00001'))).toBeNaN();
});

test('the decimals of fields are those of the figures that can be read, in their order', () => {
  const base = { cell: { row: 0, col: 0 }, formula: false };
  const ok = (raw: string): FigureField => ({
    ...base,
    raw,
    state: 'ok',
    value: { value: decimal(raw), decimals: 0 },
  });
  const fields: FigureField[] = [
    ok('3'),
    { ...base, raw: '', state: 'blank' },
    ok('1'),
    { ...base, raw: '甲', state: 'unreadable', reason: 'not-a-number' },
  ];
  expect(decimalsOf(fields).map(String)).toEqual(['3', '1']);
});
