import { compare, decimal, signOf, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import type { Attainment } from '../../model/typed-value';
import { roundScore } from '../../scoring/rounding';
import type { Thresholds } from '../../templates/form';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { unknown } from '../support/inputs';
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
  const reached = valueOf(actual);
  const level = reached?.kind === 'statement' ? reached.attainment : null;
  if (reached && level === null) return notApplicable;
  const name = rowName(indicator);
  if (level === null) return unknown([actual], { name }) ?? notApplicable;
  const full = decimalOf(weight);
  const points = decimalOf(score);
  if (!full || !points) return unknown([weight, score], { name }) ?? notApplicable;
  if (signOf(full) <= 0) return notApplicable;
  const band = bandOf(level, full, bands);
  if (inBand(points, band)) return pass;
  const { from, to } = band;
  return fail(cellsOf(score, actual), {
    name,
    level: { term: level },
    given: { points },
    from: { points: from },
    to: { points: to },
    weight: { points: full },
  });
}

/** The scores that a stated level of attainment allows, in points. */
export interface Band {
  readonly level: Attainment;
  readonly from: Decimal;
  readonly to: Decimal;
}

/** The band of a level for a weight, at two places. */
export function bandOf(level: Attainment, weight: Decimal, bands: Thresholds['bands']): Band {
  const [from, to] = bands[level];
  const points = (share: number): Decimal => roundScore(weight.times(decimal(share)));
  return { level, from: points(from), to: points(to) };
}

/** Whether a score lies in a band. A band ends before the next one begins; only the highest includes its end. */
export function inBand(score: Decimal, { level, from, to }: Band): boolean {
  const points = roundScore(score);
  if (compare(points, from) < 0) return false;
  return compare(points, to) < (level === 'attained' ? 1 : 0);
}
