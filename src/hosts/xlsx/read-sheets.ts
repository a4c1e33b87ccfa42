import { openArchive, type Archive } from '../../package/archive';
import type { Inflate } from '../../package/inflate';
import { Refusal, tooLarge, type FileLimits, type FileProblem } from '../../package/problem';
import { kindOfPackage, problemOfBytes } from '../../package/sniff';
import { readText } from '../../package/xml';
import { themeOf } from './colors';
import { deepFreeze } from './freeze';
import { readSharedStrings } from './shared-strings';
import type { ReadSheet, SheetContext } from './sheet-part';
import { NO_STYLES, readStyles } from './styles-part';
import type { XlsxWarning } from './warning';
import {
  findWorkbook,
  readWorkbookPart,
  type DefinedName,
  type SheetEntry,
  type WorkbookPart,
} from './workbook-part';

/** What came of a workbook. */
export interface ReadSheets<Sheet> {
  readonly sheets: readonly Sheet[];
  readonly names: readonly DefinedName[];
  readonly warnings: readonly XlsxWarning[];
}

export interface ReadOptions {
  /** Whether colours are wanted that the theme gives. */
  readonly theme: boolean;
  readonly inflate?: Inflate | undefined;
}

/** Freezes a result, or gives the problem that a function stopped at. */
export function attempt<Result>(
  read: () => Result,
): Result | { readonly ok: false; readonly problem: FileProblem } {
  try {
    return deepFreeze(read());
  } catch (error) {
    const problem: FileProblem =
      error instanceof Refusal ? error.problem : { code: 'failed', info: String(error) };
    return { ok: false, problem };
  }
}

/**
 * Reads all worksheets of a workbook, each as the caller wants it.
 * @param read reads one of them; `names` are the defined names that are scoped to it
 * @throws Refusal
 */
export function readSheets<Sheet>(
  bytes: Uint8Array,
  limits: FileLimits,
  read: (
    sheet: SheetEntry,
    names: readonly DefinedName[],
    context: SheetContext,
  ) => ReadSheet<Sheet>,
  { theme, inflate }: ReadOptions,
): ReadSheets<Sheet> {
  if (bytes.length > limits.fileBytes) throw tooLarge('file-bytes', limits.fileBytes);
  const problem = problemOfBytes(bytes);
  if (problem) throw new Refusal(problem);
  const archive = openArchive(bytes, limits, inflate);
  const part = findWorkbook(archive, limits);
  if (part === undefined) {
    throw new Refusal({ code: 'wrong-format', looksLike: kindOfPackage(archive.names) });
  }
  const workbook = readWorkbookPart(archive, part, limits);
  const context = contextOf(archive, workbook, limits, theme);
  const sheets: Sheet[] = [];
  const warnings: XlsxWarning[] = workbook.unlisted.map((one) => ({
    code: 'sheet-unlisted',
    part: one,
  }));
  workbook.sheets.forEach((entry, index) => {
    const skipped = skippedKind(entry);
    if (skipped) {
      warnings.push({ code: 'sheet-skipped', sheet: entry.name, kind: skipped });
      return;
    }
    const names = workbook.names.filter((name) => name.sheet === index);
    const one = read(entry, names, context);
    sheets.push(one.sheet);
    warnings.push(...one.warnings);
  });
  if (sheets.length === 0) throw new Refusal({ code: 'no-sheets' });
  return { sheets, names: workbook.names, warnings };
}

function contextOf(
  archive: Archive,
  { parts, from1904 }: WorkbookPart,
  limits: FileLimits,
  withTheme: boolean,
): SheetContext {
  const stylesPart = parts.get('styles');
  const stringsPart = parts.get('sharedStrings');
  const theme = themeOf(withTheme ? themeXml(archive, parts.get('theme')) : undefined);
  const look =
    stylesPart === undefined ? NO_STYLES : readStyles(archive, stylesPart, theme, limits);
  return {
    archive,
    look,
    styles: look.cells,
    strings: stringsPart === undefined ? [] : readSharedStrings(archive, stringsPart, limits),
    from1904,
    limits,
    counted: { cells: 0, formulaCharacters: 0 },
  };
}

function themeXml(archive: Archive, part: string | undefined): string | undefined {
  if (part === undefined || !archive.has(part)) return undefined;
  const pieces: string[] = [];
  readText(archive, part, (text) => pieces.push(text));
  return pieces.join('');
}

function skippedKind({ type }: SheetEntry): 'chart' | 'dialog' | 'macro' | undefined {
  if (type === 'chartsheet') return 'chart';
  if (type === 'dialogsheet') return 'dialog';
  return type === 'worksheet' ? undefined : 'macro';
}
