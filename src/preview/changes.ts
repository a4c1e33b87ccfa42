/** Which changes of the workbook have been downloaded. */
export interface Changes {
  /** Notes a change. */
  readonly note: () => void;
  /** How many changes there were until now; the mark to settle with. */
  readonly count: () => number;
  /** All changes up to a mark are safe; those made after it are not. */
  readonly settle: (mark: number) => void;
  /** Whether there is a change that is not safe. */
  readonly unsaved: () => boolean;
  /** Calls the listener when `unsaved` may differ; the returned function removes it. */
  readonly subscribe: (listener: () => void) => () => void;
}

/** Counts changes, so that what is typed while a file is being written stays unsaved. */
export function countChanges(): Changes {
  let made = 0;
  let safe = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };
  return {
    note: () => {
      made++;
      tell();
    },
    count: () => made,
    settle: (mark) => {
      safe = Math.max(safe, mark);
      tell();
    },
    unsaved: () => made > safe,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
