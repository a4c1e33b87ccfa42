import type { Field, TextField } from '../../model/field';
import type { TableKind } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { cellAt, type Grid } from '../../sheet/grid';
import { KIND_WORDS, TITLE_WORDS, YEAR_WORD } from '../../templates/vocabulary';
import { textAt } from './fields';
import { compact } from './labels';

/** The table's title with what it says. */
export interface Title {
  readonly cell: CellPosition;
  readonly text: TextField;
  readonly year: Field<number>;
  readonly kind: TableKind | null;
}

const NAMES = TITLE_WORDS.join('|');
const TITLE = new RegExp(NAMES);
/** Nothing but a title: what speaks of a table in a sentence has a colon or goes on after the name. */
const BARE_TITLE = new RegExp(`^[^:]*(?:${NAMES})(?:\\([^()]*\\))?$`);
const YEAR = new RegExp(`(?:^|\\D)((?:19|20)\\d{2})(?:${YEAR_WORD}|\\D|$)`);
const TITLE_LENGTH = 60;

/** The first text within some rows that names an evaluation table. */
export function findTitle(grid: Grid, to: number): Title | undefined {
  const cell = findText(grid, 0, to, (text) => TITLE.test(text));
  return cell && readTitle(grid, cell);
}

/**
 * The first text within some rows that can only be the title of another table.
 * @param allowed columns in which a title may stand
 */
export function findNextTitle(
  grid: Grid,
  from: number,
  to: number,
  allowed: (col: number) => boolean = () => true,
): CellPosition | undefined {
  return findText(
    grid,
    from,
    to,
    (text, col) => allowed(col) && BARE_TITLE.test(text) && kindOf(text) !== null,
  );
}

function findText(
  grid: Grid,
  from: number,
  to: number,
  fits: (text: string, col: number) => boolean,
): CellPosition | undefined {
  for (let row = from; row < Math.min(to, grid.cells.length); row++) {
    const cells = grid.cells[row] ?? [];
    for (let col = 0; col < cells.length; col++) {
      const { value } = cellAt(grid, { row, col });
      if (typeof value !== 'string' || value.length > TITLE_LENGTH) continue;
      if (fits(compact(value), col)) return { row, col };
    }
  }
  return undefined;
}

function readTitle(grid: Grid, cell: CellPosition): Title {
  const field = textAt(grid, cell);
  const text = compact(field.raw);
  const base = { raw: field.raw, cell: field.cell, formula: field.formula };
  const year = YEAR.exec(text)?.[1];
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
  return KIND_WORDS.find(([word]) => text.includes(word))?.[1] ?? null;
}
