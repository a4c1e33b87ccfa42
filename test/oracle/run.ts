/*
 * Three ways to one number: scoring/ on the typed values, and the sheet's native formulas recomputed by LibreOffice and
 * by a second engine, neither of which knows anything of us. `npm run oracle -- --tables 500 --seed 7`.
 * Ends with 1 on a disagreement, with 2 when LibreOffice is missing or fails.
 */
import fc from 'fast-check';
import { parseArgs } from 'node:util';
import type { SheetPlan } from '../../src/sheet/plan';
import { randomPlan, tableSeed } from '../support/random-table';
import { judge, type Results } from './judge';
import { LibreOfficeError, openLibreOffice, type LibreOffice } from './libreoffice';
import { bySecondEngine } from './second-engine';
import { undetected } from './self-check';
import { addTo, linesOf, newTally, number, type Tally } from './tally';

const SHEETS_PER_FILE = 25;
/** One start of LibreOffice takes about a second, so it gets several files at a time. */
const FILES_PER_CALL = 8;
const SEED = 20231231;

interface Options {
  readonly tables: number;
  readonly seed: number;
}

function options(): Options {
  const { values } = parseArgs({
    options: {
      tables: { type: 'string', default: '10000' },
      seed: { type: 'string', default: String(SEED) },
    },
  });
  const [tables, seed] = [Number(values.tables), Number(values.seed)];
  if (!Number.isInteger(tables) || tables < 1 || !Number.isInteger(seed)) {
    throw new Error('--tables takes a number from 1, --seed a whole number');
  }
  return { tables, seed };
}

/** Tables one after the other: table n is the same for the same seed, whatever the number of tables. */
function* batches({ tables, seed }: Options): Generator<SheetPlan[][]> {
  const size = SHEETS_PER_FILE * FILES_PER_CALL;
  for (let first = 0; first < tables; first += size) {
    const seeds = fc.sample(tableSeed, { numRuns: size, seed: seed + first });
    const plans = seeds
      .slice(0, tables - first)
      .map((one, i) => randomPlan(one, `表${String(first + i + 1)}`));
    yield chunks(plans, SHEETS_PER_FILE);
  }
}

function chunks<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
    all.slice(i * size, (i + 1) * size),
  );
}

async function filesBySecondEngine(files: readonly (readonly SheetPlan[])[]): Promise<Results[]> {
  const results: Results[] = [];
  for (const plans of files) results.push(...(await bySecondEngine(plans)));
  return results;
}

async function checkThatItCanFail(office: LibreOffice): Promise<void> {
  const missed = [
    ...(await undetected((plans) => office.recalculate([plans]))),
    ...(await undetected(bySecondEngine)),
  ];
  if (missed.length > 0) throw new Error(`the oracle cannot fail: ${missed.join('; ')}`);
  console.log('self-check: four wrong formulas and results nobody recomputed were caught by both');
}

async function judgeAll(office: LibreOffice, { tables, seed }: Options): Promise<Tally[]> {
  const byOffice = newTally();
  const bySecond = newTally();
  const begun = Date.now();
  let done = 0;
  for (const files of batches({ tables, seed })) {
    const [first, second] = await Promise.all([
      office.recalculate(files),
      filesBySecondEngine(files),
    ]);
    for (const [i, plan] of files.flat().entries()) {
      addTo(byOffice, judge(plan, first[i] ?? NOTHING));
      addTo(bySecond, judge(plan, second[i] ?? NOTHING));
      done += 1;
    }
    const seconds = ((Date.now() - begun) / 1000).toFixed(0);
    console.log(`${number(done)} of ${number(tables)} tables, ${seconds} s`);
  }
  return [byOffice, bySecond];
}

const NOTHING: Results = () => undefined;

async function main(): Promise<void> {
  const chosen = options();
  const office = await openLibreOffice();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      office.close();
      process.exit(130);
    });
  }
  try {
    console.log(
      `${office.version}; ${number(chosen.tables)} random tables, seed ${String(chosen.seed)}`,
    );
    await checkThatItCanFail(office);
    const tallies = await judgeAll(office, chosen);
    const names = ['LibreOffice', 'second engine'];
    for (const [i, tally] of tallies.entries()) {
      for (const line of linesOf(names[i] ?? '', tally)) console.log(line);
    }
    if (tallies.some(({ counts }) => counts.wrong > 0)) process.exitCode = 1;
  } finally {
    office.close();
  }
}

main().catch((error: unknown) => {
  const known = error instanceof LibreOfficeError;
  console.error(known ? error.message : error);
  process.exitCode = known ? 2 : 1;
});
