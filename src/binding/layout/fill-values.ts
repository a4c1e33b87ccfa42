import { decimalPlaces, type Decimal } from '../../model/decimal';
import type { Field, Figure, FigureField } from '../../model/field';
import { amountIn, type FigureKind } from '../../model/figure';
import { isMoneyUnit } from '../../model/money';
import { displayText, showsDate, showsPercent } from '../../sheet/display';
import { cellAt, EMPTY_CELL, type Cell, type CellValue, type Grid } from '../../sheet/grid';
import type { FilledCell } from './layout';

/** Digits after the point that a number format can show. */
const MOST_DECIMALS = 15;

/** Words as they were typed; a number or a date whose cell shows it as such stays one. */
export function textCell(field: Field<unknown>, grid: Grid | undefined): FilledCell {
  if (field.state === 'unreadable') return asItStands(field, grid);
  const { value, format } = standing(field, grid);
  if (typeof value === 'number' && showsDate(format)) return { value, format };
  return { value: textOf(field) };
}

/** A target or an actual as a text, as it is shown: 0.95 in a cell of per cent is "95%". */
export function shownText(field: Field<unknown>, own: string | undefined): FilledCell {
  if (field.state === 'unreadable' && field.reason === 'cell-error') return errorCell(field.raw);
  return { value: own === undefined ? textOf(field) : nonBlank(own) };
}

/**
 * A figure as a number, in 万元 where it is an amount, with the precision in which it is written. What is no number stays
 * as it was typed.
 */
export function figureCell(
  field: FigureField,
  kind: FigureKind,
  grid: Grid | undefined,
): FilledCell {
  if (field.state === 'unreadable') return asItStands(field, grid);
  if (field.state === 'blank') return { value: textOf(field) };
  const { value, decimals } = inWanYuan(field.value, kind);
  if (isMoneyUnit(kind)) return { value: Number(value) };
  const percent = kind === 'percent' || (kind === 'ratio' && /[%％]/.test(field.raw));
  const format = formatOf(value, decimals, percent);
  return { value: Number(value), ...(format !== undefined && { format }) };
}

/** The figure that an amount is in 万元; any other as it is. */
export function inWanYuan(figure: Figure, kind: FigureKind): Figure {
  return isMoneyUnit(kind) ? amountIn(figure, kind, 'wan-yuan') : figure;
}

/**
 * A figure that the form would compute, exactly as it was typed: the cell's own format would show other digits. A number
 * of per cent becomes a ratio that shows as one.
 */
export function typedFigure(
  field: FigureField,
  kind: FigureKind,
  grid: Grid | undefined,
): FilledCell {
  const { value, format } = standing(field, grid);
  const sameNumber = kind !== 'percent' || showsPercent(format);
  if (field.state === 'ok' && typeof value === 'number' && sameNumber) return { value, format };
  return { format: 'General', ...figureCell(field, kind, grid) };
}

/** A format where the digits of the number itself say less than what was written: 8.60 is not 8.6. */
function formatOf(value: Decimal, decimals: number, percent: boolean): string | undefined {
  const places = Math.min(MOST_DECIMALS, decimals);
  if (percent) return places > 2 ? `0.${'0'.repeat(places - 2)}%` : '0%';
  return places > decimalPlaces(value) ? `0.${'0'.repeat(places)}` : undefined;
}

/** What cannot be read: the cell's own value where it is known, else its text. */
function asItStands(field: Field<unknown>, grid: Grid | undefined): FilledCell {
  if (field.state === 'unreadable' && field.reason === 'cell-error') return errorCell(field.raw);
  const { value, format } = standing(field, grid);
  return typeof value === 'number' && showsDate(format)
    ? { value, format }
    : { value: nonBlank(field.raw) };
}

function errorCell(raw: string): FilledCell {
  return { value: { error: raw } };
}

/** The cell in which nothing but the field stands. */
function standing({ cell, raw }: Field<unknown>, grid: Grid | undefined): Cell {
  const found = cell && grid ? cellAt(grid, cell) : EMPTY_CELL;
  return displayText(found) === raw ? found : EMPTY_CELL;
}

function textOf({ raw }: Field<unknown>): CellValue {
  return nonBlank(raw);
}

function nonBlank(text: string): CellValue {
  return text.trim() === '' ? null : text;
}
