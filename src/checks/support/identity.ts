import { plainText } from '../../model/figure';

/** Signs that frame names without being part of them. */
const FRAMES = /[()[\]{}<>«»《》〈〉【】〔〕「」『』“”‘’"'·•]/g;
/** Longer texts are no names; whether one stands within another is not looked for. */
const LENGTH_LIMIT = 200;

/** One spelling for a name: half-width, no white space, no brackets and quotes, lower case. */
export function nameKey(name: string): string {
  return plainText(name).replace(FRAMES, '').toLowerCase();
}

/**
 * Whether two names, each as its key, can be one unit's: the same, or one within the other, as 岳阳市教育局 and
 * 岳阳市教育局（本级）, or 市教育局 without its city.
 */
export function sameUnit(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '' || other === '' || one.length > LENGTH_LIMIT || other.length > LENGTH_LIMIT) {
    return false;
  }
  return one.includes(other) || other.includes(one);
}
