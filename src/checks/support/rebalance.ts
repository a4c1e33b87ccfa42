import { decimal, maximum, ONE, sum, ZERO, type Decimal } from '../../model/decimal';
import { decimalOf, valueOf } from '../../model/field';
import { isUnused, type Category, type Indicator } from '../../model/table';
import { indicatorScore } from '../../scoring/indicator';
import { scoreRight } from '../../scoring/precision';
import { compareAsExcel, roundScore } from '../../scoring/rounding';
import { expectedPoints } from '../../scoring/score-table';
import type { TableContext } from '../check';
import type { FixEdit } from '../fix';
import { apportion, stepOf } from './apportion';
import { clearing, numbering, weighs, type WithFix } from './fixes';
import { lostUnder, unreadableOf } from './inputs';
import { lacksWeight } from './rows';

/** A row that is to share in its category's points; `weight` is undefined where it has none yet. */
interface Share {
  readonly row: Indicator;
  readonly weight: Decimal | undefined;
}

/**
 * How a category's weights are brought to its points. Points on rows without an indicator are taken away. Rows without a
 * weight get what the others leave, in equal parts; where they leave nothing, all are scaled, those without a weight as
 * an average one. Scores follow: full marks stay full, the others keep their share. Nothing where a weight cannot be read.
 */
export function rebalances(
  { table, form }: Pick<TableContext, 'table' | 'form'>,
  category: Category | undefined,
): WithFix {
  if (!category || lostUnder(table, 'category.')) return {};
  const wanted = expectedPoints(category, form);
  if (wanted === null) return {};
  const rows = category.indicators;
  const weights = rows.map(({ weight }) => weight);
  if (unreadableOf(weights).length > 0 || weights.some(isNegative)) return {};
  const shares = rows.flatMap((row): Share[] => {
    const weight = decimalOf(row.weight);
    if (isUnused(row) || weight?.eq(0)) return [];
    return weight || lacksWeight(row) ? [{ row, weight }] : [];
  });
  const points = decimal(wanted);
  const given = newWeights(shares, points);
  return given ? weighs(editsOf(rows, shares, given)) : {};
}

function isNegative(field: Indicator['weight']): boolean {
  return decimalOf(field)?.lt(0) ?? false;
}

function newWeights(shares: readonly Share[], points: Decimal): readonly Decimal[] | undefined {
  if (shares.length === 0) return undefined;
  const known = shares.flatMap(({ weight }) => weight ?? []);
  const step = stepOf([...known, points], points, shares.length);
  if (!step) return undefined;
  const lacking = shares.length - known.length;
  const rest = points.minus(sum(known));
  if (lacking > 0 && rest.div(step).gte(lacking)) {
    const parts = [...apportion(rest, new Array<Decimal>(lacking).fill(ONE), step)];
    return shares.map(({ weight }) => weight ?? parts.shift() ?? ZERO);
  }
  const average = known.length > 0 ? sum(known).div(known.length) : ONE;
  return apportion(
    points,
    shares.map(({ weight }) => weight ?? average),
    step,
  );
}

function editsOf(
  rows: readonly Indicator[],
  shares: readonly Share[],
  given: readonly Decimal[],
): FixEdit[] {
  const onNothing = rows.filter((row) => isUnused(row) && !decimalOf(row.weight)?.eq(0));
  return [
    ...onNothing.flatMap(({ weight, score }) =>
      weight.state === 'ok' ? [...clearing(weight), ...clearing(score)] : [],
    ),
    ...shares.flatMap(({ row, weight: before }, index) => {
      const after = given[index] ?? ZERO;
      if (before && compareAsExcel(before, after) === 0) return [];
      return [...numbering(row.weight, after), ...(before ? scoreEdits(row, before, after) : [])];
    }),
  ];
}

/** The score of a row whose weight changes. A formula there follows by itself. */
function scoreEdits(row: Indicator, before: Decimal, after: Decimal): FixEdit[] {
  const { score } = row;
  if (score.state !== 'ok' || score.formula || score.value.value.lt(0)) return [];
  const points = score.value.value;
  const formula = (weight: Decimal): Decimal | undefined => formulaScore(row, weight);
  const truth = formula(before);
  const scaled =
    compareAsExcel(points, before) >= 0
      ? after
      : truth && scoreRight(score.value, truth)
        ? formula(after)
        : roundScore(points.div(before).times(after));
  if (!scaled || compareAsExcel(scaled, points) === 0) return [];
  return numbering(score, maximum(scaled, ZERO));
}

/** What target and actual give for a weight; undefined where they say nothing of it. */
export function formulaScore(
  { target, actual }: Pick<Indicator, 'target' | 'actual'>,
  weight: Decimal,
): Decimal | undefined {
  const [wanted, reached] = [valueOf(target), valueOf(actual)];
  return wanted && reached ? indicatorScore(weight, wanted, reached) : undefined;
}
