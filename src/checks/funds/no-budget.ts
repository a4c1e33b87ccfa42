import { cellsOf, decimalOf } from '../../model/field';
import { AMOUNT_COLUMNS } from '../../model/table';
import { defineCheck, fail, pass } from '../check';
import { lost, unknown, unreadable } from '../support/inputs';

/** Money without a budget: 全年预算数 is 0 while something was executed or a source has money. */
export const noBudget = defineCheck({
  id: 'funds/no-budget',
  severity: 'error',
  source: 'arithmetic',
  evaluate: ({ table: { funds } }) => {
    const { total, sources } = funds;
    if (!total) return lost('fundsTotal');
    const budget = decimalOf(total.annualBudget);
    if (!budget) return unknown([total.annualBudget]) ?? pass;
    if (budget.gt(0)) return pass;
    const amounts = [
      total.executed,
      ...sources.flatMap((line) => AMOUNT_COLUMNS.map((column) => line[column])),
    ];
    const money = amounts.filter((field) => decimalOf(field)?.gt(0));
    const [first] = money;
    const amount = first && decimalOf(first);
    if (!amount) return unreadable(amounts) ?? unknown([total.executed]) ?? pass;
    return fail(cellsOf(total.annualBudget, ...money), {
      budget: { amount: budget, unit: funds.unit },
      amount: { amount, unit: funds.unit },
      unit: { term: funds.unit },
    });
  },
});
