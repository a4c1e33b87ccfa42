import { cellsOf, isAbsent } from '../../model/field';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unreadable } from '../support/inputs';
import { rebalances } from '../support/rebalance';
import { categoryOf, filledRows, lacksWeight, rowName } from '../support/rows';

/** An indicator has a name and a target but no 分值. */
export const weightMissing = defineCheck({
  id: 'weights/missing',
  severity: 'error',
  source: 'form',
  evaluate: ({ table, form }) =>
    filledRows(table).map((indicator) => {
      if (lacksWeight(indicator)) {
        const { weight, name } = indicator;
        if (isAbsent(weight)) return lost('weight', cellsOf(name));
        const category = categoryOf(table, indicator);
        return fail(
          cellsOf(weight, name),
          { name: rowName(indicator) },
          rebalances({ table, form }, category),
        );
      }
      if (indicator.weight.state === 'blank') return notApplicable;
      return unreadable([indicator.weight]) ?? pass;
    }),
});
