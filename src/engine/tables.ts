import type { TableAssessment, WorkbookAssessment } from './assessment';

/** The tables of a workbook in the order of its tabs. */
export function tablesOf({
  sheets,
}: Pick<WorkbookAssessment, 'sheets'>): readonly TableAssessment[] {
  return sheets.filter((sheet): sheet is TableAssessment => sheet.state === 'table');
}
