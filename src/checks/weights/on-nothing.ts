import { signOf } from '../../model/decimal';
import { cellsOf, decimalOf, isAbsent } from '../../model/field';
import { isUnused } from '../../model/table';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { lost, unreadable } from '../support/inputs';
import { rebalances } from '../support/rebalance';
import { categoryOf, filledRows, rowName } from '../support/rows';

/** Points stand on a row whose indicator is 无 or blank. */
export const onNothing = defineCheck({
  id: 'weights/on-nothing',
  severity: 'warning',
  source: 'measures-weights',
  evaluate: ({ table, form }) =>
    filledRows(table).map((indicator) => {
      const { weight, name } = indicator;
      if (weight.state === 'blank') return notApplicable;
      if (!isUnused(indicator)) return pass;
      const points = decimalOf(weight);
      if (!points) return unreadable([weight]) ?? pass;
      if (signOf(points) === 0) return pass;
      if (name.state === 'blank' && isAbsent(name)) return lost('name', cellsOf(weight));
      return fail(
        cellsOf(weight, name),
        { name: rowName(indicator), given: { points } },
        rebalances({ table, form }, categoryOf(table, indicator)),
      );
    }),
});
