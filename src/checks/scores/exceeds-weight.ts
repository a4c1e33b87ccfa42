import { cellsOf, decimalOf } from '../../model/field';
import { compareAsExcel } from '../../scoring/rounding';
import { defineCheck, fail, pass } from '../check';
import { unknown } from '../support/inputs';
import { eachScored } from '../support/rows';

/** 得分 is higher than 分值. */
export const exceedsWeight = defineCheck({
  id: 'scores/exceeds-weight',
  severity: 'error',
  source: 'measures-scoring',
  evaluate: (context) =>
    eachScored(context, ({ name, weight, score }) => {
      const full = decimalOf(weight);
      const points = decimalOf(score);
      if (!full || !points) return unknown([weight, score], { name }) ?? pass;
      if (compareAsExcel(points, full) <= 0) return pass;
      return fail(cellsOf(score, weight), {
        name,
        given: { points },
        weight: { points: full },
      });
    }),
});
