import { compare, maximum, minimum, signOf, ZERO, type Decimal } from '../model/decimal';
import type { Direction, Quantity, TypedValue } from '../model/typed-value';
import { shareOf } from './share';

/** Whether target and actual are two quantities of one unit. */
export function comparable(target: TypedValue, actual: TypedValue): boolean {
  return target.kind === 'number' && actual.kind === 'number' && target.unit === actual.unit;
}

/**
 * The score that target and actual allow, in points; undefined when they are not two quantities of one unit, or when
 * one is only bounded or approximate ("少于50人", "50人以上", "约50人") and that does not settle that the target is met.
 * @param weight 分值, in points
 */
export function indicatorScore(
  weight: Decimal,
  target: TypedValue,
  actual: TypedValue,
): Decimal | undefined {
  if (target.kind !== 'number' || actual.kind !== 'number' || target.unit !== actual.unit) {
    return undefined;
  }
  const inexact = [actual, target].some((one) => one.approximate) || isBound(actual.direction);
  if (inexact && !surelyMet(target, actual)) return undefined;
  return quantityScore(weight, target.value, actual.value, target.direction);
}

function isBound(direction: Direction): boolean {
  return direction !== 'none' && direction !== 'equal';
}

/** Whether an actual that is only bounded or approximate meets the target wherever it lies. */
function surelyMet(target: Quantity, actual: Quantity): boolean {
  const near = actual.approximate && !target.approximate;
  if (near && actual.value.eq(target.value)) return false;
  if (target.direction === 'equal') return false;
  const lower = LOWER.has(target.direction);
  if (isBound(actual.direction) && lower !== LOWER.has(actual.direction)) return false;
  return lower ? actual.value.lte(target.value) : actual.value.gte(target.value);
}

/**
 * The formulas of the provincial budget systems, at two places and never over the weight.
 * - higher is better: all when a ≥ t, else a ÷ t of the weight
 * - equal: as above, but a target of 0 is met by 0 alone
 * - lower is better: all when a ≤ t, nothing when a ≥ 2t, in between what is left of 1 − (a − t) ÷ t
 */
export function quantityScore(
  weight: Decimal,
  target: Decimal,
  actual: Decimal,
  direction: Direction,
): Decimal {
  const a = maximum(actual, ZERO);
  const reached = LOWER.has(direction)
    ? lowerIsBetter(target, a)
    : higherIsBetter(target, a, direction === 'equal');
  if (reached === 'all') return weight;
  return minimum(weight, shareOf(weight, reached, target));
}

const LOWER: ReadonlySet<Direction> = new Set(['at-most', 'less-than']);

/** How much of the target is reached: all of it, or a part. */
function higherIsBetter(target: Decimal, actual: Decimal, exact: boolean): Decimal | 'all' {
  if (exact && signOf(target) === 0) return signOf(actual) <= 0 ? 'all' : ZERO;
  return compare(actual, target) >= 0 ? 'all' : actual;
}

function lowerIsBetter(target: Decimal, actual: Decimal): Decimal | 'all' {
  if (compare(actual, target) <= 0) return 'all';
  const double = target.plus(target);
  if (compare(actual, double) >= 0) return ZERO;
  return double.minus(actual);
}
