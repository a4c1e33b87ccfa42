import type { Severity } from '../../checks/check';
import type { FileResult, FindingResult } from '../check/result';
import type { Summary } from '../check/tally';

/** Something that tells results, one file after the other. */
export interface Output {
  file(result: FileResult): Promise<void>;
  /** Completes what was told. */
  end(summary: Summary): Promise<void>;
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a finding is shown at a level. What cannot be told is information; what nobody knows is always shown. */
export function isShown({ severity, status }: FindingResult, level: Severity): boolean {
  return status === 'undecided' || RANKS[severity] >= RANKS[level];
}

/** The result with the findings that are shown at a level. */
export function shownAt(result: FileResult, level: Severity): FileResult {
  const shown = <F extends FindingResult>(findings: readonly F[]): readonly F[] =>
    findings.filter((finding) => isShown(finding, level));
  return {
    ...result,
    tables: result.tables.map((table) => ({ ...table, findings: shown(table.findings) })),
    findings: shown(result.findings),
  };
}
