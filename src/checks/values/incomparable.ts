import { cellsOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import { comparable } from '../../scoring/indicator';
import { cannotTell, defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { unknown } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';
import { relationOf } from '../support/units';
import { quantitiesOf } from '../support/values';

/**
 * The target is a quantity and the actual is in a unit of another measure: 450人 against 100%. Of several values none can
 * be compared with any.
 */
export const incomparable = defineCheck({
  id: 'values/incomparable',
  severity: 'warning',
  source: 'measures-scoring',
  evaluate: ({ table }) => eachIndicator({ table }, judge),
});

function judge(indicator: Indicator): Outcome {
  const { target, actual } = indicator;
  const targeted = valueOf(target);
  const wanted = targeted ? quantitiesOf(targeted) : [];
  if (target.state !== 'unreadable' && wanted.length === 0) return notApplicable;
  const reached = valueOf(actual);
  if (targeted && reached && comparable(targeted, reached)) return pass;
  const name = rowName(indicator);
  if (!targeted || !reached) return unknown([target, actual], { name }) ?? notApplicable;
  const relations = quantitiesOf(reached).flatMap((one) =>
    wanted.map((other) => relationOf(other, one)),
  );
  if (relations.length === 0) return notApplicable;
  if (relations.includes('comparable')) return pass;
  const cells = cellsOf(actual, target);
  const params = { name, target: target.raw, actual: actual.raw };
  return relations.includes('unclear') ? cannotTell(cells, 'no-unit', params) : fail(cells, params);
}
