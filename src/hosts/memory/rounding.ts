import Big from 'big.js';

type Mode = 'half' | 'up' | 'down';

const MODES = { half: Big.roundHalfUp, up: Big.roundUp, down: Big.roundDown } as const;
const DIGITS_LIMIT = 308;

/**
 * Rounds as Excel's ROUND, ROUNDUP and ROUNDDOWN do: the number's 15 significant digits first, then on decimals,
 * away from zero at a half. Negative `digits` round left of the point.
 */
export function excelRound(value: number, digits: number, mode: Mode): number {
  const places = Math.max(-DIGITS_LIMIT, Math.min(DIGITS_LIMIT, Math.trunc(digits)));
  const rounded = new Big(value.toPrecision(15)).round(places, MODES[mode]).toNumber();
  return rounded === 0 ? 0 : rounded;
}
