import { useEffect, useState } from 'react';
import type { WorkbookAssessment } from '../../engine/assessment';
import { isReport } from '../../engine/report-identity';
import type { ReportState } from '../../report/report-state';

/** How long the workbook must rest before it is compared with its report, in milliseconds. */
const REST = 300;

/** Whether the workbook's report still says what a new one would say; `none` until that was found out. */
export function useReportState(assessment: WorkbookAssessment): ReportState {
  const [state, setState] = useState<ReportState>('none');
  const reported =
    assessment.state === 'ready' && assessment.sheets.some(({ sheet }) => isReport(sheet));
  useEffect(() => {
    if (!reported) return;
    let here = true;
    const timer = setTimeout(() => {
      void compare(assessment).then((found) => {
        if (here && found) setState(found);
      });
    }, REST);
    return () => {
      here = false;
      clearTimeout(timer);
    };
  }, [assessment, reported]);
  return reported ? state : 'none';
}

/** Null where that cannot be told, because what compares could not be loaded. */
async function compare(assessment: WorkbookAssessment): Promise<ReportState | null> {
  try {
    const { reportState } = await import('../../report/report-state');
    return reportState(assessment);
  } catch {
    return null;
  }
}
