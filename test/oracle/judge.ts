import { bind } from '../../src/binding/bind/bind';
import { decimal, minimum, ONE, sum, ZERO, type Decimal } from '../../src/model/decimal';
import { decimalOf } from '../../src/model/field';
import type { EvaluationTable } from '../../src/model/table';
import { compareAsExcel, excelRound, roundScore, SCORE_PLACES } from '../../src/scoring/rounding';
import { counts, scoreTable, type TableScores } from '../../src/scoring/score-table';
import { toA1, type CellPosition } from '../../src/sheet/address';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { SheetPlan } from '../../src/sheet/plan';
import { FORMS } from '../../src/templates/registry';

/** What a spreadsheet engine computed for the cells of one sheet: a number, "" for a blank, anything else is wrong. */
export type Results = (cell: CellPosition) => unknown;

/**
 * How a computed cell came out.
 * - `equal`: as scoring/ says, at Excel's 15 significant digits
 * - `blank`: scoring/ cannot tell, and the formula gives ""
 * - `tie`: the exact value lies half way between two roundings, proved in decimals, and the engine took the other one
 * - `on-tie`: a total that is right for the engine's own execution score, which is such a tie
 */
export type Verdict = 'equal' | 'blank' | 'tie' | 'on-tie' | 'wrong';

/** The cells of a table that formulas compute. */
export type ComputedName = 'executionRate' | 'executionScore' | 'weightTotal' | 'scoreTotal';

/** One computed cell and its verdict. */
export interface Judged {
  readonly name: ComputedName;
  /** Sheet and A1. */
  readonly place: string;
  readonly expected: string;
  readonly actual: string;
  readonly verdict: Verdict;
}

/** A computed cell: what scoring/ says, and the exact value whose rounding to a score it is (null: not rounded). */
interface Computed {
  readonly name: ComputedName;
  readonly cell: CellPosition;
  readonly expected: Decimal | undefined;
  readonly exact: Decimal | null;
}

/** Binds a sheet of ours as it was typed, before any formula was computed. */
export function boundTable(plan: SheetPlan): { table: EvaluationTable; scores: TableScores } {
  const binding = bind(gridOf(plan), FORMS);
  if (binding.status !== 'bound') throw new Error(`${plan.name}: not recognised`);
  return { table: binding.table, scores: scoreTable(binding.table, binding.form) };
}

/** The four computed cells of a table, judged. @param plan as it was typed */
export function judge(plan: SheetPlan, results: Results): Judged[] {
  const { table, scores } = boundTable(plan);
  const judged: Judged[] = [];
  const add = (computed: Computed, verdict: Verdict): void => {
    judged.push({
      name: computed.name,
      place: `${plan.name}!${toA1(computed.cell)}`,
      expected: computed.expected?.toString() ?? '""',
      actual: shown(results(computed.cell)),
      verdict,
    });
  };
  const line = computedLine(table, scores);
  for (const computed of line) add(computed, verdictOf(computed, results));
  const total = scoreTotal(table, scores.executionScore);
  const plain = verdictOf({ ...total, expected: scores.scoreTotal }, results);
  const [execution] = line.filter(({ name }) => name === 'executionScore');
  const moved = execution && verdictOf(execution, results) === 'tie';
  add(total, plain === 'wrong' && moved ? onTie(table, results(execution.cell), results) : plain);
  return judged;
}

function shown(result: unknown): string {
  return result === undefined ? 'nothing' : JSON.stringify(result);
}

/** A total whose execution score the engine rounded otherwise is judged on that score. */
function onTie(table: EvaluationTable, execution: unknown, results: Results): Verdict {
  const verdict = verdictOf(scoreTotal(table, decimal(Number(execution))), results);
  return verdict === 'equal' ? 'on-tie' : verdict;
}

function computedLine(table: EvaluationTable, scores: TableScores): Computed[] {
  const line = table.funds.total;
  const rate = scores.executionRate;
  const points = line && decimalOf(line.weight);
  return [
    {
      name: 'executionRate',
      cell: placeOf(line?.executionRate.cell),
      expected: rate,
      exact: null,
    },
    {
      name: 'executionScore',
      cell: placeOf(line?.score.cell),
      expected: scores.executionScore,
      exact: rate && points ? minimum(rate, ONE).times(points) : null,
    },
    {
      name: 'weightTotal',
      cell: placeOf(table.total?.weight.cell),
      expected: scores.weightTotal,
      exact: null,
    },
  ];
}

/** The total score on an execution score. */
function scoreTotal(table: EvaluationTable, execution: Decimal | undefined): Computed {
  const typed = table.indicators.filter(counts).flatMap(({ score }) => decimalOf(score) ?? []);
  const exact = sum([execution ?? ZERO, ...typed]);
  return {
    name: 'scoreTotal',
    cell: placeOf(table.total?.score.cell),
    expected: (execution ?? typed.length > 0) ? roundScore(exact) : undefined,
    exact,
  };
}

function placeOf(cell: CellPosition | null | undefined): CellPosition {
  if (!cell) throw new Error('our own sheet lacks a computed cell');
  return cell;
}

function verdictOf({ cell, expected, exact }: Computed, results: Results): Verdict {
  const result = results(cell);
  if (expected === undefined) return result === '' ? 'blank' : 'wrong';
  if (typeof result !== 'number' || !Number.isFinite(result)) return 'wrong';
  const actual = decimal(result);
  if (compareAsExcel(actual, expected) === 0) return 'equal';
  const isOther = expected.minus(actual).abs().eq('0.01');
  return isOther && exact && isTie(exact) ? 'tie' : 'wrong';
}

/** Whether a value lies exactly half way between two scores, as Excel sees it (15 significant digits). */
function isTie(value: Decimal): boolean {
  const seen = value.eq(0) ? value : decimal(value.toPrecision(15));
  const half = decimal('0.005');
  return seen.minus(half).eq(excelRound(seen.minus(half), SCORE_PLACES));
}
