import { compareDates, endOfMonth, printDate } from '../dates';
import { HUNDRED, type Decimal } from '../decimal';
import type { Attainment, DateSpan, Direction, Quantity, QuantityRange, TypedValue } from './value';

const SIGNS: Readonly<Record<Direction, string>> = {
  'at-least': '≥',
  'more-than': '>',
  equal: '=',
  'at-most': '≤',
  'less-than': '<',
  none: '',
};
const BEHIND_DATE: Readonly<Partial<Record<Direction, string>>> = {
  'at-most': '前',
  'at-least': '后',
};
const LEVELS: Readonly<Record<Attainment, string>> = {
  attained: '完成',
  partly: '部分完成',
  missed: '未完成',
};

/**
 * A read value in its plain form; reading it again gives the same value. Words whose level is not stated are not kept,
 * they print as "". An ambiguous value prints its readings, parted by 或.
 */
export function printTypedValue(value: TypedValue): string {
  switch (value.kind) {
    case 'number':
      return printQuantity(value);
    case 'range':
      return printRange(value);
    case 'date':
      return printPeriod(value);
    case 'statement':
      return value.attainment === null ? '' : LEVELS[value.attainment];
    case 'several':
      return value.values.map(printTypedValue).join('；');
    case 'ambiguous':
      return value.readings.map(printTypedValue).join('或');
  }
}

function printQuantity({ value, unit, direction, approximate }: Quantity): string {
  if (unit === '日') return `${printNumber(value, unit)}内`;
  return `${SIGNS[direction]}${approximate ? '约' : ''}${printNumber(value, unit)}`;
}

/** "80%-90%", "3-5次"; without a unit "10～20", because 10-20 may be a day in October. */
function printRange({ from, to, unit }: QuantityRange): string {
  const sign = unit === '' ? '～' : '-';
  return `${printNumber(from, unit === '%' ? unit : '')}${sign}${printNumber(to, unit)}`;
}

function printNumber(value: Decimal, unit: string): string {
  return `${(unit === '%' ? value.times(HUNDRED) : value).toFixed()}${unit}`;
}

function printPeriod({ from, to, direction, attainment }: DateSpan): string {
  const said = attainment === null ? '' : LEVELS[attainment];
  return printSpan({ from, to }) + (BEHIND_DATE[direction] ?? '') + said;
}

function printSpan({ from, to }: Pick<DateSpan, 'from' | 'to'>): string {
  if (compareDates(from, to) === 0) return printDate(from);
  const whole = from.day === 1 && to.day === endOfMonth(to.year, to.month).day;
  if (!whole || from.year !== to.year) return `${printDate(from)}至${printDate(to)}`;
  const year = from.year === null ? '' : `${String(from.year)}年`;
  if (from.month === 1 && to.month === 12) return year === '' ? '全年' : year;
  const months = from.month === to.month ? '' : `${String(from.month)}-`;
  return `${year}${months}${String(to.month)}月`;
}
