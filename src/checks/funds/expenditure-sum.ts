import { defineCheck, notApplicable } from '../check';
import { itemsAgainstTotal } from '../support/items';

/** Department: 基本支出 and 项目支出 do not add up to the total. */
export const expenditureSum = defineCheck({
  id: 'funds/expenditure-sum',
  severity: 'error',
  source: 'arithmetic',
  evaluate: (context) =>
    context.table.kind === 'department'
      ? itemsAgainstTotal(context, context.table.expenditure, 'expenditure')
      : notApplicable,
});
