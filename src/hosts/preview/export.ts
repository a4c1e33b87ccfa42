import type { ICellData, Worksheet } from '@univerjs/core';
import { ConditionalFormattingRuleModel } from '@univerjs/preset-sheets-conditional-formatting';
import { SheetDataValidationModel } from '@univerjs/preset-sheets-data-validation';
import type { CellStyle, PlanCell, SheetPlan } from '../../sheet/plan';
import type { Book } from './book';
import { toPoints } from './geometry';
import { notesOf } from './notes';
import { eachCell, infoOf, mergesOf } from './read';
import { fromConditionalRule, fromValidationRule } from './rules';
import { carriedBy, isOpenRow, isUnlocked } from './snapshot';
import { fromStyleData } from './style';

/**
 * A sheet as a plan: what was loaded or built, with everything that was changed since. A row whose height was open (null)
 * is so again, also after edits, unless the user gave it a height.
 */
export function planOf(book: Book, sheet: Worksheet): SheetPlan {
  const { name, identity, visible } = infoOf(sheet);
  const { print, protected: isProtected } = carriedBy(sheet.getConfig());
  const id = sheet.getSheetId();
  const { cells, styles } = cellsOf(book, sheet);
  const merges = mergesOf(sheet);
  const notes = notesOf(book, id);
  const rowCount = Math.max(
    lastKey(sheet.getConfig().rowData),
    ...merges.map(({ row, rows }) => row + rows),
    cells.at(-1)?.row ?? 0,
  );
  const columnCount = cells.reduce(
    (most, { col }) => Math.max(most, col + 1),
    lastKey(sheet.getConfig().columnData),
  );
  return {
    name,
    identity,
    hidden: !visible,
    columns: sizes(columnCount, (col) =>
      sheet.getColVisible(col) ? sheet.getColumnWidth(col) : 0,
    ),
    rows: Array.from({ length: rowCount }, (_, row) => heightOf(sheet, row)),
    cells,
    styles,
    merges,
    validations: book.injector
      .get(SheetDataValidationModel)
      .getRules(book.unitId, id)
      .flatMap((rule) => fromValidationRule(rule) ?? []),
    conditionalFormats: (
      book.injector.get(ConditionalFormattingRuleModel).getSubunitRules(book.unitId, id) ?? []
    ).flatMap((rule) => fromConditionalRule(rule) ?? []),
    print,
    protected: isProtected,
    ...(notes.length > 0 && { notes }),
  };
}

function cellsOf(
  book: Book,
  sheet: Worksheet,
): { readonly cells: readonly PlanCell[]; readonly styles: readonly CellStyle[] } {
  const styles = new Map<string, { readonly at: number; readonly style: CellStyle }>();
  const cells: PlanCell[] = [];
  eachCell(book, sheet, (row, col, { value, formula }, stored) => {
    const style = styleOf(book, stored);
    const key = JSON.stringify(style);
    const known = styles.get(key) ?? { at: styles.size, style };
    styles.set(key, known);
    cells.push({ row, col, value, formula, style: known.at });
  });
  cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return { cells, styles: [...styles.values()].map(({ style }) => style) };
}

function styleOf(book: Book, stored: ICellData): CellStyle {
  const data = book.workbook.getStyles().getStyleByCell(stored);
  return { ...(data && fromStyleData(data)), ...(isUnlocked(stored) && { locked: false }) };
}

function heightOf(sheet: Worksheet, row: number): number | null {
  if (!sheet.getRowVisible(row)) return 0;
  if (isOpenRow(sheet.getRowManager().getRow(row))) return null;
  return toPoints(sheet.getRowHeight(row));
}

function sizes(count: number, size: (at: number) => number): number[] {
  return Array.from({ length: count }, (_, at) => toPoints(size(at)));
}

/** One more than the highest index of a sparse array. */
function lastKey(sparse: object): number {
  return Object.keys(sparse).reduce((most, key) => Math.max(most, Number(key) + 1), 0);
}
