import { decimal, decimalPlaces, HUNDRED } from './decimal';
import type { Figure, UnreadableReason } from './field';
import { remembering } from './remember';
import type { MoneyUnit } from './table';

/** What came of reading a figure. */
export type FigureReading =
  | { readonly state: 'ok'; readonly value: Figure }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason };

/** What a figure stands for; it decides which words may follow the digits. */
export type FigureKind = 'points' | 'ratio' | MoneyUnit;

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
  if (plain.length > LENGTH_LIMIT) return { state: 'unreadable', reason: 'not-a-number' };
  const { digits, scale, percent } = splitUnit(plain, kind);
  const match = NUMBER.exec(digits) ?? BARE_FRACTION.exec(digits);
  if (!match || digitsApart(text)) return { state: 'unreadable', reason: 'not-a-number' };
  const bare = digits.replace(/[,+]/g, '').replace(/^(-?)\./, '$10.');
  if (bare.replace(/\D/g, '').replace(/^0+/, '').length > DIGIT_LIMIT) {
    return { state: 'unreadable', reason: 'out-of-range' };
  }
  const written = bare.split('.')[1]?.length ?? 0;
  const value = percent ? decimal(bare).div(HUNDRED) : decimal(bare).times(scale);
  const shift = percent ? 2 : -Math.log10(scale);
  return { state: 'ok', value: { value, decimals: Math.max(0, written + Math.round(shift)) } };
}

/**
 * A figure of a number that stands in a cell. It is taken at 15 significant digits, as Excel does.
 * @param formatDecimals digits after the point (of the value) that the cell's number format shows
 */
export function figureOfNumber(value: number, formatDecimals = 0): FigureReading {
  if (!Number.isFinite(value)) return { state: 'unreadable', reason: 'out-of-range' };
  const exact = decimal(decimal(value).toPrecision(DIGIT_LIMIT));
  if (exact.abs().gte('1e15')) return { state: 'unreadable', reason: 'out-of-range' };
  return {
    state: 'ok',
    value: { value: exact, decimals: Math.max(decimalPlaces(exact), formatDecimals) },
  };
}

/** 亿元, 万元, 千元 and 元 as factors of the unit that the block is kept in. */
const SCALES: Readonly<Record<MoneyUnit, Readonly<Record<string, number>>>> = {
  'wan-yuan': { 亿元: 1e4, 亿: 1e4, 万元: 1, 万: 1, 千元: 0.1, 元: 1e-4 },
  yuan: { 亿元: 1e8, 亿: 1e8, 万元: 1e4, 万: 1e4, 千元: 1e3, 元: 1 },
};

function splitUnit(
  plain: string,
  kind: FigureKind,
): { digits: string; scale: number; percent: boolean } {
  const suffix = /[^\d.,]+$/.exec(plain)?.[0] ?? '';
  const digits = plain.slice(0, plain.length - suffix.length);
  if (kind === 'ratio' && suffix === '%') return { digits, scale: 1, percent: true };
  if (kind === 'points' && suffix === '分') return { digits, scale: 1, percent: false };
  if (kind === 'wan-yuan' || kind === 'yuan') {
    const scale = SCALES[kind][suffix];
    if (scale !== undefined) return { digits, scale, percent: false };
  }
  return { digits: plain, scale: 1, percent: false };
}
