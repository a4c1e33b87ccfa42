import { compare, decimal, decimalPlaces, signOf, type Decimal } from '../../model/decimal';
import { cellsOf, isAbsent, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import type { Quantity, TypedValue } from '../../model/typed-value';
import type { Thresholds } from '../../templates/form';
import { cannotTell, defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { lost, unknown, unreadable } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';
import { explains, isCost, partsOf, quantitiesOf, sideBySide } from '../support/values';

/**
 * The actual is 130 % of the target or more, and no reason is written: the target was set too low. From 120 % it is for
 * the eye. The limits are the form's.
 */
export const overachieved = defineCheck({
  id: 'values/overachieved',
  severity: 'warning',
  source: 'measures-scoring',
  evaluate: ({ table, form: { thresholds } }) =>
    eachIndicator({ table }, (indicator) => judge(indicator, thresholds)),
});

function judge(indicator: Indicator, { secondLook, overachieved: most }: Thresholds): Outcome {
  const { target, actual, deviation } = indicator;
  const targeted = valueOf(target);
  if (target.state === 'blank' || (targeted && !hasGoal(indicator, targeted))) return notApplicable;
  const reached = valueOf(actual);
  if (!targeted || !reached) {
    return unknown([target, actual], { name: rowName(indicator) }) ?? notApplicable;
  }
  if (targeted.kind === 'ambiguous' || reached.kind === 'ambiguous') {
    return shareUnit(targeted, reached)
      ? cannotTell(cellsOf(actual, target), 'ambiguous', paramsOf(indicator))
      : notApplicable;
  }
  const pairs = pairsOf(targeted, reached);
  const least = decimal(secondLook);
  if (pairs.length === 0) return notApplicable;
  if (!pairs.some((pair) => reaches(pair, least)) || explains(deviation)) return pass;
  const cells = cellsOf(actual, target);
  const params = paramsOf(indicator);
  const rate = pairs.map(ratioOf).reduce((a, b) => (compare(a.rate, b.rate) >= 0 ? a : b));
  if (rate.bounded) return cannotTell(cells, 'bounded', params);
  if (isAbsent(deviation)) return lost('deviation', cells);
  const bad = unreadable([deviation]);
  if (bad) return bad;
  const over = compare(rate.rate, decimal(most)) >= 0;
  return fail(
    cells,
    { ...params, rate: { rate: rate.rate, decimals: 4 }, limit: asRate(over ? most : secondLook) },
    over ? {} : { variant: 'second-look', severity: 'info' },
  );
}

function paramsOf(indicator: Indicator) {
  return { name: rowName(indicator), target: indicator.target.raw, actual: indicator.actual.raw };
}

function asRate(limit: number) {
  const rate = decimal(limit);
  return { rate, decimals: Math.max(2, decimalPlaces(rate)) };
}

/** What is better kept low, said by the name where the target has no sign. */
const LOWER_BETTER =
  /事故|投诉|差错|错误|失误|故障|死亡|伤亡|流失|失业|辍学|违规|违法|违纪|案件|纠纷|上访|信访|排放|能耗|损耗|污染|误差|逾期|超时|拖欠|发病|感染|返贫|缺勤|退货|不合格|成本|费用|用时|耗时|时限|时长不超/;

/** Whether more can be achieved than was wanted: not where less is better, and not of what is no number. */
function hasGoal(indicator: Indicator, target: TypedValue): boolean {
  return partsOf(target).some(
    (part) =>
      part.kind === 'number' &&
      signOf(part.value) > 0 &&
      (UP.has(part.direction) || (UNSIGNED.has(part.direction) && !lowerIsBetter(indicator))),
  );
}

function lowerIsBetter(indicator: Indicator): boolean {
  const { name, subcategory } = indicator;
  if (isCost(indicator) || subcategory === 'timeliness') return true;
  return name.state === 'ok' && LOWER_BETTER.test(name.value);
}

const UP: ReadonlySet<string> = new Set(['at-least', 'more-than']);
const UNSIGNED: ReadonlySet<string> = new Set(['none', 'equal']);

function shareUnit(target: TypedValue, actual: TypedValue): boolean {
  const units = quantitiesOf(actual).map(({ unit }) => unit);
  return quantitiesOf(target).some(({ unit }) => units.includes(unit));
}

/** How many times a target was reached. */
interface Ratio {
  readonly rate: Decimal;
  /** Whether the actual is only known to be no more than this. */
  readonly bounded: boolean;
}

type Pair = readonly [target: Quantity, actual: Quantity];

/** Targets to be exceeded, each with its actual; none where it is not clear which number belongs to which. */
function pairsOf(target: TypedValue, actual: TypedValue): readonly Pair[] {
  if (target.kind === 'number') return actual.kind === 'number' ? pairOf(target, actual) : [];
  const pairs = sideBySide(partsOf(target), partsOf(actual)) ?? [];
  return pairs.flatMap(([wanted, reached]) =>
    wanted.kind === 'number' && reached.kind === 'number' ? pairOf(wanted, reached) : [],
  );
}

function pairOf(target: Quantity, actual: Quantity): readonly Pair[] {
  const exceedable = target.unit === actual.unit && signOf(target.value) > 0 && !isBound(target);
  return exceedable ? [[target, actual]] : [];
}

function reaches([target, actual]: Pair, rate: Decimal): boolean {
  return compare(actual.value, target.value.times(rate)) >= 0;
}

function ratioOf([target, actual]: Pair): Ratio {
  return { rate: actual.value.div(target.value), bounded: isBound(actual) };
}

/** No more than this. */
function isBound({ direction }: Quantity): boolean {
  return direction === 'at-most' || direction === 'less-than';
}
