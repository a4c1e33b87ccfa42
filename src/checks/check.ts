import type { Decimal } from '../model/decimal';
import type { CellRef } from '../model/field';
import type { EvaluationTable, MoneyUnit } from '../model/table';
import type { TableScores } from '../scoring/score-table';
import type { Form } from '../templates/form';
import type { Fix } from './fix';
import type { RuleSource } from './sources';
import type { WorkbookEntry } from './workbook-entry';

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

/** A cell of one of a workbook's sheets. */
export interface Place {
  /** The sheet's id. */
  readonly sheet: string;
  readonly cell: CellRef;
}

/**
 * What a check says of one place. `variant` names the message among those of the check.
 * @typeParam C how it names cells: within its table, or within the workbook
 */
export type Outcome<C = CellRef> =
  | { readonly status: 'pass' | 'not-applicable' }
  | {
      readonly status: 'cannot-tell';
      readonly variant: string;
      readonly cells: readonly C[];
      readonly params: Params;
    }
  | {
      readonly status: 'fail';
      readonly variant: string;
      readonly cells: readonly C[];
      readonly params: Params;
      /** Where one place is milder than the check usually is (尾差). */
      readonly severity?: Severity;
      /** What should stand in the first cell, where that can be said. */
      readonly expected?: Param;
      /** The mechanical repair, where there is one. */
      readonly fix?: Fix;
    };

/** What a check sees: one table, its form and what scoring made of it. */
export interface TableContext {
  readonly table: EvaluationTable;
  readonly form: Form;
  readonly scores: TableScores;
  /** Whether this is a copy meant for publication. */
  readonly publication: boolean;
}

/** A check as it is declared: data and one small pure function. Its id is its file's path under this folder. */
interface CheckBase {
  readonly id: string;
  readonly severity: Severity;
  readonly source: RuleSource;
}

/** A check of one table. */
export interface Check extends CheckBase {
  /** Must not throw for any table; one that does is reported as cannot-tell. */
  readonly evaluate: (context: TableContext) => Outcome | readonly Outcome[];
}

/** A check across the tables of a workbook. */
export interface WorkbookCheck extends CheckBase {
  /** Tables in the order of their tabs. Must not throw; one that does is reported as cannot-tell. */
  readonly evaluateAll: (
    tables: readonly WorkbookEntry[],
  ) => Outcome<Place> | readonly Outcome<Place>[];
}

/** What both kinds of checks declare. */
export type AnyCheck = Check | WorkbookCheck;

/** Declares a check. */
export function defineCheck(check: Check): Check {
  return Object.freeze(check);
}

/** Declares a check across tables. */
export function defineWorkbookCheck(check: WorkbookCheck): WorkbookCheck {
  return Object.freeze(check);
}

type Plain = Extract<Outcome, { status: 'pass' | 'not-applicable' }>;

/** Nothing is wrong here. */
export const pass: Plain = Object.freeze({ status: 'pass' });
/** There is nothing here to judge. */
export const notApplicable: Plain = Object.freeze({ status: 'not-applicable' });

/**
 * The inputs do not allow an answer.
 * @param variant why: "blank", "unreadable", "lost", …
 */
export function cannotTell<C = CellRef>(
  cells: readonly C[],
  variant = 'blank',
  params: Params = {},
): Outcome<C> {
  return { status: 'cannot-tell', variant, cells, params };
}

/**
 * Something is wrong.
 * @param cells the place itself first, then the cells that it was compared with
 */
export function fail<C = CellRef>(
  cells: readonly C[],
  params: Params = {},
  more: {
    readonly variant?: string;
    readonly severity?: Severity;
    readonly expected?: Param;
    readonly fix?: Fix;
  } = {},
): Outcome<C> {
  return { status: 'fail', variant: 'fail', cells, params, ...more };
}
