import type { CellPosition, Rect } from './address';

/** An error that stands in a cell, such as "#DIV/0!". An error is a value of its own, never a string. */
export interface CellError {
  readonly error: string;
}

/** What a cell holds: nothing (null), text, a number (a date is its serial number), a truth value or an error. */
export type CellValue = null | string | number | boolean | CellError;

/** One cell as a host reads it. Never the displayed text: Excel shows "####" in a narrow column. */
export interface Cell {
  readonly value: CellValue;
  /** The formula with its leading "=", or null for a constant. */
  readonly formula: string | null;
  /** Excel's number format code in its invariant (en-US) form, e.g. "0.00%"; "General" when there is none. */
  readonly format: string;
}

/** The cell that stands wherever a grid has nothing. */
export const EMPTY_CELL: Cell = Object.freeze({ value: null, formula: null, format: 'General' });

/**
 * What stood in a sheet at one moment: its used rectangle from A1. Plain frozen data.
 * A merged area's value stands in its first cell only; the others hold `null`, in every host.
 */
export interface Grid {
  /** Rows of cells, all of one length. `cells[row]?.[col]`; beyond the used rectangle there is nothing. */
  readonly cells: readonly (readonly Cell[])[];
  /** Merged areas, or null where the host cannot tell cheaply (Excel before ExcelApi 1.13). */
  readonly merges: readonly Rect[] | null;
}

export const EMPTY_GRID: Grid = Object.freeze({ cells: Object.freeze([]), merges: null });

/** The cell at a place; an empty cell outside the grid. */
export function cellAt(grid: Grid, { row, col }: CellPosition): Cell {
  return grid.cells[row]?.[col] ?? EMPTY_CELL;
}

export function isCellError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function sameValue(a: CellValue, b: CellValue): boolean {
  return isCellError(a) && isCellError(b) ? a.error === b.error : a === b;
}

/** Whether two grids hold the same values, formulas, formats and merges. */
export function sameGrid(a: Grid, b: Grid): boolean {
  return changedCells(a, b, 1).length === 0 && sameMerges(a.merges, b.merges);
}

/** The places at which two grids differ, in reading order; `limit` stops the search early. */
export function changedCells(a: Grid, b: Grid, limit = Infinity): CellPosition[] {
  const changed: CellPosition[] = [];
  const rows = Math.max(a.cells.length, b.cells.length);
  for (let row = 0; row < rows; row++) {
    const left = a.cells[row];
    const right = b.cells[row];
    if (left === right) continue;
    const cols = Math.max(left?.length ?? 0, right?.length ?? 0);
    for (let col = 0; col < cols; col++) {
      if (sameCell(left?.[col] ?? EMPTY_CELL, right?.[col] ?? EMPTY_CELL)) continue;
      changed.push({ row, col });
      if (changed.length >= limit) return changed;
    }
  }
  return changed;
}

function sameCell(a: Cell, b: Cell): boolean {
  return (
    a === b || (a.formula === b.formula && a.format === b.format && sameValue(a.value, b.value))
  );
}

function sameMerges(a: readonly Rect[] | null, b: readonly Rect[] | null): boolean {
  if (a === b) return true;
  if (a?.length !== b?.length) return false;
  const keys = new Set((a ?? []).map(mergeKey));
  return (b ?? []).every((rect) => keys.has(mergeKey(rect)));
}

function mergeKey(rect: Rect): string {
  return `${String(rect.row)},${String(rect.col)},${String(rect.rows)},${String(rect.cols)}`;
}
