import { cellsOf, decimalOf, isAbsent, type FigureField } from '../../model/field';
import type { FundsLine } from '../../model/table';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { computes, scores } from '../support/fixes';
import { lost, unreadable } from '../support/inputs';
import { formulaScore } from '../support/rebalance';
import { eachScored } from '../support/rows';

/** A row has 分值 but no 得分. Execution without a budget has no score to be had, see withoutExecution(). */
export const scoreMissing = defineCheck({
  id: 'scores/missing',
  severity: 'error',
  source: 'form',
  evaluate: (context) =>
    eachScored(context, ({ name, weight, score, indicator }) => {
      if (weight.state === 'blank') return notApplicable;
      if (isAbsent(score)) return lost('score', cellsOf(weight));
      if (score.state !== 'blank') return unreadable([score]) ?? pass;
      const { total } = context.table.funds;
      if (score.formula && total?.score === score) return notComputed(total);
      const full = decimalOf(weight);
      const points = indicator && full && formulaScore(indicator, full);
      const fix = indicator
        ? points && scores(score, points)
        : context.scores.executionScore && computes(score, 'executionScore');
      return fail(cellsOf(score, weight), { name, weight: weight.raw }, fix ?? {});
    }),
});

/** The sheet's own formula gives no execution score: not its cell is at fault, but the one that it cannot use. */
function notComputed({ score, executionRate, annualBudget, executed }: FundsLine): Outcome {
  const say = (term: string, ...cells: readonly FigureField[]): Outcome =>
    fail(cellsOf(...cells, score), { column: { term } }, { variant: 'not-computed' });
  if (!executionRate.formula) return say('executionRate', executionRate);
  if (annualBudget.state !== 'ok') return say('annualBudget', annualBudget);
  if (executed.state !== 'ok') return say('executed', executed);
  return say('fundsTotal', annualBudget, executed);
}
