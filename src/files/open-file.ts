import type { DocxWarning } from '../hosts/docx';
import type { XlsxWarning } from '../hosts/xlsx';
import { openArchive } from '../package/archive';
import type { Inflate } from '../package/inflate';
import { DEFAULT_LIMITS, Refusal, tooLarge, type FileProblem } from '../package/problem';
import { formatOfPackage, kindOfPackage, problemOfBytes } from '../package/sniff';
import type { FileContent } from '../sheet/file-content';

/** Something in a file that was read, but not to the last detail. */
export type FileWarning = XlsxWarning | DocxWarning;

/** A problem as messages print it: `file.` and the code of a {@link FileProblem}, its data. */
export interface ReadingProblem {
  readonly code: `file.${FileProblem['code']}`;
  readonly data: Readonly<Record<string, string | number>>;
}

/** What a file holds, or why it was refused. */
export type FileReading =
  | {
      readonly ok: true;
      readonly content: FileContent;
      readonly warnings: readonly FileWarning[];
    }
  | { readonly ok: false; readonly problem: ReadingProblem };

export interface OpenOptions {
  /** What inflates its parts, where something faster is at hand. */
  readonly inflate?: Inflate;
}

/**
 * Reads a file of any kind that can be checked or imported: a workbook (.xlsx, .xlsm) or a text document (.docx, .docm).
 * What it is, its bytes say, not its name. Never throws. The reader of each format is loaded when it is first needed.
 */
export async function openFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<FileReading> {
  try {
    const reading =
      formatOf(bytes) === 'xlsx'
        ? (
            await import(/* webpackChunkName: "import-xlsx" */ '../hosts/xlsx/read-content')
          ).readContent(bytes, {}, options)
        : await (
            await import(/* webpackChunkName: "import-docx" */ '../hosts/docx')
          ).readDocx(bytes, {}, options);
    return reading.ok ? reading : refused(reading.problem);
  } catch (error) {
    const problem: FileProblem =
      error instanceof Refusal ? error.problem : { code: 'failed', info: String(error) };
    return refused(problem);
  }
}

/** A reader's problem as messages print it. */
export function readingProblem({ code, ...data }: FileProblem): ReadingProblem {
  return { code: `file.${code}`, data };
}

function refused(problem: FileProblem): FileReading {
  return { ok: false, problem: readingProblem(problem) };
}

/** @throws Refusal when it is neither */
function formatOf(bytes: Uint8Array): 'xlsx' | 'docx' {
  if (bytes.length > DEFAULT_LIMITS.fileBytes) {
    throw tooLarge('file-bytes', DEFAULT_LIMITS.fileBytes);
  }
  const problem = problemOfBytes(bytes);
  if (problem) throw new Refusal(problem);
  const { names } = openArchive(bytes, DEFAULT_LIMITS);
  const format = formatOfPackage(names);
  if (!format) throw new Refusal({ code: 'wrong-format', looksLike: kindOfPackage(names) });
  return format;
}
