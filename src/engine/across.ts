import type { WorkbookEntry } from '../checks/check';
import { runWorkbookChecks, type WorkbookFinding } from '../checks/run';
import type { Rules } from './assess';
import type { SheetAssessment } from './assessment';
import { tablesOf } from './tables';

/** What checks across tables said last, of which sheets. */
interface Said {
  readonly of: readonly SheetAssessment[];
  readonly findings: readonly WorkbookFinding[];
}

/** Runs the checks across the tables, from their models in memory, once for each state of the workbook. */
export class Across {
  private said: Said | null = null;

  /** @param sheets the same array as long as no sheet was assessed anew */
  findings(rules: Rules, sheets: readonly SheetAssessment[]): readonly WorkbookFinding[] {
    if (this.said?.of !== sheets) {
      const tables: readonly WorkbookEntry[] = tablesOf({ sheets });
      const results = runWorkbookChecks(rules.workbookChecks, tables, rules.settings);
      this.said = { of: sheets, findings: results.flatMap(({ findings }) => findings) };
    }
    return this.said.findings;
  }
}
