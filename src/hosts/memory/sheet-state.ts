import { contains, intersects, type CellPosition, type Rect } from '../../sheet/address';
import type { Cell, CellValue } from '../../sheet/grid';
import type {
  CellNote,
  CellStyle,
  ConditionalFormat,
  PrintSetup,
  Validation,
} from '../../sheet/plan';
import type { SheetId, SheetInfo } from '../port';

/** A cell as it is kept. `constant` is the cell as readers see it, ready made unless there is a formula to compute. */
export interface StoredCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly style: CellStyle;
  readonly constant: Cell | null;
}

export type StoredRow = readonly (StoredCell | undefined)[];

/**
 * One sheet at one moment. Never changed, only replaced: a sheet that is the same object holds the same contents,
 * which is what undo and the caches rest upon.
 */
export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly hidden: boolean;
  readonly identity: string | null;
  readonly columns: readonly number[];
  readonly heights: readonly (number | null)[];
  readonly rows: readonly (StoredRow | undefined)[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly print: PrintSetup | null;
  readonly protected: boolean;
  /** In reading order, one for a cell. */
  readonly notes: readonly CellNote[];
}

export const NO_STYLE: CellStyle = Object.freeze({});

/** A sheet without contents. */
export function blankSheet(id: SheetId, name: string): SheetState {
  return {
    id,
    name,
    hidden: false,
    identity: null,
    columns: [],
    heights: [],
    rows: [],
    merges: [],
    validations: [],
    conditionalFormats: [],
    print: null,
    protected: false,
    notes: [],
  };
}

export function infoOf(sheet: SheetState): SheetInfo {
  return Object.freeze({
    id: sheet.id,
    name: sheet.name,
    visible: !sheet.hidden,
    identity: sheet.identity,
  });
}

/** Makes a cell; undefined when there is nothing to keep. */
export function storedCell(
  value: CellValue,
  formula: string | null,
  style: CellStyle,
): StoredCell | undefined {
  if (value === null && formula === null && Object.keys(style).length === 0) return undefined;
  return {
    value,
    formula,
    style,
    constant:
      formula === null
        ? Object.freeze({ value, formula, format: style.format ?? 'General' })
        : null,
  };
}

/** The same cell without its contents. */
export function emptied(cell: StoredCell | undefined): StoredCell | undefined {
  return cell && storedCell(null, null, cell.style);
}

export function storedAt(
  sheet: Pick<SheetState, 'rows'>,
  { row, col }: CellPosition,
): StoredCell | undefined {
  return sheet.rows[row]?.[col];
}

export interface RowsEditor {
  readonly get: (place: CellPosition) => StoredCell | undefined;
  readonly set: (place: CellPosition, cell: StoredCell | undefined) => void;
}

/** Rows with some cells replaced. Rows that are not written to stay the same objects. */
export function editRows(
  rows: SheetState['rows'],
  edit: (editor: RowsEditor) => void,
): SheetState['rows'] {
  const next = rows.slice();
  const own = new Map<number, (StoredCell | undefined)[]>();
  edit({
    get: ({ row, col }) => next[row]?.[col],
    set: ({ row, col }, cell) => {
      let cells = own.get(row);
      if (!cells) {
        cells = next[row]?.slice() ?? [];
        own.set(row, cells);
        next[row] = cells;
      }
      cells[col] = cell;
    },
  });
  for (const [row, cells] of own) next[row] = trimmed(cells);
  while (next.length > 0 && next.at(-1) === undefined) next.length--;
  return next;
}

function trimmed(cells: (StoredCell | undefined)[]): StoredRow | undefined {
  while (cells.length > 0 && cells.at(-1) === undefined) cells.length--;
  return cells.length > 0 ? cells : undefined;
}

/** The used rectangle from A1: every cell that holds or looks like something, and every merged area. */
export function extent(sheet: SheetState): { readonly rows: number; readonly cols: number } {
  let rows = sheet.rows.length;
  let cols = 0;
  for (const row of sheet.rows) if (row && row.length > cols) cols = row.length;
  for (const merge of sheet.merges) {
    rows = Math.max(rows, merge.row + merge.rows);
    cols = Math.max(cols, merge.col + merge.cols);
  }
  return { rows, cols };
}

/** The merged area that a cell belongs to. */
export function mergeAt(sheet: Pick<SheetState, 'merges'>, cell: CellPosition): Rect | undefined {
  return sheet.merges.find((merge) => contains(merge, cell));
}

/** Whether a cell lies in a merged area without being its first cell: such a cell holds nothing. */
export function isCovered(sheet: Pick<SheetState, 'merges'>, cell: CellPosition): boolean {
  const merge = mergeAt(sheet, cell);
  return merge !== undefined && (merge.row !== cell.row || merge.col !== cell.col);
}

/** Makes exactly this rectangle a merged area; areas that touch it dissolve. One cell only dissolves. */
export function mergeCells(sheet: SheetState, rect: Rect): SheetState {
  const others = sheet.merges.filter((merge) => !intersects(merge, rect));
  if (rect.rows === 1 && rect.cols === 1) return { ...sheet, merges: others };
  const area = Object.freeze({ row: rect.row, col: rect.col, rows: rect.rows, cols: rect.cols });
  const rows = editRows(sheet.rows, ({ get, set }) => {
    for (const place of storedPlaces(sheet, area)) {
      if (place.row !== area.row || place.col !== area.col) set(place, emptied(get(place)));
    }
  });
  return { ...sheet, rows, merges: [...others, area] };
}

/** The places within a rectangle where a cell is kept, in reading order. */
export function* storedPlaces(
  sheet: Pick<SheetState, 'rows'>,
  rect: Rect,
): Generator<CellPosition, void> {
  const lastRow = Math.min(rect.row + rect.rows, sheet.rows.length);
  for (let row = rect.row; row < lastRow; row++) {
    const cells = sheet.rows[row];
    const lastCol = Math.min(rect.col + rect.cols, cells?.length ?? 0);
    for (let col = rect.col; col < lastCol; col++) if (cells?.[col]) yield { row, col };
  }
}
