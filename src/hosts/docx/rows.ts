import { damaged, tooLarge } from '../../package/problem';
import { GRID_COLS, GRID_ROWS } from '../../sheet/grid-of-plan';

/** A cell while its row is written: `slot` is where its properties go. */
export interface OpenCell {
  readonly slot: number;
  span: number;
  continues: boolean;
  /** Texts written before it, then in it. */
  texts: number;
}

export interface OpenRow {
  readonly slot: number;
  before: number;
  after: number;
  deleted: boolean;
  readonly cells: OpenCell[];
}

export interface OpenTable {
  readonly widths: number[];
  /** Columns at which the cells of the row above begin, with their spans. */
  above: ReadonlyMap<number, number>;
  /** Texts in cells that a vertical merge covers. */
  covered: number;
}

export const newTable = (): OpenTable => ({ widths: [], above: new Map(), covered: 0 });

export const newRow = (slot: number): OpenRow => ({
  slot,
  before: 0,
  after: 0,
  deleted: false,
  cells: [],
});

/**
 * A number of columns as an attribute says it.
 * @throws Refusal when it is no whole number
 */
export function columns(part: string, value: string | undefined): number {
  if (value === undefined || !/^\d{1,10}$/.test(value)) throw damaged(part, 'value');
  return Number(value);
}

/**
 * Writes what is settled only once a row is known: the columns left free before it become a cell, and a cell continues
 * the one above only where both have the same columns. (mammoth ignores the former and takes any cell for the latter.)
 */
export function closeRow(out: string[], table: OpenTable, row: OpenRow): void {
  if (row.deleted) {
    out[row.slot] = '<w:trPr><w:del/></w:trPr>';
    return;
  }
  if (row.before > 0) out[row.slot] = `<w:tc>${properties(row.before, false)}<w:p/></w:tc>`;
  const spans = new Map<number, number>();
  let col = row.before;
  for (const cell of row.cells) {
    const continues = cell.continues && table.above.get(col) === cell.span;
    if (continues) table.covered += cell.texts;
    out[cell.slot] = properties(cell.span, continues);
    spans.set(col, cell.span);
    col += cell.span;
  }
  const width = col + row.after;
  if (width > GRID_COLS) throw tooLarge('table-columns', GRID_COLS);
  if (table.widths.length >= GRID_ROWS) throw tooLarge('table-rows', GRID_ROWS);
  table.widths.push(width);
  table.above = spans;
}

function properties(span: number, continues: boolean): string {
  const columns = span > 1 ? `<w:gridSpan w:val="${String(span)}"/>` : '';
  const inner = columns + (continues ? '<w:vMerge/>' : '');
  return inner === '' ? '' : `<w:tcPr>${inner}</w:tcPr>`;
}
