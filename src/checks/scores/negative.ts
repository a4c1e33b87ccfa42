import { signOf } from '../../model/decimal';
import { cellsOf, decimalOf } from '../../model/field';
import { defineCheck, fail, pass } from '../check';
import { unknown } from '../support/inputs';
import { eachScored } from '../support/rows';

/** 得分 is below 0. */
export const negative = defineCheck({
  id: 'scores/negative',
  severity: 'error',
  source: 'measures-scoring',
  evaluate: (context) =>
    eachScored(context, ({ name, score }) => {
      const points = decimalOf(score);
      if (!points) return unknown([score], { name }) ?? pass;
      return signOf(points) >= 0 ? pass : fail(cellsOf(score), { name, given: { points } });
    }),
});
