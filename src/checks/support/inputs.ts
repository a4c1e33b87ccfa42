import { compareAsExcel } from '../../scoring/rounding';
import type { Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, type Field, type FigureField } from '../../model/field';
import { cannotTell, notApplicable, type Outcome, type Param, type Params } from '../check';

/** Params of a cannot-tell or fail that say what stands in some unreadable fields. */
export function given(fields: readonly Field<unknown>[]): Params {
  return { given: fields.map(({ raw }) => raw).join(' / ') };
}

/** Fields whose text cannot be read. */
export function unreadableOf(fields: readonly Field<unknown>[]): Field<unknown>[] {
  return fields.filter(({ state }) => state === 'unreadable');
}

/** A cannot-tell that names the unreadable fields, or undefined when there is none. */
export function unreadable(fields: readonly Field<unknown>[]): Outcome | undefined {
  const bad = unreadableOf(fields);
  return bad.length > 0 ? cannotTell(cellsOf(...bad), 'unreadable', given(bad)) : undefined;
}

/**
 * Why a check cannot tell anything from its inputs: one is unreadable, or else one is blank; undefined when all are there.
 * @param params what the check's own text of variant "blank" needs
 */
export function unknown(
  fields: readonly Field<unknown>[],
  params: Params = {},
): Outcome | undefined {
  const bad = unreadable(fields);
  if (bad) return bad;
  const blank = fields.filter(({ state }) => state === 'blank');
  return blank.length > 0 ? cannotTell(cellsOf(...blank), 'blank', params) : undefined;
}

/** What a stated rate or score is worth where there is no budget to compute it from: nothing, unless it claims something. */
export function withoutBudget(stated: FigureField): Outcome {
  if (stated.state === 'blank' || decimalOf(stated)?.eq(0)) return notApplicable;
  return unreadable([stated]) ?? cannotTell(cellsOf(stated), 'no-budget', given([stated]));
}

/** A part of the table that a check needs was not found: a lost anchor, named by its term. */
export function lost(term: string): Outcome {
  return cannotTell([], 'lost', { part: { term } });
}

/** How far one number is from another, as a size and a word: "10", "多". */
export function distance(
  value: Decimal,
  from: Decimal,
): { readonly size: Decimal; readonly sign: Param } {
  return {
    size: value.minus(from).abs(),
    sign: { term: compareAsExcel(value, from) > 0 ? 'over' : 'under' },
  };
}
