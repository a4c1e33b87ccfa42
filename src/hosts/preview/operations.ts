import {
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetWorksheetHideMutation,
  SetWorksheetActiveOperation,
  SetWorksheetNameCommand,
  SheetsSelectionsService,
} from '@univerjs/preset-sheets-core';
import { BooleanNumber, type Worksheet } from '@univerjs/core';
import type { CellPosition } from '../../sheet/address';
import type { Patch, SheetPlan } from '../../sheet/plan';
import {
  assertNotAborted,
  assertSheetNames,
  HostError,
  isReplacedBy,
  type BuildOptions,
  type SheetId,
} from '../port';
import { HOST_NAME, type Book } from './book';
import { insertSheet, sheetOrGone } from './build';
import { pause } from './calculation';
import { infoOf } from './read';
import { makeRoom, runStep } from './steps';
import type { Selection } from './watch';

/** The name that an old sheet bears while the new ones are loaded. */
const LEAVING = 'jixiao.leaving';
const END_EDITING_MS = 2000;
const DRAW_MS = 1000;

/** Adds sheets one by one, letting the page breathe between them; all or none. */
export async function build(
  book: Book,
  plans: readonly SheetPlan[],
  { onProgress, signal, replace = false }: BuildOptions,
  nextId: () => SheetId,
): Promise<readonly SheetId[]> {
  const infos = book.workbook.getSheets().map(infoOf);
  const old = infos.filter((sheet) => replace && plans.some((plan) => isReplacedBy(sheet, plan)));
  const stay = infos.filter((sheet) => !old.includes(sheet));
  assertSheetNames(
    HOST_NAME,
    plans,
    stay.map(({ name }) => name),
  );
  const shown = book.workbook.getActiveSheet().getSheetId();
  const step = book.step();
  const ids: SheetId[] = [];
  try {
    const active = stay.some(({ id }) => id === shown) ? shown : (stay[0]?.id ?? shown);
    step.run(() => {
      for (const { id } of old) removeSheet(book, id);
    });
    for (const plan of plans) {
      assertGoingOn(book, signal);
      const id = nextId();
      step.run(() => {
        insertSheet(book, plan, id);
        activate(book, active);
      });
      ids.push(id);
      onProgress?.({ done: ids.length, total: plans.length });
      await pause(0);
    }
    assertGoingOn(book, signal);
  } catch (error) {
    if (!book.isDisposed()) step.rollback();
    throw error;
  }
  step.commit();
  return Object.freeze(ids);
}

function assertGoingOn(book: Book, signal: AbortSignal | undefined): void {
  if (book.isDisposed()) throw new HostError('disposed', HOST_NAME, 'disposed while building');
  assertNotAborted(HOST_NAME, signal);
}

/** Runs all steps of all patches, or none. */
export function apply(book: Book, patches: readonly Patch[]): void {
  const work = patches.map(({ sheet, steps }) => ({ sheet: sheetOrGone(book, sheet), steps }));
  const restoreSelection = selectionKeeper(book);
  try {
    asOneStep(book, () => {
      for (const { sheet, steps } of work) for (const step of steps) runStep(book, sheet, step);
    }).commit();
  } finally {
    book.own(restoreSelection);
  }
}

/** Univer selects the rows that it puts in; what the user had selected is put back. */
function selectionKeeper(book: Book): () => void {
  const { unitId } = book;
  const subUnitId = book.workbook.getActiveSheet().getSheetId();
  const selections = [...book.injector.get(SheetsSelectionsService).getCurrentSelections()];
  return () => {
    book.commands.syncExecuteCommand(SetSelectionsOperation.id, { unitId, subUnitId, selections });
  };
}

/** Puts other sheets in the place of all there are, and forgets what could be undone. */
export function load(book: Book, plans: readonly SheetPlan[], nextId: () => SheetId): void {
  assertSheetNames(HOST_NAME, plans, []);
  asOneStep(book, () => {
    const [stays, ...others] = book.workbook.getSheets().map((sheet) => sheet.getSheetId());
    if (stays === undefined) return;
    const { unitId } = book;
    activate(book, stays);
    book.command(SetWorksheetNameCommand.id, { unitId, subUnitId: stays, name: LEAVING });
    for (const id of others) removeSheet(book, id);
    const ids = plans.map((plan) => {
      const id = nextId();
      insertSheet(book, plan, id);
      return id;
    });
    const shown = ids.find((_, at) => !plans[at]?.hidden) ?? ids[0];
    if (shown !== undefined) activate(book, shown);
    removeSheet(book, stays);
  });
  book.undo.clearUndoRedo(book.unitId);
}

function removeSheet(book: Book, subUnitId: SheetId): void {
  book.command(RemoveSheetCommand.id, { unitId: book.unitId, subUnitId });
}

/** Runs a synchronous piece; when it throws, what it did is taken back. */
function asOneStep(book: Book, piece: () => void): { readonly commit: () => void } {
  const step = book.step();
  try {
    step.run(piece);
  } catch (error) {
    step.rollback();
    throw error;
  }
  return step;
}

/** Shows a sheet, selects a cell and scrolls it into view. */
export function select(book: Book, sheet: Worksheet, cell: CellPosition): void {
  const { unitId } = book;
  const subUnitId = sheet.getSheetId();
  book.own(() => {
    makeRoom(book, sheet, { ...cell, rows: 1, cols: 1 });
    if (sheet.isSheetHidden() === BooleanNumber.TRUE) {
      const shown = { unitId, subUnitId, hidden: BooleanNumber.FALSE };
      book.commands.syncExecuteCommand(SetWorksheetHideMutation.id, shown);
    }
    activate(book, subUnitId);
    const { row, col } = cell;
    const range = sheet.getMergedCell(row, col) ?? {
      startRow: row,
      startColumn: col,
      endRow: row,
      endColumn: col,
    };
    const primary = {
      ...range,
      actualRow: row,
      actualColumn: col,
      isMerged: false,
      isMergedMainCell: false,
    };
    book.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId,
      subUnitId,
      selections: [{ range, primary, style: null }],
      reveal: true,
    });
  });
}

function activate(book: Book, subUnitId: SheetId): void {
  if (book.workbook.getActiveSheet().getSheetId() === subUnitId) return;
  const { unitId } = book;
  book.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
}

/** Where the user looks, or null when no sheet is shown. */
export function selectionOf(book: Book): Selection | null {
  const sheet = book.workbook.getActiveSheet(true)?.getSheetId();
  if (sheet === undefined) return null;
  const primary = book.injector.get(SheetsSelectionsService).getCurrentLastSelection()?.primary;
  const cell = primary ? Object.freeze({ row: primary.startRow, col: primary.startColumn }) : null;
  return Object.freeze({ kind: 'selection', sheet, cell });
}

/** Writing into a cell that is being typed in mixes both texts, so typing is finished first. */
export async function endEditing(book: Book): Promise<void> {
  const workbook = book.api.getActiveWorkbook();
  if (!workbook?.isCellEditing()) return;
  await Promise.race([workbook.endEditingAsync(true), pause(END_EDITING_MS)]);
}

/** Resolves after the second frame from now; a page that is not shown has no frames and is not waited for. */
export async function drawn(): Promise<void> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await Promise.race([frame().then(frame), pause(DRAW_MS)]);
}
