import { useCallback, useDeferredValue, useMemo } from 'react';
import { usePane } from '../context';
import { searchTextOf } from '../finding-words';
import type { Lingering } from '../view-model/linger';
import {
  filterProblems,
  groupProblems,
  type ProblemFilter,
  type ProblemItem,
  type ProblemRow,
} from '../view-model/problems';

/** The rows to be shown. A long list follows the typing a moment later instead of holding it up. */
export function useProblemList(
  { shown, gone }: Lingering,
  { levels, sheet, query: typed }: ProblemFilter,
): { readonly rows: readonly ProblemRow[]; readonly count: number } {
  const { words } = usePane();
  const query = useDeferredValue(typed);
  const textOf = useCallback((item: ProblemItem) => searchTextOf(words, item), [words]);
  return useMemo(() => {
    const kept = filterProblems(shown, { levels, sheet, query }, textOf);
    const count = kept.reduce((total, { id }) => total + (gone.has(id) ? 0 : 1), 0);
    return { rows: groupProblems(kept, gone), count };
  }, [shown, gone, levels, sheet, query, textOf]);
}
