import { decimal, decimalPlaces, type Decimal } from '../../model/decimal';
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
  const name = rowName(indicator);
  const targeted = valueOf(target);
  if (target.state === 'blank' || (targeted && !hasGoal(indicator, targeted))) return notApplicable;
  const reached = valueOf(actual);
  if (!targeted || !reached) return unknown([target, actual], { name }) ?? notApplicable;
  const params = { name, target: target.raw, actual: actual.raw };
  const cells = cellsOf(actual, target);
  if (targeted.kind === 'ambiguous' || reached.kind === 'ambiguous') {
    return shareUnit(targeted, reached) ? cannotTell(cells, 'ambiguous', params) : notApplicable;
  }
  const ratios = ratiosOf(targeted, reached);
  const rate = ratios?.reduce((a, b) => (a.rate.gte(b.rate) ? a : b));
  if (!rate) return notApplicable;
  if (rate.rate.lt(decimal(secondLook)) || explains(deviation)) return pass;
  if (rate.bounded) return cannotTell(cells, 'bounded', params);
  if (isAbsent(deviation)) return lost('deviation', cells);
  const bad = unreadable([deviation]);
  if (bad) return bad;
  const over = rate.rate.gte(decimal(most));
  return fail(
    cells,
    { ...params, rate: { rate: rate.rate, decimals: 4 }, limit: asRate(over ? most : secondLook) },
    over ? {} : { variant: 'second-look', severity: 'info' },
  );
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
  const numbers = partsOf(target).filter((part) => part.kind === 'number');
  const lower =
    isCost(indicator) ||
    indicator.subcategory === 'timeliness' ||
    (indicator.name.state === 'ok' && LOWER_BETTER.test(indicator.name.value));
  return numbers.some(
    ({ direction, value }) =>
      value.gt(0) && (UP.has(direction) || (UNSIGNED.has(direction) && !lower)),
  );
}

const UP: ReadonlySet<string> = new Set(['at-least', 'more-than']);
const UNSIGNED: ReadonlySet<string> = new Set(['none', 'equal']);

function shareUnit(target: TypedValue, actual: TypedValue): boolean {
  const units = quantitiesOf(actual).map(({ unit }) => unit);
  return quantitiesOf(target).some(({ unit }) => units.includes(unit));
}

interface Ratio {
  readonly rate: Decimal;
  /** Whether the actual is only known to be no more than this. */
  readonly bounded: boolean;
}

/** How many times each target was reached; undefined where it is not clear which number belongs to which. */
function ratiosOf(target: TypedValue, actual: TypedValue): Ratio[] | undefined {
  const pairs = sideBySide(partsOf(target), partsOf(actual))?.flatMap(([wanted, reached]) =>
    wanted.kind === 'number' && reached.kind === 'number' ? [[wanted, reached] as const] : [],
  );
  const ratios = pairs?.flatMap(([wanted, reached]) => ratioOf(wanted, reached));
  return ratios && ratios.length > 0 ? ratios : undefined;
}

function ratioOf(target: Quantity, actual: Quantity): Ratio[] {
  const down = target.direction === 'at-most' || target.direction === 'less-than';
  if (target.unit !== actual.unit || target.value.lte(0) || down) return [];
  const bounded = actual.direction === 'at-most' || actual.direction === 'less-than';
  return [{ rate: actual.value.div(target.value), bounded }];
}
