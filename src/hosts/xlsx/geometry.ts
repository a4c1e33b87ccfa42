import { MAX_COLS, type CellPosition, type Rect } from '../../sheet/address';
import { GRID_ROWS } from '../../sheet/grid-of-plan';
import type { PlanCell, SheetPlan } from '../../sheet/plan';
import {
  charactersToPoints,
  DEFAULT_COLUMN_CHARACTERS,
  DEFAULT_ROW_HEIGHT,
  digitWidth,
  tidy,
} from './units';
import { flag, numeric, type XmlTag } from '../../package/xml';

/** Rows whose height is told even where nothing stands in them; further down only beside cells with content. */
const ROWS_TOLD = 1_000;

/**
 * Gathers column widths and row heights of one worksheet. A hidden row or column has the size 0. A row that has content
 * and no height of its own is open (null): Excel fits it; without content it has the default height.
 */
export interface GeometryReader {
  open(tag: XmlTag): void;
  readonly row: (tag: XmlTag, row: number) => void;
  finish(cells: readonly PlanCell[], merges: readonly Rect[]): Pick<SheetPlan, 'columns' | 'rows'>;
}

interface Columns {
  readonly first: number;
  readonly last: number;
  readonly points: number;
}

export function geometryReader(normal: {
  readonly font: string;
  readonly size: number;
}): GeometryReader {
  const digit = digitWidth(normal.font, normal.size);
  const columns: Columns[] = [];
  const heights = new Map<number, number>();
  let rowHeight = DEFAULT_ROW_HEIGHT;
  let areRowsFixed = false;
  let columnWidth = charactersToPoints(DEFAULT_COLUMN_CHARACTERS, digit);

  const column = (tag: XmlTag): void => {
    const first = (numeric(tag, 'min') ?? 0) - 1;
    const last = (numeric(tag, 'max') ?? 0) - 1;
    const after = columns.at(-1)?.last ?? -1;
    if (!(first > after && last >= first && last < MAX_COLS)) return;
    const characters = numeric(tag, 'width');
    const width = characters === undefined ? columnWidth : charactersToPoints(characters, digit);
    columns.push({ first, last, points: flag(tag, 'hidden') ? 0 : width });
  };
  return {
    open(tag) {
      if (tag.local === 'col') column(tag);
      if (tag.local !== 'sheetFormatPr') return;
      rowHeight = numeric(tag, 'defaultRowHeight') ?? rowHeight;
      areRowsFixed = flag(tag, 'customHeight');
      const characters = numeric(tag, 'defaultColWidth');
      if (characters !== undefined) columnWidth = charactersToPoints(characters, digit);
    },
    row(tag, row) {
      const height = flag(tag, 'hidden') ? 0 : numeric(tag, 'ht');
      if (height !== undefined) heights.set(row, height);
    },
    finish(cells, merges) {
      const used = usedSize(cells, merges);
      return {
        columns: columnWidths(columns, used.cols, columnWidth),
        rows: rowHeights({
          told: heights,
          filled: filledRows(cells, merges, Math.max(used.rows, ROWS_TOLD)),
          end: Math.max(used.rows, ROWS_TOLD),
          missing: tidy(rowHeight),
          open: areRowsFixed ? tidy(rowHeight) : null,
        }),
      };
    },
  };
}

/** How far content reaches: cells with a value or a formula, and the merged areas that begin before their end. */
function usedSize(
  cells: readonly PlanCell[],
  merges: readonly Rect[],
): { readonly rows: number; readonly cols: number } {
  let rows = 0;
  let cols = 0;
  for (const cell of cells) {
    if (!hasContent(cell)) continue;
    rows = Math.max(rows, cell.row + 1);
    cols = Math.max(cols, cell.col + 1);
  }
  for (const area of merges) {
    if (area.row < rows && area.col < cols) cols = Math.max(cols, area.col + area.cols);
  }
  return { rows, cols };
}

/** A width that is given to all columns up to the sheet's end says nothing of those that are not used. */
function columnWidths(columns: readonly Columns[], used: number, missing: number): number[] {
  const widths: number[] = [];
  for (const { first, last, points } of columns) {
    const end = last === MAX_COLS - 1 ? used - 1 : last;
    if (end < first) continue;
    while (widths.length < first) widths.push(missing);
    while (widths.length <= end) widths.push(points);
  }
  return widths;
}

function hasContent({ value, formula }: PlanCell): boolean {
  return value !== null || formula !== null;
}

/** Rows that hold content, also that of a merged area which reaches down to them. Strays far out are left alone. */
function filledRows(
  cells: readonly PlanCell[],
  merges: readonly Rect[],
  end: number,
): ReadonlySet<number> {
  const limit = Math.min(end, GRID_ROWS);
  const rows = new Set<number>();
  const places = new Set<string>();
  for (const cell of cells) {
    if (!hasContent(cell) || cell.row >= limit) continue;
    rows.add(cell.row);
    places.add(placeOf(cell));
  }
  let reached = 0;
  for (const area of [...merges].sort((a, b) => a.row - b.row)) {
    if (!places.has(placeOf(area))) continue;
    const last = Math.min(area.row + area.rows, limit);
    for (let row = Math.max(area.row, reached); row < last; row++) rows.add(row);
    reached = Math.max(reached, last);
  }
  return rows;
}

function placeOf({ row, col }: CellPosition): string {
  return `${String(row)},${String(col)}`;
}

interface Heights {
  readonly told: ReadonlyMap<number, number>;
  readonly filled: ReadonlySet<number>;
  /** Told heights count for rows before this one. */
  readonly end: number;
  /** The height of rows that hold nothing, and of those that hold something; in both cases when none is told. */
  readonly missing: number;
  readonly open: number | null;
}

function rowHeights({ told, filled, end, missing, open }: Heights): (number | null)[] {
  const rows: (number | null)[] = [];
  const known = new Set([...told.keys(), ...filled]);
  for (const row of [...known].sort((a, b) => a - b)) {
    if (row >= end) break;
    while (rows.length < row) rows.push(missing);
    const height = told.get(row);
    rows.push(height === undefined ? open : tidy(height));
  }
  return rows;
}
