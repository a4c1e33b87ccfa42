import { damaged } from '../../package/problem';
import { MAX_COLS, type CellPosition } from '../../sheet/address';
import type { PlanCell } from '../../sheet/plan';

/** A cell whose formula may still come. */
export type DraftCell = { -readonly [K in keyof PlanCell]: PlanCell[K] };

/** Keeps cells in reading order, in which they come in nearly every file. */
export interface OrderKeeper {
  add(cell: DraftCell): void;
  /** Notes a place whose cell is not wanted. */
  leaveOut(place: CellPosition): void;
  /** @throws Refusal when a place came twice */
  cells(): readonly PlanCell[];
}

export function orderKeeper(part: string): OrderKeeper {
  const cells: DraftCell[] = [];
  /** Places left out, as single numbers. */
  const leftOut: number[] = [];
  let isAscending = true;
  let last = -1;
  const note = ({ row, col }: CellPosition): number => {
    const place = row * MAX_COLS + col;
    if (place <= last) isAscending = false;
    return (last = place);
  };
  return {
    add(cell) {
      note(cell);
      cells.push(cell);
    },
    leaveOut(cell) {
      leftOut.push(note(cell));
    },
    cells() {
      if (isAscending) return cells;
      const places = new Set(leftOut);
      for (const { row, col } of cells) places.add(row * MAX_COLS + col);
      if (places.size < leftOut.length + cells.length) throw damaged(part, 'duplicate-cell');
      return cells.sort((a, b) => a.row - b.row || a.col - b.col);
    },
  };
}
