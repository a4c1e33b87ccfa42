import type { Decimal } from './decimal';

/** A cell's place in its sheet, from 0. Structurally the same as the spreadsheet's own. */
export interface CellRef {
  readonly row: number;
  readonly col: number;
}

/**
 * Why what stands in a field could not be read. `date`: a number that its format shows as a date; `two-values`: one
 * behind the label and another in the cell beside it; `unknown-unit`: an amount in a unit that is not known (百万元, 美元).
 */
export type UnreadableReason =
  | 'not-a-number'
  | 'out-of-range'
  | 'cell-error'
  | 'not-a-year'
  | 'date'
  | 'two-values'
  | 'unknown-unit';

interface FieldBase {
  /** What stands in the cell, as the user sees it; "" for an empty cell. */
  readonly raw: string;
  /** Where it stands, or null when no cell for it was found in the sheet. */
  readonly cell: CellRef | null;
  /** Whether a formula makes it. */
  readonly formula: boolean;
}

/** One field of a table. Blank is not 0 and unreadable is not blank. */
export type Field<T> =
  | (FieldBase & { readonly state: 'ok'; readonly value: T })
  | (FieldBase & { readonly state: 'blank' })
  | (FieldBase & { readonly state: 'unreadable'; readonly reason: UnreadableReason });

/** A number together with the precision in which it is written. */
export interface Figure {
  /** Amounts in the block's unit, points, or a ratio ("86.19%" is 0.8619). */
  readonly value: Decimal;
  /** Digits after the point of `value` as written: 4 for "86.19%", 2 for "86%". */
  readonly decimals: number;
}

/** A field that holds an amount, points or a ratio. */
export type FigureField = Field<Figure>;
/** A field that holds words. */
export type TextField = Field<string>;

/** A blank field for which no cell was found. */
export const ABSENT: Field<never> = Object.freeze({
  state: 'blank',
  raw: '',
  cell: null,
  formula: false,
});

/** The field's value, or undefined when it is blank or unreadable. */
export function valueOf<T>(field: Field<T>): T | undefined {
  return field.state === 'ok' ? field.value : undefined;
}

/** The figure's decimal, or undefined when it is blank or unreadable. */
export function decimalOf(field: FigureField): Decimal | undefined {
  return field.state === 'ok' ? field.value.value : undefined;
}

/** The decimals of the figures that can be read. */
export function decimalsOf(fields: readonly FigureField[]): Decimal[] {
  const found: Decimal[] = [];
  for (const field of fields) if (field.state === 'ok') found.push(field.value.value);
  return found;
}

/** Whether there is no cell for the field at all: the label of its row or column was not found. */
export function isAbsent(field: Field<unknown>): boolean {
  return field.cell === null;
}

/** The cells of some fields, without the absent ones. */
export function cellsOf(...fields: readonly Field<unknown>[]): CellRef[] {
  const found: CellRef[] = [];
  for (const { cell } of fields) if (cell) found.push(cell);
  return found;
}
