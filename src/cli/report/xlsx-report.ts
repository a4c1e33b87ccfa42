import path from 'node:path';
import { writeXlsx } from '../../hosts/xlsx/write';
import { cliTextsOf, tellIn, type CliKey, type Tell } from '../../messages/cli-texts';
import { timeText } from '../../report/head';
import type { Texts } from '../../messages/print';
import { KINDS } from '../output/look';
import type { FindingRow, ReportRows, TableRow } from './collect';
import { linkToFile } from './links';
import { listSheet, type List, type ListCell, type ListStyle } from './list-sheet';
import type { ReportHead } from './report-output';

/** The report as a workbook: a row for each table, a row for each finding, and what could not be read. */
export function xlsxReport(rows: ReportRows, head: ReportHead): Promise<Uint8Array> {
  const tell = tellIn(head.locale);
  const texts = cliTextsOf(head.locale);
  const lists = [
    tableList(rows, head, tell),
    findingList(rows, head, tell, texts),
    ...(rows.unreadable.length > 0 ? [unreadableList(rows, head, tell)] : []),
  ].map(listSheet);
  return writeXlsx(
    lists.map(({ plan }) => plan),
    lists.map(({ view }) => view),
  );
}

/** What stands above each list. */
export function headLines({ settings, shard, made, summary }: ReportHead, tell: Tell): string[] {
  const rules = settings?.name ?? tell('cli.report.rules.forms');
  const { files, checked, unreadable, tables, departments, projects } = summary;
  return [
    [
      tell('cli.report.made', { time: timeText(made) }),
      tell('cli.report.rules', { rules }),
      ...(shard ? [tell('cli.report.shard', { ...shard })] : []),
    ].join('　　'),
    [
      tell('cli.summary.files', { files, checked, unreadable }),
      tell('cli.summary.tables', { tables, departments, projects }),
    ].join('　　'),
    ...(summary.interrupted ? [tell('cli.report.interrupted')] : []),
  ];
}

function tableList({ tables, total }: ReportRows, head: ReportHead, tell: Tell): List {
  const more = total.tables - tables.length;
  const cut = tell('cli.report.cut.tables', { shown: tables.length, more });
  return {
    name: tell('cli.report.sheet.tables'),
    title: tell('cli.report.title'),
    lines: [...headLines(head, tell), ...(more > 0 ? [cut] : [])],
    columns: columns(tell, [
      ['file', 150],
      ['sheet', 84],
      ['kind', 64],
      ['name', 150],
      ['year', 40],
      ['unit', 36],
      ['initialBudget', 70],
      ['annualBudget', 70],
      ['executed', 70],
      ['rate', 52],
      ['weights', 52],
      ['stated', 52],
      ['score', 52],
      ['grade', 44],
      ['errors', 40],
      ['warnings', 40],
      ['infos', 40],
      ['cannotTell', 52],
    ]),
    rows: tables.map((row) => tableCells(row, head, tell)),
  };
}

function tableCells(row: TableRow, head: ReportHead, tell: Tell): readonly ListCell[] {
  const { funds, weights, scores, grade, count } = row;
  const counted = (style: ListStyle, value: number): ListCell => ({
    style: value > 0 ? style : 'short',
    value,
  });
  return [
    link('text-link', row.path, head, row.path),
    link('text-link', row.path, head, row.sheet, { sheet: row.sheet, cell: 'A1' }),
    { style: 'short', value: tell(`cli.table.kind.${row.kind}`) },
    { style: 'text', value: row.name },
    { style: 'short', value: row.year },
    { style: 'short', value: tell(`cli.report.unit.${funds.unit}`) },
    { style: 'amount', value: funds.initialBudget },
    { style: 'amount', value: funds.annualBudget },
    { style: 'amount', value: funds.executed },
    { style: 'rate', value: funds.rate },
    { style: 'points', value: weights.total },
    { style: 'points', value: scores.stated },
    { style: 'points', value: scores.total },
    { style: 'short', value: grade === null ? null : tell(`grade.${grade}`) },
    counted('error', count.errors + count.undecided),
    counted('warning', count.warnings),
    counted('short', count.infos),
    counted('short', count.cannotTell),
  ];
}

function findingList(
  { findings, total }: ReportRows,
  head: ReportHead,
  tell: Tell,
  texts: Texts,
): List {
  const more = total.findings - findings.length;
  const cut = tell('cli.report.cut.findings', { shown: findings.length, more });
  return {
    name: tell('cli.report.sheet.findings'),
    title: tell('cli.report.title'),
    lines: [...headLines(head, tell), ...(more > 0 ? [cut] : [])],
    columns: columns(tell, [
      ['file', 150],
      ['sheet', 84],
      ['cell', 48],
      ['level', 52],
      ['check', 120],
      ['message', 330],
      ['expected', 84],
    ]),
    rows: findings.map((row) => findingCells(row, head, tell, texts)),
  };
}

function findingCells(
  { path: name, sheet, cell, kind, check, message, expected }: FindingRow,
  head: ReportHead,
  tell: Tell,
  texts: Texts,
): readonly ListCell[] {
  const look = KINDS.find((one) => one.kind === kind) ?? KINDS[0];
  const style =
    kind === 'warnings' ? 'warning' : kind === 'errors' || kind === 'undecided' ? 'error' : 'short';
  const at = sheet !== null && cell !== null ? { sheet, cell } : undefined;
  return [
    link('text-link', name, head, name),
    { style: 'text', value: sheet },
    at ? link('link', name, head, at.cell, at) : { style: 'short' },
    { style, value: tell(look.word) },
    { style: 'text', value: `${texts[`checks.${check}.title`] ?? check}\n${check}` },
    { style: 'text', value: message },
    { style: 'short', value: expected },
  ];
}

function unreadableList({ unreadable }: ReportRows, head: ReportHead, tell: Tell): List {
  return {
    name: tell('cli.report.sheet.unreadable'),
    title: tell('cli.report.title'),
    lines: headLines(head, tell),
    columns: columns(tell, [
      ['file', 260],
      ['code', 90],
      ['message', 420],
    ]),
    rows: unreadable.map(({ path: name, error }) => [
      link('text-link', name, head, name),
      { style: 'short', value: error.code },
      { style: 'text', value: error.message },
    ]),
  };
}

type Head = CliKey extends infer K ? (K extends `cli.report.${infer H}` ? H : never) : never;

function columns(tell: Tell, heads: readonly (readonly [Head, number])[]): List['columns'] {
  return heads.map(([head, width]) => ({ head: tell(`cli.report.${head}` as CliKey), width }));
}

/** A link where Excel takes one, else the words alone. */
function link(
  style: 'text-link' | 'link',
  name: string,
  { file, cwd }: ReportHead,
  label: string,
  at?: { readonly sheet: string; readonly cell: string },
): ListCell {
  // A text document has no cells to jump to.
  const place = /\.doc[xm]$/i.test(name) ? undefined : at;
  const formula = linkToFile(path.dirname(file), path.resolve(cwd, name), label, place);
  return formula === null ? { style: 'text', value: label } : { style, value: label, formula };
}
