import { rememberingOf } from '../../model/remember';
import { cellAt } from '../../sheet/grid';
import type { IndicatorColumn } from '../../templates/form';
import { closingRow } from './closing';
import { contentColumns, outsideContent, type IndicatorHeader } from './headers';
import { isNote } from './notes';
import type { Hit, Scan } from './scan';
import { signatureRow } from './signature';
import { isTitle } from './title';

/** Where the indicator block ends. */
export interface Extent {
  /** 合计 / 总分. */
  readonly total: Hit | undefined;
  /** The row after the last indicator row. */
  readonly end: number;
}

/**
 * Finds the total row and the end of the block. The total's label stands to the left of 三级指标, and the last such row
 * before the note, the signature, a block of another kind or another table is the one. What looks like any of them
 * within the columns that people fill in is content.
 */
export function extentOf(scanned: Scan, header: IndicatorHeader): Extent {
  const from = header.row + 1;
  const outside = outsideContent(header);
  const stop = Math.min(
    signatureRow(scanned, from, outside) ?? scanned.rows,
    closingRow(scanned, from, outside) ?? scanned.rows,
    noteRow(scanned, from, outside) ?? scanned.rows,
    openingRow(scanned, from, outside) ?? scanned.rows,
    scanned.titles.find((title) => title.row >= from && outside(title.col) && isTitle(title))
      ?.row ?? scanned.rows,
  );
  const { left } = contentColumns(header);
  const labelled =
    header.columns.category !== undefined || header.columns.subcategory !== undefined;
  const total = scanned.hits.findLast(
    ({ row, col, roles }) =>
      row >= from && row < stop && roles.has('total') && (labelled ? col < left : col <= left),
  );
  return { total, end: total?.row ?? unlabelledTotal(scanned, header, stop) ?? stop };
}

/** Whether a label opens a part of the table that stands for itself: who it is of, the funds, the goals. */
export function isOpening({ roles }: Hit): boolean {
  return opens(roles);
}

const opens = rememberingOf((roles: Hit['roles']) =>
  [...roles].some(
    (role) =>
      role.startsWith('identity.') ||
      role === 'funds.block' ||
      role.startsWith('funds.column.initial') ||
      role.startsWith('goals.'),
  ),
);

function openingRow(
  { hits }: Scan,
  from: number,
  outside: (col: number) => boolean,
): number | undefined {
  return hits.find((hit) => hit.row >= from && outside(hit.col) && isOpening(hit))?.row;
}

function noteRow(
  { grid, left, rows, cols }: Scan,
  from: number,
  outside: (col: number) => boolean,
): number | undefined {
  for (let row = from; row < rows; row++) {
    const cells = grid.cells[row] ?? [];
    for (let col = left; col < cols; col++) {
      const value = cells[col]?.value ?? null;
      if (value === null || value === '') continue;
      if (typeof value === 'string' && outside(col) && isNote(value)) return row;
      break;
    }
  }
  return undefined;
}

/**
 * The total row of a table that lost its label: the last filled row before the end, when it has points but neither
 * labels nor an indicator. Read as an indicator, it would count everything twice.
 */
function unlabelledTotal(
  { grid }: Scan,
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
