import { decimal } from '../../model/decimal';
import { cellsOf } from '../../model/field';
import { saysNone, type EvaluationTable } from '../../model/table';
import { RATE_DECIMALS } from '../../scoring/precision';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unknown, unreadable } from '../support/inputs';

/**
 * Words by which 实际完成情况 speaks of money left over. Any of them, and any deviation cell, counts as an explanation:
 * whether it is a good one only a reader can say, so a table that says anything at all is left alone.
 */
const EXPLAINS =
  /原因|偏差|由于|受.{0,12}影响|结转|结余|节约|未(?:执行|支付|使用|支出|拨付|结算|完成支付)|尚未|执行率|支付进度|调减|追减|收回/;

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
