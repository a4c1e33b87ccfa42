import { parseRect } from '../../sheet/address';
import type { CellNote } from '../../sheet/plan';
import type { CellContext } from './cells';
import type { Archive } from '../../package/archive';
import { damaged, tooLarge } from '../../package/problem';
import { readRelationships } from '../../package/relationships';
import { textCollector } from './shared-strings';
import { attribute, readXml, SPREADSHEET, type XmlTag } from '../../package/xml';

/** The most characters that a note may have; what a file says beyond them is left out. */
const TEXT_LIMIT = 32_767;

/**
 * The notes of a worksheet, in reading order: its comments part, the runs of each text joined. A note counts as a cell.
 * Of several notes on one cell the first counts.
 * @throws Refusal
 */
export function readNotes(
  archive: Archive,
  sheet: string,
  context: CellContext,
): readonly CellNote[] {
  const { limits } = context;
  const found = new Map<string, CellNote>();
  for (const { type, part } of readRelationships(archive, sheet, limits)) {
    if (type !== 'comments' || !archive.has(part)) continue;
    for (const note of readPart(archive, part, context)) {
      const key = `${String(note.row)},${String(note.col)}`;
      if (!found.has(key)) found.set(key, note);
    }
  }
  return [...found.values()].sort((a, b) => a.row - b.row || a.col - b.col);
}

function readPart(archive: Archive, part: string, { limits, counted }: CellContext): CellNote[] {
  const notes: CellNote[] = [];
  const texts = textCollector();
  let comment: XmlTag | undefined;
  readXml(
    archive,
    part,
    {
      root: 'comments',
      namespaces: SPREADSHEET,
      open(tag) {
        if (tag.local !== 'comment') return;
        if (++counted.cells > limits.cells) throw tooLarge('cells', limits.cells);
        comment = tag;
      },
      close(name, text, parent) {
        texts.close(name, text, parent);
        if (name !== 'comment' || !comment) return;
        const ref = attribute(comment, 'ref');
        const place = parseRect(ref ?? '');
        if (!place) throw damaged(part, 'address', ref);
        const { row, col } = place;
        const words = texts.take().replaceAll('\r\n', '\n').slice(0, TEXT_LIMIT);
        if (words !== '') notes.push({ row, col, text: words });
      },
    },
    limits,
  );
  return notes;
}
