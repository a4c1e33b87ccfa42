import { reportIdentity } from '../../engine/report-identity';
import type { ListView } from '../../hosts/xlsx/write';
import { clip } from '../../report/clip';
import { REPORT_STYLES } from '../../report/report-styles';
import type { CellValue } from '../../sheet/grid';
import type { CellStyle, PlanCell, SheetPlan } from '../../sheet/plan';
import { rowHeight } from '../../sheet/row-height';

/** How the cells of a list look. */
export const LIST_STYLES = {
  ...REPORT_STYLES,
  amount: { ...REPORT_STYLES.short, horizontal: 'right', format: '#,##0.00####' },
  points: { ...REPORT_STYLES.short, format: '0.00' },
} as const satisfies Readonly<Record<string, CellStyle & { readonly size: number }>>;

/** One of the looks. */
export type ListStyle = keyof typeof LIST_STYLES;

/** What one cell shows. */
export interface ListCell {
  readonly style: ListStyle;
  readonly value?: CellValue;
  readonly formula?: string | null;
}

/** A list with a title, a few lines about it, and columns. */
export interface List {
  readonly name: string;
  readonly title: string;
  readonly lines: readonly string[];
  /** Heads and widths in points. */
  readonly columns: readonly { readonly head: string; readonly width: number }[];
  readonly rows: readonly (readonly ListCell[])[];
}

const STYLE_NAMES = Object.keys(LIST_STYLES) as ListStyle[];
const TITLE_HEIGHT = 30;
const LINE_HEIGHT = 18;
/** Longer texts are cut: a cell holds 32,767 characters, a printed page far fewer. */
const TEXT_LIMIT = 2000;
const MARGINS = { top: 42, bottom: 42, left: 28, right: 28 };
/** A report of ours is not read as a table when its folder is checked again. */
const IDENTITY = reportIdentity('0000000000000000');

/** A list as a sheet: its head stays in view and is repeated on each page, its columns have filter buttons. */
export function listSheet(list: List): { readonly plan: SheetPlan; readonly view: ListView } {
  const { name, title, lines, columns, rows } = list;
  const head = columns.map((column): ListCell => ({ style: 'head', value: column.head }));
  const top = lines.length + 1;
  const texts = [[{ style: 'title', value: title }], ...lines.map(lineCells), head, ...rows];
  const widths = columns.map(({ width }) => width);
  const plan: SheetPlan = {
    name,
    identity: IDENTITY,
    hidden: false,
    columns: widths,
    rows: [
      TITLE_HEIGHT,
      ...lines.map(() => LINE_HEIGHT),
      ...[head, ...rows].map((cells) => heightOf(cells, widths)),
    ],
    cells: texts.flatMap((cells, row) =>
      cells.map((cell, col) => planCell(cell as ListCell, row, col)),
    ),
    styles: STYLE_NAMES.map((style) => LIST_STYLES[style]),
    merges: Array.from({ length: top }, (_line, row) => ({
      row,
      col: 0,
      rows: 1,
      cols: columns.length,
    })),
    validations: [],
    conditionalFormats: [],
    print: {
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      fitHeight: 0,
      margins: MARGINS,
      centerHorizontally: true,
      titleRows: [top, top],
      area: { row: 0, col: 0, rows: texts.length, cols: columns.length },
    },
    protected: false,
  };
  const filter = { row: top, col: 0, rows: rows.length + 1, cols: columns.length };
  return { plan, view: { frozenRows: top + 1, filter } };
}

function lineCells(value: string): readonly ListCell[] {
  return [{ style: 'line', value }];
}

function heightOf(cells: readonly ListCell[], widths: readonly number[]): number {
  return rowHeight(
    cells.map(({ style, value }, col) => ({
      text: typeof value === 'string' ? clip(value, TEXT_LIMIT) : '',
      width: widths[col] ?? 0,
      size: LIST_STYLES[style].size,
    })),
  );
}

function planCell(
  { style, value = null, formula = null }: ListCell,
  row: number,
  col: number,
): PlanCell {
  return {
    row,
    col,
    value: typeof value === 'string' ? clip(value, TEXT_LIMIT) || null : value,
    formula,
    style: STYLE_NAMES.indexOf(style),
  };
}
