import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { buildMeasure } from './build';
import { corpus } from './corpus';
import type { Cost } from './measure';
import type { ReaderName } from './readers';

const FILES = 1000;
const FEW = 100;
const TABLES = 11;
/** Readers take turns after so many files, so that what else the machine does hits all of them. */
const TURN = 50;
const TURNS_SHOWN = 5;
const TIMES_FASTER = { sheetjs: 2, exceljs: 3 } as const;
const PEAK_MIB = 250;
/** How much more memory ten times the files may take. */
const GROWTH = 1.15;

/** A process that reads what it is given. */
interface Measured {
  /** Lets it read some files. Returns what all its files have cost so far. */
  read(paths: readonly string[]): Promise<Cost>;
  end(): void;
}

function start(bundle: string, reader: ReaderName): Measured {
  const child = spawn(process.execPath, [bundle, reader], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    async read(paths) {
      child.stdin.write(`${paths.join('\n')}\n\n`);
      const next = await lines.next();
      if (next.done) throw new Error(`${reader} ended before its files`);
      return JSON.parse(next.value) as Cost;
    },
    end() {
      child.stdin.end();
    },
  };
}

/** Lets one process read some files. */
async function measure(
  bundle: string,
  reader: ReaderName,
  paths: readonly string[],
): Promise<Cost> {
  const measured = start(bundle, reader);
  const cost = await measured.read(paths);
  measured.end();
  return cost;
}

/** The costs of three processes that take turns; each reads all files. */
async function inTurns(
  bundle: string,
  paths: readonly string[],
): Promise<Record<ReaderName, Cost>> {
  const readers = (['jixiao', 'sheetjs', 'exceljs'] as const).map((name) => ({
    name,
    measured: start(bundle, name),
  }));
  const costs = {} as Record<ReaderName, Cost>;
  for (let from = 0; from < paths.length; from += TURN) {
    for (const { name, measured } of readers) {
      costs[name] = await measured.read(paths.slice(from, from + TURN));
    }
    if ((from / TURN + 1) % TURNS_SHOWN !== 0) continue;
    for (const { name } of readers) console.log(line(name, [costs[name]]));
  }
  for (const { measured } of readers) measured.end();
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
    const costs = await inTurns(bundle, paths);
    const few = await measure(bundle, 'jixiao', paths.slice(0, FEW));
    const all = await measure(bundle, 'jixiao', paths);
    const halves = [paths.slice(0, FILES / 2), paths.slice(FILES / 2)];
    const started = performance.now();
    const two = await Promise.all(halves.map((half) => measure(bundle, 'jixiao', half)));
    const twoWall = performance.now() - started;

    console.log();
    for (const [reader, own] of Object.entries(costs)) console.log(line(reader, [own]));
    console.log(line('jixiao, 100', [few]));
    console.log(line('jixiao, 1000', [all]));
    console.log(line('jixiao, 2 at once', two));
    console.log(`one process : two = ${(all.wallMs / twoWall).toFixed(2)} in wall time\n`);
    for (const [reader, times] of Object.entries(TIMES_FASTER)) {
      const ratio = cpuOf([costs[reader as ReaderName]]) / cpuOf([costs.jixiao]);
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
