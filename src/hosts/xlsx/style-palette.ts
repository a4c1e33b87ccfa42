import { damaged } from '../../package/problem';
import { GENERAL } from './number-formats';
import type { CellStyle } from '../../sheet/plan';

/** The styles of one sheet, numbered as they are met. */
export function stylePalette(
  part: string,
  all: readonly CellStyle[],
): {
  readonly styles: readonly CellStyle[];
  index(style: number, format?: string): number;
  format(style: number): string;
  isPlain(style: number): boolean;
} {
  const styles: CellStyle[] = [];
  const plain: boolean[] = [];
  const numbers: number[] = [];
  const numbersOfFormat = new Map<string, number>();
  const styleAt = (style: number): CellStyle => {
    const found = all[style];
    if (!found) throw damaged(part, 'style-index', String(style));
    return found;
  };
  return {
    styles,
    index(style, format) {
      if (format === undefined) return (numbers[style] ??= styles.push(styleAt(style)) - 1);
      const key = `${String(style)} ${format}`;
      const known = numbersOfFormat.get(key);
      if (known !== undefined) return known;
      const number = styles.push({ ...styleAt(style), format }) - 1;
      numbersOfFormat.set(key, number);
      return number;
    },
    format: (style) => styleAt(style).format ?? GENERAL,
    isPlain: (style) => (plain[style] ??= style === 0 || isEmpty(styleAt(style))),
  };
}

function isEmpty(style: CellStyle): boolean {
  for (const _key in style) return false;
  return true;
}
