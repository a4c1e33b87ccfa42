/** A cell's place in its sheet. Both numbers count from 0: A1 is `{ row: 0, col: 0 }`. */
export interface CellPosition {
  readonly row: number;
  readonly col: number;
}

/** A rectangle of cells. `row` and `col` are its top-left cell, counted from 0; `rows` and `cols` are at least 1. */
export interface Rect {
  readonly row: number;
  readonly col: number;
  readonly rows: number;
  readonly cols: number;
}

/** Excel's own limits (specification of .xlsx): 1,048,576 rows and 16,384 columns. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLS = 16_384;

/** Column letters for a 0-based column: 0 → "A", 26 → "AA". */
export function columnName(col: number): string {
  let name = '';
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** A1 notation of a cell: `{ row: 4, col: 7 }` → "H5". */
export function toA1(cell: CellPosition): string {
  return `${columnName(cell.col)}${String(cell.row + 1)}`;
}

/** A1 notation of a rectangle: "A1:C3", or "A1" for a single cell. */
export function rectToA1(rect: Rect): string {
  const first = toA1(rect);
  if (rect.rows === 1 && rect.cols === 1) return first;
  return `${first}:${toA1({ row: rect.row + rect.rows - 1, col: rect.col + rect.cols - 1 })}`;
}

/** Reads "H5" or "$H$5". Returns undefined for anything that is not a cell within Excel's limits. */
export function parseA1(text: string): CellPosition | undefined {
  let at = text.startsWith('$') ? 1 : 0;
  let col = 0;
  const letters = at;
  for (; at < text.length && at < letters + 3; at++) {
    // Bit 5 makes small letters of large ones.
    const letter = (text.charCodeAt(at) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    col = col * 26 + letter;
  }
  if (at === letters) return undefined;
  if (text.startsWith('$', at)) at++;
  let row = 0;
  const digits = at;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (digit < 0 || digit > 9 || at === digits + 7) return undefined;
    row = row * 10 + digit;
    if (row === 0) return undefined;
  }
  const isCell = at > digits && col <= MAX_COLS && row <= MAX_ROWS;
  return isCell ? { row: row - 1, col: col - 1 } : undefined;
}

/** Reads "A1:C3" or "A1", in any order of its corners. Returns undefined for anything else. */
export function parseRect(text: string): Rect | undefined {
  const [from, to = from, ...more] = text.split(':');
  const a = parseA1(from ?? '');
  const b = parseA1(to ?? '');
  if (!a || !b || more.length > 0) return undefined;
  return rectBetween(a, b);
}

/** The smallest rectangle that holds both cells. */
export function rectBetween(a: CellPosition, b: CellPosition): Rect {
  const row = Math.min(a.row, b.row);
  const col = Math.min(a.col, b.col);
  return { row, col, rows: Math.abs(a.row - b.row) + 1, cols: Math.abs(a.col - b.col) + 1 };
}

/** Whether a cell lies in a rectangle. */
export function contains(rect: Rect, cell: CellPosition): boolean {
  return (
    cell.row >= rect.row &&
    cell.row < rect.row + rect.rows &&
    cell.col >= rect.col &&
    cell.col < rect.col + rect.cols
  );
}

/** Whether two rectangles share a cell. */
export function intersects(a: Rect, b: Rect): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.col < b.col + b.cols &&
    b.col < a.col + a.cols
  );
}
