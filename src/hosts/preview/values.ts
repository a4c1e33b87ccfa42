import { CellValueType, type ICellData } from '@univerjs/core';
import { isCellError, type CellValue } from '../../sheet/grid';

const ERRORS = new Set([
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#CYCLE!',
  '#ERROR!',
  '#CONNECT!',
  '#GETTING_DATA',
]);

/** The part of a cell's data that carries its content; null removes what stood there, styles are not touched. */
export function toContent(value: CellValue, formula: string | null): ICellData {
  const content: ICellData = { f: formula, si: null, p: null, ref: null, xf: null };
  if (formula !== null && value === null) return { ...content, v: null };
  if (value === null || value === '') return { ...content, v: null, t: null };
  if (typeof value === 'number') return { ...content, v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') {
    return { ...content, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  if (isCellError(value)) return { ...content, v: value.error, t: CellValueType.STRING };
  const t = ERRORS.has(value) ? CellValueType.FORCE_STRING : CellValueType.STRING;
  return { ...content, v: value, t };
}

/** What a cell holds. Univer stores truth values as 1 and 0, errors as text and text with line breaks as a document. */
export function fromContent(cell: ICellData, isFormula: boolean): CellValue {
  if (cell.p) return richText(cell.p.body?.dataStream ?? '');
  const value = cell.v;
  if (value === null || value === undefined) return null;
  if (cell.t === CellValueType.BOOLEAN) return value === true || value === 1 || value === '1';
  if (typeof value === 'number') return isFormula ? value : asTyped(value);
  if (typeof value === 'boolean') return value;
  if (value === '' && !isFormula) return null;
  return ERRORS.has(value) && cell.t !== CellValueType.FORCE_STRING
    ? Object.freeze({ error: value })
    : value;
}

/** Excel keeps 15 digits of a constant; Univer makes 0.9500000000000001 of a typed "95%". */
function asTyped(value: number): number {
  return Number(value.toPrecision(15));
}

/** A document's stream ends every paragraph with "\r" and itself with "\n". */
function richText(stream: string): string | null {
  return stream.replace(/\r?\n$/, '').replaceAll('\r', '\n') || null;
}
