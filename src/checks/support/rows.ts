import { cellsOf, type CellRef, type Field, type FigureField } from '../../model/field';
import { rememberingOf } from '../../model/remember';
import {
  isBlankRow,
  isUnused,
  saysNone,
  type Category,
  type EvaluationTable,
  type Indicator,
} from '../../model/table';
import { counts, countingRows, withoutExecution } from '../../scoring/score-table';
import { type Outcome, type Param, type TableContext } from '../check';

/** A row with 分值 and 得分: the execution row or an indicator. */
export interface ScoredRow {
  /** What a message calls it. */
  readonly name: Param;
  readonly weight: FigureField;
  readonly score: FigureField;
  /** Null for the execution row. */
  readonly indicator: Indicator | null;
}

/** What a message calls an indicator: its name, else its target, else "an unnamed indicator". */
export function rowName({ name, target }: Indicator): Param {
  if (name.state !== 'blank') return name.raw;
  return target.state === 'blank' ? { term: 'unnamedIndicator' } : target.raw;
}

/** The category that a row stands under, if the form knows it. */
export function categoryOf(
  { categories }: EvaluationTable,
  { category }: Indicator,
): Category | undefined {
  return categories.find(({ key }) => key === category);
}

/** The rows of a table in which anything was typed, in the sheet's order. */
export const filledRows = rememberingOf(({ indicators }: EvaluationTable): readonly Indicator[] =>
  indicators.filter((indicator) => !isBlankRow(indicator)),
);

/** Execution (where the form scores it and it can be scored) and all indicators that count, in the sheet's order. */
const scoredRows = rememberingOf(({ table, form }: TableContext): readonly ScoredRow[] => {
  const total = table.funds.total;
  const execution =
    total && form.executionPoints > 0 && !withoutExecution(table)
      ? [
          {
            name: { term: 'execution' },
            weight: total.weight,
            score: total.score,
            indicator: null,
          },
        ]
      : [];
  const indicators = countingRows(table).map((indicator) => ({
    name: rowName(indicator),
    weight: indicator.weight,
    score: indicator.score,
    indicator,
  }));
  return [...execution.filter(counts), ...indicators];
});

/** One outcome per row that counts. */
export function eachScored(
  context: TableContext,
  judge: (row: ScoredRow) => Outcome,
): readonly Outcome[] {
  return scoredRows(context).map(judge);
}

/** One outcome per indicator that counts. */
export function eachIndicator(
  { table }: Pick<TableContext, 'table'>,
  judge: (indicator: Indicator) => Outcome,
): readonly Outcome[] {
  return countingRows(table).map(judge);
}

/** Whether a row clearly wants a weight and has none: a name and a target, neither of them 无, and 分值 blank. */
export function lacksWeight(indicator: Indicator): boolean {
  const { name, target, weight } = indicator;
  return weight.state === 'blank' && says(name) && says(target) && !isUnused(indicator);
}

function says(field: Field<unknown>): boolean {
  return field.state === 'unreadable' || (field.state === 'ok' && !saysNone(field.raw));
}

/** The cells of one field of some rows. */
export function cellsIn(
  rows: readonly Indicator[],
  field: 'weight' | 'score' | 'deviation',
): CellRef[] {
  return cellsOf(...rows.map((row) => row[field]));
}
