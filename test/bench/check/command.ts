import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

/** What one run of `jixiao check` took. */
export interface Run {
  readonly files: number;
  readonly tables: number;
  readonly wallMs: number;
  /** All threads together. */
  readonly cpuMs: number;
  /** The most memory the process ever held, all threads together, in MiB. */
  readonly peakMiB: number;
}

const PROGRAM = path.join(__dirname, '../../../dist/cli/jixiao.js');

/** Runs the command line as it is built, over files that it is told by standard input. */
export async function check(paths: readonly string[], jobs: number): Promise<Run> {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-bench-'));
  const costFile = path.join(folder, 'cost.json');
  const started = performance.now();
  const child = spawn(
    process.execPath,
    ['--require', path.join(__dirname, 'peak.js'), PROGRAM, 'check', '-'].concat(
      ['--jobs', String(jobs)],
      ['--format', 'jsonl'],
    ),
    {
      stdio: ['pipe', 'pipe', 'inherit'],
      env: { ...process.env, JIXIAO_COST_FILE: costFile },
    },
  );
  child.stdin.end(paths.join('\n'));
  let files = 0;
  let tables = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    files++;
    tables += (JSON.parse(line) as { tables: readonly unknown[] }).tables.length;
  }
  await new Promise((resolve) => {
    if (child.exitCode === null) child.on('exit', resolve);
    else resolve(undefined);
  });
  const cost = JSON.parse(readFileSync(costFile, 'utf8')) as Pick<Run, 'cpuMs' | 'peakMiB'>;
  rmSync(folder, { recursive: true });
  return { ...cost, files, tables, wallMs: performance.now() - started };
}
