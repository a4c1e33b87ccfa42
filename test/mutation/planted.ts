import fc from 'fast-check';
import { findsWhatIsPlanted, newTally } from '../random/property';

/** Few tables and always the same: a mutant must not live or die by chance. */
test('what is planted is found', () => {
  fc.assert(findsWhatIsPlanted(newTally()), { numRuns: 150, seed: 2026, endOnFailure: true });
});
