import { decimal } from '../../model/decimal';
import { cellsOf, isAbsent } from '../../model/field';
import type { EvaluationTable } from '../../model/table';
import { RATE_DECIMALS } from '../../scoring/precision';
import { EXPLAINS } from '../../templates/vocabulary';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unknown, unreadable } from '../support/inputs';
import { explains } from '../support/values';

/** The execution rate is under the form's limit and nothing in the table explains it. */
export const lowExecution = defineCheck({
  id: 'funds/low-execution',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table, form, scores }) => {
    const line = table.funds.total;
    if (!line) return lost('fundsTotal');
    const rate = scores.executionRate;
    if (!rate) return unknown([line.executed, line.annualBudget]) ?? notApplicable;
    const limit = decimal(form.thresholds.lowExecution);
    if (rate.gte(limit) || isExplained(table)) return pass;
    const { reason } = table.funds;
    const deviations = table.indicators.map(({ deviation }) => deviation);
    if (isAbsent(table.goals.actual)) return lost('goalsActual');
    if (deviations.some(isAbsent)) return lost('deviation');
    return (
      unreadable([reason, table.goals.actual, ...deviations, table.closing.problems]) ??
      fail(cellsOf(line.executed, line.executionRate, reason), {
        rate: { rate, decimals: RATE_DECIMALS + 2 },
        limit: { rate: limit, decimals: RATE_DECIMALS },
      })
    );
  },
});

/** 原因 beside the amounts and the deviations explain whatever they say, other texts only where they speak of it. */
function isExplained({ funds, goals, closing, indicators }: EvaluationTable): boolean {
  const speaks = [goals.actual, closing.problems].some(
    (text) => text.state === 'ok' && EXPLAINS.test(text.value),
  );
  return speaks || explains(funds.reason) || indicators.some((row) => explains(row.deviation));
}
