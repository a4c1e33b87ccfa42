import { bind } from '../../src/binding/bind/bind';
import { layout } from '../../src/binding/layout/layout';
import type { CellRef } from '../../src/model/field';
import type { EvaluationTable } from '../../src/model/table';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { FORMS } from '../../src/templates/registry';
import { YUEYANG_FILES, yueyangGrid } from '../support/fixtures';
import { fieldsOf } from './fields';

/** A table as it stands before anything is changed. */
export interface Original {
  readonly grid: Grid;
  readonly table: EvaluationTable;
}

/** Filled sheets of every form, small and large, and the published tables. */
export const ORIGINALS: readonly Original[] = [
  ...YUEYANG_FILES.map((name) => original(yueyangGrid(name))),
  ...FORMS.flatMap((form) => [1, 2, 4].map((rows) => original(filled(form, rows)))),
];

function original(grid: Grid): Original {
  return { grid, table: bound(grid) };
}

function bound(grid: Grid): EvaluationTable {
  const binding = bind(grid, FORMS);
  if (binding.status !== 'bound') throw new Error('an original was not recognised');
  return binding.table;
}

/** An official sheet in which every field has a content of its own. */
export function filled(form: (typeof FORMS)[number], rowsPerSubcategory: number): Grid {
  const options = { sheetName: '表', year: 2023, level: 'city', identity: null } as const;
  const grid = gridOf(layout(form, { ...options, rowsPerSubcategory }));
  const cells = grid.cells.map((row) => [...row]);
  let count = 1;
  const type = ({ row, col }: CellRef, value: CellValue): void => {
    const line = cells[row];
    const before = line?.[col];
    if (before) line[col] = { ...before, value, formula: null };
  };
  for (const { path, field } of fieldsOf(bound(grid))) {
    if (!field.cell || /^(?:title|year)$/.test(path)) continue;
    type(field.cell, contentOf(path, count++));
  }
  return { ...grid, cells };
}

function contentOf(path: string, count: number): CellValue {
  const last = path.split('.').at(-1) ?? '';
  if (/^(?:initialBudget|annualBudget|executed|amount)$/.test(last)) return 100 + count / 4;
  if (last === 'executionRate') return (50 + (count % 50)) / 100;
  if (last === 'weight' || last === 'score') return 1 + (count % 19);
  if (last === 'nature') return count % 2 === 0 ? '≥' : '=';
  if (last === 'unit') return '人';
  if (last === 'target' || last === 'actual') return `${String(20 + count)}人`;
  if (last === 'phone') return '0730-0000000';
  if (last === 'date') return '2024-03-15';
  return `内容${String(count)}`;
}
