import type { SheetId } from '../../src/hosts/port';
import {
  MAX_COLS,
  MAX_ROWS,
  parseA1,
  parseRect,
  rectToA1,
  type Rect,
} from '../../src/sheet/address';
import { sheetNameKey } from '../../src/sheet/name';
import type { Book } from './book';
import { invalidArgument, itemNotFound } from './errors';

export const WHOLE_SHEET: Rect = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS };

/** Reads "B2:C3", "5:6", "A:C", with or without "$". @throws ApiError */
export function parseAddress(text: string): Rect {
  const bare = text.replaceAll('$', '').trim();
  const rows = /^(\d{1,7}):(\d{1,7})$/.exec(bare);
  if (rows) return wholeRows(Number(rows[1]), Number(rows[2]), text);
  const columns = /^([A-Za-z]{1,3}):([A-Za-z]{1,3})$/.exec(bare);
  if (columns) return wholeColumns(columns[1] ?? '', columns[2] ?? '', text);
  const rect = parseRect(bare);
  if (!rect) throw invalidArgument(`address ${text}`);
  return rect;
}

function wholeRows(a: number, b: number, text: string): Rect {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  if (low < 1 || high > MAX_ROWS) throw invalidArgument(`address ${text}`);
  return { row: low - 1, col: 0, rows: high - low + 1, cols: MAX_COLS };
}

function wholeColumns(a: string, b: string, text: string): Rect {
  const first = parseA1(`${a}1`);
  const last = parseA1(`${b}1`);
  if (!first || !last) throw invalidArgument(`address ${text}`);
  const low = Math.min(first.col, last.col);
  return { row: 0, col: low, rows: MAX_ROWS, cols: Math.abs(first.col - last.col) + 1 };
}

/** An address without its sheet, as Excel writes it. */
export function formatAddress(rect: Rect): string {
  if (rect.cols === MAX_COLS) {
    return `${String(rect.row + 1)}:${String(rect.row + rect.rows)}`;
  }
  if (rect.rows === MAX_ROWS) return rectToA1({ ...rect, rows: 1 }).replaceAll('1', '');
  return rectToA1(rect);
}

/** An address with its sheet. */
export function fullAddress(book: Book, sheet: SheetId, rects: readonly Rect[]): string {
  const prefix = sheetPrefix(book.sheet(sheet).name);
  return rects.map((rect) => `${prefix}${formatAddress(rect)}`).join(',');
}

/** The formula of a name that stands for an area. */
export function absoluteFormula(book: Book, sheet: SheetId, rects: readonly Rect[]): string {
  const prefix = sheetPrefix(book.sheet(sheet).name);
  const parts = rects.map((rect) => prefix + formatAddress(rect).replace(/[A-Z]+|\d+/g, '$$$&'));
  return `=${parts.join(',')}`;
}

/** Reads an address that may name its sheet. @throws ApiError */
export function parseFullAddress(
  book: Book,
  own: SheetId,
  text: string,
): { readonly sheet: SheetId; readonly rects: readonly Rect[] } {
  let sheet = own;
  const rects = text.split(',').map((part) => {
    const cut = part.lastIndexOf('!');
    if (cut >= 0) sheet = sheetByName(book, unquoted(part.slice(0, cut).trim()));
    return parseAddress(part.slice(cut + 1));
  });
  return { sheet, rects };
}

/** A sheet by its id or name; undefined when there is none. */
export function findSheet(book: Book, key: unknown): SheetId | undefined {
  if (typeof key !== 'string') throw invalidArgument(`sheet key ${String(key)}`);
  if (book.session.get(key)) return key;
  return book.session.sheets().find(({ name }) => sheetNameKey(name) === sheetNameKey(key))?.id;
}

function sheetByName(book: Book, name: string): SheetId {
  const found = book.session
    .sheets()
    .find((sheet) => sheetNameKey(sheet.name) === sheetNameKey(name));
  if (!found) throw itemNotFound(`worksheet ${name}`);
  return found.id;
}

function unquoted(name: string): string {
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function sheetPrefix(name: string): string {
  const plain = /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff.]*$/.test(name) && !parseA1(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
