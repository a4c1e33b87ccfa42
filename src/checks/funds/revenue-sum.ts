import { defineCheck, notApplicable } from '../check';
import { itemsAgainstTotal } from '../support/items';

/** Department: the items by revenue do not add up to the total. */
export const revenueSum = defineCheck({
  id: 'funds/revenue-sum',
  severity: 'error',
  source: 'arithmetic',
  evaluate: (context) =>
    context.table.kind === 'department'
      ? itemsAgainstTotal(context, context.table.revenue, 'revenue')
      : notApplicable,
});
