import type { Finding, WorkbookFinding } from '../../src/checks/run';
import type { TableAssessment, WorkbookAssessment } from '../../src/engine/assessment';
import { ZERO } from '../../src/model/decimal';
import type { EvaluationTable } from '../../src/model/table';
import { contextOf } from '../support/table-builder';

/** A table assessed without its checks; findings are given. */
export function assessed(
  id: string,
  table: EvaluationTable,
  findings: readonly Finding[] = [],
): TableAssessment {
  const { form, scores } = contextOf(table);
  return {
    state: 'table',
    sheet: { id, name: id, visible: true, identity: null },
    revision: 1,
    form,
    table,
    scores,
    results: [],
    findings,
    blanks: [],
    changes: [],
  };
}

export function workbookOf(
  sheets: WorkbookAssessment['sheets'],
  findings: WorkbookAssessment['findings'] = [],
): WorkbookAssessment {
  return {
    revision: 1,
    state: 'ready',
    sheets,
    active: null,
    totals: {
      tables: sheets.length,
      projects: sheets.length,
      annualBudget: ZERO,
      executed: ZERO,
      executionRate: undefined,
      counts: { error: 0, warning: 0, info: 0, cannotTell: 0 },
    },
    findings,
    settings: null,
    problem: null,
  };
}

/** A finding told in short: "error 12:3" or "cannot-tell 12:3". */
export function finding(level: Finding['severity'] | 'cannot-tell', row = 0, col = 0): Finding {
  const judged = level !== 'cannot-tell';
  return {
    key: `check/${level}@${String(row)}:${String(col)}`,
    check: 'check',
    status: judged ? 'fail' : 'cannot-tell',
    severity: judged ? level : 'info',
    variant: 'fail',
    cells: [{ row, col }],
    params: {},
    expected: null,
    fix: null,
  };
}

/** A finding across tables, told by the sheets and rows that it names; none: it names no cell. */
export function findingAcross(
  level: Finding['severity'] | 'cannot-tell',
  places: readonly (readonly [sheet: string, row: number])[],
): WorkbookFinding {
  const [first] = places;
  const at = (row: number) => ({ row, col: 2 });
  return {
    ...finding(level),
    key: `across/${level}@${places.map((place) => place.join('!')).join()}`,
    sheet: first?.[0] ?? null,
    cells: places.filter(([sheet]) => sheet === first?.[0]).map(([, row]) => at(row)),
    elsewhere: places
      .filter(([sheet]) => sheet !== first?.[0])
      .map(([sheet, row]) => ({ sheet, cell: at(row) })),
  };
}
