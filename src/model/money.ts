import type { Decimal } from './decimal';
import type { MoneyUnit } from './table';

/** How many 元 make one of each 金额单位. */
export const YUAN: Readonly<Record<MoneyUnit, number>> = {
  yuan: 1,
  'qian-yuan': 1e3,
  'wan-yuan': 1e4,
  'yi-yuan': 1e8,
};

/** 金额单位 as labels and captions write it, and as it may follow the digits of an amount. */
export const MONEY_WORDS: Readonly<Partial<Record<string, MoneyUnit>>> = {
  亿元: 'yi-yuan',
  亿: 'yi-yuan',
  万元: 'wan-yuan',
  万: 'wan-yuan',
  千元: 'qian-yuan',
  元: 'yuan',
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
