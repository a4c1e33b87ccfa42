import { findFundsHeader } from '../../src/binding/bind/funds-header';
import { indicatorHeaders } from '../../src/binding/bind/headers';
import { labelIndex } from '../../src/binding/bind/labels';
import { scan, type Hit } from '../../src/binding/bind/scan';
import { FORMS } from '../../src/templates/registry';
import { fieldsOf } from './fields';
import type { Original } from './originals';

/** Rows that belong together, from the first to before the last. */
export interface Rows {
  readonly from: number;
  readonly to: number;
}

/** Where the parts of an original stand. */
export interface Structure {
  readonly title: Rows;
  /** The rows that say who the table is of. */
  readonly identity: Rows;
  /** Funds, goals and indicators in the original's order; the indicators with their total. */
  readonly blocks: readonly (Rows & { readonly name: 'funds' | 'goals' | 'indicators' })[];
  /** What stands below them. */
  readonly tail: Rows;
  /** The row of the indicator block's header, the columns that people fill in, and its last row. */
  readonly header: { readonly row: number; readonly cols: readonly number[]; readonly end: number };
  /** The row of the funds block's header, its columns, and the row after the last line. */
  readonly funds: { readonly row: number; readonly cols: readonly number[]; readonly end: number };
  readonly labels: readonly Hit[];
  /** Labels of categories and subcategories. */
  readonly categories: readonly {
    readonly row: number;
    readonly col: number;
    readonly key: string;
  }[];
}

export function structureOf({ grid, table }: Original): Structure {
  const scanned = scan(grid, labelIndex(FORMS));
  const [header] = indicatorHeaders(scanned);
  const funds = findFundsHeader(scanned);
  const { total } = table;
  if (!header || !funds || !total) throw new Error('an original without its blocks');
  const rowOf = (test: RegExp): number =>
    Math.min(
      ...scanned.hits.flatMap(({ row, roles }) =>
        [...roles].some((role) => test.test(role)) ? [row] : [],
      ),
    );
  const lines = [table.funds.total, ...table.funds.sources].flatMap((line) => line ?? []);
  const starts = [
    { name: 'funds' as const, from: funds.row },
    { name: 'goals' as const, from: rowOf(/^goals\./) },
    { name: 'indicators' as const, from: header.top },
  ].sort((a, b) => a.from - b.from);
  const identity = rowOf(/^identity\./);
  const end = total.row + 1;
  const typed = new Set(
    fieldsOf(table).flatMap(({ field: { cell } }) =>
      cell ? [`${String(cell.row)},${String(cell.col)}`] : [],
    ),
  );
  return {
    title: { from: 0, to: identity },
    identity: { from: identity, to: starts[0]?.from ?? 0 },
    blocks: starts.map((start, i) => ({ ...start, to: starts[i + 1]?.from ?? end })),
    tail: { from: end, to: grid.cells.length },
    header: {
      row: header.row,
      cols: columnsBut(['category', 'subcategory'], header.columns),
      end: total.row,
    },
    funds: {
      row: funds.row,
      cols: columnsBut([], funds.columns),
      end: Math.max(...lines.map(({ row }) => row)) + 1,
    },
    labels: scanned.hits.filter(
      ({ row, col, inline }) =>
        (row < header.row || row > total.row - 1 || row === header.row) &&
        (inline !== null || !typed.has(`${String(row)},${String(col)}`)),
    ),
    categories: table.categories.flatMap(({ key, cell, subcategories }) => [
      { ...cell, key },
      ...subcategories.map((sub) => ({ ...sub.cell, key: sub.key })),
    ]),
  };
}

function columnsBut(left: readonly string[], columns: Readonly<Record<string, number>>): number[] {
  return Object.entries(columns)
    .flatMap(([name, col]) => (left.includes(name) ? [] : [col]))
    .sort((a, b) => a - b);
}
