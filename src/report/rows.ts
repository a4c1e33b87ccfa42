import type { CellValue } from '../sheet/grid';
import type { PlanCell, SheetPlan } from '../sheet/plan';
import type { Rect } from '../sheet/address';
import { clip } from './clip';
import { REPORT_STYLES, type ReportStyle } from './report-styles';
import { rowHeight } from './row-height';

/** What one cell shows. */
export interface Shown {
  readonly style: ReportStyle;
  /** Of a formula, what it gives. */
  readonly value?: CellValue;
  readonly formula?: string;
}

/** One row: its cells from the left, or one cell over the whole width. */
export type ReportRow =
  | { readonly kind: 'cells'; readonly cells: readonly Shown[] }
  | { readonly kind: 'line'; readonly shown: Shown; readonly height?: number };

/** Longer texts are cut: a cell holds 32,767 characters, a printed page far fewer. */
const TEXT_LIMIT = 2000;

const STYLE_NAMES = Object.keys(REPORT_STYLES) as ReportStyle[];

/** Cells, merges and heights of rows that follow one another. @param columns their widths in points */
export function cellsOfRows(
  rows: readonly ReportRow[],
  columns: readonly number[],
): Pick<SheetPlan, 'cells' | 'merges' | 'rows' | 'styles'> {
  const width = columns.length;
  return {
    cells: rows.flatMap((row, index) => cellsOfRow(row, index, width)),
    merges: rows.flatMap((row, index): Rect[] =>
      row.kind === 'line' ? [{ row: index, col: 0, rows: 1, cols: width }] : [],
    ),
    rows: rows.map((row) => heightOf(row, columns)),
    styles: STYLE_NAMES.map((name) => REPORT_STYLES[name]),
  };
}

/** Lines are short: what is longer than one says so itself. */
const LINE_HEIGHT = 18;

function heightOf(row: ReportRow, columns: readonly number[]): number {
  if (row.kind === 'line') return row.height ?? LINE_HEIGHT;
  return rowHeight(
    row.cells.map(({ style, value = null }, col) => ({
      text: typeof value === 'string' ? clip(value, TEXT_LIMIT) : '',
      style,
      width: columns[col] ?? 0,
    })),
  );
}

function cellsOfRow(row: ReportRow, index: number, width: number): PlanCell[] {
  if (row.kind === 'cells') return row.cells.map((shown, col) => cellOf(shown, index, col));
  const rest = Array.from({ length: width - 1 }, (): Shown => ({ style: row.shown.style }));
  return [row.shown, ...rest].map((shown, col) => cellOf(shown, index, col));
}

function cellOf({ style, value = null, formula }: Shown, row: number, col: number): PlanCell {
  return {
    row,
    col,
    value: typeof value === 'string' ? clip(value, TEXT_LIMIT) || null : value,
    formula: formula ?? null,
    style: STYLE_NAMES.indexOf(style),
  };
}
