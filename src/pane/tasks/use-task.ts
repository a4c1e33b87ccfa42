import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Problem } from '../../engine/assessment';
import { problemOf } from '../../engine/problems';
import type { SheetId } from '../../hosts/port';
import type { ReadFile } from '../import/read-file';
import { tabIds } from '../parts/TabBar';
import type { Tab } from '../context';
import type { TaskView } from './TaskView';

/** What takes the place of the tabs until it is done or left. */
export type Task =
  | {
      readonly kind: 'adopt';
      readonly sheet: SheetId;
      /** Only the official layout is wanted. */
      readonly relayout: boolean;
    }
  | { readonly kind: 'import'; readonly file: File; readonly read: ReadFile };

/** A task on show. */
export interface ShownTask {
  readonly task: Task;
  /** Which task in a row. */
  readonly nth: number;
  /** What shows it; it is loaded with the first task. */
  readonly View: typeof TaskView;
}

/** Starting tasks. */
export interface TaskTools {
  /** Shows what adopting a sheet would do. */
  readonly adopt: (sheet: SheetId, relayout: boolean) => void;
  /** Reads a file and shows what importing it would do; null where no file can be read. */
  readonly importFile: ((file: File) => void) | null;
  /** Leaves the task on show, unless it writes. */
  readonly leave: () => void;
  /** Told by a task when it begins and ends to write: meanwhile it cannot be left. */
  readonly setWriting: (writing: boolean) => void;
}

/**
 * The task on show and the ways to start one.
 * @param tab what gets the focus when the place that the user came from is gone
 */
export function useTask(
  read: ReadFile | null,
  tab: Tab,
  refuse: (problem: Problem) => void,
): { readonly shown: ShownTask | null; readonly tools: TaskTools } {
  const [shown, setShown] = useState<ShownTask | null>(null);
  const writing = useRef(false);
  const from = useRef<Element | null>(null);

  const start = useCallback(
    async (task: Task) => {
      if (writing.current) return;
      const { activeElement } = document;
      try {
        const { TaskView: View } = await import(/* webpackChunkName: "tasks" */ './TaskView');
        from.current = activeElement;
        setShown((before) => ({ task, nth: (before?.nth ?? 0) + 1, View }));
      } catch (error) {
        refuse(problemOf(error));
      }
    },
    [refuse],
  );
  const leave = useCallback(() => {
    if (!writing.current) setShown(null);
  }, []);

  const open = shown !== null;
  useEffect(() => {
    if (open || from.current === null) return;
    const { activeElement } = document;
    const origin = from.current.isConnected
      ? from.current
      : document.getElementById(tabIds(tab).tab);
    from.current = null;
    if (activeElement === null || activeElement === document.body) focusOn(origin);
  }, [open, tab]);

  const tools = useMemo<TaskTools>(
    () => ({
      adopt: (sheet, relayout) => void start({ kind: 'adopt', sheet, relayout }),
      importFile: read && ((file) => void start({ kind: 'import', file, read })),
      leave,
      setWriting: (now) => {
        writing.current = now;
      },
    }),
    [start, leave, read],
  );
  return { shown, tools };
}

function focusOn(element: Element | null): void {
  if (element instanceof HTMLElement) element.focus();
}
