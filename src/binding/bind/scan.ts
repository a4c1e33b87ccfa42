import { contains, type CellPosition, type Rect } from '../../sheet/address';
import { cellAt, type Grid } from '../../sheet/grid';
import type { LabelRole } from '../../templates/form';
import { OF_WHICH } from '../../templates/vocabulary';
import { compact, LABEL_LENGTH, labelKey, type LabelIndex } from './labels';

/** A label found in the sheet. */
export interface Hit extends CellPosition {
  /** The cell's text as it stands there. */
  readonly text: string;
  readonly roles: ReadonlySet<LabelRole>;
  /** What follows the label in its own cell ("实施单位：某单位" → "某单位"); null for a bare label. */
  readonly inline: string | null;
  /** Whether the label ends in a colon, so that a value may follow it in the same cell. */
  readonly open: boolean;
}

/** All labels of a sheet, in reading order, with quick ways to ask for them. */
export interface Scan {
  readonly grid: Grid;
  readonly rows: number;
  readonly cols: number;
  readonly hits: readonly Hit[];
  /** Row of labels by sheet row. */
  readonly byRow: ReadonlyMap<number, readonly Hit[]>;
}

/** A label that opens an inline value is short itself. */
const HEAD_LENGTH = 24;
const ITEM_OF = new RegExp(`^\\s*${OF_WHICH}\\s*[:：]\\s*`);

/** Looks at every text of a grid once and keeps those that are labels. */
export function scan(grid: Grid, index: LabelIndex): Scan {
  const hits: Hit[] = [];
  let cols = 0;
  grid.cells.forEach((cells, row) => {
    cols = Math.max(cols, cells.length);
    cells.forEach(({ value }, col) => {
      if (typeof value !== 'string' || value === '' || value.length > LABEL_LENGTH) return;
      const hit = readLabel(value, index, row, col);
      if (hit) hits.push(hit);
    });
  });
  return { grid, rows: grid.cells.length, cols, hits, byRow: rowsOf(hits) };
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

function readLabel(text: string, index: LabelIndex, row: number, col: number): Hit | undefined {
  const whole = index.roles.get(labelKey(text));
  if (whole) {
    const open = compact(text).endsWith(':');
    return { row, col, text, roles: whole, inline: null, open };
  }
  const head = splitInline(text);
  const roles = head && index.roles.get(labelKey(head.label));
  return roles && { row, col, text, roles, inline: head.value, open: true };
}

/** "其中：一般公共预算： 1,463.31万元" → its label and the rest, as typed. */
function splitInline(text: string): { label: string; value: string } | undefined {
  const body = text.replace(ITEM_OF, '');
  const colon = body.search(/[:：]/);
  if (colon < 1 || colon > HEAD_LENGTH) return undefined;
  return { label: body.slice(0, colon), value: body.slice(colon + 1).trim() };
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
  return grid.merges ? label.col + areaAt(grid, label).cols : null;
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

/** The merged area that starts at a cell, or the cell alone. */
function areaAt(grid: Grid, cell: CellPosition): Rect {
  return grid.merges?.find((rect) => contains(rect, cell)) ?? { ...cell, rows: 1, cols: 1 };
}

/**
 * The cell that holds the value of a label: the first filled one to its right before the next label, else the one right
 * after the label. Null when the label reaches up to the next label or the table's edge. Where merges are not known, a
 * blank value is taken to reach to the next label: that cell lies in its area, however far the label itself is merged.
 */
export function valueCell(scanned: Scan, label: Hit, before = scanned.cols): CellPosition | null {
  const { row, col } = label;
  const next = scanned.byRow.get(row)?.find((hit) => hit.col > col)?.col ?? before;
  const end = Math.min(next, before);
  const filled = firstFilled(scanned, row, col + 1, end);
  if (filled) return filled;
  const after = nextToLabel(scanned, label) ?? end - 1;
  return after > col && after < end ? { row, col: after } : null;
}
