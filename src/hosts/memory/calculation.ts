import type { CellPosition, Rect } from '../../sheet/address';
import type { CellValue, Grid } from '../../sheet/grid';
import { sheetNameKey } from '../../sheet/name';
import type { SheetId } from '../port';
import { createEvaluator } from './evaluator';
import { buildGrid } from './grid-builder';
import { extent, storedAt, type SheetState } from './sheet-state';
import type { Roster, Workbook } from './workbook';

/** Results of one sheet's formulas, good as long as nothing that they were computed from has changed. */
interface SheetResults {
  readonly content: SheetState;
  readonly extent: { readonly rows: number; readonly cols: number };
  readonly values: Map<number, CellValue | typeof STARTED>;
  /** Other sheets that formulas have read, themselves or through others, as they were then. */
  readonly reads: Map<SheetId, SheetState>;
  /** The names of the sheets, once a formula has looked one up. */
  roster: Roster | null;
  /** What the sheet read before its latest change. */
  readonly previous: Grid | null;
  grid: Grid | null;
}

/** A cell whose formula is to be computed. */
interface Task extends CellPosition {
  readonly results: SheetResults;
}

export interface Calculation {
  /** A sheet with its formulas computed. The same object as long as the sheet reads the same. */
  grid(sheet: SheetState): Grid;
  /** Sheets that were read and may read differently now, though they did not change themselves. */
  stale(): readonly SheetId[];
  forget(id: SheetId): void;
}

const STARTED = Symbol('started');
/** A missing sheet; also what stands in every cell of a circle of references, where Excel shows a 0 that would pass for a result. */
const REF_ERROR: CellValue = Object.freeze({ error: '#REF!' });
/** A range of more cells than this is cut to what is used. */
const RANGE_LIMIT = 10_000;
const COLUMNS = 16_384;

/**
 * Computes formulas when a sheet is read, and keeps the results for each sheet. A change to a sheet costs the results
 * of that sheet and of those that read it. No chain of references is too long for the stack: a formula that meets one
 * not yet computed is put off until that one is.
 */
export function createCalculation(
  book: Workbook,
  onEvaluate?: (sheet: SheetId, cell: CellPosition) => void,
): Calculation {
  const cache = new Map<SheetId, SheetResults>();
  let task: Task | null = null;
  let unmet: Task[] = [];

  const isFresh = (results: SheetResults): boolean => {
    if (book.get(results.content.id) !== results.content) return false;
    if (results.roster !== null && results.roster !== book.roster) return false;
    for (const [id, content] of results.reads) if (book.get(id) !== content) return false;
    return true;
  };

  const resultsOf = (content: SheetState): SheetResults => {
    const known = cache.get(content.id);
    if (known && isFresh(known)) return known;
    const results: SheetResults = {
      content,
      extent: extent(content),
      values: new Map(),
      reads: new Map(),
      roster: null,
      previous: known?.grid ?? known?.previous ?? null,
      grid: null,
    };
    cache.set(content.id, results);
    return results;
  };

  /** The sheet that a reference of the current formula means; null where there is none of that name. */
  const meant = (name: string | undefined): SheetResults | null => {
    if (!task) return null;
    const own = task.results;
    if (name === undefined) return own;
    own.roster = book.roster;
    const id = book.roster.byName.get(sheetNameKey(name));
    const content = id === undefined ? undefined : book.get(id);
    if (!content) return null;
    const results = resultsOf(content);
    own.reads.set(content.id, content);
    return results;
  };

  const held = (results: SheetResults, place: CellPosition): CellValue => {
    const stored = storedAt(results.content, place);
    if (typeof stored?.formula !== 'string') return stored?.value ?? null;
    const known = results.values.get(keyOf(place));
    if (known !== undefined && known !== STARTED) return known;
    unmet.push({ results, row: place.row, col: place.col });
    return null;
  };

  /** Ends the current evaluation when it met formulas to be computed first; else notes what it rests upon. */
  const met = (results: SheetResults): void => {
    if (unmet.length > 0) throw new Error('waits for other cells');
    if (!task || results === task.results) return;
    for (const [id, content] of results.reads) task.results.reads.set(id, content);
  };

  const evaluate = createEvaluator({
    cell: (name, place) => {
      const results = meant(name);
      if (!results) return REF_ERROR;
      const value = held(results, place);
      met(results);
      return value;
    },
    range: (name, rect) => {
      const results = meant(name);
      if (!results) return null;
      const { row, col, rows, cols } = cut(rect, results.extent);
      const values = Array.from({ length: rows }, (_, down) =>
        Array.from({ length: cols }, (__, right) =>
          held(results, { row: row + down, col: col + right }),
        ),
      );
      met(results);
      return values;
    },
  });

  const attempt = (next: Task): CellValue => {
    task = next;
    unmet = [];
    const formula = storedAt(next.results.content, next)?.formula ?? '=0';
    const value = evaluate(formula, next);
    task = null;
    return value;
  };

  const compute = (first: Task): CellValue => {
    const stack = [first];
    for (let next = stack.at(-1); next; next = stack.at(-1)) {
      if (isDone(next)) {
        stack.pop();
        continue;
      }
      next.results.values.set(keyOf(next), STARTED);
      const value = attempt(next);
      if (unmet.length === 0) {
        next.results.values.set(keyOf(next), value);
        onEvaluate?.(next.results.content.id, { row: next.row, col: next.col });
      } else if (unmet.some(isStarted)) {
        breakCircle(stack, unmet.filter(isStarted));
      } else {
        for (const other of unmet) stack.push(other);
      }
    }
    return resultOf(first);
  };

  return {
    grid: (sheet) => {
      const results = resultsOf(sheet);
      results.grid ??= buildGrid(sheet, results.extent, results.previous, (place) =>
        compute({ results, ...place }),
      );
      return results.grid;
    },
    stale: () =>
      book.roster.order.filter((id) => {
        const results = cache.get(id);
        return results !== undefined && book.get(id) === results.content && !isFresh(results);
      }),
    forget: (id) => {
      cache.delete(id);
    },
  };
}

function keyOf({ row, col }: CellPosition): number {
  return row * COLUMNS + col;
}

function isStarted({ results, row, col }: Task): boolean {
  return results.values.get(keyOf({ row, col })) === STARTED;
}

function isDone(task: Task): boolean {
  return task.results.values.has(keyOf(task)) && !isStarted(task);
}

function resultOf({ results, row, col }: Task): CellValue {
  const value = results.values.get(keyOf({ row, col }));
  return value === undefined || value === STARTED ? REF_ERROR : value;
}

/** Gives an error to all cells from the one that waits down to those that it waits for: they are one circle. */
function breakCircle(stack: readonly Task[], waitedFor: readonly Task[]): void {
  for (const task of [...stack].reverse()) {
    if (!waitedFor.some(isStarted)) return;
    if (isStarted(task)) task.results.values.set(keyOf(task), REF_ERROR);
  }
}

/** A large range cut to the used rectangle, at least one cell. */
function cut(rect: Rect, used: { readonly rows: number; readonly cols: number }): Rect {
  if (rect.rows * rect.cols <= RANGE_LIMIT) return rect;
  return {
    row: rect.row,
    col: rect.col,
    rows: Math.max(1, Math.min(rect.rows, used.rows - rect.row)),
    cols: Math.max(1, Math.min(rect.cols, used.cols - rect.col)),
  };
}
