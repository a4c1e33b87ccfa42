import { rectToA1, type CellPosition, type Rect } from '../../sheet/address';
import type { CellWrite, PatchStep } from '../../sheet/plan';
import type { SheetId } from '../port';
import type { Features } from './features';
import { writeIdentity, type IdentityTrack } from './identity-step';
import { queueLastRow, type Journal } from './journal';
import { content, literal, type Literal } from './literal';
import { writeNotes, type NoteTrack } from './note-steps';
import type { NoteStore } from './notes';
import { queueMerges } from './queries';
import { rectanglesOf } from './rectangles';

/** A sheet that is written to: its proxy, its id and the journal of the batch. */
export interface Target {
  readonly sheet: Excel.Worksheet;
  readonly id: SheetId;
  readonly journal: Journal;
  readonly features: Features;
  /** Where notes go; null where Excel has no place for them. */
  readonly store: NoteStore | null;
  readonly track: NoteTrack;
  readonly identity: IdentityTrack;
}

/** Queues one step of a patch. @throws HostError `failed` for contents that no cell can hold */
export function queueStep(target: Target, step: PatchStep): void {
  const { store, track } = target;
  track.follow(step);
  switch (step.kind) {
    case 'cells':
      writeCells(target, step.cells);
      return;
    case 'insert-rows':
      insertRows(target, step);
      return;
    case 'delete-rows':
      deleteRows(target, step);
      return;
    case 'merge':
      merge(target, step.rect);
      return;
    case 'notes':
      if (store) writeNotes({ ...target, store }, step.notes);
      return;
    case 'identity':
      writeIdentity(target, step.identity);
  }
}

/** The rectangles that a step writes to, as change events will name them; they do not tell of notes and names. */
export function touched(step: PatchStep): readonly Rect[] {
  switch (step.kind) {
    case 'cells':
      return rectanglesOf(step.cells);
    case 'merge':
      return [step.rect];
    case 'insert-rows':
    case 'delete-rows':
      return [{ row: step.row, col: 0, rows: step.count, cols: 1 }];
    case 'notes':
    case 'identity':
      return [];
  }
}

function writeCells({ sheet, id, journal }: Target, cells: readonly CellWrite[]): void {
  const contents = new Map(cells.map((cell) => [keyOf(cell), content(cell)]));
  for (const rect of rectanglesOf(cells)) {
    const address = rectToA1(rect);
    journal.add(sheet, id, {
      before: (target) => queueContents(target.getRange(address)),
      call: () => {
        const written = arrayOf(rect, (cell) => contents.get(keyOf(cell)) ?? '');
        sheet.getRange(address).formulas = written;
      },
      undo: restore,
    });
  }
}

function insertRows(
  { sheet, id, journal }: Target,
  { row, count, styleFrom }: PatchStep & { readonly kind: 'insert-rows' },
): void {
  const rows = rowsAddress(row, count);
  journal.add(sheet, id, {
    before: queueLastRow,
    call: () => {
      sheet.getRange(rows).insert(Excel.InsertShiftDirection.down);
    },
    undo: (target) => {
      target.getRange(rows).delete(Excel.DeleteShiftDirection.up);
    },
  });
  // Excel gives inserted rows the look of the row above.
  if (styleFrom === row - 1) return;
  const model = styleFrom >= row ? styleFrom + count : styleFrom;
  sheet.getRange(rows).copyFrom(rowsAddress(model, 1), Excel.RangeCopyType.formats);
}

function deleteRows(
  { sheet, id, journal, features }: Target,
  { row, count }: PatchStep & { readonly kind: 'delete-rows' },
): void {
  const rows = rowsAddress(row, count);
  journal.add(sheet, id, {
    before: (target) => {
      const lastRow = queueLastRow(target);
      const used = target.getRange(rows).getUsedRangeOrNullObject(false);
      const contents = queueContents(used);
      const merges = features.mergedAreas ? queueMerges(used) : () => [];
      return () => ({
        lastRow: lastRow(),
        rows: used.isNullObject ? null : { contents: contents(), merges: merges() },
      });
    },
    call: () => {
      sheet.getRange(rows).delete(Excel.DeleteShiftDirection.up);
    },
    undo: (target, before) => {
      target.getRange(rows).insert(Excel.InsertShiftDirection.down);
      if (!before.rows) return;
      for (const area of before.rows.merges) mergeAgain(target, area);
      restore(target, before.rows.contents);
    },
    exact: features.mergedAreas,
  });
}

/** Dissolves what touches the rectangle and merges it, as two calls. */
function merge({ sheet, id, journal, features }: Target, rect: Rect): void {
  const address = rectToA1(rect);
  const queueState = (target: Excel.Worksheet) => {
    const range = target.getRange(address);
    const contents = queueContents(range);
    const merges = features.mergedAreas ? queueMerges(range) : () => [];
    return () => ({ contents: contents(), merges: merges() });
  };
  journal.add(sheet, id, {
    before: queueState,
    call: () => {
      sheet.getRange(address).unmerge();
    },
    undo: (target, { merges }) => {
      for (const area of merges) mergeAgain(target, area);
    },
    exact: features.mergedAreas,
    telling: features.mergedAreas,
  });
  if (rect.rows === 1 && rect.cols === 1) return;
  journal.add(sheet, id, {
    before: queueState,
    call: () => {
      sheet.getRange(address).merge(false);
    },
    undo: (target, { contents }) => {
      target.getRange(address).unmerge();
      restore(target, contents);
    },
    exact: features.mergedAreas,
    telling: features.mergedAreas,
  });
}

function mergeAgain(sheet: Excel.Worksheet, area: Rect): void {
  const range = sheet.getRange(rectToA1(area));
  range.unmerge();
  range.merge(false);
}

/** What stood in a rectangle, to be written there again. */
interface Contents {
  readonly rect: Rect;
  readonly formats: readonly (readonly string[])[];
  readonly literals: readonly (readonly Literal[])[];
}

function queueContents(range: Excel.Range): () => Contents {
  range.load('rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat');
  return () => {
    const { rowIndex, columnIndex, rowCount, columnCount } = range;
    const values: readonly (readonly unknown[])[] = range.values;
    const formulas: readonly (readonly unknown[])[] = range.formulas;
    return {
      rect: { row: rowIndex, col: columnIndex, rows: rowCount, cols: columnCount },
      formats: range.numberFormat as readonly (readonly string[])[],
      literals: formulas.map((line, row) =>
        line.map((formula, col) => literalOf(formula, values[row]?.[col])),
      ),
    };
  };
}

/** A cell as it was told, in a form that gives the same cell when it is written. */
function literalOf(formula: unknown, value: unknown): Literal {
  if (typeof formula === 'number' || typeof formula === 'boolean') return formula;
  if (typeof formula !== 'string' || formula === '') return '';
  return formula.startsWith('=') && formula !== value ? formula : literal(formula);
}

function restore(sheet: Excel.Worksheet, { rect, formats, literals }: Contents): void {
  const range = sheet.getRange(rectToA1(rect));
  range.numberFormat = formats.map((line) => [...line]);
  range.formulas = literals.map((line) => [...line]);
}

function arrayOf<T>(rect: Rect, valueAt: (cell: CellPosition) => T): T[][] {
  return Array.from({ length: rect.rows }, (_, down) =>
    Array.from({ length: rect.cols }, (__, right) =>
      valueAt({ row: rect.row + down, col: rect.col + right }),
    ),
  );
}

function keyOf({ row, col }: CellPosition): string {
  return `${String(row)}:${String(col)}`;
}

function rowsAddress(row: number, count: number): string {
  return `${String(row + 1)}:${String(row + count)}`;
}
