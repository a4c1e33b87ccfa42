import { decimal, sum, ZERO, type Decimal } from '../../model/decimal';

/** Steps in which weights are given, from the coarsest: whole points, halves, tenths, hundredths. */
const STEPS = ['1', '0.5', '0.1', '0.01'].map(decimal);
/** No category has more rows; a longer list is not shared out. */
const LIMIT = 200;

/** The coarsest step that all given numbers are multiples of and that leaves each of some shares one; else undefined. */
export function stepOf(
  given: readonly Decimal[],
  total: Decimal,
  shares: number,
): Decimal | undefined {
  if (shares > LIMIT) return undefined;
  const fine = STEPS.filter((step) => total.div(step).gte(shares));
  return fine.find((step) => given.every((value) => value.mod(step).eq(0))) ?? fine.at(-1);
}

/**
 * Shares a total out in proportion, in steps, so that the shares add up to it exactly: each gets its whole steps and at
 * least one, and what is left goes by the largest remainder (from the first on, where they are equal).
 * @param total at least as many steps as there are ratios
 * @param ratios above 0
 */
export function apportion(
  total: Decimal,
  ratios: readonly Decimal[],
  step: Decimal,
): readonly Decimal[] {
  const units = Number(total.div(step).round(0, 0));
  const all = sum(ratios);
  const quotas = ratios.map((ratio) => ratio.times(units).div(all));
  const counts = quotas.map((quota) => Math.max(1, Number(quota.round(0, 0))));
  const lag = (index: number): Decimal => (quotas[index] ?? ZERO).minus(counts[index] ?? 0);
  let left = units - counts.reduce((a, b) => a + b, 0);
  while (left !== 0) {
    const sign = Math.sign(left);
    const open = counts.flatMap((count, index) => (sign > 0 || count > 1 ? [index] : []));
    const chosen = open.reduce((best, index) =>
      lag(index).times(sign).gt(lag(best).times(sign)) ? index : best,
    );
    counts[chosen] = (counts[chosen] ?? 0) + sign;
    left -= sign;
  }
  const shares = counts.map((count) => step.times(count));
  const rest = total.minus(sum(shares));
  return shares.map((share, index) => (index === 0 ? share.plus(rest) : share));
}
