import { signOf } from '../../model/decimal';
import { cellsOf, decimalOf, type FigureField } from '../../model/field';
import { isUnused, type Indicator } from '../../model/table';
import { defineCheck, fail, notApplicable, pass, type Outcome, type Param } from '../check';
import { filledRows, rowName } from '../support/rows';

/** A written 分值 is not a number, or not above 0. On a row that names no indicator 0 is right. */
export const notPositive = defineCheck({
  id: 'weights/not-positive',
  severity: 'error',
  source: 'measures-weights',
  evaluate: ({ table, form }) => {
    const execution = table.funds.total;
    const rows = filledRows(table).map((row) => judge(rowName(row), row.weight, row));
    return execution && form.executionPoints > 0
      ? [judge({ term: 'execution' }, execution.weight, null), ...rows]
      : rows;
  },
});

function judge(name: Param, weight: FigureField, row: Indicator | null): Outcome {
  if (weight.state === 'blank') return notApplicable;
  const points = decimalOf(weight);
  if (!points) {
    return fail(cellsOf(weight), { name, given: weight.raw }, { variant: 'not-a-number' });
  }
  const sign = signOf(points);
  if (sign > 0 || (sign === 0 && row && isUnused(row))) return pass;
  return fail(cellsOf(weight), { name, given: { points } });
}
