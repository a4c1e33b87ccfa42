import { compareItems, type ProblemItem } from './problems';

/** Findings on show: those of now, and those that were just made good and still fade. */
export interface Lingering {
  /** The findings of the last publication. */
  readonly source: readonly ProblemItem[];
  readonly shown: readonly ProblemItem[];
  /** Ids of those on show that are there no more. */
  readonly gone: ReadonlySet<string>;
}

/** When more than this vanish at once (a sheet was deleted, a fix pasted), they go without fading. */
const MOST_FADING = 30;

const NOBODY: ReadonlySet<string> = new Set();

/** Shows findings as they are, with nothing that fades. */
export function startLingering(source: readonly ProblemItem[]): Lingering {
  return { source, shown: source, gone: NOBODY };
}

/** Takes in a new publication: what is missing from it stays on show, in its place, as gone. */
export function advance(before: Lingering, source: readonly ProblemItem[]): Lingering {
  const ids = new Set(source.map(({ id }) => id));
  const missing = before.shown.filter(({ id }) => !ids.has(id));
  if (missing.length === 0 || missing.length > MOST_FADING) return startLingering(source);
  return {
    source,
    shown: [...source, ...missing].sort(compareItems),
    gone: new Set(missing.map(({ id }) => id)),
  };
}

/** Lets go of what has faded. */
export function settle({ source }: Lingering): Lingering {
  return startLingering(source);
}
