import fc from 'fast-check';
import {
  compareDates,
  dateOf,
  endOfMonth,
  printDate,
  readDate,
  type CalendarDate,
} from '../../src/model/dates';
import { anyText } from '../support/any-text';

const day = (year: number | null, month: number, date: number): CalendarDate => ({
  year,
  month,
  day: date,
});

test.each([
  '2024-9-11',
  '2024-09-11',
  '2024.9.11',
  '2024/09/11',
  '２０２４．９．１１',
  '2024—9—11',
  '2024年9月11日',
  '2024 年 9 月 11 日',
  '2024年9月11',
  '2024年9月11号',
  '2024年09月11日。',
  '20240911',
  '二〇二四年九月十一日',
  '二○二四年九月十一日',
  '二零二四年九月十一日',
  '2024/9/11 0:00',
  '2024-09-11 00:00:00',
  '  2024-9-11\n',
])('%j is a date', (text) => {
  expect(readDate(text)).toEqual(day(2024, 9, 11));
});

test.each([
  '',
  ' ',
  '无',
  '2024年9月',
  '9月11日',
  '2024',
  '24-9-11',
  '2024-13-1',
  '2024-0-1',
  '2024-1-0',
  '2024年2月30日',
  '2023-2-29',
  '2024-4-31',
  '20241301',
  '2024091',
  '202409111',
  '0024-9-11',
  '2100-1-1',
  '1899-12-31',
  '2024-9.11',
  '2024年9月11日前',
  '填报日期：2024-9-11',
  '2024-9-11至2024-9-12',
  '2024-9-1 1',
  '2024-9-11 10:30',
  '45546',
  '二〇二四年十三月一日',
  '2024-9-11'.repeat(20_000),
])('%j is none', (text) => {
  expect(readDate(text)).toBeNull();
});

test('29 February is a day of leap years and of years unknown', () => {
  expect(readDate('2024-2-29')).toEqual(day(2024, 2, 29));
  expect(readDate('2000-2-29')).toEqual(day(2000, 2, 29));
  expect(readDate('1900-2-29')).toBeNull();
  expect(dateOf(null, 2, 29)).toEqual(day(null, 2, 29));
  expect(dateOf(null, 2, 30)).toBeNull();
});

test('the last day of a month', () => {
  const last = (year: number | null) =>
    Array.from({ length: 12 }, (_, index) => endOfMonth(year, index + 1).day);
  expect(last(2023)).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]);
  expect(last(2024)[1]).toBe(29);
  expect(last(1900)[1]).toBe(28);
  expect(last(null)[1]).toBe(29);
});

test('dates are printed as the standard for official documents writes them', () => {
  expect(printDate(day(2024, 9, 1))).toBe('2024年9月1日');
  expect(printDate(day(null, 12, 31))).toBe('12月31日');
});

test.each([
  [day(2024, 1, 1), day(2023, 12, 31), 1],
  [day(2023, 2, 1), day(2023, 1, 31), 1],
  [day(2023, 1, 2), day(2023, 1, 1), 1],
  [day(2023, 1, 1), day(2023, 1, 1), 0],
  [day(null, 3, 1), day(2023, 2, 1), 1],
  [day(2023, 3, 1), day(null, 3, 1), 0],
  [day(null, 3, 1), day(null, 3, 2), -1],
])('%j against %j: %d', (a, b, sign) => {
  expect(Math.sign(compareDates(a, b))).toBe(sign);
  expect(Math.sign(compareDates(b, a))).toBe(-sign + 0);
});

test('any day is read back from its print, and from every usual form', () => {
  const days = fc.date({
    min: new Date(Date.UTC(1900, 0, 1)),
    max: new Date(Date.UTC(2099, 11, 31)),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(days, fc.constantFrom('-', '.', '/'), (date, sign) => {
      const [year, month, of] = date.toISOString().slice(0, 10).split('-').map(Number);
      const expected = day(year ?? 0, month ?? 0, of ?? 0);
      expect(readDate(printDate(expected))).toEqual(expected);
      expect(readDate(date.toISOString().slice(0, 10).replaceAll('-', sign))).toEqual(expected);
      expect(readDate(date.toISOString().slice(0, 10).replaceAll('-', ''))).toEqual(expected);
    }),
  );
});

test('no text throws', () => {
  const near = fc
    .array(fc.constantFrom(...Array.from('0123456789-./年月日〇二四十零 \n'), '2024'))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.oneof(near, anyText()), (text) => {
      const date = readDate(text);
      if (date) expect(readDate(printDate(date))).toEqual(date);
    }),
    { numRuns: 1000 },
  );
});
