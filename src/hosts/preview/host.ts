import type { SheetPlan } from '../../sheet/plan';
import {
  assertSheetNames,
  HostError,
  type Capabilities,
  type DirtyHint,
  type SheetId,
  type SheetNotes,
  type SheetRead,
} from '../port';
import { HOST_NAME, openBook, type Book } from './book';
import { furnish, sheetOrGone } from './build';
import { planOf } from './export';
import type { PreviewHost, PreviewOptions } from './index';
import { notesOf } from './notes';
import { apply, build, drawn, endEditing, load, select, selectionOf } from './operations';
import { gridOf, infoOf } from './read';
import { toWorksheet } from './snapshot';
import { watch } from './watch';

const CAPABILITIES: Capabilities = Object.freeze({
  write: true,
  select: true,
  undo: true,
  recalculates: true,
  merges: true,
  copiesIdentity: true,
  notes: true,
});
const EMPTY_SHEET: SheetPlan = Object.freeze({
  name: 'Sheet1',
  identity: null,
  hidden: false,
  columns: [],
  rows: [],
  cells: [],
  styles: [],
  merges: [],
  validations: [],
  conditionalFormats: [],
  print: null,
  protected: false,
});

/** A running preview: the host, and the workbook under it, with which tests play the user. */
export interface Preview {
  readonly host: PreviewHost;
  readonly book: Book;
}

/** Starts the spreadsheet; see `createPreviewHost`. */
export function openPreview(container: HTMLElement, options: PreviewOptions): Promise<Preview> {
  return attempt(async () => {
    const plans = orEmpty(options.plans ?? []);
    assertSheetNames(HOST_NAME, plans, []);
    const ids = sheetIds();
    const sheets = plans.map((plan) => toWorksheet(plan, ids()));
    const book = await openBook(container, options.locale ?? 'zh-CN', options.dark ?? false, {
      sheetOrder: sheets.map(({ id }) => id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, sheet])),
    });
    book.own(() => {
      plans.forEach((plan, at) => {
        furnish(book, plan, sheets[at]?.id ?? '');
      });
    });
    book.undo.clearUndoRedo(book.unitId);
    await book.calculated();
    return { host: hostOn(book, ids), book };
  });
}

function hostOn(book: Book, nextId: () => SheetId): PreviewHost {
  const { listeners, stop } = listen(book);
  const { ask, write } = callsOn(book);
  return {
    name: HOST_NAME,
    capabilities: CAPABILITIES,
    sheets: () => ask(() => Object.freeze(book.workbook.getSheets().map(infoOf))),
    read: (ids) => ask(() => Object.freeze(ids.map((id) => readOne(book, id)))),
    notes: (ids) => ask(() => Object.freeze(ids.flatMap((id) => notesIn(book, id)))),
    build: (plans, options = {}) => write(() => build(book, plans, options, nextId)),
    apply: (patches) =>
      write(() => {
        apply(book, patches);
      }),
    select: (sheet, cell) =>
      ask(() => {
        select(book, sheetOrGone(book, sheet), cell);
      }),
    selection: () =>
      ask(() => {
        const found = selectionOf(book);
        return found && Object.freeze({ sheet: found.sheet, cell: found.cell });
      }),
    undo: () =>
      write(() => {
        book.own(() => {
          book.undo.undoLast(book.unitId);
        });
      }),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    export: () => {
      assertAlive(book);
      return book.workbook.getSheets().map((sheet) => planOf(book, sheet));
    },
    load: (plans) =>
      write(() => {
        load(book, orEmpty(plans), nextId);
      }),
    setTheme: (dark) => {
      assertAlive(book);
      book.api.toggleDarkMode(dark);
    },
    whenRendered: () => ask(drawn),
    dispose: () => {
      stop();
      book.dispose();
    },
  };
}

function listen(book: Book) {
  const listeners = new Set<(hint: DirtyHint) => void>();
  const unwatch = watch(
    book,
    () => selectionOf(book),
    (hint) => {
      for (const listener of [...listeners])
        guarded(() => {
          listener(hint);
        });
    },
  );
  const stop = () => {
    listeners.clear();
    unwatch();
  };
  return { listeners, stop };
}

/** A listener that breaks is reported, and the others still hear. */
function guarded(call: () => void): void {
  try {
    call();
  } catch (error) {
    reportError(error);
  }
}

/** The two kinds of calls: those that only look, and those that write, one after the other. */
function callsOn(book: Book) {
  let last: Promise<unknown> = Promise.resolve();
  const ask = <T>(answer: () => T | Promise<T>): Promise<T> =>
    attempt(() => {
      assertAlive(book);
      return answer();
    });
  const write = <T>(task: () => T | Promise<T>): Promise<T> => {
    const run = last.then(() =>
      ask(async () => {
        await endEditing(book);
        assertAlive(book);
        try {
          return await task();
        } finally {
          await book.calculated();
        }
      }),
    );
    last = run.catch(() => undefined);
    return run;
  };
  return { ask, write };
}

function readOne(book: Book, id: SheetId): SheetRead {
  const sheet = book.sheet(id);
  return sheet
    ? Object.freeze({ status: 'read', info: infoOf(sheet), grid: gridOf(book, sheet) })
    : Object.freeze({ status: 'gone', id });
}

function notesIn(book: Book, id: SheetId): readonly SheetNotes[] {
  return book.sheet(id) ? [Object.freeze({ sheet: id, notes: notesOf(book, id) })] : [];
}

/** Whatever goes wrong becomes a HostError. */
async function attempt<T>(task: () => T | Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (cause) {
    if (cause instanceof HostError) throw cause;
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new HostError('failed', HOST_NAME, message, { cause });
  }
}

function assertAlive(book: Book): void {
  if (book.isDisposed()) throw new HostError('disposed', HOST_NAME, 'the host was disposed');
}

function orEmpty(plans: readonly SheetPlan[]): readonly SheetPlan[] {
  return plans.length > 0 ? plans : [EMPTY_SHEET];
}

function sheetIds(): () => SheetId {
  let count = 0;
  return () => `sheet-${String(++count)}`;
}
