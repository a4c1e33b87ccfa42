import { intersects, MAX_COLS, MAX_ROWS, rectBetween, type Rect } from '../../src/sheet/address';
import { invalidArgument } from './errors';

/** The cells that two rectangles share; null when they share none. */
export function intersection(a: Rect, b: Rect): Rect | null {
  if (!intersects(a, b)) return null;
  const row = Math.max(a.row, b.row);
  const col = Math.max(a.col, b.col);
  return {
    row,
    col,
    rows: Math.min(a.row + a.rows, b.row + b.rows) - row,
    cols: Math.min(a.col + a.cols, b.col + b.cols) - col,
  };
}

/** The smallest rectangle around both. */
export function bounding(a: Rect, b: Rect): Rect {
  const last = (rect: Rect) => ({
    row: rect.row + rect.rows - 1,
    col: rect.col + rect.cols - 1,
  });
  const first = { row: Math.min(a.row, b.row), col: Math.min(a.col, b.col) };
  return rectBetween(first, {
    row: Math.max(last(a).row, last(b).row),
    col: Math.max(last(a).col, last(b).col),
  });
}

/** What is left of rectangles without the cells of others. */
export function without(rects: readonly Rect[], holes: readonly Rect[]): readonly Rect[] {
  return holes.reduce<readonly Rect[]>(
    (left, hole) => left.flatMap((rect) => minus(rect, hole)),
    rects,
  );
}

function minus(rect: Rect, hole: Rect): readonly Rect[] {
  const shared = intersection(rect, hole);
  if (!shared) return [rect];
  const { row, col, rows, cols } = rect;
  const below = shared.row + shared.rows;
  const right = shared.col + shared.cols;
  return [
    { row, col, rows: shared.row - row, cols },
    { row: shared.row, col, rows: shared.rows, cols: shared.col - col },
    { row: shared.row, col: right, rows: shared.rows, cols: col + cols - right },
    { row: below, col, rows: row + rows - below, cols },
  ].filter((part) => part.rows > 0 && part.cols > 0);
}

/** A rectangle from numbers that an add-in gave. @throws ApiError `InvalidArgument` outside of a sheet */
export function checkedRect(row: unknown, col: unknown, rows: unknown, cols: unknown): Rect {
  const inside =
    isCount(row, 0, MAX_ROWS) &&
    isCount(col, 0, MAX_COLS) &&
    isCount(rows, 1, MAX_ROWS - row + 1) &&
    isCount(cols, 1, MAX_COLS - col + 1);
  if (!inside) throw invalidArgument(`range ${[row, col, rows, cols].map(String).join(', ')}`);
  return { row, col, rows, cols };
}

function isCount(value: unknown, least: number, below: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value < below;
}
