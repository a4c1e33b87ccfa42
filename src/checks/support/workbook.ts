import { cellsOf, isAbsent, valueOf, type Field, type TextField } from '../../model/field';
import { saysNone } from '../../model/table';
import { cannotTell, type Outcome, type Place } from '../check';
import type { DepartmentPart, ProjectPart, WorkbookEntry } from '../workbook-entry';
import { nameKey, sameUnit } from './identity';
import { lost, unreadable } from './inputs';
import { departmentsIn, projectsIn, type EntryOf } from './kinds';

/** The cells of some fields of a table, within the workbook. */
export function placesOf({ sheet }: WorkbookEntry, ...fields: readonly Field<unknown>[]): Place[] {
  return cellsOf(...fields).map((cell) => ({ sheet: sheet.id, cell }));
}

/** What was said of one table, said within the workbook. */
export function inSheet({ sheet }: WorkbookEntry, outcome: Outcome): Outcome<Place> {
  if (outcome.status !== 'cannot-tell' && outcome.status !== 'fail') return outcome;
  return { ...outcome, cells: outcome.cells.map((cell) => ({ sheet: sheet.id, cell })) };
}

/** A department with the projects that its figures cover. */
export interface Department {
  readonly department: EntryOf<DepartmentPart>;
  readonly projects: readonly EntryOf<ProjectPart>[];
}

/**
 * Which projects belong to which department. A single department has them all, whoever carries them out. Several have
 * those of their own name; where a project's 实施单位 does not say whose it is, nothing can be told.
 * @param judge what is said of a department with projects
 */
export function eachDepartment(
  tables: readonly WorkbookEntry[],
  judge: (department: Department) => readonly Outcome<Place>[],
): readonly Outcome<Place>[] {
  const departments = departmentsIn(tables);
  const projects = projectsIn(tables);
  const [only] = departments;
  if (!only || projects.length === 0) return [];
  if (departments.length === 1) return judge({ department: only, projects });
  const names = departments.map(({ table }) => keyOf(table.identity.departmentName));
  const owners: number[] = [];
  for (const { table } of projects) {
    const owner = ownerOf(keyOf(table.identity.implementer), names);
    if (owner === undefined) return [unsorted(departments)];
    owners.push(owner);
  }
  return departments.flatMap((department, owner) => {
    const own = projects.filter((_, index) => owners[index] === owner);
    return own.length > 0 ? judge({ department, projects: own }) : [];
  });
}

function unsorted(departments: readonly EntryOf<DepartmentPart>[]): Outcome<Place> {
  const cells = departments.flatMap((entry) =>
    placesOf(entry, entry.table.identity.departmentName),
  );
  return cannotTell(cells, 'several-departments', { count: departments.length });
}

/** The index of the one department whose name a project's 实施单位 bears: to the letter, else as a part of one of them. */
function ownerOf(
  unit: string | undefined,
  departments: readonly (string | undefined)[],
): number | undefined {
  if (unit === undefined) return undefined;
  const exact = indexesOf(departments, (name) => name === unit);
  const found = exact.length > 0 ? exact : indexesOf(departments, (name) => sameUnit(name, unit));
  return found.length === 1 ? found[0] : undefined;
}

function indexesOf(
  names: readonly (string | undefined)[],
  fits: (name: string) => boolean,
): number[] {
  return names.flatMap((name, index) => (name !== undefined && fits(name) ? [index] : []));
}

/** Keys of fields that were asked for: after an edit, those of all other tables are known. */
const keys = new WeakMap<TextField, string | null>();

/** The key of a name that was given; 无 and dashes are none. */
export function keyOf(field: TextField): string | undefined {
  const known = keys.get(field);
  if (known !== undefined) return known ?? undefined;
  const text = valueOf(field);
  const key = text === undefined || saysNone(text) ? undefined : nameKey(text);
  keys.set(field, key ?? null);
  return key;
}

/**
 * Why a name that {@link keyOf} does not know cannot be told; its check has a text "blank" of a column.
 * @param column the term of the field
 */
export function unknownName(
  entry: WorkbookEntry,
  field: TextField,
  column: string,
): Outcome<Place> {
  if (isAbsent(field)) return inSheet(entry, lost(column));
  const blank = cannotTell(cellsOf(field), 'blank', { column: { term: column } });
  return inSheet(entry, unreadable([field]) ?? blank);
}
