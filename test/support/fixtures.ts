import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Rect } from '../../src/sheet/address';
import { EMPTY_CELL, type Cell, type Grid } from '../../src/sheet/grid';

/** Where the published report of 2023 lies (names and phone numbers are replaced). */
export const YUEYANG = path.join(__dirname, '../fixtures/yueyang-2023');

/** Names of the single workbooks, in the order of the report. */
export const YUEYANG_FILES = [
  'department',
  'gaosan',
  'kecheng',
  'keji',
  'keyan',
  'sizheng',
  'zhongzhi',
] as const;
export type YueyangName = (typeof YUEYANG_FILES)[number];

interface FixtureTable {
  readonly kind: 'department' | 'project';
  readonly name: string;
  readonly year: number;
  readonly columns: number;
  readonly rows: number;
  readonly cells: readonly { r: number; c: number; rs: number; cs: number; t: string }[];
}

/** The report's tables as cells. */
export function yueyangTables(): readonly FixtureTable[] {
  return JSON.parse(readFileSync(path.join(YUEYANG, 'tables.json'), 'utf8')) as FixtureTable[];
}

/** The bytes of one of the workbooks. */
export function yueyangFile(name: YueyangName | 'workbook'): Uint8Array {
  return fixtureFile(`${name}.xlsx`);
}

/** The bytes of one of the report's files, "report.docx" among them. */
export function fixtureFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(path.join(YUEYANG, name)));
}

/** One of the report's tables as a grid of texts with its merges. */
export function yueyangGrid(name: YueyangName): Grid {
  const table = yueyangTables()[YUEYANG_FILES.indexOf(name)];
  if (!table) throw new Error(`no table ${name}`);
  const cells: Cell[][] = Array.from({ length: table.rows }, () =>
    Array.from({ length: table.columns }, () => EMPTY_CELL),
  );
  const merges: Rect[] = [];
  for (const { r, c, rs, cs, t } of table.cells) {
    const row = cells[r];
    if (row) row[c] = t === '' ? EMPTY_CELL : { value: t, formula: null, format: 'General' };
    if (rs * cs > 1) merges.push({ row: r, col: c, rows: rs, cols: cs });
  }
  return { cells, merges };
}
