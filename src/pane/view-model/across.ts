import type { Finding, WorkbookFinding } from '../../checks/run';
import type { TableAssessment, WorkbookAssessment } from '../../engine/assessment';
import type { SheetId } from '../../hosts/port';
import type { CellPosition } from '../../sheet/address';

/** A cell with the sheet in which it stands. */
export interface SheetCell {
  readonly sheet: SheetId;
  readonly cell: CellPosition;
}

/** Every cell that a finding across tables names, the first one first. */
export function placesOf({ sheet, cells, elsewhere }: WorkbookFinding): readonly SheetCell[] {
  return [...(sheet === null ? [] : cells.map((cell) => ({ sheet, cell }))), ...elsewhere];
}

/**
 * Everything that is said of one table: its own findings, then those across tables that name one of its cells, with
 * these cells alone.
 */
export function findingsOn(
  { findings }: WorkbookAssessment,
  table: TableAssessment,
): readonly Finding[] {
  const shared = findings.flatMap((finding): Finding[] => {
    const here = placesOf(finding).filter(({ sheet }) => sheet === table.sheet.id);
    return here.length > 0 ? [{ ...finding, cells: here.map(({ cell }) => cell) }] : [];
  });
  return shared.length > 0 ? [...table.findings, ...shared] : table.findings;
}
