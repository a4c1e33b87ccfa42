import { clearCells, writeCells, type CellEntry } from '../../src/hosts/memory/edits';
import { readTyped } from '../../src/hosts/memory/typing';
import { storedAt, type SheetState } from '../../src/hosts/memory/sheet-state';
import { MAX_COLS, MAX_ROWS, type CellPosition, type Rect } from '../../src/sheet/address';
import { displayText } from '../../src/sheet/display';
import { cellAt, isCellError, type Cell, type CellValue } from '../../src/sheet/grid';
import type { Area } from './book';
import { invalidArgument, notModelled, shown } from './errors';

/** The most cells that one action may touch here; Excel's own limit is 5 million to read. */
const CELL_LIMIT = 500_000;
const ERRORS = new Set([
  '#N/A',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#NULL!',
  '#SPILL!',
  '#CALC!',
]);

/** The one rectangle of a range. @throws ApiError when its cells were deleted */
export function rectOf(area: Area): Rect {
  const [rect] = area.rects;
  if (!rect) throw invalidArgument('the range was deleted');
  return rect;
}

export function isUnbounded(rect: Rect): boolean {
  return rect.rows === MAX_ROWS || rect.cols === MAX_COLS;
}

/** Every cell of a rectangle, in reading order. */
export function places(rect: Rect, what: string): CellPosition[] {
  if (isUnbounded(rect) || rect.rows * rect.cols > CELL_LIMIT) {
    throw notModelled(`${what} of whole rows, columns or very large ranges`);
  }
  return Array.from({ length: rect.rows * rect.cols }, (_, at) => ({
    row: rect.row + Math.floor(at / rect.cols),
    col: rect.col + (at % rect.cols),
  }));
}

/** What a range's property shows: one entry for each cell; null for whole rows and columns, as Excel answers. */
export function readCells(area: Area, read: (cell: Cell) => unknown): unknown[][] | null {
  const rect = rectOf(area);
  if (isUnbounded(rect)) return null;
  const { session } = area.book;
  const grid = session.grid(area.book.sheet(area.sheet));
  return Array.from({ length: rect.rows }, (_, row) =>
    Array.from({ length: rect.cols }, (__, col) =>
      read(cellAt(grid, { row: rect.row + row, col: rect.col + col })),
    ),
  );
}

export const valueOf = ({ value }: Cell): unknown =>
  value === null ? '' : isCellError(value) ? value.error : value;

export const formulaOf = (cell: Cell): unknown => cell.formula ?? valueOf(cell);

export const textOf = (cell: Cell): string => displayText(cell);

export function typeOf({ value }: Cell): string {
  if (value === null) return 'Empty';
  if (isCellError(value)) return 'Error';
  return { string: 'String', number: 'Double', boolean: 'Boolean' }[typeof value as 'string'];
}

/** Sets `values` or `formulas`: a value for all cells, or one each; null leaves a cell alone. */
export function writeContents(area: Area, input: unknown): void {
  const { book } = area;
  const rect = rectOf(area);
  const sheet = book.sheet(area.sheet);
  const entries = eachCell(rect, input, 'values', (value, place): CellEntry[] => {
    if (value === null || value === undefined) return [];
    return [{ ...place, ...contentOf(value, formatAt(sheet, place)) }];
  }).flat();
  const before = detailBefore(area);
  book.change((draft) => {
    writeCells(draft, sheet, entries);
  });
  book.edited(area.sheet, rect, before());
}

/** The values before and after an edit of one cell, for the event's `details`. */
function detailBefore(area: Area): () => Readonly<Record<string, unknown>> {
  const rect = rectOf(area);
  if (rect.rows * rect.cols > 1 || !area.book.support('ExcelApi', '1.9')) return () => ({});
  if (!area.book.events.isHeard('changed', area.sheet)) return () => ({});
  const look = (): Cell => {
    const { session } = area.book;
    return cellAt(session.grid(area.book.sheet(area.sheet)), rect);
  };
  const before = look();
  return () => {
    const after = look();
    return {
      valueBefore: valueOf(before),
      valueAfter: valueOf(after),
      valueTypeBefore: typeOf(before),
      valueTypeAfter: typeOf(after),
    };
  };
}

/** Sets `numberFormat`. */
export function writeFormats(area: Area, input: unknown): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  eachCell(rectOf(area), input, 'numberFormat', (value, { row, col }) => {
    if (value === null || value === undefined) return;
    if (typeof value !== 'string') throw invalidArgument(`number format ${shown(value)}`);
    formats.set(`${String(row)},${String(col)}`, value);
  });
  return formats;
}

/** Empties cells; their look stays. */
export function clearContents(area: Area): void {
  const { book } = area;
  for (const rect of area.rects) {
    book.change((draft) => {
      clearCells(draft, book.sheet(area.sheet), rect);
    });
    book.edited(area.sheet, rect);
  }
}

/** Goes through a rectangle with what is meant for each cell. @throws ApiError for an array of another size */
function eachCell<T>(
  rect: Rect,
  input: unknown,
  what: string,
  visit: (value: unknown, place: CellPosition) => T,
): T[] {
  if (Array.isArray(input)) assertSize(rect, input);
  return places(rect, what).map((place) => {
    if (!Array.isArray(input)) return visit(input, place);
    const row: unknown = input[place.row - rect.row];
    return visit(Array.isArray(row) ? row[place.col - rect.col] : null, place);
  });
}

function assertSize(rect: Rect, rows: readonly unknown[]): void {
  const fits = rows.every((row) => Array.isArray(row) && row.length === rect.cols);
  if (rows.length === rect.rows && fits) return;
  throw invalidArgument(
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function formatAt(sheet: SheetState, place: CellPosition): string {
  return storedAt(sheet, place)?.style.format ?? 'General';
}

/** What Excel makes of a value that an add-in writes: text is read as if it were typed. */
function contentOf(
  value: unknown,
  format: string,
): { value: CellValue; formula: string | null; format?: string | null } {
  if (typeof value === 'number' && Number.isFinite(value)) return { value, formula: null };
  if (typeof value === 'boolean') return { value, formula: null };
  if (typeof value !== 'string') throw invalidArgument(`a cell cannot hold ${typeof value}`);
  if (value.length > 32_767) throw invalidArgument('text of more than 32,767 characters');
  if (format !== '@' && ERRORS.has(value.toUpperCase())) {
    return { value: { error: value.toUpperCase() }, formula: null };
  }
  const typed = readTyped(value, format);
  if (typed.formula !== null) assertFormula(typed.formula);
  return typed;
}

/** Refuses what Excel's parser plainly would. */
function assertFormula(formula: string): void {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, 'x');
  let depth = 0;
  for (const char of bare) {
    if (char === '(') depth++;
    if (char === ')') depth--;
    if (depth < 0) break;
  }
  const broken = depth !== 0 || /[-+*/^&=<>,(]\s*$/.test(bare) || bare.includes('"');
  if (broken) throw invalidArgument(`formula ${formula}`);
  if (formula.length > 8192) throw invalidArgument('a formula of more than 8,192 characters');
}
