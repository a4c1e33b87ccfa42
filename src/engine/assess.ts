import { bind } from '../binding/bind/bind';
import type { Check, WorkbookCheck } from '../checks/check';
import { runChecks } from '../checks/run';
import { withThresholds, type Settings } from '../checks/settings';
import type { ChangedBy, SheetInfo } from '../hosts/port';
import type { EvaluationTable } from '../model/table';
import { scoreTable } from '../scoring/score-table';
import { cellAt, changedCells, sameGrid, type Grid } from '../sheet/grid';
import type { Form } from '../templates/form';
import type { Change, Origin, SheetAssessment } from './assessment';
import { blanksOf } from './blanks';
import { problemOf } from './problems';
import { formIdOf, isSetAside } from './sheet-identity';

/** What sheets are assessed by. */
export interface Rules {
  readonly forms: readonly Form[];
  readonly checks: readonly Check[];
  readonly workbookChecks: readonly WorkbookCheck[];
  /** A bureau's own levels and limits, or null. */
  readonly settings: Settings | null;
}

/** One sheet as last read, with what was made of it. */
export interface SheetState {
  readonly grid: Grid;
  /** By which it was assessed. */
  readonly settings: Settings | null;
  readonly assessment: SheetAssessment;
}

/** More changes than this in one reading are a new content, not an edit; they are not listed. */
const CHANGE_LIMIT = 2000;

/**
 * Makes of a reading what is known of the sheet. An unchanged grid keeps its assessment, whatever the hint said, unless
 * the sheet's identity is another one: it says by what form the sheet is read, and whether it is read at all.
 * @param by who may have changed it, as the host's hints say
 */
export function assess(
  rules: Rules,
  sheet: SheetInfo,
  grid: Grid,
  by: Origin,
  before?: SheetState,
): SheetState {
  const known = before?.assessment.sheet.identity === sheet.identity;
  if (before?.settings === rules.settings && known && sameGrid(before.grid, grid)) {
    return withInfo(before, sheet);
  }
  const base = {
    sheet,
    revision: (before?.assessment.revision ?? 0) + 1,
    changes: before ? changes(before.grid, grid, by) : [],
  };
  const assessment = Object.freeze({ ...base, ...safely(rules, sheet, grid) });
  return { grid, settings: rules.settings, assessment };
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

/** A table that was found in a sheet, with its form under the settings in force. */
export interface BoundTable {
  readonly table: EvaluationTable;
  readonly form: Form;
}

/** The table of a sheet; null where there is none, and for sheets that are no tables whatever stands in them. */
export function readTable(rules: Rules, sheet: SheetInfo, grid: Grid): BoundTable | null {
  if (isSetAside(sheet)) return null;
  const binding = bind(grid, rules.forms, formIdOf(sheet));
  if (binding.status === 'not-a-table') return null;
  return { table: binding.table, form: withThresholds(binding.form, rules.settings) };
}

function assessGrid(rules: Rules, sheet: SheetInfo, grid: Grid): Known {
  const bound = readTable(rules, sheet, grid);
  if (!bound) return { state: 'no-table', problem: null };
  const { table, form } = bound;
  const scores = scoreTable(table, form);
  const publication = rules.settings?.publication ?? false;
  const context = { table, form, scores, publication };
  const results = runChecks(rules.checks, context, rules.settings);
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
  const { assessment } = before;
  const same = assessment.sheet;
  const unchanged = same.name === sheet.name && same.visible === sheet.visible;
  return unchanged ? before : { ...before, assessment: Object.freeze({ ...assessment, sheet }) };
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
