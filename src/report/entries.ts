import type { Finding, WorkbookFinding } from '../checks/run';
import type {
  Blank,
  SheetAssessment,
  TableAssessment,
  WorkbookAssessment,
} from '../engine/assessment';
import { tablesOf } from '../engine/tables';
import type { Words } from '../messages';
import { tableName } from '../model/table';
import type { Target } from './link';
import type { Say } from './report-words';

/** The gravest first. */
export const ENTRY_LEVELS = [
  'error',
  'undecided',
  'blank',
  'warning',
  'info',
  'cannot-tell',
] as const;
/** How grave an entry is. `undecided` is what could not be checked by a fault of ours: it blocks like an error. */
export type EntryLevel = (typeof ENTRY_LEVELS)[number];

/** One thing that the report tells. */
export interface Entry {
  readonly level: EntryLevel;
  readonly title: string;
  readonly message: string;
  readonly how: string;
  readonly source: string;
  /** Where it stands; further places, in other tables, get a link each. */
  readonly places: readonly Target[];
}

/** The entries of one table, or of what belongs to none. */
export interface Group {
  readonly title: string;
  /** Where a click on the title leads, or null. */
  readonly home: Target | null;
  readonly entries: readonly Entry[];
}

/** Everything that is to be told of a workbook, table by table, what lies between tables last; groups without entries left out. */
export function groupsOf(assessment: WorkbookAssessment, words: Words, say: Say): readonly Group[] {
  const { sheets, findings } = assessment;
  const names = new Map(sheets.map(({ sheet }) => [sheet.id, sheet.name]));
  const groups: readonly Group[] = [
    ...tablesOf(assessment).map((table) => tableGroup(table, words, say)),
    {
      title: say('report.across'),
      home: null,
      entries: findings.map((finding) => acrossEntry(finding, names, words)),
    },
    {
      title: say('report.failed'),
      home: null,
      entries: sheets.flatMap((sheet) => failedEntries(sheet, words, say)),
    },
  ];
  return groups
    .filter(({ entries }) => entries.length > 0)
    .map((group) => ({ ...group, entries: [...group.entries].sort(byLevelThenPlace) }));
}

/** A table's name as typed, else its sheet's. */
export function labelOf({ table, sheet }: TableAssessment): string {
  const name = tableName(table);
  return (name.state === 'ok' ? name.value : name.raw.trim()) || sheet.name;
}

/** Where a table begins for its reader: its name, else its first cell. */
export function homeOf({ table, sheet }: TableAssessment): Target {
  return { sheet: sheet.name, cell: tableName(table).cell ?? { row: 0, col: 0 } };
}

function tableGroup(assessment: TableAssessment, words: Words, say: Say): Group {
  const { sheet, form, findings, blanks } = assessment;
  const found = findings.map((finding) => ({
    ...entryOf(finding, words),
    places: finding.cells.slice(0, 1).map((cell) => ({ sheet: sheet.name, cell })),
  }));
  const known = new Set(findings.flatMap(blankPlaces));
  const open = blanks.filter(({ required, cell }) => required && !known.has(keyOf(cell)));
  const left = open.map((blank) =>
    blankEntry(blank, words.blank(blank.term, form) ?? blank.term, sheet.name, say),
  );
  return { title: labelOf(assessment), home: homeOf(assessment), entries: [...found, ...left] };
}

/** Cells of which an error speaks already. */
function blankPlaces({ status, severity, cells }: Finding): string[] {
  return status === 'fail' && severity === 'error' ? cells.slice(0, 1).map(keyOf) : [];
}

function keyOf({ row, col }: { readonly row: number; readonly col: number }): string {
  return `${String(row)}:${String(col)}`;
}

function entryOf(finding: Finding, words: Words): Omit<Entry, 'places'> {
  const { title, message, fix } = words.finding(finding);
  const judged = finding.status === 'fail';
  const undecided = finding.variant === 'crashed' ? 'undecided' : 'cannot-tell';
  return {
    level: judged ? finding.severity : undecided,
    title,
    message,
    how: fix ?? '',
    source: words.source(finding.check) ?? '',
  };
}

function acrossEntry(
  finding: WorkbookFinding,
  names: ReadonlyMap<string, string>,
  words: Words,
): Entry {
  const { sheet, cells, elsewhere } = finding;
  const own = sheet === null ? [] : cells.slice(0, 1).map((cell) => ({ sheet, cell }));
  const seen = new Set(own.map((place) => place.sheet));
  const others = elsewhere.filter((place) => !seen.has(place.sheet) && seen.add(place.sheet));
  const places = [...own, ...others].flatMap((place) => {
    const name = names.get(place.sheet);
    return name === undefined ? [] : [{ sheet: name, cell: place.cell }];
  });
  return { ...entryOf(finding, words), places };
}

function blankEntry({ cell, under }: Blank, field: string, sheet: string, say: Say): Entry {
  const label = under?.replace(/\s+/g, '') ?? '';
  return {
    level: 'blank',
    title: say('report.blank.title'),
    message: label
      ? say('report.blank.under', { under: label, field })
      : say('report.blank', { field }),
    how: say('report.blank.how'),
    source: '',
    places: [{ sheet, cell }],
  };
}

function failedEntries(assessment: SheetAssessment, words: Words, say: Say): readonly Entry[] {
  if (assessment.state === 'table' || !assessment.problem) return [];
  const place = { sheet: assessment.sheet.name, cell: { row: 0, col: 0 } };
  return [
    {
      level: 'undecided',
      title: say('report.failed.title'),
      message: words.problem(assessment.problem),
      how: say('report.failed.how'),
      source: '',
      places: [place],
    },
  ];
}

function byLevelThenPlace(a: Entry, b: Entry): number {
  const [left, right] = [a.places[0]?.cell, b.places[0]?.cell];
  return (
    ENTRY_LEVELS.indexOf(a.level) - ENTRY_LEVELS.indexOf(b.level) ||
    (left?.row ?? -1) - (right?.row ?? -1) ||
    (left?.col ?? -1) - (right?.col ?? -1)
  );
}
