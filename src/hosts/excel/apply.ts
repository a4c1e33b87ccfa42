import { MAX_COLS, MAX_ROWS, type CellPosition, type Rect } from '../../sheet/address';
import type { Patch, PatchStep } from '../../sheet/plan';
import { HostError, unsupported, type SheetId } from '../port';
import { HOST, hostError } from './errors';
import type { Features } from './features';
import type { Batch, Gate } from './gate';
import { assertIdentity, findNamed, trackIdentity } from './identity-step';
import { Journal, type Done } from './journal';
import type { Ledger } from './ledger';
import { assertNotes, trackNotes } from './note-steps';
import { findNotes, noteStore, type FoundNotes, type NoteStore } from './notes';
import { queueStep, touched, type Target } from './steps';

/**
 * Applies patches in one request. Excel does not roll back: when a call in the middle fails, those before it stay. So
 * each call is journalled with what it overwrites, and what was done is taken back in reverse order.
 * @throws HostError; `incomplete` when what was done could not be taken back
 */
export async function applyPatches(
  gate: Gate,
  ledger: Ledger,
  features: Features,
  patches: readonly Patch[],
): Promise<void> {
  for (const { steps } of patches) for (const step of steps) assertWithin(step);
  if (patches.length === 0) return;
  const store = noteStore(features);
  const known = await notesBefore(gate, store, patches);
  const named = await namedBefore(gate, patches);
  let journal = new Journal();
  try {
    await gate.write(
      async (batch) => {
        journal = new Journal();
        queuePatches(batch, patches, { known, named }, { journal, features, store });
        for (const { sheet, steps } of patches) ledger.wrote(sheet, steps.flatMap(touched));
        await batch.sync();
      },
      { startOver },
    );
  } catch (error) {
    throw await takenBack(gate, ledger, journal.done(), hostError(error));
  }

  async function startOver(): Promise<void> {
    const done = journal.done();
    journal = new Journal();
    const [first] = done.slice(-1);
    const reason = new HostError('failed', HOST, 'an undo group refused a call');
    if (!first || !(await wasDone(gate, first, reason))) return;
    const left = await takenBack(gate, ledger, done, reason);
    if (left !== reason) throw left;
  }
}

/**
 * Whether a call still shows: Excel may have rolled back the group that it was part of.
 * @throws HostError `incomplete` when Excel does not tell
 */
async function wasDone(gate: Gate, { sheet, differs }: Done, reason: HostError): Promise<boolean> {
  try {
    return await gate.read(({ workbook }) => differs(workbook.worksheets.getItem(sheet)));
  } catch (error) {
    throw new HostError('incomplete', HOST, reason.message, { cause: error });
  }
}

/** Where notes stand in the sheets that get some: what stands on a cell decides which call is made. @throws HostError */
async function notesBefore(
  gate: Gate,
  store: NoteStore | null,
  patches: readonly Patch[],
): Promise<readonly FoundNotes[]> {
  const noted = patches.filter(({ steps }) => steps.some(({ kind }) => kind === 'notes'));
  if (noted.length === 0) return [];
  if (!store) throw unsupported(HOST, 'a step of kind notes');
  return findNotes(gate, store, [...new Set(noted.map(({ sheet }) => sheet))]);
}

/** Which sheets have an identity, of those that get one: it decides which call is made. @throws HostError */
async function namedBefore(gate: Gate, patches: readonly Patch[]): Promise<ReadonlySet<SheetId>> {
  const some = patches.filter(({ steps }) => steps.some(({ kind }) => kind === 'identity'));
  return findNamed(gate, [...new Set(some.map(({ sheet }) => sheet))]);
}

/** What Excel told of the sheets before the patches. */
interface Before {
  readonly known: readonly FoundNotes[];
  readonly named: ReadonlySet<SheetId>;
}

function queuePatches(
  { context }: Batch,
  patches: readonly Patch[],
  { known, named }: Before,
  means: Pick<Target, 'journal' | 'features' | 'store'>,
): void {
  const { worksheets } = context.workbook;
  const targets = new Map<SheetId, Target>();
  for (const { sheet: id } of patches) {
    if (targets.has(id)) continue;
    // A sheet that is gone stops the batch here, before anything is written.
    const sheet = worksheets.getItem(id);
    sheet.load('id');
    const track = trackNotes(known.find((found) => found.sheet === id)?.notes ?? []);
    const identity = trackIdentity(named.has(id));
    targets.set(id, { ...means, sheet, id, track, identity });
  }
  for (const { sheet: id, steps } of patches) {
    const target = targets.get(id);
    if (!target) continue;
    for (const step of steps) queueStep(target, step);
  }
}

/** Takes back what a batch that failed has done. Returns the error to throw. */
async function takenBack(
  gate: Gate,
  ledger: Ledger,
  done: readonly Done[],
  reason: HostError,
): Promise<HostError> {
  if (done.length === 0) return reason;
  try {
    const undone = await gate.repair(false, async (batch) => {
      const { context, sync } = batch;
      const { worksheets } = context.workbook;
      const skipped = await notCarriedOut(done, batch);
      const carriedOut = done.filter((entry) => entry !== skipped);
      if (carriedOut.length === 0) return carriedOut;
      for (const entry of carriedOut) entry.undo(worksheets.getItem(entry.sheet));
      for (const { sheet } of carriedOut) ledger.wrote(sheet, [EVERYWHERE]);
      await sync();
      return carriedOut;
    });
    return undone.every(({ exact }) => exact)
      ? reason
      : new HostError('incomplete', HOST, reason.message, { cause: reason });
  } catch (error) {
    return new HostError('incomplete', HOST, reason.message, { cause: error });
  }
}

const EVERYWHERE: Rect = { row: 0, col: 0, rows: MAX_ROWS, cols: MAX_COLS };

/** The last entry, if the sheet shows that it did not happen: a refused call must not be met by another one. */
async function notCarriedOut(
  [last]: readonly Done[],
  { context, sync }: Batch,
): Promise<Done | null> {
  if (!last?.inDoubt) return null;
  const differs = last.differs(context.workbook.worksheets.getItem(last.sheet));
  await sync();
  return differs() ? null : last;
}

/** @throws HostError `out-of-range` for a step beyond the sheet's edges, `failed` for a text that no note can have */
function assertWithin(step: PatchStep): void {
  if (!rectsOf(step).every(isWithin)) {
    throw new HostError('out-of-range', HOST, `a step of kind ${step.kind}`);
  }
  if (step.kind === 'notes') assertNotes(step.notes);
  if (step.kind === 'identity') assertIdentity(step.identity);
}

/** The rectangles that a step speaks of. */
function rectsOf(step: PatchStep): readonly Rect[] {
  const cell = ({ row, col }: CellPosition): Rect => ({ row, col, rows: 1, cols: 1 });
  switch (step.kind) {
    case 'cells':
      return step.cells.map(cell);
    case 'notes':
      return step.notes.map(cell);
    case 'merge':
      return [step.rect];
    case 'insert-rows':
      return [rowsOf(step), cell({ row: step.styleFrom, col: 0 })];
    case 'delete-rows':
      return [rowsOf(step)];
    case 'identity':
      return [];
  }
}

function rowsOf({ row, count }: { readonly row: number; readonly count: number }): Rect {
  return { row, col: 0, rows: count, cols: 1 };
}

function isWithin({ row, col, rows, cols }: Rect): boolean {
  const numbers = [row, col, rows, cols].every(Number.isInteger);
  const inside = row >= 0 && col >= 0 && row + rows <= MAX_ROWS && col + cols <= MAX_COLS;
  return numbers && inside && rows >= 1 && cols >= 1;
}
