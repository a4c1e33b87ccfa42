import { useEffect, useRef } from 'react';
import type { Session } from '../engine/session';
import type { Tab } from './context';
import type { PaneCommand } from './pane-command';

/** The tab that a pane begins with. */
export function firstTab(initial: PaneCommand | null): Tab {
  return initial === 'insert-department' || initial === 'insert-project' ? 'insert' : 'fill';
}

/** Carries out, once, what a pane was asked to begin with; the form of an insertion takes care of itself. */
export function useInitial(
  initial: PaneCommand | null,
  session: Session,
  validate: () => Promise<void>,
): void {
  const carriedOut = useRef(false);
  useEffect(() => {
    if (carriedOut.current || initial !== 'validate') return;
    carriedOut.current = true;
    void session.whenIdle().then(validate);
  }, [initial, session, validate]);
}
