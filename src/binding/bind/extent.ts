import type { CellPosition } from '../../sheet/address';
import { cellAt, type Grid } from '../../sheet/grid';
import type { IndicatorColumn } from '../../templates/form';
import { NOTE_WORDS } from '../../templates/vocabulary';
import { findIndicatorHeader, type IndicatorHeader } from './indicators';
import type { Hit, Scan } from './scan';
import { signatureRow } from './signature';
import { findNextTitle } from './title';

/** Where the indicator block ends and what stands below it. */
export interface Extent {
  /** 合计 / 总分. */
  readonly total: Hit | undefined;
  /** The row after the last indicator row. */
  readonly end: number;
  /** Where another table begins that is not read. */
  readonly second: CellPosition | undefined;
}

/** Columns that people fill in: a word in them that looks like a label is content. */
const CONTENT: readonly IndicatorColumn[] = [
  'name',
  'target',
  'actual',
  'weight',
  'score',
  'deviation',
];
const NOTE = new RegExp(
  `^\\s*(?:${NOTE_WORDS.map((word) => Array.from(word).join('\\s*')).join('|')})\\s*[:：]`,
);

/**
 * Finds the total row and the end of the block. The total's label stands to the left of 三级指标, and the last such row
 * before the note, the signature or another table is the one. Notes, signatures and titles within the columns that
 * people fill in are content.
 */
export function extentOf(scanned: Scan, header: IndicatorHeader): Extent {
  const { grid, hits, rows } = scanned;
  const from = header.row + 1;
  const columns = CONTENT.flatMap((column) => header.columns[column] ?? []);
  const left = Math.min(...columns);
  const right = Math.max(...columns);
  const outside = (col: number): boolean => col < left || col > right;
  const stop = Math.min(
    signatureRow(scanned, from, outside) ?? rows,
    noteRow(grid, from, outside) ?? rows,
    findNextTitle(grid, from, rows, outside)?.row ?? rows,
  );
  const labelled =
    header.columns.category !== undefined || header.columns.subcategory !== undefined;
  const totals = hits.filter(
    ({ row, col, roles }) =>
      row >= from && row < stop && roles.has('total') && (labelled ? col < left : col <= left),
  );
  // A header before the first total is the same one, repeated on a new page.
  const next = totals[0] && findIndicatorHeader(scanned, totals[0].row + 1)?.row;
  const total = totals.filter(({ row }) => row < (next ?? rows)).at(-1);
  const end = total?.row ?? unlabelledTotal(grid, header, stop) ?? stop;
  return { total, end, second: secondTable(scanned, total ? total.row + 1 : end) };
}

/** The first title or indicator header from a row on. */
function secondTable(scanned: Scan, from: number): CellPosition | undefined {
  const title = findNextTitle(scanned.grid, from, scanned.rows);
  const header = findIndicatorHeader(scanned, from);
  if (!header || (title && title.row <= header.row)) return title;
  return { row: header.row, col: Math.min(...Object.values(header.columns)) };
}

function noteRow(grid: Grid, from: number, outside: (col: number) => boolean): number | undefined {
  for (let row = from; row < grid.cells.length; row++) {
    const cells = grid.cells[row] ?? [];
    const first = cells.findIndex(({ value }) => value !== null && value !== '');
    const value = cells[first]?.value;
    if (typeof value === 'string' && outside(first) && NOTE.test(value)) return row;
  }
  return undefined;
}

/**
 * The total row of a table that lost its label: the last filled row before the end, when it has points but neither
 * labels nor an indicator. Read as an indicator, it would count everything twice.
 */
function unlabelledTotal(
  grid: Grid,
  { row: header, columns }: IndicatorHeader,
  stop: number,
): number | undefined {
  const filled = (row: number, among: readonly IndicatorColumn[]): boolean =>
    among.some((column) => {
      const col = columns[column];
      const value = col === undefined ? null : cellAt(grid, { row, col }).value;
      return value !== null && value !== '';
    });
  for (let row = stop - 1; row > header; row--) {
    if (filled(row, ['category', 'subcategory', 'name', 'target', 'actual'])) return undefined;
    if (filled(row, ['weight', 'score'])) return row;
  }
  return undefined;
}
