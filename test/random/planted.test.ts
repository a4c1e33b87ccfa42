import fc from 'fast-check';
import { DEFECTS } from './defects';
import { findsWhatIsPlanted, newTally } from './property';
import { runs } from '../support/runs';

/** A hundred thousand, of other seeds: `npm run planted`. */
const TABLES = runs(600);
const SEED = 2026;

test('what is planted is found, what is clean stays silent, nothing throws', () => {
  const tally = newTally();
  fc.assert(findsWhatIsPlanted(tally), { numRuns: TABLES, seed: SEED });
  expect(tally.tables).toBe(TABLES);
  const checks = [...new Set(DEFECTS.map(({ check }) => check))];
  expect(checks.filter((check) => !tally.planted.has(check))).toEqual([]);
});
