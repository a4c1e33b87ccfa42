import { cellsOf, decimalOf } from '../../model/field';
import { isUnused } from '../../model/table';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { rowName } from '../support/rows';

/** A written 分值 is not a number, or not above 0. On a row that names no indicator 0 is right. */
export const notPositive = defineCheck({
  id: 'weights/not-positive',
  severity: 'error',
  source: 'measures-weights',
  evaluate: ({ table, form }) => {
    const execution = table.funds.total;
    const rows = [
      ...(execution && form.executionPoints > 0
        ? [{ name: { term: 'execution' }, weight: execution.weight, unused: false }]
        : []),
      ...table.indicators.map((indicator) => ({
        name: rowName(indicator),
        weight: indicator.weight,
        unused: isUnused(indicator),
      })),
    ];
    return rows.map(({ name, weight, unused }) => {
      if (weight.state === 'blank') return notApplicable;
      const points = decimalOf(weight);
      if (!points) {
        return fail(cellsOf(weight), { name, given: weight.raw }, { variant: 'not-a-number' });
      }
      if (points.gt(0) || (points.eq(0) && unused)) return pass;
      return fail(cellsOf(weight), { name, given: { points } });
    });
  },
});
