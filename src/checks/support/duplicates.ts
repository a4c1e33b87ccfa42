import type { TextField } from '../../model/field';
import { fail, pass, type Outcome, type Place, type WorkbookEntry } from '../check';
import { groupBy } from './groups';
import { keyOf, placesOf, unknownName } from './workbook';

/** A table with its name. */
export interface NamedEntry {
  readonly entry: WorkbookEntry;
  readonly name: TextField;
  /** The key of the unit that tells it from others of the same name; undefined when it is not said. */
  readonly unit: string | undefined;
}

/**
 * Fails for each name that several tables bear; the second table's cell comes first, for that one came later.
 * @param column the term of the name
 */
export function duplicates(tables: readonly NamedEntry[], column: string): Outcome<Place>[] {
  if (tables.length < 2) return [];
  const groups = groupBy(tables, ({ name }) => keyOf(name));
  return [...groups].flatMap(([key, group]) =>
    key === undefined
      ? group.map(({ entry, name }) => unknownName(entry, name, column))
      : judge(group),
  );
}

function judge(group: readonly NamedEntry[]): Outcome<Place>[] {
  if (group.length < 2) return [pass];
  const units = groupBy(group, ({ unit }) => unit);
  if (units.has(undefined)) return [said(group)];
  const repeated = [...units.values()].filter((entries) => entries.length > 1);
  if (repeated.length > 0) return repeated.map((entries) => said(entries));
  return [said(group, { variant: 'other-unit', severity: 'info' })];
}

function said(
  group: readonly NamedEntry[],
  more: { readonly variant?: string; readonly severity?: 'info' } = {},
): Outcome<Place> {
  const [first, ...later] = group;
  const places = [...later, ...(first ? [first] : [])].flatMap(({ entry, name }) =>
    placesOf(entry, name),
  );
  const sheets = group.map(({ entry }) => entry.sheet.name).join('、');
  return fail(places, { name: first?.name.raw ?? '', count: group.length, sheets }, more);
}
