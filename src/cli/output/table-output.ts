import Table from 'cli-table3';
import type { Severity } from '../../checks/check';
import type { Tell } from '../../messages/cli-texts';
import { isShown } from '../check/answer';
import type { FileResult, FindingResult, TableResult } from '../check/result';
import { countOf, findingsOf, kindOf, type Count } from '../check/tally';
import { countText, KINDS, type Colors } from './look';
import { asked, type Output } from './output';
import type { Sink } from './sink';
import { createSummaryText } from './summary-text';
import { clean, widthOf, wrap } from './terminal';

export interface TableOptions {
  readonly tell: Tell;
  readonly colors: Colors;
  /** Places in a line. */
  readonly width: number;
  /** Findings are shown from this level on. */
  readonly level: Severity;
  /** The name of a check. */
  readonly titleOf: (check: string) => string;
}

/** What people read: a line for each file, details where something is to be done, sums at the end. */
export function tableOutput(sink: Sink, options: TableOptions): Output {
  const { add, text } = createSummaryText(options);
  return {
    async file(answer) {
      const result = asked(answer.result);
      add(result);
      await sink.write(`${fileLines(result, options).join('\n')}\n`);
    },
    end: (summary) => sink.write(`\n${text(summary).join('\n')}\n`),
  };
}

function fileLines(result: FileResult, options: TableOptions): readonly string[] {
  const { tell, colors, width, level } = options;
  const { path, status, error, tables, findings, warnings = [] } = result;
  if (status === 'unreadable') {
    const said = `${tell('cli.table.unreadable', { code: error?.code ?? '' })}${tell('cli.table.separator')}${clean(error?.message ?? '')}`;
    return [colors.red(`✗ ${colors.bold(clean(path))}`), ...indented(said, width, 4)];
  }
  const all = findingsOf(result);
  const count = countOf(all);
  const sign = signOf(count, colors);
  const told = [tablesText(tables, tell), countText(count, colors, tell)]
    .filter(Boolean)
    .join('  ');
  const partly = warnings.flatMap(({ message }) =>
    indented(
      `${tell('cli.table.partly')}${tell('cli.table.separator')}${clean(message)}`,
      width,
      4,
    ),
  );
  const head = joined(sign, colors.bold(clean(path)), told, width);
  if (!all.some((finding) => isShown(finding, level))) return [...head, ...partly];
  return [
    ...head,
    ...partly,
    ...tables.flatMap((table) => tableLines(table, tables.length > 1, options)),
    ...acrossLines(findings, options),
  ];
}

function signOf({ errors, undecided, warnings }: Count, colors: Colors): string {
  if (errors + undecided > 0) return colors.red('✗');
  return warnings > 0 ? colors.yellow('!') : colors.green('✓');
}

/** Sign, path and what is told of it in one line, or in two when it is too long. */
function joined(sign: string, path: string, told: string, width: number): readonly string[] {
  const line = `${sign} ${path}  ${told}`;
  return widthOf(plain(line)) <= width ? [line] : [`${sign} ${path}`, `    ${told}`];
}

function plain(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/\u001b\[\d*m/g, '');
}

function tablesText({ length }: readonly TableResult[], tell: Tell): string {
  if (length === 0) return tell('cli.table.none');
  return length === 1 ? tell('cli.table.one') : tell('cli.table.many', { count: length });
}

function tableLines(
  table: TableResult,
  several: boolean,
  options: TableOptions,
): readonly string[] {
  const { tell, colors, width, level } = options;
  const shown = table.findings.filter((finding) => isShown(finding, level));
  const { scores, grade, kind, name, year, sheet } = table;
  const score = scores.total === null ? tell('cli.table.no-score') : scoreText(scores.total, tell);
  const facts = [
    tell(`cli.table.kind.${kind}`),
    clean(name ?? '') || tell('cli.table.unnamed'),
    ...(year === null ? [] : [tell('cli.table.year', { year })]),
    `${score} ${grade === null ? tell('cli.table.ungraded') : tell(`grade.${grade}`)}`,
    ...(several ? [`[${clean(sheet)}]`] : []),
  ];
  const head = indented(facts.join('  '), width, 2);
  const counts = several && table.findings.length > 0;
  return [
    ...head.map((line) => colors.bold(line)),
    ...(counts ? [`    ${countText(countOf(table.findings), colors, tell)}`] : []),
    ...findingLines(shown, options),
  ];
}

function scoreText(score: number, tell: Tell): string {
  return tell('cli.table.score', { score: score.toFixed(2) });
}

function acrossLines(findings: FileResult['findings'], options: TableOptions): readonly string[] {
  const shown = findings.filter((finding) => isShown(finding, options.level));
  if (shown.length === 0) return [];
  const named = shown.map((finding) =>
    finding.sheet === null || finding.cells.length === 0
      ? finding
      : { ...finding, cells: finding.cells.map((cell) => `${finding.sheet ?? ''}!${cell}`) },
  );
  const title = `  ${options.tell('cli.table.across')}`;
  return [options.colors.bold(title), ...findingLines(named, options)];
}

const RANKS = new Map(KINDS.map(({ kind }, rank) => [kind, rank]));
const NO_BORDER = Object.fromEntries(
  [
    ...['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left'],
    ...['bottom-right', 'left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid', 'middle'],
  ].map((name) => [name, '']),
);
/** Indentation and the space between columns. */
const INDENT = 4;
const GAP = 2;
const CELLS_WIDEST = 24;

/** Findings in columns: level, cells, what is wrong; the gravest first. */
function findingLines(
  findings: readonly FindingResult[],
  { tell, colors, width }: TableOptions,
): readonly string[] {
  if (findings.length === 0) return [];
  const rows = [...findings]
    .sort((a, b) => (RANKS.get(kindOf(a)) ?? 0) - (RANKS.get(kindOf(b)) ?? 0))
    .map((finding) => {
      const look = KINDS.find(({ kind }) => kind === kindOf(finding)) ?? KINDS[0];
      const level = `${look.sign} ${tell(look.word)}`;
      return {
        level,
        look,
        cells: cellsText(finding.cells, tell),
        message: clean(finding.message),
      };
    });
  const levelWidth = Math.max(...rows.map(({ level }) => widthOf(level)));
  const cellsWidth = Math.min(CELLS_WIDEST, Math.max(...rows.map(({ cells }) => widthOf(cells))));
  const messageWidth = Math.max(20, width - INDENT - levelWidth - cellsWidth - 2 * GAP);
  const table = new Table({
    chars: NO_BORDER,
    style: { 'padding-left': 0, 'padding-right': GAP, head: [], border: [] },
    colWidths: [levelWidth + GAP, cellsWidth + GAP, messageWidth + GAP],
  });
  for (const { level, look, cells, message } of rows) {
    table.push([
      colors[look.color](level),
      wrap(cells, cellsWidth).join('\n'),
      wrap(message, messageWidth).join('\n'),
    ]);
  }
  return table
    .toString()
    .split('\n')
    .map((line) => `${' '.repeat(INDENT)}${line}`.trimEnd());
}

function cellsText(cells: readonly string[], tell: Tell): string {
  const [cell = ''] = cells.map(clean);
  return cells.length <= 1 ? cell : tell('cli.table.more-cells', { cell, count: cells.length });
}

function indented(text: string, width: number, indent: number): readonly string[] {
  return wrap(text, width - indent).map((line) => `${' '.repeat(indent)}${line}`);
}
