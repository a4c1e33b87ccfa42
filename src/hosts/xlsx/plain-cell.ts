import { MAX_COLS, MAX_ROWS } from '../../sheet/address';

/** A cell of a plain kind. One object is filled again and again, as there are many cells. */
export interface PlainCell {
  /** From 0. */
  row: number;
  /** From 0. */
  col: number;
  /** Index into the workbook's styles. */
  style: number;
  /** What stands in it: nothing, a number, or a text by its place among the shared ones. */
  kind: 'blank' | 'number' | 'shared';
  /** The number or the place; 0 for a blank cell. */
  value: number;
}

/** Where there is something that is no plain cell. */
export const NOT_PLAIN = -1;

const SPACE = 0x20;
const QUOTE = 0x22;
const POINT = 0x2e;
const SLASH = 0x2f;
const ZERO = 0x30;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const LETTER_A = 0x41;
const LETTER_C = 0x63;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;

const BEFORE_VALUE = '<v>';
const BEHIND_VALUE = '</v></c>';

/** Whole numbers of so many digits are exact, and so is their quotient by a power of ten up to the same. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);

export function plainCell(): PlainCell {
  return { row: 0, col: 0, style: 0, kind: 'blank', value: 0 };
}

/**
 * Reads a cell as nearly all are written: with an address, perhaps a style, and a plain number, a shared text or nothing
 * in it. Whatever else may stand in a cell, its formula before all, is left to the parser of XML.
 * @param at where the element begins
 * @returns the place behind it, or {@link NOT_PLAIN}: then what was filled in means nothing
 */
export function readPlainCell(text: string, at: number, cell: PlainCell): number {
  if (text.charCodeAt(at + 1) !== LETTER_C) return NOT_PLAIN;
  const end = readAttributes(text, at + 2, cell);
  if (end === NOT_PLAIN) return NOT_PLAIN;
  const code = text.charCodeAt(end);
  if (code === GREATER) return readValue(text, end + 1, cell);
  if (code !== SLASH || text.charCodeAt(end + 1) !== GREATER) return NOT_PLAIN;
  cell.kind = 'blank';
  cell.value = 0;
  return end + 2;
}

function readAttributes(text: string, from: number, cell: PlainCell): number {
  let at = from;
  let hasAddress = false;
  let hasStyle = false;
  cell.style = 0;
  cell.kind = 'number';
  for (; text.charCodeAt(at) === SPACE; at++) {
    const name = text.charCodeAt(at + 1);
    if (text.charCodeAt(at + 2) !== EQUALS || text.charCodeAt(at + 3) !== QUOTE) return NOT_PLAIN;
    at += 4;
    if (name === LETTER_R && !hasAddress) {
      at = readAddress(text, at, cell);
      hasAddress = true;
    } else if (name === LETTER_S && !hasStyle) {
      const start = at;
      for (; isDigit(text, at); at++) cell.style = cell.style * 10 + text.charCodeAt(at) - ZERO;
      if (at === start || at > start + EXACT_DIGITS) return NOT_PLAIN;
      hasStyle = true;
    } else if (name === LETTER_T && cell.kind === 'number' && text.charCodeAt(at) === LETTER_S) {
      cell.kind = 'shared';
      at++;
    } else return NOT_PLAIN;
    if (text.charCodeAt(at) !== QUOTE) return NOT_PLAIN;
  }
  return hasAddress ? at : NOT_PLAIN;
}

/** Reads "H5". Returns the place behind it. */
function readAddress(text: string, from: number, cell: PlainCell): number {
  let at = from;
  let col = 0;
  for (; at < from + 3; at++) {
    const letter = text.charCodeAt(at) - LETTER_A;
    if (!(letter >= 0 && letter < 26)) break;
    col = col * 26 + letter + 1;
  }
  let row = 0;
  const digits = at;
  for (; at <= digits + 7 && isDigit(text, at); at++) row = row * 10 + text.charCodeAt(at) - ZERO;
  const isWritten = digits > from && text.charCodeAt(digits) !== ZERO;
  if (!isWritten || row < 1 || row > MAX_ROWS || col > MAX_COLS) return NOT_PLAIN;
  cell.row = row - 1;
  cell.col = col - 1;
  return at;
}

/** Reads the digits of a value, perhaps with a point among them, and the ends of the elements behind it. */
function readValue(text: string, from: number, cell: PlainCell): number {
  if (!text.startsWith(BEFORE_VALUE, from)) return NOT_PLAIN;
  const start = from + BEFORE_VALUE.length;
  let at = start;
  let number = 0;
  for (; isDigit(text, at); at++) number = number * 10 + text.charCodeAt(at) - ZERO;
  let decimals = 0;
  if (at > start && text.charCodeAt(at) === POINT && cell.kind === 'number') {
    const point = at++;
    for (; isDigit(text, at); at++) number = number * 10 + text.charCodeAt(at) - ZERO;
    decimals = at - point - 1;
  }
  const isExact = at > start && at <= start + EXACT_DIGITS;
  if (!isExact || !text.startsWith(BEHIND_VALUE, at)) return NOT_PLAIN;
  cell.value = number / (POWERS[decimals] ?? NaN);
  return at + BEHIND_VALUE.length;
}

function isDigit(text: string, at: number): boolean {
  const digit = text.charCodeAt(at) - ZERO;
  return digit >= 0 && digit <= 9;
}
