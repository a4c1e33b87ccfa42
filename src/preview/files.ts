import { readXlsx, type XlsxResult } from '../hosts/xlsx/read';
import { writeXlsx } from '../hosts/xlsx/write';
import type { XlsxWarning } from '../hosts/xlsx/problem';
import type { Texts } from '../messages/print';
import { fill } from '../messages/print';
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
    return { ok: false, problem: { code: 'xlsx.unreadable', data: { info: String(error) } } };
  }
}

function told(result: XlsxResult): Opened {
  if (result.ok) return result;
  const { code, ...data } = result.problem;
  return { ok: false, problem: { code: `xlsx.${code}`, data: { ...data } } };
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

/** What a file held that was left out, in words; "" when everything came along. */
export function warningText(warnings: readonly XlsxWarning[], texts: Texts): string {
  const separator = texts['preview.warning.separator'] ?? '';
  return warnings.map((warning) => sentence(warning, texts)).join(separator);
}

function sentence({ code, ...data }: XlsxWarning, texts: Texts): string {
  const words = Object.fromEntries(
    Object.entries(data).map(([mark, value]) => [
      mark,
      value === null
        ? (texts['preview.word.workbook'] ?? '')
        : (texts[`preview.word.${String(value)}`] ?? value),
    ]),
  );
  return fill(texts[`preview.warning.${code}`] ?? code, words, texts);
}
