import { useState } from 'react';

/** A value as it was when it was last allowed to change: what is on show stays while it is being carried out. */
export function useFrozen<T>(value: T, frozen: boolean): T {
  const [kept, setKept] = useState({ value });
  if (frozen) return kept.value;
  if (kept.value !== value) setKept({ value });
  return value;
}
