import type { CellPosition } from '../../sheet/address';
import { isOpening } from './extent';
import { contentColumns, indicatorHeaders, span, type IndicatorHeader } from './headers';
import { indexFrom, type Hit, type Scan } from './scan';
import { isTitle } from './title';

/** What each table has one of: an indicator block, with its header as often as it is repeated on new pages. */
export interface Core {
  readonly header: IndicatorHeader;
  /** Columns of the header's labels. */
  readonly left: number;
  readonly right: number;
  /** The row at which the block ends: its total, another title, a part of the table that stands below it. */
  readonly close: number;
}

type OpenCore = { -readonly [K in keyof Core]: Core[K] };

/** What ends a block that it stands below, by reading order. */
interface Ends {
  readonly totals: readonly Hit[];
  readonly starts: readonly CellPosition[];
}

/** All indicator blocks of a sheet. A header below another one is the same block's while nothing ended it. */
export function coresOf(scanned: Scan): Core[] {
  const ends: Ends = {
    totals: scanned.hits.filter(({ roles }) => roles.has('total')),
    starts: startsOf(scanned),
  };
  const cores: OpenCore[] = [];
  let active: OpenCore[] = [];
  for (const header of indicatorHeaders(scanned)) {
    const { left, right } = span(header);
    const above = active.filter((core) => core.left <= right && left <= core.right);
    const going = above.find((core) => core.close >= header.top);
    if (going) {
      going.close = closeOf(going.header, header.row + 1, active, ends, scanned.rows);
      continue;
    }
    const core: OpenCore = { header, left, right, close: 0 };
    active = [...active.filter((one) => !above.includes(one)), core];
    core.close = closeOf(header, header.row + 1, active, ends, scanned.rows);
    cores.push(core);
  }
  return cores;
}

/** Titles and labels that open a part of a table, by reading order. */
function startsOf({ hits, titles }: Scan): CellPosition[] {
  return [...hits.filter(isOpening), ...titles.filter(isTitle)].sort(
    (a, b) => a.row - b.row || a.col - b.col,
  );
}

/** The first row from one on at which something ends the block, between its left neighbour and its own content. */
function closeOf(
  header: IndicatorHeader,
  from: number,
  neighbours: readonly Core[],
  { totals, starts }: Ends,
  rows: number,
): number {
  const { left } = contentColumns(header);
  const own = span(header).left;
  const edge = Math.max(-1, ...neighbours.map(({ right }) => (right < own ? right : -1)));
  const firstRow = (places: readonly CellPosition[]): number => {
    for (let i = indexFrom(places, from); i < places.length; i++) {
      const place = places[i];
      if (place && place.col > edge && place.col < left) return place.row;
    }
    return rows;
  };
  return Math.min(firstRow(totals), firstRow(starts));
}
