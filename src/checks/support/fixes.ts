import type { Decimal } from '../../model/decimal';
import { decimalOf, type FigureField } from '../../model/field';
import type { ComputedField, Fix, FixEdit, FixKind } from '../fix';

/** What an outcome carries of a repair; nothing where there is none. */
export type WithFix = { readonly fix: Fix } | Record<string, never>;

function withFix(kind: FixKind, safe: boolean, edits: readonly FixEdit[]): WithFix {
  return edits.length > 0 ? { fix: { kind, safe, edits } } : {};
}

/** The sheet's own formula in place of a figure that is wrong or missing. @param before edits that it builds on */
export function computes(
  { cell }: FigureField,
  field: ComputedField,
  before: readonly FixEdit[] = [],
): WithFix {
  return cell ? withFix('compute', true, [...before, { kind: 'compute', cell, field }]) : {};
}

/** Figures that stand as text become numbers. */
export function asNumbers(fields: readonly FigureField[]): WithFix {
  return withFix('as-number', true, fields.flatMap(asNumber));
}

function asNumber(field: FigureField): FixEdit[] {
  const value = decimalOf(field);
  return field.cell && value ? [{ kind: 'number', cell: field.cell, value }] : [];
}

/** Points that stand where none belong are taken away. Whether their row was meant is the user's to say. */
export function removesPoints(fields: readonly FigureField[]): WithFix {
  return withFix('remove-points', false, fields.flatMap(clearing));
}

/** A field that is emptied. */
export function clearing({ cell }: FigureField): FixEdit[] {
  return cell ? [{ kind: 'clear', cell }] : [];
}

/** A number for a field. */
export function numbering({ cell }: FigureField, value: Decimal): FixEdit[] {
  return cell ? [{ kind: 'number', cell, value }] : [];
}

/** Another score, which is a judgement. */
export function scores(field: FigureField, points: Decimal): WithFix {
  return withFix('score', false, numbering(field, points));
}

/** Other weights, and scores that follow them. @param safe whether the form itself says so */
export function weighs(edits: readonly FixEdit[], safe = false): WithFix {
  return withFix('weights', safe, edits);
}
