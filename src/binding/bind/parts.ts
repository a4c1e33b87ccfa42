import { rememberingOf } from '../../model/remember';
import type { CellPosition } from '../../sheet/address';
import { extentOf, isOpening } from './extent';
import { findFundsHeader, type FundsHeader } from './funds-header';
import { findGoals, type GoalHits } from './goals';
import type { IndicatorHeader } from './headers';
import { withoutTypedNames } from './identity';
import type { Region } from './regions';
import type { Hit, Scan } from './scan';
import { findTitle, type Title } from './title';

/** Where the parts of a table stand. */
export interface Parts {
  readonly scanned: Scan;
  readonly title: Title | undefined;
  readonly funds: FundsHeader | undefined;
  readonly goals: GoalHits;
  readonly header: IndicatorHeader | undefined;
  readonly total: Hit | undefined;
  /** The row after the last indicator row. */
  readonly end: number;
  /** The rows at which funds, goals, indicators and what stands below them begin, from the top. */
  readonly starts: readonly number[];
  /** Where another table begins that is not read. */
  readonly second: CellPosition | undefined;
}

/**
 * Finds the parts of the table in a region.
 * @param second where another table begins that is not read
 */
export function findParts({ scanned: all, header }: Region, second?: CellPosition): Parts {
  const top = header?.top ?? all.rows;
  const scanned = withoutTypedNames(all, top);
  const extent = header && extentOf(scanned, header);
  const end = extent?.end ?? scanned.rows;
  const funds = findFundsHeader(scanned);
  const goals = findGoals(scanned, top, end);
  const goalRows = Object.values(goals).flatMap((hit?: Hit) => hit?.row ?? []);
  const tail = scanned.hits.find(({ row, roles }) => row >= end && isTail(roles))?.row;
  const starts = [funds?.top, Math.min(...goalRows), header && top, header && end, tail]
    .flatMap((row) => row ?? [])
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  return {
    scanned,
    title: findTitle(scanned, firstPart(scanned, top)) ?? findTitle(scanned, funds?.row ?? top),
    funds,
    goals,
    header,
    total: extent?.total,
    end,
    starts,
    second,
  };
}

/** The row before which the part that begins at a row, or before it, ends. */
export function endOfPart({ starts, scanned }: Parts, from = -1): number {
  return starts.find((row) => row > from) ?? scanned.rows;
}

/** A table shows its indicator block, or enough of the rest to be one that lost it. */
export function isTable({ title, funds, goals, header }: Parts): boolean {
  if (header)
    return title !== undefined || funds !== undefined || header.columns.weight !== undefined;
  return title !== undefined && (funds !== undefined || goals.expected !== undefined);
}

const isTail = rememberingOf((roles: Hit['roles']) =>
  [...roles].some((role) => /^(?:closing|signature)\./.test(role)),
);

/** The first row of a part that stands below the title. */
function firstPart({ hits }: Scan, top: number): number {
  return Math.min(hits.find(isOpening)?.row ?? top, top);
}
