import { format as formatNumber, getFormatInfo, isDateFormat } from 'numfmt';
import { isCellError, type Cell } from './grid';
import { plainFormatOf, plainNumber, type PlainFormat } from './plain-number';

interface FormatFacts {
  readonly date: boolean;
  readonly percent: boolean;
  readonly decimals: number;
  /** Null where numbers are left to the library. */
  readonly plain: PlainFormat | null;
}

const GENERAL: FormatFacts = { date: false, percent: false, decimals: 0, plain: null };
/** Number formats of a workbook are few; a hostile file may bring many, so the memory of them is bounded. */
const KNOWN_LIMIT = 1000;
const known = new Map<string, FormatFacts>();

function factsOf(format: string): FormatFacts {
  if (format === 'General' || format === '@' || format === '') return GENERAL;
  const found = known.get(format);
  if (found) return found;
  if (known.size >= KNOWN_LIMIT) known.clear();
  const facts = readFacts(format);
  known.set(format, facts);
  return facts;
}

function readFacts(format: string): FormatFacts {
  try {
    const info = getFormatInfo(format);
    return {
      date: isDateFormat(format),
      percent: info.isPercent,
      decimals: info.maxDecimals,
      plain: plainFormatOf(format),
    };
  } catch {
    return GENERAL;
  }
}

/** Whether the format shows a number as a date. */
export function showsDate(format: string): boolean {
  return factsOf(format).date;
}

/** Whether the format shows a number as a percentage: 0.95 as "95%". */
export function showsPercent(format: string): boolean {
  return factsOf(format).percent;
}

/** Digits after the point of the value itself that the format shows: "0.00%" → 4, "0.0" → 1, "General" → 0. */
export function shownDecimals(format: string): number {
  const { date, percent, decimals } = factsOf(format);
  return date ? 0 : decimals + (percent ? 2 : 0);
}

/** A cell's content as a person reads it, whatever the column's width: 0.95 with "0%" is "95%", a serial its date. */
export function displayText({ value, format }: Cell): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (isCellError(value)) return value.error;
  return numberText(value, format);
}

/** Excel shows at most 15 significant digits of a number. */
function numberText(value: number, format: string): string {
  const facts = factsOf(format);
  if (facts === GENERAL) return generalText(value);
  const plain = facts.plain && plainNumber(value, facts.plain);
  if (plain) return plain;
  try {
    return formatNumber(format, value, { locale: 'zh-CN' });
  } catch {
    return generalText(value);
  }
}

function generalText(value: number): string {
  const short = Number.isInteger(value) && Math.abs(value) < 1e15;
  return String(short ? value : Number(value.toPrecision(15)));
}
