import type { CalendarDate } from '../dates';
import type { Decimal } from '../decimal';

/** Which way is better: ≥, >, =, ≤, <, or no sign at all. */
export type Direction = 'at-least' | 'more-than' | 'equal' | 'at-most' | 'less-than' | 'none';

/** 达成 / 部分达成 / 未达成年度指标: the level of attainment that a qualitative actual states. */
export type Attainment = 'attained' | 'partly' | 'missed';

/** One number with its unit. */
export interface Quantity {
  readonly kind: 'number';
  /** In the unit, multipliers applied: "5万" is 50000. A percentage is its ratio: "95%" is 0.95 with unit "%". */
  readonly value: Decimal;
  /** "%", "元", "人", …; "" when none is written. */
  readonly unit: string;
  readonly direction: Direction;
  /** 约, 近, 左右: near the value, on either side of it. */
  readonly approximate?: true;
}

/** "80%-90%", "3～5次": anything from one number to another. */
export interface QuantityRange {
  readonly kind: 'range';
  readonly from: Decimal;
  readonly to: Decimal;
  readonly unit: string;
}

/** A day or a period, first and last day included: "2023年12月" is the 1st to the 31st. */
export interface DateSpan {
  readonly kind: 'date';
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  /** `at-most` for 前 and 以前, `at-least` for 后 and 起. */
  readonly direction: Direction;
  /** What is said behind the date: "12月前已经完成". */
  readonly attainment: Attainment | null;
}

/** Words. */
export interface Statement {
  readonly kind: 'statement';
  readonly attainment: Attainment | null;
}

/** A target or an actual, as far as it can be read without guessing. The typed text stays in the field. */
export type TypedValue =
  | Quantity
  | QuantityRange
  | DateSpan
  | Statement
  | { readonly kind: 'several'; readonly values: readonly TypedValue[] }
  | {
      readonly kind: 'ambiguous';
      /** What it may mean: for "1.2次" 2次 (behind a list number) and 1.2次. */
      readonly readings: readonly TypedValue[];
    };
