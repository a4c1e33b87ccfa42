import { plainText } from './figure';
import { remembering } from './remember';
import { chineseDigits, smallChineseNumber } from './values/numerals';

/** A day of the calendar. */
export interface CalendarDate {
  /** Null when no year is written: "12月31日". */
  readonly year: number | null;
  /** 1 to 12 */
  readonly month: number;
  /** 1 to 31 */
  readonly day: number;
}

const LENGTH_LIMIT = 40;
const FULL_DATE = /^(\d{4})(?:年(\d{1,2})月(\d{1,2})[日号]?|([-./])(\d{1,2})\4(\d{1,2})[日号]?)$/;
const EIGHT_DIGITS = /^(\d{4})(\d\d)(\d\d)$/;
/** What a spreadsheet shows behind a date whose format has a time. */
const MIDNIGHT = /(?<=\d|日)0{1,2}:00(?::00)?$/;
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads a whole date as people type it into 填报日期: 2024-9-11, 2024.9.11, 2024/09/11, 2024年9月11日, 20240911,
 * 二〇二四年九月十一日. Null for anything else, for a day that does not exist and for a date without its year.
 */
export const readDate = remembering((text: string): CalendarDate | null => {
  if (text.trim().length > LENGTH_LIMIT) return null;
  const spaced = text.trim().replace(/\s+(?=0{1,2}:00(?::00)?$)/, '');
  const plain = arabicDate(plainText(spaced))
    .replace(/[。;]$/, '')
    .replace(MIDNIGHT, '');
  if (/\d\s+\d/.test(spaced.normalize('NFKC'))) return null;
  const match = FULL_DATE.exec(plain) ?? EIGHT_DIGITS.exec(plain);
  if (!match) return null;
  const [, year, month, day, separator, otherMonth, otherDay] = match;
  return separator === undefined
    ? dateOf(Number(year), Number(month), Number(day))
    : dateOf(Number(year), Number(otherMonth), Number(otherDay));
});

/**
 * The standard form, "2024年9月11日": 党政机关公文格式 (GB/T 9704—2012, 7.3.5.4) writes a date in Arabic digits with 年, 月
 * and 日 in full, and no zero before a single digit. Without its year: "9月11日".
 */
export function printDate({ year, month, day }: CalendarDate): string {
  return `${year === null ? '' : `${String(year)}年`}${String(month)}月${String(day)}日`;
}

/** Negative when `a` is earlier; by month and day alone when one of them has no year. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  const years = a.year === null || b.year === null ? 0 : a.year - b.year;
  return years || a.month - b.month || a.day - b.day;
}

/** The last day of a month. February has 29 days where the year is not known. */
export function endOfMonth(year: number | null, month: number): CalendarDate {
  return { year, month, day: daysIn(year, month) };
}

/** The date if the calendar has it (years 1900 to 2099), else null. */
export function dateOf(year: number | null, month: number, day: number): CalendarDate | null {
  if (year !== null && !(year >= 1900 && year < 2100)) return null;
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : null;
}

function daysIn(year: number | null, month: number): number {
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  return month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
}

const CHINESE_YEAR = /([〇零○Oo一二三四五六七八九]{4})(?=年)/g;
const CHINESE_PART = /([一二三四五六七八九十]{1,3})(?=[月日号]|季度)/g;

/** 二〇二四年九月十一日 → 2024年9月11日; what is no numeral stays. */
export function arabicDate(plain: string): string {
  return plain
    .replace(CHINESE_YEAR, (run: string) => chineseDigits(run) ?? run)
    .replace(CHINESE_PART, (run: string) => smallChineseNumber(run)?.toString() ?? run);
}
