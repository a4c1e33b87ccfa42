import { useCallback, useMemo, useRef, useState } from 'react';
import { FORMS } from '../../templates/registry';
import { usePane } from '../context';
import type { PaneCommand } from '../pane-command';
import { useBuilding, type Building } from '../use-building';
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
  readonly building: Building;
  readonly start: () => Promise<void>;
  /** Whether the form is to take the focus: once, when the pane was opened for it. */
  readonly takeFocus: () => boolean;
}

/**
 * Holds the form of the tab 插入, says what is wrong with it, and inserts.
 * @param initial what the pane was opened for: it decides what is offered first
 */
export function useInsertion(initial: PaneCommand | null): Insertion {
  const { session, open } = usePane();
  const [draft, setDraft] = useState(() =>
    startDraft(new Date(), FORMS, initial === 'insert-department' ? 'department' : 'project'),
  );
  const wanted = useRef(initial === 'insert-department' || initial === 'insert-project');
  const takeFocus = useCallback(() => {
    const now = wanted.current;
    wanted.current = false;
    return now;
  }, []);
  const building = useBuilding();
  const request = useMemo(() => requestOf(draft, FORMS), [draft]);
  // Asked at each rendering: the sheets of the workbook decide too, and a name may be taken meanwhile.
  const refusals = refusalsByLine(linesOf(draft, FORMS), session.problemsOf(request));
  const start = async () => {
    const done = await building.start(request.tables.length, (options) =>
      session.insert(request, options),
    );
    if (!done) return;
    setDraft((before) => ({ ...before, names: '', departmentName: '' }));
    open('fill');
  };
  return {
    draft,
    change: (changes) => {
      building.forget();
      setDraft((before) => ({ ...before, ...changes }));
    },
    count: request.tables.length,
    refusals,
    building,
    start,
    takeFocus,
  };
}
