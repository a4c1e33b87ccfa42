import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Cell, Grid } from '../../src/sheet/grid';

interface WebTable {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly { r: number; c: number; rs: number; cs: number; t: string }[];
}

/** Two tables in the shape in which Sichuan's units publish them on the web, names left out. */
export function sichuanTables(): readonly (WebTable & { readonly grid: Grid })[] {
  const file = path.join(__dirname, '../fixtures/sichuan-2023.json');
  const { tables } = JSON.parse(readFileSync(file, 'utf8')) as { tables: WebTable[] };
  return tables.map((table) => ({ ...table, grid: gridOfWeb(table) }));
}

function gridOfWeb({ rows, columns, cells }: WebTable): Grid {
  const blank: Cell = { value: null, formula: null, format: 'General' };
  const grid = Array.from({ length: rows }, () => new Array<Cell>(columns).fill(blank));
  for (const { r, c, t } of cells) grid[r]![c] = { ...blank, value: t === '' ? null : t };
  const merges = cells
    .filter(({ rs, cs }) => rs * cs > 1)
    .map(({ r, c, rs, cs }) => ({ row: r, col: c, rows: rs, cols: cs }));
  return { cells: grid, merges };
}
