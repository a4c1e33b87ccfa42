import { compare, decimal, sum, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf } from '../../model/field';
import { inUnit } from '../../model/money';
import {
  cannotTell,
  defineCheck,
  fail,
  notApplicable,
  pass,
  type Outcome,
  type TableContext,
} from '../check';
import { costLimits, isWhole, type CostLimit } from '../support/costs';
import { lost, unknown, unreadable } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';
import { isCost, readsTwoWays } from '../support/values';

/**
 * A cost target ("≤50万元") is less than what was executed, so it was not kept. A row whose name speaks of all the money
 * is compared on its own. Rows that speak of parts (青少年科技创新大赛支出成本) need not add up to all of it: if they are less
 * nobody can tell. Costs for each of something are not compared.
 */
export const costBelowExecution = defineCheck({
  id: 'values/cost-below-execution',
  severity: 'error',
  source: 'arithmetic',
  evaluate: (context) => {
    const limits = costLimits(context.table);
    return eachIndicator(context, (indicator) => {
      if (!isCost(indicator)) return notApplicable;
      const limit = limits.find((one) => one.indicator === indicator);
      if (limit) return judge(limit, limits, context);
      const bad = unreadable([indicator.target]);
      if (bad) return bad;
      return readsTwoWays(indicator.target)
        ? cannotTell(cellsOf(indicator.target), 'ambiguous', {
            name: rowName(indicator),
            target: indicator.target.raw,
          })
        : notApplicable;
    });
  },
});

function judge(row: CostLimit, limits: readonly CostLimit[], context: TableContext): Outcome {
  const { funds } = context.table;
  const { target } = row.indicator;
  const params = { name: rowName(row.indicator), target: target.raw };
  if (!row.limit) return cannotTell(cellsOf(target), 'no-unit', params);
  if (!funds.total) return lost('fundsTotal', cellsOf(target));
  const executed = decimalOf(funds.total.executed);
  if (!executed) return unknown([funds.total.executed], params) ?? notApplicable;
  // 尾差 of the executed amount, as the form allows it for one item of a sum.
  const tolerance = inUnit(decimal(context.form.thresholds.roundingPerItem), 'wan-yuan', 'yuan');
  const least = inUnit(executed, funds.unit, 'yuan').minus(tolerance);
  if (compare(row.limit, least) >= 0) return pass;
  const cells = cellsOf(target, funds.total.executed);
  const spent = { executed: { amount: executed, unit: funds.unit }, unit: { term: funds.unit } };
  const whole = (one: CostLimit): boolean => isWhole(one, context.table);
  const own = whole(row);
  // All rows that speak of the whole, or all that speak of a part.
  const alike = limits.filter((one) => whole(one) === own);
  const enough = compare(added(alike), least) >= 0;
  if (own && !enough) {
    const limit = inUnit(row.limit, 'yuan', funds.unit);
    const difference = { amount: executed.minus(limit), unit: funds.unit };
    return fail(cells, { ...params, ...spent, difference });
  }
  if (!own && (enough || limits.some(whole))) return pass;
  return cannotTell(cells, 'part', { ...params, ...spent });
}

function added(limits: readonly CostLimit[]): Decimal {
  return sum(limits.flatMap(({ limit }) => limit ?? []));
}
