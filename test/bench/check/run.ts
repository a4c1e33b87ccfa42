import { rmSync } from 'node:fs';
import path from 'node:path';
import { buildMeasure } from './build';
import { check, type Run } from './command';
import { corpus } from './corpus';
import type { Cost } from './measure';
import { inTurns } from './turns';

const FILES = 1000;
const FEW = 100;
const TABLES = 11;
/** How often it is told what the readers have cost so far: after so many files. */
const TOLD = 250;
const TIMES_FASTER = { sheetjs: 2, exceljs: 3 } as const;
const PEAK_MIB = 250;
/** How much more memory ten times the files may take. */
const GROWTH = 1.15;

function line(name: string, { files, cpuMs, wallMs, peakMiB }: Omit<Cost, 'found'>): string {
  return [
    name.padEnd(24),
    `${String(files).padStart(5)} files`,
    `cpu ${(cpuMs / files).toFixed(1).padStart(6)} ms a file`,
    `wall ${(wallMs / files).toFixed(1).padStart(6)} ms`,
    `peak ${peakMiB.toFixed(0)} MiB`,
  ].join('  ');
}

/** Says whether a limit holds. */
type Limit = (holds: boolean, said: string) => void;

/** Processor time of reading alone by others against that of checking by us, one process each. */
async function speed(paths: readonly string[], limit: Limit): Promise<void> {
  const bundle = await buildMeasure();
  try {
    const costs = await inTurns(bundle, paths, (name, cost) => {
      if (cost.files % TOLD === 0) console.log(line(name, cost));
    });
    limit(costs.jixiao.found === FILES * TABLES, `${String(costs.jixiao.found)} tables`);
    for (const [reader, times] of Object.entries(TIMES_FASTER)) {
      const ratio = costs[reader as keyof typeof TIMES_FASTER].cpuMs / costs.jixiao.cpuMs;
      const said = `${reader} reading : jixiao checking = ${ratio.toFixed(2)}`;
      limit(ratio >= times, `${said} (at least ${String(times)})`);
    }
  } finally {
    rmSync(path.dirname(bundle), { recursive: true });
  }
}

/** Memory and time of the command line itself, on one thread and on two. */
async function command(paths: readonly string[], limit: Limit): Promise<void> {
  const runs: Run[] = [];
  for (const jobs of [1, 2]) {
    const few = await check(paths.slice(0, FEW), jobs);
    const all = await check(paths, jobs);
    const name = `jixiao check --jobs ${String(jobs)}`;
    console.log(line(name, few));
    console.log(line(name, all));
    limit(all.tables === FILES * TABLES, `${name}: ${String(all.tables)} tables`);
    limit(
      all.peakMiB < PEAK_MIB,
      `${name}: peak ${all.peakMiB.toFixed(0)} MiB (below ${String(PEAK_MIB)})`,
    );
    const growth = all.peakMiB / few.peakMiB;
    const said = `${name}: memory ${String(FILES)} : ${String(FEW)} files = ${growth.toFixed(2)}`;
    limit(growth < GROWTH, `${said} (below ${String(GROWTH)})`);
    runs.push(all);
  }
  const [one, two] = runs.map(({ wallMs }) => wallMs);
  console.log(`one thread : two = ${((one ?? NaN) / (two ?? NaN)).toFixed(2)} in wall time`);
}

async function main(): Promise<void> {
  const failures: string[] = [];
  const limit: Limit = (holds, said) => {
    console.log(`${holds ? 'ok  ' : 'MISS'}  ${said}`);
    if (!holds) failures.push(said);
  };
  const paths = await corpus(FILES);
  await speed(paths, limit);
  await command(paths, limit);
  if (failures.length > 0) process.exitCode = 1;
}

void main();
