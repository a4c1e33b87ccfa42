import { bindAll, type TableInGrid } from '../binding/bind/bind-all';
import { namedFields } from '../checks/support/named-fields';
import type { CellPosition } from '../sheet/address';
import type { FileContent, FileSheet } from '../sheet/file-content';
import { freeSheetName } from '../sheet/free-name';
import type { SheetPlan } from '../sheet/plan';
import type { ImportPreview, ImportedTable } from './adoption';
import { filledSheets } from './adoption-plan';
import type { Rules } from './assess';
import type { Problem } from './assessment';
import { narrativePlan } from './import-narrative';
import { TABLES_LIMIT } from './insert';
import { recognise } from './recognised';
import { formIdOf, isSetAside } from './sheet-identity';

/** What importing a file comes to. */
export interface ImportPlan {
  readonly preview: ImportPreview;
  /** The new sheets: one for each table, and one for the text of a document. */
  readonly plans: readonly SheetPlan[];
}

/** What a document's text is called as a sheet. */
const NARRATIVE = '报告正文';

/**
 * Plans the import of a file: each of its tables becomes a sheet in official layout. Sheets without a table, reports of
 * ours and originals whose tables stand elsewhere are skipped.
 * @param taken names of all sheets of the workbook
 */
export function importPlan(
  rules: Rules,
  { sheets, paragraphs }: FileContent,
  taken: readonly string[],
): ImportPlan | Problem {
  const read = sheets.map((sheet) => ({ sheet, found: tablesOn(rules, sheet) }));
  const text = paragraphs.filter((paragraph) => paragraph.text.trim() !== '');
  const count = read.reduce((sum, { found }) => sum + found.length, 0);
  if (count === 0) {
    return text.length > 0
      ? { code: 'import.only-text', data: { count: text.length } }
      : { code: 'import.no-table', data: {} };
  }
  if (count > TABLES_LIMIT) {
    return { code: 'import.too-many', data: { count, limit: TABLES_LIMIT } };
  }
  const names = [...taken];
  const plans: SheetPlan[] = [];
  const tables: ImportedTable[] = [];
  for (const { sheet, found } of read) {
    const made = sheetsOf(sheet, found, names);
    tables.push(...made.tables);
    plans.push(...made.plans);
    names.push(...made.plans.map(({ name }) => name));
  }
  const skipped = read.flatMap(({ sheet, found }) => {
    const cells = found.length === 0 ? filledCells(sheet) : 0;
    return cells > 0 ? [{ name: sheet.name, cells }] : [];
  });
  if (text.length === 0) return { plans, preview: { tables, skipped, narrative: null } };
  const sheetName = freeSheetName([NARRATIVE], names);
  return {
    plans: [...plans, narrativePlan(text, sheetName)],
    preview: { tables, skipped, narrative: { sheetName, paragraphs: text.length } },
  };
}

function tablesOn({ forms }: Rules, sheet: FileSheet): TableInGrid[] {
  return isSetAside(sheet) ? [] : bindAll(sheet.grid, forms, formIdOf(sheet));
}

/** The tables of one sheet of the file, with the sheets that they become. */
function sheetsOf(
  { name, grid }: FileSheet,
  found: readonly TableInGrid[],
  taken: readonly string[],
): { readonly tables: readonly ImportedTable[]; readonly plans: readonly SheetPlan[] } {
  const recognised = recognise(grid, found);
  const filled = filledSheets(found, name, grid, false, taken);
  const tables = found.flatMap((one, index): ImportedTable[] => {
    const [table, sheet] = [recognised.tables[index], filled[index]];
    if (!table || !sheet) return [];
    const { plan, changes, leftOut } = sheet;
    const unread = [...table.unread, ...leftOut];
    return [{ ...table, unread, from: name, at: startOf(one), sheetName: plan.name, changes }];
  });
  return { tables, plans: filled.map(({ plan }) => plan) };
}

/** The first cell of a table in which something was read. */
function startOf({ table, region }: TableInGrid): CellPosition {
  const cells = namedFields(table).flatMap(({ field }) => (field.cell ? [field.cell] : []));
  const [first] = cells.sort((a, b) => a.row - b.row || a.col - b.col);
  return table.title.cell ?? first ?? { row: region.row, col: region.col };
}

function filledCells({ grid }: FileSheet): number {
  return grid.cells
    .flat()
    .filter(({ value, formula }) => (value !== null && value !== '') || formula !== null).length;
}
