import { decimal, signOf, sum, type Decimal } from '../model/decimal';
import { decimalOf, decimalsOf } from '../model/field';
import { rememberingOf } from '../model/remember';
import type { Category, EvaluationTable, Indicator } from '../model/table';
import type { Form, Grade } from '../templates/form';
import { executionRate, executionScore } from './execution';
import { gradeOf } from './grade';
import { roundScore } from './rounding';

/** Points of one category: what its rows give, what the form gives it, and what was scored. */
export interface CategoryScore {
  readonly key: string;
  readonly label: string;
  /** Points that the label's bracket, or else the form, gives the category; null where neither says. */
  readonly expected: Decimal | null;
  /** Sum of the readable weights. */
  readonly weight: Decimal;
  /** Sum of the readable scores. */
  readonly score: Decimal;
}

/** Everything that scoring says of a table. Undefined means that it cannot be told yet. */
export interface TableScores {
  /** A ratio. */
  readonly executionRate: Decimal | undefined;
  /** In points, as the form computes it. */
  readonly executionScore: Decimal | undefined;
  /** The execution's points: as stated, else of the form. */
  readonly executionWeight: Decimal;
  readonly categories: readonly CategoryScore[];
  /** Execution's points and all readable weights; undefined while nothing is readable. */
  readonly weightTotal: Decimal | undefined;
  /**
   * Execution score (as stated, else computed) and all readable scores, at two places; undefined while there is none.
   * Where execution cannot be scored (see {@link withoutExecution}) it is the sum of the rest.
   */
  readonly scoreTotal: Decimal | undefined;
  /**
   * Whether every row that counts has a readable weight and score, and execution a score. Execution that cannot be
   * scored is not waited for.
   */
  readonly complete: boolean;
  /**
   * Only of a complete table that was scored on all its points: the limits of the grades are of full marks, and no rule
   * says how they scale when execution's points are out of reach.
   */
  readonly grade: Grade | undefined;
}

/** Points that a category must add up to: the bracket of its own label, else the form's; null where neither says. */
export function expectedPoints(category: Category, form: Form): number | null {
  const spec = form.categories.find(({ key }) => key === category.key);
  return category.statedPoints ?? spec?.points ?? null;
}

/**
 * Whether a row counts towards the totals: it has a weight or a score, readable or not.
 * A weight of 0 without a score is a row left out.
 */
export function counts({ weight, score }: Pick<Indicator, 'weight' | 'score'>): boolean {
  if (score.state !== 'blank' || weight.state === 'unreadable') return true;
  return weight.state === 'ok' && signOf(weight.value.value) !== 0;
}

/** The rows of a table that count, in the sheet's order. */
export const countingRows = rememberingOf(({ indicators }: EvaluationTable): readonly Indicator[] =>
  indicators.filter(counts),
);

/**
 * Whether execution has no score to be had: the annual budget is 0 (or less, which is an error of its own), so there is
 * no rate, and none is stated.
 */
export function withoutExecution({ funds: { total } }: Pick<EvaluationTable, 'funds'>): boolean {
  if (total?.score.state !== 'blank') return false;
  const budget = decimalOf(total.annualBudget);
  return budget !== undefined && signOf(budget) <= 0;
}

/** Computes rate, scores, totals and grade of a table. Blank is never 0: what is missing makes it incomplete. */
export function scoreTable(table: EvaluationTable, form: Form): TableScores {
  const line = table.funds.total;
  const executed = line && decimalOf(line.executed);
  const budget = line && decimalOf(line.annualBudget);
  const rate = executed && budget ? executionRate(executed, budget) : undefined;
  const computed = rate && executionScore(rate, form.executionPoints);
  const stated = line ? decimalOf(line.score) : undefined;
  const execution = stated ?? computed;
  const executionWeight = (line && decimalOf(line.weight)) ?? decimal(form.executionPoints);
  const rows = countingRows(table);
  const weights = decimalsOf(table.indicators.map(({ weight }) => weight));
  const scores = [...(execution ? [execution] : []), ...decimalsOf(rows.map(({ score }) => score))];
  const scoreTotal = scores.length > 0 ? roundScore(sum(scores)) : undefined;
  const unscored = form.executionPoints > 0 && withoutExecution(table);
  const complete =
    rows.length > 0 &&
    (execution !== undefined || unscored || form.executionPoints === 0) &&
    rows.every(({ weight, score }) => weight.state === 'ok' && score.state === 'ok');
  return {
    executionRate: rate,
    executionScore: computed,
    executionWeight,
    categories: table.categories.map((category) => scoreCategory(category, form)),
    weightTotal: weights.length > 0 ? sum([executionWeight, ...weights]) : undefined,
    scoreTotal,
    complete,
    grade: complete && !unscored && scoreTotal ? gradeOf(scoreTotal, form) : undefined,
  };
}

function scoreCategory(category: Category, form: Form): CategoryScore {
  const expected = expectedPoints(category, form);
  return {
    key: category.key,
    label: category.label,
    expected: expected === null ? null : decimal(expected),
    weight: sum(decimalsOf(category.indicators.map(({ weight }) => weight))),
    score: roundScore(sum(decimalsOf(category.indicators.map(({ score }) => score)))),
  };
}
