import type { PaneKey } from '../../messages/zh-cn/pane';
import { printAmount, printPercent, type Decimal } from '../../model/decimal';
import { SCORE_PLACES } from '../../scoring/rounding';

/** What stands where a number cannot be told. */
export const NONE = '—';

/** A sentence of the pane: its key and what is filled in. */
export interface Text {
  readonly key: PaneKey;
  readonly params: Readonly<Record<string, string | number>>;
}

/** A sentence with what is filled in. */
export function text(key: PaneKey, params: Text['params'] = {}): Text {
  return { key, params };
}

/** A score at two places. */
export function printScore(value: Decimal | undefined): string {
  return value ? printAmount(value, SCORE_PLACES) : NONE;
}

/** Points or an amount as they are written: no places are added. */
export function printPlain(value: Decimal | undefined): string {
  return value ? printAmount(value) : NONE;
}

/** An amount at two places. */
export function printMoney(value: Decimal | undefined): string {
  return value ? printAmount(value, 2) : NONE;
}

/** A ratio as a percentage at two places. */
export function printRate(value: Decimal | undefined): string {
  return value ? printPercent(value) : NONE;
}
