import type { Field, TextField } from '../../model/field';
import type { TableKind } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { cellAt, type Grid } from '../../sheet/grid';
import { textAt } from './fields';
import { compact } from './labels';

/** The table's title with what it says. */
export interface Title {
  readonly cell: CellPosition;
  readonly text: TextField;
  readonly year: Field<number>;
  readonly kind: TableKind | null;
}

const TITLE = /(?:自评表|自评情况表)/;
const TITLE_LENGTH = 60;

/** The first text within some rows that names an evaluation table. */
export function findTitle(grid: Grid, to: number): Title | undefined {
  for (let row = 0; row < Math.min(to, grid.cells.length); row++) {
    const cells = grid.cells[row] ?? [];
    for (let col = 0; col < cells.length; col++) {
      const { value } = cellAt(grid, { row, col });
      if (typeof value !== 'string' || value.length > TITLE_LENGTH) continue;
      const text = compact(value);
      if (TITLE.test(text)) return readTitle(grid, { row, col }, text);
    }
  }
  return undefined;
}

function readTitle(grid: Grid, cell: CellPosition, text: string): Title {
  const field = textAt(grid, cell);
  const base = { raw: field.raw, cell: field.cell, formula: field.formula };
  const year = /(?:^|\D)((?:19|20)\d{2})(?:年|\D|$)/.exec(text)?.[1];
  return {
    cell,
    text: field,
    year:
      year === undefined
        ? { ...base, state: 'unreadable', reason: 'not-a-year' }
        : { ...base, state: 'ok', value: Number(year) },
    kind: kindOf(text),
  };
}

function kindOf(text: string): TableKind | null {
  if (/部门|整体/.test(text)) return 'department';
  return text.includes('项目') ? 'project' : null;
}
