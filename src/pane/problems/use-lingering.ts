import { useEffect, useState } from 'react';
import { advance, settle, startLingering, type Lingering } from '../view-model/linger';
import type { ProblemItem } from '../view-model/problems';

/** How long a finding that was made good stays on show, in milliseconds. */
const FADE = 1500;

/**
 * Keeps findings that were made good on show for a moment, faded.
 * @param held while the pointer is over the list, nothing moves under it
 */
export function useLingering(source: readonly ProblemItem[], held: boolean): Lingering {
  const [state, setState] = useState(() => startLingering(source));
  const now = state.source === source ? state : advance(state, source);
  if (now !== state) setState(now);
  useEffect(() => {
    if (held || now.gone.size === 0) return;
    const timer = setTimeout(() => {
      setState(settle);
    }, FADE);
    return () => {
      clearTimeout(timer);
    };
  }, [now, held]);
  return now;
}
