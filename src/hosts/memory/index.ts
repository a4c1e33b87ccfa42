import type { CellPosition } from '../../sheet/address';
import type { SheetPlan } from '../../sheet/plan';
import {
  assertSheetNames,
  HostError,
  isReplacedBy,
  type Capabilities,
  type Host,
  type SheetId,
  type SheetNotes,
  type SheetRead,
} from '../port';
import { buildSheets } from './build';
import { applyStep, sheetIn } from './edits';
import { notesOf } from './notes';
import { assertCell, HOST, planFromSheet, sheetFromPlan } from './plan-io';
import { createSession, type Session } from './session';
import { blankSheet, infoOf, type SheetState } from './sheet-state';
import { createUser, type MemoryUser } from './user';
import type { Draft } from './workbook';

export type { MemoryUser } from './user';

export interface MemoryHostOptions {
  /** Sheets of the workbook; one empty sheet called "Sheet1" when there are none. */
  readonly plans?: readonly SheetPlan[];
  /** Called whenever a formula was computed, so that what an edit costs can be counted. */
  readonly onEvaluate?: (sheet: SheetId, cell: CellPosition) => void;
}

/** A workbook in memory. Everything that the port names works; formulas are computed when their sheet is read. */
export interface MemoryHost extends Host {
  /** The hands of a user. */
  readonly user: MemoryUser;
  /** The whole workbook as plans, with the results of formulas as values. */
  export(): readonly SheetPlan[];
  /**
   * Replaces the workbook and forgets what could be taken back.
   * @throws HostError `bad-sheet-name`, `out-of-range` or `failed`, and leaves all as it was
   */
  load(plans: readonly SheetPlan[]): void;
}

const CAPABILITIES: Capabilities = Object.freeze({
  write: true,
  select: true,
  undo: true,
  recalculates: true,
  merges: true,
  copiesIdentity: true,
  notes: true,
});

/** Runs a call of the port. Whatever goes wrong in it becomes a HostError. */
type Call = <T>(work: () => T | Promise<T>) => Promise<T>;

/**
 * Opens a workbook in memory.
 * @throws HostError as {@link MemoryHost.load} does, for `plans` that no workbook can hold
 */
export function createMemoryHost(options: MemoryHostOptions = {}): MemoryHost {
  const session = createSession(options.onEvaluate);
  let disposed = false;

  const assertOpen = (): void => {
    if (disposed) throw new HostError('disposed', HOST, 'the host was disposed');
  };
  const call: Call = async (work) => {
    assertOpen();
    try {
      return await work();
    } catch (error) {
      if (error instanceof HostError) throw error;
      throw new HostError('failed', HOST, 'an unexpected error', { cause: error });
    }
  };

  replaceAll(session, options.plans ?? []);

  return {
    name: HOST,
    capabilities: CAPABILITIES,
    ...reading(session, call),
    ...writing(session, call, assertOpen),
    subscribe: (listener) => {
      assertOpen();
      return session.subscribe(listener);
    },
    dispose: () => {
      disposed = true;
      session.close();
    },
    user: createUser(
      (edit) => call(() => session.change(edit, 'user')),
      session.newId,
      () =>
        call(() => {
          session.undo('user');
        }),
    ),
    export: () => {
      assertOpen();
      return Object.freeze(
        session.sheets().map((sheet) => planFromSheet(sheet, session.grid(sheet))),
      );
    },
    load: (plans) => {
      assertOpen();
      replaceAll(session, plans);
    },
  };
}

function reading(
  session: Session,
  call: Call,
): Pick<Host, 'sheets' | 'read' | 'notes' | 'selection'> {
  const read = (id: SheetId): SheetRead => {
    const sheet = session.get(id);
    return Object.freeze(
      sheet
        ? { status: 'read', info: infoOf(sheet), grid: session.grid(sheet) }
        : { status: 'gone', id },
    );
  };
  const notes = (id: SheetId): readonly SheetNotes[] => {
    const sheet = session.get(id);
    return sheet ? [Object.freeze({ sheet: id, notes: notesOf(sheet) })] : [];
  };
  return {
    sheets: () => call(() => Object.freeze(session.sheets().map(infoOf))),
    read: (ids) => call(() => Object.freeze(ids.map(read))),
    notes: (ids) => call(() => Object.freeze(ids.flatMap(notes))),
    selection: () => call(() => session.selection()),
  };
}

function writing(
  session: Session,
  call: Call,
  assertOpen: () => void,
): Pick<Host, 'build' | 'apply' | 'select' | 'undo'> {
  return {
    build: (plans, options = {}) =>
      call(async () => {
        const { replace = false } = options;
        const taken = staying(session.sheets(), plans, replace);
        const built = await buildSheets(plans, taken, session.newId, options);
        assertOpen();
        return session.change((draft) => {
          const names = staying(draft.sheets(), plans, replace);
          assertSheetNames(HOST, plans, names);
          for (const { id, name } of draft.sheets()) if (!names.includes(name)) draft.remove(id);
          return addLast(draft, built);
        }, 'own');
      }),
    apply: (patches) =>
      call(() => {
        session.change((draft) => {
          for (const { sheet, steps } of patches) {
            sheetIn(draft, sheet);
            for (const step of steps) applyStep(draft, sheet, step);
          }
        }, 'own');
      }),
    select: (id, cell) =>
      call(() => {
        const sheet = sheetIn(session, id);
        assertCell(cell);
        if (sheet.hidden) throw new HostError('failed', HOST, `${sheet.name} is hidden`);
        session.select(id, cell);
      }),
    undo: () =>
      call(() => {
        if (!session.undo('own')) throw new HostError('failed', HOST, 'nothing to undo');
      }),
  };
}

/** The names of the sheets that a build leaves where they are. */
function staying(
  sheets: readonly SheetState[],
  plans: readonly SheetPlan[],
  replace: boolean,
): readonly string[] {
  return sheets
    .filter((sheet) => !replace || !plans.some((plan) => isReplacedBy(sheet, plan)))
    .map(({ name }) => name);
}

/** Puts the sheets of some plans, or one empty sheet, in place of all others. */
function replaceAll(session: Session, plans: readonly SheetPlan[]): void {
  assertSheetNames(HOST, plans, []);
  if (plans.length > 0 && plans.every((plan) => plan.hidden)) {
    throw new HostError('failed', HOST, 'a workbook needs a visible sheet');
  }
  const sheets = plans.map((plan) => sheetFromPlan(plan, session.newId()));
  if (sheets.length === 0) sheets.push(blankSheet(session.newId(), 'Sheet1'));
  session.change((draft) => {
    for (const id of [...draft.order]) draft.remove(id);
    addLast(draft, sheets);
  }, 'user');
  session.forgetHistory();
}

function addLast(draft: Draft, sheets: readonly SheetState[]): readonly SheetId[] {
  for (const sheet of sheets) {
    draft.set(sheet);
    draft.order.push(sheet.id);
  }
  return Object.freeze(sheets.map((sheet) => sheet.id));
}
