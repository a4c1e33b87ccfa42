import { decimal, ZERO, type Decimal } from '../decimal';

const DIGITS = '零一二三四五六七八九';
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const BIG_UNITS: readonly (readonly [string, string])[] = [
  ['亿', '1e8'],
  ['万', '1e4'],
];
const CAPITALS: Readonly<Record<string, string>> = {
  ...{ 壹: '一', 贰: '二', 貳: '二', 叁: '三', 參: '三', 肆: '四', 伍: '五', 陆: '六', 陸: '六' },
  ...{ 柒: '七', 捌: '八', 玖: '九', 拾: '十', 佰: '百', 仟: '千', 萬: '万', 億: '亿' },
};
/** A longer run of numerals is no number. */
const LENGTH_LIMIT = 24;

/** 十二, 三百零五, 二十万, 两千, 九十五点五. Null for what is not written as a number: 两三, 一百五, 百. */
export function chineseNumber(run: string): Decimal | null {
  const [whole = '', fraction, more] = run.split('点');
  if (run.length > LENGTH_LIMIT || more !== undefined) return null;
  const integer = chineseInteger(whole);
  if (!integer || fraction === undefined) return integer;
  const digits = chineseDigits(fraction);
  return digits ? decimal(`${integer.toFixed()}.${digits}`) : null;
}

/** A number below 100 in Chinese numerals, as in months and days. */
export function smallChineseNumber(run: string): number | null {
  const value = chineseInteger(run);
  return value?.lt(100) ? value.toNumber() : null;
}

/** Numerals read one by one: 二〇二四 → "2024". */
export function chineseDigits(run: string): string | null {
  const digits = Array.from(run.replace(/[〇○Oo]/g, '零'), (one) => DIGITS.indexOf(one));
  return digits.length > 0 && digits.every((digit) => digit >= 0) ? digits.join('') : null;
}

/** 大写 numerals as ordinary ones: 壹拾贰万 → 一十二万. */
export function withoutCapitals(run: string): string {
  return Array.from(run, (one) => CAPITALS[one] ?? one).join('');
}

/** All spellings of a number in one: 两 and 〇 replaced, 十 as 一十. */
function standard(run: string): string {
  return run
    .replace(/两/g, '二')
    .replace(/[〇○]/g, '零')
    .replace(/(?<![一二三四五六七八九])十/g, '一十');
}

/** Reads loosely and accepts only what is spelt as the number is: 一百五 would read 105 and is refused. */
function chineseInteger(run: string): Decimal | null {
  if (run === '' || run.length > LENGTH_LIMIT) return null;
  const plain = standard(run);
  const value = loose(plain);
  return value && spelt(value) === plain ? value : null;
}

function loose(plain: string): Decimal | null {
  let total = ZERO;
  let rest = plain;
  for (const [unit, factor] of BIG_UNITS) {
    const at = rest.indexOf(unit);
    if (at < 0) continue;
    const section = looseSection(rest.slice(0, at));
    if (section === null) return null;
    total = total.plus(decimal(factor).times(section));
    rest = rest.slice(at + 1);
  }
  const section = looseSection(rest);
  return section === null ? null : total.plus(section);
}

function looseSection(section: string): number | null {
  let total = 0;
  let digit = 0;
  for (const one of section) {
    const unit = SMALL_UNITS[one];
    const value = DIGITS.indexOf(one);
    if (unit === undefined && value < 0) return null;
    total += unit === undefined ? 0 : digit * unit;
    digit = unit === undefined ? value : 0;
  }
  return total + digit;
}

function spelt(value: Decimal): string | null {
  if (value.eq(0)) return '零';
  if (value.gte('1e12')) return null;
  const padded = value.toFixed().padStart(12, '0');
  const sections = [padded.slice(0, 4), padded.slice(4, 8), padded.slice(8)];
  const words = sections.map((section, index) =>
    Number(section) === 0 ? '零' : speltSection(section) + (['亿', '万'][index] ?? ''),
  );
  return words
    .join('')
    .replace(/零+/g, '零')
    .replace(/^零|零$/g, '');
}

function speltSection(section: string): string {
  return Array.from(section, (one, index) =>
    one === '0' ? '零' : (DIGITS[Number(one)] ?? '') + (['千', '百', '十'][index] ?? ''),
  )
    .join('')
    .replace(/零+$/, '');
}
