import type { CellValue, Grid } from '../../src/sheet/grid';

/** An edit of one cell: row, column and what is to stand there. */
export type Edit = readonly [row: number, col: number, value: CellValue];

/** The grid with other values in some cells, as constants without a format. */
export function edited(grid: Grid, edits: readonly Edit[]): Grid {
  const cells = grid.cells.map((row) => [...row]);
  for (const [row, col, value] of edits) {
    cells[row]![col] = { value, formula: null, format: 'General' };
  }
  return { ...grid, cells };
}
