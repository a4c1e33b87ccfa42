import { valueOf } from '../../model/field';
import { defineWorkbookCheck, fail, notApplicable, pass, type Outcome, type Place } from '../check';
import type { WorkbookEntry } from '../workbook-entry';
import { groupBy } from '../support/groups';
import { lost, unreadable } from '../support/inputs';
import { inSheet, placesOf } from '../support/workbook';

/** Tables of one year. */
interface YearGroup {
  readonly year: number;
  readonly entries: readonly WorkbookEntry[];
}

/** Tables of different years in one workbook. Where most are of one year, the others are named beside them. */
export const year = defineWorkbookCheck({
  id: 'consistency/year',
  severity: 'error',
  source: 'workbook',
  evaluateAll: (tables) => {
    if (tables.length < 2) return notApplicable;
    return [...tables.flatMap(unknownYear), ...judge(groupsOf(tables))];
  },
});

function unknownYear(entry: WorkbookEntry): readonly Outcome<Place>[] {
  const field = entry.table.year;
  if (field.state === 'ok') return [];
  return [inSheet(entry, unreadable([field]) ?? lost('title'))];
}

/** The tables by year, those of the most frequent year first. */
function groupsOf(tables: readonly WorkbookEntry[]): YearGroup[] {
  return [...groupBy(tables, ({ table }) => valueOf(table.year))]
    .flatMap(([value, entries]) => (value === undefined ? [] : [{ year: value, entries }]))
    .sort((a, b) => b.entries.length - a.entries.length);
}

function judge(groups: readonly YearGroup[]): readonly Outcome<Place>[] {
  const [usual, second] = groups;
  if (!usual) return [];
  if (!second) return [pass];
  if (second.entries.length === usual.entries.length) {
    const years = groups
      .map((group) => String(group.year))
      .sort()
      .join('、');
    return [fail(groups.flatMap(titles), { years }, { variant: 'mixed' })];
  }
  return groups.slice(1).map((group) =>
    fail([...titles(group), ...titles(usual)], {
      sheets: group.entries.map(({ sheet }) => sheet.name).join('、'),
      year: group.year,
      count: usual.entries.length,
      usual: usual.year,
    }),
  );
}

function titles({ entries }: YearGroup): Place[] {
  return entries.flatMap((entry) => placesOf(entry, entry.table.year));
}
