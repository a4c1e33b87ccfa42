import { rememberingOf } from '../../model/remember';
import { AMOUNT_COLUMNS, FUNDS_COLUMNS, type FundsColumn } from '../../model/table';
import { headerRows, type HeaderKind, type HeaderRows } from './header-rows';
import type { Scan } from './scan';

type Column = FundsColumn | 'reason';

/** The header of the funds block. */
export interface FundsHeader extends HeaderRows<Column> {
  /** The first column of amounts: row labels stand to the left of it. */
  readonly first: number;
}

const COLUMNS: readonly Column[] = [...FUNDS_COLUMNS, 'reason'];
/** Amounts that a header names at least. */
const LEAST = 2;

const KIND: HeaderKind<Column> = {
  columnOf: rememberingOf((roles) => COLUMNS.find((column) => roles.has(`funds.column.${column}`))),
  isOther: rememberingOf((roles) => [...roles].some((role) => role.startsWith('indicators.'))),
  isHeader: (columns) => amounts(columns).length >= LEAST,
};

/** The first header of a funds block in a part of a sheet. */
export function findFundsHeader(scanned: Scan): FundsHeader | undefined {
  const [header] = headerRows(scanned, KIND);
  return header && { ...header, first: Math.min(...amounts(header.columns)) };
}

function amounts(columns: FundsHeader['columns']): number[] {
  return AMOUNT_COLUMNS.flatMap((column) => columns[column] ?? []);
}
