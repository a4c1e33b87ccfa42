import type { SheetId } from '../port';

/** A call that changes a sheet, with what is needed to take it back. */
export interface Change<State> {
  /** Queues the loads of what the call changes; the answer throws until they were answered. */
  readonly before: (sheet: Excel.Worksheet) => () => State;
  /** Queues the call: one action, so that it is done or not. */
  readonly call: () => void;
  /** Queues the opposite on a new batch. */
  readonly undo: (sheet: Excel.Worksheet, state: State) => void;
  /** False where `undo` cannot bring everything back. */
  readonly exact?: boolean;
  /** False where `before` cannot tell whether the call was done; then `undo` must do no harm if it was not. */
  readonly telling?: boolean;
}

/** A call that was carried out, or may have been. */
export interface Done {
  readonly sheet: SheetId;
  readonly exact: boolean;
  /** Whether it may have been carried out or not. */
  readonly inDoubt: boolean;
  /** Queues the question whether anything differs from before the call. */
  readonly differs: (sheet: Excel.Worksheet) => () => boolean;
  undo(sheet: Excel.Worksheet): void;
}

interface Entry {
  readonly sheet: SheetId;
  readonly exact: boolean;
  readonly telling: boolean;
  /** What the call changes, or null while the loads before it were not answered. */
  readonly begun: () => Pick<Done, 'undo' | 'differs'> | null;
}

/**
 * What one batch writes, call by call. Office.js applies the answers of all actions before the one that failed: a call
 * whose successor's loads were answered was done; the last one whose own loads were answered may have been.
 */
export class Journal {
  private readonly entries: Entry[] = [];

  /** Queues a change and notes it. */
  add<State>(sheet: Excel.Worksheet, id: SheetId, change: Change<State>): void {
    const before = change.before(sheet);
    change.call();
    this.entries.push({
      sheet: id,
      exact: change.exact ?? true,
      telling: change.telling ?? true,
      begun: () => {
        const state = answered(before);
        if (!state) return null;
        const text = JSON.stringify(state.value);
        return {
          differs: (target) => {
            const now = change.before(target);
            return () => JSON.stringify(now()) !== text;
          },
          undo: (target) => {
            change.undo(target, state.value);
          },
        };
      },
    });
  }

  /** What was done, or may have been, the last one first. Ask after the batch has failed. */
  done(): readonly Done[] {
    const begun = this.entries.flatMap(({ begun: ask, ...entry }) => {
      const found = ask();
      return found ? [{ ...entry, ...found }] : [];
    });
    return begun
      .map(({ telling, ...entry }, at): Done => {
        return { ...entry, inDoubt: telling && at === begun.length - 1 };
      })
      .reverse();
  }
}

/** Queues the last row (from 0) that holds a value; -1 in an empty sheet. */
export function queueLastRow(sheet: Excel.Worksheet): () => number {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  return () => (used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1);
}

/** The answer of a load, or undefined while there is none: office.js throws then. */
function answered<T>(take: () => T): { readonly value: T } | undefined {
  try {
    return { value: take() };
  } catch {
    return undefined;
  }
}
