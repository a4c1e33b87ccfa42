import { decimal, type Decimal } from './decimal';
import { digitsApart, plainText } from './figure';

/** Which way is better: ≥, >, =, ≤, <, or no sign at all. */
export type Direction = 'at-least' | 'more-than' | 'equal' | 'at-most' | 'less-than' | 'none';

/** 达成 / 部分达成 / 未达成年度指标: the level of attainment that a qualitative actual states. */
export type Attainment = 'attained' | 'partly' | 'missed';

/** A target or an actual, as far as it can be read without guessing. The typed text stays in the field. */
export type TypedValue =
  | {
      readonly kind: 'number';
      /** In the unit, multipliers applied: "5万" is 50000. A percentage is its ratio: "95%" is 0.95 with unit "%". */
      readonly value: Decimal;
      /** "%", "元", "人", …; "" when none is written. */
      readonly unit: string;
      readonly direction: Direction;
    }
  | { readonly kind: 'statement'; readonly attainment: Attainment | null }
  | { readonly kind: 'ambiguous' };

/** Things that are counted in whole numbers: "1.2次" can only be a list number and a count. */
const COUNTED =
  '人次|人|名|次|个|科|场|项|篇|本|套|件|台|户|家|所|期|份|门|节|处|座|条|批|届|校|村|县|辆|册|幅|张|部|支|类|种|例|起|轮|组|班|课题|案例|场次';
/** Not 日: "30日" is the 30th as often as thirty days. */
const MEASURED =
  '%|元|吨|公斤|千克|公里|千米|平方米|立方米|米|亩|公顷|小时|学时|课时|天|周|度|分|倍|岁|千瓦时';
const MULTIPLIERS: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
};

const PREFIX: readonly (readonly [RegExp, Direction])[] = [
  [/^(?:≥|>=|=>|≧|不低于|不少于|不小于|大于等于|大于或等于|高于等于|至少|达到)/, 'at-least'],
  [/^(?:≤|<=|=<|≦|不超过|不高于|不大于|不多于|小于等于|小于或等于|控制在)/, 'at-most'],
  [/^(?:>|大于|高于|超过|多于)/, 'more-than'],
  [/^(?:<|小于|低于|少于)/, 'less-than'],
  [/^(?:=|等于)/, 'equal'],
];
const SUFFIX: readonly (readonly [RegExp, Direction])[] = [
  [/(?:及以上|以上)$/, 'at-least'],
  [/(?:及以下|以下|以内|之内)$/, 'at-most'],
];
const LIST_NUMBER = /^\d{1,2}[.、](?=[≥≤<>=≧≦])/;
const AMOUNT = new RegExp(
  `^(\\d{1,3}(?:,\\d{3})+|\\d{1,15})(\\.\\d{1,10})?([十百千万亿]?)(${COUNTED}|${MEASURED}|百分比)?$`,
);
/** Longer texts are words; they are not looked into. */
const LENGTH_LIMIT = 200;
/** "2023.12" is December 2023, not a quantity. */
const YEAR_AND_MONTH = /^20\d\d\.(?:0?[1-9]|1[0-2])$/;
const COUNTED_ONLY = new RegExp(`^(?:${COUNTED})$`);

const ATTAINMENT: readonly (readonly [RegExp, Attainment])[] = [
  [/^(?:部分|基本)(?:达成|完成)(?:年度指标)?(?:并具有一定效果)?$/, 'partly'],
  [/^未(?:达成|完成)(?:年度指标)?(?:且效果较差)?$/, 'missed'],
  [/^(?:已经?|全部|已全部)?(?:达成|完成)(?:年度指标)?$/, 'attained'],
];

/**
 * Reads a target or an actual. Never throws and never guesses: what is not one plain quantity is a statement,
 * and what reads two ways ("1.2次": a list number and two times, or one point two) is ambiguous.
 */
export function readTypedValue(text: string): TypedValue {
  const whole = plainText(text);
  if (whole.length > LENGTH_LIMIT) return { kind: 'statement', attainment: null };
  const plain = whole.replace(/[。;；]+$/, '');
  const { rest, direction } = takeDirection(plain.replace(LIST_NUMBER, ''));
  const match = AMOUNT.exec(rest);
  if (!match || YEAR_AND_MONTH.test(rest)) {
    return { kind: 'statement', attainment: attainmentOf(plain) };
  }
  if (digitsApart(text)) return { kind: 'ambiguous' };
  const [, integer = '', fraction = '', multiplier = '', unit = ''] = match;
  if (fraction !== '' && multiplier === '' && COUNTED_ONLY.test(unit)) return { kind: 'ambiguous' };
  const value = decimal(integer.replaceAll(',', '') + fraction).times(MULTIPLIERS[multiplier] ?? 1);
  if (unit === '%' || unit === '百分比') {
    return { kind: 'number', value: value.div(100), unit: '%', direction };
  }
  return { kind: 'number', value, unit, direction };
}

function takeDirection(plain: string): { rest: string; direction: Direction } {
  for (const [pattern, direction] of PREFIX) {
    if (pattern.test(plain)) {
      const rest = plain.replace(pattern, '');
      const again = SUFFIX.find(([, same]) => same === direction)?.[0];
      return { rest: again ? rest.replace(again, '') : rest, direction };
    }
  }
  for (const [pattern, direction] of SUFFIX) {
    if (pattern.test(plain)) return { rest: plain.replace(pattern, ''), direction };
  }
  return { rest: plain, direction: 'none' };
}

function attainmentOf(plain: string): Attainment | null {
  const bare = plain.replace(/[,、]/g, '');
  return ATTAINMENT.find(([pattern]) => pattern.test(bare))?.[1] ?? null;
}
