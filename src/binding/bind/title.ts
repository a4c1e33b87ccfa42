import type { Field, TextField } from '../../model/field';
import type { TableKind } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { cellAt } from '../../sheet/grid';
import { fieldOf, textAt } from './fields';
import { yearAlone } from './title-words';
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
  return hit && readTitle(scanned, hit, block);
}

/** Whether a text can only be the title of a table. */
export function isTitle({ bare, kind }: TitleHit): boolean {
  return bare && kind !== null;
}

const NOT_A_YEAR = { state: 'unreadable', reason: 'not-a-year' } as const;

function readTitle(scanned: Scan, { row, col, year, kind }: TitleHit, block: number): Title {
  const { grid } = scanned;
  const text = textAt(grid, { row, col });
  const { raw, cell, formula } = text;
  return {
    cell: { row, col },
    text,
    year:
      year === null
        ? (yearBelow(scanned, row, block) ?? fieldOf(raw, cell, formula, NOT_A_YEAR))
        : fieldOf(raw, cell, formula, { state: 'ok', value: year }),
    kind,
  };
}

/** The year in a line of its own between the title and the first block: "（2023年度）". Two that differ say nothing. */
function yearBelow(
  { grid, left, cols }: Scan,
  title: number,
  block: number,
): Field<number> | undefined {
  const found: Extract<Field<number>, { readonly state: 'ok' }>[] = [];
  for (let row = title + 1; row < block; row++) {
    for (let col = left; col < cols; col++) {
      const { value } = cellAt(grid, { row, col });
      const year = typeof value === 'string' ? yearAlone(value) : undefined;
      if (year === undefined) continue;
      const { raw, cell, formula } = textAt(grid, { row, col });
      found.push({ raw, cell, formula, state: 'ok', value: year });
    }
  }
  const [first] = found;
  return found.every(({ value }) => value === first?.value) ? first : undefined;
}
