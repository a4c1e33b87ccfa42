import { readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Severity } from '../../checks/check';
import type { Settings } from '../../checks/settings';
import { readSettings } from '../../engine/settings-file';
import { cliTextsOf, tellIn } from '../../messages/cli-texts';
import type { Locale } from '../../messages';
import { problemText } from '../../messages/problems';
import { parseShard, type Shard } from './shard';

/** How results are told. */
export type Format = 'table' | 'json' | 'jsonl';

/** What was typed, as commander gives it. */
export interface CheckFlags {
  readonly format: string;
  readonly output?: string;
  readonly report: readonly string[];
  readonly level?: string;
  readonly config?: string;
  readonly jobs?: string;
  readonly shard?: string;
}

/** What was meant. */
export interface CheckOptions {
  readonly format: Format;
  /** Absolute path, or null for the screen. */
  readonly output: string | null;
  /** Reports by their absolute paths. */
  readonly reports: readonly { readonly kind: 'xlsx' | 'html'; readonly file: string }[];
  readonly level: Severity;
  readonly settings: Settings | null;
  readonly jobs: number;
  readonly shard: Shard | null;
}

/** The options, or everything that is wrong with them in words. */
export type OptionsResult =
  | { readonly ok: true; readonly options: CheckOptions }
  | { readonly ok: false; readonly problems: readonly string[] };

const FORMATS = ['table', 'json', 'jsonl'] as const;
const LEVELS = ['error', 'warning', 'info'] as const;
const JOBS_LIMIT = 256;

/** Reads the options of `check`, and the settings file that they name. */
export function checkOptions(flags: CheckFlags, cwd: string, locale: Locale): OptionsResult {
  const tell = tellIn(locale);
  const problems: string[] = [];
  const choice = <T extends string>(
    option: string,
    given: string,
    choices: readonly [T, ...T[]],
  ): T => {
    const found = choices.find((one) => one === given);
    if (found !== undefined) return found;
    problems.push(tell('cli.wrong.choice', { option, given, choices: choices.join(' / ') }));
    return choices[0];
  };
  const format = choice('--format', flags.format, FORMATS);
  const usual = format === 'table' ? 'warning' : 'info';
  const level = choice('--level', flags.level ?? usual, LEVELS);
  const jobs = flags.jobs === undefined ? os.availableParallelism() : Number(flags.jobs);
  if (!/^\d+$/.test(flags.jobs ?? '1') || jobs < 1 || jobs > JOBS_LIMIT) {
    problems.push(tell('cli.wrong.jobs', { given: flags.jobs ?? '', limit: JOBS_LIMIT }));
  }
  const shard = flags.shard === undefined ? null : parseShard(flags.shard);
  if (shard === undefined) problems.push(tell('cli.wrong.shard', { given: flags.shard ?? '' }));
  const reports = flags.report.map((name) => {
    const kind = /\.(xlsx|html?)$/i.exec(name)?.[1]?.toLowerCase();
    if (kind === undefined) problems.push(tell('cli.wrong.report', { given: name }));
    return { kind: kind === 'xlsx' ? 'xlsx' : 'html', file: path.resolve(cwd, name) } as const;
  });
  const output = flags.output === undefined ? null : path.resolve(cwd, flags.output);
  const written = [...reports.map(({ file }) => file), ...(output === null ? [] : [output])];
  for (const file of written.filter((one, index) => written.indexOf(one) !== index)) {
    problems.push(tell('cli.wrong.same-output', { given: path.relative(cwd, file) }));
  }
  const settings = readConfig(flags.config, cwd, locale);
  problems.push(...settings.problems);
  if (problems.length > 0) return { ok: false, problems };
  const options = { format, output, reports, level, settings: settings.value, jobs };
  return { ok: true, options: { ...options, shard: shard ?? null } };
}

function readConfig(
  name: string | undefined,
  cwd: string,
  locale: Locale,
): { readonly value: Settings | null; readonly problems: readonly string[] } {
  if (name === undefined) return { value: null, problems: [] };
  const tell = tellIn(locale);
  let text: string;
  try {
    text = readFileSync(path.resolve(cwd, name), 'utf8');
  } catch (error) {
    const info = (error as NodeJS.ErrnoException).code ?? String(error);
    return { value: null, problems: [tell('cli.wrong.config-unreadable', { file: name, info })] };
  }
  const result = readSettings(text);
  if (result.ok) return { value: result.settings, problems: [] };
  const texts = cliTextsOf(locale);
  const told = result.problems.map((problem) => `  ${problemText(problem, texts)}`);
  const head = tell('cli.wrong.config', { file: name, count: told.length });
  return { value: null, problems: [[head, ...told].join('\n')] };
}
