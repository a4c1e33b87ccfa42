import type { FixEdit } from '../../checks/fix';
import type { Decimal } from '../../model/decimal';
import type { CellRef } from '../../model/field';
import { toA1, type CellPosition } from '../../sheet/address';
import { displayText } from '../../sheet/display';
import { cellAt, isCellError, type Cell, type CellValue, type Grid } from '../../sheet/grid';
import type { Problem } from '../assessment';
import { fixProblem } from './problems';

/** What one cell is to become. */
export interface PlannedWrite extends CellPosition {
  /** What the cell will hold; for a formula, what it gives. */
  readonly value: CellValue;
  readonly formula: string | null;
}

/** A cell of this format makes a text of whatever is written into it, formulas too. */
const TEXT_FORMAT = '@';

/** Whether a cell makes a text of whatever is written into it. */
export function isTextCell({ format }: Cell): boolean {
  return format === TEXT_FORMAT;
}

/** A number for a cell; its digits where the cell makes a text of everything. */
export function numberWrite(grid: Grid, at: CellRef, value: Decimal): PlannedWrite {
  const text = isTextCell(cellAt(grid, at));
  return { row: at.row, col: at.col, value: text ? value.toFixed() : Number(value), formula: null };
}

/** Puts one text in place of another: the whole of a cell, or the one place where it stands behind a label. */
export function textWrite(
  grid: Grid,
  { cell: at, from, to }: Extract<FixEdit, { kind: 'text' }>,
): readonly PlannedWrite[] | Problem {
  const cell = cellAt(grid, at);
  const place = { cell: toA1(at) };
  if (cell.formula !== null) return fixProblem('formula', place);
  if (isCellError(cell.value)) return fixProblem('text', place);
  const shown = displayText(cell);
  const value = replaced(shown, from, to);
  return value === undefined ? fixProblem('text', place) : [{ ...at, value, formula: null }];
}

function replaced(shown: string, from: string, to: string): string | undefined {
  if (shown.trim() === from.trim()) return to;
  const first = from === '' ? -1 : shown.indexOf(from);
  const once = first >= 0 && !shown.includes(from, first + 1);
  return once ? shown.slice(0, first) + to + shown.slice(first + from.length) : undefined;
}

/** The grid as it will be after some writes. */
export function gridWith(grid: Grid, writes: readonly PlannedWrite[]): Grid {
  if (writes.length === 0) return grid;
  const cells = [...grid.cells];
  const copied = new Set<number>();
  for (const { row, col, value, formula } of writes) {
    if (!copied.has(row)) {
      cells[row] = [...(cells[row] ?? [])];
      copied.add(row);
    }
    const { format } = cellAt(grid, { row, col });
    const line = cells[row] as Cell[];
    line[col] = { value, formula, format };
  }
  return { ...grid, cells };
}
