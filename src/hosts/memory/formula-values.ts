import FormulaParser from 'fast-formula-parser';
import type { CellValue } from '../../sheet/grid';
import { isCellError } from '../../sheet/grid';
import { numberFromText } from './typing';

export const FormulaError = FormulaParser.FormulaError;
export type FormulaError = FormulaParser.FormulaError;
export type Scalar = FormulaParser.Scalar;
export type Value = FormulaParser.Value;

export const VALUE_ERROR = new FormulaError('#VALUE!');
export const DIV0_ERROR = new FormulaError('#DIV/0!');
export const NUM_ERROR = new FormulaError('#NUM!');
export const REF_ERROR = new FormulaError('#REF!');
export const NA_ERROR = new FormulaError('#N/A');

/** Errors that Excel knows; the library has others of its own for what it cannot read. */
const KNOWN = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC!'.split(' '),
);

/** A cell's value as formulas see it. A blank stays null: only the function that reads it knows what it means. */
export function toScalar(value: CellValue): Scalar {
  return isCellError(value) ? new FormulaError(value.error) : value;
}

/** A formula's result as a cell holds it. A reference to a blank cell gives 0, as in Excel. */
export function toCellValue(value: Value): CellValue {
  const scalar = first(value);
  if (scalar === null) return 0;
  if (scalar instanceof FormulaError) {
    return Object.freeze({ error: KNOWN.has(scalar.error) ? scalar.error : VALUE_ERROR.error });
  }
  if (typeof scalar === 'number' && !Number.isFinite(scalar)) {
    return Object.freeze({ error: NUM_ERROR.error });
  }
  return scalar === 0 ? 0 : scalar;
}

/** One value of a value: the first of an array. */
export function first(value: Value | FormulaParser.Union): Scalar {
  if (!isArray(value)) return typeof value === 'object' && isUnion(value) ? VALUE_ERROR : value;
  return value[0]?.[0] ?? null;
}

export function isArray(
  value: Value | FormulaParser.Union,
): value is readonly (readonly Scalar[])[] {
  return Array.isArray(value);
}

export function isUnion(value: unknown): value is FormulaParser.Union {
  return typeof value === 'object' && value !== null && 'data' in value;
}

/**
 * A value as a number: blank is 0, TRUE is 1, text is read like typed text.
 * @throws FormulaError for errors and for text that is no number
 */
export function toNumber(value: Scalar): number {
  if (value instanceof FormulaError) throw value;
  if (value === null) return 0;
  if (typeof value !== 'string') return Number(value);
  const number = numberFromText(value);
  if (number === undefined) throw VALUE_ERROR;
  return number;
}

/**
 * A value as text; numbers show at most 15 significant digits.
 * @throws FormulaError for errors
 */
export function toText(value: Scalar): string {
  if (value instanceof FormulaError) throw value;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'number' ? String(fifteenDigits(value)) : value;
}

/**
 * A value as a condition: numbers are true unless 0, text must read TRUE or FALSE.
 * @throws FormulaError for errors and for other text
 */
export function toCondition(value: Scalar): boolean {
  if (value instanceof FormulaError) throw value;
  if (typeof value !== 'string') return Boolean(value);
  const upper = value.toUpperCase();
  if (upper !== 'TRUE' && upper !== 'FALSE') throw VALUE_ERROR;
  return upper === 'TRUE';
}

/**
 * Negative, 0 or positive as `a` sorts before, with or after `b`: numbers, then text without regard to case, then truth
 * values. A blank takes the type of the other side. Numbers are compared at 15 significant digits.
 */
export function compare(a: Scalar, b: Scalar): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  const byType = rank(left) - rank(right);
  if (byType !== 0) return byType;
  if (typeof left === 'string' && typeof right === 'string') return compareText(left, right);
  const [x, y] = [Number(left), Number(right)];
  return fifteenDigits(x) === fifteenDigits(y) ? 0 : x - y;
}

function blankLike(other: Scalar): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: string | number | boolean | FormulaError): number {
  if (typeof value === 'number') return 1;
  return typeof value === 'string' ? 2 : 3;
}

function compareText(a: string, b: string): number {
  const [x, y] = [a.toUpperCase(), b.toUpperCase()];
  return x === y ? 0 : x < y ? -1 : 1;
}

function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}
