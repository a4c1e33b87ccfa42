/** Why a name cannot be a sheet's name (Excel's rules; WPS and LibreOffice keep them too). */
export type SheetNameProblem =
  | { readonly code: 'blank' }
  | { readonly code: 'too-long'; readonly length: number; readonly limit: number }
  | { readonly code: 'forbidden-character'; readonly characters: string }
  | { readonly code: 'apostrophe-at-end' }
  | { readonly code: 'reserved' }
  | { readonly code: 'duplicate'; readonly other: string };

export const SHEET_NAME_LIMIT = 31;
const FORBIDDEN = /[\\/?*[\]:]/g;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f]/g;

/** Sheet names are compared without regard to case, as Excel does. */
export function sheetNameKey(name: string): string {
  return name.normalize('NFC').toLocaleUpperCase('en-US');
}

/**
 * What is wrong with a sheet name, or undefined when it may be used.
 * @param taken names that the workbook has already
 */
export function sheetNameProblem(
  name: string,
  taken: Iterable<string> = [],
): SheetNameProblem | undefined {
  if (name.trim() === '') return { code: 'blank' };
  if (name.length > SHEET_NAME_LIMIT) {
    return { code: 'too-long', length: name.length, limit: SHEET_NAME_LIMIT };
  }
  const bad = [...new Set([...(name.match(FORBIDDEN) ?? []), ...(name.match(CONTROL) ?? [])])];
  if (bad.length > 0) return { code: 'forbidden-character', characters: bad.join(' ') };
  if (name.startsWith("'") || name.endsWith("'")) return { code: 'apostrophe-at-end' };
  if (sheetNameKey(name) === 'HISTORY') return { code: 'reserved' };
  const key = sheetNameKey(name);
  for (const other of taken) if (sheetNameKey(other) === key) return { code: 'duplicate', other };
  return undefined;
}
