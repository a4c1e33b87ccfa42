import { dateOf } from './dates';
import { digitsApart, foldedText, plainText } from './figure';
import { remembering } from './remember';
import { attainmentOf } from './values/attainment';
import { listNumberAt, withoutListNumber } from './values/list-number';
import { readPeriod } from './values/period';
import { printTypedValue } from './values/print';
import { readQuantity } from './values/quantity';
import { nonstandardSign } from './values/signs';
import type { TypedValue } from './values/value';

export type {
  Attainment,
  DateSpan,
  Direction,
  Quantity,
  QuantityRange,
  TypedValue,
} from './values/value';
export { nonstandardSign, printTypedValue };

/** Longer texts are words; they are not looked into. */
const LENGTH_LIMIT = 200;
/** More values in one cell are a list, not a value. */
const PARTS_LIMIT = 20;
const WORDS: TypedValue = { kind: 'statement', attainment: null };
const SEPARATORS = /[;；。\n\r]+/;
/** A comma within 1,463 does not part values. */
const COMMAS = /、|(?<!\d)[,，]|[,，](?!\d{3}(?!\d))/;
const END = /[。;,]+$/;

/**
 * Reads a target or an actual. Never throws and never guesses: what is no plain quantity, range, date or list of these
 * is a statement, and what reads two ways ("1.2次": a list number and two times, or one point two) is ambiguous.
 */
export const readTypedValue = remembering((text: string): TypedValue => {
  const plain = valueText(text);
  if (plain === null) return WORDS;
  const bare = plain.replace(END, '');
  const attainment = attainmentOf(withoutListNumber(bare));
  if (attainment !== null) return { kind: 'statement', attainment };
  const single = readSingle(bare);
  if (!single) return readSeveral(text) ?? WORDS;
  if (digitsApart(text)) return ambiguous([readParts(text.split(/\s+/), false), single]);
  return single.kind === 'ambiguous' ? single : (spacedListNumber(text, bare) ?? single);
});

/** A list number in front of a value, and the value. */
export interface ListNumber {
  /** As typed: "1.", "（2）", "③". */
  readonly number: string;
  readonly rest: string;
}

/**
 * The list number in front of one value, to be moved out of it: "1.≤5万", "1.2次", "1、2次", "（1）2次", "①2次". Null when
 * there is none, when the number is the value's own ("1.5万元") and when the cell holds several values.
 */
export function listNumberOf(text: string): ListNumber | null {
  const found = listNumberAt(text);
  if (!found || valueText(text) === null) return null;
  const rest = readTypedValue(found.rest);
  if (rest.kind === 'statement' && rest.attainment === null) return null;
  if (rest.kind === 'several' || rest.kind === 'ambiguous') return null;
  const whole = readTypedValue(text);
  const meant = whole.kind === 'ambiguous' ? whole.readings : [whole];
  return meant.some((one) => sameValue(one, rest)) ? found : null;
}

function sameValue(a: TypedValue, b: TypedValue): boolean {
  return a.kind === b.kind && printTypedValue(a) === printTypedValue(b);
}

/** Spaces out, half-width forms, signs in their standard form; null for a text too long to be a value. */
function valueText(text: string): string | null {
  const plain = plainText(text).replace(/[〜～∼]/g, '~');
  return plain.length > LENGTH_LIMIT ? null : (nonstandardSign(plain) ?? plain);
}

/** One quantity, range or date, behind a list number or not. */
function readSingle(plain: string): TypedValue | null {
  const rest = withoutListNumber(plain);
  if (rest !== plain) return readBare(rest);
  const whole = readBare(plain);
  if (whole) return whole;
  const [, listed] = /^[1-9]\d?\.((?:19|20)\d\d[年.-][^]*)$/.exec(plain) ?? [];
  return listed === undefined ? null : readBare(listed);
}

function readBare(plain: string): TypedValue | null {
  const period = readPeriod(plain);
  if (period) return period;
  const quantity = readQuantity(plain);
  const date = quantity ? otherDate(plain) : null;
  return quantity && date ? ambiguous([quantity, date]) : quantity;
}

/** A number that may as well be a date: 20231231, 10-20. */
function otherDate(plain: string): TypedValue | null {
  const whole = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(plain);
  const short = /^(\d{1,2})-(\d{1,2})$/.exec(plain);
  const date = whole
    ? dateOf(Number(whole[1]), Number(whole[2]), Number(whole[3]))
    : short && dateOf(null, Number(short[1]), Number(short[2]));
  return date && { kind: 'date', from: date, to: date, direction: 'none', attainment: null };
}

/** "1. 5万元": with a space behind the point it may be a list number, whatever the unit. */
function spacedListNumber(text: string, plain: string): TypedValue | null {
  const folded = foldedText(text);
  if (!/^\s*[1-9]\d?\s*\.\s+\d/.test(folded)) return null;
  const behind = readBare(plain.replace(/^\d{1,2}\./, ''));
  const joined = readBare(plain);
  return behind && joined && ambiguous([behind, joined]);
}

function readSeveral(text: string): TypedValue | null {
  return (
    readParts(text.split(SEPARATORS), false) ??
    readParts(text.split(/\s+/), true) ??
    readParts(text.split(COMMAS), true)
  );
}

/** Several values, if every part is one. @param complete whether each needs a unit of its own */
function readParts(parts: readonly string[], complete: boolean): TypedValue | null {
  const filled = parts
    .map((part) => valueText(part)?.replace(END, '') ?? '')
    .filter((part) => part !== '');
  if (filled.length < 2 || filled.length > PARTS_LIMIT) return null;
  const values: TypedValue[] = [];
  for (const part of filled) {
    const found = readSingle(part) ?? (complete ? null : withCommas(part));
    if (!found || (complete && found.kind === 'number' && found.unit === '')) return null;
    values.push(...(found.kind === 'several' ? found.values : [found]));
  }
  if (!values.some((value) => value.kind === 'ambiguous')) return { kind: 'several', values };
  return ambiguous(
    [0, 1].map((index) => ({ kind: 'several', values: values.map(reading(index)) })),
  );
}

function withCommas(part: string): TypedValue | null {
  const found = readParts(part.split(COMMAS), true);
  return found?.kind === 'several' ? found : null;
}

/** The first reading of every value, or the second. */
function reading(index: number): (value: TypedValue) => TypedValue {
  return (value) => (value.kind === 'ambiguous' ? (value.readings[index] ?? value) : value);
}

function ambiguous(candidates: readonly (TypedValue | null)[]): TypedValue {
  const readings = candidates.flatMap((one) =>
    one === null ? [] : one.kind === 'ambiguous' ? one.readings : [one],
  );
  return { kind: 'ambiguous', readings };
}
