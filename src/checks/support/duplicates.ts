import type { TextField } from '../../model/field';
import { fail, pass, type Outcome, type Place } from '../check';
import type { WorkbookEntry } from '../workbook-entry';
import { groupBy } from './groups';
import { keyOf, placesOf, unknownName } from './workbook';

/** How tables of a kind are told apart. */
export interface Naming<E extends WorkbookEntry> {
  /** The term of the name. */
  readonly column: string;
  readonly name: (entry: E) => TextField;
  /** The key of the unit that tells it from others of the same name; undefined when it is not said. */
  readonly unit: (entry: E) => string | undefined;
}

/** Fails for each name that several tables bear; the second table's cell comes first, for that one came later. */
export function duplicates<E extends WorkbookEntry>(
  tables: readonly E[],
  naming: Naming<E>,
): Outcome<Place>[] {
  if (tables.length < 2) return [];
  const groups = [...groupBy(tables, (entry) => keyOf(naming.name(entry)))];
  const alone = groups.some(([key, group]) => key !== undefined && group.length === 1);
  return [
    ...(alone ? [pass] : []),
    ...groups.flatMap(([key, group]) => {
      if (key !== undefined) return group.length > 1 ? judge(group, naming) : [];
      return group.map((entry) => unknownName(entry, naming.name(entry), naming.column));
    }),
  ];
}

function judge<E extends WorkbookEntry>(group: readonly E[], naming: Naming<E>): Outcome<Place>[] {
  const units = groupBy(group, naming.unit);
  if (units.has(undefined)) return [said(group, naming)];
  const repeated = [...units.values()].filter((entries) => entries.length > 1);
  if (repeated.length > 0) return repeated.map((entries) => said(entries, naming));
  return [said(group, naming, { variant: 'other-unit', severity: 'info' })];
}

function said<E extends WorkbookEntry>(
  group: readonly E[],
  { name }: Naming<E>,
  more: { readonly variant?: string; readonly severity?: 'info' } = {},
): Outcome<Place> {
  const [first, ...later] = group;
  const places = [...later, ...(first ? [first] : [])].flatMap((entry) =>
    placesOf(entry, name(entry)),
  );
  const sheets = group.map(({ sheet }) => sheet.name).join('、');
  return fail(places, { name: first ? name(first).raw : '', count: group.length, sheets }, more);
}
