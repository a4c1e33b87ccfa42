import type { DocxNotKept } from './warning';

/** Counts what is left out of a document. */
export interface Losses {
  readonly counts: ReadonlyMap<DocxNotKept, number>;
  add(what: DocxNotKept): void;
  /**
   * What is counted from here on belongs to the first of two ways to say the same thing (`mc:Choice`).
   * @param written how many texts were written so far
   */
  beginAlternatives(written: number): void;
  beginFallback(): void;
  endAlternatives(written: number): void;
}

interface Alternatives {
  readonly counts: Map<DocxNotKept, number>;
  readonly written: number;
  inFallback: boolean;
  hasFallback: boolean;
}

/** Losses in the first alternative count only as far as the second does not make up for them. */
export function createLosses(): Losses {
  const counts = new Map<DocxNotKept, number>();
  const open: Alternatives[] = [];
  const add = (what: DocxNotKept, count = 1): void => {
    if (count === 0) return;
    const choice = open.findLast((one) => !one.inFallback);
    const into = choice?.counts ?? counts;
    into.set(what, (into.get(what) ?? 0) + count);
  };
  return {
    counts,
    add: (what) => {
      add(what);
    },
    beginAlternatives(written) {
      open.push({ counts: new Map(), written, inFallback: false, hasFallback: false });
    },
    beginFallback() {
      const here = open.at(-1);
      if (here) here.inFallback = here.hasFallback = true;
    },
    endAlternatives(written) {
      const here = open.pop();
      if (!here) return;
      for (const [what, count] of here.counts) {
        if (!here.hasFallback) add(what, count);
        else if (what === 'text') add(what, Math.max(0, count - (written - here.written)));
      }
    },
  };
}
