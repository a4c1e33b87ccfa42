/** A number format of digits alone: "0.00", "#,##0.00####". Amounts and points have hardly any other. */
export interface PlainFormat {
  /** Whether thousands are parted. */
  readonly grouped: boolean;
  /** Digits after the point that are always shown, and that are shown at most. */
  readonly least: number;
  readonly most: number;
  /** Numbers from here on have more digits than are exact. */
  readonly limit: number;
}

/** Digits that a number has exactly. */
const EXACT = 15;

const PLAIN_FORMAT = /^(#,##)?0(?:\.(0{1,6})(#{0,6}))?$/;

/** The format as a plain one; null for any other. */
export function plainFormatOf(format: string): PlainFormat | null {
  const match = PLAIN_FORMAT.exec(format);
  if (!match) return null;
  const [, thousands, zeros = '', marks = ''] = match;
  const least = zeros.length;
  const most = least + marks.length;
  return { grouped: thousands !== undefined, least, most, limit: 10 ** (EXACT - most) };
}

/** Below this a number is written with an exponent. */
const SMALLEST = 1e-6;

/** A number that the format shows in full; undefined for one that it rounds, and for one that is too large or too small. */
export function plainNumber(
  value: number,
  { grouped, least, most, limit }: PlainFormat,
): string | undefined {
  const size = Math.abs(value);
  if (!(size < limit) || (size < SMALLEST && size !== 0)) return undefined;
  const digits = String(size);
  const point = Number.isInteger(size) ? digits.length : digits.indexOf('.');
  const places = Math.max(0, digits.length - point - 1);
  if (places > most) return undefined;
  const integer = digits.slice(0, point);
  const whole = grouped && size >= 1000 ? inThousands(integer) : integer;
  const fraction =
    most === 0 ? '' : `.${digits.slice(point + 1)}${'0'.repeat(Math.max(0, least - places))}`;
  return (value < 0 ? '-' : '') + whole + fraction;
}

function inThousands(digits: string): string {
  const first = digits.length % 3;
  const parts = first === 0 ? [] : [digits.slice(0, first)];
  for (let at = first; at < digits.length; at += 3) parts.push(digits.slice(at, at + 3));
  return parts.join(',');
}
