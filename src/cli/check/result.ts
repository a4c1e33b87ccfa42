import type { Severity } from '../../checks/check';
import type { MoneyUnit, TableKind } from '../../model/table';
import type { Grade } from '../../templates/form';

/** The version of the JSON; raised when something in it changes its meaning or goes. */
export const RESULT_VERSION = 1;

/** Why a file gave no result. */
export interface FileError {
  /** For programs: "encrypted", "truncated", "not-found", "timeout", … */
  readonly code: string;
  /** For people: what is wrong and what to do. */
  readonly message: string;
}

/** Cells of one sheet. */
export interface SheetCells {
  readonly sheet: string;
  /** In A1 notation; the place itself first, then what it was compared with. */
  readonly cells: readonly string[];
}

/** Something to be looked at. */
export interface FindingResult {
  /** The check's id. */
  readonly check: string;
  readonly severity: Severity;
  /**
   * Missing where something is wrong. `cannot-tell`: what stands there does not allow an answer; `undecided`: the check
   * itself failed, and nobody knows what it would have said.
   */
  readonly status?: 'cannot-tell' | 'undecided';
  /** In A1 notation; the place itself first, then what it was compared with. */
  readonly cells: readonly string[];
  readonly message: string;
  /** What should stand in the first cell, as it would be typed. */
  readonly expected?: string;
}

/** A finding across the tables of a file; `sheet` is where its `cells` are, or null when it names none. */
export interface AcrossResult extends FindingResult {
  readonly sheet: string | null;
  /** Its cells on the other sheets. */
  readonly elsewhere?: readonly SheetCells[];
}

/** The figures of 年度资金总额 as they stand there; null for what is blank, unreadable or absent. */
export interface FundsResult {
  readonly unit: MoneyUnit;
  readonly initialBudget: number | null;
  readonly annualBudget: number | null;
  readonly executed: number | null;
  /** A ratio: 0.8619 for "86.19%". */
  readonly rate: number | null;
  /** In points. */
  readonly score: number | null;
}

/**
 * Points by the parts of a table, a form's further categories (such as `cost`) by their keys; null where nothing
 * readable stands.
 */
export interface PointsResult {
  readonly [category: string]: number | null;
  readonly execution: number | null;
  readonly output: number | null;
  readonly benefit: number | null;
  readonly satisfaction: number | null;
  readonly total: number | null;
}

/** Scores: `total` is the sum of what was scored, `stated` the total that stands in the table. */
export interface ScoresResult extends PointsResult {
  readonly stated: number | null;
}

/** One evaluation table. */
export interface TableResult {
  readonly sheet: string;
  /** The form by which it was read. */
  readonly form: string;
  readonly kind: TableKind;
  /** The department's or project's name. */
  readonly name: string | null;
  readonly year: number | null;
  readonly funds: FundsResult;
  readonly weights: PointsResult;
  readonly scores: ScoresResult;
  /** Only of a table whose scores are all there. */
  readonly grade: Grade | null;
  readonly findings: readonly FindingResult[];
}

/** Everything that is told of one file. */
export interface FileResult {
  /** As given, with forward slashes. */
  readonly path: string;
  readonly status: 'checked' | 'unreadable';
  readonly error?: FileError;
  readonly tables: readonly TableResult[];
  readonly findings: readonly AcrossResult[];
  /** What of the file was not read to the last detail. */
  readonly warnings?: readonly FileError[];
}

/** The result of a file that could not be checked. */
export function unreadable(path: string, code: string, message: string): FileResult {
  return { path, status: 'unreadable', error: { code, message }, tables: [], findings: [] };
}
