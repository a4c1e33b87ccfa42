import { valueOf } from '../../model/field';
import type { Category, Indicator, Subcategory } from '../../model/table';
import { composeActual, composeTarget } from '../../model/values/composed';
import type { CellPosition } from '../../sheet/address';
import { cellAt } from '../../sheet/grid';
import type { IndicatorColumn } from '../../templates/form';
import { composedField, figureAt, textAt } from './fields';
import { labelKey, statedPoints, type LabelIndex } from './labels';
import type { IndicatorHeader } from './headers';
import type { Scan } from './scan';

/** Everything below the header that belongs to the block. */
export interface IndicatorRows {
  readonly categories: readonly Category[];
  readonly indicators: readonly Indicator[];
  /** Keys of all 二级指标 whose label was found, under whatever 一级指标. */
  readonly subcategories: ReadonlySet<string>;
  /** Labels in the first two columns that no form knows. */
  readonly unknown: readonly { readonly label: string; readonly cell: CellPosition }[];
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
    if (repeatsHeader(scanned, header, row)) continue;
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

/** Labels of the header that stand in their columns again, at least: it is repeated on a new page. */
const REPEATED = 3;

function repeatsHeader({ byRow }: Scan, { columns }: IndicatorHeader, row: number): boolean {
  const hits = byRow.get(row);
  if (!hits || hits.length < REPEATED) return false;
  const again = Object.entries(columns).filter(([column, col]) =>
    hits.some((hit) => hit.col === col && hit.roles.has(`indicators.${column as IndicatorColumn}`)),
  );
  return again.length >= REPEATED;
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
  const nature = textAt(grid, placeIn(row, columns.nature));
  const unit = textAt(grid, placeIn(row, columns.unit));
  const [sign, measure] = [valueOf(nature) ?? '', valueOf(unit) ?? ''];
  const target = textAt(grid, placeIn(row, columns.target));
  const actual = textAt(grid, placeIn(row, columns.actual));
  const indicator: Indicator = {
    row,
    category: category ?? null,
    subcategory: subcategory ?? null,
    name: textAt(grid, placeIn(row, columns.name)),
    nature,
    unit,
    target:
      target.state === 'ok'
        ? composedField(target, composeTarget(target.value, sign, measure))
        : target,
    actual:
      actual.state === 'ok' ? composedField(actual, composeActual(actual.value, measure)) : actual,
    weight: figureAt(grid, placeIn(row, columns.weight), 'points'),
    score: figureAt(grid, placeIn(row, columns.score), 'points'),
    deviation: textAt(grid, placeIn(row, columns.deviation)),
  };
  const typed = typedTexts(indicator, target.raw, actual.raw);
  return typed ? { ...indicator, typed } : indicator;
}

function placeIn(row: number, col: number | undefined): CellPosition | null {
  return col === undefined ? null : { row, col };
}

/** What stands in the cells of target and actual themselves, where the fields say more than that. */
function typedTexts(
  { target, actual }: Indicator,
  ofTarget: string,
  ofActual: string,
): Indicator['typed'] {
  if (target.raw === ofTarget && actual.raw === ofActual) return undefined;
  return {
    ...(target.raw !== ofTarget && { target: ofTarget }),
    ...(actual.raw !== ofActual && { actual: ofActual }),
  };
}
