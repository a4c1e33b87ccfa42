import type { Finding } from '../../checks/run';
import type { TableAssessment, WorkbookAssessment } from '../../engine/assessment';
import type { SheetId } from '../../hosts/port';
import type { CellPosition } from '../../sheet/address';
import { placesOf } from './across';
import { DEFAULT_LEVELS, levelOf, LEVELS, rankOf, type Level } from './levels';
import { tablesOf } from '../../engine/tables';
import { labelsOf } from './tables';

/** A cell of one of the tables that a finding across them is about. */
export interface ProblemPlace {
  readonly sheet: SheetId;
  /** The table's name, else its sheet's. */
  readonly table: string;
  readonly cell: CellPosition;
}

/** One finding with the table it belongs to. */
export interface ProblemItem {
  /** Unique in the workbook, and stable while the finding stays. */
  readonly id: string;
  /** The sheet of `cell`; null where a finding across tables names no cell. */
  readonly sheet: SheetId | null;
  /** Place of the sheet among the tables, from 0; {@link ACROSS} for what is said across them. */
  readonly order: number;
  /** The table's name, else its sheet's; "" for what is said across tables. */
  readonly table: string;
  readonly level: Level;
  readonly finding: Finding;
  readonly cell: CellPosition | null;
  /** All cells of a finding across tables; null for a finding of one table. */
  readonly places: readonly ProblemPlace[] | null;
}

/** The place of findings across tables in the list: before the tables. */
export const ACROSS = -1;

/** What the user asked to see. */
export interface ProblemFilter {
  readonly levels: readonly Level[];
  /** One table, or all. */
  readonly sheet: SheetId | null;
  readonly query: string;
}

/** What is shown before anybody filters. */
export const NO_FILTER: ProblemFilter = { levels: DEFAULT_LEVELS, sheet: null, query: '' };

/** Whether the filter shows what is shown before anybody filters. */
export function isUnfiltered({ levels, sheet, query }: ProblemFilter): boolean {
  return levels.join() === DEFAULT_LEVELS.join() && sheet === null && query === '';
}

/** A row of the list: a heading or a finding. */
export type ProblemRow =
  | {
      readonly kind: 'group';
      readonly id: string;
      readonly level: Level;
      /** The table's name; null over findings across tables. */
      readonly table: string | null;
      readonly count: number;
      /** Whether this is the first heading of its level; `levelCount` is then of the whole level. */
      readonly first: boolean;
      readonly levelCount: number;
    }
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly item: ProblemItem;
      readonly gone: boolean;
    };

type Labels = ReadonlyMap<SheetId, string>;

/** All findings of a workbook: by severity, then those across tables, then by table, then by place. */
export function collectProblems(assessment: WorkbookAssessment): readonly ProblemItem[] {
  const labels = labelsOf(assessment);
  const items = tablesOf(assessment).flatMap((table, order) => itemsOf(table, order, labels));
  return [...itemsAcross(assessment, labels), ...items].sort(compareItems);
}

function itemsOf({ sheet, findings }: TableAssessment, order: number, labels: Labels) {
  const numbered = numbering(sheet.id);
  return findings.map((finding): ProblemItem => ({
    id: numbered(finding),
    sheet: sheet.id,
    order,
    table: labels.get(sheet.id) ?? '',
    level: levelOf(finding),
    finding,
    cell: finding.cells[0] ?? null,
    places: null,
  }));
}

function itemsAcross({ findings }: WorkbookAssessment, labels: Labels): ProblemItem[] {
  const numbered = numbering('');
  return findings.map((finding): ProblemItem => {
    const places = placesOf(finding).map(({ sheet, cell }) => ({
      sheet,
      table: labels.get(sheet) ?? '',
      cell,
    }));
    return {
      id: numbered(finding),
      sheet: places[0]?.sheet ?? null,
      order: ACROSS,
      table: '',
      level: levelOf(finding),
      finding,
      cell: places[0]?.cell ?? null,
      places,
    };
  });
}

/** Ids under a prefix; findings of one key are numbered. */
function numbering(prefix: string): (finding: Finding) => string {
  const seen = new Map<string, number>();
  return ({ key }) => {
    const before = seen.get(key) ?? 0;
    seen.set(key, before + 1);
    return `${prefix}|${key}${before > 0 ? `#${String(before)}` : ''}`;
  };
}

/** Whether a finding is about a table: it belongs to it, or names one of its cells. */
function isAbout({ sheet, places }: ProblemItem, wanted: SheetId): boolean {
  return sheet === wanted || (places?.some((place) => place.sheet === wanted) ?? false);
}

/** The order of the list. Findings without a cell come first in their table. */
export function compareItems(a: ProblemItem, b: ProblemItem): number {
  return (
    rankOf(a.level) - rankOf(b.level) ||
    a.order - b.order ||
    (a.cell?.row ?? -1) - (b.cell?.row ?? -1) ||
    (a.cell?.col ?? -1) - (b.cell?.col ?? -1)
  );
}

/** How many findings of each level are about one table, or about any. */
export function levelCounts(
  items: readonly ProblemItem[],
  sheet: SheetId | null,
): Record<Level, number> {
  const counts: Record<Level, number> = { error: 0, warning: 0, info: 0, 'cannot-tell': 0 };
  for (const item of items) if (sheet === null || isAbout(item, sheet)) counts[item.level]++;
  return counts;
}

/** @param textOf everything that is written of an item, for the search */
export function filterProblems(
  items: readonly ProblemItem[],
  { levels, sheet, query }: ProblemFilter,
  textOf: (item: ProblemItem) => string,
): readonly ProblemItem[] {
  const words = searchable(query).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (!levels.includes(item.level)) return false;
    if (sheet !== null && !isAbout(item, sheet)) return false;
    if (words.length === 0) return true;
    const text = textOf(item);
    return words.every((word) => text.includes(word));
  });
}

/** Text in the form in which it is searched: width and case do not matter. */
export function searchable(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}

/** The list with a heading before each table of each level, and before what is said across tables. */
export function groupProblems(
  items: readonly ProblemItem[],
  gone: ReadonlySet<string> = new Set(),
): readonly ProblemRow[] {
  const rows: ProblemRow[] = [];
  const groups = new Map<string, ProblemItem[]>();
  for (const item of items) {
    const id = `${item.level}/${String(item.order)}`;
    const members = groups.get(id);
    if (members) members.push(item);
    else groups.set(id, [item]);
  }
  const byLevel = levelCounts(
    items.filter(({ id }) => !gone.has(id)),
    null,
  );
  const begun = new Set<Level>();
  for (const [id, members] of groups) {
    const head = members[0];
    if (!head) continue;
    rows.push({
      kind: 'group',
      id: `group ${id}`,
      level: head.level,
      table: head.order === ACROSS ? null : head.table,
      count: members.filter((member) => !gone.has(member.id)).length,
      first: !begun.has(head.level),
      levelCount: byLevel[head.level],
    });
    begun.add(head.level);
    for (const item of members) {
      rows.push({ kind: 'item', id: item.id, item, gone: gone.has(item.id) });
    }
  }
  return rows;
}

/** The levels with one of them put in or taken out, in their own order. */
export function toggleLevel(levels: readonly Level[], level: Level): readonly Level[] {
  const had = levels.includes(level);
  return LEVELS.filter((one) => (one === level ? !had : levels.includes(one)));
}
