import { MAX_ROWS, type Rect } from '../../sheet/address';
import { sheetNameKey } from '../../sheet/name';
import type { PrintSetup } from '../../sheet/plan';
import { moveNotes } from './notes';
import { shiftFormula, shiftSpan, type RowChange } from './references';
import { mapRule, moveConditionalFormats, moveValidations, shiftRect } from './rules';
import { emptied, extent, storedCell, type SheetState, type StoredRow } from './sheet-state';
import type { Draft } from './workbook';

/**
 * Inserts or deletes rows of a sheet, and lets the references of all sheets follow.
 * @param styleFrom the row whose look inserted rows take; null for none
 * @returns false, with nothing changed, when contents would be pushed beyond the last row
 */
export function changeRows(
  draft: Draft,
  sheet: SheetState,
  change: RowChange,
  styleFrom: number | null,
): boolean {
  const used = extent(sheet).rows;
  if (change.kind === 'insert' && change.row < used && used + change.count > MAX_ROWS) return false;
  draft.set(movedSheet(sheet, change, styleFrom));
  draft.moved(sheet.id);
  const key = sheetNameKey(sheet.name);
  for (const other of draft.sheets()) {
    const own = other.id === sheet.id;
    if (!own && !refersElsewhere(other)) continue;
    const isTarget = (name: string | null): boolean =>
      name === null ? own : sheetNameKey(name) === key;
    const shift = (formula: string): string => shiftFormula(formula, change, isTarget);
    draft.set(own ? mapCellFormulas(other, shift) : mapFormulas(other, shift));
  }
  return true;
}

/** A sheet with all its formulas rewritten; the same object when none differs. */
export function mapFormulas(sheet: SheetState, map: (formula: string) => string): SheetState {
  const cells = mapCellFormulas(sheet, map);
  const validations = replaced(sheet.validations, (validation) => {
    const rule = mapRule(validation.rule, map);
    const same = JSON.stringify(rule) === JSON.stringify(validation.rule);
    return same ? validation : Object.freeze({ ...validation, rule });
  });
  const conditionalFormats = replaced(sheet.conditionalFormats, (format) => {
    const formula = map(format.formula);
    return formula === format.formula ? format : Object.freeze({ ...format, formula });
  });
  if (validations === sheet.validations && conditionalFormats === sheet.conditionalFormats) {
    return cells;
  }
  return { ...cells, validations, conditionalFormats };
}

const refersElsewhereCache = new WeakMap<SheetState, boolean>();

/** Whether some formula of a sheet names a sheet. */
export function refersElsewhere(sheet: SheetState): boolean {
  let refers = refersElsewhereCache.get(sheet);
  if (refers === undefined) {
    const seen: string[] = [];
    mapFormulas(sheet, (formula) => {
      seen.push(formula);
      return formula;
    });
    refers = seen.some((formula) => formula.includes('!'));
    refersElsewhereCache.set(sheet, refers);
  }
  return refers;
}

function mapCellFormulas(sheet: SheetState, map: (formula: string) => string): SheetState {
  const rows = replaced(
    sheet.rows,
    (row) =>
      row &&
      replaced(row, (cell) => {
        if (typeof cell?.formula !== 'string') return cell;
        const formula = map(cell.formula);
        return formula === cell.formula ? cell : storedCell(null, formula, cell.style);
      }),
  );
  return rows === sheet.rows ? sheet : { ...sheet, rows };
}

/** A list with its items mapped; the same list when each is the same. */
function replaced<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  let next: T[] | null = null;
  for (const [index, item] of items.entries()) {
    const mapped = map(item);
    if (mapped === item) continue;
    next ??= items.slice();
    next[index] = mapped;
  }
  return next ?? items;
}

function movedSheet(sheet: SheetState, change: RowChange, styleFrom: number | null): SheetState {
  const own = (name: string | null): boolean =>
    name === null || sheetNameKey(name) === sheetNameKey(sheet.name);
  const shift = (formula: string): string => shiftFormula(formula, change, own);
  return {
    ...sheet,
    rows: splicedRows(sheet.rows, change, styleFrom),
    heights: splicedHeights(sheet.heights, change, styleFrom),
    merges: movedMerges(sheet.merges, change),
    validations: moveValidations(sheet.validations, change, styleFrom, shift),
    conditionalFormats: moveConditionalFormats(sheet.conditionalFormats, change, styleFrom, shift),
    print: sheet.print && movedPrint(sheet.print, change),
    notes: moveNotes(sheet.notes, change),
  };
}

function splicedRows(
  rows: SheetState['rows'],
  change: RowChange,
  styleFrom: number | null,
): SheetState['rows'] {
  const { row, count } = change;
  const next = rows.slice(0, row);
  if (change.kind === 'delete') return withoutTail([...next, ...rows.slice(row + count)]);
  const look = styleFrom === null ? undefined : lookOf(rows[styleFrom]);
  if (row >= rows.length && look === undefined) return next;
  next.length = row;
  next.length = row + count;
  next.fill(look, row);
  return next.concat(rows.slice(row));
}

function lookOf(row: StoredRow | undefined): StoredRow | undefined {
  const look = row?.map(emptied);
  return look?.some((cell) => cell !== undefined) ? look : undefined;
}

function withoutTail(rows: (StoredRow | undefined)[]): SheetState['rows'] {
  while (rows.length > 0 && rows.at(-1) === undefined) rows.length--;
  return rows;
}

function splicedHeights(
  heights: readonly (number | null)[],
  { kind, row, count }: RowChange,
  styleFrom: number | null,
): readonly (number | null)[] {
  if (row >= heights.length) return heights;
  const height = heights[styleFrom ?? row] ?? null;
  const added = kind === 'insert' ? Array.from({ length: count }, () => height) : [];
  const rest = heights.slice(kind === 'insert' ? row : row + count);
  return [...heights.slice(0, row), ...added, ...rest];
}

function movedMerges(merges: readonly Rect[], change: RowChange): readonly Rect[] {
  return merges
    .map((merge) => shiftRect(merge, change))
    .filter((merge) => merge !== null)
    .filter((merge) => merge.rows > 1 || merge.cols > 1);
}

function movedPrint(print: PrintSetup, change: RowChange): PrintSetup {
  const { titleRows, area, ...rest } = print;
  const titles = titleRows && shiftSpan(titleRows[0], titleRows[1], change);
  const moved = area && shiftRect(area, change);
  return Object.freeze({
    ...rest,
    ...(titles ? { titleRows: Object.freeze([titles.low, titles.high] as const) } : {}),
    ...(moved ? { area: moved } : {}),
  });
}
