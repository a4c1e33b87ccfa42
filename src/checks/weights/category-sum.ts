import { decimal, sum } from '../../model/decimal';
import { cellsOf, decimalsOf, type CellRef } from '../../model/field';
import type { Category, EvaluationTable } from '../../model/table';
import { compareAsExcel } from '../../scoring/rounding';
import { expectedPoints } from '../../scoring/score-table';
import type { Form } from '../../templates/form';
import { cannotTell, defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { distance, lostUnder, unreadableOf } from '../support/inputs';
import { rebalances } from '../support/rebalance';
import { cellsIn, lacksWeight } from '../support/rows';

/**
 * A category's weights do not add up to its points. Weights that are missing can only add to the sum,
 * so a sum that is already too high is wrong with or without them.
 */
export const categorySum = defineCheck({
  id: 'weights/category-sum',
  severity: 'error',
  source: 'measures-weights',
  evaluate: ({ table, form }) =>
    table.categories.map((category) => sumOfCategory(category, table, form)),
});

function sumOfCategory(category: Category, table: EvaluationTable, form: Form): Outcome {
  const spec = form.categories.find(({ key }) => key === category.key);
  const points = expectedPoints(category, form);
  if (points === null) return notApplicable;
  const fields = category.indicators.map(({ weight }) => weight);
  const weights = decimalsOf(fields);
  const unread = unreadableOf(fields);
  const lacking = category.indicators.filter(lacksWeight);
  const label = spec?.label ?? category.label;
  const missing = (): CellRef[] => [...cellsOf(...unread), ...cellsIn(lacking, 'weight')];
  if (weights.length === 0) {
    return cannotTell([...missing(), category.cell], 'blank', { category: label });
  }
  const expected = decimal(points);
  const given = sum(weights);
  const order = compareAsExcel(given, expected);
  if (order <= 0 && unread.length + lacking.length > 0) {
    const count = unread.length + lacking.length;
    return cannotTell(missing(), 'incomplete', {
      category: label,
      given: { points: given },
      count,
    });
  }
  if (order === 0) return pass;
  // Rows under a lost label are read as part of the category above them.
  const unfound = order > 0 ? lostUnder(table, 'category.') : undefined;
  if (unfound) return unfound;
  const { size, sign } = distance(given, expected);
  return fail(
    [category.cell, ...cellsOf(...fields.filter(({ state }) => state === 'ok'))],
    {
      category: label,
      given: { points: given },
      expected: { points: expected },
      difference: { points: size },
      sign,
    },
    rebalances({ table, form }, category),
  );
}
