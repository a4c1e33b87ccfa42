import { formFor, ROWS_LIMIT } from '../../engine/insert';
import type { InsertRequest, Session } from '../../engine/session';
import type { TableKind } from '../../model/table';
import type { Form, Level } from '../../templates/form';

/** What the form of the tab 插入 holds. */
export interface InsertDraft {
  readonly kind: TableKind;
  /** One of the forms of the kind; the first of them when missing. */
  readonly formId?: string;
  /** As typed. */
  readonly year: string;
  readonly level: Level;
  /** One name a line. */
  readonly names: string;
  readonly departmentName: string;
  readonly supervisor: string;
  readonly implementer: string;
  readonly rows: number;
  readonly protect: boolean;
}

/** Fewest and most rows under a subcategory. */
export const ROWS_LIMITS = [1, ROWS_LIMIT] as const;

/** Evaluated is the year that has ended. */
export function startDraft(
  today: Date,
  forms: readonly Form[],
  kind: TableKind = 'project',
): InsertDraft {
  return {
    kind,
    year: String(today.getFullYear() - 1),
    level: 'city',
    names: '',
    departmentName: '',
    supervisor: '',
    implementer: '',
    rows: defaultRows({ kind }, forms),
    protect: false,
  };
}

/** What of a draft tells its form. */
type Formed = Pick<InsertDraft, 'kind' | 'formId'>;

/** Rows under each subcategory in the form's own blank. */
export function defaultRows(draft: Formed, forms: readonly Form[]): number {
  return formFor(draft, forms)?.categories[0]?.subcategories[0]?.rows ?? 1;
}

/** The name of the sheet when no name is given. */
export function defaultSheetName(draft: Formed, forms: readonly Form[]): string {
  return formFor(draft, forms)?.sheetName ?? '';
}

/** The draft with another kind of table, or another form of it; the rows are that form's own. */
export function withForm(
  formed: Formed,
  forms: readonly Form[],
): Pick<InsertDraft, 'kind' | 'formId' | 'rows'> {
  return { ...formed, rows: defaultRows(formed, forms) };
}

/** The forms to choose from: those of the kind, when there are several. */
export function formChoices(kind: TableKind, forms: readonly Form[]): readonly Form[] {
  const ofKind = forms.filter((form) => form.kind === kind);
  return ofKind.length > 1 ? ofKind : [];
}

/** A name with the line it stands in. */
export interface NamedLine {
  /** In the text area, from 1. */
  readonly line: number;
  /** What the table is called. */
  readonly name: string;
  /** What its sheet is called: the name, or the shorter one that stands after "|". */
  readonly sheetName: string;
}

/** The names in a text: one a line, blank lines left out; of a pasted table, the first column. */
export function namedLines(text: string): readonly NamedLine[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, index) => {
    const column = raw.split('\t').find((part) => part.trim() !== '') ?? '';
    const [name = '', sheetName = ''] = column.split(/[|｜]/, 2).map((part) => part.trim());
    if (name === '' && sheetName === '') return [];
    return [{ line: index + 1, name: name || sheetName, sheetName: sheetName || name }];
  });
}

/** The lines that will become tables; one nameless one when nothing was typed. */
export function linesOf(draft: InsertDraft, forms: readonly Form[]): readonly NamedLine[] {
  const text = draft.kind === 'project' ? draft.names : draft.departmentName;
  const lines = namedLines(text);
  if (lines.length > 0) return lines;
  return [{ line: 1, name: '', sheetName: defaultSheetName(draft, forms) }];
}

/** What the session is asked for. A year that is no number of four digits is NaN, which it refuses. */
export function requestOf(draft: InsertDraft, forms: readonly Form[]): InsertRequest {
  const { kind, formId, year, level, protect, rows } = draft;
  const project = kind === 'project';
  return {
    kind,
    ...(formId !== undefined && { formId }),
    year: /^\d{4}$/.test(year.trim()) ? Number(year) : NaN,
    level,
    protect,
    rowsPerSubcategory: rows,
    tables: linesOf(draft, forms).map(({ name, sheetName }) => ({ name, sheetName })),
    ...(project && draft.supervisor.trim() ? { supervisor: draft.supervisor.trim() } : {}),
    ...(project && draft.implementer.trim() ? { implementer: draft.implementer.trim() } : {}),
  };
}

/** One thing that is wrong with a request. */
export type Refusal = ReturnType<Session['problemsOf']>[number];

/** The refusal that is shown at the field for the year itself. */
export const BAD_YEAR = 'insert.bad-year';

/** A refusal with the line it is about; `line` is null when it is about the whole request. */
export interface LineRefusal {
  readonly line: NamedLine | null;
  readonly refusal: Refusal;
}

/** Refusals with the lines of the text area that they concern. */
export function refusalsByLine(
  lines: readonly NamedLine[],
  refusals: readonly Refusal[],
): readonly LineRefusal[] {
  return refusals.map((refusal) => ({
    line: refusal.table === null ? null : (lines[refusal.table] ?? null),
    refusal,
  }));
}
