import { decimal, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import type { Attainment } from '../../model/typed-value';
import { roundScore } from '../../scoring/rounding';
import type { Thresholds } from '../../templates/form';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { unknown, unreadable } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';

/** Qualitative: the actual states a level of attainment, and 得分 lies outside the band of that level. */
export const outsideBand = defineCheck({
  id: 'scores/outside-band',
  severity: 'error',
  source: 'measures-scoring',
  evaluate: ({ table, form: { thresholds } }) =>
    eachIndicator({ table }, (indicator) => judge(indicator, thresholds)),
});

function judge(indicator: Indicator, { bands }: Thresholds): Outcome {
  const { actual, weight, score } = indicator;
  const name = rowName(indicator);
  const reached = valueOf(actual);
  if (!reached) return unreadable([actual]) ?? unknown([actual], { name }) ?? notApplicable;
  const level = reached.kind === 'statement' ? reached.attainment : null;
  if (level === null) return notApplicable;
  const full = decimalOf(weight);
  const points = decimalOf(score);
  if (!full || !points) return unknown([weight, score], { name }) ?? notApplicable;
  if (full.lte(0)) return notApplicable;
  const [from, to] = bands[level].map((share) => roundScore(full.times(decimal(share))));
  if (!from || !to || within(roundScore(points), from, to, level)) return pass;
  return fail(cellsOf(score, actual), {
    name,
    level: { term: level },
    given: { points },
    from: { points: from },
    to: { points: to },
    weight: { points: full },
  });
}

/** A band ends before the next one begins; only the highest includes its end. */
function within(points: Decimal, from: Decimal, to: Decimal, level: Attainment): boolean {
  return points.gte(from) && (level === 'attained' ? points.lte(to) : points.lt(to));
}
