import Big from 'big.js';

/** Money and points are decimal: no binary floating point may show in a result. */
export type Decimal = Big;

/** Digits after the point that a division keeps: far beyond the 15 significant digits that Excel compares. */
const DIVISION_PLACES = 30;

const Strict = Big();
Strict.DP = DIVISION_PLACES;
Strict.RM = Big.roundHalfUp;
Strict.PE = 1e6;
Strict.NE = -1e6;

/** A decimal of a finite number (through its shortest decimal form, as Excel shows it) or of plain digits. */
export function decimal(value: number | string | Decimal): Decimal {
  return new Strict(value);
}

/** Numbers that are asked for often. */
export const ZERO: Decimal = decimal(0);
export const ONE: Decimal = decimal(1);
export const HUNDRED: Decimal = decimal(100);

/** The exact sum; 0 for nothing. Exact, so it does not depend on the order. */
export function sum(values: readonly Decimal[]): Decimal {
  return values.reduce((total, value) => total.plus(value), ZERO);
}

/** The smaller of two numbers. */
export function minimum(a: Decimal, b: Decimal): Decimal {
  return a.lte(b) ? a : b;
}

/** The larger of two numbers. */
export function maximum(a: Decimal, b: Decimal): Decimal {
  return a.gte(b) ? a : b;
}

/** How many digits stand after the point: 86.19 → 2, 50 → 0. */
export function decimalPlaces(value: Decimal): number {
  return value.c.length === 1 && value.c[0] === 0 ? 0 : Math.max(0, value.c.length - 1 - value.e);
}

/** Half away from zero at a number of places, on the exact value. */
export function roundTo(value: Decimal, places: number): Decimal {
  return value.round(places, Big.roundHalfUp);
}

/** With thousands separators, as amounts are printed: 1463.31 → "1,463.31"; `places` pads or rounds. */
export function printAmount(value: Decimal, places?: number): string {
  const [integer = '0', fraction] = value.abs().toFixed(places).split('.');
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = value.lt(0) && /[1-9]/.test(integer + (fraction ?? '')) ? '-' : '';
  return sign + (fraction === undefined ? grouped : `${grouped}.${fraction}`);
}

/** A ratio as a percentage: 0.8618 → "86.18%". */
export function printPercent(ratio: Decimal, places = 2): string {
  return `${ratio.times(HUNDRED).toFixed(places)}%`;
}
