import { cellsOf, isAbsent } from '../../model/field';
import { AMOUNT_COLUMNS } from '../../model/table';
import { defineCheck, fail, pass, type Params } from '../check';
import { lost, unreadable } from '../support/inputs';

/** The total row lacks an amount. 年初预算数 is often not asked for, so its lack is a warning only. */
export const missingAmount = defineCheck({
  id: 'funds/missing-amount',
  severity: 'error',
  source: 'form',
  evaluate: ({ table: { funds } }) => {
    const { total, unit } = funds;
    if (!total) return lost('fundsTotal');
    return AMOUNT_COLUMNS.map((column) => {
      const field = total[column];
      if (isAbsent(field)) return lost(column);
      if (field.state !== 'blank') return unreadable([field]) ?? pass;
      const params: Params = { column: { term: column }, unit: { term: unit } };
      return fail(cellsOf(field), params, {
        severity: column === 'initialBudget' ? 'warning' : 'error',
      });
    });
  },
});
