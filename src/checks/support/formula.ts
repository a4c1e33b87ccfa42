import { compare, signOf } from '../../model/decimal';
import { cellsOf, decimalOf, valueOf, type Field } from '../../model/field';
import { rememberingOf } from '../../model/remember';
import { saysNone, type EvaluationTable, type Indicator } from '../../model/table';
import type { TypedValue } from '../../model/typed-value';
import { comparable, indicatorScore } from '../../scoring/indicator';
import { scoreRight } from '../../scoring/precision';
import { countingRows } from '../../scoring/score-table';
import { cannotTell, fail, notApplicable, pass, type Outcome } from '../check';
import { scores } from './fixes';
import { given, unknown } from './inputs';
import { rowName } from './rows';
import { readsTwoWays } from './values';

/** To which side a stated score is off from what target and actual give. */
type Side = 'above' | 'below';

/** What is said of a row for both sides, or its failure and the side that it is on. */
interface Comparison {
  readonly side: Side | null;
  readonly outcome: Outcome;
}

/** Compares each stated score with what target and actual give, and fails where it is off to one side. */
export function againstFormula(table: EvaluationTable, side: Side): readonly Outcome[] {
  return comparisons(table).map((row) =>
    row.side === null || row.side === side ? row.outcome : pass,
  );
}

const comparisons = rememberingOf((table: EvaluationTable): readonly Comparison[] =>
  countingRows(table).map(compareRow),
);

function compareRow(indicator: Indicator): Comparison {
  const { target, actual, weight, score } = indicator;
  const either = (outcome: Outcome): Comparison => ({ side: null, outcome });
  const unfit = withoutFormula(indicator);
  if (unfit) return either(unfit);
  const full = decimalOf(weight);
  const targeted = valueOf(target);
  const reached = valueOf(actual);
  if (!full || !targeted || !reached || score.state !== 'ok') {
    const name = rowName(indicator);
    return either(unknown([target, actual, weight, score], { name }) ?? pass);
  }
  if (signOf(full) <= 0 || !comparable(targeted, reached)) return either(notApplicable);
  const truth = indicatorScore(full, targeted, reached);
  if (!truth && approximate(targeted)) return either(notApplicable);
  if (!truth) {
    const params = { name: rowName(indicator), ...given([actual]) };
    return either(cannotTell(cellsOf(actual, target), 'bounded', params));
  }
  const stated = score.value;
  const order = scoreRight(stated, truth) ? 0 : compare(stated.value, truth);
  if (order === 0) return either(pass);
  const expected = { points: truth };
  const outcome = fail(
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
  return { side: order > 0 ? 'above' : 'below', outcome };
}

function approximate(target: TypedValue): boolean {
  return target.kind === 'number' && target.approximate === true;
}

const NUMERIC: ReadonlySet<TypedValue['kind']> = new Set(['number', 'ambiguous']);

/** Rows without a formula: one value is no single number (not applicable), or reads two ways (cannot tell). */
function withoutFormula(indicator: Indicator): Outcome | undefined {
  const { target, actual } = indicator;
  if (isOther(target) || isOther(actual)) return notApplicable;
  if (!readsTwoWays(target) && !readsTwoWays(actual)) return undefined;
  const twoWays = [target, actual].filter(readsTwoWays);
  const params = { name: rowName(indicator), ...given(twoWays) };
  return cannotTell(cellsOf(...twoWays), 'ambiguous', params);
}

function isOther(field: Field<TypedValue>): boolean {
  const value = valueOf(field);
  return (value !== undefined && !NUMERIC.has(value.kind)) || saysNone(field.raw);
}
