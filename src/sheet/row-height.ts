/** A line of text is so many times as high as its letters; a row has so many points beyond its lines. */
const LINE = 1.35;
const PADDING = 4;
/** What a cell keeps free at its sides, in points, and the share of a line that is lost where no word may break. */
const SIDES = 5;
const FILLED = 0.94;
/** Width of a narrow letter, as a share of the font's size. */
const NARROW = 0.56;
/** Excel's highest row, in points. */
const HIGHEST = 409;

/** A wrapped text. */
export interface WrappedText {
  readonly text: string;
  /** Font size and the room's width, in points. */
  readonly size: number;
  readonly width: number;
}

/**
 * How high a row must be for its wrapped texts, in points. Reckoned and not left to the program: several do not fit the rows
 * of a file that they open, and none fits merged cells.
 */
export function rowHeight(texts: readonly WrappedText[]): number {
  const heights = texts.map(({ text, size, width }) => {
    const room = (width - SIDES) * FILLED;
    const lines = text
      .split('\n')
      .map((line) => Math.max(1, Math.ceil((ems(line) * size) / room)))
      .reduce((total, count) => total + count, 0);
    return lines * size * LINE + PADDING;
  });
  return Math.min(HIGHEST, Math.ceil(Math.max(0, ...heights)));
}

/** The width of a text in widths of a Chinese character; quotation marks and dashes are as wide in Chinese fonts. */
function ems(text: string): number {
  return Array.from(text).reduce(
    (width, character) => width + (/[\u2000-\uffff]|[^\0-\uffff]/u.test(character) ? 1 : NARROW),
    0,
  );
}
