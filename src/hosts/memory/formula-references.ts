import type FormulaParser from 'fast-formula-parser';
import { MAX_COLS, MAX_ROWS } from '../../sheet/address';
import { first, isArray, REF_ERROR, toNumber, VALUE_ERROR, type Value } from './formula-values';

type Operand = FormulaParser.Operand;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * INDEX as a reference that keeps its sheet, so that it can be one end of a range or reach into another sheet.
 * A row or column of 0 is the whole one; in a single row a lone number counts columns.
 */
export const INDEX: FormulaParser.RawFn = (parser, range, row?: Operand, col?: Operand) => {
  const number = (operand: Operand | undefined): number =>
    operand === null || operand === undefined
      ? 0
      : Math.trunc(toNumber(first(parser.utils.extractRefValue(operand).val)));
  if (!isReference(range)) return inArray(range, number(row), number(col));
  const { ref } = range;
  const [from, to] = 'from' in ref ? [ref.from, ref.to] : [ref, ref];
  const rows = { from: from.row ?? 1, to: to.row ?? 1 };
  const cols = { from: from.col ?? 1, to: to.col ?? 1 };
  const alongRow = col === undefined && rows.from === rows.to && cols.from < cols.to;
  const pickedRows = alongRow ? rows : narrowed(rows, number(row));
  const pickedCols = narrowed(cols, number(alongRow ? row : (col ?? 1)));
  const sheet = ref.sheet === undefined ? {} : { sheet: ref.sheet };
  const start = { row: pickedRows.from, col: pickedCols.from };
  const end = { row: pickedRows.to, col: pickedCols.to };
  const single = start.row === end.row && start.col === end.col;
  return { ref: single ? { ...sheet, ...start } : { ...sheet, from: start, to: end } };
};

/**
 * OFFSET as a reference that keeps its sheet. Height and width are the reference's own when they are left out;
 * they must be positive, which is all that Excel's users rely on.
 */
export const OFFSET: FormulaParser.RawFn = (parser, base, down, right, height?, width?) => {
  if (!isReference(base)) throw VALUE_ERROR;
  const { ref } = base;
  const [from, to] = 'from' in ref ? [ref.from, ref.to] : [ref, ref];
  const number = (operand: Operand | undefined, otherwise: number): number =>
    operand === null || operand === undefined
      ? otherwise
      : Math.trunc(toNumber(first(parser.utils.extractRefValue(operand).val)));
  const start = {
    row: (from.row ?? 1) + number(down, 0),
    col: (from.col ?? 1) + number(right, 0),
  };
  const rows = number(height, (to.row ?? 1) - (from.row ?? 1) + 1);
  const cols = number(width, (to.col ?? 1) - (from.col ?? 1) + 1);
  const end = { row: start.row + rows - 1, col: start.col + cols - 1 };
  if (rows < 1 || cols < 1 || start.row < 1 || start.col < 1) throw REF_ERROR;
  if (end.row > MAX_ROWS || end.col > MAX_COLS) throw REF_ERROR;
  const sheet = ref.sheet === undefined ? {} : { sheet: ref.sheet };
  return { ref: { ...sheet, from: start, to: end } };
};

function isReference(operand: Operand | undefined): operand is FormulaParser.Reference {
  return typeof operand === 'object' && operand !== null && 'ref' in operand;
}

function inArray(array: Operand | undefined, row: number, col: number): Value {
  if (
    array === undefined ||
    array === null ||
    typeof array !== 'object' ||
    !isArray(array as Value)
  )
    throw VALUE_ERROR;
  const values = array as readonly (readonly FormulaParser.Scalar[])[];
  const value =
    values.length === 1 && col === 0 ? values[0]?.[row - 1] : values[row - 1]?.[(col || 1) - 1];
  if (value === undefined) throw REF_ERROR;
  return value ?? 0;
}

/** The n-th of a span, counted from 1; all of it for 0. */
function narrowed(span: Span, n: number): Span {
  if (n === 0) return span;
  const at = span.from + n - 1;
  if (n < 0 || at > span.to) throw n < 0 ? VALUE_ERROR : REF_ERROR;
  return { from: at, to: at };
}
