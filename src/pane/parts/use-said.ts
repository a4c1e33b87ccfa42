import { useCallback, useState } from 'react';
import type { WorkbookAssessment } from '../../engine/assessment';
import type { Session } from '../../engine/session';

/** Something that was done. */
export interface Message {
  readonly text: string;
  /** Which message in a row: one that is said twice is heard twice. */
  readonly nth: number;
  /** How taking it back goes, where that is to be offered. */
  readonly undo: {
    readonly steps: number;
    /** The workbook as it was then. */
    readonly done: WorkbookAssessment;
  } | null;
}

/** What was done last, until it is no longer said. */
export interface Said {
  readonly said: Message | null;
  readonly announce: (text: string, steps?: number) => void;
  readonly hush: () => void;
}

/** Keeps what was done last. */
export function useSaid(session: Session): Said {
  const [said, setSaid] = useState<Message | null>(null);
  const announce = useCallback(
    (text: string, steps = 0) => {
      const undo = steps > 0 ? { steps, done: session.current() } : null;
      setSaid((before) => ({ text, nth: (before?.nth ?? 0) + 1, undo }));
    },
    [session],
  );
  const hush = useCallback(() => {
    setSaid(null);
  }, []);
  return { said, announce, hush };
}
