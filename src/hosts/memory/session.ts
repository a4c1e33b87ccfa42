import type { CellPosition } from '../../sheet/address';
import type { Grid } from '../../sheet/grid';
import type { ChangedBy, DirtyHint, Host, SheetId } from '../port';
import { createCalculation } from './calculation';
import { createHints, hintsOf } from './hints';
import type { SheetState } from './sheet-state';
import { createWorkbook, type Commit, type Draft } from './workbook';

export type Selection = Awaited<ReturnType<Host['selection']>>;

/** An open workbook: its sheets, their results, what the user looks at, and who wants to hear of changes. */
export interface Session {
  readonly newId: () => SheetId;
  get(id: SheetId): SheetState | undefined;
  /** All sheets in the order of their tabs. */
  sheets(): SheetState[];
  grid(sheet: SheetState): Grid;
  /** Runs an edit on a draft and makes it true as one step of undo; an edit that throws changes nothing. */
  change<T>(edit: (draft: Draft) => T, by: ChangedBy): T;
  /** Takes back the last step; false when there is none. */
  undo(by: ChangedBy): boolean;
  forgetHistory(): void;
  selection(): Selection;
  select(sheet: SheetId, cell: CellPosition): void;
  subscribe(listener: (hint: DirtyHint) => void): () => void;
  /** Lets go of the listeners. */
  close(): void;
}

const FIRST_CELL: CellPosition = Object.freeze({ row: 0, col: 0 });

/** Opens a workbook without sheets. `onEvaluate` is called for each formula that is computed. */
export function createSession(onEvaluate?: (sheet: SheetId, cell: CellPosition) => void): Session {
  const book = createWorkbook();
  const calculation = createCalculation(book, onEvaluate);
  const hints = createHints();
  let selected: Selection = null;
  let lastId = 0;

  const select = (sheet: SheetId, cell: CellPosition): DirtyHint => {
    selected = Object.freeze({ sheet, cell: Object.freeze({ row: cell.row, col: cell.col }) });
    return Object.freeze({ kind: 'selection', ...selected });
  };

  /** The sheet that comes into view when the one that was shown is gone. */
  const neighbour = (commit: Commit): SheetId | undefined => {
    const at = commit.order.before.indexOf(selected?.sheet ?? '');
    const visible = book.roster.order.filter((id) => book.get(id)?.hidden === false);
    const after = visible.find((id) => book.roster.order.indexOf(id) >= at);
    return after ?? visible.at(-1);
  };

  const announce = (commit: Commit, by: ChangedBy): void => {
    for (const [id, { after }] of commit.sheets) if (!after) calculation.forget(id);
    const news = hintsOf(commit, by, calculation.stale());
    if (!selected || !book.get(selected.sheet)) {
      const next = neighbour(commit);
      selected = null;
      if (next !== undefined) news.push(select(next, FIRST_CELL));
    }
    hints.send(news);
  };

  return {
    newId: () => `sheet-${String(++lastId)}`,
    get: (id) => book.get(id),
    sheets: () => book.draft().sheets(),
    grid: (sheet) => calculation.grid(sheet),
    change: (edit, by) => {
      const draft = book.draft();
      const result = edit(draft);
      announce(book.commit(draft), by);
      return result;
    },
    undo: (by) => {
      const commit = book.undo();
      if (commit) announce(commit, by);
      return commit !== null;
    },
    forgetHistory: () => {
      book.forgetHistory();
    },
    selection: () => selected,
    select: (sheet, cell) => {
      const { row, col } = selected?.cell ?? {};
      if (selected?.sheet === sheet && row === cell.row && col === cell.col) return;
      hints.send([select(sheet, cell)]);
    },
    subscribe: (listener) => hints.subscribe(listener),
    close: () => {
      hints.close();
    },
  };
}
