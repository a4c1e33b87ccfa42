import type { SheetAssessment, TableAssessment, WorkbookAssessment } from '../../engine/assessment';
import { tableName } from '../../model/table';
import type { CellPosition } from '../../sheet/address';

/** A sheet of which no table is known. */
type UnknownSheet = Extract<SheetAssessment, { state: 'no-table' }>;

/** The tables of a workbook in the order of its tabs. */
export function tablesOf({ sheets }: WorkbookAssessment): readonly TableAssessment[] {
  return sheets.filter((sheet): sheet is TableAssessment => sheet.state === 'table');
}

/** Sheets in which no table was found. */
export function unrecognised({ sheets }: WorkbookAssessment): readonly UnknownSheet[] {
  return sheets.filter((sheet): sheet is UnknownSheet => sheet.state === 'no-table');
}

/** The table that the user looks at; where the host tells of no active sheet, the first one. */
export function activeTable(assessment: WorkbookAssessment): TableAssessment | undefined {
  const tables = tablesOf(assessment);
  if (assessment.active === null) return tables[0];
  return tables.find(({ sheet }) => sheet.id === assessment.active);
}

/** The table's name as typed; "" while there is none. */
export function nameOf({ table }: TableAssessment): string {
  const name = tableName(table);
  return name.state === 'ok' ? name.value : name.raw.trim();
}

/** Where to land when a table is opened: its name, else its title, else the first cell. */
export function homeOf({ table }: TableAssessment): CellPosition {
  return tableName(table).cell ?? table.title.cell ?? { row: 0, col: 0 };
}
