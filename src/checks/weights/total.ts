import { decimal, sum, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, decimalsOf, isAbsent, type FigureField } from '../../model/field';
import { compareAsExcel } from '../../scoring/rounding';
import {
  cannotTell,
  defineCheck,
  fail,
  notApplicable,
  pass,
  type Outcome,
  type TableContext,
} from '../check';
import { computes, numbering, weighs, type WithFix } from '../support/fixes';
import { asText, distance, lost, passedOver, unknown, unreadableOf } from '../support/inputs';
import { cellsIn, filledRows, lacksWeight } from '../support/rows';

/**
 * Execution and all indicators do not add up to the form's points, or the stated 合计 is not their sum, or is missing
 * from a table that is complete and right otherwise. A blank 分值 of execution counts as the form's points; where the
 * stated 合计 lacks just these, it is that cell that is missing.
 */
export const weightsTotal = defineCheck({
  id: 'weights/total',
  severity: 'error',
  source: 'measures-weights',
  evaluate: (context) => {
    const { table, form } = context;
    const weights = addedWeights(context);
    if (!weights) return cannotTell(cellsIn(table.indicators, 'weight').slice(0, 1), 'blank');
    if (form.executionPoints > 0) {
      if (!table.funds.total) return lost('fundsTotal');
      if (isAbsent(table.funds.total.weight))
        return lost('weight', cellsOf(table.funds.total.score));
    }
    return [againstForm(weights, context), againstStated(weights, context)];
  },
});

/** What can be added up, and the cells whose weight is still unknown. Unknown weights can only add to the sum. */
interface AddedWeights {
  readonly added: Decimal;
  readonly fields: readonly FigureField[];
  readonly unknownCells: Outcome | undefined;
}

function addedWeights({ table, form }: TableContext): AddedWeights | undefined {
  const execution = table.funds.total?.weight;
  const indicators = filledRows(table).map(({ weight }) => weight);
  if (indicators.every(({ state }) => state === 'blank')) return undefined;
  const all = execution ? [execution, ...indicators] : indicators;
  const fields = all.filter(({ state }) => state === 'ok');
  const unread = unreadableOf(all);
  const lacking = filledRows(table).filter(lacksWeight);
  const own = !execution || execution.state === 'blank' ? [decimal(form.executionPoints)] : [];
  const added = sum([...own, ...decimalsOf(fields)]);
  const count = unread.length + lacking.length;
  if (count === 0) return { added, fields, unknownCells: undefined };
  const cells = [...cellsOf(...unread), ...cellsIn(lacking, 'weight')];
  const params = { given: { points: added }, count };
  return { added, fields, unknownCells: cannotTell(cells, 'incomplete', params) };
}

function againstForm(
  { added, fields, unknownCells }: AddedWeights,
  { table, form }: TableContext,
): Outcome {
  const full = decimal(form.totalPoints);
  const order = compareAsExcel(added, full);
  if (order <= 0 && unknownCells) return unknownCells;
  if (order === 0) return pass;
  const { size, sign } = distance(added, full);
  const stated = table.total ? cellsOf(table.total.weight) : [];
  return fail([...stated, ...cellsOf(...fields)], {
    given: { points: added },
    expected: form.totalPoints,
    difference: { points: size },
    sign,
  });
}

function againstStated(weights: AddedWeights, context: TableContext): Outcome {
  const { table, form, scores } = context;
  const { added, fields, unknownCells } = weights;
  const field = table.total?.weight;
  if (!field || isAbsent(field)) return notApplicable;
  const stated = decimalOf(field);
  const full = compareAsExcel(added, decimal(form.totalPoints)) === 0;
  if (!stated) {
    if (field.state !== 'blank') return unknown([field]) ?? notApplicable;
    if (!scores.complete || !full) return notApplicable;
    const expected = { points: added };
    const missing = { variant: 'missing', expected, ...computesTotal(field, context) };
    return fail(cellsOf(field, ...fields), { expected }, missing);
  }
  const execution = table.funds.total?.weight;
  const points = decimal(form.executionPoints);
  if (execution?.state === 'blank' && compareAsExcel(added.minus(points), stated) === 0) {
    const expected = { points };
    const params = { expected, given: { points: stated } };
    if (points.gt(0))
      return fail(cellsOf(execution, field), params, {
        variant: 'execution',
        expected,
        ...weighs(numbering(execution, points), true),
      });
  }
  const order = compareAsExcel(added, stated);
  if (order <= 0 && unknownCells) return unknownCells;
  if (order === 0) return pass;
  const texts = passedOver(field, fields);
  if (texts.length > 0) return asText(field, texts, added);
  const params = { given: { points: stated }, sum: { points: added } };
  return fail([...cellsOf(field), ...cellsOf(...fields)], params, {
    variant: 'stated',
    ...(full ? { expected: { points: added } } : {}),
    ...computesTotal(field, context),
  });
}

/** The sum in place of the stated 合计; execution's points, where they are blank, are written with it. */
function computesTotal(total: FigureField, { table, form }: TableContext): WithFix {
  const execution = table.funds.total?.weight;
  const points = decimal(form.executionPoints);
  const blank = execution?.state === 'blank' && points.gt(0);
  return computes(total, 'weightTotal', blank ? numbering(execution, points) : []);
}
