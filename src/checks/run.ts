import type { CellRef } from '../model/field';
import {
  STATUSES,
  type AnyCheck,
  type Check,
  type Outcome,
  type Param,
  type Params,
  type Place,
  type Severity,
  type Status,
  type TableContext,
  type WorkbookCheck,
  type WorkbookEntry,
} from './check';
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
  return active(checks, settings).map(([check, level]) =>
    resultOf<CellRef, Finding>(
      check,
      level,
      () => check.evaluate(context),
      ({ row, col }) => `${String(row)}:${String(col)}`,
      (finding) => finding,
    ),
  );
}

/** Runs checks across the tables of a workbook, as {@link runChecks} does. */
export function runWorkbookChecks(
  checks: readonly WorkbookCheck[],
  tables: readonly WorkbookEntry[],
  settings: Settings | null = null,
): readonly CheckResult<WorkbookFinding>[] {
  return active(checks, settings).map(([check, level]) =>
    resultOf<Place, WorkbookFinding>(
      check,
      level,
      () => check.evaluateAll(tables),
      ({ sheet, cell }) => `${sheet}!${String(cell.row)}:${String(cell.col)}`,
      inFirstSheet,
    ),
  );
}

function active<K extends AnyCheck>(
  checks: readonly K[],
  settings: Settings | null,
): (readonly [K, Severity])[] {
  return checks.flatMap((check) => {
    const level = levelOfCheck(check, settings);
    return level === undefined ? [] : [[check, level] as const];
  });
}

type Placed<C> = Omit<Finding, 'cells'> & { readonly cells: readonly C[] };

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

function resultOf<C, F extends Finding>(
  check: AnyCheck,
  level: Severity,
  evaluate: () => Outcome<C> | readonly Outcome<C>[],
  placeOf: (cell: C) => string,
  finish: (finding: Placed<C>) => F,
): CheckResult<F> {
  const outcomes = evaluateSafely(evaluate);
  const status = outcomes.reduce<Status>(
    (worst, outcome) => worse(worst, outcome.status),
    'not-applicable',
  );
  const placed = outcomes.flatMap((outcome) => findingOf(check, level, outcome, placeOf));
  return { check: check.id, status, findings: distinct(placed).map(finish) };
}

/** Findings without a cell of their own would share a key: the later ones get a number. */
function distinct<F extends { readonly key: string }>(findings: readonly F[]): F[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, nth);
    return nth === 1 ? finding : { ...finding, key: `${finding.key}#${String(nth)}` };
  });
}

function evaluateSafely<C>(
  evaluate: () => Outcome<C> | readonly Outcome<C>[],
): readonly Outcome<C>[] {
  try {
    const result = evaluate();
    return 'status' in result ? [result] : result;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ status: 'cannot-tell', variant: 'crashed', cells: [], params: { error: message } }];
  }
}

function worse(a: Status, b: Status): Status {
  return STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b;
}

function findingOf<C>(
  check: AnyCheck,
  level: Severity,
  outcome: Outcome<C>,
  placeOf: (cell: C) => string,
): Placed<C>[] {
  if (outcome.status !== 'fail' && outcome.status !== 'cannot-tell') return [];
  const { status, variant, cells, params } = outcome;
  const failed = outcome.status === 'fail' ? outcome : undefined;
  return [
    {
      key: `${check.id}/${status}/${variant}@${cells.map(placeOf).join(',')}`,
      check: check.id,
      status,
      severity: failed ? milder(failed.severity ?? level, level, check.severity) : 'info',
      variant,
      cells,
      params,
      expected: failed?.expected ?? null,
      fix: failed?.fix ?? null,
    },
  ];
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** A place that is milder than its check stays so when a bureau makes the check graver; it is never graver than that. */
function milder(own: Severity, level: Severity, usual: Severity): Severity {
  if (own === usual) return level;
  return SEVERITIES.indexOf(own) < SEVERITIES.indexOf(level) ? own : level;
}
