import { Direction, type ICellData, type Worksheet } from '@univerjs/core';
import {
  AddMergeUndoMutationFactory,
  AddWorksheetMergeMutation,
  InsertRowByRangeCommand,
  RemoveMergeUndoMutationFactory,
  RemoveRowByRangeCommand,
  RemoveWorksheetMergeMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowHeightMutationFactory,
  SetWorksheetRowIsAutoHeightMutation,
  SetWorksheetRowIsAutoHeightMutationFactory,
} from '@univerjs/preset-sheets-core';
import { MAX_COLS, MAX_ROWS, intersects, type Rect } from '../../sheet/address';
import type { CellWrite, PatchStep } from '../../sheet/plan';
import { HostError } from '../port';
import { HOST_NAME, type Book } from './book';
import { fromRange, toRange } from './geometry';
import { writeIdentity } from './identity';
import { writeNotes } from './notes';
import { carriedBy, isUnlocked } from './snapshot';
import { toContent } from './values';

type CellMatrix = Record<number, Record<number, ICellData>>;

/** Runs one step of a patch. What it does can be undone; when it throws, earlier mutations of it stand. */
export function runStep(book: Book, sheet: Worksheet, step: PatchStep): void {
  assertEditable(sheet, step);
  switch (step.kind) {
    case 'cells':
      writeCells(book, sheet, step.cells);
      return;
    case 'insert-rows':
      assertInside(sheet, { row: step.styleFrom, col: 0, rows: 1, cols: 1 });
      onActive(book, sheet, () => {
        insertRows(book, sheet, step.row, step.count, step.styleFrom);
      });
      return;
    case 'delete-rows':
      onActive(book, sheet, () => {
        deleteRows(book, sheet, step.row, step.count);
      });
      return;
    case 'merge':
      mergeRect(book, sheet, step.rect);
      return;
    case 'notes':
      for (const { row, col } of step.notes) {
        makeRoom(book, sheet, { row, col, rows: 1, cols: 1 });
      }
      writeNotes(book, sheet, step.notes);
      return;
    case 'identity':
      writeIdentity(book, sheet, step.identity);
  }
}

/** Makes the grid large enough to hold a rectangle. */
export function makeRoom(book: Book, sheet: Worksheet, rect: Rect): void {
  assertInside(sheet, rect);
  const target = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  const rows = rect.row + rect.rows + 1;
  if (rows > sheet.getRowCount()) {
    book.commands.syncExecuteCommand(SetWorksheetRowCountMutation.id, {
      ...target,
      rowCount: rows,
    });
  }
  const columns = rect.col + rect.cols;
  if (columns > sheet.getColumnCount()) {
    book.commands.syncExecuteCommand(SetWorksheetColumnCountMutation.id, {
      ...target,
      columnCount: columns,
    });
  }
}

function assertInside(sheet: Worksheet, rect: Rect): void {
  const { row, col, rows, cols } = rect;
  const whole = [row, col, rows, cols].every(Number.isInteger);
  const inside = row >= 0 && col >= 0 && row + rows <= MAX_ROWS && col + cols <= MAX_COLS;
  if (whole && inside && rows > 0 && cols > 0) return;
  throw new HostError('out-of-range', HOST_NAME, `${JSON.stringify(rect)} in ${sheet.getName()}`);
}

function assertEditable(sheet: Worksheet, step: PatchStep): void {
  if (!carriedBy(sheet.getConfig()).protected) return;
  const matrix = sheet.getCellMatrix();
  const allowed =
    step.kind === 'identity' ||
    (step.kind === 'cells' &&
      step.cells.every(({ row, col }) => isUnlocked(matrix.getValue(row, col))));
  if (!allowed) throw new HostError('protected', HOST_NAME, `${sheet.getName()} is protected`);
}

function writeCells(book: Book, sheet: Worksheet, cells: readonly CellWrite[]): void {
  const cellValue: CellMatrix = {};
  for (const { row, col, value, formula } of cells) {
    makeRoom(book, sheet, { row, col, rows: 1, cols: 1 });
    (cellValue[row] ??= {})[col] =
      formula === undefined ? toContent(value, null) : toContent(null, formula);
  }
  setCells(book, sheet, cellValue);
}

function setCells(book: Book, sheet: Worksheet, cellValue: CellMatrix): void {
  const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), cellValue };
  const undo = SetRangeValuesUndoMutationFactory(book.injector, params);
  const { id } = SetRangeValuesMutation;
  book.mutate([{ id, params }], [{ id, params: undo }]);
}

function insertRows(book: Book, sheet: Worksheet, row: number, count: number, from: number): void {
  const rect = { row, col: 0, rows: count, cols: sheet.getColumnCount() };
  makeRoom(book, sheet, rect);
  const rowHeight = sheet.getRowHeight(from);
  const autoHeightInfo = sheet.getRowManager().getRow(from)?.ia;
  const range = toRange(rect);
  const target = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  book.command(InsertRowByRangeCommand.id, {
    ...target,
    range,
    direction: Direction.UP,
    cellValue: looksOf(sheet, from, row, count),
  });
  const height = { ...target, ranges: [range], rowHeight };
  book.mutate(
    [{ id: SetWorksheetRowHeightMutation.id, params: height }],
    [
      {
        id: SetWorksheetRowHeightMutation.id,
        params: SetWorksheetRowHeightMutationFactory(height, sheet),
      },
    ],
  );
  if (autoHeightInfo === undefined) return;
  const auto = { ...target, ranges: [range], autoHeightInfo };
  book.mutate(
    [{ id: SetWorksheetRowIsAutoHeightMutation.id, params: auto }],
    [
      {
        id: SetWorksheetRowIsAutoHeightMutation.id,
        params: SetWorksheetRowIsAutoHeightMutationFactory(auto, sheet),
      },
    ],
  );
}

/** The looks of a row's cells, put on the rows that are to be inserted. */
function looksOf(sheet: Worksheet, from: number, row: number, count: number): CellMatrix {
  const matrix = sheet.getCellMatrix();
  const looks: CellMatrix = {};
  for (let col = 0; col < sheet.getColumnCount(); col++) {
    const { s, custom } = matrix.getValue(from, col) ?? {};
    if (!s && !custom) continue;
    for (let at = row; at < row + count; at++) {
      (looks[at] ??= {})[col] = { ...(s && { s }), ...(custom && { custom }) };
    }
  }
  return looks;
}

function deleteRows(book: Book, sheet: Worksheet, row: number, count: number): void {
  const rect = { row, col: 0, rows: count, cols: sheet.getColumnCount() };
  makeRoom(book, sheet, rect);
  book.command(RemoveRowByRangeCommand.id, {
    unitId: book.unitId,
    subUnitId: sheet.getSheetId(),
    range: toRange(rect),
  });
}

function mergeRect(book: Book, sheet: Worksheet, rect: Rect): void {
  makeRoom(book, sheet, rect);
  const target = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  const touched = sheet.getMergeData().filter((range) => intersects(fromRange(range), rect));
  if (touched.length > 0) {
    const params = { ...target, ranges: touched.map((range) => ({ ...range })) };
    const undo = RemoveMergeUndoMutationFactory(book.injector, params);
    book.mutate(
      [{ id: RemoveWorksheetMergeMutation.id, params }],
      [{ id: AddWorksheetMergeMutation.id, params: undo }],
    );
  }
  if (rect.rows === 1 && rect.cols === 1) return;
  clearAllButFirst(book, sheet, rect);
  const params = { ...target, ranges: [toRange(rect)] };
  const undo = AddMergeUndoMutationFactory(book.injector, params);
  book.mutate(
    [{ id: AddWorksheetMergeMutation.id, params }],
    [{ id: RemoveWorksheetMergeMutation.id, params: undo }],
  );
}

function clearAllButFirst(book: Book, sheet: Worksheet, rect: Rect): void {
  const matrix = sheet.getCellMatrix();
  const cellValue: CellMatrix = {};
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    for (let col = rect.col; col < rect.col + rect.cols; col++) {
      const first = row === rect.row && col === rect.col;
      if (!first && matrix.getValue(row, col)) (cellValue[row] ??= {})[col] = toContent(null, null);
    }
  }
  if (Object.keys(cellValue).length > 0) setCells(book, sheet, cellValue);
}

/** Univer rewrites formulas and merges for the active sheet only, whatever sheet the command names. */
function onActive(book: Book, sheet: Worksheet, piece: () => void): void {
  const { unitId } = book;
  const active = book.workbook.getActiveSheet();
  const activate = (subUnitId: string) => {
    book.commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
  };
  if (active.getSheetId() === sheet.getSheetId()) {
    piece();
    return;
  }
  activate(sheet.getSheetId());
  try {
    piece();
  } finally {
    activate(active.getSheetId());
  }
}
