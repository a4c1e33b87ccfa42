import { blankGroups, place, type PlacedCell } from '../../src/binding/layout/geometry';
import { layout } from '../../src/binding/layout/layout';
import type { CellPosition } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import type { FieldPath, Form, IndicatorColumn } from '../../src/templates/form';
import { withValues } from './random-table';

/** What is typed into one row of the indicator block, by column. */
export type RowContent = Readonly<Partial<Record<IndicatorColumn, CellValue>>>;

/** What is typed into a form. */
export interface Content {
  readonly fields: Readonly<Partial<Record<FieldPath, CellValue>>>;
  /** In the sheet's order. */
  readonly rows: readonly RowContent[];
}

/** The cells of a form that people fill in, by what they hold; computed ones are left out. */
export interface Blanks {
  readonly fields: ReadonlyMap<FieldPath, CellPosition>;
  /** In the sheet's order, with the key of the category that each stands under. */
  readonly rows: readonly {
    readonly category: string;
    readonly subcategory: string;
    readonly cells: ReadonlyMap<IndicatorColumn, CellPosition>;
  }[];
}

const SHEET = { sheetName: '表', year: 2023, level: 'county', identity: null } as const;

/** Where the fields of a form stand, from the form alone: nothing is bound. */
export function blanksOfForm(form: Form, rowsPerSubcategory?: number): Blanks {
  const { cells } = place(form, blankGroups(form, rowsPerSubcategory));
  const computed = new Set(
    layout(form, options(rowsPerSubcategory)).cells.flatMap((cell) =>
      cell.formula === null ? [] : [`${String(cell.row)}:${String(cell.col)}`],
    ),
  );
  const fields = new Map(
    cells.flatMap((cell) =>
      cell.field && !computed.has(`${String(cell.row)}:${String(cell.at)}`)
        ? [[cell.field, placeOf(cell)] as const]
        : [],
    ),
  );
  const byRow = new Map<number, Map<IndicatorColumn, CellPosition>>();
  for (const cell of cells) {
    if (!cell.indicator) continue;
    const row = byRow.get(cell.row) ?? new Map<IndicatorColumn, CellPosition>();
    byRow.set(cell.row, row.set(cell.indicator, placeOf(cell)));
  }
  const keys = form.categories.flatMap(({ key, subcategories }) =>
    subcategories.flatMap((sub) =>
      Array.from({ length: rowsPerSubcategory ?? sub.rows }, () => ({
        category: key,
        subcategory: sub.key,
      })),
    ),
  );
  const rows = [...byRow.values()].map((row, i) => ({ ...keys[i]!, cells: row }));
  return { fields, rows };
}

/** A sheet of the form with some content, formulas not computed. */
export function filledPlan(form: Form, content: Content, rowsPerSubcategory?: number): SheetPlan {
  const { fields, rows } = blanksOfForm(form, rowsPerSubcategory);
  return withValues(layout(form, options(rowsPerSubcategory)), [
    ...[...fields].map(([path, cell]) => [cell, content.fields[path] ?? null] as const),
    ...rows.flatMap(({ cells }, i) =>
      [...cells].map(([column, cell]) => [cell, content.rows[i]?.[column] ?? null] as const),
    ),
  ]);
}

function options(rowsPerSubcategory: number | undefined) {
  return { ...SHEET, ...(rowsPerSubcategory !== undefined && { rowsPerSubcategory }) };
}

function placeOf({ row, at }: PlacedCell): CellPosition {
  return { row, col: at };
}
