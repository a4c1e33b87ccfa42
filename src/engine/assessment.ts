import type { CheckResult, Finding, WorkbookFinding } from '../checks/run';
import type { Settings } from '../checks/settings';
import type { SheetInfo, SheetId } from '../hosts/port';
import type { Decimal } from '../model/decimal';
import type { EvaluationTable } from '../model/table';
import type { TableScores } from '../scoring/score-table';
import type { CellPosition } from '../sheet/address';
import type { Form } from '../templates/form';

/** Who changed a cell: typed by the user, written by our own command, computed by a formula, or by someone else. */
export type Origin = 'user' | 'own' | 'formula' | 'remote' | 'unknown';

/** A cell that differs from the reading before. */
export interface Change {
  readonly cell: CellPosition;
  readonly by: Origin;
}

/** A blank cell that the form wants filled. */
export interface Blank {
  readonly cell: CellPosition;
  /** Term id of what belongs there: "identity.projectName", "funds.total.executed", "indicator.actual", … */
  readonly term: string;
  /** Label of the subcategory that the row stands under, for indicator rows; else null. */
  readonly under: string | null;
  /** Whether the table cannot be submitted without it. Signatures and unused subcategories only ask for it. */
  readonly required: boolean;
}

/** Everything that is known of one sheet, from one reading of it. */
export type SheetAssessment =
  | {
      readonly state: 'table';
      readonly sheet: SheetInfo;
      /** Grows by one each time this sheet is assessed anew. */
      readonly revision: number;
      readonly form: Form;
      readonly table: EvaluationTable;
      readonly scores: TableScores;
      readonly results: readonly CheckResult[];
      readonly findings: readonly Finding[];
      /** Blank cells in the order in which a person fills the form. */
      readonly blanks: readonly Blank[];
      /** What differed in the last reading; empty for the first one. */
      readonly changes: readonly Change[];
    }
  | {
      readonly state: 'no-table';
      readonly sheet: SheetInfo;
      readonly revision: number;
      readonly changes: readonly Change[];
      /** Why nothing is known of it, where that is a fault of ours; null for a sheet that holds no table. */
      readonly problem: Problem | null;
    };

export type TableAssessment = Extract<SheetAssessment, { state: 'table' }>;

/** How many findings of each kind. */
export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly cannotTell: number;
}

/** Sums over all tables of the workbook; the counts take in what checks across them say. Amounts in 万元. */
export interface WorkbookTotals {
  readonly tables: number;
  readonly projects: number;
  /** Sums over the project tables. */
  readonly annualBudget: Decimal;
  readonly executed: Decimal;
  /** A ratio; undefined while there is no budget. */
  readonly executionRate: Decimal | undefined;
  readonly counts: Counts;
}

/** Why something that was asked could not be done. Ids and data; words live in messages/. */
export interface Problem {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number>>;
}

/** The whole workbook, as last read. Frozen; a new object for each publication. */
export interface WorkbookAssessment {
  readonly revision: number;
  /** `starting` until the first reading is through. */
  readonly state: 'starting' | 'ready' | 'disposed';
  /** In the order of the tabs. */
  readonly sheets: readonly SheetAssessment[];
  /** The sheet that the user looks at. */
  readonly active: SheetId | null;
  readonly totals: WorkbookTotals;
  /** What checks across the tables say; each finding names cells in every table involved. */
  readonly findings: readonly WorkbookFinding[];
  /** A bureau's own levels and limits that are in force, or null. */
  readonly settings: Settings | null;
  /** The last failure of a reading that has not been made good, or null. */
  readonly problem: Problem | null;
}

/** What the 校验 button answers. */
export interface Verdict {
  readonly counts: Counts;
  readonly tables: number;
  /** Tables whose weights and scores are not all filled in and readable. */
  readonly incomplete: number;
  /** Blank cells without which a table cannot be submitted. */
  readonly blanks: number;
  /** Checks that broke down and sheets that could not be assessed: nobody knows what they would have said. */
  readonly undecided: number;
  /** 可以报送: there is a table, and nothing of the above is left but warnings, hints and what cannot be told. */
  readonly ready: boolean;
  /** Where to go next: the first error, else the first blank, else the first warning; null when nothing is left. */
  readonly next: { readonly sheet: SheetId; readonly cell: CellPosition } | null;
}
