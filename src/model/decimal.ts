import Big from 'big.js';
import { remembering } from './remember';

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
  return typeof value === 'number' ? ofNumber(value) : new Strict(value);
}

/** Points and limits come again in every table. */
const ofNumber = remembering((value: number): Decimal => new Strict(value === 0 ? 0 : value));

/** Numbers that are asked for often. */
export const ZERO: Decimal = decimal(0);
export const ONE: Decimal = decimal(1);
export const HUNDRED: Decimal = decimal(100);

/** -1, 0 or 1, as a number is below 0, 0 or above it. */
export function signOf({ s, c }: Decimal): number {
  return c[0] === 0 ? 0 : s;
}

/** -1, 0 or 1, as `a` is less than, equal to or greater than `b`. Big's own comparison copies `b` first. */
export function compare(a: Decimal, b: Decimal): number {
  const sign = signOf(a);
  if (sign !== signOf(b)) return sign > signOf(b) ? 1 : -1;
  if (sign !== 0 && a.e !== b.e) return a.e > b.e ? sign : -sign;
  const length = Math.max(a.c.length, b.c.length);
  for (let i = 0; i < length; i++) {
    const difference = (a.c[i] ?? 0) - (b.c[i] ?? 0);
    if (difference !== 0) return difference > 0 ? sign : -sign;
  }
  return 0;
}

/** The exact sum; 0 for nothing. Exact, so it does not depend on the order. */
export function sum(values: readonly Decimal[]): Decimal {
  let units = 0;
  for (const value of values) units += unitsOf(value);
  return Math.abs(units) < MOST_UNITS
    ? decimal(units / UNITS)
    : values.reduce((total, value) => total.plus(value), ZERO);
}

/** Most amounts and points are whole multiples of 0.0001: their sum is one of plain integers. */
const UNIT_PLACES = 4;
/** How many of them make 1. */
export const UNITS = 10 ** UNIT_PLACES;
/** A quotient of no more than 15 significant digits has them all in its shortest decimal form. */
const MOST_UNITS = 1e15;
/** No unit count goes beyond 13 digits, so that hundreds of them add up exactly. */
const LARGEST_EXPONENT = 8;
const POWERS_OF_TEN = Array.from(
  { length: UNIT_PLACES + LARGEST_EXPONENT + 1 },
  (_, exponent) => 10 ** exponent,
);

/** How many times 0.0001 a number is; NaN where that is no whole number, or a large one. */
export function unitsOf({ s, c, e }: Decimal): number {
  const shift = UNIT_PLACES + e - (c.length - 1);
  if (shift < 0 || e > LARGEST_EXPONENT) return NaN;
  let digits = 0;
  for (const digit of c) digits = digits * 10 + digit;
  return s * digits * (POWERS_OF_TEN[shift] ?? NaN);
}

/** The smaller of two numbers. */
export function minimum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) <= 0 ? a : b;
}

/** The larger of two numbers. */
export function maximum(a: Decimal, b: Decimal): Decimal {
  return compare(a, b) >= 0 ? a : b;
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
