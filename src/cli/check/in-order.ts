/** How work on many things is spread. */
export interface Spread<T, R> {
  /** How many are worked on at a time. */
  readonly concurrency: number;
  /** How many may be done ahead of the first that is not. */
  readonly window: number;
  /** Never rejects; undefined for what was dropped. */
  readonly run: (item: T) => Promise<R | undefined>;
  /** Nothing is begun after it; what was done is still given. */
  readonly signal: AbortSignal;
}

/** Works on several things at a time and gives the results in the order of the things, holding back only a few. */
export async function* inOrder<T, R>(
  items: Iterable<T>,
  { concurrency, window, run, signal }: Spread<T, R>,
): AsyncGenerator<R, void> {
  const limited = limiter(concurrency);
  const begun: Promise<R | undefined>[] = [];
  const begin = (item: T): Promise<R | undefined> =>
    limited(() => (signal.aborted ? Promise.resolve(undefined) : run(item)));
  for (const item of items) {
    if (signal.aborted) break;
    begun.push(begin(item));
    if (begun.length < window) continue;
    const result = await begun.shift();
    if (result !== undefined) yield result;
  }
  for (const promise of begun) {
    const result = await promise;
    if (result !== undefined) yield result;
  }
}

type Job<R> = () => Promise<R>;

function limiter(limit: number): <R>(job: Job<R>) => Promise<R> {
  let free = limit;
  const waiting: (() => void)[] = [];
  return async (job) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resume) => waiting.push(resume));
    try {
      return await job();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
