import { defineWorkbookCheck, fail, notApplicable, pass, type Outcome, type Place } from '../check';
import type { DepartmentPart, ProjectPart } from '../workbook-entry';
import { sameUnit } from '../support/identity';
import { groupBy } from '../support/groups';
import { departmentsIn, projectsIn, type EntryOf } from '../support/kinds';
import { keyOf, placesOf, unknownName } from '../support/workbook';

/** Of many departments no more than these are named. */
const NAMED = 10;

/** A department table's name and its key. */
interface Name {
  readonly key: string;
  readonly text: string;
  readonly places: readonly Place[];
}

/**
 * 实施单位 differs from the department's name; said once for each other name. One name within the other is no difference:
 * 本级 and the city's name are added and left out freely.
 */
export const unitName = defineWorkbookCheck({
  id: 'consistency/unit-name',
  severity: 'warning',
  source: 'workbook',
  evaluateAll: (tables) => {
    const departments = departmentsIn(tables);
    const projects = projectsIn(tables);
    if (departments.length === 0 || projects.length === 0) return notApplicable;
    const names = departments.flatMap(nameOf);
    const unnamed = departments.flatMap(withoutName);
    const units = groupBy(projects, ({ table }) => keyOf(table.identity.implementer));
    return [
      ...unnamed,
      ...[...units].flatMap(([unit, entries]) =>
        unit === undefined
          ? entries.map((entry) => unknownName(entry, unitOf(entry), 'implementer'))
          : [judge(unit, entries, names, unnamed.length === 0)],
      ),
    ];
  },
});

function unitOf({ table }: EntryOf<ProjectPart>) {
  return table.identity.implementer;
}

function nameOf(entry: EntryOf<DepartmentPart>): Name[] {
  const field = entry.table.identity.departmentName;
  const key = keyOf(field);
  return key === undefined ? [] : [{ key, text: field.raw, places: placesOf(entry, field) }];
}

function withoutName(entry: EntryOf<DepartmentPart>): Outcome<Place>[] {
  const field = entry.table.identity.departmentName;
  return keyOf(field) === undefined ? [unknownName(entry, field, 'departmentName')] : [];
}

/** @param complete whether every department's name is known: one that is not may be the right one */
function judge(
  unit: string,
  projects: readonly EntryOf<ProjectPart>[],
  names: readonly Name[],
  complete: boolean,
): Outcome<Place> {
  if (names.some(({ key }) => sameUnit(key, unit))) return pass;
  const [first] = projects;
  if (!first || !complete) return notApplicable;
  const named = names.slice(0, NAMED);
  const cells = projects.flatMap((entry) => placesOf(entry, unitOf(entry)));
  return fail([...cells, ...named.flatMap(({ places }) => places)], {
    count: projects.length,
    given: unitOf(first).raw,
    name: named.map(({ text }) => text).join('、'),
  });
}
