import { MAX_COLS, MAX_ROWS, type CellPosition, type Rect } from '../../sheet/address';
import { isCellError, type CellValue, type Grid } from '../../sheet/grid';
import type { CellStyle, NoteWrite, PlanCell, SheetPlan } from '../../sheet/plan';
import { HostError, type SheetId } from '../port';
import { frozenCopy } from './freeze';
import { notesOf, withNotes } from './notes';
import {
  blankSheet,
  editRows,
  isCovered,
  mergeCells,
  NO_STYLE,
  storedCell,
  type SheetState,
} from './sheet-state';

/** The host's name in its errors. */
export const HOST = 'memory';

/** The most characters that a note may have: as many as a cell. */
const NOTE_LIMIT = 32_767;

/** Makes a sheet from a plan. @throws HostError `out-of-range` or `failed` for what no sheet can hold */
export function sheetFromPlan(plan: SheetPlan, id: SheetId): SheetState {
  const styles = plan.styles.map((style) => frozenCopy(style));
  let sheet: SheetState = {
    ...blankSheet(id, plan.name),
    hidden: plan.hidden,
    identity: plan.identity,
    columns: frozenCopy(plan.columns),
    heights: frozenCopy(plan.rows),
    validations: frozenCopy(plan.validations),
    conditionalFormats: frozenCopy(plan.conditionalFormats),
    print: frozenCopy(plan.print),
    protected: plan.protected,
  };
  for (const merge of plan.merges) {
    assertRect(merge);
    sheet = mergeCells(sheet, merge);
  }
  const rows = editRows([], ({ set }) => {
    for (const cell of plan.cells) {
      assertCell(cell);
      const style = styles[cell.style] ?? NO_STYLE;
      const holds = !isCovered(sheet, cell);
      const formula = holds ? checkedFormula(cell.formula) : null;
      const value = holds && formula === null ? checkedValue(cell.value) : null;
      set({ row: cell.row, col: cell.col }, storedCell(value, formula, style));
    }
  });
  return { ...sheet, rows, notes: withNotes(sheet, checkedNotes(plan.notes ?? [])) };
}

/** A sheet as a plan, the results of its formulas as values. */
export function planFromSheet(sheet: SheetState, grid: Grid): SheetPlan {
  const styles = new Map<CellStyle, number>();
  const cells: PlanCell[] = [];
  for (const [row, stored] of sheet.rows.entries()) {
    for (const [col, cell] of stored?.entries() ?? []) {
      if (!cell) continue;
      const style = styles.get(cell.style) ?? styles.size;
      styles.set(cell.style, style);
      const value = grid.cells[row]?.[col]?.value ?? null;
      cells.push(Object.freeze({ row, col, value, formula: cell.formula, style }));
    }
  }
  return Object.freeze({
    name: sheet.name,
    identity: sheet.identity,
    hidden: sheet.hidden,
    columns: sheet.columns,
    rows: sheet.heights,
    cells: Object.freeze(cells),
    styles: Object.freeze([...styles.keys()]),
    merges: Object.freeze([...sheet.merges]),
    validations: sheet.validations,
    conditionalFormats: sheet.conditionalFormats,
    print: sheet.print,
    protected: sheet.protected,
    ...(sheet.notes.length > 0 && { notes: notesOf(sheet) }),
  });
}

/** @throws HostError `out-of-range` unless the cell is one that a sheet has */
export function assertCell({ row, col }: CellPosition): void {
  if (!isIndex(row, MAX_ROWS) || !isIndex(col, MAX_COLS)) {
    throw new HostError(
      'out-of-range',
      HOST,
      `no cell at row ${String(row)}, column ${String(col)}`,
    );
  }
}

/** @throws HostError `out-of-range` unless the rectangle lies within a sheet */
export function assertRect(rect: Rect): void {
  assertCell(rect);
  assertCell({ row: rect.row + rect.rows - 1, col: rect.col + rect.cols - 1 });
  if (rect.rows < 1 || rect.cols < 1) throw new HostError('out-of-range', HOST, 'empty rectangle');
}

/** A formula as given, with its "=". @throws HostError `failed` without one */
export function checkedFormula(formula: string | null): string | null {
  if (formula !== null && !/^=./s.test(formula)) {
    throw new HostError('failed', HOST, `not a formula: ${formula}`);
  }
  return formula;
}

/** A value of our own, safe from later changes. @throws HostError `failed` for numbers that no cell can hold */
export function checkedValue(value: CellValue): CellValue {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new HostError('failed', HOST, `not a cell's number: ${String(value)}`);
  }
  return isCellError(value) ? Object.freeze({ error: value.error }) : value;
}

/** Notes as given. @throws HostError `out-of-range`, or `failed` for a text that no note can have */
export function checkedNotes<T extends NoteWrite>(notes: readonly T[]): readonly T[] {
  for (const note of notes) {
    assertCell(note);
    const length = note.text?.length ?? 1;
    if (length === 0 || length > NOTE_LIMIT) {
      throw new HostError('failed', HOST, `a note of ${String(length)} characters`);
    }
  }
  return notes;
}

function isIndex(value: number, limit: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < limit;
}
