import { chineseDigits, chineseNumber, withoutCapitals } from './numerals';
import { KNOWN } from './units';

const NUMERAL = '[〇零一二两三四五六七八九十百千万亿][〇零一二两三四五六七八九十百千万亿点]{0,23}';
const WITH_UNIT = new RegExp(
  `百分之(?:${NUMERAL})|百分百|(?:${NUMERAL})(?:[至到~-](?:${NUMERAL}))?[余多]?(?=${KNOWN})`,
  'g',
);
/** Words that only look like a number with its unit. */
const IDIOM = /十分|一起|一度|一般|一部分|一成|一班|一批|一对一/;
/** 上一年, 同一家, 第三期, 几十人: the numeral belongs to the word before it. */
const BOUND = /[上下前后新同统唯逐另这那每第某任专单合进首本万几数]$/;
const CAPITAL = '[壹贰貳叁參肆伍陆陸柒捌玖拾][零壹贰貳叁參肆伍陆陸柒捌玖拾佰仟萬万億亿]{0,23}';
const CAPITAL_AMOUNT = new RegExp(
  `(${CAPITAL})[元圆](?:([零壹贰叁肆伍陆柒捌玖])角)?零?(?:([零壹贰叁肆伍陆柒捌玖])分)?[整正]?`,
);

/** How many numbers a text holds that are written in Chinese numerals with a unit behind them. */
export function countsInChinese(text: string): number {
  return text.match(WITH_UNIT)?.length ?? 0;
}

/**
 * A text with its only number in Arabic digits: 开展培训十二次 → 开展培训12次, 百分之九十 → 90%, 壹拾贰万元整 → 120000元.
 * Null when it holds no such number, several, or one that is not plainly a number.
 */
export function withArabicDigits(text: string): string | null {
  const plain = withPlainAmount(text);
  if (plain === null) return null;
  if (/\d/.test(plain)) return plain;
  const found = Array.from(plain.matchAll(WITH_UNIT));
  const [match] = found;
  if (!match || found.length > 1 || IDIOM.test(plain)) return null;
  const before = plain.slice(0, match.index);
  const digits = arabic(match[0]);
  if (digits === null || BOUND.test(before)) return null;
  return before + digits + plain.slice(match.index + match[0].length);
}

function arabic(found: string): string | null {
  if (found === '百分百') return '100%';
  if (found.startsWith('百分之')) {
    const share = found === '百分之百' ? '100' : digitsOf(found.slice(3));
    return share && `${share}%`;
  }
  const [, from = '', separator = '', to = '', more = ''] =
    /^([^至到~余多-]+)(?:([至到~-])([^余多]+))?([余多]?)$/.exec(found) ?? [];
  const first = digitsOf(from);
  if (first === null || separator === '') return first && first + more;
  const second = digitsOf(to);
  return second && `${first}-${second}${more}`;
}

function digitsOf(run: string): string | null {
  return chineseNumber(run)?.toFixed() ?? null;
}

/** 大写: the amount in digits; the text itself when there is none, null when it cannot be read. */
function withPlainAmount(text: string): string | null {
  const match = CAPITAL_AMOUNT.exec(text);
  if (!match) return text;
  const [found, yuan = '', tenths = '零', hundredths = '零'] = match;
  const whole = digitsOf(withoutCapitals(yuan));
  const cents = chineseDigits(withoutCapitals(tenths + hundredths));
  if (whole === null || cents === null) return null;
  const fraction = `.${cents}`.replace(/\.?0+$/, '');
  const before = text.slice(0, match.index);
  return `${before}${whole}${fraction}元${text.slice(match.index + found.length)}`;
}
