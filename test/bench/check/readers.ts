import { readFileSync } from 'node:fs';
import { CHECKS, WORKBOOK_CHECKS } from '../../../src/checks/registry';
import { assessFile } from '../../../src/engine/assess-file';
import { readContent } from '../../../src/hosts/xlsx/read-content';
import { inflateInNode } from '../../../src/package/node-inflate';
import { FORMS } from '../../../src/templates/registry';
import type { CellObject } from '@e965/xlsx';

/**
 * Reads one file, and counts what it is to have found: tables for ours, cells with a value for the others. The others'
 * libraries are loaded by themselves, so that no process holds what it does not use.
 */
export type Reader = (path: string) => number | Promise<number>;

const RULES = {
  forms: FORMS,
  checks: CHECKS,
  workbookChecks: WORKBOOK_CHECKS,
  settings: null,
};

/** Everything that `jixiao check` does with a file: reads, binds, scores, checks and writes the result as JSON. */
function check(path: string): number {
  const result = readContent(readFileSync(path), {}, { inflate: inflateInNode });
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.problem)}`);
  const { tables, findings } = assessFile(RULES, result.content);
  const said = JSON.stringify({
    path,
    tables: tables.map(({ sheet, form, scores, findings: own }) => ({
      sheet: sheet.name,
      form: form.id,
      scores,
      findings: own,
    })),
    findings,
  });
  return said === '' ? 0 : tables.length;
}

/** SheetJS opens a workbook without looks, and each cell is visited. */
async function readWithSheetJs(path: string): Promise<number> {
  const { read } = await import('@e965/xlsx');
  const book = read(readFileSync(path), { dense: true, cellStyles: false });
  let cells = 0;
  for (const name of book.SheetNames) {
    for (const row of book.Sheets[name]?.['!data'] ?? []) {
      // Rows and cells that are not there are holes.
      for (const cell of (row as (CellObject | undefined)[] | undefined) ?? []) {
        if (cell?.v !== undefined) cells++;
      }
    }
  }
  return cells;
}

/** exceljs loads a workbook, and each cell is visited. */
async function readWithExcelJs(path: string): Promise<number> {
  const { Workbook } = await import('exceljs');
  const book = new Workbook();
  await book.xlsx.load(Uint8Array.from(readFileSync(path)).buffer);
  let cells = 0;
  book.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell(({ value }) => {
        if (value !== null && value !== undefined) cells++;
      });
    });
  });
  return cells;
}

export const READERS = {
  jixiao: check,
  sheetjs: readWithSheetJs,
  exceljs: readWithExcelJs,
} satisfies Record<string, Reader>;

export type ReaderName = keyof typeof READERS;
