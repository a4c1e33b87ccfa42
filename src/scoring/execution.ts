import { decimal, minimum, ONE, signOf, type Decimal } from '../model/decimal';
import { roundScore } from './rounding';

/**
 * 执行率 = 全年执行数 ÷ 全年预算数, as a ratio. A budget of 0 or less has no rate.
 * @param executed and budget in the same unit
 */
export function executionRate(executed: Decimal, annualBudget: Decimal): Decimal | undefined {
  return signOf(annualBudget) <= 0 ? undefined : executed.div(annualBudget);
}

/** The execution score = min(rate, 1) × the form's points, at two places. */
export function executionScore(rate: Decimal, points: number): Decimal {
  return roundScore(minimum(rate, ONE).times(decimal(points)));
}
