import { EMPTY_CELL, type Cell, type CellValue, type Grid } from '../../sheet/grid';
import type { CellPosition, Rect } from '../../sheet/address';

/** What a block of cells answered, as office.js gives it: 2-D arrays of one size. */
export interface Block extends CellPosition {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
  readonly formats: readonly (readonly unknown[])[];
  readonly types: readonly (readonly unknown[])[];
}

/** Puts blocks together to a grid from A1. Where blocks meet, there are no gaps that hold anything. */
export function gridOf(blocks: readonly Block[], merges: readonly Rect[] | null): Grid {
  const rows = Math.max(0, ...blocks.map(({ row, values }) => row + values.length));
  const cols = Math.max(0, ...blocks.map(({ col, values }) => col + (values[0]?.length ?? 0)));
  const cells = Array.from({ length: rows }, () => new Array<Cell>(cols).fill(EMPTY_CELL));
  for (const block of blocks) place(block, cells);
  for (const line of cells) Object.freeze(line);
  return Object.freeze({ cells: Object.freeze(cells), merges: merges && Object.freeze(merges) });
}

function place(block: Block, cells: readonly Cell[][]): void {
  block.values.forEach((line, down) => {
    const target = cells[block.row + down];
    if (!target) return;
    line.forEach((value, right) => {
      target[block.col + right] = cellOf(
        value,
        block.formulas[down]?.[right],
        block.formats[down]?.[right],
        block.types[down]?.[right],
      );
    });
  });
}

function cellOf(value: unknown, content: unknown, format: unknown, type: unknown): Cell {
  // A text constant that begins with "=" comes as its own "formula".
  const isFormula = typeof content === 'string' && content.startsWith('=') && content !== value;
  const formula = isFormula ? content : null;
  const code = typeof format === 'string' && format !== '' ? format : 'General';
  const read = valueOf(value, type, isFormula);
  if (read === null && formula === null && code === 'General') return EMPTY_CELL;
  return Object.freeze({ value: read, formula, format: code });
}

function valueOf(value: unknown, type: unknown, isFormula: boolean): CellValue {
  if (type === Excel.RangeValueType.error) return Object.freeze({ error: String(value) });
  if (typeof value === 'string') return value === '' && !isFormula ? null : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  return null;
}
