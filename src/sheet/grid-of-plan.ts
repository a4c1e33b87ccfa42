import { EMPTY_CELL, isCellError, type Cell, type CellValue, type Grid } from './grid';
import type { PlanCell, SheetPlan } from './plan';

/** No table of a person's making is larger; what stands further out is a stray. */
export const GRID_ROWS = 20_000;
export const GRID_COLS = 256;

/**
 * What a plan looks like as a grid: values (a formula's cached one too), formulas and number formats, the used rectangle
 * from A1. Cells that only have a look do not make the rectangle larger, and cells beyond {@link GRID_ROWS} and
 * {@link GRID_COLS} are left out ({@link farCells} counts them). Rows without cells share one array.
 */
export function gridOf(plan: Pick<SheetPlan, 'cells' | 'styles' | 'merges'>): Grid {
  const format = plan.styles.map((style) => style.format ?? 'General');
  const told = plan.cells.filter((cell) => isNear(cell) && says(cell, format[cell.style]));
  let rows = 0;
  let cols = 0;
  for (const cell of told) {
    rows = Math.max(rows, cell.row + 1);
    cols = Math.max(cols, cell.col + 1);
  }
  const blank: readonly Cell[] = Object.freeze(new Array<Cell>(cols).fill(EMPTY_CELL));
  const grid: (readonly Cell[])[] = new Array<readonly Cell[]>(rows).fill(blank);
  const filled = new Map<number, Cell[]>();
  for (const { row, col, value, formula, style } of told) {
    let line = filled.get(row);
    if (!line) filled.set(row, (line = blank.slice()));
    line[col] = Object.freeze({
      value: frozenValue(value),
      formula,
      format: format[style] ?? 'General',
    });
  }
  for (const [row, line] of filled) grid[row] = Object.freeze(line);
  const merges = plan.merges.map((area) => Object.freeze({ ...area }));
  return Object.freeze({ cells: Object.freeze(grid), merges: Object.freeze(merges) });
}

function frozenValue(value: CellValue): CellValue {
  return isCellError(value) ? Object.freeze({ ...value }) : value;
}

/** How many cells with a value or a formula {@link gridOf} leaves out. */
export function farCells(plan: Pick<SheetPlan, 'cells'>): number {
  return plan.cells.filter((cell) => !isNear(cell) && hasContent(cell)).length;
}

function isNear({ row, col }: PlanCell): boolean {
  return row < GRID_ROWS && col < GRID_COLS;
}

function hasContent({ value, formula }: PlanCell): boolean {
  return value !== null || formula !== null;
}

function says(cell: PlanCell, format: string | undefined): boolean {
  return hasContent(cell) || (format !== undefined && format !== 'General');
}
