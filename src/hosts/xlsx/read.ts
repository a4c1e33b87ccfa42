import type { SheetPlan } from '../../sheet/plan';
import { farCells } from '../../sheet/grid-of-plan';
import { openArchive, type Archive } from './archive';
import { themeOf } from './colors';
import { deepFreeze } from './freeze';
import {
  DEFAULT_LIMITS,
  Refusal,
  tooLarge,
  type XlsxLimits,
  type XlsxProblem,
  type XlsxWarning,
} from './problem';
import { readSharedStrings } from './shared-strings';
import { IDENTITY_NAME, readSheet, type SheetContext } from './sheet-part';
import { kindOfPackage, problemOfBytes } from './sniff';
import { NO_STYLES, readStyles } from './styles-part';
import {
  findWorkbook,
  readWorkbookPart,
  type DefinedName,
  type SheetEntry,
  type WorkbookPart,
} from './workbook-part';
import { readText } from './xml';

/** A file as plain frozen data, or why it was refused. */
export type XlsxResult =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetPlan[];
      readonly warnings: readonly XlsxWarning[];
    }
  | { readonly ok: false; readonly problem: XlsxProblem };

/**
 * Reads an .xlsx workbook: its worksheets in the order of their tabs, hidden ones too. Never throws, and a file that
 * cannot be read to the end is a problem, never a shorter workbook. Nothing is computed: formulas carry the values that
 * the file cached for them. Runs in browsers and in Node.
 * @param limits what differs from {@link DEFAULT_LIMITS}
 */
export function readXlsx(bytes: Uint8Array, limits: Partial<XlsxLimits> = {}): XlsxResult {
  try {
    return deepFreeze({ ok: true, ...readWorkbook(bytes, { ...DEFAULT_LIMITS, ...limits }) });
  } catch (error) {
    const problem: XlsxProblem =
      error instanceof Refusal ? error.problem : { code: 'failed', info: String(error) };
    return { ok: false, problem };
  }
}

function readWorkbook(
  bytes: Uint8Array,
  limits: XlsxLimits,
): { readonly sheets: readonly SheetPlan[]; readonly warnings: readonly XlsxWarning[] } {
  if (bytes.length > limits.fileBytes) throw tooLarge('file-bytes', limits.fileBytes);
  const problem = problemOfBytes(bytes);
  if (problem) throw new Refusal(problem);
  const archive = openArchive(bytes, limits);
  const part = findWorkbook(archive, limits);
  if (part === undefined) {
    throw new Refusal({ code: 'not-xlsx', looksLike: kindOfPackage(archive.names) });
  }
  const workbook = readWorkbookPart(archive, part, limits);
  const context = contextOf(archive, workbook, limits);
  const plans: SheetPlan[] = [];
  const warnings = nameWarnings(workbook.names);
  workbook.sheets.forEach((sheet, index) => {
    const skipped = skippedKind(sheet);
    if (skipped) {
      warnings.push({ code: 'sheet-skipped', sheet: sheet.name, kind: skipped });
      return;
    }
    const names = workbook.names.filter((name) => name.sheet === index);
    const read = readSheet(sheet, names, context);
    plans.push(read.plan);
    warnings.push(...read.warnings);
    const count = farCells(read.plan);
    if (count > 0) warnings.push({ code: 'far-cells', sheet: sheet.name, count });
  });
  if (plans.length === 0) throw new Refusal({ code: 'no-sheets' });
  return { sheets: plans, warnings };
}

function contextOf(archive: Archive, workbook: WorkbookPart, limits: XlsxLimits): SheetContext {
  const stylesPart = workbook.parts.get('styles');
  const stringsPart = workbook.parts.get('sharedStrings');
  const themePart = workbook.parts.get('theme');
  let themeXml: string | undefined;
  if (themePart !== undefined && archive.has(themePart)) {
    const pieces: string[] = [];
    readText(archive, themePart, (text) => pieces.push(text));
    themeXml = pieces.join('');
  }
  const look =
    stylesPart === undefined
      ? NO_STYLES
      : readStyles(archive, stylesPart, themeOf(themeXml), limits);
  return {
    archive,
    look,
    styles: look.cells,
    strings: stringsPart === undefined ? [] : readSharedStrings(archive, stringsPart, limits),
    from1904: workbook.from1904,
    limits,
    counted: { cells: 0, formulaCharacters: 0 },
  };
}

function skippedKind({ type }: SheetEntry): 'chart' | 'dialog' | 'macro' | undefined {
  if (type === 'chartsheet') return 'chart';
  if (type === 'dialogsheet') return 'dialog';
  return type === 'worksheet' ? undefined : 'macro';
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
