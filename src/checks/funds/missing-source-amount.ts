import { signOf } from '../../model/decimal';
import { cellsOf, decimalOf, isAbsent } from '../../model/field';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unreadable } from '../support/inputs';
import { sourceName } from '../support/named-fields';

/** A source has money in 全年预算数, but nothing says how much of it was executed. */
export const missingSourceAmount = defineCheck({
  id: 'funds/missing-source-amount',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table: { funds } }) =>
    funds.sources.map((line) => {
      const { annualBudget, executed } = line;
      const budget = decimalOf(annualBudget);
      if (!budget) return unreadable([annualBudget]) ?? notApplicable;
      if (signOf(budget) <= 0) return notApplicable;
      if (isAbsent(executed)) return lost('executed', cellsOf(annualBudget));
      if (executed.state !== 'blank') return unreadable([executed]) ?? pass;
      return fail(cellsOf(executed, annualBudget), {
        source: sourceName(line),
        budget: { amount: budget, unit: funds.unit },
        unit: { term: funds.unit },
      });
    }),
});
