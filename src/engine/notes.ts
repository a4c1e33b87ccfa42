import type { CellNote } from '../sheet/plan';

/** First line of our part of a note; it ends with the last line that begins with the bullet. */
const MARKER = '【绩效自评助手】';
const BULLET = '• ';
/** The most characters that a note holds, as a cell (Excel's specification). */
const NOTE_LIMIT = 32_767;

/** Whether a note carries a part of ours. */
export function isOurs({ text }: Pick<CellNote, 'text'>): boolean {
  return partOf(text) !== null;
}

/** What somebody else wrote into a note, byte for byte; "" when all of it is ours. */
export function withoutOurs(text: string): string {
  const part = partOf(text);
  if (!part) return text;
  const [before, after] = [text.slice(0, part.from), text.slice(part.to)];
  if (before === '') return after.slice(1);
  // The line break in front of the marker is ours; one behind our part parts what others wrote.
  return before.slice(0, -1) + after;
}

/** A note with our lines below what somebody else wrote. Lines that do not fit any more are left out. */
export function withOurs(text: string, lines: readonly string[]): string {
  const kept = withoutOurs(text);
  let ours = kept === '' ? MARKER : `\n${MARKER}`;
  for (const line of lines) {
    const next = `\n${BULLET}${line.replace(/\s*[\r\n]+\s*/g, ' ')}`;
    if (kept.length + ours.length + next.length <= NOTE_LIMIT) ours += next;
  }
  return kept.length + ours.length <= NOTE_LIMIT ? kept + ours : kept;
}

function partOf(text: string): { readonly from: number; readonly to: number } | null {
  let from = 0;
  let inside = -1;
  for (const line of text.split('\n')) {
    if (inside >= 0 && !line.startsWith(BULLET)) return { from: inside, to: from - 1 };
    if (inside < 0 && line === MARKER) inside = from;
    from += line.length + 1;
  }
  return inside < 0 ? null : { from: inside, to: text.length };
}
