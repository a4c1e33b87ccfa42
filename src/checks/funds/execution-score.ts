import { signOf } from '../../model/decimal';
import { cellsOf, decimalOf } from '../../model/field';
import { scoreRight } from '../../scoring/precision';
import { defineCheck, fail, notApplicable, pass, type Param } from '../check';
import { computes } from '../support/fixes';
import { lost, unknown, withoutBudget } from '../support/inputs';

/** The stated 得分 of the total row is not min(rate, 1) × the points that the form gives execution. */
export const executionScore = defineCheck({
  id: 'funds/execution-score',
  severity: 'error',
  source: 'measures-scoring',
  evaluate: ({ table: { funds }, form, scores }) => {
    const line = funds.total;
    if (!line) return lost('fundsTotal');
    if (form.executionPoints === 0) return notApplicable;
    const stated = line.score;
    const budget = decimalOf(line.annualBudget);
    if (budget && signOf(budget) <= 0) return withoutBudget(stated);
    const truth = scores.executionScore;
    if (stated.state !== 'ok' || !truth) {
      return unknown([line.executed, line.annualBudget, stated]) ?? notApplicable;
    }
    if (scoreRight(stated.value, truth)) return pass;
    const expected: Param = { points: truth };
    return fail(
      cellsOf(stated, line.executed, line.annualBudget),
      { given: { points: stated.value.value }, expected, full: form.executionPoints },
      { expected, ...computes(stated, 'executionScore') },
    );
  },
});
