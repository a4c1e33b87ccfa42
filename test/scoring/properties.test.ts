import fc from 'fast-check';
import { decimal, type Decimal } from '../../src/model/decimal';
import type { Direction } from '../../src/model/typed-value';
import { executionScore } from '../../src/scoring/execution';
import { quantityScore } from '../../src/scoring/indicator';
import { scoreRight } from '../../src/scoring/precision';
import { compareAsExcel, excelRound, roundScore } from '../../src/scoring/rounding';
import { shareOf } from '../../src/scoring/share';

/** Decimals as people type them: up to three places. */
const typed = (min: number, max: number) =>
  fc.integer({ min: min * 1000, max: max * 1000 }).map((value) => decimal(value).div(1000));
const weights = typed(0, 100);
const targets = typed(0, 100_000);
const actuals = typed(-1000, 200_000);
const HIGHER = ['at-least', 'more-than', 'equal', 'none'] as const satisfies readonly Direction[];
const LOWER = ['at-most', 'less-than'] as const satisfies readonly Direction[];
const directions = fc.constantFrom<Direction>(...HIGHER, ...LOWER);

test('a score is never over its weight and never below 0', () => {
  fc.assert(
    fc.property(weights, targets, actuals, directions, (weight, target, actual, direction) => {
      const score = quantityScore(weight, target, actual, direction);
      expect(score.lte(weight) && score.gte(0)).toBe(true);
    }),
  );
});

test('a target that is met gives all, and all is right for itself', () => {
  fc.assert(
    fc.property(weights, targets, directions, (weight, target, direction) => {
      const score = quantityScore(weight, target, target, direction);
      expect(score.eq(weight)).toBe(true);
      expect(scoreRight({ value: score, decimals: 3 }, weight)).toBe(true);
    }),
  );
});

test('a better actual never gives less', () => {
  const scores = (
    direction: Direction,
    a: Decimal,
    b: Decimal,
    weight: Decimal,
    target: Decimal,
  ) => {
    const [low, high] = a.lte(b) ? [a, b] : [b, a];
    return [low, high].map((actual) => quantityScore(weight, target, actual, direction));
  };
  fc.assert(
    fc.property(weights, targets, actuals, actuals, (weight, target, a, b) => {
      for (const direction of HIGHER) {
        // A target of exactly 0 is met by 0 alone.
        if (direction === 'equal' && target.eq(0)) continue;
        const [less, more] = scores(direction, a, b, weight, target);
        expect(less && more?.gte(less)).toBe(true);
      }
      for (const direction of LOWER) {
        const [more, less] = scores(direction, a, b, weight, target);
        expect(less && more?.gte(less)).toBe(true);
      }
    }),
  );
});

test('the share of a weight is that of the long division', () => {
  const hundredths = fc.integer({ min: 0, max: 20_000 }).map((value) => decimal(value).div(100));
  const counts = fc.integer({ min: 1, max: 1000 }).map((value) => decimal(value));
  const parts = fc.oneof(counts, hundredths, typed(0, 100_000), typed(0, 1e9));
  fc.assert(
    fc.property(fc.oneof(weights, hundredths), parts, parts, (weight, part, whole) => {
      fc.pre(whole.gt(0));
      const long = roundScore(weight.times(part.div(whole)));
      expect(shareOf(weight, part, whole).toFixed()).toBe(long.toFixed());
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['0.01', '1', '2', '0.01'],
  ['10', '1', '3', '3.33'],
  ['10', '333', '400', '8.33'],
  ['1.25', '1', '10', '0.13'],
  ['10', '0', '3', '0'],
])('of %s points, %s of %s are %s', (weight, part, whole, points) => {
  const share = shareOf(decimal(weight), decimal(part), decimal(whole));
  expect(share.toFixed()).toBe(points);
});

test('execution never gives more than its points', () => {
  fc.assert(
    fc.property(typed(0, 50), fc.integer({ min: 0, max: 100 }), (rate, points) => {
      const score = executionScore(rate, points);
      expect(score.lte(points) && score.gte(0)).toBe(true);
    }),
  );
});

test('rounding as Excel does is stable, symmetric and within half a unit', () => {
  const number = fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => decimal(value));
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 6 }), (value, places) => {
      const rounded = excelRound(value, places);
      expect(excelRound(rounded, places).eq(rounded)).toBe(true);
      expect(excelRound(value.times(-1), places).eq(rounded.times(-1))).toBe(true);
      const slack = decimal('0.5').times(decimal(10).pow(-places)).plus(value.abs().times('1e-14'));
      expect(rounded.minus(value).abs().lte(slack)).toBe(true);
    }),
  );
});

test('comparing is antisymmetric, and sees every difference of three places', () => {
  fc.assert(
    fc.property(actuals, actuals, (a, b) => {
      expect(compareAsExcel(a, b)).toBe(a.cmp(b));
      expect(compareAsExcel(b, a)).toBe(b.cmp(a));
    }),
  );
});
