import { useMemo, useRef, useState } from 'react';
import type { Progress } from '../../hosts/port';
import type { TableKind } from '../../model/table';
import { FORMS } from '../../templates/registry';
import { usePane } from '../context';
import {
  linesOf,
  refusalsByLine,
  requestOf,
  startDraft,
  type InsertDraft,
  type LineRefusal,
} from '../view-model/insert';

/** The form of the tab 插入 and the work it starts. It goes on when another tab is shown. */
export interface Insertion {
  readonly draft: InsertDraft;
  readonly change: (changes: Partial<InsertDraft>) => void;
  readonly count: number;
  readonly refusals: readonly LineRefusal[];
  /** Null while nothing is being inserted. */
  readonly progress: Progress | null;
  readonly cancelled: boolean;
  readonly start: () => Promise<void>;
  readonly cancel: () => void;
}

/**
 * Holds the form of the tab 插入, says what is wrong with it, and inserts.
 * @param kind what it offers first
 */
export function useInsertion(kind: TableKind): Insertion {
  const { session, run, open } = usePane();
  const [draft, setDraft] = useState(() => startDraft(new Date(), FORMS, kind));
  const [progress, setProgress] = useState<Progress | null>(null);
  const [cancelled, setCancelled] = useState(false);
  const abort = useRef<AbortController | null>(null);
  const request = useMemo(() => requestOf(draft, FORMS), [draft]);
  // Asked at each rendering: the sheets of the workbook decide too, and a name may be taken meanwhile.
  const refusals = refusalsByLine(linesOf(draft, FORMS), session.problemsOf(request));
  const start = async () => {
    if (abort.current) return;
    const controller = new AbortController();
    abort.current = controller;
    setCancelled(false);
    setProgress({ done: 0, total: request.tables.length });
    const work = session.insert(request, { onProgress: setProgress, signal: controller.signal });
    const result = await work;
    setProgress(null);
    abort.current = null;
    if (!result.ok && controller.signal.aborted) {
      setCancelled(true);
      return;
    }
    await run(work);
    if (!result.ok) return;
    setDraft((before) => ({ ...before, names: '', departmentName: '' }));
    open('fill');
  };
  return {
    draft,
    change: (changes) => {
      setCancelled(false);
      setDraft((before) => ({ ...before, ...changes }));
    },
    count: request.tables.length,
    refusals,
    progress,
    cancelled,
    start,
    cancel: () => abort.current?.abort(),
  };
}
