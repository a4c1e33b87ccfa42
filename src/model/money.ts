import type { Decimal } from './decimal';
import type { MoneyUnit } from './table';

/** How many 元 make one of each 金额单位. */
export const YUAN: Readonly<Record<MoneyUnit, number>> = {
  yuan: 1,
  'qian-yuan': 1e3,
  'wan-yuan': 1e4,
  'yi-yuan': 1e8,
};

/** Whether a word, such as the kind of a figure, is a unit of money. */
export function isMoneyUnit(word: string): word is MoneyUnit {
  return word in YUAN;
}

/** An amount in another unit. Exact. */
export function inUnit(amount: Decimal, from: MoneyUnit, to: MoneyUnit): Decimal {
  return from === to ? amount : amount.times(YUAN[from]).div(YUAN[to]);
}

/** Digits after the point that an amount has in another unit more than in its own; below 0, fewer. */
export function shiftOf(from: MoneyUnit, to: MoneyUnit): number {
  return Math.round(Math.log10(YUAN[to] / YUAN[from]));
}
