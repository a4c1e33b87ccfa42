import { sum, type Decimal } from '../../model/decimal';
import { decimalOf, type CellRef, type FigureField } from '../../model/field';
import type { EvaluationTable, FundsLine, TotalLine } from '../../model/table';
import { executionRate, executionScore } from '../../scoring/execution';
import { compareAsExcel, excelRound } from '../../scoring/rounding';
import type { Form } from '../../templates/form';
import {
  rateFormula,
  type RateForm,
  scoreOfAmountsFormula,
  scoreOfRateFormula,
  TOTAL_PLACES,
  totalFormula,
} from '../layout/formulas';

/** The figures that the official sheet computes. */
export type ComputedFigure = 'executionRate' | 'executionScore' | 'weightTotal' | 'scoreTotal';

/** A computed figure of a table that was found in a sheet of any layout. */
export interface Computed {
  /** What it must be: a ratio or points. */
  readonly value: Decimal;
  /** The figures that its formula refers to. Those that stand as text are no numbers to it. */
  readonly inputs: readonly FigureField[];
  /** Its native formula. @param as for a rate: how it is to stand in its cell */
  readonly formula: (as: RateForm) => string;
}

/**
 * How a figure is computed in this table; undefined where an input is blank or unreadable, or was not found.
 * @param isNumber whether a number stands in a cell, and not a text
 */
export function computed(
  figure: ComputedFigure,
  table: EvaluationTable,
  form: Form,
  isNumber: (cell: CellRef) => boolean,
): Computed | undefined {
  const line = table.funds.total;
  // A number of per cent may stand for 1 where another stands for 100: no formula refers to it.
  const isRatio = table.funds.ratesInPercent ? () => false : isNumber;
  switch (figure) {
    case 'executionRate':
    case 'executionScore':
      return line ? ofExecution(figure, line, form.executionPoints, isRatio) : undefined;
    case 'weightTotal':
    case 'scoreTotal':
      return table.total
        ? totalOf(figure === 'weightTotal' ? 'weight' : 'score', table, table.total)
        : undefined;
  }
}

function ofExecution(
  figure: 'executionRate' | 'executionScore',
  { annualBudget, executed, executionRate: stated }: FundsLine,
  points: number,
  isNumber: (cell: CellRef) => boolean,
): Computed | undefined {
  const budget = decimalOf(annualBudget);
  const spent = decimalOf(executed);
  const rate = budget && spent && executionRate(spent, budget);
  if (!rate || !annualBudget.cell || !executed.cell) return undefined;
  const [over, of] = [executed.cell, annualBudget.cell];
  const inputs = [annualBudget, executed];
  if (figure === 'executionRate') {
    return { value: rate, inputs, formula: (as) => rateFormula(of, over, as) };
  }
  const own = exactFormula(stated, rate);
  const live = own && isNumber(own) ? own : null;
  return {
    value: executionScore(rate, points),
    inputs,
    formula: () =>
      live ? scoreOfRateFormula(live, points) : scoreOfAmountsFormula(of, over, points),
  };
}

/** The rate's cell, where a formula there computes it exactly. */
function exactFormula(field: FigureField, rate: Decimal): CellRef | null {
  const given = decimalOf(field);
  const exact = given !== undefined && compareAsExcel(given, rate) === 0;
  return field.formula && exact ? field.cell : null;
}

function totalOf(
  column: 'weight' | 'score',
  { funds, indicators }: EvaluationTable,
  total: TotalLine,
): Computed | undefined {
  const at = total[column].cell;
  const [first] = indicators;
  const execution = funds.total?.[column];
  const inputs = [
    ...(execution?.cell ? [execution] : []),
    ...indicators.map((indicator) => indicator[column]),
  ];
  if (!at || !first || inputs.some(({ state }) => state === 'unreadable')) return undefined;
  const header = { row: first.row - 1, col: at.col };
  const added = sum(inputs.flatMap((field) => decimalOf(field) ?? []));
  return {
    value: excelRound(added, TOTAL_PLACES[column]),
    inputs,
    formula: () => totalFormula(column, header, execution?.cell ?? null),
  };
}
