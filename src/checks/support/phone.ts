/** Between the groups of a number: "139 0000 0000", "0730—8880001". */
const GAP = '[\\s-]{0,3}';
const COUNTRY = `(?:\\(?(?:\\+|00)?86\\)?${GAP})?`;
const MOBILE = `1[3-9]\\d${GAP}\\d{4}${GAP}\\d{4}`;
const AREA = '\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?';
const AREA_ABROAD = '\\(?(?:10|2\\d|[3-9]\\d{2})\\)?';
const SUBSCRIBER = `\\d{3,4}${GAP}\\d{4}`;
const EXTENSION = `(?:[\\s(]?(?:-|转|分机号?:?|ext\\.?|x)${GAP}\\d{1,6})?`;
const SERVICE = `[48]00${GAP}(?:\\d{3}${GAP}\\d{4}|\\d{4}${GAP}\\d{3})`;

const MOBILE_IN_FIELD = whole(`${COUNTRY}(${MOBILE})`);
/** What follows a number that counts something. */
const COUNTS = '(?!\\s?(?:\\.\\d|[%‰元万亿个人次份]))';
const MOBILE_IN_WORDS = whole(`(?<![.\\d])(?:\\+?86-?)?(1[3-9]\\d{9})${COUNTS}`);

const LAND = whole(
  `(?:${COUNTRY}${AREA}|(?:\\+|00)86${GAP}${AREA_ABROAD})${GAP}${SUBSCRIBER}${EXTENSION}`,
);
const OTHER = whole(`(?:${COUNTRY}${MOBILE}|${SERVICE}${EXTENSION})`);
const LOCAL = whole(`${SUBSCRIBER}${EXTENSION}`);
/** One run of digits that begins like a mobile number. */
const LIKE_MOBILE = /^1[3-9]\d{5,16}$/;
/** No telephone field is longer. */
const LENGTH_LIMIT = 200;
const FULL_WIDTH = /[\uff01-\uff5e\u3000]/g;
const DASHES = /[‐‑–—―─]/g;
/** Digits of a mobile number. */
export const MOBILE_DIGITS = 11;

/**
 * What a text says as a telephone number.
 * - `valid`: nothing but mobile numbers and land lines with their area code, of which there may be several, with remarks
 * - `local`: a land line without its area code
 * - `length`: digits like a mobile number, too few or too many
 */
export type PhoneReading =
  | { readonly kind: 'valid' | 'local' | 'none' }
  | { readonly kind: 'length'; readonly digits: number };

/** Reads 联系电话. */
export function readPhone(text: string): PhoneReading {
  const plain = halfWidth(text);
  if (plain.length > LENGTH_LIMIT) return { kind: 'none' };
  const bare = plain.replace(/[\s-]/g, '');
  const kind = kindOf(plain);
  // However it is grouped; and no land line begins like a mobile number.
  if (kind === 'valid' || !LIKE_MOBILE.test(bare)) return { kind };
  const { length: digits } = bare;
  return digits === MOBILE_DIGITS ? { kind: 'valid' } : { kind: 'length', digits };
}

function kindOf(plain: string): 'valid' | 'local' | 'none' {
  const withoutLand = plain.replace(LAND, ' ');
  const rest = withoutLand.replace(OTHER, ' ');
  if (!/\d/.test(rest)) return rest === plain ? 'none' : 'valid';
  if (/\d/.test(rest.replace(LOCAL, ' '))) return 'none';
  return withoutLand === plain ? 'local' : 'valid';
}

/**
 * The mobile numbers that stand in a text, as digits alone.
 * @param field whether the text is a telephone field, where nothing but numbers is typed; elsewhere eleven digits may be
 *   an amount, and digits apart may be anything
 */
export function mobilesIn(text: string, field: boolean): readonly string[] {
  const pattern = field ? MOBILE_IN_FIELD : MOBILE_IN_WORDS;
  return [...halfWidth(text).matchAll(pattern)].map(([, number = '']) => number.replace(/\D/g, ''));
}

/** "139****0000": a number with its middle hidden, as it may be published. */
export function masked(number: string): string {
  return `${number.slice(0, 3)}****${number.slice(-4)}`;
}

/** The text with the middle of every mobile number hidden. */
export function hideMobiles(text: string): string {
  return halfWidth(text).replace(MOBILE_IN_WORDS, (_, number: string) => masked(number));
}

/** Whether digits of a number were hidden: "139****0000", "139××××0000". */
export function isMasked(text: string): boolean {
  return /\d[*x×]{2,8}\d*/i.test(halfWidth(text));
}

function halfWidth(text: string): string {
  return text.replace(FULL_WIDTH, (sign) => sign.normalize('NFKC')).replace(DASHES, '-');
}

function whole(pattern: string): RegExp {
  return new RegExp(`(?<!\\d)${pattern}(?!\\d)`, 'gi');
}
