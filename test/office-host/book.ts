import { createSession, type Session } from '../../src/hosts/memory/session';
import { sheetFromPlan } from '../../src/hosts/memory/plan-io';
import {
  dropFromFormula,
  renameInFormula,
  shiftFormula,
  type RowChange,
} from '../../src/hosts/memory/references';
import { shiftRect } from '../../src/hosts/memory/rules';
import { blankSheet, type SheetState } from '../../src/hosts/memory/sheet-state';
import type { Draft } from '../../src/hosts/memory/workbook';
import type { SheetId } from '../../src/hosts/port';
import { MAX_ROWS, rectToA1, type Rect } from '../../src/sheet/address';
import { changedCells, type Grid } from '../../src/sheet/grid';
import { sheetNameKey } from '../../src/sheet/name';
import type { SheetPlan } from '../../src/sheet/plan';
import type { Support } from './api-type';
import { itemNotFound } from './errors';
import { createEvents, type EventKind, type Events } from './events';
import { withThreads } from './threads';

/** Whose hands change the workbook. */
export type Origin = 'own' | 'user' | 'remote';

/** Some areas of a sheet. They move with its rows for as long as they are watched. */
export interface Area {
  readonly book: Book;
  readonly sheet: SheetId;
  rects: readonly Rect[];
}

/** A defined name other than a sheet's identity, which the memory host keeps itself. */
export interface DefinedName {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment: string;
}

/** What Excel keeps of a workbook and the memory host does not. */
interface Extras {
  /** Defined names by scope; '' is the workbook. */
  readonly names: Map<SheetId, DefinedName[]>;
  /** Sheets whose identity name can be seen. */
  readonly identityShown: Set<SheetId>;
  readonly settings: Map<string, unknown>;
  readonly veryHidden: Set<SheetId>;
  readonly protection: Map<SheetId, unknown>;
  /** Ids of the conditional formats of a sheet, in their order. */
  readonly formatIds: Map<SheetId, string[]>;
  calculationMode: string;
}

/** The workbook that requests and hands work on: the memory host's session, and what Excel has beyond it. */
export interface Book {
  readonly session: Session;
  readonly events: Events;
  readonly extras: Extras;
  readonly support: Support;
  /** Whose hands are at work now. */
  origin: Origin;
  /** The areas that the user has selected. */
  selected: { readonly sheet: SheetId; readonly rect: Rect } | null;
  newSheetId(): SheetId;
  newId(prefix: string): string;
  /** @throws ApiError `ItemNotFound` */
  sheet(id: SheetId): SheetState;
  change<T>(edit: (draft: Draft) => T): T;
  /** Tells of an edit of cells. */
  edited(sheet: SheetId, rect: Rect, details?: Readonly<Record<string, unknown>>): void;
  fire(kind: EventKind, sheet: SheetId, payload?: Readonly<Record<string, unknown>>): void;
  /** Lets names and watched areas follow rows that moved, and tells of it. */
  rowsMoved(sheet: SheetId, change: RowChange): void;
  /** Lets names follow a new sheet name; null: the sheet is gone. */
  sheetRenamed(before: string, after: string | null): void;
  /** Lets an area move with its rows. */
  watch(area: Area): void;
  /** Lets go of all areas but some. */
  watchOnly(areas: readonly Area[]): void;
  /** Shows a sheet and selects cells in it, with the events that come of it. */
  select(sheet: SheetId, rect: Rect): void;
  /** Tells which sheets were computed since the last time. */
  tellCalculated(): void;
  load(plans: readonly SheetPlan[]): void;
}

const SOURCES: Readonly<Record<Origin, string>> = { own: 'Local', user: 'Local', remote: 'Remote' };

/** @param support which requirement sets there are */
export function createBook(support: Support): Book {
  const session = createSession();
  const events = createEvents();
  const watched = new Set<Area>();
  /** Sheets that were there the last time, with what they showed where anybody listens. */
  const computed = new Map<SheetId, Grid | null>();
  const extras: Extras = {
    names: new Map(),
    identityShown: new Set(),
    settings: new Map(),
    veryHidden: new Set(),
    protection: new Map(),
    formatIds: new Map(),
    calculationMode: 'Automatic',
  };
  let lastSheet = 0;
  let lastId = 0;

  const mapNames = (map: (formula: string) => string): void => {
    for (const names of extras.names.values()) {
      for (const name of names) name.formula = map(name.formula);
    }
  };

  const book: Book = {
    session,
    events,
    extras,
    support,
    origin: 'own',
    selected: null,
    newSheetId: () => {
      const number = String(++lastSheet).padStart(8, '0');
      return `{${number}-0001-0000-0000-000000000000}`;
    },
    newId: (prefix) => `{${prefix}-${String(++lastId)}}`,
    sheet: (id) => {
      const sheet = session.get(id);
      if (!sheet) throw itemNotFound(`worksheet ${id}`);
      return sheet;
    },
    change: (edit) => session.change(edit, book.origin),
    fire: (kind, sheet, payload = {}) => {
      events.fire(kind, sheet, { source: SOURCES[book.origin], ...payload });
    },
    edited: (sheet, rect, details = {}) => {
      tellChanged(book, sheet, 'RangeEdited', rectToA1(rect), details);
    },
    rowsMoved: (sheet, change) => {
      const key = sheetNameKey(book.sheet(sheet).name);
      mapNames((formula) =>
        shiftFormula(formula, change, (name) => name !== null && sheetNameKey(name) === key),
      );
      for (const area of watched) {
        if (area.sheet !== sheet) continue;
        area.rects = area.rects.flatMap((rect) => {
          if (rect.rows === MAX_ROWS) return [rect];
          return shiftRect(rect, change) ?? [];
        });
      }
      const kind = change.kind === 'insert' ? 'RowInserted' : 'RowDeleted';
      const rows = `${String(change.row + 1)}:${String(change.row + change.count)}`;
      tellChanged(book, sheet, kind, rows, {});
    },
    sheetRenamed: (before, after) => {
      mapNames((formula) =>
        after === null ? dropFromFormula(formula, before) : renameInFormula(formula, before, after),
      );
    },
    watch: (area) => {
      watched.add(area);
    },
    watchOnly: (areas) => {
      watched.clear();
      for (const area of areas) watched.add(area);
    },
    select: (sheet, rect) => {
      const before = session.selection();
      session.select(sheet, { row: rect.row, col: rect.col });
      book.selected = { sheet, rect };
      if (before && before.sheet !== sheet) {
        if (session.get(before.sheet)) book.fire('deactivated', before.sheet);
        book.fire('activated', sheet);
      }
      book.fire('selectionChanged', sheet, { address: rectToA1(rect) });
    },
    tellCalculated: () => {
      for (const sheet of session.sheets()) {
        const before = computed.get(sheet.id);
        const after = events.isHeard('calculated', sheet.id) ? session.grid(sheet) : null;
        computed.set(sheet.id, after);
        if (after === null || before === null || before === after) continue;
        if (hasNewResults(before, after)) book.fire('calculated', sheet.id, { address: '' });
      }
    },
    load: (plans) => {
      const sheets = plans.map((plan) =>
        withThreads(sheetFromPlan(plan, book.newSheetId()), () => book.newId('CM')),
      );
      if (sheets.length === 0) sheets.push(blankSheet(book.newSheetId(), 'Sheet1'));
      session.change((draft) => {
        for (const id of [...draft.order]) draft.remove(id);
        for (const sheet of sheets) {
          draft.set(sheet);
          draft.order.push(sheet.id);
        }
      }, 'user');
      session.forgetHistory();
      const first = sheets.find(({ hidden }) => !hidden);
      if (first) session.select(first.id, { row: 0, col: 0 });
      book.selected = null;
      watched.clear();
      computed.clear();
      for (const sheet of sheets) {
        const heard = events.isHeard('calculated', sheet.id);
        computed.set(sheet.id, heard ? session.grid(sheet) : null);
      }
      for (const map of [extras.names, extras.settings, extras.protection, extras.formatIds]) {
        map.clear();
      }
      extras.identityShown.clear();
      extras.veryHidden.clear();
      extras.calculationMode = 'Automatic';
    },
  };
  return book;
}

/** Whether some formula shows another result, or stands where none stood. */
function hasNewResults(before: Grid | undefined, after: Grid): boolean {
  const places = before
    ? changedCells(before, after)
    : after.cells.flatMap((row, r) => row.map((_, c) => ({ row: r, col: c })));
  return places.some(({ row, col }) => (after.cells[row]?.[col]?.formula ?? null) !== null);
}

function tellChanged(
  book: Book,
  sheet: SheetId,
  changeType: string,
  address: string,
  details: Readonly<Record<string, unknown>>,
): void {
  const knowsTrigger = book.support('ExcelApi', '1.14');
  const triggerSource = book.origin === 'own' ? 'ThisLocalAddin' : 'Unknown';
  book.fire('changed', sheet, {
    address,
    changeType,
    shiftDirection: 'None',
    ...(knowsTrigger ? { triggerSource } : {}),
    ...details,
  });
}
