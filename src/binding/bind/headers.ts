import { rememberingOf } from '../../model/remember';
import type { CellPosition } from '../../sheet/address';
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../../templates/form';
import { headerRows, type HeaderKind, type HeaderRows } from './header-rows';
import type { Scan } from './scan';

/** The header of an indicator block. */
export type IndicatorHeader = HeaderRows<IndicatorColumn>;

/** Columns that a header names at least: with 三级指标 among them, and where that label is lost. */
const LEAST = 3;
const LEAST_WITHOUT_NAME = 4;

const KIND: HeaderKind<IndicatorColumn> = {
  columnOf: rememberingOf((roles) =>
    INDICATOR_COLUMNS.find((column) => roles.has(`indicators.${column}`)),
  ),
  isOther: rememberingOf((roles) => [...roles].some((role) => role.startsWith('funds.column.'))),
  isHeader: (columns) =>
    Object.keys(columns).length >= (columns.name === undefined ? LEAST_WITHOUT_NAME : LEAST),
};

/** Columns that people fill in: a word in them that looks like a label is content. */
const CONTENT = INDICATOR_COLUMNS.filter(
  (column) => column !== 'category' && column !== 'subcategory',
);

/** All headers of indicator blocks, in reading order. */
export function indicatorHeaders(scanned: Scan): IndicatorHeader[] {
  return headerRows(scanned, KIND);
}

/** The first and the last column that people fill in. */
export function contentColumns({ columns }: IndicatorHeader): { left: number; right: number } {
  const cols = CONTENT.flatMap((column) => columns[column] ?? []);
  return { left: Math.min(...cols), right: Math.max(...cols) };
}

/** Whether a column lies outside those that people fill in. */
export function outsideContent(header: IndicatorHeader): (col: number) => boolean {
  const { left, right } = contentColumns(header);
  return (col) => col < left || col > right;
}

/** The first and the last column that a header names. */
export function span({ columns }: IndicatorHeader): { left: number; right: number } {
  const cols = Object.values(columns);
  return { left: Math.min(...cols), right: Math.max(...cols) };
}

/** The place of a header's first label. */
export function placeOf(header: IndicatorHeader): CellPosition {
  return { row: header.row, col: span(header).left };
}
