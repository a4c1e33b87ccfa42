import type { ICellData, Nullable, Worksheet } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/preset-sheets-core';
import type { Rect } from '../../sheet/address';
import { EMPTY_CELL, type Cell, type Grid } from '../../sheet/grid';
import type { SheetInfo } from '../port';
import type { Book } from './book';
import { fromRange } from './geometry';
import { carriedBy } from './snapshot';
import { fromContent } from './values';

const GENERAL = 'General';

export function infoOf(sheet: Worksheet): SheetInfo {
  return Object.freeze({
    id: sheet.getSheetId(),
    name: sheet.getName(),
    visible: !sheet.isSheetHidden(),
    identity: carriedBy(sheet.getConfig()).identity,
  });
}

/** What stands in a sheet now, as frozen data. */
export function gridOf(book: Book, sheet: Worksheet): Grid {
  const found = new Map<number, Map<number, Cell>>();
  let width = 0;
  let height = 0;
  eachCell(book, sheet, (row, col, cell) => {
    if (cell.value === null && cell.formula === null && cell.format === GENERAL) return;
    const cells = found.get(row) ?? new Map<number, Cell>();
    found.set(row, cells.set(col, cell));
    width = Math.max(width, col + 1);
    height = Math.max(height, row + 1);
  });
  const blank = Object.freeze(new Array<Cell>(width).fill(EMPTY_CELL));
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = found.get(row);
    return cells ? Object.freeze(blank.map((empty, col) => cells.get(col) ?? empty)) : blank;
  });
  return Object.freeze({ cells: Object.freeze(rows), merges: mergesOf(sheet) });
}

/** Merged areas in reading order, frozen. */
export function mergesOf(sheet: Worksheet): readonly Rect[] {
  const merges = sheet.getMergeData().map(fromRange);
  return Object.freeze(merges.sort((a, b) => a.row - b.row || a.col - b.col));
}

/** Calls back for every stored cell; those that a merged area covers count as empty. */
export function eachCell(
  book: Book,
  sheet: Worksheet,
  visit: (row: number, col: number, cell: Cell, stored: ICellData) => void,
): void {
  const covered = coveredCells(sheet);
  const formulas = book.injector.get(FormulaDataModel);
  const styles = book.workbook.getStyles();
  const id = sheet.getSheetId();
  sheet.getCellMatrix().forValue((row, col, stored: Nullable<ICellData>) => {
    if (!stored) return true;
    const hidden = covered.has(keyOf(row, col));
    const formula =
      hidden || !(stored.f ?? stored.si)
        ? null
        : formulas.getFormulaStringByCell(row, col, id, book.unitId);
    const cell = Object.freeze({
      value: hidden ? null : fromContent(stored, Boolean(formula)),
      formula: formula ?? null,
      format: styles.getStyleByCell(stored)?.n?.pattern ?? GENERAL,
    });
    visit(row, col, cell, stored);
    return true;
  });
}

function coveredCells(sheet: Worksheet): ReadonlySet<string> {
  const covered = new Set<string>();
  for (const { startRow, endRow, startColumn, endColumn } of sheet.getMergeData()) {
    for (let row = startRow; row <= endRow; row++) {
      for (let col = startColumn; col <= endColumn; col++) covered.add(keyOf(row, col));
    }
    covered.delete(keyOf(startRow, startColumn));
  }
  return covered;
}

function keyOf(row: number, col: number): string {
  return `${String(row)},${String(col)}`;
}
