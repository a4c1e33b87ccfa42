import type { SheetId } from '../port';

/** Rows that a call moves: positive where it inserts, negative where it deletes. */
export interface Shift {
  readonly row: number;
  readonly count: number;
}

/** A call that changes a sheet, with what is needed to take it back. */
export interface Change<State> {
  /** Queues the loads of what the call overwrites; the answer throws until they were answered. */
  readonly before: () => () => State;
  /** Queues the call: one action, so that it is done or not. */
  readonly call: () => void;
  /** Queues the opposite on a new batch. Doing it twice does no harm, unless rows are shifted. */
  readonly undo: (sheet: Excel.Worksheet, state: State) => void;
  readonly shift?: Shift;
  /** False where the opposite cannot bring everything back. */
  readonly exact?: boolean;
}

/** A call that was carried out, or may have been. */
export interface Done {
  readonly sheet: SheetId;
  readonly exact: boolean;
  /** For a call that shifts rows and that may have been carried out or not: how to know. */
  readonly doubt: { readonly shift: Shift; readonly lastRowBefore: number } | null;
  undo(sheet: Excel.Worksheet): void;
}

interface Entry {
  readonly sheet: SheetId;
  readonly exact: boolean;
  readonly shift: Shift | null;
  /** What stood there, or null while the loads before the call were not answered. */
  readonly state: () => {
    readonly lastRow: number | null;
    undo(sheet: Excel.Worksheet): void;
  } | null;
}

/**
 * What one batch writes, call by call. Office.js applies the answers of all actions before the one that failed: a call
 * whose successor's loads were answered was done; the last one whose own loads were answered may have been.
 */
export class Journal {
  private readonly entries: Entry[] = [];

  /** Queues a change and notes it. */
  add<State>(sheet: Excel.Worksheet, id: SheetId, change: Change<State>): void {
    const lastRow = change.shift ? queueLastRow(sheet) : null;
    const before = change.before();
    change.call();
    this.entries.push({
      sheet: id,
      exact: change.exact ?? true,
      shift: change.shift ?? null,
      state: () => {
        const state = answered(before);
        const last = lastRow && answered(lastRow);
        if (!state || last === undefined) return null;
        return {
          lastRow: last?.value ?? null,
          undo: (target) => {
            change.undo(target, state.value);
          },
        };
      },
    });
  }

  /** What was done, or may have been, the last one first. Ask after the batch has failed. */
  done(): readonly Done[] {
    const begun = this.entries.flatMap(({ state, ...entry }) => {
      const found = state();
      return found ? [{ ...entry, found }] : [];
    });
    return begun
      .map(({ sheet, exact, shift, found }, at): Done => {
        const last = at === begun.length - 1;
        return {
          sheet,
          exact,
          doubt: last && shift ? { shift, lastRowBefore: found.lastRow ?? -1 } : null,
          undo: (target) => {
            found.undo(target);
          },
        };
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
