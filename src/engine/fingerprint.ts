import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Place } from '../checks/check';
import type { Finding, WorkbookFinding } from '../checks/run';
import type { EvaluationTable } from '../model/table';
import type { CellPosition } from '../sheet/address';
import type { SheetAssessment, TableAssessment, WorkbookAssessment } from './assessment';

/** Characters of a fingerprint: 64 bits, more than enough to tell one state of a workbook from another. */
const LENGTH = 16;

const tables = new WeakMap<EvaluationTable, string>();
const sheets = new WeakMap<TableAssessment, string>();
const workbooks = new WeakMap<WorkbookAssessment, string>();

/**
 * A short hash of everything that a report is made from: what stands in every field of every table and where, the rules in
 * force and what they gave. Equal for equal workbooks, whatever the ids of their sheets and however often they were read;
 * different as soon as a field differs, a table is renamed or moved, or cells that findings point to are elsewhere.
 */
export function fingerprintOf(workbook: WorkbookAssessment): string {
  return cached(workbooks, workbook, ({ sheets: all, findings, settings }) => {
    const names = new Map(all.map(({ sheet }) => [sheet.id, sheet.name]));
    const parts = all.flatMap(sheetPart);
    const across = findings.map((finding) => acrossPart(finding, names));
    return hash({ parts, across, settings }).slice(0, LENGTH);
  });
}

/** Sheets without a table say nothing, but those that could not be assessed do. */
function sheetPart(assessment: SheetAssessment): readonly unknown[] {
  if (assessment.state === 'table') return [cached(sheets, assessment, tableHash)];
  return assessment.problem ? [[assessment.sheet.name, assessment.problem.code]] : [];
}

function tableHash({ sheet, form, table, findings, blanks }: TableAssessment): string {
  return hash([
    sheet.name,
    form.id,
    form.version,
    cached(tables, table, modelHash),
    findings.map((finding) => [...saidBy(finding), finding.cells.map(placeOf)]),
    blanks.filter(({ required }) => required).map(({ cell }) => placeOf(cell)),
  ]);
}

function saidBy({ check, status, severity, variant }: Finding): readonly string[] {
  return [check, status, severity, variant];
}

function acrossPart(finding: WorkbookFinding, names: ReadonlyMap<string, string>): unknown {
  const { sheet, cells, elsewhere } = finding;
  const here = cells.map((cell) => ({ sheet: sheet ?? '', cell }));
  const placed = ({ sheet: id, cell }: Place): unknown => [names.get(id) ?? '', placeOf(cell)];
  return [...saidBy(finding), [...here, ...elsewhere].map(placed)];
}

/** The whole model with every indicator once: categories name their rows by number. */
function modelHash(table: EvaluationTable): string {
  const categories = table.categories.map(({ indicators, subcategories, ...category }) => ({
    ...category,
    rows: indicators.map(({ row }) => row),
    subcategories: subcategories.map(({ indicators: own, ...subcategory }) => ({
      ...subcategory,
      rows: own.map(({ row }) => row),
    })),
  }));
  return hash({ ...table, categories });
}

function placeOf({ row, col }: CellPosition): string {
  return `${String(row)}:${String(col)}`;
}

/** Of JSON: the same code makes equal models with their keys in the same order, and decimals become their digits. */
function hash(data: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(data))));
}

function cached<K extends object>(
  known: WeakMap<K, string>,
  key: K,
  make: (key: K) => string,
): string {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  known.set(key, made);
  return made;
}
