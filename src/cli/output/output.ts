import type { Answer } from '../check/answer';
import type { Summary } from '../check/tally';

/** Something that tells results, one file after the other. */
export interface Output {
  file(answer: Answer): Promise<void>;
  /** Completes what was told. */
  end(summary: Summary): Promise<void>;
}

/** What an output cannot do without. @throws Error when it was not asked for */
export function asked<T>(told: T | undefined): T {
  if (told === undefined) throw new Error('An output was not told what it needs.');
  return told;
}
