import { cellAt, type Grid } from '../../sheet/grid';
import type { Hit, Scan } from './scan';

/** The header of a block: where it stands and what its columns hold. */
export interface HeaderRows<C extends string> {
  /** The first row of the header. */
  readonly top: number;
  /** The last row of the header: what it heads stands below it. */
  readonly row: number;
  readonly columns: Readonly<Partial<Record<C, number>>>;
}

/** What makes a header. */
export interface HeaderKind<C extends string> {
  /** The column that a label of some roles names, if any. */
  readonly columnOf: (roles: Hit['roles']) => C | undefined;
  /** Whether such a label names a column of another kind of header. */
  readonly isOther: (roles: Hit['roles']) => boolean;
  /** Whether these are columns enough. */
  readonly isHeader: (columns: Readonly<Partial<Record<C, number>>>) => boolean;
}

interface Named<C extends string> {
  readonly column: C;
  readonly hit: Hit;
}

/**
 * All headers of a kind, in reading order: rows that name columns enough, or two rows that do so together. Headers of
 * tables that stand side by side share a row.
 */
export function headerRows<C extends string>(scanned: Scan, kind: HeaderKind<C>): HeaderRows<C>[] {
  const headers: HeaderRows<C>[] = [];
  const used = new Set<Hit>();
  for (const [row, hits] of scanned.byRow) {
    const upper = named(hits, kind).filter(({ hit }) => !used.has(hit));
    if (upper.length === 0) continue;
    const lower = named(scanned.byRow.get(row + 1) ?? [], kind);
    for (const group of groups(upper, kind)) {
      const free = lower.filter(({ hit }) => !used.has(hit));
      const added = secondRow(scanned.grid, group, free, row + 1);
      const columns = columnsOf([...group, ...added]);
      if (!kind.isHeader(columns)) continue;
      headers.push({ top: row, row: added.length > 0 ? row + 1 : row, columns });
      for (const { hit } of added) used.add(hit);
    }
  }
  return headers;
}

/**
 * The labels of a row that name columns. One that headers of several kinds share (分值) belongs to the nearest label that
 * is of one kind alone, where a table of another kind of header stands beside this one.
 */
function named<C extends string>(hits: readonly Hit[], kind: HeaderKind<C>): readonly Named<C>[] {
  const entries: Named<C>[] = [];
  for (const hit of hits) {
    const column = kind.columnOf(hit.roles);
    if (column) entries.push({ column, hit });
  }
  if (entries.length === 0) return entries;
  const others = hits.filter((hit) => kind.isOther(hit.roles) && !kind.columnOf(hit.roles));
  if (others.length === 0) return entries;
  const own = entries.flatMap(({ hit }) => (kind.isOther(hit.roles) ? [] : [hit]));
  return entries.filter(
    ({ hit }) => !kind.isOther(hit.roles) || distance(own, hit) <= distance(others, hit),
  );
}

function distance(hits: readonly Hit[], { col }: Pick<Hit, 'col'>): number {
  return hits.reduce((least, hit) => Math.min(least, Math.abs(hit.col - col)), Infinity);
}

/** The labels of one row, apart for each table: where a column is named again and a whole header follows. */
function groups<C extends string>(entries: readonly Named<C>[], kind: HeaderKind<C>): Named<C>[][] {
  const seen = new Set<C>();
  for (const [i, { column }] of entries.entries()) {
    if (seen.has(column) && kind.isHeader(columnsOf(entries.slice(i)))) {
      return [entries.slice(0, i), ...groups(entries.slice(i), kind)];
    }
    seen.add(column);
  }
  return [[...entries]];
}

/** What the columns hold. Of two labels for one column, the one that stands nearer to the others is the header's. */
function columnsOf<C extends string>(entries: readonly Named<C>[]): Partial<Record<C, number>> {
  const columns: Partial<Record<C, number>> = {};
  const twice = new Set<C>();
  for (const { column, hit } of entries) {
    if (columns[column] !== undefined) twice.add(column);
    else columns[column] = hit.col;
  }
  if (twice.size === 0) return columns;
  const sure = entries.flatMap(({ column, hit }) => (twice.has(column) ? [] : [hit]));
  for (const { column, hit } of entries) {
    const chosen = columns[column];
    if (chosen === undefined || !twice.has(column)) continue;
    if (distance(sure, hit) < distance(sure, { col: chosen })) columns[column] = hit.col;
  }
  return columns;
}

/** Blank columns that may stand between the labels of one header, at most. */
const GAP = 2;

/**
 * The labels of the row below that name more columns of a header, where the header's own labels are merged down over
 * that row: those between its first and its last one, and those right beside them.
 */
function secondRow<C extends string>(
  grid: Grid,
  group: readonly Named<C>[],
  lower: readonly Named<C>[],
  row: number,
): readonly Named<C>[] {
  if (lower.length === 0 || !group.every(({ hit }) => reachesDown(grid, hit, row))) return [];
  const others = lower.filter(({ hit }) => group.every((upper) => upper.hit.col !== hit.col));
  const has = new Set(group.map(({ column }) => column));
  const left = Math.min(...group.map(({ hit }) => hit.col));
  const right = Math.max(...group.map(({ hit }) => hit.last));
  const inside = others.filter(({ hit }) => hit.col >= left && hit.col <= right);
  const before = others.filter(({ hit }) => hit.col < left).reverse();
  const after = others.filter(({ hit }) => hit.col > right);
  return [
    ...inside.filter(({ column }) => !has.has(column)),
    ...chain(before, has, (hit) => left - hit.last),
    ...chain(after, has, (hit) => hit.col - right),
  ];
}

/**
 * The labels that follow on a header's edge. Those without a blank column between them go together: if one names a
 * column that the header has, they are its neighbour's, and so is all behind them.
 */
function chain<C extends string>(
  entries: readonly Named<C>[],
  has: ReadonlySet<C>,
  distance: (hit: Hit) => number,
): readonly Named<C>[] {
  const found: Named<C>[] = [];
  let together: Named<C>[] = [];
  let reach = 0;
  const isOwn = (): boolean => together.every(({ column }) => !has.has(column));
  for (const entry of entries) {
    const next = distance(entry.hit);
    if (next > reach + 1 + GAP) break;
    if (next > reach + 1) {
      if (!isOwn()) return found;
      found.push(...together);
      together = [];
    }
    reach = next;
    together.push(entry);
  }
  return isOwn() ? [...found, ...together] : found;
}

function reachesDown(grid: Grid, { col, text }: Hit, row: number): boolean {
  const { value } = cellAt(grid, { row, col });
  return value === null || value === '' || value === text;
}
