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
  /** Keys of all 二级指标 whose label was found, under whatever 一级指标. */
  readonly subcategories: ReadonlySet<string>;
  /** Labels in the first two columns that no form knows. */
  readonly unknown: readonly { readonly label: string; readonly cell: CellPosition }[];
}

/** Columns that a header row names at least: with 三级指标 among them, and where that label is lost. */
const LEAST = 3;
const LEAST_WITHOUT_NAME = 4;

/** The first row, from one on, that names enough of the block's columns to be its header. */
export function findIndicatorHeader(scanned: Scan, from: number): IndicatorHeader | undefined {
  for (let row = from; row < scanned.rows; row++) {
    const least = inRow(scanned, row, 'indicators.name') ? LEAST : LEAST_WITHOUT_NAME;
    const found = INDICATOR_COLUMNS.flatMap((column) => {
      const hit = inRow(scanned, row, `indicators.${column}`);
      return hit ? [[column, hit.col] as const] : [];
    });
    if (found.length >= least) return { row, columns: Object.fromEntries(found) };
  }
  return undefined;
}

interface Open {
  readonly key: string;
  readonly label: string;
  readonly cell: CellPosition;
  readonly indicators: Indicator[];
}

interface OpenCategory extends Open {
  readonly subcategories: Open[];
}

/**
 * Reads the rows between the header and `to`. The first columns' labels hold for the rows below them; a label that is
 * repeated, on each row or further down, goes on with the category or subcategory that it named before.
 */
export function bindIndicators(
  scanned: Scan,
  header: IndicatorHeader,
  to: number,
  index: LabelIndex,
): IndicatorRows {
  const categories: OpenCategory[] = [];
  const indicators: Indicator[] = [];
  const unknown: { label: string; cell: CellPosition }[] = [];
  const found = new Set<string>();
  let category: OpenCategory | undefined;
  let subcategory: Open | undefined;
  for (let row = header.row + 1; row < to; row++) {
    const first = labelAt(scanned, row, header.columns.category, index.categories, unknown);
    if (first && (first.key === null || first.key !== category?.key)) {
      category = reopen(categories, first, (entry) => ({ ...entry, subcategories: [] }));
      subcategory = undefined;
    }
    const second = labelAt(scanned, row, header.columns.subcategory, index.subcategories, unknown);
    if (second) {
      subcategory = reopen(category?.subcategories ?? [], second, (entry) => entry);
      if (second.key !== null) found.add(second.key);
    }
    const indicator = bindRow(scanned, header, row, category?.key, subcategory?.key);
    indicators.push(indicator);
    category?.indicators.push(indicator);
    subcategory?.indicators.push(indicator);
  }
  return {
    indicators,
    unknown,
    subcategories: found,
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

/** The entry that a label's key names, made and listed where there is none yet; undefined for an unknown label. */
function reopen<T extends Open>(
  entries: T[],
  { key, label, cell }: FoundLabel,
  make: (entry: Open) => T,
): T | undefined {
  if (key === null) return undefined;
  const known = entries.find((entry) => entry.key === key);
  if (known) return known;
  const entry = make({ key, label, cell, indicators: [] });
  entries.push(entry);
  return entry;
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
