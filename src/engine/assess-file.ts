import { bindAll } from '../binding/bind/bind-all';
import { runChecks, runWorkbookChecks, type WorkbookFinding } from '../checks/run';
import { withThresholds } from '../checks/settings';
import type { SheetInfo } from '../hosts/port';
import { scoreTable } from '../scoring/score-table';
import type { FileContent, FileSheet } from '../sheet/file-content';
import type { Rules } from './assess';
import type { TableAssessment } from './assessment';
import { blanksOf } from './blanks';
import { formIdOf, isSetAside } from './sheet-identity';

/** Everything that is known of a file, from one reading of it. */
export interface FileAssessment {
  /** In the order of the sheets, and on a sheet in reading order. `sheet.id` is the sheet's index in the file. */
  readonly tables: readonly TableAssessment[];
  /** What checks across the tables say. */
  readonly findings: readonly WorkbookFinding[];
}

/** Finds all tables of a file, scores and checks them. What the live session does for a workbook, at once. */
export function assessFile(rules: Rules, { sheets }: FileContent): FileAssessment {
  const tables = sheets.flatMap((sheet, index) => assessSheet(rules, sheet, String(index)));
  const results = runWorkbookChecks(rules.workbookChecks, tables, rules.settings);
  return { tables, findings: results.flatMap(({ findings }) => findings) };
}

function assessSheet(
  rules: Rules,
  { name, visible, identity, grid }: FileSheet,
  id: string,
): TableAssessment[] {
  const sheet: SheetInfo = { id, name, visible, identity };
  if (isSetAside(sheet)) return [];
  const publication = rules.settings?.publication ?? false;
  return bindAll(grid, rules.forms, formIdOf(sheet)).map(({ table, form: own }) => {
    const form = withThresholds(own, rules.settings);
    const scores = scoreTable(table, form);
    const results = runChecks(rules.checks, { table, form, scores, publication }, rules.settings);
    return {
      state: 'table',
      sheet,
      revision: 1,
      form,
      table,
      scores,
      results,
      findings: results.flatMap(({ findings }) => findings),
      blanks: blanksOf(table),
      changes: [],
    };
  });
}
