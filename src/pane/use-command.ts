import { useRef, useState } from 'react';

/** What a click tells of itself. */
interface Click {
  /** Which click in quick succession this is, from 1; 0 for a key. */
  readonly detail: number;
}

/** A command behind a button. */
export interface Command {
  /** Whether it runs now. */
  readonly busy: boolean;
  /** Starts it; does nothing while it runs, and nothing for the later clicks of a double click. */
  readonly start: (click?: Click) => void;
}

/** Whether this is the second or a later click of a double click; keys never are. */
export function isRepeated({ detail }: Click): boolean {
  return detail > 1;
}

/** Lets a command run once at a time: a double click does the work once. */
export function useCommand(work: () => Promise<unknown>): Command {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  return {
    busy,
    start: (click) => {
      if (running.current || (click && isRepeated(click))) return;
      running.current = true;
      setBusy(true);
      void work().finally(() => {
        running.current = false;
        setBusy(false);
      });
    },
  };
}
