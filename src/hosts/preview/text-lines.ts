/** Characters that take a whole square in a Chinese font; the ambiguous ones (quotes, dashes, ①, ≥) count among them. */
const WIDE =
  '[\\u1100-\\u115F\\u2010-\\u2027\\u2030-\\u205E\\u2100-\\u27BF\\u2E80-\\uA4CF\\uAC00-\\uD7A3\\uF900-\\uFAFF' +
  '\\uFE10-\\uFE6F\\uFF01-\\uFF60\\uFFE0-\\uFFE6\\u{1F300}-\\u{1FAFF}\\u{20000}-\\u{3FFFF}]';
const IS_WIDE = new RegExp(WIDE, 'u');
/** Width of the other characters as a part of the font size. */
const NARROW = 0.55;
const POINTS_PER_PIXEL = 0.75;

/** What stays together on a line: a square character or a word, with the punctuation that must not leave it. */
const PIECES = new RegExp(
  `\\s+|[（《“‘【]*(?:${WIDE}|(?:(?!${WIDE})\\S)+)[，。、；：！？）》”’】]*`,
  'gu',
);
const LINE_BREAK = /\r\n|\r|\n/;

/** How many lines a text takes when it is wrapped. `width` and `size` (of the font) are in points. */
export function countLines(text: string, width: number, size: number): number {
  let lines = 0;
  for (const paragraph of text.split(LINE_BREAK)) lines += paragraphLines(paragraph, width, size);
  return lines;
}

function paragraphLines(paragraph: string, width: number, size: number): number {
  let lines = 1;
  let used = 0;
  for (const [piece] of paragraph.matchAll(PIECES)) {
    const length = textWidth(piece, size);
    if (used + length <= width || piece.trim() === '') {
      used += length;
      continue;
    }
    if (used > 0) lines++;
    const broken = brokenLines(length, width, size);
    lines += broken - 1;
    used = broken > 1 ? width : length;
  }
  return lines;
}

/** How many lines one piece takes by itself. A line holds at least one character. */
function brokenLines(length: number, width: number, size: number): number {
  return Math.max(1, Math.ceil(length / Math.max(width, squareWidth(size))));
}

function textWidth(text: string, size: number): number {
  const square = squareWidth(size);
  let width = 0;
  for (const character of text) width += IS_WIDE.test(character) ? square : size * NARROW;
  return width;
}

/** Browsers that do not place glyphs between pixels round their widths. */
function squareWidth(size: number): number {
  return Math.ceil(size / POINTS_PER_PIXEL) * POINTS_PER_PIXEL;
}
