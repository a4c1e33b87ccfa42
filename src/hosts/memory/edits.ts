import { MAX_ROWS, type CellPosition, type Rect } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import type { CellStyle, CellWrite, NoteWrite, PatchStep } from '../../sheet/plan';
import { HostError, type SheetId } from '../port';
import { withNotes } from './notes';
import {
  assertCell,
  assertRect,
  checkedFormula,
  checkedNotes,
  checkedValue,
  HOST,
} from './plan-io';
import type { RowChange } from './references';
import { changeRows } from './rows';
import {
  editRows,
  emptied,
  isCovered,
  mergeCells,
  NO_STYLE,
  storedAt,
  storedCell,
  storedPlaces,
  type SheetState,
} from './sheet-state';
import type { Draft } from './workbook';

/** Contents for one cell. The number format changes only where one is given. */
export interface CellEntry extends CellPosition {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format?: string | null;
}

/**
 * Does one step of a patch in a draft.
 * @throws HostError `sheet-gone`, `out-of-range`, `protected`, or `failed` for contents that no cell can hold
 */
export function applyStep(draft: Draft, id: SheetId, step: PatchStep): void {
  const sheet = sheetIn(draft, id);
  switch (step.kind) {
    case 'cells':
      writeCells(draft, sheet, step.cells.map(entryOf));
      return;
    case 'insert-rows':
      assertCell({ row: step.styleFrom, col: 0 });
      moveRows(draft, sheet, { kind: 'insert', row: step.row, count: step.count }, step.styleFrom);
      return;
    case 'delete-rows':
      moveRows(draft, sheet, { kind: 'delete', row: step.row, count: step.count }, null);
      return;
    case 'merge':
      assertRect(step.rect);
      assertUnprotected(sheet);
      draft.set(mergeCells(sheet, step.rect));
      draft.moved(id);
      return;
    case 'notes':
      writeNotes(draft, sheet, step.notes);
      return;
    case 'identity':
      draft.set({ ...sheet, identity: step.identity });
  }
}

/** The sheet of an id. @throws HostError `sheet-gone` */
export function sheetIn(
  book: { get(id: SheetId): SheetState | undefined },
  id: SheetId,
): SheetState {
  const sheet = book.get(id);
  if (!sheet) throw new HostError('sheet-gone', HOST, `no sheet ${id}`);
  return sheet;
}

/** Writes contents; what is meant for the covered part of a merged area is dropped. @throws HostError */
export function writeCells(draft: Draft, sheet: SheetState, entries: readonly CellEntry[]): void {
  for (const entry of entries) assertCell(entry);
  const open = entries.filter((entry) => !isCovered(sheet, entry));
  for (const entry of open) assertUnlocked(sheet, entry);
  const rows = editRows(sheet.rows, ({ get, set }) => {
    for (const { row, col, value, formula, format } of open) {
      const style = withFormat(get({ row, col })?.style ?? NO_STYLE, format ?? null);
      const content = formula === null ? checkedValue(value) : null;
      set({ row, col }, storedCell(content, checkedFormula(formula), style));
    }
  });
  draft.set({ ...sheet, rows });
}

/** Empties cells; their look stays. @throws HostError `out-of-range` or `protected` */
export function clearCells(draft: Draft, sheet: SheetState, rect: Rect): void {
  assertRect(rect);
  const places = [...storedPlaces(sheet, rect)];
  for (const place of places) assertUnlocked(sheet, place);
  const rows = editRows(sheet.rows, ({ get, set }) => {
    for (const place of places) set(place, emptied(get(place)));
  });
  draft.set({ ...sheet, rows });
}

/** Writes notes or takes them away. @throws HostError `out-of-range`, `protected` or `failed` */
export function writeNotes(draft: Draft, sheet: SheetState, notes: readonly NoteWrite[]): void {
  checkedNotes(notes);
  assertUnprotected(sheet);
  draft.set({ ...sheet, notes: withNotes(sheet, notes) });
}

/** Inserts or deletes rows. @throws HostError `out-of-range` or `protected` */
export function moveRows(
  draft: Draft,
  sheet: SheetState,
  change: RowChange,
  styleFrom: number | null,
): void {
  const { row, count } = change;
  assertRect({ row, col: 0, rows: count, cols: 1 });
  assertUnprotected(sheet);
  if (!changeRows(draft, sheet, change, styleFrom)) {
    const limit = String(MAX_ROWS);
    throw new HostError('out-of-range', HOST, `contents would go beyond row ${limit}`);
  }
}

function entryOf({ row, col, value, formula }: CellWrite): CellEntry {
  return { row, col, value, formula: formula ?? null };
}

function withFormat(style: CellStyle, format: string | null): CellStyle {
  const same = format === null || format === (style.format ?? 'General');
  return same ? style : Object.freeze({ ...style, format });
}

function assertUnprotected(sheet: SheetState): void {
  if (sheet.protected) throw new HostError('protected', HOST, `${sheet.name} is protected`);
}

function assertUnlocked(sheet: SheetState, place: CellPosition): void {
  if (sheet.protected && storedAt(sheet, place)?.style.locked !== false) assertUnprotected(sheet);
}
