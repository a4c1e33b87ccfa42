import { MAX_COLS, MAX_ROWS, type Rect } from '../../sheet/address';
import type { Patch, PatchStep } from '../../sheet/plan';
import { HostError, type SheetId } from '../port';
import { HOST, hostError } from './errors';
import type { Features } from './features';
import type { Batch, Gate } from './gate';
import { Journal, type Done } from './journal';
import type { Ledger } from './ledger';
import { queueStep, touched } from './steps';

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
  let journal = new Journal();
  try {
    await gate.write(
      async (batch) => {
        journal = new Journal();
        queuePatches(batch, journal, features, patches);
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

function queuePatches(
  { context }: Batch,
  journal: Journal,
  features: Features,
  patches: readonly Patch[],
): void {
  const { worksheets } = context.workbook;
  const sheets = new Map<SheetId, Excel.Worksheet>();
  for (const { sheet: id } of patches) {
    if (sheets.has(id)) continue;
    // A sheet that is gone stops the batch here, before anything is written.
    const sheet = worksheets.getItem(id);
    sheet.load('id');
    sheets.set(id, sheet);
  }
  for (const { sheet: id, steps } of patches) {
    const sheet = sheets.get(id);
    if (!sheet) continue;
    for (const step of steps) queueStep({ sheet, id, journal, features }, step);
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

/** @throws HostError `out-of-range` for a step beyond the sheet's edges */
function assertWithin(step: PatchStep): void {
  const fits =
    step.kind === 'cells'
      ? step.cells.every((cell) => isWithin({ ...cell, rows: 1, cols: 1 }))
      : step.kind === 'merge'
        ? isWithin(step.rect)
        : isWithin({ row: step.row, col: 0, rows: step.count, cols: 1 }) &&
          (step.kind === 'delete-rows' ||
            isWithin({ row: step.styleFrom, col: 0, rows: 1, cols: 1 }));
  if (!fits) throw new HostError('out-of-range', HOST, `a step of kind ${step.kind}`);
}

function isWithin({ row, col, rows, cols }: Rect): boolean {
  const numbers = [row, col, rows, cols].every(Number.isInteger);
  const inside = row >= 0 && col >= 0 && row + rows <= MAX_ROWS && col + cols <= MAX_COLS;
  return numbers && inside && rows >= 1 && cols >= 1;
}
