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

test.each([
  ['whole points', 50, [20, 30], 2, 1],
  ['one of them for each', 4, [1, 1], 4, 1],
  ['halves, where whole points do not suffice', 4, [1, 1], 5, 0.5],
  ['halves, where one is given', 50, [20, 12.5], 2, 0.5],
  ['tenths', 50, [20, 12.5, 0.1], 3, 0.1],
  ['hundredths', 50, [16.67], 1, 0.01],
  ['hundredths, where what is given is finer', 50, [16.667], 1, 0.01],
  ['hundredths for a quarter', 0.5, [0.25], 5, 0.01],
])('steps: %s', (_, total, given, rows, step) => {
  expect(Number(stepOf(given.map(decimal), decimal(total), rows))).toBe(step);
});

test('what is finer than a step stays in the first share', () => {
  const given = apportion(decimal(10.005), [decimal(1), decimal(1)], decimal(0.01));
  expect(given.map(Number)).toEqual([5.005, 5]);
});

test('too many rows are not shared out', () => {
  expect(Number(stepOf([], decimal(1000), 200))).toBe(1);
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

test('where none has to be raised to one step, each share is less than a step from its part', () => {
  const ratio = fc.integer({ min: 10, max: 40 });
  fc.assert(
    fc.property(fc.array(ratio, { minLength: 1, maxLength: 10 }), (ratios) => {
      const all = ratios.reduce((a, b) => a + b, 0);
      const given = shares(100, ratios) ?? [];
      expect(given.every(Number.isInteger)).toBe(true);
      const off = given.map((share, i) => Math.abs(share - (100 * (ratios[i] ?? 0)) / all));
      expect(Math.max(...off)).toBeLessThan(1);
    }),
  );
});
