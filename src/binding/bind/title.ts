import type { Field, TextField } from '../../model/field';
import type { TableKind } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { textAt } from './fields';
import { between, type Scan, type TitleHit } from './scan';

/** The table's title with what it says. */
export interface Title {
  readonly cell: CellPosition;
  readonly text: TextField;
  readonly year: Field<number>;
  readonly kind: TableKind | null;
}

/**
 * The title of a table: of the texts before its first block that name an evaluation table, the last one that is nothing
 * but a title, else the first.
 * @param block the first row that belongs to a block of the table
 */
export function findTitle(scanned: Scan, block: number): Title | undefined {
  const above = between(scanned.titles, scanned.top, block);
  const hit = above.findLast(isTitle) ?? above[0];
  return hit && readTitle(scanned, hit);
}

/** Whether a text can only be the title of a table. */
export function isTitle({ bare, kind }: TitleHit): boolean {
  return bare && kind !== null;
}

function readTitle({ grid }: Scan, { row, col, year, kind }: TitleHit): Title {
  const text = textAt(grid, { row, col });
  const base = { raw: text.raw, cell: text.cell, formula: text.formula };
  return {
    cell: { row, col },
    text,
    year:
      year === null
        ? { ...base, state: 'unreadable', reason: 'not-a-year' }
        : { ...base, state: 'ok', value: year },
    kind,
  };
}
