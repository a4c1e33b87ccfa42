import type { CellPosition } from '../../sheet/address';
import { EMPTY_CELL, sameValue, type Cell, type CellValue, type Grid } from '../../sheet/grid';
import type { SheetState, StoredCell } from './sheet-state';

/**
 * The frozen picture of a sheet that readers get. Cells and rows that read as they did in `previous` are the same
 * objects, so that comparing two pictures costs little.
 */
export function buildGrid(
  sheet: SheetState,
  size: { readonly rows: number; readonly cols: number },
  previous: Grid | null,
  compute: (place: CellPosition) => CellValue,
): Grid {
  const blank = reuse(
    Array.from({ length: size.cols }, () => EMPTY_CELL),
    previous?.cells.find((row) => row.every((cell) => cell === EMPTY_CELL)),
  );
  const cells: (readonly Cell[])[] = [];
  for (let row = 0; row < size.rows; row++) {
    const stored = sheet.rows[row];
    const before = previous?.cells[row];
    if (!stored) {
      cells.push(blank);
      continue;
    }
    const next = blank.slice();
    for (const [col, cell] of stored.entries()) {
      if (cell) next[col] = cell.constant ?? computed(cell, compute({ row, col }), before?.[col]);
    }
    cells.push(reuse(next, before));
  }
  return Object.freeze({ cells: Object.freeze(cells), merges: Object.freeze([...sheet.merges]) });
}

function computed(cell: StoredCell, value: CellValue, before: Cell | undefined): Cell {
  const format = cell.style.format ?? 'General';
  const same =
    before?.formula === cell.formula && before.format === format && sameValue(before.value, value);
  return same ? before : Object.freeze({ value, formula: cell.formula, format });
}

function reuse(row: Cell[], before: readonly Cell[] | undefined): readonly Cell[] {
  const same = before?.length === row.length && row.every((cell, col) => cell === before[col]);
  return same ? before : Object.freeze(row);
}
