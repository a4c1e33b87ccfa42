import { sum, type Decimal } from '../../model/decimal';
import { compareAsExcel, roundScore } from '../../scoring/rounding';
import {
  cellsOf,
  decimalOf,
  decimalsOf,
  type CellRef,
  type Field,
  type FigureField,
} from '../../model/field';
import type { EvaluationTable } from '../../model/table';
import { asNumbers } from './fixes';
import { cannotTell, fail, notApplicable, type Outcome, type Param, type Params } from '../check';

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

/**
 * A part of the table that a check needs was not found: a lost anchor, named by its term.
 * @param cells where the part was wanted, if that can be said
 */
export function lost(term: string, cells: readonly CellRef[] = []): Outcome {
  return cannotTell(cells, 'lost', { part: { term } });
}

/** A cannot-tell for the first anchor of a part ("revenue.") that was not found, or undefined when all were. */
export function lostUnder({ lost: anchors }: EvaluationTable, part: string): Outcome | undefined {
  const found = anchors.find(({ anchor }) => anchor.startsWith(part));
  return found && cannotTell(found.cell ? [found.cell] : [], 'lost', { part: found.label });
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

/** A number as Excel shows one; anything else in a figure's cell is text, which a sheet's own SUM passes over. */
const SHOWN_NUMBER = /^-?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?%?$/;

/**
 * The figures that stand as text ("10分", "１２．５") and so make a computed total what it is: those that a formula
 * passes over, if the rest adds up to what it gives. Empty when they do not explain it.
 * @param total the stated total
 */
export function passedOver(
  total: FigureField,
  fields: readonly FigureField[],
): readonly FigureField[] {
  const stated = decimalOf(total);
  const texts = fields.filter((field) => !field.formula && !SHOWN_NUMBER.test(field.raw.trim()));
  if (!total.formula || !stated || texts.length === 0) return [];
  const rest = fields.filter((field) => !texts.includes(field));
  return compareAsExcel(roundScore(sum(decimalsOf(rest))), stated) === 0 ? texts : [];
}

/** A fail that names figures which stand as text, and what the total would be with them. */
export function asText(total: FigureField, texts: readonly FigureField[], truth: Decimal): Outcome {
  return fail(
    cellsOf(...texts, total),
    { ...given(texts), expected: { points: truth } },
    { variant: 'as-text', ...asNumbers(texts) },
  );
}
