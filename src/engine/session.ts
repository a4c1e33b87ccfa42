import type { FixKind } from '../checks/fix';
import type { Finding } from '../checks/run';
import type { Settings } from '../checks/settings';
import type { BuildOptions, SheetId } from '../hosts/port';
import type { Decimal } from '../model/decimal';
import type { TableKind } from '../model/table';
import type { Attainment } from '../model/typed-value';
import type { CellPosition } from '../sheet/address';
import type { FileContent } from '../sheet/file-content';
import type { SheetPlan } from '../sheet/plan';
import type { Level } from '../templates/form';
import type { AdoptionPreview, AdoptOptions, ImportPreview } from './adoption';
import type { Problem, Verdict, WorkbookAssessment } from './assessment';

/** What came of a command. */
export type CommandResult<T = void> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Tables to be inserted: one sheet each. */
export interface InsertRequest {
  readonly kind: TableKind;
  /** The form of the tables, by its id; the first of the kind when missing. */
  readonly formId?: string;
  /** The evaluated year, such as 2023. */
  readonly year: number;
  readonly level: Level;
  /** One entry a table: the sheet's name and what the table itself is called (project or department; may be ""). */
  readonly tables: readonly { readonly sheetName: string; readonly name: string }[];
  /** 主管部门 and 实施单位 of project tables; left blank when missing. */
  readonly supervisor?: string;
  readonly implementer?: string;
  /** Rows under each subcategory; the form's own number when missing. From 1 to 20. */
  readonly rowsPerSubcategory?: number;
  /** Protects labels and formulas; false when missing. */
  readonly protect?: boolean;
}

/** A finding whose fix is wanted. */
export interface FixTarget {
  readonly sheet: SheetId;
  /** The finding's `key`. */
  readonly finding: string;
}

/** One cell before and after a fix. */
export interface FixChange {
  readonly cell: CellPosition;
  /** As it is shown; "" for a blank. */
  readonly before: string;
  /** As it will be shown; for a formula, what it gives. */
  readonly after: string;
}

/** What a fix would do. */
export interface FixPreview {
  readonly kind: FixKind;
  readonly safe: boolean;
  readonly changes: readonly FixChange[];
}

/** What came of fixes. */
export interface FixReport {
  readonly applied: readonly FixTarget[];
  /** Left out, with the reason of each. */
  readonly skipped: readonly { readonly target: FixTarget; readonly problem: Problem }[];
}

/** What is suggested for an indicator's score, in points. */
export interface ScoreSuggestion {
  /** The sheet's row, from 0. */
  readonly row: number;
  readonly seen: string;
  /** What the formula gives, or the band that the stated level of attainment allows (from included). */
  readonly points:
    | { readonly kind: 'formula'; readonly value: Decimal }
    | {
        readonly kind: 'band';
        readonly level: Attainment;
        readonly from: Decimal;
        readonly to: Decimal;
      };
  /** Whether the stated score agrees with it. */
  readonly agrees: boolean;
}

/** What came of 标注问题 or 清除标注: how many notes were put or taken, in how many sheets. */
export interface AnnotationReport {
  readonly notes: number;
  readonly sheets: number;
}

/**
 * The live session over one workbook. It reads what became dirty, binds, scores, checks and publishes;
 * it writes only when one of its commands is called. It never throws into the caller: failures are problems.
 */
export interface Session {
  /** What is known now. The same object until the next publication. */
  current(): WorkbookAssessment;
  /** Calls the listener after each publication; the returned function removes it. */
  subscribe(listener: () => void): () => void;
  /** Resolves when nothing is dirty and no reading is under way. */
  whenIdle(): Promise<WorkbookAssessment>;
  /** Reads everything again. */
  refresh(): Promise<WorkbookAssessment>;
  /** Reads everything again and judges the workbook. */
  validate(): Promise<CommandResult<Verdict>>;
  /** Puts a bureau's levels and limits in force, or the forms' own (null); everything is assessed anew. */
  configure(settings: Settings | null): void;
  /** What is wrong with a request, in the order of its tables; empty when it can be carried out. */
  problemsOf(request: InsertRequest): readonly (Problem & { readonly table: number | null })[];
  /** Inserts tables as new sheets, all or none, and shows the first. */
  insert(
    request: InsertRequest,
    options?: BuildOptions,
  ): Promise<CommandResult<readonly SheetId[]>>;
  /** Adds a row under a subcategory, after its last one; answers with the new row's name cell. */
  addIndicator(
    sheet: SheetId,
    category: string,
    subcategory: string,
  ): Promise<CommandResult<CellPosition>>;
  /**
   * Removes an indicator's row; a row that alone carries a label (the last one of a subcategory) is emptied instead.
   * @param seen `indicatorFingerprint` of the row that the user saw there; another row is refused with `row-moved`
   */
  removeIndicator(sheet: SheetId, row: number, seen: string): Promise<CommandResult>;
  /** What adopting a sheet would do, on what stands there as last read. A sheet without a table is refused. */
  previewAdoption(sheet: SheetId, options: AdoptOptions): CommandResult<AdoptionPreview>;
  /**
   * Gives a sheet its identity and, on request, formulas and the official layout; answers with the sheets that now bear
   * its tables. Without layout it is one step of undo. With layout the sheet is marked as an original, in a step of its
   * own, before the new sheets are made; adopting the original without layout takes the mark away again.
   */
  adopt(sheet: SheetId, options: AdoptOptions): Promise<CommandResult<readonly SheetId[]>>;
  /** What importing a file would do; a file without an evaluation table is refused with `import.no-table`. */
  previewImport(content: FileContent): CommandResult<ImportPreview>;
  /** Adds the tables of a file as sheets in official layout, and its text as a sheet 报告正文, all or none. */
  importFile(
    content: FileContent,
    options?: BuildOptions,
  ): Promise<CommandResult<readonly SheetId[]>>;
  /** What fixes would do, cell by cell, on what stands there as last read. Those that cannot be applied are refused. */
  previewFix(target: FixTarget): CommandResult<FixPreview>;
  /**
   * Applies fixes of findings as one step of undo, on what stands in the sheets right now, and checks again. A finding that
   * is gone or differs is left out and told; when nothing is left to apply, that is a refusal.
   */
  fix(targets: readonly FixTarget[]): Promise<CommandResult<FixReport>>;
  /** What formula or band suggest for the indicators of a sheet, by their rows in the sheet. */
  suggestions(sheet: SheetId): readonly ScoreSuggestion[];
  /**
   * Writes a score into an indicator's row.
   * @param seen `indicatorFingerprint` of the row that the user saw there; another row is refused with `row-moved`
   */
  writeScore(
    sheet: SheetId,
    row: number,
    seen: string,
    points: Decimal,
  ): Promise<CommandResult<CellPosition>>;
  /**
   * Puts each finding on its first cell as a note, in place of those that were put there before, as one step of undo.
   * What else stands in a note stays.
   * @param print a finding in the user's words
   */
  annotate(print: (finding: Finding) => string): Promise<CommandResult<AnnotationReport>>;
  /** Takes exactly our notes out again. */
  clearNotes(): Promise<CommandResult<AnnotationReport>>;
  /**
   * Reads everything again and makes the sheet of a report anew; shows it.
   * @param plan makes the sheet of what was read; its identity tells that it is a report of ours
   */
  report(plan: (assessment: WorkbookAssessment) => SheetPlan): Promise<CommandResult<SheetId>>;
  /** Shows a cell to the user. */
  select(sheet: SheetId, cell: CellPosition): Promise<CommandResult>;
  /** Takes back the last step, where the host can. */
  undo(): Promise<CommandResult>;
  dispose(): void;
}
