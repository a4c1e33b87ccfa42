import { sheetNameKey } from '../../sheet/name';
import type { SheetId } from '../port';
import type { SheetState } from './sheet-state';

/** The tabs in order and the sheets' names. Replaced as a whole whenever one of them changes. */
export interface Roster {
  readonly order: readonly SheetId[];
  readonly byName: ReadonlyMap<string, SheetId>;
}

/** What a sheet was before and after a change; null where it was not there. */
export interface SheetChange {
  readonly before: SheetState | null;
  readonly after: SheetState | null;
}

/** A change to the workbook that was made, and can be taken back. */
export interface Commit {
  readonly sheets: ReadonlyMap<SheetId, SheetChange>;
  readonly order: { readonly before: readonly SheetId[]; readonly after: readonly SheetId[] };
  /** Sheets whose rows, columns or merges moved. */
  readonly structure: ReadonlySet<SheetId>;
}

/** The workbook as it would be: reads fall through to the workbook, writes stay here until they are committed. */
export interface Draft {
  readonly order: SheetId[];
  get(id: SheetId): SheetState | undefined;
  set(sheet: SheetState): void;
  remove(id: SheetId): void;
  /** Notes that a sheet's rows, columns or merges move. */
  moved(id: SheetId): void;
  /** All sheets in the order of their tabs. */
  sheets(): SheetState[];
}

export interface Workbook {
  readonly roster: Roster;
  get(id: SheetId): SheetState | undefined;
  draft(): Draft;
  /** Makes a draft true as one step of undo. */
  commit(draft: Draft): Commit;
  /** Takes back the last step; null when there is none. */
  undo(): Commit | null;
  forgetHistory(): void;
}

/** How many steps can be taken back; Excel keeps 100. */
const UNDO_LIMIT = 100;

interface OpenDraft extends Draft {
  readonly touched: ReadonlyMap<SheetId, SheetState | null>;
  readonly structure: ReadonlySet<SheetId>;
}

/** Keeps the sheets and their history. A step holds only the sheets that it changed. */
export function createWorkbook(): Workbook {
  const sheets = new Map<SheetId, SheetState>();
  const history: Commit[] = [];
  const drafts = new WeakMap<Draft, OpenDraft>();
  let roster: Roster = { order: [], byName: new Map() };

  const makeTrue = (change: Commit): void => {
    let sameNames = sameOrder(change.order.before, change.order.after);
    for (const [id, { before, after }] of change.sheets) {
      if (after) sheets.set(id, after);
      else sheets.delete(id);
      sameNames &&= before?.name === after?.name;
    }
    if (sameNames) return;
    const byName = new Map<string, SheetId>();
    for (const id of change.order.after) byName.set(sheetNameKey(sheets.get(id)?.name ?? ''), id);
    roster = { order: Object.freeze([...change.order.after]), byName };
  };

  return {
    get roster() {
      return roster;
    },
    get: (id) => sheets.get(id),
    draft: () => {
      const draft = openDraft((id) => sheets.get(id), roster.order);
      drafts.set(draft, draft);
      return draft;
    },
    commit: (draft) => {
      const open = drafts.get(draft);
      if (!open) throw new Error('not a draft of this workbook');
      const changes = new Map<SheetId, SheetChange>();
      for (const [id, after] of open.touched) {
        const before = sheets.get(id) ?? null;
        if (before !== after) changes.set(id, { before, after });
      }
      const change: Commit = {
        sheets: changes,
        order: { before: roster.order, after: [...open.order] },
        structure: open.structure,
      };
      makeTrue(change);
      history.push(change);
      if (history.length > UNDO_LIMIT) history.shift();
      return change;
    },
    undo: () => {
      const last = history.pop();
      if (!last) return null;
      const back = reversed(last);
      makeTrue(back);
      return back;
    },
    forgetHistory: () => {
      history.length = 0;
    },
  };
}

function openDraft(
  base: (id: SheetId) => SheetState | undefined,
  tabs: readonly SheetId[],
): OpenDraft {
  const touched = new Map<SheetId, SheetState | null>();
  const structure = new Set<SheetId>();
  const order = [...tabs];
  const get = (id: SheetId): SheetState | undefined => {
    const own = touched.get(id);
    return own === undefined ? base(id) : (own ?? undefined);
  };
  return {
    order,
    touched,
    structure,
    get,
    set: (sheet) => {
      touched.set(sheet.id, sheet);
    },
    remove: (id) => {
      touched.set(id, null);
      order.splice(order.indexOf(id), 1);
    },
    moved: (id) => {
      structure.add(id);
    },
    sheets: () => order.map(get).filter((sheet) => sheet !== undefined),
  };
}

function reversed({ sheets, order, structure }: Commit): Commit {
  const back = [...sheets].map(
    ([id, { before, after }]) => [id, { before: after, after: before }] as const,
  );
  return {
    sheets: new Map(back),
    order: { before: order.after, after: order.before },
    structure,
  };
}

function sameOrder(a: readonly SheetId[], b: readonly SheetId[]): boolean {
  return a.length === b.length && a.every((id, index) => id === b[index]);
}
