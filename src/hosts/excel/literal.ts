import type { CellValue } from '../../sheet/grid';
import { HostError } from '../port';
import { HOST } from './errors';

/** The longest text that a cell holds, and the longest formula (Excel's specification). */
const LIMITS = { text: 32_767, formula: 8192 };

/**
 * What Excel could take for something else than text: numbers, dates, formulas, truth values, errors. Chinese Excel reads
 * full-width digits and signs like plain ones.
 */
const NOT_PLAINLY_TEXT = /[\d０-９]|^[=+\-@＝＋－＠'#.(¥￥$€£％%]|^(true|false)$/i;

/** A value as `Range.formulas` takes it. */
export type Literal = string | number | boolean;

/**
 * A value as `Range.formulas` takes it, which reads strings as if they were typed. An apostrophe keeps a text a text;
 * it does not become part of it.
 * @throws HostError `failed` for what no cell can hold
 */
export function literal(value: CellValue, format = 'General'): Literal {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value === 'number' && !Number.isFinite(value))
    throw unfit(`the number ${String(value)}`);
  if (typeof value !== 'string') return value;
  if (value.length > LIMITS.text) throw unfit(`a text of ${String(value.length)} characters`);
  if (format === '@' && !value.startsWith("'")) return value;
  return NOT_PLAINLY_TEXT.test(value.trim()) ? `'${value}` : value;
}

/** A cell's formula if it has one, else its value, as `Range.formulas` takes them. @throws HostError `failed` */
export function content(
  { value, formula }: { readonly value: CellValue; readonly formula?: string | null },
  format?: string,
): Literal {
  if (formula === null || formula === undefined) return literal(value, format);
  if (formula.length > LIMITS.formula) throw unfit('a formula too long');
  return formula;
}

function unfit(what: string): HostError {
  return new HostError('failed', HOST, `${what} does not fit into a cell`);
}
