import type { Finding } from '../checks/run';
import { ZERO, type Decimal } from '../model/decimal';
import { decimalOf, type FigureField } from '../model/field';
import { inUnit } from '../model/money';
import type { MoneyUnit } from '../model/table';
import { executionRate } from '../scoring/execution';
import type { Counts, SheetAssessment, WorkbookTotals } from './assessment';

/** What one sheet adds to the workbook's sums. Decimals are exact, so taking it out again leaves no trace. */
interface Share {
  readonly tables: number;
  readonly projects: number;
  readonly annualBudget: Decimal;
  readonly executed: Decimal;
  readonly counts: Counts;
}

const NO_COUNTS: Counts = { error: 0, warning: 0, info: 0, cannotTell: 0 };
const NOTHING: Share = {
  tables: 0,
  projects: 0,
  annualBudget: ZERO,
  executed: ZERO,
  counts: NO_COUNTS,
};

/** How many findings there are of each kind. */
function countsOf(findings: readonly Finding[]): Counts {
  const counts = { ...NO_COUNTS };
  for (const { status, severity } of findings) {
    counts[status === 'cannot-tell' ? 'cannotTell' : severity] += 1;
  }
  return counts;
}

/** Running sums over all tables: an edit costs the change of one table, whatever the number of the others. */
export class RunningTotals {
  private readonly shares = new Map<
    string,
    { readonly of: SheetAssessment; readonly share: Share }
  >();
  private sum: Share = NOTHING;

  /** Puts a sheet's share in place of its former one. */
  put(id: string, assessment: SheetAssessment): void {
    const before = this.shares.get(id);
    if (before?.of === assessment) return;
    const share = shareOf(assessment);
    this.sum = combine(combine(this.sum, before?.share ?? NOTHING, -1), share, 1);
    this.shares.set(id, { of: assessment, share });
  }

  /** Takes a sheet's share out. */
  remove(id: string): void {
    const before = this.shares.get(id);
    if (before) this.sum = combine(this.sum, before.share, -1);
    this.shares.delete(id);
  }

  /** @param across what checks across the tables say */
  current(across: readonly Finding[]): WorkbookTotals {
    const { annualBudget, executed, counts } = this.sum;
    return Object.freeze({
      ...this.sum,
      counts: addCounts(counts, countsOf(across), 1),
      executionRate: executionRate(executed, annualBudget),
    });
  }
}

function shareOf(assessment: SheetAssessment): Share {
  if (assessment.state !== 'table') return NOTHING;
  const { table } = assessment;
  const project = table.kind === 'project';
  const line = project ? table.funds.total : null;
  return {
    tables: 1,
    projects: project ? 1 : 0,
    annualBudget: wanYuan(line?.annualBudget, table.funds.unit),
    executed: wanYuan(line?.executed, table.funds.unit),
    counts: countsOf(assessment.findings),
  };
}

function wanYuan(field: FigureField | undefined, unit: MoneyUnit): Decimal {
  const value = (field && decimalOf(field)) ?? ZERO;
  return inUnit(value, unit, 'wan-yuan');
}

function combine(a: Share, b: Share, sign: 1 | -1): Share {
  const add = (x: Decimal, y: Decimal): Decimal => (sign === 1 ? x.plus(y) : x.minus(y));
  return {
    tables: a.tables + sign * b.tables,
    projects: a.projects + sign * b.projects,
    annualBudget: add(a.annualBudget, b.annualBudget),
    executed: add(a.executed, b.executed),
    counts: addCounts(a.counts, b.counts, sign),
  };
}

function addCounts(a: Counts, b: Counts, sign: 1 | -1): Counts {
  return {
    error: a.error + sign * b.error,
    warning: a.warning + sign * b.warning,
    info: a.info + sign * b.info,
    cannotTell: a.cannotTell + sign * b.cannotTell,
  };
}
