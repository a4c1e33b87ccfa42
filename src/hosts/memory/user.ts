import type { CellPosition, Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import { SHEET_NAME_LIMIT, sheetNameKey, sheetNameProblem } from '../../sheet/name';
import { HostError, type SheetId } from '../port';
import { clearCells, moveRows, sheetIn, writeCells, writeNotes, type CellEntry } from './edits';
import { assertCell, assertRect, HOST } from './plan-io';
import { dropFromFormula, renameInFormula, translateFormula, type RowChange } from './references';
import { mapFormulas, refersElsewhere } from './rows';
import { blankSheet, mergeAt, storedAt, type SheetState } from './sheet-state';
import { readTyped } from './typing';
import type { Draft } from './workbook';

/** What a person does in the spreadsheet itself. Every action is one step of undo and hints as `user`. */
export interface MemoryUser {
  /** Types into a cell: "12" becomes a number, "95%" 0.95 shown as 0%, "=A1" a formula, "" clears. */
  type(sheet: SheetId, cell: CellPosition, text: string): Promise<void>;
  /** Pastes plain values as they are, the top-left one at `at`. */
  paste(sheet: SheetId, at: CellPosition, values: readonly (readonly CellValue[])[]): Promise<void>;
  clear(sheet: SheetId, rect: Rect): Promise<void>;
  /** Types a note on a cell, in place of the one there; "" takes it away. */
  note(sheet: SheetId, cell: CellPosition, text: string): Promise<void>;
  /** New rows take the look of the row above. */
  insertRows(sheet: SheetId, row: number, count: number): Promise<void>;
  deleteRows(sheet: SheetId, row: number, count: number): Promise<void>;
  /** Exchanges the contents and number formats of two rows from the first to the last of `cols`, as sorting does. */
  swapRows(sheet: SheetId, a: number, b: number, cols: readonly [number, number]): Promise<void>;
  addSheet(name: string): Promise<SheetId>;
  /** Puts a copy with all contents and the identity behind the sheet, named "X (2)". */
  copySheet(sheet: SheetId): Promise<SheetId>;
  renameSheet(sheet: SheetId, name: string): Promise<void>;
  deleteSheet(sheet: SheetId): Promise<void>;
  /** Does nothing when there is nothing to take back. */
  undo(): Promise<void>;
}

/** A user's edit as a function on a draft of the workbook. */
type Edit<T> = (draft: Draft) => T;

/** The user's actions. `change` runs an edit and makes it true as one step. */
export function createUser(
  change: <T>(edit: Edit<T>) => Promise<T>,
  newId: () => SheetId,
  undo: () => Promise<void>,
): MemoryUser {
  const onSheet = (id: SheetId, edit: (draft: Draft, sheet: SheetState) => void): Promise<void> =>
    change((draft) => {
      edit(draft, sheetIn(draft, id));
    });
  const rows = (id: SheetId, move: RowChange): Promise<void> =>
    onSheet(id, (draft, sheet) => {
      moveRows(draft, sheet, move, move.kind === 'insert' ? Math.max(move.row - 1, 0) : null);
    });
  return {
    type: (id, cell, text) =>
      onSheet(id, (draft, sheet) => {
        assertCell(cell);
        const { row, col } = mergeAt(sheet, cell) ?? cell;
        const format = storedAt(sheet, { row, col })?.style.format ?? 'General';
        writeCells(draft, sheet, [{ row, col, ...readTyped(text, format) }]);
      }),
    paste: (id, at, values) =>
      onSheet(id, (draft, sheet) => {
        const entries = values.flatMap((line, down) =>
          line.map((value, right): CellEntry => {
            return { row: at.row + down, col: at.col + right, value, formula: null };
          }),
        );
        writeCells(draft, sheet, entries);
      }),
    clear: (id, rect) =>
      onSheet(id, (draft, sheet) => {
        clearCells(draft, sheet, rect);
      }),
    note: (id, cell, text) =>
      onSheet(id, (draft, sheet) => {
        writeNotes(draft, sheet, [{ ...cell, text: text === '' ? null : text }]);
      }),
    insertRows: (id, row, count) => rows(id, { kind: 'insert', row, count }),
    deleteRows: (id, row, count) => rows(id, { kind: 'delete', row, count }),
    swapRows: (id, a, b, cols) =>
      onSheet(id, (draft, sheet) => {
        writeCells(draft, sheet, [
          ...movedEntries(sheet, a, b, cols),
          ...movedEntries(sheet, b, a, cols),
        ]);
      }),
    addSheet: (name) =>
      change((draft) => {
        const id = newId();
        assertFree(draft, name);
        draft.set(blankSheet(id, name));
        draft.order.push(id);
        return id;
      }),
    copySheet: (source) =>
      change((draft) => {
        const sheet = sheetIn(draft, source);
        const id = newId();
        draft.set({ ...sheet, id, name: copyName(draft, sheet.name) });
        draft.order.splice(draft.order.indexOf(source) + 1, 0, id);
        return id;
      }),
    renameSheet: (id, name) =>
      onSheet(id, (draft, sheet) => {
        assertFree(draft, name, id);
        draft.set({ ...sheet, name });
        rewriteAll(draft, (formula) => renameInFormula(formula, sheet.name, name));
      }),
    deleteSheet: (id) =>
      onSheet(id, (draft, sheet) => {
        if (!draft.sheets().some((other) => other.id !== id && !other.hidden)) {
          throw new HostError('failed', HOST, 'a workbook needs a visible sheet');
        }
        draft.remove(id);
        rewriteAll(draft, (formula) => dropFromFormula(formula, sheet.name));
      }),
    undo,
  };
}

/** @throws HostError `bad-sheet-name` for a name that breaks the rules or that another sheet has */
export function assertFree(draft: Draft, name: string, except?: SheetId): void {
  const others = draft.sheets().filter((sheet) => sheet.id !== except);
  const problem = sheetNameProblem(
    name,
    others.map((sheet) => sheet.name),
  );
  if (problem) throw new HostError('bad-sheet-name', HOST, `${problem.code}: ${name}`);
}

function movedEntries(
  sheet: SheetState,
  from: number,
  to: number,
  [first, last]: readonly [number, number],
): CellEntry[] {
  assertRect({ row: from, col: first, rows: 1, cols: last - first + 1 });
  const entries: CellEntry[] = [];
  for (let col = first; col <= last; col++) {
    const cell = storedAt(sheet, { row: from, col });
    const formula = cell?.formula ? translateFormula(cell.formula, to - from, 0) : null;
    const format = cell?.style.format ?? 'General';
    entries.push({ row: to, col, value: cell?.value ?? null, formula, format });
  }
  return entries;
}

function rewriteAll(draft: Draft, map: (formula: string) => string): void {
  for (const sheet of draft.sheets()) {
    if (refersElsewhere(sheet)) draft.set(mapFormulas(sheet, map));
  }
}

function copyName(draft: Draft, name: string): string {
  const taken = new Set(draft.sheets().map((sheet) => sheetNameKey(sheet.name)));
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const copy = `${base.slice(0, SHEET_NAME_LIMIT - suffix.length)}${suffix}`;
    if (!taken.has(sheetNameKey(copy))) return copy;
  }
}
