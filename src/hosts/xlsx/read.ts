import type { SheetPlan } from '../../sheet/plan';
import { DEFAULT_LIMITS, type FileLimits, type FileProblem } from '../../package/problem';
import { attempt, readSheets } from './read-sheets';
import type { XlsxWarning } from './warning';
import { IDENTITY_NAME, readSheet } from './sheet-part';
import type { DefinedName } from './workbook-part';

/** A file as plain frozen data, or why it was refused. */
export type XlsxResult =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetPlan[];
      readonly warnings: readonly XlsxWarning[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

/**
 * Reads an .xlsx workbook: its worksheets in the order of their tabs, hidden ones too. Never throws, and a file that
 * cannot be read to the end is a problem, never a shorter workbook. Nothing is computed: formulas carry the values that
 * the file cached for them. Runs in browsers and in Node.
 * @param limits what differs from {@link DEFAULT_LIMITS}
 */
export function readXlsx(bytes: Uint8Array, limits: Partial<FileLimits> = {}): XlsxResult {
  return attempt((): XlsxResult => {
    const read = readSheets(bytes, { ...DEFAULT_LIMITS, ...limits }, readSheet, { theme: true });
    return {
      ok: true,
      sheets: read.sheets,
      warnings: [...nameWarnings(read.names), ...read.warnings],
    };
  });
}

const KEPT_NAMES = new Set([IDENTITY_NAME, '_xlnm.print_area', '_xlnm.print_titles']);
/** Excel's own bookkeeping, of no use without the feature that it belongs to. */
const INTERNAL_NAME = /^_xl(?:nm|fn|pm|udf)\./i;

function nameWarnings(names: readonly DefinedName[]): XlsxWarning[] {
  const lost = names.filter(
    ({ name, sheet }) =>
      !INTERNAL_NAME.test(name) && !(KEPT_NAMES.has(name.toLowerCase()) && sheet !== undefined),
  );
  if (lost.length === 0) return [];
  return [{ code: 'not-kept', sheet: null, what: 'defined-name', count: lost.length }];
}
