import type { DepartmentPart, ProjectPart, WorkbookEntry } from '../workbook-entry';

/** A workbook's table of one kind. */
export type EntryOf<T extends WorkbookEntry['table']> = WorkbookEntry & { readonly table: T };

/** A workbook's tables by their kind. */
interface Kinds {
  readonly departments: readonly EntryOf<DepartmentPart>[];
  readonly projects: readonly EntryOf<ProjectPart>[];
}

/** All checks across the tables ask about the same ones. */
const sorted = new WeakMap<readonly WorkbookEntry[], Kinds>();

function kindsIn(tables: readonly WorkbookEntry[]): Kinds {
  const known = sorted.get(tables);
  if (known) return known;
  const kinds = {
    departments: tables.filter(
      (entry): entry is EntryOf<DepartmentPart> => entry.table.kind === 'department',
    ),
    projects: tables.filter(
      (entry): entry is EntryOf<ProjectPart> => entry.table.kind === 'project',
    ),
  };
  sorted.set(tables, kinds);
  return kinds;
}

/** The workbook's department tables, hidden sheets too: they are submitted with it. */
export function departmentsIn(
  tables: readonly WorkbookEntry[],
): readonly EntryOf<DepartmentPart>[] {
  return kindsIn(tables).departments;
}

/** The workbook's project tables, hidden sheets too. */
export function projectsIn(tables: readonly WorkbookEntry[]): readonly EntryOf<ProjectPart>[] {
  return kindsIn(tables).projects;
}
