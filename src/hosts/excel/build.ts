import type { SheetPlan } from '../../sheet/plan';
import {
  assertNotAborted,
  assertSheetNames,
  HostError,
  isReplacedBy,
  unsupported,
  type BuildOptions,
  type SheetId,
} from '../port';
import { didNothing, HOST, hostError } from './errors';
import { recreateSheet } from './fresh-sheet';
import type { Batch, Gate } from './gate';
import type { Ledger } from './ledger';
import { assertNotes } from './note-steps';
import type { NoteStore } from './notes';
import { listSheets } from './queries';
import { writeSheet } from './write-sheet';

/** Tables written with one request: far below the 5 MB of Office on the web, and often enough for progress. */
const PLANS_PER_REQUEST = 5;

interface Listed {
  readonly id: SheetId;
  readonly name: string;
  /** Told only where sheets may be replaced. */
  readonly identity?: string | null;
}

/** The id of a sheet that the build has added; it throws until Excel has told it. */
type Made = () => SheetId;

/**
 * Builds sheets after the last one, all or none: one request to learn the names that are taken, one for every five
 * tables. The first of them adds all sheets, so that formulas may refer to any of them.
 * @throws HostError; `incomplete` when sheets of a build that failed could not be removed again
 */
export async function buildSheets(
  gate: Gate,
  ledger: Ledger,
  store: NoteStore | null,
  plans: readonly SheetPlan[],
  options: BuildOptions = {},
): Promise<readonly SheetId[]> {
  assertNotAborted(HOST, options.signal);
  assertNotable(store, plans);
  const before = await listed(gate, options);
  const old = before.filter((sheet) => plans.some((plan) => isReplaced(sheet, plan)));
  const stay = before.filter((sheet) => !old.includes(sheet));
  assertSheetNames(
    HOST,
    plans,
    stay.map(({ name }) => name),
  );
  if (plans.length === 0) return Object.freeze([]);
  const done = ledger.building(new Set(before.map(({ id }) => id)));
  let requests = 0;
  let made: Made[] = [];
  try {
    return await gate.write(
      (batch) => {
        const sync = (): Promise<void> => batch.sync().finally(() => requests++);
        made = [];
        return writeAll({ ...batch, sync }, plans, old, made, { ...options, store });
      },
      { grouped: old.length === 0 && plans.every(isUndoable), startOver },
    );
  } catch (error) {
    const reason = hostError(error);
    throw requests > 0 && !(requests === 1 && didNothing(reason))
      ? await cleared(gate, before, plans, made, reason)
      : reason;
  } finally {
    done();
  }

  async function startOver(): Promise<void> {
    const reason = new HostError('failed', HOST, 'an undo group refused a call');
    requests = 0;
    const left = await cleared(gate, before, plans, made, reason);
    if (left !== reason) throw left;
  }
}

/** @throws HostError `unsupported` for notes where Excel has no place for them; `failed` for one without text */
function assertNotable(store: NoteStore | null, plans: readonly SheetPlan[]): void {
  for (const { notes = [] } of plans) {
    if (notes.length > 0 && !store) throw unsupported(HOST, 'a plan with notes');
    assertNotes(notes);
  }
}

/** Excel undoes neither protection nor, on the desktop, visibility; deleting a sheet nowhere. */
function isUndoable(plan: SheetPlan): boolean {
  return !plan.protected && !plan.hidden;
}

async function writeAll(
  batch: Batch,
  plans: readonly SheetPlan[],
  old: readonly Listed[],
  made: Made[],
  { onProgress, signal, store }: BuildOptions & { readonly store: NoteStore | null },
): Promise<readonly SheetId[]> {
  const { context, sync } = batch;
  const { worksheets } = context.workbook;
  const anew = new Map<SheetPlan, SheetId>();
  for (const plan of plans) {
    if (old.some((sheet) => isReplaced(sheet, plan))) {
      const id = await recreateSheet(batch, plan);
      anew.set(plan, id);
      made.push(() => id);
    }
  }
  const sheets = plans.map((plan) => {
    const id = anew.get(plan);
    const sheet = id === undefined ? worksheets.add(plan.name) : worksheets.getItem(id);
    // Asked one by one: what was added before a name that is taken is told all the same.
    sheet.load('id');
    if (id === undefined) made.push(() => sheet.id);
    return sheet;
  });
  for (let at = 0; at < plans.length; at += PLANS_PER_REQUEST) {
    assertNotAborted(HOST, signal);
    context.application.suspendScreenUpdatingUntilNextSync();
    const some = plans.slice(at, at + PLANS_PER_REQUEST);
    some.forEach((plan, offset) => {
      const sheet = sheets[at + offset];
      if (sheet) writeSheet(sheet, plan, store);
    });
    await sync();
    onProgress?.(Object.freeze({ done: at + some.length, total: plans.length }));
  }
  assertNotAborted(HOST, signal);
  return Object.freeze(sheets.map(({ id }) => id));
}

/** Removes what a build that failed has left behind. Returns the error to throw. */
async function cleared(
  gate: Gate,
  before: readonly Listed[],
  plans: readonly SheetPlan[],
  made: readonly Made[],
  reason: HostError,
): Promise<HostError> {
  const known = new Set(before.map(({ id }) => id));
  const planned = new Set(plans.map(({ name }) => name));
  // Where a name was taken meanwhile, the sheet that bears it is somebody else's.
  const own = reason.code === 'bad-sheet-name' ? new Set(made.map(answered)) : null;
  const left = (sheets: readonly Listed[]): Listed[] =>
    sheets.filter(
      ({ id, name }) => !known.has(id) && planned.has(name) && (own === null || own.has(id)),
    );
  try {
    await gate.repair(true, async ({ context, sync }) => {
      const list = queueList(context);
      await sync();
      const ids = left(list()).map(({ id }) => id);
      if (ids.length === 0) return;
      for (const id of ids) context.workbook.worksheets.getItem(id).delete();
      await sync();
    });
    return reason;
  } catch (error) {
    if (error instanceof HostError && error.code === 'disposed') return reason;
    return new HostError('incomplete', HOST, reason.message, { cause: error });
  }
}

/** The id of a sheet that was made; null while Excel has not told it: office.js throws then. */
function answered(id: Made): SheetId | null {
  try {
    return id();
  } catch {
    return null;
  }
}

/** The sheets that are there; their identities cost a request more. */
function listed(gate: Gate, { replace = false }: BuildOptions): Promise<readonly Listed[]> {
  return replace ? listSheets(gate, new Set()) : gate.read(queueList);
}

function isReplaced({ name, identity = null }: Listed, plan: SheetPlan): boolean {
  return isReplacedBy({ name, identity }, plan);
}

function queueList(context: Excel.RequestContext): () => readonly Listed[] {
  const { worksheets } = context.workbook;
  worksheets.load('items/id,items/name');
  return () => worksheets.items.map(({ id, name }) => ({ id, name }));
}
