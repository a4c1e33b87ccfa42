import type { TableAssessment, Verdict, WorkbookAssessment } from './assessment';

/** Judges a workbook as last read. */
export function verdictOf({ sheets, totals }: WorkbookAssessment): Verdict {
  const tables = sheets.filter((sheet): sheet is TableAssessment => sheet.state === 'table');
  const incomplete = tables.filter(({ scores }) => !scores.complete).length;
  return {
    counts: totals.counts,
    tables: tables.length,
    incomplete,
    ready: tables.length > 0 && totals.counts.error === 0 && incomplete === 0,
    next: firstFinding(tables, 'error') ?? firstBlank(tables) ?? firstFinding(tables, 'warning'),
  };
}

function firstFinding(
  tables: readonly TableAssessment[],
  severity: 'error' | 'warning',
): Verdict['next'] {
  for (const { sheet, findings } of tables) {
    for (const { status, severity: own, cells } of findings) {
      const [cell] = cells;
      if (status === 'fail' && own === severity && cell) return { sheet: sheet.id, cell };
    }
  }
  return null;
}

function firstBlank(tables: readonly TableAssessment[]): Verdict['next'] {
  for (const { sheet, blanks } of tables) {
    const [first] = blanks;
    if (first) return { sheet: sheet.id, cell: first.cell };
  }
  return null;
}
