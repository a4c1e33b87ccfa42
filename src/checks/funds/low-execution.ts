import { decimal } from '../../model/decimal';
import { cellsOf, isAbsent } from '../../model/field';
import { saysNone, type EvaluationTable } from '../../model/table';
import { RATE_DECIMALS } from '../../scoring/precision';
import { EXPLAINS } from '../../templates/vocabulary';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unknown, unreadable } from '../support/inputs';

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
    const deviations = table.indicators.map(({ deviation }) => deviation);
    if (isAbsent(table.goals.actual)) return lost('goalsActual');
    if (deviations.some(isAbsent)) return lost('deviation');
    return (
      unreadable([table.goals.actual, ...deviations]) ??
      fail(cellsOf(line.executed, line.executionRate), {
        rate: { rate, decimals: RATE_DECIMALS + 2 },
        limit: { rate: limit, decimals: RATE_DECIMALS },
      })
    );
  },
});

function isExplained({ goals, indicators }: EvaluationTable): boolean {
  const { actual } = goals;
  if (actual.state === 'ok' && EXPLAINS.test(actual.value)) return true;
  return indicators.some(({ deviation }) => deviation.state === 'ok' && !saysNone(deviation.value));
}
