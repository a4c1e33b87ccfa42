import { readingProblem } from '../files';
import { readXlsx, type XlsxResult } from '../hosts/xlsx/read';
import { writeXlsx } from '../hosts/xlsx/write';
import type { XlsxWarning } from '../hosts/xlsx/warning';
import type { ProblemLike } from '../messages/problems';
import type { SheetPlan } from '../sheet/plan';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A file that was opened, or why it was not. */
export type Opened =
  | {
      readonly ok: true;
      readonly sheets: readonly SheetPlan[];
      readonly warnings: readonly XlsxWarning[];
    }
  | { readonly ok: false; readonly problem: ProblemLike };

/** Reads a workbook's bytes, wherever they come from. Never throws. */
export async function openBytes(source: () => Promise<ArrayBuffer>): Promise<Opened> {
  try {
    return told(readXlsx(new Uint8Array(await source())));
  } catch (error) {
    return { ok: false, problem: { code: 'file.unreadable', data: { info: String(error) } } };
  }
}

function told(result: XlsxResult): Opened {
  if (result.ok) return result;
  const { problem } = result;
  const isDocument = problem.code === 'wrong-format' && problem.looksLike === 'docx';
  return {
    ok: false,
    problem: isDocument ? { code: 'file.document', data: {} } : readingProblem(problem),
  };
}

/** Hands a workbook to the browser as a download. */
export async function download(sheets: readonly SheetPlan[], name: string): Promise<void> {
  const bytes = await writeXlsx(sheets);
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
