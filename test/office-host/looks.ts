import {
  editRows,
  NO_STYLE,
  storedCell,
  type SheetState,
} from '../../src/hosts/memory/sheet-state';
import type { SheetId } from '../../src/hosts/port';
import { MAX_COLS, MAX_ROWS, type CellPosition, type Rect } from '../../src/sheet/address';
import type { Borders, BorderWeight, CellStyle } from '../../src/sheet/plan';
import type { Area, Book } from './book';
import { places } from './cells';
import { accessDenied, invalidArgument, notModelled, shown } from './errors';
import { formatAddress } from './addresses';

type Change = (style: CellStyle, place: CellPosition) => CellStyle;

/** Styles that are the same share one object, so that an export lists each once. */
const known = new Map<string, CellStyle>();
const shared = new WeakSet<CellStyle>();

/** A style without what is Excel's default anyway, shared with all that are the same. */
export function canonical(style: CellStyle): CellStyle {
  if (shared.has(style)) return style;
  const { borders, bold, italic, wrap, locked, format, ...rest } = style;
  const lines = borders && Object.values(borders).some(Boolean) ? withoutUndefined(borders) : null;
  const full = {
    ...rest,
    ...(bold === true && { bold }),
    ...(italic === true && { italic }),
    ...(wrap === true && { wrap }),
    ...(locked === false && { locked }),
    ...(format !== undefined && format !== 'General' && { format }),
    ...(lines && { borders: lines }),
  };
  const key = keyOf(full);
  const same = known.get(key);
  if (same) return same;
  const frozen = Object.keys(full).length === 0 ? NO_STYLE : Object.freeze(full);
  known.set(key, frozen);
  shared.add(frozen);
  return frozen;
}

/** The parts of a style in one order; one that is missing here does not compile. */
const PARTS = Object.keys({
  fonts: 0,
  size: 0,
  bold: 0,
  italic: 0,
  color: 0,
  fill: 0,
  horizontal: 0,
  vertical: 0,
  wrap: 0,
  borders: 0,
  format: 0,
  locked: 0,
} satisfies Record<keyof CellStyle, 0>) as (keyof CellStyle)[];

function keyOf(style: CellStyle): string {
  return JSON.stringify(PARTS.map((part) => style[part]));
}

function withoutUndefined(borders: Borders): Borders {
  const { top, right, bottom, left } = borders;
  return Object.freeze({
    ...(top && { top }),
    ...(right && { right }),
    ...(bottom && { bottom }),
    ...(left && { left }),
  });
}

/** Changes the looks of cells. @throws ApiError on a protected sheet */
export function restyle(area: Area, change: Change, what = 'format'): void {
  const { book } = area;
  assertFormattable(book, area.sheet);
  const changed = changer(change);
  book.change((draft) => {
    const sheet = book.sheet(area.sheet);
    const rows = editRows(sheet.rows, ({ get, set }) => {
      for (const rect of area.rects) {
        for (const place of places(rect, what)) {
          const cell = get(place);
          const style = changed(cell?.style ?? NO_STYLE, place);
          set(place, storedCell(cell?.value ?? null, cell?.formula ?? null, style));
        }
      }
    });
    draft.set({ ...sheet, rows });
  });
  for (const rect of area.rects) {
    book.fire('formatChanged', area.sheet, { address: formatAddress(rect) });
  }
}

/** A change whose results are kept for cells that look alike, unless it looks at their place. */
function changer(change: Change): Change {
  if (change.length > 1) return (style, place) => canonical(change(style, place));
  const kept = new Map<CellStyle, CellStyle>();
  return (style, place) => {
    const same = kept.get(style) ?? canonical(change(style, place));
    kept.set(style, same);
    return same;
  };
}

export function assertFormattable(book: Book, sheet: SheetId): void {
  const { protected: guarded, name } = book.sheet(sheet);
  if (guarded) throw accessDenied(`${name} is protected`);
}

/** What all cells of an area have in common; null where they differ, as Excel answers. */
export function common<T>(area: Area, read: (style: CellStyle) => T): T | null {
  const sheet = area.book.sheet(area.sheet);
  let first: T | undefined;
  for (const rect of area.rects) {
    for (const { row, col } of places(rect, 'reading the format')) {
      const value = read(sheet.rows[row]?.[col]?.style ?? NO_STYLE);
      first ??= value;
      if (value !== first) return null;
    }
  }
  return first ?? null;
}

/** Excel's height of a row and width of a column that nobody has set, in points. */
export const DEFAULT_HEIGHT = 15;
export const DEFAULT_WIDTH = 48;
const MAX_HEIGHT = 409.5;

/** Sets heights of rows; null fits them to their content. */
export function setHeights(area: Area, height: unknown): void {
  if (height !== null && !(typeof height === 'number' && height >= 0 && height <= MAX_HEIGHT)) {
    throw invalidArgument(`row height ${shown(height)}`);
  }
  resize(area, 'rows of whole columns', MAX_ROWS, (sheet, { row, rows }) => ({
    ...sheet,
    heights: spread<number | null>(sheet.heights, row, rows, height, null),
  }));
}

export function setWidths(area: Area, width: unknown): void {
  if (!(typeof width === 'number' && width >= 0 && width < 2000)) {
    throw invalidArgument(`column width ${String(width)}`);
  }
  resize(area, 'columns of whole rows', MAX_COLS, (sheet, { col, cols }) => ({
    ...sheet,
    columns: spread(sheet.columns, col, cols, width, DEFAULT_WIDTH),
  }));
}

function resize(
  area: Area,
  what: string,
  limit: number,
  change: (sheet: SheetState, rect: Rect) => SheetState,
): void {
  const { book } = area;
  assertFormattable(book, area.sheet);
  book.change((draft) => {
    let sheet = book.sheet(area.sheet);
    for (const rect of area.rects) {
      if ((limit === MAX_ROWS ? rect.rows : rect.cols) === limit)
        throw notModelled(`sizes of ${what}`);
      sheet = change(sheet, rect);
    }
    draft.set(sheet);
  });
}

function spread<T>(sizes: readonly T[], at: number, count: number, size: T, gap: T): readonly T[] {
  const next = sizes.slice();
  while (next.length < at) next.push(gap);
  for (let index = at; index < at + count; index++) next[index] = size;
  return Object.freeze(next);
}

export function heightOf(area: Area): number | null {
  const { heights } = area.book.sheet(area.sheet);
  return same(area, ({ row, rows }) =>
    Array.from({ length: Math.min(rows, 1000) }, (_, at) => heights[row + at] ?? DEFAULT_HEIGHT),
  );
}

export function widthOf(area: Area): number | null {
  const { columns } = area.book.sheet(area.sheet);
  return same(area, ({ col, cols }) =>
    Array.from({ length: Math.min(cols, 1000) }, (_, at) => columns[col + at] ?? DEFAULT_WIDTH),
  );
}

function same(area: Area, sizes: (rect: Rect) => readonly number[]): number | null {
  const all = new Set(area.rects.flatMap((rect) => sizes(rect)));
  return all.size === 1 ? ([...all][0] ?? null) : null;
}

/** Which line of a range: its edges, or the lines between its cells. */
export const BORDER_INDEXES = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideVertical',
  'InsideHorizontal',
] as const;
export type BorderIndex = (typeof BORDER_INDEXES)[number];
type Side = keyof Borders;

/** The sides of a cell that belong to a line of a rectangle. */
function sidesAt(index: BorderIndex, rect: Rect, { row, col }: CellPosition): Side[] {
  const top = row === rect.row;
  const bottom = row === rect.row + rect.rows - 1;
  const left = col === rect.col;
  const right = col === rect.col + rect.cols - 1;
  switch (index) {
    case 'EdgeTop':
      return top ? ['top'] : [];
    case 'EdgeBottom':
      return bottom ? ['bottom'] : [];
    case 'EdgeLeft':
      return left ? ['left'] : [];
    case 'EdgeRight':
      return right ? ['right'] : [];
    case 'InsideHorizontal':
      return [...(top ? [] : ['top' as const]), ...(bottom ? [] : ['bottom' as const])];
    case 'InsideVertical':
      return [...(left ? [] : ['left' as const]), ...(right ? [] : ['right' as const])];
  }
}

/** Draws a line, or takes it away. `weight` undefined keeps the weight that a line has. */
export function drawLine(
  area: Area,
  index: BorderIndex,
  weight: BorderWeight | null | undefined,
): void {
  const drawn = (style: CellStyle, sides: readonly Side[]): CellStyle => {
    const borders: Record<string, BorderWeight | undefined> = { ...style.borders };
    for (const side of sides) {
      borders[side] = weight === undefined ? (borders[side] ?? 'thin') : (weight ?? undefined);
    }
    return { ...style, borders };
  };
  const kept = new Map<string, Change>();
  for (const rect of area.rects) {
    restyle({ ...area, rects: [rect] }, (style, place) => {
      const sides = sidesAt(index, rect, place);
      if (sides.length === 0) return style;
      const key = sides.join();
      const change = kept.get(key) ?? changer((one) => drawn(one, sides));
      kept.set(key, change);
      return change(style, place);
    });
    clearNeighbours(area, rect, index);
  }
}

/** A line belongs to the cells on both of its sides: what was last drawn or taken away counts for both. */
function clearNeighbours(area: Area, rect: Rect, index: BorderIndex): void {
  const { row, col, rows, cols } = rect;
  const beyond: Partial<Record<BorderIndex, readonly [Rect, Side]>> = {
    EdgeTop: [{ row: row - 1, col, rows: 1, cols }, 'bottom'],
    EdgeBottom: [{ row: row + rows, col, rows: 1, cols }, 'top'],
    EdgeLeft: [{ row, col: col - 1, rows, cols: 1 }, 'right'],
    EdgeRight: [{ row, col: col + cols, rows, cols: 1 }, 'left'],
  };
  const [other, side] = beyond[index] ?? [];
  if (!other || !side || other.row < 0 || other.col < 0) return;
  restyle({ ...area, rects: [other] }, (style) => {
    if (!style.borders?.[side]) return style;
    return { ...style, borders: without(style.borders, side) };
  });
}

/** Where the same line stands on the cell beyond. */
const BEYOND: Readonly<
  Record<Side, { readonly row: number; readonly col: number; readonly side: Side }>
> = {
  top: { row: -1, col: 0, side: 'bottom' },
  bottom: { row: 1, col: 0, side: 'top' },
  left: { row: 0, col: -1, side: 'right' },
  right: { row: 0, col: 1, side: 'left' },
};

/** The weight of a line that all its cells share: null where they differ, undefined where there is none. */
export function lineOf(area: Area, index: BorderIndex): BorderWeight | null | undefined {
  const sheet = area.book.sheet(area.sheet);
  const lineAt = (row: number, col: number, side: Side): BorderWeight | undefined =>
    sheet.rows[row]?.[col]?.style.borders?.[side];
  const weights = new Set<BorderWeight | undefined>();
  for (const rect of area.rects) {
    for (const place of places(rect, 'reading borders')) {
      for (const side of sidesAt(index, rect, place)) {
        const other = BEYOND[side];
        const own = lineAt(place.row, place.col, side);
        weights.add(own ?? lineAt(place.row + other.row, place.col + other.col, other.side));
      }
    }
  }
  return weights.size > 1 ? null : [...weights][0];
}

/** The same without one of its parts. */
export function without<T extends object, K extends keyof T>(whole: T, part: K): Omit<T, K> {
  const rest = { ...whole };
  Reflect.deleteProperty(rest, part);
  return rest;
}
