import type { TableAssessment, WorkbookAssessment } from '../engine/assessment';
import { tablesOf } from '../engine/tables';
import { fingerprintOf } from '../engine/fingerprint';
import { reportIdentity } from '../engine/report-identity';
import type { Words } from '../messages';
import { printAmount } from '../model/decimal';
import { SCORE_PLACES } from '../scoring/rounding';
import { toA1 } from '../sheet/address';
import type { SheetPlan } from '../sheet/plan';
import {
  ENTRY_LEVELS,
  groupsOf,
  homeOf,
  labelOf,
  type Entry,
  type EntryLevel,
  type Group,
} from './entries';
import { rulesText, timeText, verdictText } from './head';
import { fullAddress, linkTo, type Target } from './link';
import { REPORT_NAME } from './report-name';
import { levelStyle, type ReportStyle } from './report-styles';
import { sayIn, type Say } from './report-words';
import { cellsOfRows, type ReportRow, type Shown } from './rows';

/** Name, kind, year, rate, score, counts of a table; title, level, place, sentence, mending, source of a finding. In points. */
const COLUMNS = [92, 46, 52, 166, 112, 88];
/** Margins of the print, in points. */
const MARGINS = { top: 56.7, bottom: 56.7, left: 36, right: 36 };
/** Entries that a report lists; whoever has more begins with the gravest. */
const ENTRY_LIMIT = 5000;

/**
 * The report of a workbook as a sheet: verdict, rules, tables with their scores, and all findings with links to their cells.
 * @param made when; its local time is printed
 */
export function reportPlan(assessment: WorkbookAssessment, words: Words, made: Date): SheetPlan {
  const say = sayIn(words);
  const fingerprint = fingerprintOf(assessment);
  const groups = groupsOf(assessment, words, say);
  const top = [
    ...headRows(assessment, words, say, timeText(made), fingerprint),
    ...tableRows(tablesOf(assessment), words, say),
    line('line', ''),
    line('section', say('report.findings', countsOf(groups))),
  ];
  const rows = [...top, ...findingRows(groups, say)];
  return {
    name: REPORT_NAME,
    identity: reportIdentity(fingerprint),
    hidden: false,
    columns: COLUMNS,
    ...cellsOfRows(rows, COLUMNS),
    validations: [],
    conditionalFormats: [],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      fitHeight: 0,
      margins: MARGINS,
      centerHorizontally: true,
      ...(groups.length > 0 && { titleRows: [top.length, top.length] as const }),
      area: { row: 0, col: 0, rows: rows.length, cols: COLUMNS.length },
    },
    protected: false,
  };
}

function headRows(
  assessment: WorkbookAssessment,
  words: Words,
  say: Say,
  time: string,
  fingerprint: string,
): ReportRow[] {
  return [
    line('title', say('report.title'), 30),
    line('verdict', say('report.verdict', { verdict: verdictText(assessment, words, say) }), 36),
    line('line', say('report.made', { time, fingerprint })),
    line('line', rulesText(assessment.settings, say), 30),
    line('line', say('report.note'), 30),
    line('line', ''),
  ];
}

function tableRows(tables: readonly TableAssessment[], words: Words, say: Say): ReportRow[] {
  const title = line('section', say('report.tables', { count: tables.length }));
  if (tables.length === 0) return [title, line('line', say('report.tables.none'))];
  const heads = ['name', 'kind', 'year', 'rate', 'score', 'counts'] as const;
  return [
    title,
    cells(heads.map((head) => ({ style: 'head', value: say(`report.head.${head}`) }))),
    ...tables.map((table) => tableRow(table, words, say)),
  ];
}

function tableRow(assessment: TableAssessment, words: Words, say: Say): ReportRow {
  const { table, scores, findings } = assessment;
  const none: Shown = { style: 'short', value: say('report.none') };
  const count = (severity: string): number =>
    findings.filter((one) => one.status === 'fail' && one.severity === severity).length;
  return cells([
    link('text-link', homeOf(assessment), labelOf(assessment)),
    { style: 'short', value: words.t(`kind.${table.kind}`) },
    table.year.state === 'ok' ? { style: 'short', value: table.year.value } : none,
    scores.executionRate ? { style: 'rate', value: scores.executionRate.toNumber() } : none,
    { style: 'short', value: scoreText(assessment, words, say) },
    {
      style: 'short',
      value: say('report.counts', { errors: count('error'), warnings: count('warning') }),
    },
  ]);
}

function scoreText({ scores }: TableAssessment, words: Words, say: Say): string {
  const { scoreTotal, grade } = scores;
  const score = scoreTotal ? printAmount(scoreTotal, SCORE_PLACES) : say('report.none');
  return grade
    ? say('report.score', { score, grade: words.t(`grade.${grade}`) })
    : say('report.score.incomplete', { score });
}

type EntryCounts = Readonly<Record<'error' | 'warning' | 'info' | 'cannotTell', number>>;

function countsOf(groups: readonly Group[]): EntryCounts {
  const counts = new Map<EntryLevel, number>();
  for (const { level } of groups.flatMap(({ entries }) => entries)) {
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const count = (...levels: readonly EntryLevel[]): number =>
    levels.reduce((total, level) => total + (counts.get(level) ?? 0), 0);
  return {
    error: count('error'),
    warning: count('warning'),
    info: count('info'),
    cannotTell: count('cannot-tell', 'undecided'),
  };
}

function findingRows(groups: readonly Group[], say: Say): ReportRow[] {
  if (groups.length === 0) return [line('line', say('report.findings.none'))];
  const heads = ['title', 'level', 'place', 'message', 'how', 'source'] as const;
  const listed = gravest(groups);
  const shown = lengthOf(listed);
  const more = lengthOf(groups) - shown;
  return [
    cells(heads.map((head) => ({ style: 'head', value: say(`report.head.${head}`) }))),
    ...(more > 0 ? [line('verdict', say('report.findings.cut', { shown, more }), 36)] : []),
    ...listed.flatMap((group) => [groupRow(group), ...entryRows(group, say)]),
  ];
}

function lengthOf(groups: readonly Group[]): number {
  return groups.reduce((total, { entries }) => total + entries.length, 0);
}

/** As many entries as a report lists, the gravest of all tables first. */
function gravest(groups: readonly Group[]): readonly Group[] {
  if (lengthOf(groups) <= ENTRY_LIMIT) return groups;
  const ranked = ENTRY_LEVELS.flatMap((level) =>
    groups.flatMap(({ entries }) => entries.filter((entry) => entry.level === level)),
  );
  const kept = new Set(ranked.slice(0, ENTRY_LIMIT));
  return groups
    .map((group) => ({ ...group, entries: group.entries.filter((entry) => kept.has(entry)) }))
    .filter(({ entries }) => entries.length > 0);
}

function groupRow({ title, home }: Group): ReportRow {
  if (!home) return line('plain-group', title);
  return { kind: 'line', shown: link('group', home, title) };
}

function entryRows({ home, entries }: Group, say: Say): ReportRow[] {
  return entries.flatMap((entry) => {
    const [first, ...others] = entry.places;
    const placed = (place: Target): Shown =>
      link('link', place, home ? toA1(place.cell) : fullAddress(place));
    return [
      entryRow(entry, first && placed(first), say),
      ...others.map((place) => furtherPlace(placed(place))),
    ];
  });
}

function entryRow(entry: Entry, place: Shown | undefined, say: Say): ReportRow {
  const { level, title, message, how, source } = entry;
  return cells([
    { style: 'text', value: title },
    { style: levelStyle(level), value: say(`report.level.${level}`) },
    place ?? { style: 'short', value: say('report.none') },
    { style: 'text', value: message },
    { style: 'text', value: how },
    { style: 'text', value: source },
  ]);
}

function furtherPlace(place: Shown): ReportRow {
  const empty: Shown = { style: 'text' };
  return cells([empty, empty, place, empty, empty, empty]);
}

function link(style: ReportStyle, target: Target, label: string): Shown {
  return { style, formula: linkTo(target, label), value: label };
}

function cells(shown: readonly Shown[]): ReportRow {
  return { kind: 'cells', cells: shown };
}

function line(style: ReportStyle, value: string, height?: number): ReportRow {
  return { kind: 'line', shown: { style, value }, ...(height !== undefined && { height }) };
}
