import type { FileContent } from '../../sheet/file-content';
import type { Inflate } from '../../package/inflate';
import { DEFAULT_LIMITS, type FileLimits, type FileProblem } from '../../package/problem';
import { attempt, readSheets } from './read-sheets';
import { readSheetContent } from './sheet-part';
import type { XlsxWarning } from './warning';

/** What a workbook holds that can be checked, as plain frozen data, or why it was refused. */
export type ContentResult =
  | {
      readonly ok: true;
      readonly content: FileContent;
      /** Without what only a plan would have kept: rules, print setup, names. */
      readonly warnings: readonly XlsxWarning[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

export interface ContentOptions {
  /** What inflates the parts; something that runs everywhere when missing. */
  readonly inflate?: Inflate;
}

/**
 * Reads of an .xlsx workbook what can be checked: the grid, the name and the identity of each worksheet, just as
 * `gridOf` makes them of what `readXlsx` reads, and as strictly. Geometry, rules, print setup, notes and the theme are
 * not looked at. Never throws, and a file that cannot be read to the end is a problem, never a shorter workbook.
 * @param limits what differs from {@link DEFAULT_LIMITS}
 */
export function readContent(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
  { inflate }: ContentOptions = {},
): ContentResult {
  return attempt((): ContentResult => {
    const options = { theme: false, inflate };
    const read = readSheets(bytes, { ...DEFAULT_LIMITS, ...limits }, readSheetContent, options);
    return {
      ok: true,
      content: { format: 'xlsx', sheets: read.sheets, paragraphs: [] },
      warnings: read.warnings,
    };
  });
}
