const CHINESE = '[一二三四五六七八九十]{1,3}';
const CIRCLED = '[①-⑳⑴-⒇⒈-⒛]';
/** A list number that can be nothing else. 三、四次 is three or four times, so 三、 is none before another numeral. */
const CLEAR = new RegExp(
  `^(?:\\d{1,2}(?:、|\\)、?|\\.(?=\\D))|\\(\\d{1,2}\\)[、.]?|${CIRCLED}[、.]?|${CHINESE}、(?![一二三四五六七八九十两])|\\(${CHINESE}\\)[、.]?)(?=.)`,
  'u',
);
const AS_TYPED = new RegExp(
  `^\\s*((?:[\\d０-９]{1,2}\\s?[.．、)）]|[(（]\\s?[\\d０-９]{1,2}\\s?[)）][、.．]?|${CIRCLED}[、.．]?|${CHINESE}、|[(（]${CHINESE}[)）][、.．]?)、?)\\s*(?=\\S)`,
  'u',
);

/** A value without the list number before it. @param plain without spaces, in half-width forms */
export function withoutListNumber(plain: string): string {
  return plain.replace(CLEAR, '');
}

/** What looks like a list number at the start of a text as it was typed, and the rest. */
export function listNumberAt(text: string): { number: string; rest: string } | null {
  const match = AS_TYPED.exec(text);
  if (!match) return null;
  return { number: match[1] ?? '', rest: text.slice(match[0].length).trimEnd() };
}
