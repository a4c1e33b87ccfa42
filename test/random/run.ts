import fc from 'fast-check';
import { findsWhatIsPlanted, newTally } from './property';

/** `npm run planted [-- tables [seed]]`: random tables with planted defects, in slices that bound the memory. */
const SLICE = 5000;
const [tables = 100_000, seed = Date.now() % 2 ** 31] = process.argv.slice(2).map(Number);
const tally = newTally();

for (let done = 0; done < tables; done += SLICE) {
  const numRuns = Math.min(SLICE, tables - done);
  fc.assert(findsWhatIsPlanted(tally), { numRuns, seed: seed + done });
  console.log(`${String(done + numRuns)} of ${String(tables)} tables`);
}
const planted = [...tally.planted].sort(([a], [b]) => (a < b ? -1 : 1));
for (const [check, times] of planted) console.log(`${String(times).padStart(7)}  ${check}`);
const sum = planted.reduce((total, [, times]) => total + times, 0);
console.log(
  `${String(tally.tables)} tables, seed ${String(seed)}: ${String(sum)} defects of ${String(planted.length)} checks planted, all found; no clean table with an error or a warning; no check threw`,
);
