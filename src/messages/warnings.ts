import { fill, type Texts } from './print';

/** Something in a file that was read, but not to the last detail. `sheet` is a sheet's name; null for the whole file. */
export interface FileWarning {
  readonly code: string;
  readonly sheet?: string | null;
  readonly what?: string;
  readonly kind?: string;
  readonly count?: number;
}

/** What a file held that was left out, in words. */
export function warningText({ code, ...data }: FileWarning, texts: Texts): string {
  const words = Object.fromEntries(
    Object.entries(data).map(([mark, value]) => [
      mark,
      value === null
        ? (texts['preview.word.workbook'] ?? '')
        : (texts[`preview.word.${String(value)}`] ?? value),
    ]),
  );
  return fill(texts[`preview.warning.${code}`] ?? code, words, texts);
}

/** All of it in a row; "" when everything came along. */
export function warningList(warnings: readonly FileWarning[], texts: Texts): string {
  const separator = texts['preview.warning.separator'] ?? '';
  return warnings.map((warning) => warningText(warning, texts)).join(separator);
}
