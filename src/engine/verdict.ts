import type { Finding, WorkbookFinding } from '../checks/run';
import type { TableAssessment, Verdict, WorkbookAssessment } from './assessment';
import { tablesOf } from './tables';

/** Judges a workbook as last read. */
export function verdictOf({ sheets, totals, findings: across }: WorkbookAssessment): Verdict {
  const tables = [...tablesOf({ sheets })].sort(
    (a, b) => Number(b.sheet.visible) - Number(a.sheet.visible),
  );
  const incomplete = tables.filter(({ scores }) => !scores.complete).length;
  const blanks = tables.flatMap((table) => table.blanks.filter(({ required }) => required)).length;
  const broken = [...tables.flatMap(({ findings }) => findings), ...across].filter(crashed).length;
  const failed = sheets.filter((sheet) => sheet.state === 'no-table' && sheet.problem).length;
  const undecided = broken + failed;
  const open = totals.counts.error + incomplete + blanks + undecided;
  return {
    counts: totals.counts,
    tables: tables.length,
    incomplete,
    blanks,
    undecided,
    ready: tables.length > 0 && open === 0,
    next:
      firstFinding(tables, 'error') ??
      firstAcross(across, 'error') ??
      firstBlank(tables) ??
      firstFinding(tables, 'warning') ??
      firstAcross(across, 'warning'),
  };
}

function crashed({ status, variant }: Finding): boolean {
  return status === 'cannot-tell' && variant === 'crashed';
}

/** A finding without a cell (a label that is gone) leads to the head of its sheet. */
function firstFinding(
  tables: readonly TableAssessment[],
  severity: 'error' | 'warning',
): Verdict['next'] {
  for (const { sheet, findings } of tables) {
    const found = findings.find((one) => one.status === 'fail' && one.severity === severity);
    if (found) return { sheet: sheet.id, cell: found.cells[0] ?? { row: 0, col: 0 } };
  }
  return null;
}

function firstAcross(
  findings: readonly WorkbookFinding[],
  severity: 'error' | 'warning',
): Verdict['next'] {
  const found = findings.find((one) => one.status === 'fail' && one.severity === severity);
  const [cell] = found?.cells ?? [];
  return found?.sheet && cell ? { sheet: found.sheet, cell } : null;
}

function firstBlank(tables: readonly TableAssessment[]): Verdict['next'] {
  for (const required of [true, false]) {
    for (const { sheet, blanks } of tables) {
      const first = blanks.find((blank) => blank.required === required);
      if (first) return { sheet: sheet.id, cell: first.cell };
    }
  }
  return null;
}
