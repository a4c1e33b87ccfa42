/** Characters that take two places in a terminal: East Asian Wide and Fullwidth (Unicode annex 11), emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const NO_WIDTH = /\p{Mn}|\p{Me}|\p{Cf}/u;
/** White space; or one Chinese character, or a stretch of other text, with the punctuation that clings to it. */
const UNIT =
  /\s+|[（《“‘【〔]*(?:[\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}]|[^\s\u2e80-\u9fff\uf900-\ufaff\u{20000}-\u{3fffd}（《“‘【〔，。；：、？！）》”’】〕]+)?[，。；：、？！）》”’】〕…]*/gu;

/** Text of a file as a terminal may show it: nothing in it moves the cursor or hides what stands there. */
export function clean(text: string): string {
  return text.replace(/[\p{Cc}\u2028-\u202e\u2066-\u2069]+/gu, ' ').trim();
}

/** How many places a text takes. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    if (!NO_WIDTH.test(character)) width += WIDE.test(character) ? 2 : 1;
  }
  return width;
}

/** Breaks a text into lines of at most so many places; Chinese between its characters, other text at its spaces. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const unit of text.match(UNIT) ?? []) {
    for (const piece of cut(unit, width)) {
      if (widthOf(line + piece.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += line === '' ? piece.trimStart() : piece;
    }
  }
  return line.trim() === '' && lines.length > 0 ? lines : [...lines, line.trimEnd()];
}

function cut(unit: string, width: number): readonly string[] {
  if (widthOf(unit) <= width) return [unit];
  const pieces: string[] = [];
  let piece = '';
  for (const character of unit) {
    if (widthOf(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
}
