import Big from 'big.js';
import type { CellValue } from '../../sheet/grid';

/** What a spreadsheet makes of typed text. `format` is null where the cell keeps its own. */
export interface TypedContent {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | null;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;
const GROUPED = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;
const DATE = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/;
const DAY = 86_400_000;
/** Serial numbers before 1900-03-01 are one lower: Excel counts a 29 February 1900 that never was. */
const LEAP_ERROR_ENDS = 61;

/**
 * Reads text as Excel does when it is typed into a cell: numbers, percentages, grouped amounts, dates, truth values,
 * formulas; a leading apostrophe or a cell formatted as text ("@") keeps it as it is. What is none of these is text.
 */
export function readTyped(text: string, format: string): TypedContent {
  if (text === '') return content(null);
  if (format === '@') return content(text);
  if (text.startsWith("'")) return content(text.slice(1));
  if (text.startsWith('=') && text.length > 1) {
    return { value: null, formula: text, format: null };
  }
  const trimmed = text.trim();
  const upper = trimmed.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return content(upper === 'TRUE');
  const number = readNumber(trimmed);
  if (!number) return content(text);
  const general = format === 'General';
  const plain = number.format === null || number.format === '0.00E+00';
  const value = plain && isPercent(format) ? percentEntry(number.value) : number.value;
  return content(value, general ? number.format : null);
}

/** The number that a text stands for where a formula needs one: "12", "95%", "1,463.31", a date; undefined for others. */
export function numberFromText(text: string): number | undefined {
  return readNumber(text.trim())?.value;
}

function content(value: CellValue, format: string | null = null): TypedContent {
  return { value, formula: null, format };
}

interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

function readNumber(text: string): TypedNumber | undefined {
  return readPlain(text) ?? readPercent(text) ?? readDate(text);
}

function readPlain(text: string): TypedNumber | undefined {
  const grouped = GROUPED.test(text);
  if (!grouped && !NUMBER.test(text)) return undefined;
  const value = fifteenDigits(Number(text.replaceAll(',', '')));
  if (!Number.isFinite(value)) return undefined;
  if (grouped) return { value, format: text.includes('.') ? '#,##0.00' : '#,##0' };
  return { value, format: /e/i.test(text) ? '0.00E+00' : null };
}

function readPercent(text: string): TypedNumber | undefined {
  if (!text.endsWith('%')) return undefined;
  const number = readPlain(text.slice(0, -1).trimEnd());
  if (!number) return undefined;
  return { value: hundredth(number.value), format: text.includes('.') ? '0.00%' : '0%' };
}

function readDate(text: string): TypedNumber | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (year < 1900 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) {
    return undefined;
  }
  const serial = (time - Date.UTC(1899, 11, 30)) / DAY;
  return { value: serial < LEAP_ERROR_ENDS ? serial - 1 : serial, format: 'yyyy/m/d' };
}

/** A plain number typed into a cell of percentages: 95 is 95%, 0.95 is 95% too (Excel's automatic percent entry). */
function percentEntry(value: number): number {
  return Math.abs(value) >= 1 ? hundredth(value) : value;
}

function isPercent(format: string): boolean {
  return /%\s*$/.test(format.split(';')[0] ?? '');
}

function hundredth(value: number): number {
  return new Big(value).div(100).toNumber();
}

/** Excel keeps 15 significant digits of what is typed. */
function fifteenDigits(value: number): number {
  return Number(value.toPrecision(15));
}
