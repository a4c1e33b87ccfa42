import { moveRows } from '../../src/hosts/memory/edits';
import type { RowChange } from '../../src/hosts/memory/references';
import { mergeCells, NO_STYLE } from '../../src/hosts/memory/sheet-state';
import type { SheetId } from '../../src/hosts/port';
import { intersects, rectBetween, MAX_COLS, type Rect } from '../../src/sheet/address';
import type { Area, Book } from './book';
import { clearContents, isUnbounded, rectOf } from './cells';
import { invalidArgument, notModelled } from './errors';
import { assertFormattable, restyle } from './looks';
import { bounding, without } from './rectangles';

/** The rectangle around all cells that hold something or, unless `valuesOnly`, look like something. */
export function usedRect(book: Book, id: SheetId, valuesOnly: boolean): Rect | null {
  const sheet = book.sheet(id);
  let [first, last, left, right] = [-1, -1, Infinity, -1];
  for (const [row, cells] of sheet.rows.entries()) {
    for (const [col, cell] of cells?.entries() ?? []) {
      if (!cell || (valuesOnly && cell.value === null && cell.formula === null)) continue;
      if (first < 0) first = row;
      last = row;
      if (col < left) left = col;
      if (col > right) right = col;
    }
  }
  const used = first < 0 ? [] : [rectBetween({ row: first, col: left }, { row: last, col: right })];
  const rects = valuesOnly ? used : [...used, ...sheet.merges];
  return rects.length === 0 ? null : rects.reduce(bounding);
}

/** Makes merged areas; areas that touch them dissolve. */
export function mergeArea(area: Area, across: boolean): void {
  const rect = rectOf(area);
  if (isUnbounded(rect)) throw notModelled('merging whole rows or columns');
  const rects = across
    ? Array.from({ length: rect.rows }, (_, at) => ({ ...rect, row: rect.row + at, rows: 1 }))
    : [rect];
  editMerges(area, (sheet) => rects.reduce(mergeCells, sheet));
}

/** Dissolves every merged area that touches the range. */
export function unmergeArea(area: Area): void {
  editMerges(area, (sheet) => ({
    ...sheet,
    merges: sheet.merges.filter((merge) => !area.rects.some((rect) => intersects(rect, merge))),
  }));
}

function editMerges(
  area: Area,
  edit: (sheet: ReturnType<Book['sheet']>) => ReturnType<Book['sheet']>,
): void {
  const { book, sheet: id } = area;
  assertFormattable(book, id);
  book.change((draft) => {
    draft.set(edit(book.sheet(id)));
    draft.moved(id);
  });
  book.edited(id, rectOf(area));
}

export function insertRange(area: Area, shift: unknown): void {
  if (shift !== 'Down') throw direction('insert', shift, 'Right');
  const { row, rows } = wholeRows(area, 'inserting');
  moveBookRows(area.book, area.sheet, { kind: 'insert', row, count: rows });
}

export function deleteRange(area: Area, shift: unknown): void {
  if (shift !== 'Up') throw direction('delete', shift, 'Left');
  const { row, rows } = wholeRows(area, 'deleting');
  moveBookRows(area.book, area.sheet, { kind: 'delete', row, count: rows });
}

function direction(what: string, shift: unknown, other: string): Error {
  if (shift === other) return notModelled(`Range.${what}("${other}")`);
  return invalidArgument(`shift ${String(shift)}`);
}

function wholeRows(area: Area, what: string): Rect {
  const rect = rectOf(area);
  if (rect.cols !== MAX_COLS || isWholeSheet(rect))
    throw notModelled(`${what} less than whole rows`);
  return rect;
}

function isWholeSheet(rect: Rect): boolean {
  return rect.row === 0 && isUnbounded(rect) && rect.rows > 1_000_000;
}

/** Inserts rows, which take the look of the row above them, or deletes rows. */
export function moveBookRows(book: Book, id: SheetId, change: RowChange): void {
  const styleFrom = change.kind === 'insert' && change.row > 0 ? change.row - 1 : null;
  book.change((draft) => {
    const before = book.sheet(id);
    moveRows(draft, before, change, styleFrom);
    const height = styleFrom === null ? null : (before.heights[styleFrom] ?? null);
    const moved = draft.get(id);
    // Behind the last row with a height of its own the memory host lets new rows have none.
    if (height === null || !moved || before.heights.length > change.row) return;
    const added = new Array<number>(change.count).fill(height);
    draft.set({ ...moved, heights: Object.freeze([...moved.heights, ...added]) });
  });
  book.rowsMoved(id, change);
}

/** `Range.clear`. */
export function clearArea(area: Area, applyTo: unknown): void {
  switch (applyTo) {
    case 'Contents':
      clearContents(area);
      return;
    case 'Formats':
      clearLooks(area);
      return;
    case 'All':
      clearContents(area);
      clearLooks(area);
      dropValidations(area);
      return;
    default:
      throw notModelled(`Range.clear("${String(applyTo)}")`);
  }
}

function clearLooks(area: Area): void {
  const { book, sheet: id } = area;
  restyle(area, () => NO_STYLE);
  book.change((draft) => {
    const sheet = book.sheet(id);
    draft.set({
      ...sheet,
      merges: sheet.merges.filter((merge) => !area.rects.some((rect) => intersects(rect, merge))),
      conditionalFormats: sheet.conditionalFormats.flatMap((format) => {
        const ranges = without(format.ranges, area.rects);
        return ranges.length > 0 ? [{ ...format, ranges }] : [];
      }),
    });
  });
}

/** Takes the validation away from an area. */
export function dropValidations(area: Area): void {
  const { book, sheet: id } = area;
  book.change((draft) => {
    const sheet = book.sheet(id);
    draft.set({
      ...sheet,
      validations: sheet.validations.flatMap((validation) => {
        const ranges = without(validation.ranges, area.rects);
        return ranges.length > 0 ? [Object.freeze({ ...validation, ranges })] : [];
      }),
    });
  });
}
