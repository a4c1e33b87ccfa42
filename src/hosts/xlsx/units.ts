/** What a missing font means in this host: Excel's own default, which the writer makes the workbook's normal font. */
export const DEFAULT_FONT = 'Calibri';
export const DEFAULT_SIZE = 11;

/** Excel's default row height in points, and its default column width in characters of {@link DEFAULT_FONT}. */
export const DEFAULT_ROW_HEIGHT = 15;
export const DEFAULT_COLUMN_CHARACTERS = 9.140625;

const POINTS_PER_INCH = 72;
const POINTS_PER_PIXEL = 0.75;
const CJK_FONT =
  /[\u2E80-\u9FFF]|^(?:SimSun|SimHei|FangSong|KaiTi|DengXian|NSimSun|Microsoft YaHei)/i;

/**
 * Width of a digit in pixels, the unit of column widths in files: 7 in Calibri 11, 8 in 宋体 11 and 12.
 * Chinese fonts have half-width digits; the others are taken to be as wide as Calibri.
 */
export function digitWidth(font: string, size: number): number {
  const pixels = size / POINTS_PER_PIXEL;
  const digit = CJK_FONT.test(font)
    ? Math.ceil(Math.round(pixels) / 2)
    : Math.round(pixels * 0.507);
  return Math.max(1, digit);
}

/** Column width in points from characters as files give it (padding included). */
export function charactersToPoints(characters: number, digit: number): number {
  return tidy(characters * digit * POINTS_PER_PIXEL);
}

/** Column width in characters of the default font from points. */
export function pointsToCharacters(points: number): number {
  return points / (digitWidth(DEFAULT_FONT, DEFAULT_SIZE) * POINTS_PER_PIXEL);
}

export function inchesToPoints(inches: number): number {
  return tidy(inches * POINTS_PER_INCH);
}

export function pointsToInches(points: number): number {
  return points / POINTS_PER_INCH;
}

/** Points to three decimals: what is left beyond them is noise of conversion. */
export function tidy(points: number): number {
  return Math.round(points * 1000) / 1000;
}
