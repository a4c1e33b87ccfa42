import { signOf } from '../../model/decimal';
import { cellsOf, decimalOf } from '../../model/field';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unreadable } from '../support/inputs';
import { namedAmounts } from '../support/named-fields';

/** An amount is below 0. Budgets, executed money and their parts are never negative: what was cut is left out. */
export const negativeAmount = defineCheck({
  id: 'funds/negative-amount',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) => {
    const { total, unit } = table.funds;
    const amounts = namedAmounts(table).map(({ field, row, column }) => {
      const amount = decimalOf(field);
      if (!amount) return unreadable([field]) ?? notApplicable;
      if (signOf(amount) >= 0) return pass;
      return fail(cellsOf(field), { row, column, given: { amount, unit }, unit: { term: unit } });
    });
    return total ? amounts : [lost('fundsTotal'), ...amounts];
  },
});
