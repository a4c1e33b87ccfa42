import { SHEET_NAME_LIMIT, sheetNameKey, sheetNameProblem } from './name';

/** What Excel allows in no sheet name, control characters and line breaks too. */
// eslint-disable-next-line no-control-regex -- control characters are what is taken out
const FORBIDDEN = /[\\/?*[\]:\u0000-\u001f]+/g;

/**
 * A name that a new sheet may have, as close to a text as can be: without forbidden characters, cut to the limit, with a
 * number behind it where the name is taken.
 * @param texts what to take, in order of preference; the last one must be a name that Excel allows
 * @param taken names that the workbook has already
 */
export function freeSheetName(texts: readonly string[], taken: readonly string[]): string {
  const base = texts.map(cleaned).find((name) => sheetNameProblem(name) === undefined) ?? '';
  const keys = new Set(taken.map(sheetNameKey));
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? '' : ` (${String(number)})`;
    const name = cut(base, SHEET_NAME_LIMIT - suffix.length) + suffix;
    if (!keys.has(sheetNameKey(name))) return name;
  }
}

function cleaned(text: string): string {
  const plain = text.replace(FORBIDDEN, ' ').replace(/\s+/g, ' ');
  return trimmed(cut(trimmed(plain), SHEET_NAME_LIMIT));
}

/** Without spaces and apostrophes at its ends. */
function trimmed(text: string): string {
  return text.replace(/^[\s']+|[\s']+$/g, '');
}

/** At most so many UTF-16 units, no character cut in two. */
function cut(text: string, limit: number): string {
  const last = text.charCodeAt(limit - 1);
  const splits = text.length > limit && last >= 0xd800 && last < 0xdc00;
  return text.slice(0, splits ? limit - 1 : limit).trimEnd();
}
