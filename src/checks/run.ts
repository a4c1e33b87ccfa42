import type { CellRef } from '../model/field';
import {
  STATUSES,
  type Check,
  type Outcome,
  type Param,
  type Params,
  type Severity,
  type Status,
  type TableContext,
} from './check';

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
}

/** What one check says of one table. */
export interface CheckResult {
  readonly check: string;
  readonly status: Status;
  readonly findings: readonly Finding[];
}

/** Runs checks over one table. A check that throws is a cannot-tell with its id, never silence. */
export function runChecks(checks: readonly Check[], context: TableContext): readonly CheckResult[] {
  return checks.map((check) => runCheck(check, context));
}

function runCheck(check: Check, context: TableContext): CheckResult {
  const outcomes = evaluateSafely(check, context);
  const status = outcomes.reduce<Status>(
    (worst, outcome) => worse(worst, outcome.status),
    'not-applicable',
  );
  return {
    check: check.id,
    status,
    findings: distinct(outcomes.flatMap((outcome) => findingOf(check, outcome))),
  };
}

/** Findings without a cell of their own would share a key: the later ones get a number. */
function distinct(findings: readonly Finding[]): Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const nth = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, nth);
    return nth === 1 ? finding : { ...finding, key: `${finding.key}#${String(nth)}` };
  });
}

function evaluateSafely(check: Check, context: TableContext): readonly Outcome[] {
  try {
    const result = check.evaluate(context);
    return 'status' in result ? [result] : result;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ status: 'cannot-tell', variant: 'crashed', cells: [], params: { error: message } }];
  }
}

function worse(a: Status, b: Status): Status {
  return STATUSES.indexOf(a) >= STATUSES.indexOf(b) ? a : b;
}

function findingOf(check: Check, outcome: Outcome): Finding[] {
  if (outcome.status !== 'fail' && outcome.status !== 'cannot-tell') return [];
  const { status, variant, cells, params } = outcome;
  const place = cells.map(({ row, col }) => `${String(row)}:${String(col)}`).join(',');
  const mild = outcome.status === 'fail' ? outcome.severity : undefined;
  return [
    {
      key: `${check.id}/${status}/${variant}@${place}`,
      check: check.id,
      status,
      severity: mild ?? (status === 'fail' ? check.severity : 'info'),
      variant,
      cells,
      params,
      expected: (outcome.status === 'fail' ? outcome.expected : undefined) ?? null,
    },
  ];
}
