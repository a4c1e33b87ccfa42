import { MAX_COLS, type CellPosition, type Rect } from '../../sheet/address';
import { cellAt, type Grid } from '../../sheet/grid';
import type { LabelRole } from '../../templates/form';
import type { LabelIndex } from './labels';
import { readText, type LabelReading } from './read-text';
import type { TitleWords } from './title-words';

/** A label found in the sheet. */
export interface Hit extends CellPosition, LabelReading {
  /** The cell's text as it stands there. */
  readonly text: string;
  /** The last column that repeats the label, where a merged area was dissolved and filled; else its own. */
  readonly last: number;
}

/** A text that names an evaluation table. */
export interface TitleHit extends CellPosition, TitleWords {}

/**
 * The labels of a sheet, or of a part of it, in reading order, with quick ways to ask for them. Rows and columns are
 * those of the whole grid.
 */
export interface Scan {
  readonly grid: Grid;
  /** The part's first row and column. */
  readonly top: number;
  readonly left: number;
  /** The row and the column after the part's last ones. */
  readonly rows: number;
  readonly cols: number;
  readonly hits: readonly Hit[];
  /** Row of labels by sheet row. */
  readonly byRow: ReadonlyMap<number, readonly Hit[]>;
  readonly titles: readonly TitleHit[];
}

/** Looks at every text of a grid once and keeps those that are labels or titles. */
export function scan(grid: Grid, index: LabelIndex): Scan {
  const hits: Hit[] = [];
  const titles: TitleHit[] = [];
  let cols = 0;
  grid.cells.forEach((cells, row) => {
    cols = Math.max(cols, cells.length);
    let before: Hit | undefined;
    for (let col = 0; col < cells.length; col++) {
      const value = cells[col]?.value;
      if (typeof value !== 'string' || value === '') continue;
      const reading = readText(value, index);
      if (!reading) continue;
      if (reading.title) titles.push({ row, col, ...reading.title });
      if (!reading.label) continue;
      if (before?.text === value && before.last === col - 1) {
        before = { ...before, last: col };
        hits[hits.length - 1] = before;
      } else {
        const { roles, inline, open } = reading.label;
        before = { row, col, text: value, last: col, roles, inline, open };
        hits.push(before);
      }
    }
  });
  return {
    grid,
    top: 0,
    left: 0,
    rows: grid.cells.length,
    cols,
    hits,
    byRow: rowsOf(hits),
    titles,
  };
}

/** What a scan found in one part of the grid. */
export function within(scanned: Scan, part: Rect): Scan {
  const [top, left] = [part.row, part.col];
  const [rows, cols] = [part.row + part.rows, part.col + part.cols];
  const inside = ({ col }: CellPosition): boolean => col >= left && col < cols;
  const hits = between(scanned.hits, top, rows).filter(inside);
  const titles = between(scanned.titles, top, rows).filter(inside);
  return { grid: scanned.grid, top, left, rows, cols, hits, byRow: rowsOf(hits), titles };
}

/** Those of some places in reading order that stand from one row on, and before another. */
export function between<T extends CellPosition>(
  places: readonly T[],
  from: number,
  to: number,
): T[] {
  return places.slice(indexFrom(places, from), indexFrom(places, to));
}

/** How many of some places in reading order stand above a row. */
export function indexFrom(places: readonly CellPosition[], row: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The scan without some of its labels, which turned out to be typed content. */
export function without(scanned: Scan, content: ReadonlySet<Hit>): Scan {
  if (content.size === 0) return scanned;
  const hits = scanned.hits.filter((hit) => !content.has(hit));
  return { ...scanned, hits, byRow: rowsOf(hits) };
}

function rowsOf(hits: readonly Hit[]): Map<number, Hit[]> {
  const byRow = new Map<number, Hit[]>();
  for (const hit of hits) {
    const row = byRow.get(hit.row);
    if (row) row.push(hit);
    else byRow.set(hit.row, [hit]);
  }
  return byRow;
}

/** The first label that can play a role, within some rows. */
export function find(scanned: Scan, role: LabelRole, from = 0, to = Infinity): Hit | undefined {
  return scanned.hits.find((hit) => hit.row >= from && hit.row < to && hit.roles.has(role));
}

/** The label of a role in one row. */
export function inRow(scanned: Scan, row: number, role: LabelRole): Hit | undefined {
  return scanned.byRow.get(row)?.find((hit) => hit.roles.has(role));
}

/** The column right after a label's merged area; null where merges are not known. */
export function nextToLabel({ grid }: Scan, label: Hit): number | null {
  return grid.merges && Math.max(label.last + 1, label.col + areaAt(grid, label).cols);
}

/** The first filled cell of a row within some columns. */
export function firstFilled(
  { grid }: Scan,
  row: number,
  from: number,
  to: number,
): CellPosition | null {
  for (let col = from; col < to; col++) {
    const { value } = cellAt(grid, { row, col });
    if (value !== null && value !== '') return { row, col };
  }
  return null;
}

const areas = new WeakMap<readonly Rect[], ReadonlyMap<number, Rect>>();

/** The merged area that starts at a cell, or the cell alone. */
export function areaAt({ merges }: Grid, { row, col }: CellPosition): Rect {
  if (!merges) return { row, col, rows: 1, cols: 1 };
  let known = areas.get(merges);
  if (!known) areas.set(merges, (known = new Map(merges.map((area) => [placeKey(area), area]))));
  return known.get(placeKey({ row, col })) ?? { row, col, rows: 1, cols: 1 };
}

function placeKey({ row, col }: CellPosition): number {
  return row * MAX_COLS + col;
}

/**
 * The cell that holds the value of a label: the first filled one to its right before the next label, else the one right
 * after the label. Null when the label reaches up to the next label or the table's edge. Where merges are not known, a
 * blank value is taken to reach to the next label: that cell lies in its area, however far the label itself is merged.
 */
export function valueCell(scanned: Scan, label: Hit, before = scanned.cols): CellPosition | null {
  const { row, last } = label;
  const next = scanned.byRow.get(row)?.find((hit) => hit.col > last)?.col ?? before;
  const end = Math.min(next, before);
  const filled = firstFilled(scanned, row, last + 1, end);
  if (filled) return filled;
  const after = nextToLabel(scanned, label) ?? end - 1;
  return after > last && after < end ? { row, col: after } : null;
}
