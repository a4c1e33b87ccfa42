import type { CellRef } from '../model/field';
import type { Category, EvaluationTable, Indicator, Subcategory } from '../model/table';
import { intersects, type Rect } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import type { PatchStep } from '../sheet/plan';

/** A change to the rows of a table and the cell that the user wants to see after it. */
export interface RowChange {
  readonly steps: readonly PatchStep[];
  readonly cell: CellRef;
}

/** A label that is merged down beside its rows. */
interface Spanning {
  readonly cell: CellRef;
  readonly label: string;
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
    .map(({ cell }): PatchStep => ({ kind: 'merge', rect: tall(grid, cell, last + 1) }));
  const across = (grid.merges ?? [])
    .filter(({ row, rows, cols }) => row === last && rows === 1 && cols > 1)
    .map((rect): PatchStep => ({ kind: 'merge', rect: { ...rect, row: last + 1 } }));
  return {
    steps: [{ kind: 'insert-rows', row: last + 1, count: 1, styleFrom: last }, ...grown, ...across],
    cell: { row: last + 1, col: model.name.cell.col },
  };
}

/** Removes an indicator's row. The last row of a subcategory is emptied instead: the form wants every subcategory. */
export function removeRow(table: EvaluationTable, grid: Grid, row: number): RowChange | undefined {
  const indicator = table.indicators.find((entry) => entry.row === row);
  if (!indicator?.name.cell) return undefined;
  const category = table.categories.find(({ indicators }) => indicators.includes(indicator));
  const subcategory = category?.subcategories.find(({ indicators }) =>
    indicators.includes(indicator),
  );
  const cell = { row, col: indicator.name.cell.col };
  if (category && subcategory?.indicators.length === 1) {
    return { steps: [{ kind: 'cells', cells: clearing(indicator) }], cell };
  }
  const headed = category && subcategory ? spanning(table, category, subcategory) : [];
  const labels = headed.filter((span) => span.cell.row === row && span.last > row);
  return {
    steps: [
      { kind: 'delete-rows', row, count: 1 },
      ...labels.flatMap(({ cell: at, label, last }): PatchStep[] => [
        { kind: 'cells', cells: [{ ...at, value: label }] },
        ...(wasMerged(grid, at)
          ? [{ kind: 'merge', rect: tall(grid, at, last - 1) } as const]
          : []),
      ]),
    ],
    cell,
  };
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
      label: subcategory.label,
      last: end(subcategory.indicators, subcategory.cell),
    },
    { cell: category.cell, label: category.label, last: end(category.indicators, category.cell) },
    ...(block ? [{ cell: block, label: '', last: end(table.indicators, block) }] : []),
  ];
}

/** A label's column from its own row down to `last`, as wide as it is now. */
function tall(grid: Grid, cell: CellRef, last: number): Rect {
  const now = grid.merges?.find(({ row, col }) => row === cell.row && col === cell.col);
  return { ...cell, rows: last - cell.row + 1, cols: now?.cols ?? 1 };
}

/** Where the host cannot tell, the official form's own merges are assumed. */
function wasMerged(grid: Grid, cell: CellRef): boolean {
  const rect = { ...cell, rows: 1, cols: 1 };
  return grid.merges === null || grid.merges.some((merge) => intersects(merge, rect));
}

function clearing({ name, target, actual, weight, score, deviation }: Indicator) {
  return [name, target, actual, weight, score, deviation].flatMap(({ cell }) =>
    cell ? [{ ...cell, value: null }] : [],
  );
}
