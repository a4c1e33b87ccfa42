import type { CellPosition, Rect } from '../../sheet/address';
import { coresOf, type Core } from './cores';
import { isOpening } from './extent';
import { placeOf, type IndicatorHeader } from './headers';
import { isIdentity } from './identity';
import { between, firstFilled, within, type Scan } from './scan';
import { isTitle } from './title';

/** A part of a sheet in which one table may stand, with what stands around it. */
export interface Region {
  /** What was found in it. */
  readonly scanned: Scan;
  /** The header of its indicator block; undefined where it has lost it. */
  readonly header: IndicatorHeader | undefined;
  /** Where its table shows itself: the title, or the indicator block's header. */
  readonly at: CellPosition;
}

/** A rectangle with at most one indicator block. */
interface Band {
  readonly part: Rect;
  readonly core: Core | undefined;
}

/**
 * Cuts a sheet into the regions of its tables, in reading order: side by side and one below the other, as indicator
 * blocks and titles tell. A sheet with one table is one region.
 */
export function regionsOf(scanned: Scan): Region[] {
  const { rows, cols } = scanned;
  const titles = scanned.titles.filter(isTitle);
  const cores = coresOf(scanned);
  const [core] = cores;
  const whole = { row: 0, col: 0, rows, cols };
  if (!core && scanned.titles.length === 0) return [];
  if (cores.length <= 1 && titles.length <= 1 && (!core || core.right + 1 >= cols)) {
    return [regionOf(scanned, core)];
  }
  return bandsOf(scanned, cores, whole)
    .flatMap((band) => segments(scanned, band))
    .sort((a, b) => a.at.row - b.at.row || a.at.col - b.at.col);
}

function regionOf(scanned: Scan, core: Core | undefined): Region {
  const title = scanned.titles.find(isTitle) ?? scanned.titles[0];
  const header = core?.header;
  const at = title && (!header || title.row < header.top) ? title : header && placeOf(header);
  return { scanned, header, at: at ? { row: at.row, col: at.col } : { row: 0, col: 0 } };
}

/** Cuts a rectangle between its indicator blocks, across and down, until each has a part of its own. */
function bandsOf(scanned: Scan, cores: readonly Core[], part: Rect): Band[] {
  if (cores.length <= 1) return [{ part, core: cores[0] }];
  const beside = apart(
    [...cores].sort((a, b) => a.left - b.left),
    ({ left }) => left,
    ({ right }) => right,
  );
  if (beside.length > 1) return across(scanned, beside, part);
  const sorted = [...cores].sort((a, b) => a.header.top - b.header.top);
  const below = apart(
    sorted,
    ({ header }) => header.top,
    ({ close }) => close - 1,
  );
  return down(scanned, below.length > 1 ? below : sorted.map((core) => [core]), part);
}

/** Sorted cores in groups between which there is a gap. */
function apart(
  cores: readonly Core[],
  start: (core: Core) => number,
  end: (core: Core) => number,
): Core[][] {
  const groups: Core[][] = [];
  let reach = -1;
  for (const core of cores) {
    if (start(core) > reach) groups.push([]);
    groups.at(-1)?.push(core);
    reach = Math.max(reach, end(core));
  }
  return groups;
}

/** Side by side: each group's part begins at the first label of its own, right of the group before it. */
function across(scanned: Scan, groups: readonly (readonly Core[])[], part: Rect): Band[] {
  const { hits, titles } = within(scanned, part);
  const marks = [
    ...hits.filter((hit) => isOpening(hit) || hit.roles.has('indicators.block')),
    ...titles.filter(isTitle),
  ];
  const lefts = groups.map((group, i) => {
    if (i === 0) return part.col;
    const own = Math.min(...group.map(({ left }) => left));
    const edge = Math.max(...(groups[i - 1] ?? []).map(({ right }) => right));
    return marks.reduce((left, { col }) => (col > edge && col < left ? col : left), own);
  });
  const end = part.col + part.cols;
  return groups.flatMap((group, i) => {
    const col = lefts[i] ?? part.col;
    return bandsOf(scanned, group, { ...part, col, cols: (lefts[i + 1] ?? end) - col });
  });
}

/**
 * One below the other: each group's part begins at its title, else where it says who it is of, else at the first label
 * that opens a part of a table.
 */
function down(scanned: Scan, groups: readonly (readonly Core[])[], part: Rect): Band[] {
  const own = within(scanned, part);
  const marks: readonly (readonly CellPosition[])[] = [
    own.titles.filter(isTitle),
    own.hits.filter(isIdentity),
    own.hits.filter(isOpening),
  ];
  const tops = groups.map((group, i) => {
    if (i === 0) return part.row;
    const top = Math.min(...group.map(({ header }) => header.top));
    const before = Math.max(...(groups[i - 1] ?? []).map(({ close }) => close));
    const starts = marks.flatMap((places) => between(places, before, top)[0] ?? []);
    return starts[0]?.row ?? top;
  });
  const end = part.row + part.rows;
  return groups.flatMap((group, i) => {
    const row = tops[i] ?? part.row;
    return bandsOf(scanned, group, { ...part, row, rows: (tops[i + 1] ?? end) - row });
  });
}

/**
 * Cuts a band at its titles: above its indicator block there may be tables that have lost theirs, and below it. A title
 * with nothing of a table under it goes with the table that follows.
 */
function segments(all: Scan, { part, core }: Band): Region[] {
  const scanned = within(all, part);
  const titles = scanned.titles.filter(
    (title) => isTitle(title) && !firstFilled(scanned, title.row, part.col, title.col),
  );
  const cuts = [part.row];
  for (const { row } of titles) {
    if (core && row >= core.header.top && row < core.close) continue;
    const below = core !== undefined && row >= core.close;
    if (below || hasParts(scanned, cuts.at(-1) ?? part.row, row)) cuts.push(row);
  }
  return cuts.map((row, i) => {
    const rows = (cuts[i + 1] ?? scanned.rows) - row;
    const own = core && core.header.top >= row && core.header.top < row + rows ? core : undefined;
    return regionOf(within(all, trimmed(scanned, { ...part, row, rows }, own)), own);
  });
}

/** Whether some rows show parts of a table. */
function hasParts(scanned: Scan, from: number, to: number): boolean {
  return between(scanned.hits, from, to).some(
    ({ roles }) => roles.has('goals.expected') || roles.has('funds.column.annualBudget'),
  );
}

/** A part without what stands to the right of its table behind a blank column. */
function trimmed({ grid }: Scan, part: Rect, core: Core | undefined): Rect {
  const end = part.col + part.cols;
  if (!core || core.right + 1 >= end) return part;
  const filled = new Set<number>();
  for (let row = part.row; row < part.row + part.rows; row++) {
    const cells = grid.cells[row] ?? [];
    for (let col = core.right + 1; col < end; col++) {
      const value = cells[col]?.value ?? null;
      if (value !== null && value !== '') filled.add(col);
    }
  }
  for (let col = core.right + 1; col < end; col++) {
    if (!filled.has(col)) return { ...part, cols: col - part.col };
  }
  return part;
}
