import type { Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, valueOf } from '../../model/field';
import { saysNone, type EvaluationTable, type Indicator } from '../../model/table';
import type { TypedValue } from '../../model/typed-value';
import { comparable, indicatorScore } from '../../scoring/indicator';
import { scoreRight } from '../../scoring/precision';
import { cannotTell, fail, notApplicable, pass, type Outcome } from '../check';
import { scores } from './fixes';
import { given, unknown } from './inputs';
import { eachIndicator, rowName } from './rows';

/** Compares each stated score with what target and actual give, and fails where it is off to one side. */
export function againstFormula(
  table: EvaluationTable,
  side: 'above' | 'below',
): readonly Outcome[] {
  return eachIndicator({ table }, (indicator) => {
    const { target, actual, weight, score } = indicator;
    const unfit = withoutFormula(indicator);
    if (unfit) return unfit;
    const full = decimalOf(weight);
    const targeted = valueOf(target);
    const reached = valueOf(actual);
    if (!full || !targeted || !reached || score.state !== 'ok') {
      return unknown([target, actual, weight, score], { name: rowName(indicator) }) ?? pass;
    }
    const truth = indicatorScore(full, targeted, reached);
    if (full.lte(0) || !comparable(targeted, reached)) return notApplicable;
    if (!truth && approximate(targeted)) return notApplicable;
    if (!truth) {
      return cannotTell(cellsOf(actual, target), 'bounded', {
        name: rowName(indicator),
        ...given([actual]),
      });
    }
    const stated = score.value;
    const off = !scoreRight(stated, truth) && isOff(stated.value, truth, side);
    if (!off) return pass;
    const expected = { points: truth };
    return fail(
      cellsOf(score, actual, target),
      {
        name: rowName(indicator),
        given: { points: stated.value },
        expected,
        target: target.raw,
        actual: actual.raw,
        weight: { points: full },
      },
      { expected, ...scores(score, truth) },
    );
  });
}

function isOff(stated: Decimal, truth: Decimal, side: 'above' | 'below'): boolean {
  return side === 'above' ? stated.gt(truth) : stated.lt(truth);
}

function approximate(target: TypedValue): boolean {
  return target.kind === 'number' && target.approximate === true;
}

const NUMERIC: ReadonlySet<TypedValue['kind']> = new Set(['number', 'ambiguous']);

/** Rows without a formula: one value is no single number (not applicable), or reads two ways (cannot tell). */
function withoutFormula(indicator: Indicator): Outcome | undefined {
  const fields = [indicator.target, indicator.actual];
  const other = fields.some((field) => {
    const value = valueOf(field);
    return saysNone(field.raw) || (value && !NUMERIC.has(value.kind));
  });
  if (other) return notApplicable;
  const twoWays = fields.filter((field) => valueOf(field)?.kind === 'ambiguous');
  return twoWays.length > 0
    ? cannotTell(cellsOf(...twoWays), 'ambiguous', {
        name: rowName(indicator),
        ...given(twoWays),
      })
    : undefined;
}
