import type { Host, SheetId } from '../../src/hosts/port';
import type { CellPosition, Rect } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/grid';

/**
 * What a user does in the spreadsheet itself, not through the port. Every host under test offers the same actions,
 * through its own user interface, its API or (files) by writing a new version of the file.
 */
export interface UserActions {
  /** Types into one cell as a person does: "12" becomes a number, "95%" 0.95 shown as 0%, "=A1" a formula, "" clears. */
  type(sheet: SheetId, cell: CellPosition, text: string): Promise<void>;
  /** Pastes plain values, the top-left one at `at`, as one action. Values are taken as they are. */
  paste(sheet: SheetId, at: CellPosition, values: readonly (readonly CellValue[])[]): Promise<void>;
  clear(sheet: SheetId, rect: Rect): Promise<void>;
  insertRows(sheet: SheetId, row: number, count: number): Promise<void>;
  deleteRows(sheet: SheetId, row: number, count: number): Promise<void>;
  /** Exchanges the contents of two rows within some columns, as sorting those two rows does. */
  swapRows(sheet: SheetId, a: number, b: number, cols: readonly [number, number]): Promise<void>;
  addSheet(name: string): Promise<SheetId>;
  copySheet(sheet: SheetId): Promise<SheetId>;
  renameSheet(sheet: SheetId, name: string): Promise<void>;
  deleteSheet(sheet: SheetId): Promise<void>;
  undo(): Promise<void>;
}

/** A host under test, with hands for the user. */
export interface HostHarness {
  readonly host: Host;
  readonly user: UserActions;
  /** Resolves once calculations are through and hints were delivered. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** Makes a harness around a fresh workbook with one empty sheet called "Sheet1". */
export type OpenHarness = () => Promise<HostHarness>;
