/* Opens every hostile file in a process of its own and prints time and memory; fails beyond the limits. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HOSTILE } from '../files/hostile-files';
import type { Opening } from './open-one';

/** Of opening alone; on a busy machine the time on the processor counts. */
const MOST_MS = 1000;
/** Of the whole process, Node and the TypeScript loader included. */
const MOST_MIB = 300;

function opened(file: string): Opening {
  const script = path.join(__dirname, 'open-one.ts');
  const child = spawnSync(
    process.execPath,
    [`--max-old-space-size=${String(MOST_MIB)}`, '--import', 'tsx', script, file],
    { encoding: 'utf8', timeout: 60_000 },
  );
  if (child.status === 0) return JSON.parse(child.stdout) as Opening;
  return { outcome: `died: ${child.stderr.slice(-200)}`, wall: NaN, cpu: NaN, mebibytes: NaN };
}

const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-hostile-'));
let failed = 0;
for (const { what, make, expect } of HOSTILE) {
  const file = path.join(folder, 'file');
  writeFileSync(file, make());
  const { outcome, wall, cpu, mebibytes } = opened(file);
  const wanted = expect === 'read' ? 'read' : expect.code;
  const isGood = outcome === wanted && Math.min(wall, cpu) <= MOST_MS && mebibytes <= MOST_MIB;
  if (!isGood) failed++;
  console.log(
    [
      isGood ? ' ok ' : 'FAIL',
      `${wall.toFixed(0)} ms`.padStart(8),
      `cpu ${cpu.toFixed(0)} ms`.padStart(12),
      `${mebibytes.toFixed(0)} MiB`.padStart(8),
      outcome.padEnd(18),
      what,
    ].join('  '),
  );
}
rmSync(folder, { recursive: true });
console.log(`${String(HOSTILE.length)} files, ${String(failed)} beyond the limits`);
if (failed > 0) process.exitCode = 1;
