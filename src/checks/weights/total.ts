import { decimal, sum, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, type FigureField } from '../../model/field';
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
import { distance, unknown, unreadableOf } from '../support/inputs';
import { cellsIn, lacksWeight } from '../support/rows';

/** Execution and all indicators do not add up to the form's points, or the stated 合计 is not their sum. */
export const weightsTotal = defineCheck({
  id: 'weights/total',
  severity: 'error',
  source: 'measures-weights',
  evaluate: (context) => {
    const weights = addedWeights(context);
    if (!weights) {
      return cannotTell(cellsIn(context.table.indicators, 'weight').slice(0, 1), 'blank');
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
  const indicators = table.indicators.map(({ weight }) => weight);
  if (indicators.every(({ state }) => state === 'blank')) return undefined;
  const all = execution ? [execution, ...indicators] : indicators;
  const fields = all.filter(({ state }) => state === 'ok');
  const unread = unreadableOf(all);
  const lacking = table.indicators.filter(lacksWeight);
  const own = !execution || execution.state === 'blank' ? [decimal(form.executionPoints)] : [];
  const added = sum([...own, ...fields.flatMap((field) => decimalOf(field) ?? [])]);
  const count = unread.length + lacking.length;
  const cells = [...cellsOf(...unread), ...cellsIn(lacking, 'weight')];
  const params = { given: { points: added }, count };
  return {
    added,
    fields,
    unknownCells: count > 0 ? cannotTell(cells, 'incomplete', params) : undefined,
  };
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

function againstStated(
  { added, fields, unknownCells }: AddedWeights,
  { table, form }: TableContext,
): Outcome {
  const field = table.total?.weight;
  const stated = field && decimalOf(field);
  if (!field || !stated) {
    return field && field.state !== 'blank' ? (unknown([field]) ?? notApplicable) : notApplicable;
  }
  const order = compareAsExcel(added, stated);
  if (order <= 0 && unknownCells) return unknownCells;
  if (order === 0) return pass;
  const params = { given: { points: stated }, sum: { points: added } };
  const right = compareAsExcel(added, decimal(form.totalPoints)) === 0;
  return fail([...cellsOf(field), ...cellsOf(...fields)], params, {
    variant: 'stated',
    ...(right ? { expected: { points: added } } : {}),
  });
}
