import type { TableInGrid, UnreadCell } from '../binding/bind/bind-all';
import { unreadCells } from '../binding/bind/unread';
import { namedFields } from '../checks/support/named-fields';
import { tableName, type EvaluationTable } from '../model/table';
import { toA1 } from '../sheet/address';
import { displayText } from '../sheet/display';
import { cellAt, type Grid } from '../sheet/grid';
import type { RecognisedTable } from './adoption';

/** The tables of a sheet as they were recognised, and what stands outside of all of them. */
export interface Recognised {
  readonly tables: readonly RecognisedTable[];
  readonly around: readonly UnreadCell[];
}

/** What was read of the tables of a sheet, and what was not: cell by cell. */
export function recognise(grid: Grid, tables: readonly TableInGrid[]): Recognised {
  const { inTable, around } = unreadCells(grid, tables);
  return {
    around,
    tables: tables.map(({ table, form }, index) => ({
      name: tableName(table).raw.trim(),
      kind: table.kind,
      form: { id: form.id, kind: form.kind, region: form.region },
      year: table.year.state === 'ok' ? table.year.value : null,
      lost: table.lost,
      unread: inTable[index] ?? [],
      unreadable: unreadable(table, grid),
    })),
  };
}

/** Each cell once, though several fields may share it. */
function unreadable(table: EvaluationTable, grid: Grid): UnreadCell[] {
  const found = new Map<string, UnreadCell>();
  for (const { field } of namedFields(table)) {
    if (field.state !== 'unreadable' || !field.cell) continue;
    const text = displayText(cellAt(grid, field.cell));
    found.set(toA1(field.cell), { cell: field.cell, text });
  }
  return [...found.values()].sort((a, b) => a.cell.row - b.cell.row || a.cell.col - b.cell.col);
}
