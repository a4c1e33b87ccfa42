import { useCallback, useSyncExternalStore } from 'react';
import type { WorkbookAssessment } from '../engine/assessment';
import type { Session } from '../engine/session';

/** What the session knows now; renders again at each publication. */
export function useAssessment(session: Session): WorkbookAssessment {
  const subscribe = useCallback((listener: () => void) => session.subscribe(listener), [session]);
  const current = useCallback(() => session.current(), [session]);
  return useSyncExternalStore(subscribe, current);
}
