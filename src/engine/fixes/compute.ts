import { computed, type Computed } from '../../binding/repair/computed';
import type { FixEdit } from '../../checks/fix';
import type { RateForm } from '../../binding/layout/formulas';
import { HUNDRED, printPercent, type Decimal } from '../../model/decimal';
import { decimalOf, type CellRef, type FigureField } from '../../model/field';
import { plainText } from '../../model/figure';
import type { EvaluationTable } from '../../model/table';
import { excelRound } from '../../scoring/rounding';
import { displayText, showsPercent } from '../../sheet/display';
import { cellAt, type Cell, type Grid } from '../../sheet/grid';
import type { BoundTable } from '../assess';
import type { Problem } from '../assessment';
import { fixProblem } from './problems';
import { isTextCell, type PlannedWrite } from './writes';

/** A text that is nothing but a number, in any width, perhaps with 分 behind it. */
const PLAIN_NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?分?$/;

/**
 * A computed figure as its native formula. Figures that it refers to and that stand as text become numbers with it; where
 * they cannot, or where the cell makes a text of everything, it is written as a value.
 */
export function computedWrites(
  { cell: at, field }: Extract<FixEdit, { kind: 'compute' }>,
  { table, form }: BoundTable,
  grid: Grid,
): readonly PlannedWrite[] | Problem {
  const isNumber = (cell: CellRef): boolean => typeof cellAt(grid, cell).value === 'number';
  const figure = computed(field, table, form, isNumber);
  if (!figure) return fixProblem('not-computable');
  const target = cellAt(grid, at);
  const texts = figure.inputs.filter(
    ({ state, cell }) => state === 'ok' && cell !== null && !isNumber(cell),
  );
  const numbers = texts.flatMap((text) => asNumber(text, grid));
  const counted = numbers.length === texts.length;
  const as = field === 'executionRate' ? rateForm(table, target) : 'number';
  if (isTextCell(target) || !counted) return [valueAlone(at, figure, as, target)];
  return [...numbers, withFormula(at, figure, as)];
}

function asNumber(field: FigureField, grid: Grid): PlannedWrite[] {
  const value = decimalOf(field);
  if (!field.cell || !value || isTextCell(cellAt(grid, field.cell)) || field.formula) return [];
  return PLAIN_NUMBER.test(plainText(field.raw))
    ? [{ ...field.cell, value: Number(value), formula: null }]
    : [];
}

/**
 * A rate shows as a percentage where the cell's format makes one. Below a heading that says per cent, so many of them
 * stand in other cells; elsewhere a text does.
 */
function rateForm({ funds }: EvaluationTable, target: Cell): RateForm {
  if (funds.ratesInPercent) return showsPercent(target.format) ? 'number' : 'percent';
  return displayText({ ...target, value: 0.5 }).includes('%') ? 'number' : 'text';
}

function withFormula(at: CellRef, { value, formula }: Computed, as: RateForm): PlannedWrite {
  return { ...at, value: valueIn(value, as), formula: formula(as) };
}

function valueAlone(at: CellRef, { value }: Computed, as: RateForm, target: Cell): PlannedWrite {
  const written = valueIn(value, as);
  const digits = as === 'percent' ? String(written) : value.toFixed();
  const text = isTextCell(target) && as !== 'text';
  return { ...at, value: text ? digits : written, formula: null };
}

function valueIn(value: Decimal, as: RateForm): number | string {
  switch (as) {
    case 'number':
      return Number(value);
    case 'percent':
      return Number(excelRound(value.times(HUNDRED), 2));
    case 'text':
      return printPercent(value);
  }
}
