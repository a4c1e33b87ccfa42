import { decimal, decimalPlaces, HUNDRED } from './decimal';
import type { Figure, UnreadableReason } from './field';
import { inUnit, isMoneyUnit, MONEY_WORDS, shiftOf } from './money';
import { remembering } from './remember';
import type { MoneyUnit } from './table';

/** What came of reading a figure. */
export type FigureReading =
  | { readonly state: 'ok'; readonly value: Figure }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason };

/** What an amount is counted in, as far as it is known. */
export type AmountKind = MoneyUnit | 'unknown-unit';
/**
 * What a figure stands for; it decides which words may follow the digits. `percent`: a ratio below a heading that says
 * per cent, so that the sign may be left out.
 */
export type FigureKind = 'points' | 'ratio' | 'percent' | AmountKind;

/** Amounts and points beyond 15 significant digits are beyond what Excel itself can hold. */
const DIGIT_LIMIT = 15;
/** No figure is longer, its unit and separators included; longer texts are not looked into. */
const LENGTH_LIMIT = 64;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;
const BARE_FRACTION = /^([+-]?)(\.\d+)$/;
const DASHES = /^(?:[-/]+|无)$/;

/** All but what Unicode would fold into plain digits or letters although it stands for something else: ², ½, ①, ㎡. */
const FOLDABLE =
  /[^\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209f\u2150-\u218b\u2460-\u24ff\u3200-\u33ff]+/g;
const ASCII = /^[\x20-\x7e]*$/;
const DIGITS_APART = /\d\s+\d/;

/** Full-width forms in their plain one; spaces stay. */
export function foldedText(text: string): string {
  return ASCII.test(text) ? text : text.replace(FOLDABLE, (part) => part.normalize('NFKC'));
}

/** Full-width forms, spaces and the many minus signs in one form each. */
export const plainText = remembering((text: string): string =>
  foldedText(text)
    .replace(/[\s\u200b\ufeff]+/g, '')
    .replace(/[‐‑−–—―─]/g, '-'),
);

/** Whether white space stands between two digits ("10\n20"): without it they would read as one number. */
export function digitsApart(text: string): boolean {
  return DIGITS_APART.test(text.normalize('NFKC'));
}

/**
 * Reads a figure as people type it: "1,463.31", "５０", "100%", "50万元", "10分".
 * Dashes, "/" and 无 are blank. Anything else that is not one plain number is unreadable: nothing is guessed.
 */
export function readFigure(text: string, kind: FigureKind): FigureReading {
  const plain = plainText(text);
  if (plain === '' || DASHES.test(plain)) return { state: 'blank' };
  if (kind === 'unknown-unit') return UNKNOWN_UNIT;
  if (plain.length > LENGTH_LIMIT) return { state: 'unreadable', reason: 'not-a-number' };
  const { digits, unit } = splitUnit(plain, kind);
  const match = NUMBER.exec(digits) ?? BARE_FRACTION.exec(digits);
  if (!match || digitsApart(text)) return { state: 'unreadable', reason: 'not-a-number' };
  const bare = digits.replace(/[,+]/g, '').replace(/^(-?)\./, '$10.');
  if (bare.replace(/\D/g, '').replace(/^0+/, '').length > DIGIT_LIMIT) {
    return { state: 'unreadable', reason: 'out-of-range' };
  }
  const written = bare.split('.')[1]?.length ?? 0;
  const figure = { value: decimal(bare), decimals: written };
  return { state: 'ok', value: ofUnit(figure, unit, kind) };
}

function ofUnit(figure: Figure, unit: MoneyUnit | '%' | null, kind: FigureKind): Figure {
  if (unit === '%') return ofPercent(figure);
  return unit && isMoneyUnit(kind) ? amountIn(figure, unit, kind) : figure;
}

/** An amount that cannot be read, whatever stands there. */
export const UNKNOWN_UNIT = { state: 'unreadable', reason: 'unknown-unit' } as const;

/** The ratio that so many per cent are: 86.18 → 0.8618. */
export function ofPercent({ value, decimals }: Figure): Figure {
  return { value: value.div(HUNDRED), decimals: decimals + 2 };
}

/** An amount of one unit in another. */
export function amountIn({ value, decimals }: Figure, from: MoneyUnit, to: MoneyUnit): Figure {
  return { value: inUnit(value, from, to), decimals: Math.max(0, decimals + shiftOf(from, to)) };
}

/**
 * A figure of a number that stands in a cell. It is taken at 15 significant digits, as Excel does.
 * @param formatDecimals digits after the point (of the value) that the cell's number format shows
 */
export function figureOfNumber(value: number, formatDecimals = 0): FigureReading {
  return formatDecimals === 0 ? plainFigure(value) : figureIn(value, formatDecimals);
}

/** Most numbers stand in cells of the general format, and points come again in every table. */
const plainFigure = remembering((value: number) => figureIn(value, 0));

function figureIn(value: number, formatDecimals: number): FigureReading {
  if (!Number.isFinite(value)) return { state: 'unreadable', reason: 'out-of-range' };
  const shortest = decimal(value);
  const exact =
    shortest.c.length <= DIGIT_LIMIT ? shortest : decimal(shortest.toPrecision(DIGIT_LIMIT));
  if (exact.e >= DIGIT_LIMIT) return { state: 'unreadable', reason: 'out-of-range' };
  return {
    state: 'ok',
    value: { value: exact, decimals: Math.max(decimalPlaces(exact), formatDecimals) },
  };
}

/** The digits of a figure and what their unit is; null where it goes without saying. */
function splitUnit(
  plain: string,
  kind: FigureKind,
): { readonly digits: string; readonly unit: MoneyUnit | '%' | null } {
  const suffix = /[^\d.,]+$/.exec(plain)?.[0] ?? '';
  const digits = plain.slice(0, plain.length - suffix.length);
  if ((kind === 'ratio' || kind === 'percent') && suffix === '%') return { digits, unit: '%' };
  if (kind === 'percent') return { digits: plain, unit: '%' };
  if (kind === 'points' && suffix === '分') return { digits, unit: null };
  const unit = isMoneyUnit(kind) ? MONEY_WORDS[suffix] : undefined;
  return unit ? { digits, unit } : { digits: plain, unit: null };
}
