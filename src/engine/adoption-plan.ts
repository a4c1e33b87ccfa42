import { bindAll, type TableInGrid } from '../binding/bind/bind-all';
import { filledPlan, type FilledPlan } from '../binding/layout/fill';
import type { SheetInfo } from '../hosts/port';
import { tableName } from '../model/table';
import { freeSheetName } from '../sheet/free-name';
import type { Grid } from '../sheet/grid';
import type { CellWrite, SheetPlan } from '../sheet/plan';
import type { AdoptedTable, AdoptionPreview, AdoptOptions } from './adoption';
import { formulaWrites } from './adoption-formulas';
import type { Rules } from './assess';
import type { Problem } from './assessment';
import { recognise } from './recognised';
import { isReport } from './report-identity';
import { formIdOf, isNarrative, isOriginal, tableIdentity } from './sheet-identity';

/** What adopting a sheet comes to. */
export interface AdoptionPlan {
  readonly preview: AdoptionPreview;
  /** The sheet's own identity afterwards; null where it keeps the one that it has. Only without layout. */
  readonly identity: string | null;
  /** Formulas in the sheet itself. Only without layout. */
  readonly cells: readonly CellWrite[];
  /** The new sheets. Only with layout. */
  readonly plans: readonly SheetPlan[];
}

/**
 * Plans the adoption of a sheet on what stands in it. An original can be adopted again: its tables are read as those of any
 * other sheet.
 * @param taken names of all sheets of the workbook
 */
export function adoptionPlan(
  rules: Rules,
  sheet: SheetInfo,
  grid: Grid,
  { formulas, layout }: AdoptOptions,
  taken: readonly string[],
): AdoptionPlan | Problem {
  const bare: SheetInfo = isOriginal(sheet) ? { ...sheet, identity: null } : sheet;
  const own = isReport(sheet) || isNarrative(sheet);
  const tables = own ? [] : bindAll(grid, rules.forms, formIdOf(bare));
  const [first] = tables;
  if (!first) return { code: 'adopt.no-table', data: { name: sheet.name } };
  const recognised = recognise(grid, tables);
  const preview = (parts: (index: number) => Pick<AdoptedTable, 'formulas' | 'layout'>) => ({
    around: recognised.around,
    tables: recognised.tables.map((table, index) => ({ ...table, ...parts(index) })),
  });
  if (layout) {
    const sheets = filledSheets(tables, sheet.name, grid, formulas, taken);
    return {
      preview: preview((index) => ({ formulas: [], layout: shownLayout(sheets[index]) })),
      identity: null,
      cells: [],
      plans: sheets.map(({ plan }) => plan),
    };
  }
  if (tables.length > 1) {
    return { code: 'adopt.several', data: { name: sheet.name, count: tables.length } };
  }
  const { cells, changes } = formulas
    ? formulaWrites(rules, bare, grid, first.table)
    : { cells: [], changes: [] };
  return {
    preview: preview(() => ({ formulas: changes, layout: null })),
    identity: formIdOf(bare) === first.form.id ? null : tableIdentity(first.form),
    cells,
    plans: [],
  };
}

/** Each table on a sheet of its own, named after it, in official layout. */
export function filledSheets(
  tables: readonly TableInGrid[],
  sheetName: string,
  grid: Grid,
  formulas: boolean,
  taken: readonly string[],
): FilledPlan[] {
  const names = [...taken];
  return tables.map(({ form, table }) => {
    const own = freeSheetName([tableName(table).raw, sheetName, form.sheetName], names);
    names.push(own);
    return filledPlan(form, table, grid, {
      sheetName: own,
      identity: tableIdentity(form),
      formulas,
    });
  });
}

function shownLayout(filled: FilledPlan | undefined): AdoptedTable['layout'] {
  if (!filled) return null;
  const { plan, changes, leftOut } = filled;
  return { sheetName: plan.name, changes, leftOut };
}
