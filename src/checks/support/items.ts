import { decimal, sum } from '../../model/decimal';
import { cellsOf, decimalOf, decimalsOf } from '../../model/field';
import { inUnit } from '../../model/money';
import type { AmountItem } from '../../model/table';
import { compareAsExcel } from '../../scoring/rounding';
import { fail, notApplicable, pass, type Outcome, type TableContext } from '../check';
import { distance, lost, lostUnder, unknown, unreadable } from './inputs';

/**
 * Whether items add up to 全年预算数 of the total row. Blank items are not given. A difference that the rounding of the
 * given items can make (尾差) is information.
 * @param part an item of it that was not found may hold what is missing
 */
export function itemsAgainstTotal(
  { table, form }: TableContext,
  items: readonly AmountItem<string>[],
  part: 'revenue' | 'expenditure',
): Outcome {
  const { funds } = table;
  const unfound = lostUnder(table, `${part}.`);
  if (unfound) return unfound;
  if (items.length === 0 && !funds.total) return lost('fundsTotal');
  const fields = items.map(({ amount }) => amount);
  const amounts = decimalsOf(fields);
  const bad = unreadable(fields);
  if (bad || amounts.length === 0) return bad ?? notApplicable;
  const { total, unit } = funds;
  if (!total) return lost('fundsTotal');
  const stated = decimalOf(total.annualBudget);
  if (!stated) return unknown([total.annualBudget]) ?? notApplicable;
  const added = sum(amounts);
  if (compareAsExcel(added, stated) === 0) return pass;
  const { size, sign } = distance(added, stated);
  const perItem = inUnit(decimal(form.thresholds.roundingPerItem), 'wan-yuan', unit);
  return fail(
    cellsOf(...fields.filter(({ state }) => state === 'ok'), total.annualBudget),
    {
      given: { amount: added, unit },
      total: { amount: stated, unit },
      difference: { amount: size, unit },
      sign,
      unit: { term: unit },
    },
    compareAsExcel(size, perItem.times(amounts.length)) <= 0
      ? { variant: 'rounding', severity: 'info' }
      : {},
  );
}
