import type { Decimal } from '../model/decimal';
import type { CellRef } from '../model/field';

/** A figure that the official sheet computes by a native formula. */
export type ComputedField = 'executionRate' | 'executionScore' | 'weightTotal' | 'scoreTotal';

/**
 * What one cell becomes.
 * - `compute`: the native formula of the field; the value alone where the figures it refers to are no numbers
 * - `number`: a number; points or an amount in the block's unit
 * - `text`: `from` (as read, without the label that may stand in the same cell) becomes `to`; "" is a blank
 * - `clear`: nothing
 */
export type FixEdit =
  | { readonly kind: 'compute'; readonly cell: CellRef; readonly field: ComputedField }
  | { readonly kind: 'number'; readonly cell: CellRef; readonly value: Decimal }
  | { readonly kind: 'text'; readonly cell: CellRef; readonly from: string; readonly to: string }
  | { readonly kind: 'clear'; readonly cell: CellRef };

/** The ways to mend something mechanically. Fixes of one kind can be applied together. */
export const FIX_KINDS = [
  'compute',
  'as-number',
  'remove-points',
  'sign',
  'list-number',
  'mark-none',
  'date',
  'weights',
  'score',
] as const;
/** One way to mend something mechanically. */
export type FixKind = (typeof FIX_KINDS)[number];

/** A mechanical repair of what a finding says. */
export interface Fix {
  readonly kind: FixKind;
  /** Whether it follows from what stands in the table; one that is a judgement is shown before it is applied. */
  readonly safe: boolean;
  readonly edits: readonly FixEdit[];
}
