import { columnName, rectToA1 } from '../../sheet/address';
import type { SheetPlan } from '../../sheet/plan';
import { writeBorders } from './borders';
import { identityFormula, IDENTITY_NAME } from './identity';
import { content, type Literal } from './literal';
import { writeLooks } from './looks';
import { buildNotes } from './note-steps';
import type { NoteStore } from './notes';
import { writePrintSetup } from './print-setup';
import { writeConditionalFormats, writeValidations } from './rules';

/**
 * Queues everything that a plan says onto an empty sheet. Nothing is sent. Number formats come before contents, so that
 * a text stays a text; merging comes after them, since it keeps the first cell only; protection comes last.
 * @throws HostError `failed` for contents that no cell can hold
 */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan, store: NoteStore | null): void {
  writeCells(sheet, plan);
  writeLooks(sheet, plan);
  writeBorders(sheet, plan);
  for (const merge of plan.merges) sheet.getRange(rectToA1(merge)).merge(false);
  writeSizes(sheet, plan);
  writeValidations(sheet, plan.validations);
  writeConditionalFormats(sheet, plan.conditionalFormats);
  if (plan.print) writePrintSetup(sheet, plan.print);
  if (store) buildNotes(sheet, plan, store);
  if (plan.identity !== null) {
    sheet.names.add(IDENTITY_NAME, identityFormula(plan.identity)).visible = false;
  }
  if (plan.hidden) sheet.visibility = Excel.SheetVisibility.hidden;
  if (plan.protected) sheet.protection.protect();
}

/** Number formats and contents as one array each; `null` leaves a cell as it is. */
function writeCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { cells, styles } = plan;
  if (cells.length === 0) return;
  const rows = Math.max(...cells.map(({ row }) => row)) + 1;
  const cols = Math.max(...cells.map(({ col }) => col)) + 1;
  const blank = <T>(): (T | null)[][] =>
    Array.from({ length: rows }, () => new Array<T | null>(cols).fill(null));
  const formats = blank<string>();
  const contents = blank<Literal>();
  for (const cell of cells) {
    const { format } = styles[cell.style] ?? {};
    const line = contents[cell.row];
    const codes = formats[cell.row];
    if (codes && format !== undefined && format !== 'General') codes[cell.col] = format;
    const something = cell.value !== null || cell.formula !== null;
    if (line && something) line[cell.col] = content(cell, format);
  }
  const range = sheet.getRange(rectToA1({ row: 0, col: 0, rows, cols }));
  if (formats.some((line) => line.some((code) => code !== null))) range.numberFormat = formats;
  range.formulas = contents;
}

/** Column widths and row heights in points, equal neighbours together. */
function writeSizes(sheet: Excel.Worksheet, { columns, rows }: SheetPlan): void {
  for (const { value, from, to } of stretches(columns)) {
    sheet.getRange(`${columnName(from)}:${columnName(to)}`).format.columnWidth = value;
  }
  for (const { value, from, to } of stretches(rows)) {
    const { format } = sheet.getRange(`${String(from + 1)}:${String(to + 1)}`);
    if (value === null) format.autofitRows();
    else format.rowHeight = value;
  }
}

interface Stretch<T> {
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

function stretches<T>(values: readonly T[]): Stretch<T>[] {
  const found: Stretch<T>[] = [];
  let from = 0;
  values.forEach((value, at) => {
    if (value === values[at + 1] && at + 1 < values.length) return;
    found.push({ value, from, to: at });
    from = at + 1;
  });
  return found;
}
