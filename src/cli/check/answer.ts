import type { Severity } from '../../checks/check';
import type { FileResult, FindingResult } from './result';
import { summaryOf, type Summary } from './tally';

/** What is wanted of a file. What nobody asks for does not go from thread to thread. */
export interface Wanted {
  /** The level from which the JSON tells findings; null when no JSON is wanted. */
  readonly json: Severity | null;
  /** Whether the result itself is wanted, with all findings. */
  readonly result: boolean;
}

/** What a thread tells of a file. */
export interface Answer {
  /** Counts of this one file, whatever level of findings is shown. */
  readonly summary: Summary;
  /** The result as JSON, if it was wanted. */
  readonly json?: string;
  /** If it was wanted. */
  readonly result?: FileResult;
}

/** What is wanted of a file's result. */
export function answerOf(result: FileResult, wanted: Wanted): Answer {
  return {
    summary: summaryOf(result),
    ...(wanted.json !== null && { json: JSON.stringify(shownAt(result, wanted.json)) }),
    ...(wanted.result && { result }),
  };
}

const RANKS: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** Whether a finding is shown at a level. What cannot be told is information; what nobody knows is always shown. */
export function isShown({ severity, status }: FindingResult, level: Severity): boolean {
  return status === 'undecided' || RANKS[severity] >= RANKS[level];
}

/** The result with the findings that are shown at a level. */
function shownAt(result: FileResult, level: Severity): FileResult {
  const shown = <F extends FindingResult>(findings: readonly F[]): readonly F[] =>
    findings.filter((finding) => isShown(finding, level));
  return {
    ...result,
    tables: result.tables.map((table) => ({ ...table, findings: shown(table.findings) })),
    findings: shown(result.findings),
  };
}
