import type { ChangedBy, DirtyHint, SheetId } from '../port';
import type { SheetState } from './sheet-state';
import type { Commit } from './workbook';

type Listener = (hint: DirtyHint) => void;

export interface Hints {
  subscribe(listener: Listener): () => void;
  /** Tells the listeners of this moment, after the running code. */
  send(hints: readonly DirtyHint[]): void;
  close(): void;
}

/** Delivers hints in a microtask. Listeners do not disturb each other, nor the one who made the change. */
export function createHints(): Hints {
  const listeners = new Set<{ readonly listener: Listener }>();
  return {
    subscribe: (listener) => {
      const entry = { listener };
      listeners.add(entry);
      return () => {
        listeners.delete(entry);
      };
    },
    send: (hints) => {
      const present = [...listeners];
      if (hints.length === 0 || present.length === 0) return;
      queueMicrotask(() => {
        for (const hint of hints) {
          for (const entry of present) if (listeners.has(entry)) deliver(entry.listener, hint);
        }
      });
    },
    close: () => {
      listeners.clear();
    },
  };
}

function deliver(listener: Listener, hint: DirtyHint): void {
  try {
    listener(hint);
  } catch {
    // A listener's error is its own: the port has no one to report it to, and the other listeners must hear.
  }
}

/**
 * What to tell of a change: the sheets first, then each sheet whose cells differ.
 * @param stale sheets that did not change but whose formulas read one that did
 */
export function hintsOf(change: Commit, by: ChangedBy, stale: readonly SheetId[]): DirtyHint[] {
  const hints: DirtyHint[] = [];
  let sheets = change.order.before.some((id, index) => change.order.after[index] !== id);
  for (const [sheet, { before, after }] of change.sheets) {
    if (!before || !after) {
      sheets = true;
      continue;
    }
    sheets ||= !sameInfo(before, after);
    if (!sameContents(before, after)) {
      hints.push({ kind: 'cells', sheet, by, structure: change.structure.has(sheet) });
    }
  }
  for (const sheet of stale) hints.push({ kind: 'cells', sheet, by: 'formula', structure: false });
  if (sheets) hints.unshift({ kind: 'sheets', by });
  return hints.map((hint) => Object.freeze(hint));
}

function sameInfo(a: SheetState, b: SheetState): boolean {
  return a.name === b.name && a.hidden === b.hidden && a.identity === b.identity;
}

function sameContents(a: SheetState, b: SheetState): boolean {
  return a.rows === b.rows && a.merges === b.merges && a.notes === b.notes;
}
