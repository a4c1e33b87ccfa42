import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRowData,
  type IWorksheetData,
  type Nullable,
} from '@univerjs/core';
import type { PrintSetup, SheetPlan } from '../../sheet/plan';
import { fittedRows } from './fit-rows';
import { toPixels, toPoints, toRange } from './geometry';
import { toStyleData } from './style';
import { toContent } from './values';

/** What a sheet carries and Univer has no concept of. It stands in the sheet's `custom` data, which copies take along. */
export interface Carried {
  readonly identity: string | null;
  readonly print: PrintSetup | null;
  readonly protected: boolean;
}

const KEY = 'jixiao';
/** `custom` data of a cell that may be edited in a protected sheet. */
export const UNLOCKED = { [KEY]: 'unlocked' };
const NOTHING: Carried = { identity: null, print: null, protected: false };
const DEFAULT_WIDTH = 72;
const DEFAULT_HEIGHT = 20;
const SPARE_ROWS = 100;
const MIN_COLUMNS = 26;

export function carriedBy(sheet: Pick<IWorksheetData, 'custom'>): Carried {
  return { ...NOTHING, ...(sheet.custom?.[KEY] as Partial<Carried> | undefined) };
}

/** A sheet's `custom` data with what it carries replaced. */
export function withCarried(
  custom: IWorksheetData['custom'],
  carried: Carried,
): NonNullable<IWorksheetData['custom']> {
  return { ...custom, [KEY]: carried };
}

export function isUnlocked(cell: Nullable<ICellData>): boolean {
  return cell?.custom?.[KEY] === UNLOCKED[KEY];
}

/** A sheet as Univer stores it. Validations and conditional formats live in their own models; see rules.ts. */
export function toWorksheet(
  plan: SheetPlan,
  id: string,
): Partial<IWorksheetData> & Pick<IWorksheetData, 'id' | 'name'> {
  const carried: Carried = {
    identity: plan.identity,
    print: plan.print,
    protected: plan.protected,
  };
  return {
    id,
    name: plan.name,
    hidden: plan.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    defaultColumnWidth: DEFAULT_WIDTH,
    defaultRowHeight: DEFAULT_HEIGHT,
    rowCount: extent(plan, 'row') + SPARE_ROWS,
    columnCount: Math.max(extent(plan, 'col') + 1, MIN_COLUMNS),
    columnData: Object.fromEntries(plan.columns.map((width, col) => [col, toColumn(width)])),
    rowData: toRows(plan),
    cellData: toCellData(plan),
    mergeData: plan.merges.map(toRange),
    custom: withCarried(undefined, carried),
  };
}

function toColumn(points: number): Partial<IColumnData> {
  return points > 0 ? { w: toPixels(points) } : { hd: BooleanNumber.TRUE };
}

/** Rows of open height get one that fits, and stay such that Univer fits them again when their content is edited. */
function toRows(plan: SheetPlan): IWorksheetData['rowData'] {
  const fitted = fittedRows(plan, {
    columnWidth: toPoints(DEFAULT_WIDTH),
    rowHeight: toPoints(DEFAULT_HEIGHT),
  });
  return Object.fromEntries(
    fitted.map((height, row) => [row, plan.rows[row] === null ? toOpenRow(height) : toRow(height)]),
  );
}

/** Univer goes back to `ah` when it takes back its own fitting. */
function toOpenRow(points: number): Partial<IRowData> {
  return { h: toPixels(points), ah: toPixels(points), ia: BooleanNumber.TRUE };
}

/** Whether a row's height follows its content. Univer says so of no row that it was not told to. */
export function isOpenRow(row: Nullable<Partial<IRowData>>): boolean {
  return row?.ia === BooleanNumber.TRUE;
}

function toRow(points: number): Partial<IRowData> {
  return points > 0 ? { h: toPixels(points), ia: BooleanNumber.FALSE } : { hd: BooleanNumber.TRUE };
}

function toCellData(plan: SheetPlan): IWorksheetData['cellData'] {
  const styles = plan.styles.map(toStyleData);
  const data: Record<number, Record<number, ICellData>> = {};
  for (const cell of plan.cells) {
    const s = styles[cell.style];
    (data[cell.row] ??= {})[cell.col] = {
      ...withoutNulls(toContent(cell.value, cell.formula)),
      ...(s && { s }),
      ...(plan.styles[cell.style]?.locked === false && { custom: UNLOCKED }),
    };
  }
  return data;
}

function withoutNulls(cell: ICellData): ICellData {
  return Object.fromEntries(Object.entries(cell).filter(([, part]) => part !== null));
}

/** How many rows or columns a plan speaks of. */
function extent(plan: SheetPlan, axis: 'row' | 'col'): number {
  const sizes = axis === 'row' ? plan.rows : plan.columns;
  const places = [...plan.cells, ...(plan.notes ?? [])];
  return places.reduce((most, place) => Math.max(most, place[axis] + 1), sizes.length);
}
