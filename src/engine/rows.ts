import type { CellRef } from '../model/field';
import type { Category, EvaluationTable, Indicator, Subcategory } from '../model/table';
import { contains, type Rect } from '../sheet/address';
import { cellAt, type CellValue, type Grid } from '../sheet/grid';
import type { PatchStep } from '../sheet/plan';

/** A change to the rows of a table and the cell that the user wants to see after it. */
export interface RowChange {
  readonly steps: readonly PatchStep[];
  readonly cell: CellRef;
}

/** A label that is merged down beside its rows. */
interface Spanning {
  readonly cell: CellRef;
  /** Its last row. */
  readonly last: number;
}

/**
 * Adds a row after the last one of a subcategory. Totals count it by themselves; the labels beside it grow over it,
 * cells that are merged across in the last row are merged across in the new one.
 */
export function addRow(
  table: EvaluationTable,
  grid: Grid,
  categoryKey: string,
  subcategoryKey: string,
): RowChange | undefined {
  const category = table.categories.find(({ key }) => key === categoryKey);
  const subcategory = category?.subcategories.find(({ key }) => key === subcategoryKey);
  const model = subcategory?.indicators.at(-1);
  if (!category || !subcategory || !model?.name.cell) return undefined;
  const last = model.row;
  const grown = spanning(table, category, subcategory)
    .filter((span) => span.last === last)
    .map(({ cell }) => grow(grid, cell, last));
  const across = (grid.merges ?? [])
    .filter(({ row, rows, cols }) => row === last && rows === 1 && cols > 1)
    .map((rect): PatchStep => ({ kind: 'merge', rect: { ...rect, row: last + 1 } }));
  return {
    steps: [{ kind: 'insert-rows', row: last + 1, count: 1, styleFrom: last }, ...grown, ...across],
    cell: { row: last + 1, col: model.name.cell.col },
  };
}

/** What a user sees of a row, as one string: two rows of one fingerprint are one to the user. */
export function indicatorFingerprint({ name, target, weight }: Indicator): string {
  return JSON.stringify([name.raw, target.raw, weight.raw]);
}

/**
 * Removes an indicator's row. Labels that begin in it move on to the next row, with what is left of their merged areas.
 * A row that alone carries a label is emptied instead: the form wants every subcategory.
 */
export function removeRow(
  table: EvaluationTable,
  grid: Grid,
  indicator: Indicator,
): RowChange | undefined {
  const { row, name } = indicator;
  if (!name.cell) return undefined;
  const labels = labelsIn(table, grid, row, name.cell.col);
  const cell = { row, col: name.cell.col };
  if (labels.some(({ below }) => below === 0)) {
    return { steps: [{ kind: 'cells', cells: clearing(indicator) }], cell };
  }
  return {
    steps: [
      { kind: 'delete-rows', row, count: 1 },
      ...labels.flatMap(({ col, value, below, cols, merged }): PatchStep[] => [
        { kind: 'cells', cells: [{ row, col, value }] },
        ...(merged ? [{ kind: 'merge', rect: { row, col, rows: below, cols } } as const] : []),
      ]),
    ],
    cell,
  };
}

/** A label that begins in a row. */
interface Label {
  readonly col: number;
  readonly value: CellValue;
  /** Indicator rows below it that it holds for too. */
  readonly below: number;
  readonly cols: number;
  readonly merged: boolean;
}

/** The labels to the left of the indicators' names that begin in a row. */
function labelsIn(table: EvaluationTable, grid: Grid, row: number, before: number): Label[] {
  const rows = new Set(table.indicators.map((entry) => entry.row));
  const labels: Label[] = [];
  for (let col = 0; col < before; col++) {
    const { value } = cellAt(grid, { row, col });
    if (value === null || value === '') continue;
    let below = 0;
    while (rows.has(row + below + 1) && isBlank(grid, row + below + 1, col)) below++;
    const area = grid.merges?.find((merge) => contains(merge, { row, col }));
    const merged = grid.merges === null || (area !== undefined && area.rows > 1);
    labels.push({ col, value, below, cols: area?.cols ?? 1, merged });
  }
  return labels;
}

function isBlank(grid: Grid, row: number, col: number): boolean {
  const { value } = cellAt(grid, { row, col });
  return value === null || value === '';
}

/** A label over one row more: where it is repeated on every row, once more, else merged down over it. */
function grow(grid: Grid, cell: CellRef, last: number): PatchStep {
  const { value } = cellAt(grid, { row: last, col: cell.col });
  const repeated = last > cell.row && value !== null && value !== '';
  return repeated
    ? { kind: 'cells', cells: [{ row: last + 1, col: cell.col, value }] }
    : { kind: 'merge', rect: tall(grid, cell, last + 1) };
}

function spanning(
  table: EvaluationTable,
  category: Category,
  subcategory: Subcategory,
): Spanning[] {
  const end = (rows: readonly Indicator[], at: CellRef): number => rows.at(-1)?.row ?? at.row;
  const block = table.indicatorBlock;
  return [
    {
      cell: subcategory.cell,
      last: end(subcategory.indicators, subcategory.cell),
    },
    { cell: category.cell, last: end(category.indicators, category.cell) },
    ...(block ? [{ cell: block, last: end(table.indicators, block) }] : []),
  ];
}

/** A label's column from its own row down to `last`, as wide as it is now. */
function tall(grid: Grid, cell: CellRef, last: number): Rect {
  const now = grid.merges?.find(({ row, col }) => row === cell.row && col === cell.col);
  return { ...cell, rows: last - cell.row + 1, cols: now?.cols ?? 1 };
}

function clearing(indicator: Indicator) {
  const { name, nature, unit, target, actual, weight, score, deviation } = indicator;
  return [name, nature, unit, target, actual, weight, score, deviation].flatMap(({ cell }) =>
    cell ? [{ ...cell, value: null }] : [],
  );
}
