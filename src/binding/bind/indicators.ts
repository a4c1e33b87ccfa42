import { ABSENT } from '../../model/field';
import type { Category, Indicator, Subcategory } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import { cellAt } from '../../sheet/grid';
import { INDICATOR_COLUMNS, type IndicatorColumn } from '../../templates/form';
import { figureAt, textAt, typedValueAt } from './fields';
import { labelKey, statedPoints, type LabelIndex } from './labels';
import { inRow, type Scan } from './scan';

/** The header row of the indicator block and what its columns hold. */
export interface IndicatorHeader {
  readonly row: number;
  readonly columns: Readonly<Partial<Record<IndicatorColumn, number>>>;
}

/** Everything below the header that belongs to the block. */
export interface IndicatorRows {
  readonly categories: readonly Category[];
  readonly indicators: readonly Indicator[];
  /** Labels in the first two columns that no form knows. */
  readonly unknown: readonly { readonly label: string; readonly cell: CellPosition }[];
}

/** The row that names 三级指标 and at least two more of the block's columns. */
export function findIndicatorHeader(scanned: Scan, from = 0): IndicatorHeader | undefined {
  for (let row = from; row < scanned.rows; row++) {
    if (!inRow(scanned, row, 'indicators.name')) continue;
    const found = INDICATOR_COLUMNS.flatMap((column) => {
      const hit = inRow(scanned, row, `indicators.${column}`);
      return hit ? [[column, hit.col] as const] : [];
    });
    if (found.length >= 3) return { row, columns: Object.fromEntries(found) };
  }
  return undefined;
}

interface Open {
  readonly key: string;
  readonly label: string;
  readonly cell: CellPosition;
  readonly indicators: Indicator[];
}

/** Reads the rows between the header and `to`. The first columns' labels hold for the rows below them. */
export function bindIndicators(
  scanned: Scan,
  header: IndicatorHeader,
  to: number,
  index: LabelIndex,
): IndicatorRows {
  const categories: (Open & { readonly subcategories: Open[] })[] = [];
  const indicators: Indicator[] = [];
  const unknown: { label: string; cell: CellPosition }[] = [];
  let category: (typeof categories)[number] | undefined;
  let subcategory: Open | undefined;
  for (let row = header.row + 1; row < to; row++) {
    const first = labelAt(scanned, row, header.columns.category, index.categories, unknown);
    if (first) {
      category = first.key === null ? undefined : { ...open(first, first.key), subcategories: [] };
      if (category) categories.push(category);
      subcategory = undefined;
    }
    const second = labelAt(scanned, row, header.columns.subcategory, index.subcategories, unknown);
    if (second) {
      subcategory = second.key === null ? undefined : open(second, second.key);
      if (subcategory) category?.subcategories.push(subcategory);
    }
    const indicator = bindRow(scanned, header, row, category?.key, subcategory?.key);
    indicators.push(indicator);
    category?.indicators.push(indicator);
    subcategory?.indicators.push(indicator);
  }
  return {
    indicators,
    unknown,
    categories: categories.map((open) => ({
      ...open,
      statedPoints: statedPoints(open.label),
      subcategories: open.subcategories.map((entry): Subcategory => entry),
    })),
  };
}

interface FoundLabel {
  readonly key: string | null;
  readonly label: string;
  readonly cell: CellPosition;
}

function labelAt(
  scanned: Scan,
  row: number,
  col: number | undefined,
  spellings: ReadonlyMap<string, string>,
  unknown: { label: string; cell: CellPosition }[],
): FoundLabel | undefined {
  if (col === undefined) return undefined;
  const { value } = cellAt(scanned.grid, { row, col });
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const key = spellings.get(labelKey(value)) ?? null;
  if (key === null) unknown.push({ label: value, cell: { row, col } });
  return { key, label: value, cell: { row, col } };
}

function open({ label, cell }: FoundLabel, key: string): Open {
  return { key, label, cell, indicators: [] };
}

function bindRow(
  { grid }: Scan,
  { columns }: IndicatorHeader,
  row: number,
  category: string | undefined,
  subcategory: string | undefined,
): Indicator {
  const at = (column: IndicatorColumn): CellPosition | null => {
    const col = columns[column];
    return col === undefined ? null : { row, col };
  };
  return {
    row,
    category: category ?? null,
    subcategory: subcategory ?? null,
    name: textAt(grid, at('name')),
    target: typedValueAt(grid, at('target')),
    actual: typedValueAt(grid, at('actual')),
    weight: figureAt(grid, at('weight'), 'points'),
    score: figureAt(grid, at('score'), 'points'),
    deviation: columns.deviation === undefined ? ABSENT : textAt(grid, at('deviation')),
  };
}
