import type { SheetId } from '../../src/hosts/port';
import { findSheet, parseAddress, parseFullAddress, WHOLE_SHEET } from './addresses';
import { defineType, type ApiObject, type ApiType, type Method } from './api-type';
import type { Book } from './book';
import { comments, notes } from './comment-types';
import { accessDenied, invalidArgument, invalidOperation, itemNotFound } from './errors';
import { EVENT_KINDS, EVENTS, WORKBOOK_TARGET, type EventKind } from './events';
import { names } from './name-types';
import { pageLayout } from './page-type';
import { usedRect } from './range-edits';
import { createAreas, createRange } from './range-type';
import { checkedRect } from './rectangles';
import {
  addSheet,
  copySheet,
  deleteSheet,
  moveSheet,
  renameSheet,
  setProtected,
  setVisibility,
  visibilityOf,
} from './sheet-edits';

export interface Sheet {
  readonly book: Book;
  readonly id: SheetId;
}

/** `_Register...` and `_Unregister...` of every event of a target. */
function registration<T>(
  level: 'workbook' | 'sheet',
  bookOf: (data: T) => Book,
  targetOf: (data: T) => string,
): Readonly<Record<string, Method<T>>> {
  const method = (kind: EventKind, act: 'subscribe' | 'unsubscribe', since: string): Method<T> => ({
    since,
    call: (data) => {
      bookOf(data).events[act](kind, targetOf(data));
    },
  });
  return Object.fromEntries(
    EVENT_KINDS.flatMap((kind) => {
      const { wire } = EVENTS[kind];
      const since = EVENTS[kind][level];
      if (since === null) return [];
      return [
        [`_Register${wire}`, method(kind, 'subscribe', since)],
        [`_Unregister${wire}`, method(kind, 'unsubscribe', since)],
      ];
    }),
  );
}

function sheetOf(book: Book, id: SheetId | undefined): ApiObject | null {
  return id === undefined ? null : worksheet.create({ book, id });
}

function needed(book: Book, key: unknown): ApiObject {
  const found = sheetOf(book, findSheet(book, key));
  if (!found) throw itemNotFound(`worksheet ${String(key)}`);
  return found;
}

function listed(book: Book, visibleOnly: unknown): SheetId[] {
  return book.session
    .sheets()
    .filter(({ hidden }) => visibleOnly !== true || !hidden)
    .map(({ id }) => id);
}

export const worksheets: ApiType<Book> = defineType<Book>({
  name: 'WorksheetCollection',
  items: (book) => listed(book, false).map((id) => worksheet.create({ book, id })),
  item: needed,
  methods: {
    ...registration(
      'workbook',
      (book: Book) => book,
      () => WORKBOOK_TARGET,
    ),
    Add: { since: '1.1', call: (book, [name]) => sheetOf(book, addSheet(book, name)) },
    GetItemOrNullObject: {
      since: '1.4',
      call: (book, [key]) => sheetOf(book, findSheet(book, key)),
    },
    GetActiveWorksheet: {
      since: '1.1',
      call: (book) => sheetOf(book, book.session.selection()?.sheet),
    },
    GetCount: { since: '1.4', call: (book, [visible]) => listed(book, visible).length },
    GetFirst: { since: '1.5', call: (book, [visible]) => sheetOf(book, listed(book, visible)[0]) },
    GetLast: {
      since: '1.5',
      call: (book, [visible]) => sheetOf(book, listed(book, visible).at(-1)),
    },
  },
});

/** A sheet before or after another. */
function beside(step: 1 | -1, missing: 'null' | 'error'): Method<Sheet> {
  return {
    since: '1.5',
    call: ({ book, id }, [visible]) => {
      const all = listed(book, false);
      const shown = new Set(listed(book, visible));
      let at = all.indexOf(id) + step;
      while (at >= 0 && at < all.length && !shown.has(all[at] ?? '')) at += step;
      const found = sheetOf(book, all[at]);
      if (!found && missing === 'error') throw itemNotFound('worksheet');
      return found;
    },
  };
}

function copyTo({ book, id }: Sheet, [position, relativeTo]: readonly unknown[]): ApiObject | null {
  const relative = worksheet.dataOf(relativeTo)?.id;
  const copy = copySheet(book, id, (order) => {
    const at = relative === undefined ? -1 : order.indexOf(relative);
    switch (position ?? 'None') {
      case 'Beginning':
        return 0;
      case 'End':
      case 'None':
        return order.length;
      case 'Before':
      case 'After':
        if (at < 0) throw invalidArgument('relativeTo');
        return position === 'Before' ? at : at + 1;
      default:
        throw invalidArgument(`positionType ${String(position)}`);
    }
  });
  return sheetOf(book, copy);
}

function rangeAt({ book, id }: Sheet, address: unknown): ApiObject {
  if (address === undefined || address === null || address === '') {
    return createRange(book, id, WHOLE_SHEET);
  }
  if (typeof address !== 'string') throw invalidArgument('address');
  const { sheet, rects } = parseFullAddress(book, id, address);
  const [rect, ...more] = rects;
  if (!rect || more.length > 0 || sheet !== id) throw invalidArgument(`address ${address}`);
  return createRange(book, id, rect);
}

export const worksheet: ApiType<Sheet> = defineType<Sheet>({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: '1.1', read: ({ book, id }) => book.sheet(id).id },
    Name: {
      since: '1.1',
      read: ({ book, id }) => book.sheet(id).name,
      write: ({ book, id }, name) => {
        renameSheet(book, id, name);
      },
    },
    Position: {
      since: '1.1',
      read: ({ book, id }) => listed(book, false).indexOf(id),
      write: ({ book, id }, position) => {
        moveSheet(book, id, position);
      },
    },
    Visibility: {
      since: '1.1',
      read: ({ book, id }) => visibilityOf(book, id),
      write: ({ book, id }, value) => {
        setVisibility(book, id, value);
      },
    },
  },
  navigations: {
    Comments: { since: '1.10', to: ({ book, id }) => comments.create({ book, sheet: id }) },
    Notes: { since: '1.18', to: ({ book, id }) => notes.create({ book, sheet: id }) },
    Names: { since: '1.4', to: ({ book, id }) => names.create({ book, scope: id }) },
    PageLayout: { since: '1.9', to: (sheet) => pageLayout.create(sheet) },
    Protection: { since: '1.2', to: (sheet) => protection.create(sheet) },
  },
  methods: {
    ...registration(
      'sheet',
      ({ book }: Sheet) => book,
      ({ id }) => id,
    ),
    _GetSheetById: { since: '1.7', call: ({ book }, [id]) => needed(book, id) },
    _GetAnotherWorksheetById: { since: '1.7', call: ({ book }, [id]) => needed(book, id) },
    Activate: {
      since: '1.1',
      call: ({ book, id }) => {
        assertVisible({ book, id });
        const selection = book.session.selection();
        if (selection?.sheet === id) return;
        book.select(id, { row: 0, col: 0, rows: 1, cols: 1 });
      },
    },
    Copy: { since: '1.7', call: copyTo },
    Delete: {
      since: '1.1',
      call: ({ book, id }) => {
        deleteSheet(book, id);
      },
    },
    Calculate: { since: '1.6', call: () => undefined },
    GetCell: {
      since: '1.1',
      call: ({ book, id }, [row, col]) => createRange(book, id, checkedRect(row, col, 1, 1)),
    },
    GetRange: { since: '1.1', call: (sheet, [address]) => rangeAt(sheet, address) },
    GetRangeByIndexes: {
      since: '1.7',
      call: ({ book, id }, [row, col, rows, cols]) =>
        createRange(book, id, checkedRect(row, col, rows, cols)),
    },
    GetRanges: {
      since: '1.9',
      call: ({ book, id }, [address]) => {
        if (typeof address !== 'string') throw invalidArgument('address');
        return createAreas(book, id, address.split(/[,;]/).map(parseAddress));
      },
    },
    GetUsedRange: {
      since: '1.1',
      call: ({ book, id }, [valuesOnly]) => {
        const rect = usedRect(book, id, valuesOnly === true);
        return createRange(book, id, rect ?? { row: 0, col: 0, rows: 1, cols: 1 });
      },
    },
    GetUsedRangeOrNullObject: {
      since: '1.4',
      call: ({ book, id }, [valuesOnly]) => {
        const rect = usedRect(book, id, valuesOnly === true);
        return rect && createRange(book, id, rect);
      },
    },
    GetNext: beside(1, 'error'),
    GetNextOrNullObject: beside(1, 'null'),
    GetPrevious: beside(-1, 'error'),
    GetPreviousOrNullObject: beside(-1, 'null'),
  },
});

/** @throws ApiError for a sheet that nobody can look at */
export function assertVisible({ book, id }: Sheet): void {
  const { hidden, name } = book.sheet(id);
  if (hidden) throw invalidOperation(`${name} is hidden`);
}

const protection: ApiType<Sheet> = defineType<Sheet>({
  name: 'WorksheetProtection',
  properties: {
    Protected: { since: '1.2', read: ({ book, id }) => book.sheet(id).protected },
    Options: {
      since: '1.2',
      read: ({ book, id }) =>
        book.sheet(id).protected ? (book.extras.protection.get(id) ?? {}) : null,
    },
  },
  methods: {
    Protect: {
      since: '1.2',
      call: ({ book, id }, [options, password]) => {
        if (book.sheet(id).protected) throw accessDenied('the sheet is protected already');
        if (password !== undefined && password !== null) throw invalidArgument('password');
        book.extras.protection.set(id, options ?? {});
        setProtected(book, id, true);
      },
    },
    Unprotect: {
      since: '1.2',
      call: ({ book, id }) => {
        if (!book.sheet(id).protected) throw accessDenied('the sheet is not protected');
        setProtected(book, id, false);
      },
    },
  },
});
