import type { Finding } from '../../checks/run';
import type { TableAssessment, WorkbookAssessment } from '../../engine/assessment';
import type { SheetId } from '../../hosts/port';
import type { Decimal } from '../../model/decimal';
import { decimalOf } from '../../model/field';
import { inUnit } from '../../model/money';
import type { MoneyUnit, TableKind } from '../../model/table';
import type { CellPosition } from '../../sheet/address';
import type { Grade } from '../../templates/form';
import { findingsOn } from './across';
import { countLevels } from './levels';
import { tablesOf } from '../../engine/tables';
import { homeOf, labelsOf } from './tables';

/** The columns of the list of tables in their order. */
export const COLUMNS = ['name', 'errors', 'score', 'grade', 'rate', 'budget', 'executed'] as const;
/** A column of the list of tables. */
export type Column = (typeof COLUMNS)[number];

/** One table of the workbook, as a row. Amounts in the table's own unit. */
export interface WorkbookRow {
  readonly sheet: SheetId;
  readonly name: string;
  readonly sheetName: string;
  readonly kind: TableKind;
  readonly unit: MoneyUnit;
  readonly budget: Decimal | undefined;
  readonly executed: Decimal | undefined;
  readonly rate: Decimal | undefined;
  readonly score: Decimal | undefined;
  readonly complete: boolean;
  readonly grade: Grade | undefined;
  readonly errors: number;
  readonly home: CellPosition;
}

/** The column by which rows are sorted, and which way; null is the order of the tabs. */
export type Sorting = { readonly column: Column; readonly direction: Direction } | null;
/** Which way a column is sorted. */
export type Direction = 'ascending' | 'descending';

/** The tables of a workbook as rows, in the order of its tabs. */
export function workbookRows(assessment: WorkbookAssessment): readonly WorkbookRow[] {
  const labels = labelsOf(assessment);
  return tablesOf(assessment).map((table) =>
    rowOf(table, labels.get(table.sheet.id) ?? '', findingsOn(assessment, table)),
  );
}

function rowOf(
  assessment: TableAssessment,
  name: string,
  findings: readonly Finding[],
): WorkbookRow {
  const { sheet, table, scores } = assessment;
  const line = table.funds.total;
  return {
    sheet: sheet.id,
    name,
    sheetName: sheet.name,
    kind: table.kind,
    unit: table.funds.unit,
    budget: line ? decimalOf(line.annualBudget) : undefined,
    executed: line ? decimalOf(line.executed) : undefined,
    rate: scores.executionRate,
    score: scores.scoreTotal,
    complete: scores.complete,
    grade: scores.grade,
    errors: countLevels(findings).error,
    home: homeOf(assessment),
  };
}

/** Rows in the order asked for. What cannot be told stands last, either way; equals keep the order of the tabs. */
export function sortRows(rows: readonly WorkbookRow[], sorting: Sorting): readonly WorkbookRow[] {
  if (!sorting) return rows;
  const sign = sorting.direction === 'ascending' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [left, right] = [valueOf(a, sorting.column), valueOf(b, sorting.column)];
    if (left === undefined || right === undefined) {
      return Number(left === undefined) - Number(right === undefined);
    }
    return sign * compareValues(left, right);
  });
}

const GRADES: readonly Grade[] = ['poor', 'fair', 'good', 'excellent'];

type Value = Decimal | number | string;

function valueOf(row: WorkbookRow, column: Column): Value | undefined {
  if (column === 'grade') return row.grade && GRADES.indexOf(row.grade);
  if (column === 'budget' || column === 'executed') {
    const amount = row[column];
    return amount && inUnit(amount, row.unit, 'wan-yuan');
  }
  return row[column];
}

function compareValues(a: Value, b: Value): number {
  if (typeof a === 'string' || typeof b === 'string') {
    return String(a).localeCompare(String(b), 'zh-CN', { numeric: true });
  }
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b);
  return a.cmp(b);
}

/** What a click on a column's heading asks for: up, then down, then the order of the tabs again. */
export function nextSorting(sorting: Sorting, column: Column): Sorting {
  const first: Direction = column === 'name' ? 'ascending' : 'descending';
  if (sorting?.column !== column) return { column, direction: first };
  if (sorting.direction !== first) return null;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}
