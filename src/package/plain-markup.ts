import { UNUSUAL, valueEnd } from './plain-text';

/** What was found in the tag read last. */
export interface Marks {
  /** For each attribute, where its name begins and ends and where its value ends; a new list for each tag. */
  places: number[];
  /** Whether a name has a prefix or is "xmlns". */
  hasNamespaces: boolean;
}

/** How many numbers of {@link Marks.places} there are for each attribute. */
export const PLACES = 3;

/** More attributes on one tag than any office program writes. */
const MOST_ATTRIBUTES = 64;

const TAB = 0x09;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const DOUBLE = 0x22;
const SINGLE = 0x27;
const SLASH = 0x2f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const GREATER = 0x3e;

const START = 1;
const PART = 2;
/** What an ASCII character may be in a name: at its start and in it, only in it, or neither. */
const IN_NAMES = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/[A-Za-z_]/.test(character)) return START;
  return /[0-9.-]/.test(character) ? PART : 0;
});

export function skipSpace(text: string, from: number): number {
  let at = from;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (code !== SPACE && code !== NEWLINE && code !== TAB) return at;
  }
}

/** The end of a name without a prefix, or of one of the two parts of a name with one. */
export function nameEnd(text: string, from: number): number {
  if (IN_NAMES[text.charCodeAt(from)] !== START) return UNUSUAL;
  let at = from + 1;
  while ((IN_NAMES[text.charCodeAt(at)] ?? 0) > 0) at++;
  return at;
}

/** Goes over the attributes of a tag and marks them. Returns the place of the ">" or "/" behind them. */
export function attributesEnd(text: string, from: number, marks: Marks): number {
  const places: number[] = [];
  marks.places = places;
  marks.hasNamespaces = false;
  for (let at = from; ;) {
    const start = skipSpace(text, at);
    const code = text.charCodeAt(start);
    if (code === GREATER || code === SLASH) return start;
    if (start === at || places.length === MOST_ATTRIBUTES * PLACES) return UNUSUAL;
    let end = nameEnd(text, start);
    if (end === UNUSUAL) return UNUSUAL;
    if (text.charCodeAt(end) === COLON) {
      marks.hasNamespaces = true;
      end = nameEnd(text, end + 1);
      if (end === UNUSUAL) return UNUSUAL;
    } else if (end - start === 5 && text.startsWith('xmlns', start)) marks.hasNamespaces = true;
    const quote = text.charCodeAt(end + 1);
    const isQuoted = quote === DOUBLE || quote === SINGLE;
    if (text.charCodeAt(end) !== EQUALS || !isQuoted) return UNUSUAL;
    if (placeOf(text, places, text, start, end) !== UNUSUAL) return UNUSUAL;
    const close = valueEnd(text, end + 2, quote);
    if (close === UNUSUAL) return UNUSUAL;
    places.push(start, end, close);
    at = close + 1;
  }
}

/** Where in `places` the attribute stands whose name is a piece of another text; UNUSUAL when there is none. */
export function placeOf(
  text: string,
  places: readonly number[],
  other: string,
  from: number,
  to: number,
): number {
  for (let i = 0; i < places.length; i += PLACES) {
    const start = places[i] ?? 0;
    if ((places[i + 1] ?? 0) - start !== to - from) continue;
    let at = 0;
    while (from + at < to && text.charCodeAt(start + at) === other.charCodeAt(from + at)) at++;
    if (from + at === to) return i;
  }
  return UNUSUAL;
}
