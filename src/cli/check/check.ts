import path from 'node:path';
import { addAbortSignal } from 'node:stream';
import { text as textOf } from 'node:stream/consumers';
import type { Locale } from '../../messages';
import { cliTextsOf, tellIn, type Tell } from '../../messages/cli-texts';
import { EXIT } from '../exit-codes';
import type { Io } from '../io';
import { jsonlOutput, jsonOutput } from '../output/json';
import { colorsFor, lineWidth } from '../output/look';
import type { Output } from '../output/output';
import { progressBar } from '../output/progress';
import { assertWritable, fileSink, streamSink, type Sink } from '../output/sink';
import { tableOutput } from '../output/table-output';
import { reportOutput } from '../report/report-output';
import type { Wanted } from './answer';
import { inOrder } from './in-order';
import { checkOptions, type CheckFlags, type CheckOptions } from './options';
import { findFiles, pathsInList, type FoundFile } from './paths';
import { isInShard } from './shard';
import { createTally, type Summary } from './tally';

/** Files per thread that may be done ahead of a slow one. */
const AHEAD = 16;

/** `jixiao check`: finds files, checks them, tells what was found. Answers with the exit code. */
export async function check(
  names: readonly string[],
  flags: CheckFlags,
  locale: Locale,
  io: Io,
): Promise<number> {
  const tell = tellIn(locale);
  const say = (line: string): void => void io.stderr.write(`${line}\n`);
  const read = checkOptions(flags, io.cwd, locale);
  if (!read.ok) {
    read.problems.forEach(say);
    say(tell('cli.wrong.see-help', { command: 'jixiao check' }));
    return EXIT.failed;
  }
  const { options } = read;
  const found = await filesToCheck(names, options, io, tell, say);
  if (found === undefined) return EXIT.failed;
  try {
    const code = await checkFiles(found.files, options, locale, io);
    return found.complete || code > EXIT.failed ? code : EXIT.failed;
  } catch (error) {
    const { code, path: file } = error as NodeJS.ErrnoException;
    if (code === undefined || file === undefined) throw error;
    say(tell('cli.wrong.not-written', { file: path.relative(io.cwd, file), info: code }));
    return EXIT.failed;
  }
}

/**
 * The files of this machine's part, and whether there was something under every name; undefined when nothing can be
 * checked. What is wrong was said.
 */
async function filesToCheck(
  names: readonly string[],
  { output, reports, shard }: CheckOptions,
  io: Io,
  tell: Tell,
  say: (line: string) => void,
): Promise<{ readonly files: readonly FoundFile[]; readonly complete: boolean } | undefined> {
  const written = new Set([...reports.map(({ file }) => file), ...(output ? [output] : [])]);
  const where = { cwd: io.cwd, except: written };
  if (names.includes('-') && io.stdin.isTTY) say(tell('cli.note.stdin'));
  const stdin = addAbortSignal(io.signal, io.stdin);
  const listed = names.includes('-') ? pathsInList(await textOf(stdin)) : [];
  const typed = await findFiles(
    names.filter((name) => name !== '-'),
    where,
  );
  const piped = await findFiles(listed, { ...where, literal: true });
  const once = new Map([...typed.files, ...piped.files].map((one) => [one.file, one]));
  const files = [...once.values()];
  const empty = [...typed.empty, ...piped.empty];
  for (const given of empty) say(tell('cli.wrong.empty', { given }));
  const others = [...typed.otherFormats, ...piped.otherFormats];
  const [example] = others;
  if (example !== undefined) {
    say(tell('cli.note.other-formats', { count: others.length, example }));
  }
  const overwritten = files.filter(({ file }) => written.has(file));
  for (const { path: given } of overwritten) say(tell('cli.wrong.overwrites', { given }));
  if (overwritten.length > 0) return undefined;
  if (files.length === 0) {
    say(tell(names.length === 0 ? 'cli.wrong.no-paths' : 'cli.wrong.no-files'));
    return undefined;
  }
  const part = shard ? files.filter((one) => isInShard(one.path, shard)) : files;
  if (shard && part.length === 0) {
    say(tell('cli.note.empty-shard', { shard: `${String(shard.index)}/${String(shard.count)}` }));
  }
  return { files: part, complete: empty.length === 0 };
}

async function checkFiles(
  files: readonly FoundFile[],
  options: CheckOptions,
  locale: Locale,
  io: Io,
): Promise<number> {
  const tell = tellIn(locale);
  const { settings, jobs, reports, output } = options;
  for (const { file } of reports) assertWritable(file);
  const stop = new AbortController();
  const sink =
    output === null
      ? streamSink(io.stdout, () => {
          stop.abort();
        })
      : await fileSink(output);
  const outputs = [
    mainOutput(sink, options, locale, io),
    ...(reports.length > 0 ? [reportOutput({ ...options, locale, cwd: io.cwd })] : []),
  ];
  const wanted = wantedFor(options);
  const tally = createTally();
  const pool = io.pool(Math.max(1, Math.min(jobs, files.length)), tell);
  const halt = (): void => {
    stop.abort();
  };
  io.signal.addEventListener('abort', halt);
  if (io.signal.aborted) halt();
  stop.signal.addEventListener('abort', () => {
    pool.stop();
  });
  const progress = progressBar(io.stderr, files.length, tell);
  try {
    const results = inOrder(files, {
      concurrency: jobs,
      window: jobs * AHEAD,
      signal: stop.signal,
      run: (one) => pool.check({ ...one, locale, settings, wanted }),
    });
    for await (const answer of results) {
      tally.add(answer.summary);
      if (output === null && io.stdout.isTTY) progress.hide();
      for (const one of outputs) await one.file(answer);
      progress.tick();
    }
  } finally {
    progress.stop();
    io.signal.removeEventListener('abort', halt);
    await pool.close();
  }
  const summary = tally.summary(files.length);
  for (const one of outputs) await one.end(summary);
  await sink.end();
  for (const { file } of reports) {
    io.stderr.write(`${tell('cli.note.written', { file: path.relative(io.cwd, file) })}\n`);
  }
  if (sink.closed) return EXIT.closedPipe;
  if (!summary.interrupted) return exitCode(summary);
  const left = files.length - summary.files;
  io.stderr.write(`${tell('cli.note.interrupted', { done: summary.files, left })}\n`);
  return EXIT.interrupted;
}

function exitCode({ unreadable, errors, undecided }: Summary): number {
  if (unreadable > 0) return EXIT.failed;
  return errors + undecided > 0 ? EXIT.errors : EXIT.clean;
}

/** People read the results themselves, and reports are made of them; JSON is made in the threads. */
function wantedFor({ format, level, reports }: CheckOptions): Wanted {
  return format === 'table'
    ? { json: null, result: true }
    : { json: level, result: reports.length > 0 };
}

function mainOutput(
  sink: Sink,
  { format, level, output }: CheckOptions,
  locale: Locale,
  io: Io,
): Output {
  if (format === 'json') return jsonOutput(sink);
  if (format === 'jsonl') return jsonlOutput(sink);
  const texts = cliTextsOf(locale);
  const screen = output === null ? io.stdout : {};
  return tableOutput(sink, {
    tell: tellIn(locale),
    colors: colorsFor(screen, output === null ? io.env : { NO_COLOR: '1' }),
    width: lineWidth(screen),
    level,
    titleOf: (id) => texts[`checks.${id}.title`] ?? id,
  });
}
