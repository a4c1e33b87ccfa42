import { decimal, signOf, UNITS, unitsOf, ZERO, type Decimal } from '../model/decimal';
import { roundScore } from './rounding';

/**
 * So much of a weight as a part is of the whole, at two places: weight × part ÷ whole.
 * Mostly all three have few digits: then it is reckoned in whole numbers, which is exact and far quicker than a long
 * division. Below the limit no quotient lies so near to a half that 15 significant digits would round it otherwise.
 */
export function shareOf(weight: Decimal, part: Decimal, whole: Decimal): Decimal {
  if (signOf(part) === 0) return ZERO;
  const dividend = unitsOf(weight) * unitsOf(part);
  const divisor = (unitsOf(whole) * UNITS) / HUNDREDTHS;
  return dividend >= 0 && dividend < LIMIT && divisor > 0
    ? decimal(quotient(dividend, divisor) / HUNDREDTHS)
    : roundScore(weight.times(part.div(whole)));
}

/** Scores have two places. */
const HUNDREDTHS = 100;
const LIMIT = 1e13;

/** The nearest whole number, halves upwards. */
function quotient(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest * 2 >= divisor ? 1 : 0);
}
