import {
  LocalUndoRedoService,
  sequenceExecute,
  type IMutationInfo,
  type IUndoRedoItem,
} from '@univerjs/core';

/** Several of Univer's undo entries that stand for one step of ours. */
export interface UndoGroup {
  /** Runs a synchronous piece of the step; what it pushes belongs to the group. */
  run<T>(piece: () => T): T;
  /** Puts the whole group on the undo stack as one entry. */
  commit(): void;
  /** Takes everything back and leaves the stack as it was. */
  rollback(): void;
}

/**
 * Univer's undo stack, with groups. Univer keeps one entry per command, 20 at most, and its own batching replays
 * undo mutations in the order of doing; a group is one entry, undone from its end.
 */
export class GroupingUndoService extends LocalUndoRedoService {
  private collecting: IUndoRedoItem[] | null = null;

  override pushUndoRedo(item: IUndoRedoItem): void {
    if (this.collecting) this.collecting.push(item);
    else super.pushUndoRedo(item);
  }

  group(unitId: string): UndoGroup {
    const items: IUndoRedoItem[] = [];
    return {
      run: (piece) => {
        this.collecting = items;
        try {
          return piece();
        } finally {
          this.collecting = null;
        }
      },
      commit: () => {
        if (items.length > 0) super.pushUndoRedo({ unitID: unitId, ...inOneEntry(items) });
      },
      rollback: () => {
        const { undoMutations } = inOneEntry(items);
        items.length = 0;
        sequenceExecute(undoMutations, this._commandService);
      },
    };
  }

  /** Takes back the workbook's last entry, wherever the focus is. Without one it does nothing. */
  undoLast(unitId: string): void {
    const item = this._getUndoStack(unitId)?.pop();
    if (!item) return;
    this._getRedoStack(unitId, true).push(item);
    sequenceExecute(item.undoMutations, this._commandService);
    this._updateStatus();
  }
}

function inOneEntry(items: readonly IUndoRedoItem[]): {
  undoMutations: IMutationInfo[];
  redoMutations: IMutationInfo[];
} {
  return {
    undoMutations: [...items].reverse().flatMap((item) => item.undoMutations),
    redoMutations: items.flatMap((item) => item.redoMutations),
  };
}
