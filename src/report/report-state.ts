import type { WorkbookAssessment } from '../engine/assessment';
import { fingerprintOf } from '../engine/fingerprint';
import { isReport, reportFingerprint } from '../engine/report-identity';
import type { SheetInfo } from '../hosts/port';
import { sheetNameKey } from '../sheet/name';
import { REPORT_NAME } from './report-name';

/** Whether the workbook has a report, and whether making it anew would say the same. */
export type ReportState = 'none' | 'current' | 'stale';

/** The report's sheet: the one of the report's own name, else (it was renamed) the last one; null without a report. */
export function reportSheet({ sheets }: WorkbookAssessment): SheetInfo | null {
  const reports = sheets.map(({ sheet }) => sheet).filter(isReport);
  const named = reports.find(({ name }) => sheetNameKey(name) === sheetNameKey(REPORT_NAME));
  return named ?? reports.at(-1) ?? null;
}

/** Told from the sheet's identity alone: no cell is read. */
export function reportState(assessment: WorkbookAssessment): ReportState {
  const sheet = reportSheet(assessment);
  if (!sheet) return 'none';
  return reportFingerprint(sheet) === fingerprintOf(assessment) ? 'current' : 'stale';
}
