import type { Finding } from '../../checks/run';
import type { Blank, TableAssessment } from '../../engine/assessment';
import { indicatorFingerprint } from '../../engine/rows';
import type { ScoreSuggestion } from '../../engine/session';
import { decimal, sum, type Decimal } from '../../model/decimal';
import { decimalOf, type Field } from '../../model/field';
import { isBlankRow, type Category, type Indicator, type LostAnchor } from '../../model/table';
import type { CategoryScore } from '../../scoring/score-table';
import type { CellPosition } from '../../sheet/address';
import { rateTrace, scoreTrace } from './header';
import { levelOf, rankOf, type Level } from './levels';
import { NONE, printPlain, printRate, printScore, text, type Text } from './print';
import { suggestionView, type SuggestionView } from './suggest';
import { indicatorTrace, sumTrace } from './trace';

/** How points given compare with points expected. `points` is what is too many or missing. */
export type Balance =
  | { readonly kind: 'right' | 'unfilled' }
  | { readonly kind: 'over' | 'under'; readonly points: string };

/** One line with points, a bar and a score. */
export interface LineView {
  readonly given: string;
  /** null where neither the form nor the table says how many points there are to be. */
  readonly expected: string | null;
  readonly score: string;
  /** Score ÷ expected points (where there are none, those given), from 0 to 1. */
  readonly share: number;
  readonly balance: Balance;
  readonly trace: readonly Text[];
  readonly cell: CellPosition | null;
}

/** One indicator, as a row of the pane. */
export interface RowView {
  /** The sheet's row, from 0. */
  readonly row: number;
  /** What the row says; by it the session knows whether the row still stands there. */
  readonly fingerprint: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly score: string;
  readonly blank: boolean;
  readonly worst: Level | null;
  readonly trace: Text | null;
  /** What its score should be; null where nothing can be suggested. */
  readonly suggestion: SuggestionView | null;
  readonly cell: CellPosition;
}

/** One 二级指标 with its rows. */
export interface SubcategoryView {
  readonly key: string;
  readonly label: string;
  readonly rows: readonly RowView[];
}

/** One 一级指标: a line, and what it opens to. */
export interface CategoryView extends LineView {
  readonly key: string;
  readonly label: string;
  readonly subcategories: readonly SubcategoryView[];
}

/** Everything that the tab 填报 shows of one table. */
export interface FillView {
  /** Null where the form leaves execution out. */
  readonly execution: LineView | null;
  readonly categories: readonly CategoryView[];
  readonly strays: readonly RowView[];
  readonly total: LineView;
  readonly lost: readonly string[];
  /** The first blank that must be filled, else the first that may be. */
  readonly next: Blank | null;
  /** How many blanks must be filled. */
  readonly blanks: number;
}

/** What is known of rows beside what stands in them. */
interface RowNews {
  /** The gravest level of what is said of a row. */
  readonly worst: ReadonlyMap<number, Level>;
  readonly suggestions: ReadonlyMap<number, ScoreSuggestion>;
}

/**
 * What the tab 填报 shows of a table.
 * @param findings everything that is said of it
 */
export function fillView(
  assessment: TableAssessment,
  findings: readonly Finding[] = assessment.findings,
  suggestions: readonly ScoreSuggestion[] = [],
): FillView {
  const { table, form, scores, blanks } = assessment;
  const news: RowNews = {
    worst: worstByRow(findings),
    suggestions: new Map(suggestions.map((one) => [one.row, one])),
  };
  const required = blanks.filter((blank) => blank.required);
  return {
    execution: form.executionPoints > 0 ? executionView(assessment) : null,
    categories: table.categories.map((category, index) =>
      categoryView(category, scores.categories[index], news),
    ),
    strays: table.indicators
      .filter(({ category }) => category === null)
      .map((row) => rowView(row, news)),
    total: totalView(assessment),
    lost: lostLabels(table.lost),
    next: required[0] ?? blanks[0] ?? null,
    blanks: required.length,
  };
}

/** "产出指标（50分）" and broken labels as they are read out: "产出指标". */
export function bareLabel(label: string): string {
  return label.replace(/\s+/g, '').replace(/[（(][^（()）]*分[)）]$/, '');
}

function executionView(assessment: TableAssessment): LineView {
  const { table, form, scores } = assessment;
  const expected = decimal(form.executionPoints);
  const stated = table.funds.total ? decimalOf(table.funds.total.score) : undefined;
  const score = stated ?? scores.executionScore;
  return {
    ...points(scores.executionWeight, expected, score),
    trace: [rateTrace(assessment), ...executionTrace(assessment, stated)],
    cell: table.funds.total?.executed.cell ?? null,
  };
}

function executionTrace({ form, scores }: TableAssessment, stated: Decimal | undefined): Text[] {
  const { executionRate, executionScore } = scores;
  if (!executionRate || !executionScore) return [];
  const computed = printScore(executionScore);
  if (stated && !stated.eq(executionScore)) {
    return [text('trace.execution.stated', { score: computed, stated: printScore(stated) })];
  }
  const rate = printRate(executionRate);
  return [text('trace.execution', { rate, points: form.executionPoints, score: computed })];
}

function categoryView(
  category: Category,
  scored: CategoryScore | undefined,
  news: RowNews,
): CategoryView {
  const weights = category.indicators.map(({ weight }) => weight);
  const scores = category.indicators.map(({ score }) => score);
  const given = weights.some((field) => field.state === 'ok') ? scored?.weight : undefined;
  const score = scores.some((field) => field.state === 'ok') ? scored?.score : undefined;
  const expected = scored?.expected ?? null;
  return {
    ...points(given, expected, score),
    key: category.key,
    label: bareLabel(category.label),
    trace: [
      ...sumTrace('trace.weights', weights, printPlain),
      ...(expected ? [text('trace.weights.expected', { expected: printPlain(expected) })] : []),
      ...sumTrace('trace.scores', scores, printScore),
    ],
    cell: category.cell,
    subcategories: category.subcategories.map(({ key, label, indicators }) => ({
      key,
      label: bareLabel(label),
      rows: indicators.map((row) => rowView(row, news)),
    })),
  };
}

function totalView(assessment: TableAssessment): LineView {
  const { table, form, scores } = assessment;
  const parts = [
    ...(form.executionPoints > 0 ? [scores.executionWeight] : []),
    ...scores.categories.map(({ weight }) => weight),
  ];
  const given = scores.weightTotal;
  const written = `${parts.map(printPlain).join(' + ')} = ${printPlain(given ?? sum(parts))}`;
  return {
    ...points(given, decimal(form.totalPoints), scores.scoreTotal),
    trace: [text('trace.weights', { sum: given ? written : NONE }), scoreTrace(assessment)],
    cell: table.total?.weight.cell ?? table.total?.score.cell ?? null,
  };
}

function points(
  given: Decimal | undefined,
  expected: Decimal | null,
  score: Decimal | undefined,
): Omit<LineView, 'trace' | 'cell'> {
  const full = expected ?? given;
  return {
    given: printPlain(given),
    expected: expected && printPlain(expected),
    score: printScore(score),
    share: score && full?.gt(0) ? clamp(score.div(full).toNumber()) : 0,
    balance: balanceOf(given, expected),
  };
}

function clamp(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function balanceOf(given: Decimal | undefined, expected: Decimal | null): Balance {
  if (!given) return { kind: 'unfilled' };
  if (!expected) return { kind: 'right' };
  const difference = given.minus(expected);
  if (difference.eq(0)) return { kind: 'right' };
  return { kind: difference.gt(0) ? 'over' : 'under', points: printPlain(difference.abs()) };
}

function rowView(indicator: Indicator, { worst, suggestions }: RowNews): RowView {
  const { row, name, target, actual, weight, score } = indicator;
  const fingerprint = indicatorFingerprint(indicator);
  const suggested = suggestions.get(row);
  return {
    row,
    fingerprint,
    name: shown(name),
    target: shown(target),
    actual: shown(actual),
    weight: figure(weight, printPlain),
    score: figure(score, printScore),
    blank: isBlankRow(indicator),
    worst: worst.get(row) ?? null,
    trace: indicatorTrace(indicator),
    suggestion:
      suggested?.seen === fingerprint ? suggestionView(suggested, decimalOf(score)) : null,
    cell: name.cell ?? target.cell ?? weight.cell ?? { row, col: 0 },
  };
}

function shown(field: Field<unknown>): string {
  return field.raw.replace(/\s+/g, ' ').trim();
}

function figure(field: Indicator['weight'], print: (value: Decimal | undefined) => string): string {
  return field.state === 'unreadable' ? shown(field) : print(decimalOf(field));
}

function worstByRow(findings: readonly Finding[]): ReadonlyMap<number, Level> {
  const worst = new Map<number, Level>();
  for (const finding of findings) {
    const level = levelOf(finding);
    if (level === 'cannot-tell') continue;
    for (const { row } of finding.cells) {
      const known = worst.get(row);
      if (known === undefined || rankOf(level) < rankOf(known)) worst.set(row, level);
    }
  }
  return worst;
}

/** The labels that were not found and that, put back, would mend it. */
export function lostLabels(lost: readonly LostAnchor[]): readonly string[] {
  return lost.filter(isLabel).map(({ label }) => label.replace(/\s+/g, ''));
}

/** Whether putting a label back mends it; a second table and unknown labels are told as findings. */
function isLabel({ anchor }: LostAnchor): boolean {
  return anchor !== 'second-table' && anchor !== 'indicators.unknown';
}
