import type { Fix } from '../../checks/fix';
import type { Problem } from '../../engine/assessment';
import type { CommandResult, FixChange, FixPreview, FixTarget } from '../../engine/session';
import type { SheetId } from '../../hosts/port';
import type { CellPosition } from '../../sheet/address';
import type { ProblemItem, ProblemRow } from './problems';

/** What can be mended mechanically among the findings on show. */
export interface FixesOnShow {
  /** Those that need no judgement, in the order of the list. */
  readonly safe: readonly FixTarget[];
  /** All of a kind, by {@link kindOf}. */
  readonly alike: ReadonlyMap<string, readonly FixTarget[]>;
}

/** The mechanical repair of a finding, or null. What is said across tables has none: a repair is of one table. */
export function fixOf({ finding, places }: ProblemItem): Fix | null {
  return places === null ? finding.fix : null;
}

/** By what a finding's repair is asked for; null where there is none. */
export function targetOf(item: ProblemItem): FixTarget | null {
  const { sheet, finding } = item;
  return fixOf(item) && sheet !== null ? { sheet, finding: finding.key } : null;
}

/** Repairs of one kind can be made together; what is a judgement here and none there is two kinds. */
export function kindOf({ kind, safe }: Fix): string {
  return safe ? kind : `${kind}?`;
}

/** What can be mended among the rows of the list. What was made good already is left out. */
export function fixesOnShow(rows: readonly ProblemRow[]): FixesOnShow {
  const safe: FixTarget[] = [];
  const alike = new Map<string, FixTarget[]>();
  for (const row of rows) {
    if (row.kind !== 'item' || row.gone) continue;
    const fix = fixOf(row.item);
    const target = targetOf(row.item);
    if (!fix || !target) continue;
    if (fix.safe) safe.push(target);
    const kind = kindOf(fix);
    const members = alike.get(kind);
    if (members) members.push(target);
    else alike.set(kind, [target]);
  }
  return { safe, alike };
}

/** A cell before and after. */
export interface FixRow {
  readonly sheet: SheetId;
  readonly cell: CellPosition;
  readonly before: string;
  /** Null where several fixes change the cell, each to something else: only together do they tell what it will be. */
  readonly after: string | null;
}

/** What fixes would do, cell by cell. */
export interface FixRows {
  readonly rows: readonly FixRow[];
  /** How many more cells would change than are shown. */
  readonly left: number;
  /** Why one of them cannot be applied, or null. */
  readonly problem: Problem | null;
}

/** More cells than this are counted, not shown. */
const MOST_SHOWN = 100;

/** @param preview asks what one fix would do */
export function previewOf(
  targets: readonly FixTarget[],
  preview: (target: FixTarget) => CommandResult<FixPreview>,
): FixRows {
  const rows = new Map<string, FixRow>();
  let problem: Problem | null = null;
  for (const target of targets) {
    const result = preview(target);
    if (!result.ok) problem ??= result.problems[0] ?? null;
    else for (const change of result.value.changes) take(rows, target.sheet, change);
  }
  const all = [...rows.values()];
  return { rows: all.slice(0, MOST_SHOWN), left: Math.max(0, all.length - MOST_SHOWN), problem };
}

function take(rows: Map<string, FixRow>, sheet: SheetId, { cell, before, after }: FixChange): void {
  const key = JSON.stringify([sheet, cell.row, cell.col]);
  const known = rows.get(key);
  rows.set(key, { sheet, cell, before, after: !known || known.after === after ? after : null });
}
