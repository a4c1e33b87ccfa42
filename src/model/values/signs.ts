import type { Direction } from './value';

const SIGN =
  /[≥≧⩾≤≦⩽＞>﹥〉》＜<﹤〈《=＝﹦](?:\s{0,3}[≥≧⩾≤≦⩽＞>﹥〉》＜<﹤〈《=＝﹦]){0,2}(?=\s{0,3}[¥￥]?[\d０-９])/g;
const ANY_SIGN = /[≥≧⩾≤≦⩽＞>﹥〉》＜<﹤〈《=＝﹦]/;
const STANDARD = new Set(['≥', '≤', '＞', '＜', '>', '<', '=', '＝']);
const BRACKETS = /[《》〈〉]/;
/** 《》 and 〈〉 in pairs are the marks of a title: 《论语》10本. */
const TITLE = /《[^《》]{0,200}》|〈[^〈〉]{0,200}〉/;
const LENGTH_LIMIT = 2000;

/**
 * The text with every sign in front of a number in its standard form: "=<50万" → "≤50万", "》=90%" → "≥90%". All else
 * stays as it is. Null when nothing is to be changed.
 */
export function nonstandardSign(text: string): string | null {
  if (text.length > LENGTH_LIMIT || !ANY_SIGN.test(text)) return null;
  const titled = TITLE.test(text);
  const standard = text.replace(SIGN, (sign) =>
    titled && BRACKETS.test(sign) ? sign : standardSign(sign),
  );
  return standard === text ? null : standard;
}

function standardSign(sign: string): string {
  if (STANDARD.has(sign)) return sign;
  const more = /[≥≧⩾＞>﹥〉》]/.test(sign);
  const less = /[≤≦⩽＜<﹤〈《]/.test(sign);
  if (more && less) return sign;
  const equal = /[≥≧⩾≤≦⩽=＝﹦]/.test(sign);
  if (more) return equal ? '≥' : '>';
  if (less) return equal ? '≤' : '<';
  return '=';
}

const NOT = '(?:不得|不能|不应|不可|不会|不|未|没有|并未)';
const BEFORE: readonly (readonly [RegExp, Direction])[] = [
  [
    new RegExp(
      `(?:≥|${NOT}(?:低于|少于|小于|下于|亚于)|(?:大于|高于|多于)或?等于|至少|最少|最低|达到了?|达)$`,
    ),
    'at-least',
  ],
  [
    new RegExp(
      `(?:≤|${NOT}(?:超过|超出|超|突破|高于|大于|多于)|(?:小于|低于|少于)或?等于|至多|最多|最高|控制在)$`,
    ),
    'at-most',
  ],
  [/(?:<|小于|低于|少于|不足|不到|不满|未满|未达到?|没有?达到)$/, 'less-than'],
  [/(?:>|大于|高于|超过|多于)$/, 'more-than'],
  [/(?:=|等于)$/, 'equal'],
];
/** 达 of 未达, 超过 of 不超过: the longer word decides. */
const LESS_FIRST = /(?:未达到?|没有?达到)了?$/;
const NEARLY = /(?:大约|约为|约占|约|将近|接近|近|大概|大致|≈)$/;

/** What stands in front of a number, taken apart. */
export interface Head {
  /** Words before the sign. */
  readonly words: string;
  readonly direction: Direction;
  readonly approximate: boolean;
}

/** Takes the sign, or the words that stand for one, from the end of what precedes a number. */
export function takeHead(text: string): Head {
  const exact = text.replace(NEARLY, '');
  const approximate = exact !== text;
  if (LESS_FIRST.test(exact)) {
    return { words: exact.replace(LESS_FIRST, ''), direction: 'less-than', approximate };
  }
  for (const [pattern, direction] of BEFORE) {
    if (pattern.test(exact)) return { words: exact.replace(pattern, ''), direction, approximate };
  }
  return { words: exact, direction: 'none', approximate };
}

const BEHIND: readonly (readonly [RegExp, Direction])[] = [
  [/(?:\(含\))?(?:及以上|或以上|以上)(?:\(含\))?$/, 'at-least'],
  [/(?:\(含\))?(?:及以下|或以下|以下|以内|之内|内)(?:\(含\))?$/, 'at-most'],
];
const AROUND = /(?:左右|上下)$/;

/** What stands behind a number and its unit, taken apart: the rest is not yet understood. */
export interface Tail {
  readonly rest: string;
  readonly direction: Direction;
  readonly approximate: boolean;
}

/** Takes 以上, 以内, 左右 from the end of what follows a number. */
export function takeTail(text: string): Tail {
  const exact = text.replace(AROUND, '');
  const approximate = exact !== text;
  for (const [pattern, direction] of BEHIND) {
    if (pattern.test(exact)) return { rest: exact.replace(pattern, ''), direction, approximate };
  }
  return { rest: exact, direction: 'none', approximate };
}
