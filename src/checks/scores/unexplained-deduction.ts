import { cellsOf, decimalOf, isAbsent } from '../../model/field';
import { saysNone } from '../../model/table';
import { compareAsExcel } from '../../scoring/rounding';
import { defineCheck, fail, pass } from '../check';
import { lost, unknown, unreadable } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';

/** 得分 is lower than 分值 and 偏差原因 says nothing. */
export const unexplainedDeduction = defineCheck({
  id: 'scores/unexplained-deduction',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) =>
    eachIndicator({ table }, (indicator) => {
      const { weight, score, deviation } = indicator;
      const name = rowName(indicator);
      const full = decimalOf(weight);
      const points = decimalOf(score);
      if (!full || !points) return unknown([weight, score], { name }) ?? pass;
      if (compareAsExcel(points, full) >= 0) return pass;
      if (isAbsent(deviation)) return lost('deviation', cellsOf(score, weight));
      const bad = unreadable([deviation]);
      if (bad) return bad;
      if (deviation.state === 'ok' && !saysNone(deviation.value)) return pass;
      return fail(cellsOf(deviation, score, weight), {
        name,
        given: { points },
        weight: { points: full },
        difference: { points: full.minus(points) },
      });
    }),
});
