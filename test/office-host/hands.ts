import { clearCells, sheetIn, writeCells, type CellEntry } from '../../src/hosts/memory/edits';
import { createUser } from '../../src/hosts/memory/user';
import type { SheetId } from '../../src/hosts/port';
import { MAX_COLS, rectBetween, type CellPosition, type Rect } from '../../src/sheet/address';
import { changedCells } from '../../src/sheet/grid';
import type { UserActions } from '../contract/harness';
import { formatAddress } from './addresses';
import type { Book, Origin } from './book';
import { moveBookRows } from './range-edits';
import { addSheet, copySheet, deleteSheet, renameSheet } from './sheet-edits';

/**
 * A person's hands on the workbook. What they do is told as Excel tells it. A person at this Excel also goes to the
 * cells first; one elsewhere ('remote') moves nobody's selection here.
 * @param act runs an edit as somebody's and delivers what there is to tell
 */
export function createHands(
  book: Book,
  origin: Exclude<Origin, 'own'>,
  act: <T>(origin: Origin, edit: () => T) => Promise<T>,
): UserActions {
  const goTo = (sheet: SheetId, rect: Rect): void => {
    if (origin === 'user') book.select(sheet, rect);
  };
  const onCells = (sheet: SheetId, rect: Rect, edit: () => void): Promise<void> =>
    act(origin, () => {
      goTo(sheet, rect);
      edit();
      book.edited(sheet, rect);
    });
  const memory = createUser(
    (edit) => Promise.resolve(book.change(edit)),
    () => book.newSheetId(),
    () => Promise.resolve(),
  );
  const moveRows = (
    sheet: SheetId,
    kind: 'insert' | 'delete',
    row: number,
    count: number,
  ): Promise<void> =>
    act(origin, () => {
      goTo(sheet, { row, col: 0, rows: count, cols: MAX_COLS });
      moveBookRows(book, sheet, { kind, row, count });
    });
  const cell = ({ row, col }: CellPosition): Rect => ({ row, col, rows: 1, cols: 1 });

  return {
    type: (sheet, place, text) =>
      onCells(sheet, cell(place), () => {
        void memory.type(sheet, place, text);
      }),
    paste: (sheet, place, values) => {
      const rect = { ...cell(place), rows: values.length, cols: values[0]?.length ?? 0 };
      const entries = values.flatMap((line, down) =>
        line.map((value, right): CellEntry => {
          return { row: place.row + down, col: place.col + right, value, formula: null };
        }),
      );
      return onCells(sheet, rect, () => {
        book.change((draft) => {
          writeCells(draft, sheetIn(draft, sheet), entries);
        });
      });
    },
    clear: (sheet, rect) =>
      onCells(sheet, rect, () => {
        book.change((draft) => {
          clearCells(draft, sheetIn(draft, sheet), rect);
        });
      }),
    insertRows: (sheet, row, count) => moveRows(sheet, 'insert', row, count),
    deleteRows: (sheet, row, count) => moveRows(sheet, 'delete', row, count),
    swapRows: (sheet, a, b, [first, last]) =>
      act(origin, () => {
        const rect = rectBetween({ row: a, col: first }, { row: b, col: last });
        goTo(sheet, rect);
        void memory.swapRows(sheet, a, b, [first, last]);
        book.fire('rowSorted', sheet, { address: formatAddress(rect) });
        book.edited(sheet, rect);
      }),
    addSheet: (name) =>
      act(origin, () => {
        const id = addSheet(book, name);
        goTo(id, cell({ row: 0, col: 0 }));
        return id;
      }),
    copySheet: (sheet) =>
      act(origin, () => {
        const id = copySheet(book, sheet, (order) => order.indexOf(sheet) + 1);
        goTo(id, cell({ row: 0, col: 0 }));
        return id;
      }),
    renameSheet: (sheet, name) =>
      act(origin, () => {
        renameSheet(book, sheet, name);
      }),
    deleteSheet: (sheet) =>
      act(origin, () => {
        deleteSheet(book, sheet);
      }),
    undo: () =>
      act(origin, () => {
        undo(book, origin);
      }),
  };
}

/** Takes back the last step and tells which cells read differently, as Excel does: as edits. */
function undo(book: Book, origin: Exclude<Origin, 'own'>): void {
  const before = new Map(
    book.session.sheets().map((sheet) => [sheet.id, { sheet, grid: book.session.grid(sheet) }]),
  );
  if (!book.session.undo(origin)) return;
  const after = book.session.sheets();
  for (const [id, { sheet }] of before) {
    if (!after.some((other) => other.id === id)) book.fire('deleted', id, { name: sheet.name });
  }
  for (const sheet of after) {
    const known = before.get(sheet.id);
    if (!known) {
      book.fire('added', sheet.id);
    } else if (known.sheet !== sheet) {
      if (known.sheet.name !== sheet.name) {
        const names = { nameBefore: known.sheet.name, nameAfter: sheet.name };
        book.fire('nameChanged', sheet.id, names);
      }
      const places = changedCells(known.grid, book.session.grid(sheet));
      const typed = places.filter(
        ({ row, col }) => sheet.rows[row]?.[col] !== known.sheet.rows[row]?.[col],
      );
      const [first] = typed;
      if (!first) continue;
      const rows = typed.map(({ row }) => row);
      const cols = typed.map(({ col }) => col);
      const rect = rectBetween(
        { row: Math.min(...rows), col: Math.min(...cols) },
        { row: Math.max(...rows), col: Math.max(...cols) },
      );
      book.edited(sheet.id, rect);
    }
  }
}
