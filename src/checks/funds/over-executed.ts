import { cellsOf, decimalOf } from '../../model/field';
import { compareAsExcel } from '../../scoring/rounding';
import { defineCheck, fail, pass } from '../check';
import { lost, unknown } from '../support/inputs';

/** More was executed than the annual budget holds. */
export const overExecuted = defineCheck({
  id: 'funds/over-executed',
  severity: 'warning',
  source: 'arithmetic',
  evaluate: ({ table: { funds } }) => {
    const { total, unit } = funds;
    if (!total) return lost('fundsTotal');
    const executed = decimalOf(total.executed);
    const budget = decimalOf(total.annualBudget);
    if (!executed || !budget) return unknown([total.executed, total.annualBudget]) ?? pass;
    if (compareAsExcel(executed, budget) <= 0) return pass;
    return fail(cellsOf(total.executed, total.annualBudget), {
      given: { amount: executed, unit },
      budget: { amount: budget, unit },
      difference: { amount: executed.minus(budget), unit },
      unit: { term: unit },
    });
  },
});
