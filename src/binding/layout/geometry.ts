import type {
  Form,
  FormCell,
  FormRow,
  IndicatorBlock,
  IndicatorColumn,
} from '../../templates/form';
import { categoryLabel } from '../../templates/vocabulary';

/** One cell of the form at its place in the sheet. */
export interface PlacedCell extends FormCell {
  readonly row: number;
  /** Set for the cells of the indicator block. */
  readonly indicator?: IndicatorColumn;
}

/** The form laid out: every cell with its row, and where the parts are that formulas refer to. */
export interface Geometry {
  readonly cells: readonly PlacedCell[];
  /** Row heights in points. */
  readonly heights: readonly number[];
  /** The indicator block's header row; its rows follow. */
  readonly indicatorHeader: number;
  readonly indicatorRows: number;
  /** The column of the block's own label, which is blank on indicator rows only. */
  readonly block: number;
  /** Columns of the indicator block. */
  readonly column: Readonly<Partial<Record<IndicatorColumn, number>>>;
}

/** The rows of the indicator block that share a label of the first column: a 一级指标 with its 二级指标. */
export interface RowGroup {
  readonly label: string;
  readonly subgroups: readonly { readonly label: string; readonly rows: number }[];
}

/** The rows of the blank form. @param rowsPerSubcategory overrides the form's own number of rows */
export function blankGroups(form: Form, rowsPerSubcategory?: number): RowGroup[] {
  return form.categories.map(({ label, points, subcategories }) => ({
    label: categoryLabel(label, points),
    subgroups: subcategories.map((sub) => ({
      label: sub.label,
      rows: rowsPerSubcategory ?? sub.rows,
    })),
  }));
}

/** Places the form's cells. @param groups the rows of the indicator block */
export function place(form: Form, groups: readonly RowGroup[]): Geometry {
  const cells: PlacedCell[] = [];
  const heights: number[] = [];
  let indicatorHeader = 0;
  let indicatorRows = 0;
  let labels = 0;
  let column: Geometry['column'] = {};
  for (const block of form.blocks) {
    if (block.kind === 'rows') {
      for (const row of block.rows) placeRow(row, cells, heights);
    } else {
      indicatorHeader = heights.length;
      labels = block.block.at;
      column = Object.fromEntries(block.columns.map(({ column: name, at }) => [name, at]));
      indicatorRows = placeIndicators(groups, block, cells, heights);
    }
  }
  return { cells, heights, indicatorHeader, indicatorRows, block: labels, column };
}

function placeRow(row: FormRow, cells: PlacedCell[], heights: number[]): void {
  for (const cell of row.cells) cells.push({ ...cell, row: heights.length });
  heights.push(row.height);
}

function placeIndicators(
  groups: readonly RowGroup[],
  block: IndicatorBlock,
  cells: PlacedCell[],
  heights: number[],
): number {
  const header = heights.length;
  for (const { column, at, label } of block.columns) {
    cells.push({ row: header, at, label, role: `indicators.${column}` });
  }
  heights.push(block.headerHeight);
  for (const { label, subgroups } of groups) {
    const first = heights.length;
    for (const subgroup of subgroups) {
      placeLabel(block, 'subcategory', heights.length, subgroup.rows, subgroup.label, cells);
      for (let i = 0; i < subgroup.rows; i++) {
        placeIndicator(block, heights.length, cells);
        heights.push(block.rowHeight);
      }
    }
    placeLabel(block, 'category', first, heights.length - first, label, cells);
  }
  const count = heights.length - header - 1;
  const { at, label } = block.block;
  cells.push({ row: header, at, rows: count + 1, label, role: 'indicators.block' });
  return count;
}

function placeLabel(
  block: IndicatorBlock,
  column: 'category' | 'subcategory',
  row: number,
  rows: number,
  label: string,
  cells: PlacedCell[],
): void {
  const at = block.columns.find((entry) => entry.column === column)?.at;
  if (at !== undefined) cells.push({ row, at, rows, label });
}

function placeIndicator(block: IndicatorBlock, row: number, cells: PlacedCell[]): void {
  for (const { column, at } of block.columns) {
    if (column === 'category' || column === 'subcategory') continue;
    cells.push({ row, at, indicator: column });
  }
}
