import path from 'node:path';
import { clip } from '../../report/clip';

/** Excel takes no longer text inside a formula. */
const LITERAL_LIMIT = 255;

/**
 * A formula that opens a file at a cell when it is clicked; null where Excel would not take it.
 * @param from the folder of the workbook that bears the link: a report may be moved together with what it speaks of
 */
export function linkToFile(
  from: string,
  file: string,
  label: string,
  at?: { readonly sheet: string; readonly cell: string },
): string | null {
  const relative = path.relative(from, file).replaceAll('\\', '/');
  const place = at ? `#'${at.sheet.replaceAll("'", "''")}'!${at.cell}` : '';
  const target = relative.replaceAll('%', '%25').replaceAll('#', '%23') + place;
  if (target.length > LITERAL_LIMIT) return null;
  return `=HYPERLINK(${literal(target)},${literal(clip(label, LITERAL_LIMIT / 2))})`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
