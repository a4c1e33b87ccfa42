import fc from 'fast-check';
import { judge, type Judged } from '../oracle/judge';
import { bySecondEngine } from '../oracle/second-engine';
import { undetected } from '../oracle/self-check';
import { addTo, cellsOf, linesOf, newTally } from '../oracle/tally';
import { randomPlan, tableSeed } from '../support/random-table';

/** 100 in `npm test`; `npm run recalculate` does the whole thousand, `npm run oracle` asks LibreOffice too. */
const TABLES = process.env.npm_lifecycle_event === 'recalculate' ? 1000 : 100;
const SHEETS_PER_FILE = 50;
const SEED = 20231231;

/**
 * Two ways to one number: scoring/ on the typed values, and the sheet's native formulas computed by an engine that
 * knows nothing of us. Ties that it rounds otherwise are counted apart, each proved to be one.
 */
test(`every computed cell of ${String(TABLES)} random tables equals scoring/`, async () => {
  const plans = fc
    .sample(tableSeed, { numRuns: TABLES, seed: SEED })
    .map((seed, i) => randomPlan(seed, `表${String(i + 1)}`));
  const tally = newTally();
  for (let i = 0; i < plans.length; i += SHEETS_PER_FILE) {
    const file = plans.slice(i, i + SHEETS_PER_FILE);
    const results = await bySecondEngine(file);
    for (const [at, plan] of file.entries()) addTo(tally, judge(plan, results[at]!));
  }
  console.log(linesOf('second engine', tally).join('\n'));
  expect(tally.wrong).toEqual<Judged[]>([]);
  expect(cellsOf(tally)).toBe(TABLES * 4);
  expect(tally.counts.blank).toBeGreaterThan(0);
  expect(tally.counts.equal).toBeGreaterThan(TABLES * 3);
}, 240_000);

test('wrong formulas and results that nobody recomputed are caught', async () => {
  expect(await undetected(bySecondEngine)).toEqual([]);
});

test('an engine that computes nothing is caught', async () => {
  expect(await undetected((plans) => Promise.resolve(plans.map(() => () => 0)))).not.toEqual([]);
});
