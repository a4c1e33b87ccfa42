import { useRef, useState } from 'react';

/** What a click tells of itself. */
interface Click {
  /** Which click in quick succession this is, from 1; 0 for a key. */
  readonly detail: number;
}

/**
 * A command behind a button, or behind several that must not run at the same time.
 * @typeParam A what it is told when it starts
 */
export interface Command<A extends readonly unknown[] = []> {
  /** Whether it runs now. */
  readonly busy: boolean;
  /** Starts it; does nothing while it runs, and nothing for the later clicks of a double click. */
  readonly start: (click?: Click, ...told: A) => void;
}

/** Whether this is the second or a later click of a double click; keys never are. */
export function isRepeated({ detail }: Click): boolean {
  return detail > 1;
}

/** Lets a command run once at a time: a double click does the work once. */
export function useCommand<A extends readonly unknown[] = []>(
  work: (...told: A) => Promise<unknown>,
): Command<A> {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  return {
    busy,
    start: (click, ...told) => {
      if (running.current || (click && isRepeated(click))) return;
      running.current = true;
      setBusy(true);
      void work(...told).finally(() => {
        running.current = false;
        setBusy(false);
      });
    },
  };
}
