import { compare, type Decimal } from '../model/decimal';
import type { Figure } from '../model/field';
import { compareAsExcel, excelRound, SCORE_PLACES } from './rounding';

/** A rate is never written coarser than a whole per cent. */
export const RATE_DECIMALS = 2;

/**
 * Whether a stated figure is right: equal to the true one at the precision in which it is written.
 * "86.18%" and "86%" are right for 0.8618304, "86.19%" is not.
 * @param leastDecimals the coarsest precision that is accepted
 */
export function statedRight(stated: Figure, truth: Decimal, leastDecimals = 0): boolean {
  if (compareAsExcel(stated.value, truth) === 0) return true;
  const places = Math.max(stated.decimals, leastDecimals);
  return compare(excelRound(truth, places), excelRound(stated.value, places)) === 0;
}

/**
 * A score is never written coarser than a tenth of a point: 10 would else be right for 9.5, and full marks could be
 * claimed where the formula takes half a point off.
 */
const SCORE_DECIMALS = 1;

/**
 * Whether a stated score is right. Scores are kept to two places: what a formula leaves beyond them is not compared.
 * @param truth the true score in points, at two places
 */
export function scoreRight(stated: Figure, truth: Decimal): boolean {
  const decimals = Math.min(stated.decimals, SCORE_PLACES);
  return statedRight({ ...stated, decimals }, truth, SCORE_DECIMALS);
}
