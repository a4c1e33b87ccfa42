import fc from 'fast-check';
import { DEFECTS } from './defects';
import { findsWhatIsPlanted, newTally } from './property';

const TABLES = 2000;

test('what is planted is found, what is clean stays silent, nothing throws', () => {
  const tally = newTally();
  fc.assert(findsWhatIsPlanted(tally), { numRuns: TABLES });
  expect(tally.tables).toBe(TABLES);
  const checks = [...new Set(DEFECTS.map(({ check }) => check))];
  expect(checks.filter((check) => !tally.planted.has(check))).toEqual([]);
});
