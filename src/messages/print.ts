import type { Param, Params } from '../checks/check';
import { printAmount, printPercent, type Decimal } from '../model/decimal';
import { excelRound } from '../scoring/rounding';

/** Texts by key; terms stand in it under `term.<id>`. */
export type Texts = Readonly<Record<string, string>>;

/** Points and amounts are printed with no more digits than these; what lies beyond is noise of formulas. */
const POINTS_PLACES = 4;
const AMOUNT_PLACES = 6;
/** Text that a user typed is cut to this many characters. */
const TEXT_LIMIT = 40;

/** Says a text of ours in other words. */
type Reword = (text: string) => string;

/**
 * Fills `{name}` marks of a template, each once; a mark without a param stays as it stands.
 * @param own puts terms in the words of the form; what a user typed stays
 */
export function fill(template: string, params: Params, terms: Texts, own?: Reword): string {
  return template.replace(/\{(\w+)\}/g, (mark, name: string) => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    return param === undefined ? mark : printParam(param, terms, own);
  });
}

/** Fills `{name}` marks with texts as they are: they were printed before. */
export function fillPlain(
  template: string,
  fillings: Readonly<Record<string, string | number>>,
): string {
  return template.replace(/\{(\w+)\}/g, (mark, name: string) => String(fillings[name] ?? mark));
}

/** Prints one value: points bare, amounts with thousands separators, rates with their per cent sign, terms by name. */
export function printParam(param: Param, terms: Texts, own: Reword = (text) => text): string {
  if (typeof param === 'string') return shorten(param);
  if (typeof param === 'number') return String(param);
  if ('points' in param) return rounded(param.points, POINTS_PLACES).toFixed();
  if ('amount' in param) return printAmount(rounded(param.amount, AMOUNT_PLACES));
  if ('rate' in param) return printPercent(param.rate, Math.max(0, param.decimals - 2));
  return own(terms[`term.${param.term}`] ?? param.term);
}

function rounded(value: Decimal, places: number): Decimal {
  return excelRound(value, places);
}

function shorten(text: string): string {
  const characters = Array.from(text.replace(/\s+/g, ' ').trim());
  return characters.length <= TEXT_LIMIT
    ? characters.join('')
    : `${characters.slice(0, TEXT_LIMIT - 1).join('')}…`;
}
