import { arabicDate, compareDates, dateOf, endOfMonth, type CalendarDate } from '../dates';
import { attainmentOf } from './attainment';
import type { DateSpan, Direction } from './value';

interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const DEADLINE = /^(?:不晚于|不迟于|早于|最迟|最晚)(?:于|在)?/;
const LEAD =
  /^(?:(?:已|拟|计划|预计|确保|力争)?(?:于|在)|截至|截止到?|计划|预计|确保|力争|(?:完成|实施|开展|办结)(?:时间|时限|日期)(?:为|:)?|自|从)/;
const DATE_WORDS =
  /^(?:\d{1,4}|年度?|月份?|[日号]|[-./~至]|到(?!位)|第(?=\d)|季度|[上下]半年|[底末]|[上中下]旬|全年度?|当年|本年度?|内)+/;
const BEHIND = /^(?:之前|以前|前|之后|以后|后|起)/;
const TIME = /(?<=日|\d)0{1,2}:00(?::00)?$/;

/**
 * Reads a day or a period, with what is said of it: 2023.12.31, 2023年12月, 12月底前, 2023.3至12月, 上半年, 12月前已经完成.
 * @param text without spaces, in half-width forms
 */
export function readPeriod(text: string): DateSpan | null {
  const deadline = DEADLINE.test(text);
  const dated = arabicDate(text.replace(DEADLINE, '').replace(LEAD, '')).replace(TIME, '');
  const words = DATE_WORDS.exec(dated)?.[0];
  if (words === undefined) return null;
  const rest = dated.slice(words.length);
  const behind = BEHIND.exec(rest)?.[0] ?? '';
  const said = rest.slice(behind.length);
  const attainment = said === '' ? null : attainmentOf(said);
  if (said !== '' && (attainment === null || namesAnother(said))) return null;
  const span = spanOf(words) ?? (behind === '' ? null : dayOfYear(words));
  if (!span) return null;
  const direction = deadline ? 'at-most' : directionOf(behind);
  return { kind: 'date', ...span, direction, attainment };
}

/** Whether another period stands behind a comma: 1月完成；全年 are two values, 12月前；已完成 is one. */
function namesAnother(said: string): boolean {
  return said
    .split(/[,、;。]/)
    .slice(1)
    .some((part) => readPeriod(part) !== null);
}

function directionOf(behind: string): Direction {
  if (behind === '') return 'none';
  return behind.endsWith('前') ? 'at-most' : 'at-least';
}

/** "12.31": a day only where 前 or 后 says that it is one. */
function dayOfYear(words: string): Span | null {
  const match = /^(\d{1,2})[./-](\d{1,2})[日号]?$/.exec(words);
  return match && day(null, Number(match[1]), Number(match[2]));
}

function spanOf(words: string): Span | null {
  return pointOf(words, null) ?? stretchOf(words);
}

const YEAR_AND = /^(?:(\d{4})(?:年度?|(?=全年)|[-./](?=\d{1,2}月)))?/;
const MONTH = /^(\d{1,2})月(?:份?|([底末])|([上中下])旬)内?$/;
const DAY = /^(\d{1,2})月(\d{1,2})[日号]?$/;

/** One period or day. @param inherited the year when the text itself has none */
function pointOf(words: string, inherited: number | null): Span | null {
  const numeric = numericPoint(words);
  if (numeric) return numeric;
  const [lead = '', written] = YEAR_AND.exec(words) ?? [];
  const year = written === undefined ? inherited : Number(written);
  const rest = words.slice(lead.length);
  if (written !== undefined && /^(?:全年|内|度内)?$/.test(rest)) return months(year, 1, 12);
  if (/^(?:全年度?|当年|本年度?|年内|当年内|本年度?内)$/.test(rest)) return months(year, 1, 12);
  if (rest === '上半年') return months(year, 1, 6);
  if (rest === '下半年') return months(year, 7, 12);
  if (/^年?[底末]$/.test(rest) && (written !== undefined || rest.length > 1)) {
    return day(year, 12, 31);
  }
  return quarterOf(rest, year) ?? monthOf(rest, year) ?? dayOf(rest, year);
}

function numericPoint(words: string): Span | null {
  const full = /^(\d{4})([-./])(\d{1,2})\2(\d{1,2})[日号]?$/.exec(words);
  if (full) return day(Number(full[1]), Number(full[3]), Number(full[4]));
  const month = /^(\d{4})[-./](\d{1,2})$/.exec(words);
  return month && months(Number(month[1]), Number(month[2]), Number(month[2]));
}

function quarterOf(rest: string, year: number | null): Span | null {
  const quarter = Number(/^第?([1-4])季度$/.exec(rest)?.[1] ?? 0);
  return quarter === 0 ? null : months(year, quarter * 3 - 2, quarter * 3);
}

function monthOf(rest: string, year: number | null): Span | null {
  const match = MONTH.exec(rest);
  if (!match) return null;
  const month = Number(match[1]);
  const last = endOfMonth(year, month).day;
  if (match[2]) return day(year, month, last);
  const tens = match[3] === undefined ? -1 : '上中下'.indexOf(match[3]);
  if (tens < 0) return months(year, month, month);
  return span(
    dateOf(year, month, tens * 10 + 1),
    dateOf(year, month, tens === 2 ? last : tens * 10 + 10),
  );
}

function dayOf(rest: string, year: number | null): Span | null {
  const match = DAY.exec(rest);
  return match && day(year, Number(match[1]), Number(match[2]));
}

function day(year: number | null, month: number, date: number): Span | null {
  return span(dateOf(year, month, date), dateOf(year, month, date));
}

function months(year: number | null, first: number, last: number): Span | null {
  return span(dateOf(year, first, 1), dateOf(year, last, endOfMonth(year, last).day));
}

function span(from: CalendarDate | null, to: CalendarDate | null): Span | null {
  return from && to ? { from, to } : null;
}

const JOINT = /[-~至到]/g;

/** From one point to another: 2023.3至12月, 1-12月, 9月1日-30日, 2023-2024年. */
function stretchOf(words: string): Span | null {
  for (const { index } of words.matchAll(JOINT)) {
    const found = between(words.slice(0, index), words.slice(index + 1));
    if (found) return found;
  }
  return null;
}

function between(left: string, right: string): Span | null {
  const first = pointOf(completed(left, right), null);
  if (!first) return null;
  const { year, month } = first.from;
  const dayOnly = /^\d{1,2}[日号]$/.test(right) && isDay(first);
  const short = /^(\d{1,2})[-./](\d{1,2})$/.exec(right);
  const second =
    short && isDay(first) && year !== null
      ? day(year, Number(short[1]), Number(short[2]))
      : pointOf(dayOnly ? `${String(month)}月${right}` : right, year);
  if (!second || (year === null) !== (second.to.year === null)) return null;
  return compareDates(first.to, second.from) < 0 ? { from: first.from, to: second.to } : null;
}

/** What the left side leaves to the right one to say: "1" of 1-12月, "2023" of 2023-2024年. */
function completed(left: string, right: string): string {
  if (/^\d{4}$/.test(left) && /^\d{4}年/.test(right)) return `${left}年`;
  const bareMonth = /^(?:\d{4}(?:年度?|[-./]))?\d{1,2}$/.test(left);
  return bareMonth && /^\d{1,2}月/.test(right) ? `${left}月` : left;
}

function isDay({ from, to }: Span): boolean {
  return compareDates(from, to) === 0;
}
