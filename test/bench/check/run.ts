import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildMeasure } from './build';
import { corpus } from './corpus';
import type { Cost } from './measure';
import type { ReaderName } from './readers';

const FILES = 1000;
const FEW = 100;
const TABLES = 11;
/** Each reader has its turn in each round, so that what else the machine does hits all of them. */
const ROUNDS = 4;
const TIMES_FASTER = { sheetjs: 2, exceljs: 3 } as const;
const PEAK_MIB = 250;
/** How much more memory ten times the files may take. */
const GROWTH = 1.15;

/** Lets one process read some files. */
function measure(bundle: string, reader: ReaderName, paths: readonly string[]): Promise<Cost> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle, reader], { stdio: ['pipe', 'pipe', 'inherit'] });
    let out = '';
    child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(JSON.parse(out) as Cost);
      else reject(new Error(`${reader} ended with ${String(code)}`));
    });
    child.stdin.end(paths.join('\n'));
  });
}

/** The costs of readers that take turns with equal shares of the files; each share is a process of its own. */
async function inRounds(
  bundle: string,
  paths: readonly string[],
): Promise<Record<ReaderName, Cost[]>> {
  const costs: Record<ReaderName, Cost[]> = { jixiao: [], sheetjs: [], exceljs: [] };
  const share = paths.length / ROUNDS;
  for (let round = 0; round < ROUNDS; round++) {
    const some = paths.slice(round * share, (round + 1) * share);
    for (const reader of ['jixiao', 'sheetjs', 'exceljs'] as const) {
      costs[reader].push(await measure(bundle, reader, some));
      console.log(
        line(`${reader} ${String(round + 1)}/${String(ROUNDS)}`, costs[reader].slice(-1)),
      );
    }
  }
  return costs;
}

/** Milliseconds a file, of processor time. */
function cpuOf(costs: readonly Cost[]): number {
  return sum(costs, 'cpuMs') / sum(costs, 'files');
}

function sum(costs: readonly Cost[], of: keyof Cost): number {
  return costs.reduce((all, cost) => all + cost[of], 0);
}

function line(name: string, costs: readonly Cost[]): string {
  const peak = Math.max(...costs.map(({ peakMiB }) => peakMiB));
  return [
    name.padEnd(16),
    `${String(sum(costs, 'files')).padStart(5)} files`,
    `cpu ${cpuOf(costs).toFixed(1).padStart(6)} ms a file`,
    `wall ${(sum(costs, 'wallMs') / sum(costs, 'files')).toFixed(1).padStart(6)} ms`,
    `peak ${peak.toFixed(0)} MiB`,
    `${String(sum(costs, 'found'))} found`,
  ].join('  ');
}

async function main(): Promise<void> {
  const failures: string[] = [];
  const limit = (holds: boolean, said: string): void => {
    console.log(`${holds ? 'ok  ' : 'MISS'}  ${said}`);
    if (!holds) failures.push(said);
  };
  const paths = await corpus(FILES);
  const bundle = await buildMeasure();
  try {
    const costs = await inRounds(bundle, paths);
    const few = await measure(bundle, 'jixiao', paths.slice(0, FEW));
    const all = await measure(bundle, 'jixiao', paths);
    const halves = [paths.slice(0, FILES / 2), paths.slice(FILES / 2)];
    const started = performance.now();
    const two = await Promise.all(halves.map((half) => measure(bundle, 'jixiao', half)));
    const twoWall = performance.now() - started;

    console.log();
    for (const [reader, own] of Object.entries(costs)) console.log(line(reader, own));
    console.log(line('jixiao, 100', [few]));
    console.log(line('jixiao, 1000', [all]));
    console.log(line('jixiao, 2 at once', two));
    console.log(`one process : two = ${(all.wallMs / twoWall).toFixed(2)} in wall time\n`);
    for (const [reader, times] of Object.entries(TIMES_FASTER)) {
      const ratio = cpuOf(costs[reader as ReaderName]) / cpuOf(costs.jixiao);
      const said = `${reader} reading : jixiao checking = ${ratio.toFixed(2)}`;
      limit(ratio >= times, `${said} (at least ${String(times)})`);
    }
    limit(all.found === FILES * TABLES, `${String(all.found)} tables were checked`);
    const peak = Math.max(all.peakMiB, ...two.map(({ peakMiB }) => peakMiB));
    limit(peak < PEAK_MIB, `peak memory ${peak.toFixed(0)} MiB (below ${String(PEAK_MIB)})`);
    const growth = all.peakMiB / few.peakMiB;
    limit(
      growth < GROWTH,
      `memory 1000 : 100 files = ${growth.toFixed(2)} (below ${String(GROWTH)})`,
    );
  } finally {
    rmSync(path.dirname(bundle), { recursive: true });
  }
  if (failures.length > 0) process.exitCode = 1;
}

void main();
