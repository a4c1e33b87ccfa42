import { bind } from '../binding/bind/bind';
import type { Check } from '../checks/check';
import { runChecks } from '../checks/run';
import type { ChangedBy, SheetInfo } from '../hosts/port';
import { scoreTable } from '../scoring/score-table';
import { cellAt, changedCells, sameGrid, type Grid } from '../sheet/grid';
import type { Form } from '../templates/form';
import type { Change, Origin, SheetAssessment } from './assessment';
import { blanksOf } from './blanks';
import { problemOf } from './problems';

/** What sheets are assessed by. */
export interface Rules {
  readonly forms: readonly Form[];
  readonly checks: readonly Check[];
}

/** One sheet as last read, with what was made of it. */
export interface SheetState {
  readonly grid: Grid;
  readonly assessment: SheetAssessment;
}

/** More changes than this in one reading are a new content, not an edit; they are not listed. */
const CHANGE_LIMIT = 2000;

/**
 * Makes of a reading what is known of the sheet. An unchanged grid keeps its assessment, whatever the hint said.
 * @param by who may have changed it, as the host's hints say
 */
export function assess(
  rules: Rules,
  sheet: SheetInfo,
  grid: Grid,
  by: Origin,
  before?: SheetState,
): SheetState {
  if (before && sameGrid(before.grid, grid)) return withInfo(before, sheet);
  const base = {
    sheet,
    revision: (before?.assessment.revision ?? 0) + 1,
    changes: before ? changes(before.grid, grid, by) : [],
  };
  return { grid, assessment: Object.freeze({ ...base, ...safely(rules, sheet, grid) }) };
}

type Known = DistributiveOmit<SheetAssessment, 'sheet' | 'revision' | 'changes'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** A fault of ours in one sheet is told there; the other sheets go on. */
function safely(rules: Rules, sheet: SheetInfo, grid: Grid): Known {
  try {
    return assessGrid(rules, sheet, grid);
  } catch (error) {
    return { state: 'no-table', problem: problemOf(error) };
  }
}

function assessGrid(rules: Rules, sheet: SheetInfo, grid: Grid): Known {
  const binding = bind(grid, rules.forms, sheet.identity?.split(';')[1]);
  if (binding.status === 'not-a-table') return { state: 'no-table', problem: null };
  const { form, table } = binding;
  const scores = scoreTable(table, form);
  const results = runChecks(rules.checks, { table, form, scores });
  return {
    state: 'table',
    form,
    table,
    scores,
    results,
    findings: results.flatMap(({ findings }) => findings),
    blanks: blanksOf(table),
  };
}

function withInfo(before: SheetState, sheet: SheetInfo): SheetState {
  const { assessment, grid } = before;
  const same = assessment.sheet;
  const unchanged =
    same.name === sheet.name && same.visible === sheet.visible && same.identity === sheet.identity;
  return unchanged ? before : { grid, assessment: Object.freeze({ ...assessment, sheet }) };
}

function changes(before: Grid, after: Grid, by: Origin): readonly Change[] {
  return changedCells(before, after, CHANGE_LIMIT).map((cell) => ({
    cell,
    by: cellAt(after, cell).formula === null ? by : 'formula',
  }));
}

/** One origin for several hints about a sheet: theirs if they agree, else nobody can tell. */
export function originOf(hints: ReadonlySet<ChangedBy>): Origin {
  const people = [...hints].filter((by) => by !== 'formula');
  if (people.length === 0) return hints.size > 0 ? 'formula' : 'unknown';
  return people.length === 1 ? (people[0] ?? 'unknown') : 'unknown';
}
