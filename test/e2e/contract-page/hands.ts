import type { SheetId } from '../../../src/hosts/port';
import type { Book } from '../../../src/hosts/preview/book';
import { toRange } from '../../../src/hosts/preview/geometry';
import { toContent } from '../../../src/hosts/preview/values';
import type { CellPosition, Rect } from '../../../src/sheet/address';
import type { CellValue } from '../../../src/sheet/grid';

/** What a user does with the mouse, by way of the commands that Univer's own menus run. */
export interface Hands {
  /** Puts the selection on a cell, as a click on the sheet's tab and on the cell does. */
  goTo(sheet: SheetId, cell: CellPosition): void;
  paste(sheet: SheetId, at: CellPosition, values: readonly (readonly CellValue[])[]): void;
  clear(sheet: SheetId, rect: Rect): void;
  insertRows(sheet: SheetId, row: number, count: number): void;
  deleteRows(sheet: SheetId, row: number, count: number): void;
  swapRows(sheet: SheetId, a: number, b: number, cols: readonly [number, number]): void;
  addSheet(name: string): SheetId;
  copySheet(sheet: SheetId): SheetId;
  renameSheet(sheet: SheetId, name: string): void;
  deleteSheet(sheet: SheetId): void;
  /** Paints cells; a change of looks alone. */
  paint(sheet: SheetId, rect: Rect, color: string): void;
}

export function handsOn({ api }: Book): Hands {
  const workbook = () => {
    const found = api.getActiveWorkbook();
    if (!found) throw new Error('no workbook');
    return found;
  };
  const sheetOf = (id: SheetId) => {
    const found = workbook().getSheetBySheetId(id);
    if (!found) throw new Error(`no sheet ${id}`);
    return found;
  };
  const activate = (id: SheetId) => {
    const sheet = sheetOf(id);
    workbook().setActiveSheet(sheet);
    return sheet;
  };
  const rangeOf = (id: SheetId, { row, col, rows, cols }: Rect) =>
    activate(id).getRange(row, col, rows, cols);
  const ids = () =>
    workbook()
      .getSheets()
      .map((sheet) => sheet.getSheetId());
  return {
    goTo: (sheet, cell) => {
      rangeOf(sheet, { ...cell, rows: 1, cols: 1 }).activate();
    },
    paste: (sheet, at, values) => {
      const rect = { ...at, rows: values.length, cols: values[0]?.length ?? 0 };
      const cells = values.map((row) => row.map((value) => toContent(value, null)));
      rangeOf(sheet, rect).setValues(cells);
    },
    clear: (sheet, rect) => {
      rangeOf(sheet, rect).clearContent();
    },
    insertRows: (sheet, row, count) => {
      activate(sheet).insertRowsBefore(row, count);
    },
    deleteRows: (sheet, row, count) => {
      activate(sheet).deleteRows(row, count);
    },
    swapRows: (sheet, a, b, [first, last]) => {
      const [row, end] = [Math.min(a, b), Math.max(a, b)];
      activate(sheet);
      api.syncExecuteCommand('sheet.command.reorder-range', {
        unitId: workbook().getId(),
        subUnitId: sheet,
        range: toRange({ row, col: first, rows: end - row + 1, cols: last - first + 1 }),
        order: { [row]: end, [end]: row },
      });
    },
    addSheet: (name) => workbook().insertSheet(name).getSheetId(),
    copySheet: (sheet) => {
      const before = new Set(ids());
      workbook().duplicateSheet(sheetOf(sheet));
      const copy = ids().find((id) => !before.has(id));
      if (copy === undefined) throw new Error('the sheet was not copied');
      return copy;
    },
    renameSheet: (sheet, name) => {
      sheetOf(sheet).setName(name);
    },
    deleteSheet: (sheet) => {
      const other = ids().find((id) => id !== sheet);
      if (other !== undefined) activate(other);
      workbook().deleteSheet(sheetOf(sheet));
    },
    paint: (sheet, rect, color) => {
      rangeOf(sheet, rect).setBackground(color);
    },
  };
}
