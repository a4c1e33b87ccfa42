import { computed, type Computed } from '../../binding/repair/computed';
import type { FixEdit } from '../../checks/fix';
import { printPercent } from '../../model/decimal';
import { decimalOf, type CellRef, type FigureField } from '../../model/field';
import { plainText } from '../../model/figure';
import { displayText } from '../../sheet/display';
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
  if (isTextCell(target) || !counted) return [valueAlone(at, figure, field, target)];
  return [...numbers, withFormula(at, figure, field, target)];
}

function asNumber(field: FigureField, grid: Grid): PlannedWrite[] {
  const value = decimalOf(field);
  if (!field.cell || !value || isTextCell(cellAt(grid, field.cell)) || field.formula) return [];
  return PLAIN_NUMBER.test(plainText(field.raw))
    ? [{ ...field.cell, value: Number(value), formula: null }]
    : [];
}

/** A rate shows as a percentage only where the cell's format makes one; elsewhere the formula gives a text. */
function withFormula(
  at: CellRef,
  { value, formula }: Computed,
  field: string,
  target: Cell,
): PlannedWrite {
  const asText = field === 'executionRate' && !showsPercent(target);
  return {
    ...at,
    value: asText ? printPercent(value) : Number(value),
    formula: formula(asText ? 'text' : 'number'),
  };
}

function valueAlone(at: CellRef, { value }: Computed, field: string, target: Cell): PlannedWrite {
  const rate = field === 'executionRate';
  if (rate && !showsPercent(target)) return { ...at, value: printPercent(value), formula: null };
  return { ...at, value: isTextCell(target) ? value.toFixed() : Number(value), formula: null };
}

function showsPercent({ format }: Cell): boolean {
  return displayText({ value: 0.5, formula: null, format }).includes('%');
}
