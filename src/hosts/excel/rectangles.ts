import type { CellPosition, Rect } from '../../sheet/address';

/** Covers some cells with few rectangles: rows of neighbours first, then rows alike below each other. */
export function rectanglesOf(cells: readonly CellPosition[]): Rect[] {
  const open = new Map<string, { -readonly [Key in keyof Rect]: Rect[Key] }>();
  const all: Rect[] = [];
  for (const run of runsOf(cells)) {
    const key = `${String(run.col)}:${String(run.cols)}`;
    const above = open.get(key);
    if (above && above.row + above.rows === run.row) {
      above.rows += 1;
      continue;
    }
    const rect = { ...run };
    open.set(key, rect);
    all.push(rect);
  }
  return all;
}

/** Cells side by side in one row, in reading order. A cell that comes twice counts once. */
function runsOf(cells: readonly CellPosition[]): Rect[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  const runs: { row: number; col: number; rows: number; cols: number }[] = [];
  for (const { row, col } of sorted) {
    const last = runs.at(-1);
    if (last?.row === row && col <= last.col + last.cols) {
      last.cols = Math.max(last.cols, col - last.col + 1);
    } else {
      runs.push({ row, col, rows: 1, cols: 1 });
    }
  }
  return runs;
}
