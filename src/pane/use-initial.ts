import { useEffect, useRef } from 'react';
import type { Session } from '../engine/session';
import type { TableKind } from '../model/table';
import type { Tab } from './context';
import type { PaneCommand } from './pane-command';
import { tabIds } from './parts/TabBar';

/** The tab that a pane begins with. */
export function firstTab(initial: PaneCommand | null): Tab {
  return initial === 'insert-department' || initial === 'insert-project' ? 'insert' : 'fill';
}

/** The kind of table that a pane offers to insert first. */
export function kindOf(initial: PaneCommand | null): TableKind {
  return initial === 'insert-department' ? 'department' : 'project';
}

/** Carries out, once, what a pane was asked to begin with; of an insertion only the form is opened. */
export function useInitial(
  initial: PaneCommand | null,
  session: Session,
  validate: () => Promise<void>,
): void {
  const carriedOut = useRef(false);
  useEffect(() => {
    if (carriedOut.current || !initial) return;
    carriedOut.current = true;
    if (initial === 'validate') void session.whenIdle().then(validate);
    else firstField()?.focus();
  }, [initial, session, validate]);
}

function firstField(): HTMLElement | null {
  const panel = document.getElementById(tabIds('insert').panel);
  const field = (selector: string) => panel?.querySelector<HTMLElement>(selector) ?? null;
  return field('input:checked') ?? field('input');
}
