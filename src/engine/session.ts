import type { BuildOptions, SheetId } from '../hosts/port';
import type { TableKind } from '../model/table';
import type { CellPosition } from '../sheet/address';
import type { Level } from '../templates/form';
import type { Problem, Verdict, WorkbookAssessment } from './assessment';

/** What came of a command. */
export type CommandResult<T = void> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Tables to be inserted: one sheet each. */
export interface InsertRequest {
  readonly kind: TableKind;
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
  /** Shows a cell to the user. */
  select(sheet: SheetId, cell: CellPosition): Promise<CommandResult>;
  /** Takes back the last step, where the host can. */
  undo(): Promise<CommandResult>;
  dispose(): void;
}
