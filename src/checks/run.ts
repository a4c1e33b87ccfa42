import type { CellRef } from '../model/field';
import {
  type AnyCheck,
  type Check,
  type Param,
  type Params,
  type Place,
  type Severity,
  type Status,
  type TableContext,
  type WorkbookCheck,
} from './check';
import type { WorkbookEntry } from './workbook-entry';
import { resultOf, type Placed } from './evaluate';
import type { Fix } from './fix';
import { levelOfCheck, type Settings } from './settings';

/** Something to be looked at: ids and data only; words live in messages/. */
export interface Finding {
  /** Unique, and stable while the finding stays: check, variant and place. */
  readonly key: string;
  readonly check: string;
  readonly status: 'fail' | 'cannot-tell';
  readonly severity: Severity;
  readonly variant: string;
  readonly cells: readonly CellRef[];
  readonly params: Params;
  readonly expected: Param | null;
  /** How it can be mended mechanically, or null. */
  readonly fix: Fix | null;
  /** What its table's form calls things, by the words that messages use for them. */
  readonly words?: Readonly<Record<string, string>>;
}

/** A finding across tables. Its `cells` are those in the first sheet that it names. */
export interface WorkbookFinding extends Finding {
  /** The id of that sheet; null when it names no cell at all. */
  readonly sheet: string | null;
  /** Its cells in the other sheets. */
  readonly elsewhere: readonly Place[];
}

/** What one check says of one table, or of a workbook. */
export interface CheckResult<F extends Finding = Finding> {
  readonly check: string;
  readonly status: Status;
  readonly findings: readonly F[];
}

/**
 * Runs checks over one table. A check that throws is a cannot-tell with its id, never silence; one that the settings
 * switch off is not run.
 */
export function runChecks(
  checks: readonly Check[],
  context: TableContext,
  settings: Settings | null = null,
): readonly CheckResult[] {
  const { words } = context.form;
  const finish = (finding: Placed<CellRef>): Finding => (words ? { ...finding, words } : finding);
  return eachActive(checks, settings, (check, level) =>
    resultOf(check, level, () => check.evaluate(context), placeInTable, finish),
  );
}

function placeInTable({ row, col }: CellRef): string {
  return `${String(row)}:${String(col)}`;
}

/** Runs checks across the tables of a workbook, as {@link runChecks} does. */
export function runWorkbookChecks(
  checks: readonly WorkbookCheck[],
  tables: readonly WorkbookEntry[],
  settings: Settings | null = null,
): readonly CheckResult<WorkbookFinding>[] {
  return eachActive(checks, settings, (check, level) =>
    resultOf<Place, WorkbookFinding>(
      check,
      level,
      () => check.evaluateAll(tables),
      ({ sheet, cell }) => `${sheet}!${String(cell.row)}:${String(cell.col)}`,
      inFirstSheet,
    ),
  );
}

function eachActive<K extends AnyCheck, R>(
  checks: readonly K[],
  settings: Settings | null,
  run: (check: K, level: Severity) => R,
): R[] {
  const results: R[] = [];
  for (const check of checks) {
    const level = levelOfCheck(check, settings);
    if (level !== undefined) results.push(run(check, level));
  }
  return results;
}

function inFirstSheet(finding: Placed<Place>): WorkbookFinding {
  const sheet = finding.cells[0]?.sheet ?? null;
  const here = finding.cells.filter((place) => place.sheet === sheet);
  return {
    ...finding,
    cells: here.map(({ cell }) => cell),
    sheet,
    elsewhere: finding.cells.filter((place) => place.sheet !== sheet),
  };
}
