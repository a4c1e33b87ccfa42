import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { answerOf } from '../../../src/cli/check/answer';
import { checkFile, type FileTask } from '../../../src/cli/check/check-file';
import type { Pool } from '../../../src/cli/check/pool';
import type { FileResult } from '../../../src/cli/check/result';
import type { Summary } from '../../../src/cli/check/tally';
import type { Io, TextOutput } from '../../../src/cli/io';
import { run } from '../../../src/cli/main';

/** What a run of the program left. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The document of `--format json`. */
export interface Document {
  readonly version: number;
  readonly files: readonly FileResult[];
  readonly summary: Summary;
}

/** A stream that keeps what is written to it. */
export function keeping(): { readonly stream: TextOutput; readonly text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string | Buffer, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}

/** Checks files in this thread. @param check stands in for the genuine one */
export function inThisThread(
  check: (task: FileTask) => Promise<FileResult | undefined> = checkFile,
): Io['pool'] {
  return (): Pool => {
    let stopped = false;
    return {
      async check(task) {
        const result = stopped ? undefined : await check(task);
        return result && answerOf(result, task.wanted);
      },
      stop() {
        stopped = true;
      },
      close: () => Promise.resolve(),
    };
  };
}

/** Runs the program in this process. */
export async function runCli(
  argv: readonly string[],
  io: Partial<Omit<Io, 'stdin'>> & { readonly stdin?: string } = {},
): Promise<Ran> {
  const out = keeping();
  const err = keeping();
  const code = await run(argv, {
    stdout: out.stream,
    stderr: err.stream,
    cwd: __dirname,
    env: {},
    signal: new AbortController().signal,
    pool: inThisThread(),
    ...io,
    stdin: Readable.from([io.stdin ?? '']),
  });
  return { code, out: out.text(), err: err.text() };
}

/** A run whose output is a JSON document. */
export async function runJson(
  argv: readonly string[],
  io: Parameters<typeof runCli>[1] = {},
): Promise<Ran & { readonly document: Document }> {
  const ran = await runCli(['check', '--format', 'json', ...argv], io);
  return { ...ran, document: JSON.parse(ran.out) as Document };
}

/** A folder that is there while a test runs. */
export function temporaryFolder(): { readonly path: string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-'));
  return {
    path: folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
