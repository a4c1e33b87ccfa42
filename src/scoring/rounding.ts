import { compare, decimal, decimalPlaces, maximum, roundTo, type Decimal } from '../model/decimal';

/** Scores are kept to two places. */
export const SCORE_PLACES = 2;

/** Excel compares and rounds what is left of a number after 15 significant digits. */
const EXCEL_DIGITS = 15;

/** ROUND as Excel does it: 15 significant digits first, then half away from zero. ROUND(1.005, 2) is 1.01. */
export function excelRound(value: Decimal, places: number): Decimal {
  if (value.c.length <= EXCEL_DIGITS && decimalPlaces(value) <= places) return value;
  return roundTo(decimal(value.toPrecision(EXCEL_DIGITS)), places);
}

/** A score at two places. */
export function roundScore(value: Decimal): Decimal {
  return excelRound(value, SCORE_PLACES);
}

/** Two numbers that differ by less than this share of themselves are one number in 15 significant digits. */
const NOISE = decimal('1e-14');

/**
 * Compares as Excel does: what differs only beyond 15 significant digits is equal, so that 3 × (50 ÷ 3) is 50.
 * @returns a negative number, 0 or a positive one, as `a` is less than, equal to or greater than `b`
 */
export function compareAsExcel(a: Decimal, b: Decimal): number {
  const order = compare(a, b);
  if (order === 0 || lastPlace(a, b) > Math.max(a.e, b.e) - EXCEL_DIGITS + 1) return order;
  const noise = maximum(a.abs(), b.abs()).times(NOISE);
  return compare(a.minus(b).abs(), noise) <= 0 ? 0 : order;
}

/** The exponent of the last digit that either number has: they differ by no less, if at all. */
function lastPlace(a: Decimal, b: Decimal): number {
  return Math.min(a.e - a.c.length, b.e - b.c.length) + 1;
}
