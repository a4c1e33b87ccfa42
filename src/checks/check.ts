import type { Decimal } from '../model/decimal';
import type { CellRef } from '../model/field';
import type { EvaluationTable, MoneyUnit } from '../model/table';
import type { TableScores } from '../scoring/score-table';
import type { Form } from '../templates/form';
import type { RuleSource } from './sources';

/** `error` blocks submission, `warning` must be looked at, `info` is for the eye. */
export type Severity = 'error' | 'warning' | 'info';

/** From the least to the most telling; a check's status over a table is the most telling of its outcomes. */
export const STATUSES = ['not-applicable', 'pass', 'cannot-tell', 'fail'] as const;
/** What a check says of a place, or of a table. */
export type Status = (typeof STATUSES)[number];

/** A value inside a message. Messages print it; checks never format. */
export type Param =
  | string
  | number
  | { readonly points: Decimal }
  | { readonly amount: Decimal; readonly unit: MoneyUnit }
  | { readonly rate: Decimal; readonly decimals: number }
  /** The name of a part of the table, by its id: "initialBudget", "annualBudget", "executed", "revenue", … */
  | { readonly term: string };

/** The values of a message, by the names of its marks. */
export type Params = Readonly<Record<string, Param>>;

/** What a check says of one place. `variant` names the message among those of the check. */
export type Outcome =
  | { readonly status: 'pass' | 'not-applicable' }
  | {
      readonly status: 'cannot-tell';
      readonly variant: string;
      readonly cells: readonly CellRef[];
      readonly params: Params;
    }
  | {
      readonly status: 'fail';
      readonly variant: string;
      readonly cells: readonly CellRef[];
      readonly params: Params;
      /** Where one place is milder than the check usually is (尾差). */
      readonly severity?: Severity;
      /** What should stand in the first cell, where that can be said. */
      readonly expected?: Param;
    };

/** What a check sees: one table, its form and what scoring made of it. */
export interface TableContext {
  readonly table: EvaluationTable;
  readonly form: Form;
  readonly scores: TableScores;
}

/** A check as it is declared: data and one small pure function. Its id is its file's path under this folder. */
export interface Check {
  readonly id: string;
  readonly severity: Severity;
  readonly source: RuleSource;
  /** Must not throw for any table; one that does is reported as cannot-tell. */
  readonly evaluate: (context: TableContext) => Outcome | readonly Outcome[];
}

/** Declares a check. */
export function defineCheck(check: Check): Check {
  return Object.freeze(check);
}

/** Nothing is wrong here. */
export const pass: Outcome = Object.freeze({ status: 'pass' });
/** There is nothing here to judge. */
export const notApplicable: Outcome = Object.freeze({ status: 'not-applicable' });

/**
 * The inputs do not allow an answer.
 * @param variant why: "blank", "unreadable", "lost", …
 */
export function cannotTell(
  cells: readonly CellRef[],
  variant = 'blank',
  params: Params = {},
): Outcome {
  return { status: 'cannot-tell', variant, cells, params };
}

/**
 * Something is wrong.
 * @param cells the place itself first, then the cells that it was compared with
 */
export function fail(
  cells: readonly CellRef[],
  params: Params = {},
  more: {
    readonly variant?: string;
    readonly severity?: Severity;
    readonly expected?: Param;
  } = {},
): Outcome {
  return { status: 'fail', variant: 'fail', cells, params, ...more };
}
