import Table from 'cli-table3';
import type { FileResult } from '../check/result';
import type { Summary } from '../check/tally';
import { countText } from './look';
import type { TableOptions } from './table-output';
import { clean, widthOf, wrap } from './terminal';

/** Checks and files that a summary lists. */
const CHECKS_LISTED = 10;
const FILES_LISTED = 20;
/** In fewer files, what could not be read is still in view. */
const MANY_FILES = 20;
const COUNT_WIDTH = 8;
/** Borders and padding of the three columns. */
const FRAME = 10;

/** The end of the output: sums, the most frequent findings, what could not be read. */
export function createSummaryText(options: TableOptions): {
  readonly add: (file: FileResult) => void;
  readonly text: (summary: Summary) => readonly string[];
} {
  const unread: FileResult[] = [];
  return {
    add(file) {
      if (file.status === 'unreadable' && unread.length < FILES_LISTED) unread.push(file);
    },
    text(summary) {
      return [
        ...sums(summary, options),
        ...frequent(summary, options),
        ...unreadFiles(unread, summary, options),
        '',
        ...verdict(summary, options),
      ];
    },
  };
}

function sums(summary: Summary, { tell, colors, width }: TableOptions): readonly string[] {
  const { files, checked, unreadable, tables, departments, projects, withoutTable } = summary;
  const lines = [
    tell('cli.summary.files', { files, checked, unreadable }),
    tell('cli.summary.tables', { tables, departments, projects }),
    ...(withoutTable > 0 ? [tell('cli.summary.without-table', { count: withoutTable })] : []),
    ...(tables > 0 ? [tell('cli.summary.grades', summary.grades)] : []),
  ];
  const counts = countText(summary, colors, tell);
  return [
    colors.bold(`── ${tell('cli.summary')} ${'─'.repeat(Math.max(0, width - 10))}`.slice(0, width)),
    ...lines.flatMap((line) => wrap(line, width)),
    ...(counts === '' ? [] : [counts]),
  ];
}

function frequent({ byCheck }: Summary, options: TableOptions): readonly string[] {
  const { tell, colors, width, titleOf } = options;
  const checks = Object.entries(byCheck);
  if (checks.length === 0) return [];
  const listed = checks.slice(0, CHECKS_LISTED);
  const idWidth = Math.max(widthOf(tell('cli.summary.id')), ...listed.map(([id]) => id.length));
  const titles = listed.map(([id]) => titleOf(id));
  const room = Math.max(12, width - FRAME - COUNT_WIDTH - idWidth);
  const titleWidth = Math.min(room, Math.max(...titles.map(widthOf), 8));
  const table = new Table({
    head: [tell('cli.summary.count'), tell('cli.summary.check'), tell('cli.summary.id')],
    style: { head: [], border: [], compact: true },
    colAligns: ['right', 'left', 'left'],
    colWidths: [COUNT_WIDTH, titleWidth + 2, idWidth + 2],
  });
  listed.forEach(([id, count], index) => {
    table.push([String(count), wrap(titles[index] ?? id, titleWidth).join('\n'), id]);
  });
  const more = checks.length - listed.length;
  return [
    '',
    colors.bold(tell('cli.summary.frequent')),
    table.toString(),
    ...(more > 0 ? [tell('cli.summary.more-checks', { count: more })] : []),
  ];
}

function unreadFiles(
  files: readonly FileResult[],
  { files: all, unreadable }: Summary,
  { tell, colors, width }: TableOptions,
): readonly string[] {
  if (files.length === 0 || all <= MANY_FILES) return [];
  const more = unreadable - files.length;
  return [
    '',
    colors.bold(tell('cli.summary.unreadable')),
    ...files.flatMap(({ path, error }) => [
      `  ${clean(path)}`,
      ...wrap(clean(error?.message ?? ''), width - 4).map((line) => `    ${line}`),
    ]),
    ...(more > 0 ? [`  ${tell('cli.summary.more-files', { count: more })}`] : []),
  ];
}

function verdict(
  { checked, clean: sound, unreadable }: Summary,
  { tell, colors }: TableOptions,
): readonly string[] {
  const withErrors = checked - sound;
  const lines = [
    ...(withErrors > 0 ? [tell('cli.summary.callback', { count: withErrors })] : []),
    ...(unreadable > 0 ? [tell('cli.summary.incomplete', { count: unreadable })] : []),
  ];
  if (lines.length === 0) return [colors.green(`✓ ${tell('cli.summary.clean')}`)];
  return lines.map((line) => colors.red(`✗ ${line}`));
}
