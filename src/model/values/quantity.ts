import { decimal, decimalPlaces, HUNDRED, type Decimal } from '../decimal';
import { countsInChinese, withArabicDigits } from './chinese';
import { takeHead, takeTail, type Head } from './signs';
import {
  canonicalUnit,
  factorOf,
  isCounted,
  isMeasured,
  isRate,
  isUnitWord,
  multiplierAt,
  unitAt,
} from './units';
import type { Direction, Quantity, QuantityRange, TypedValue } from './value';

const HEAD_LIMIT = 40;
const NOUN_LIMIT = 8;
/** Excel's own precision, and room for every amount that a budget has. */
const SIGNIFICANT_DIGITS = 15;
const LARGEST = decimal('1e20');
const MOST_PLACES = 20;

const NUMBER = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?/;
const RANGE_SIGN = /^(?:[-~至到]|--)(?=\d)/;
const WORDS = /^[\p{Script=Han}A-Za-z、:"'“”‘’()《》〈〉·]*(?<![、(《〈·])$/u;
/**
 * Words that make another thing of the number behind them: a change (增长5%), a rate (每月2次), a share of something else,
 * a rank, what is missing or not done. They are not looked through.
 */
const OTHERWISE =
  /[增减升降涨跌第每各另除]|提高|提升|下浮|上浮|节约|节省|压缩|压降|超|缺|相差|差额|还差|欠|未|没|仍|尚|仅|剩|结余|不(?!合格|良)|无(?!障碍|故障|差错|害|纸)|少于|低于|高于|大于|小于|多于|人均|户均|其中|分别|同比|环比|较|(?<!占)比(?!例|率|重|赛|武)|排名|名次|位列|之前|前$|原(?!则)|上年|去年|占.*的$/;
/** 近3年 are the last three years. */
const RECENT = /(?<![将接])近\d+(?:年|个月|天|周)/;
const DONE =
  /(?:均|都|已经?|全部|按时|按期|按质|如期|顺利|圆满)*(?:完成|达标|达成|到位|合格|满意|通过)(?:目标|任务|年度指标)?$/;
const NOT_A_NOUN =
  /[未不无没仅只尚待剩余缺少差欠超低减增升降率度以每各均第约近至到和与及或等一二三四五六七八九十两百千万亿]|左右|其中|部分|基本|大部|比例|取消|暂停|中止/;
const HAN = /^\p{Script=Han}+$/u;

/** What is read of a text that holds one number, or one range; null when it cannot be read so. */
export type QuantityReading = Extract<TypedValue, { kind: 'number' | 'range' | 'ambiguous' }>;

/**
 * Reads one quantity: "≥5万元", "95%以上", "满意度98%", "十二次", "80%-90%". @param text without spaces, in half-width
 * forms, signs in their standard form
 */
export function readQuantity(text: string): QuantityReading | null {
  const chinese = !/\d/.test(text);
  const arabic = chinese ? withArabicDigits(text) : text;
  const match = arabic === null ? null : /^(\D*)(\d[^]*)$/.exec(arabic);
  if (!match) return null;
  const [, before = '', body = ''] = match;
  if (!chinese && countsInChinese(before) > 0) return null;
  const currency = /[¥]$/.test(before);
  const head = takeHead(before.replace(/¥$/, ''));
  if (!acceptable(head.words) || RECENT.test(arabic ?? '')) return null;
  const found = takeBody(body, { currency, noun: head.words === '' && !chinese });
  return found && !namesYear(found) ? assemble(head, found) : null;
}

/** 培训2023年 is no number of years. */
function namesYear({ first, second, unit }: Body): boolean {
  const isYear = ({ digits, multiplier }: Amount): boolean =>
    multiplier === '' && /^(?:19|20)\d\d$/.test(digits);
  return unit === '年' && (isYear(first) || (second !== null && isYear(second)));
}

function acceptable(words: string): boolean {
  return words.length <= HEAD_LIMIT && WORDS.test(words) && !OTHERWISE.test(words);
}

interface Amount {
  readonly digits: string;
  readonly multiplier: string;
  /** 10余次, 100多人 */
  readonly more: boolean;
  readonly unit: string;
}

interface Body {
  readonly first: Amount;
  readonly second: Amount | null;
  readonly unit: string;
  readonly direction: Direction;
  readonly approximate: boolean;
}

function takeAmount(text: string): { amount: Amount; rest: string } | null {
  const match = NUMBER.exec(text);
  if (!match) return null;
  const [found, integer = '', fraction = ''] = match;
  const digits = integer.replaceAll(',', '') + fraction;
  if (/^0\d/.test(digits)) return null;
  let rest = text.slice(found.length);
  const multiplier = multiplierAt(rest);
  rest = rest.slice(multiplier.length);
  const more = /^[余多]/.test(rest);
  rest = more ? rest.slice(1) : rest;
  const unit = unitAt(rest);
  return { amount: { digits, multiplier, more, unit }, rest: rest.slice(unit.length) };
}

function takeBody(text: string, given: { currency: boolean; noun: boolean }): Body | null {
  const first = takeAmount(text);
  if (!first) return null;
  const sign = RANGE_SIGN.exec(first.rest);
  const second = sign ? takeAmount(first.rest.slice(sign[0].length)) : null;
  const { amount, rest } = second ?? first;
  if ((sign && !second) || /\d/.test(rest)) return null;
  const tail = takeTail(rest.replace(DONE, '').replace(/^元?整$/, ''));
  const left = tail.rest.replace(/^多$/, '').replace(/^之间$/, '');
  const unit = unitWith(amount.unit, left, tail.direction, given.noun);
  if (unit === null || (given.currency && unit !== '' && unit !== '元')) return null;
  const more = tail.rest === '多' && amount.unit !== '';
  return {
    first: { ...first.amount, more: first.amount.more || more },
    second: second?.amount ?? null,
    unit: given.currency ? '元' : unit,
    direction: tail.direction,
    approximate: tail.approximate,
  };
}

/** The unit together with what stands behind it; null when that cannot belong to it. */
function unitWith(unit: string, left: string, direction: Direction, noun: boolean): string | null {
  if (left === '') return canonicalUnit(unit);
  if (unit === '' && left === '日') return direction === 'at-most' ? '日' : null;
  if (unit !== '' && isRate(left)) return canonicalUnit(unit) + left;
  const second = /^\((.{1,2})\)$/.exec(left)?.[1] ?? '';
  if (isCounted(unit) && isCounted(second)) return bothUnits(canonicalUnit(unit), second);
  if (isCounted(unit)) {
    const named = noun && left.length <= NOUN_LIMIT && HAN.test(left) && !NOT_A_NOUN.test(left);
    return named ? canonicalUnit(unit) : null;
  }
  return isUnitWord(unit + left) ? unit + left : null;
}

/** 台（套）, 人（次）: two words for what is counted. */
function bothUnits(unit: string, second: string): string {
  return unit === '人' && second === '次' ? '人次' : unit;
}

function assemble(head: Head, body: Body): QuantityReading | null {
  if (body.second) return rangeOf(head, body, body.second);
  const direction = joined(head.direction, body.direction, body.first.more);
  const value = valueOf(body.first, body.first.multiplier, body.unit);
  if (direction === null || !value) return null;
  const approximate = head.approximate || body.approximate;
  const quantity: Quantity = {
    kind: 'number',
    value: value.value,
    unit: value.unit,
    direction,
    ...(approximate && { approximate }),
  };
  if (!isMeasured(body.unit) && body.first.multiplier !== '' && decimalPlaces(quantity.value) > 0) {
    return null;
  }
  const count =
    approximate || head.direction !== 'none' ? null : countBehind(body.first, body.unit);
  if (count === null) return quantity;
  return { kind: 'ambiguous', readings: [{ ...quantity, value: count }, quantity] };
}

/** The 2 of "1.2次", where "1." may be a list number; null where it can be none. */
function countBehind({ digits, multiplier }: Amount, unit: string): Decimal | null {
  const [, count] = /^[1-9]\d?\.(0|[1-9]\d*)$/.exec(digits) ?? [];
  return count === undefined || multiplier !== '' || isMeasured(unit) ? null : decimal(count);
}

/** Signs in front and behind must agree; 余 and 多 say "more than". */
function joined(before: Direction, behind: Direction, more: boolean): Direction | null {
  const all = [before, behind, more ? 'more-than' : 'none'].filter((one) => one !== 'none');
  const [one, ...others] = new Set(all as readonly Direction[]);
  return others.length > 0 ? null : (one ?? 'none');
}

function rangeOf(head: Head, body: Body, second: Amount): QuantityReading | null {
  const { first, unit, direction } = body;
  const own = first.unit === '' ? unit : canonicalUnit(first.unit);
  const plain = head.direction === 'none' && direction === 'none' && !first.more && !second.more;
  if (!plain || own !== unit) return null;
  const shared =
    first.multiplier === '' && first.unit === '' ? second.multiplier : first.multiplier;
  const from = valueOf(first, shared, unit);
  const to = valueOf(second, second.multiplier, unit);
  if (!from || !to || from.value.gte(to.value)) return null;
  const range: QuantityRange = { kind: 'range', from: from.value, to: to.value, unit: to.unit };
  const count = shared === '' ? countBehind(first, unit) : null;
  if (count === null) return range;
  if (count.gte(to.value)) return null;
  return { kind: 'ambiguous', readings: [{ ...range, from: count }, range] };
}

const SHARES: Readonly<Record<string, Decimal>> = {
  '%': HUNDRED,
  '‰': decimal(1000),
  成: decimal(10),
};

/** The value in its unit, shares as ratios; null beyond what is ever an amount. */
function valueOf(
  { digits }: Amount,
  multiplier: string,
  unit: string,
): { value: Decimal; unit: string } | null {
  const divisor = SHARES[unit];
  if (divisor && multiplier !== '') return null;
  const written = decimal(digits).times(factorOf(multiplier));
  const value = divisor ? written.div(divisor) : written;
  const held =
    value.c.length <= SIGNIFICANT_DIGITS &&
    value.lt(LARGEST) &&
    decimalPlaces(value) <= MOST_PLACES;
  return held ? { value, unit: divisor ? '%' : unit } : null;
}
