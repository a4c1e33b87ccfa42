import type { Rect } from '../../src/sheet/address';
import { EMPTY_CELL, type Cell, type CellValue, type Grid } from '../../src/sheet/grid';

/** A cell that knows where it stood before anything was changed; null for what was put in. */
export interface MarkedCell extends Cell {
  readonly from: string | null;
}

/** A sheet that mutations work on: all of its rows are of one length. */
export interface MarkedSheet {
  readonly rows: readonly (readonly MarkedCell[])[];
  readonly merges: readonly Rect[];
}

export const BLANK: MarkedCell = { ...EMPTY_CELL, from: null };

/** The mark of a cell of one of the original tables. */
export function markOf(table: number, row: number, col: number): string {
  return [table, row, col].join(':');
}

/** The original's table, row and column. */
export function placeOf(mark: string): readonly [table: number, row: number, col: number] {
  const [table = -1, row = -1, col = -1] = mark.split(':').map(Number);
  return [table, row, col];
}

export function marked(grid: Grid, table: number): MarkedSheet {
  const rows = grid.cells.map((cells, row) =>
    cells.map((cell, col) => ({ ...cell, from: markOf(table, row, col) })),
  );
  return { rows, merges: grid.merges ?? [] };
}

/** Text or a number that a mutation puts in. */
export function put(value: CellValue): MarkedCell {
  return { ...BLANK, value };
}

/** Where the cell with a mark stands. */
export function whereIs(sheet: MarkedSheet, mark: string): { row: number; col: number } {
  for (const [row, cells] of sheet.rows.entries()) {
    const col = cells.findIndex(({ from }) => from === mark);
    if (col >= 0) return { row, col };
  }
  throw new Error(`no cell ${mark}`);
}

/** The sheet with another cell at a place. */
export function withCell(
  sheet: MarkedSheet,
  at: { readonly row: number; readonly col: number },
  change: (cell: MarkedCell) => MarkedCell,
): MarkedSheet {
  const rows = sheet.rows.map((cells, row) =>
    row === at.row ? cells.map((cell, col) => (col === at.col ? change(cell) : cell)) : cells,
  );
  return { ...sheet, rows };
}

/** Rows put in before one; merged areas that reach over the place grow. */
export function insertRows(
  { rows, merges }: MarkedSheet,
  at: number,
  added: readonly (readonly MarkedCell[])[],
): MarkedSheet {
  const width = rows[0]?.length ?? 0;
  const padded = added.map((cells) =>
    Array.from({ length: width }, (_, col) => cells[col] ?? BLANK),
  );
  return {
    rows: [...rows.slice(0, at), ...padded, ...rows.slice(at)],
    merges: merges.map((area) => ({
      ...area,
      ...grown(area.row, area.rows, at, added.length, (row, count) => ({ row, rows: count })),
    })),
  };
}

/** Blank columns put in before one; merged areas that reach over the place grow. */
export function insertCols({ rows, merges }: MarkedSheet, at: number, count: number): MarkedSheet {
  const blanks = new Array<MarkedCell>(count).fill(BLANK);
  return {
    rows: rows.map((cells) => [...cells.slice(0, at), ...blanks, ...cells.slice(at)]),
    merges: merges.map((area) => ({
      ...area,
      ...grown(area.col, area.cols, at, count, (col, cols) => ({ col, cols })),
    })),
  };
}

function grown<T>(
  start: number,
  size: number,
  at: number,
  count: number,
  make: (start: number, size: number) => T,
): T {
  if (at <= start) return make(start + count, size);
  return make(start, at < start + size ? size + count : size);
}

/** The rows in another order. Merged areas must not reach over rows that part. */
export function reordered({ rows, merges }: MarkedSheet, order: readonly number[]): MarkedSheet {
  const to = new Map(order.map((row, i) => [row, i]));
  return {
    rows: order.map((row) => rows[row] ?? []),
    merges: merges.map((area) => ({ ...area, row: to.get(area.row) ?? area.row })),
  };
}

/** Some rows with their columns in another order; what is merged over several of the columns comes apart. */
export function permuted(
  { rows, merges }: MarkedSheet,
  from: number,
  to: number,
  columns: ReadonlyMap<number, number>,
): MarkedSheet {
  const back = new Map([...columns].map(([a, b]) => [b, a]));
  const inside = (row: number): boolean => row >= from && row < to;
  const touches = ({ col, cols }: Rect): boolean =>
    Array.from({ length: cols }, (_, i) => col + i).some((one) => columns.has(one));
  return {
    rows: rows.map((cells, row) =>
      inside(row) ? cells.map((cell, col) => cells[back.get(col) ?? col] ?? cell) : cells,
    ),
    merges: merges.flatMap((area) => {
      if (!inside(area.row) || !touches(area)) return [area];
      return area.cols > 1 ? [] : [{ ...area, col: columns.get(area.col) ?? area.col }];
    }),
  };
}

/** One sheet below another. */
export function stacked(a: MarkedSheet, b: MarkedSheet, gap: number): MarkedSheet {
  const width = Math.max(a.rows[0]?.length ?? 0, b.rows[0]?.length ?? 0);
  const pad = (cells: readonly MarkedCell[]): MarkedCell[] =>
    Array.from({ length: width }, (_, col) => cells[col] ?? BLANK);
  const blanks = Array.from({ length: gap }, () => pad([]));
  const top = a.rows.length + gap;
  return {
    rows: [...a.rows.map(pad), ...blanks, ...b.rows.map(pad)],
    merges: [...a.merges, ...b.merges.map((area) => ({ ...area, row: area.row + top }))],
  };
}

/** One sheet to the right of another. */
export function beside(a: MarkedSheet, b: MarkedSheet, gap: number): MarkedSheet {
  const width = (a.rows[0]?.length ?? 0) + gap;
  const right = b.rows[0]?.length ?? 0;
  const height = Math.max(a.rows.length, b.rows.length);
  return {
    rows: Array.from({ length: height }, (_, row) => [
      ...Array.from({ length: width }, (_, col) => a.rows[row]?.[col] ?? BLANK),
      ...Array.from({ length: right }, (_, col) => b.rows[row]?.[col] ?? BLANK),
    ]),
    merges: [...a.merges, ...b.merges.map((area) => ({ ...area, col: area.col + width }))],
  };
}

/** How a sheet's merged areas are handed on. */
export type MergeMode = 'kept' | 'unknown' | 'dissolved' | 'filled';

/**
 * The grid that a host would read. A cell of it still has its mark.
 * @param fills whether a merged area's text is repeated in all of its cells, where it was dissolved and filled
 */
export function gridOfMarked(
  { rows, merges }: MarkedSheet,
  mode: MergeMode,
  fills: (area: Rect) => boolean,
): Grid {
  if (mode === 'kept') return { cells: rows, merges };
  if (mode === 'unknown') return { cells: rows, merges: null };
  if (mode === 'dissolved') return { cells: rows, merges: [] };
  const cells = rows.map((row) => [...row]);
  for (const area of merges.filter(fills)) {
    const first = rows[area.row]?.[area.col] ?? BLANK;
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let col = area.col; col < area.col + area.cols; col++) {
        const line = cells[row];
        if (line) line[col] = first;
      }
    }
  }
  return { cells, merges: [] };
}
