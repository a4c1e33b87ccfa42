import type { AnyCheck, Outcome, Severity } from './check';
import type { CheckResult, Finding } from './run';

/** A finding that names its cells as its check does: within its table, or within the workbook. */
export type Placed<C> = Omit<Finding, 'cells'> & { readonly cells: readonly C[] };

/**
 * What a check says, as a result. A check that throws is a cannot-tell with its id, never silence.
 * @param level of the check under the settings in force
 * @param placeOf a cell as part of the finding's key
 * @param finish makes the finding of one that names cells as the check does
 */
export function resultOf<C, F extends Finding>(
  check: AnyCheck,
  level: Severity,
  evaluate: () => Outcome<C> | readonly Outcome<C>[],
  placeOf: (cell: C) => string,
  finish: (finding: Placed<C>) => F,
): CheckResult<F> {
  const telling: Telling<C>[] = [];
  let passed = false;
  for (const outcome of evaluateSafely(evaluate)) {
    if (outcome.status === 'pass') passed = true;
    else if (outcome.status === 'fail' || outcome.status === 'cannot-tell') telling.push(outcome);
  }
  if (telling.length === 0) {
    return { check: check.id, status: passed ? 'pass' : 'not-applicable', findings: [] };
  }
  const failed = telling.some(({ status }) => status === 'fail');
  const placed = telling.map((outcome) => findingOf(check, level, outcome, placeOf));
  const findings = distinct(placed).map(finish);
  return { check: check.id, status: failed ? 'fail' : 'cannot-tell', findings };
}

type Telling<C> = Extract<Outcome<C>, { readonly cells: unknown }>;

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
    return isOne(result) ? [result] : result;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return [{ status: 'cannot-tell', variant: 'crashed', cells: [], params: { error: message } }];
  }
}

function isOne<C>(result: Outcome<C> | readonly Outcome<C>[]): result is Outcome<C> {
  return !Array.isArray(result);
}

function findingOf<C>(
  check: AnyCheck,
  level: Severity,
  outcome: Telling<C>,
  placeOf: (cell: C) => string,
): Placed<C> {
  const { status, variant, cells, params } = outcome;
  const failed = outcome.status === 'fail' ? outcome : undefined;
  return {
    key: `${check.id}/${status}/${variant}@${cells.map(placeOf).join(',')}`,
    check: check.id,
    status,
    severity: failed ? milder(failed.severity ?? level, level, check.severity) : 'info',
    variant,
    cells,
    params,
    expected: failed?.expected ?? null,
    fix: failed?.fix ?? null,
  };
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** A place that is milder than its check stays so when a bureau makes the check graver; it is never graver than that. */
function milder(own: Severity, level: Severity, usual: Severity): Severity {
  if (own === usual) return level;
  return SEVERITIES.indexOf(own) < SEVERITIES.indexOf(level) ? own : level;
}
