import fc from 'fast-check';
import { apportion, stepOf } from '../../../src/checks/support/apportion';
import { decimal, sum } from '../../../src/model/decimal';

const shares = (total: number, ratios: readonly number[]): number[] | undefined => {
  const given = ratios.map(decimal);
  const step = stepOf([...given, decimal(total)], decimal(total), given.length);
  return step && apportion(decimal(total), given, step).map(Number);
};

test.each([
  ['equal parts', 50, [20, 20, 20, 20], [13, 13, 12, 12]],
  ['in proportion', 50, [20, 20, 14, 10, 10, 10], [12, 12, 8, 6, 6, 6]],
  ['halves stay halves', 30, [12.5, 12.5, 10], [11, 10.5, 8.5]],
  ['never nothing', 10, [100, 1, 1], [8, 1, 1]],
  ['nothing, though many would round to it', 5, [50, 1, 1, 1], [2, 1, 1, 1]],
  ['more rows than points', 2, [1, 1, 1], [1, 0.5, 0.5]],
  ['odd hundredths', 10, [3.333, 3.333, 3.334], [3.33, 3.33, 3.34]],
] as const)('%s', (_, total, ratios, expected) => {
  expect(shares(total, ratios)).toEqual(expected);
});

test('too many rows are not shared out', () => {
  expect(stepOf([], decimal(1000), 201)).toBeUndefined();
  expect(stepOf([], decimal(0.5), 100)).toBeUndefined();
});

test('shares add up exactly, none is nothing, and a larger ratio never gets less', () => {
  const ratio = fc.integer({ min: 1, max: 4000 }).map((n) => n / 100);
  const total = fc.integer({ min: 1, max: 200 }).map((n) => n / 2);
  fc.assert(
    fc.property(total, fc.array(ratio, { minLength: 1, maxLength: 40 }), (points, ratios) => {
      const given = shares(points, ratios);
      if (!given) {
        expect(points * 100).toBeLessThan(ratios.length);
        return;
      }
      expect(Number(sum(given.map(decimal)))).toBe(points);
      expect(Math.min(...given)).toBeGreaterThan(0);
      const byRatio = ratios.map((value, i) => [value, given[i]!] as const);
      for (const [a, x] of byRatio) {
        for (const [b, y] of byRatio) if (a > b) expect(x).toBeGreaterThanOrEqual(y);
      }
    }),
  );
});
