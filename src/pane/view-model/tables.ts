import { isSetAside } from '../../engine/sheet-identity';
import type { SheetAssessment, TableAssessment, WorkbookAssessment } from '../../engine/assessment';
import { tablesOf } from '../../engine/tables';
import type { SheetId } from '../../hosts/port';
import { tableName } from '../../model/table';
import type { CellPosition } from '../../sheet/address';

/** A sheet of which no table is known. */
type UnknownSheet = Extract<SheetAssessment, { state: 'no-table' }>;

/** Sheets in which no table was found, but for those that we made or set aside ourselves. */
export function unrecognised({ sheets }: WorkbookAssessment): readonly UnknownSheet[] {
  return sheets.filter(
    (one): one is UnknownSheet =>
      one.state === 'no-table' && (one.problem !== null || !isSetAside(one.sheet)),
  );
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

/**
 * What each table is called in a list: its name, else its sheet's. Tables of one name, as after a sheet was copied, say
 * their sheets as well.
 */
export function labelsOf(assessment: WorkbookAssessment): ReadonlyMap<SheetId, string> {
  const named = tablesOf(assessment).map((table) => {
    const { id, name: sheetName } = table.sheet;
    return { id, sheetName, name: nameOf(table) || sheetName };
  });
  const seen = new Map<string, number>();
  for (const { name } of named) seen.set(name, (seen.get(name) ?? 0) + 1);
  return new Map(
    named.map(({ id, sheetName, name }) => {
      const shared = (seen.get(name) ?? 0) > 1 && sheetName !== name;
      return [id, shared ? `${name}（${sheetName}）` : name];
    }),
  );
}

/** Where to land when a table is opened: its name, else its title, else the first cell. */
export function homeOf({ table }: TableAssessment): CellPosition {
  return tableName(table).cell ?? table.title.cell ?? { row: 0, col: 0 };
}
