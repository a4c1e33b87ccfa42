import { createMemoryHost, type MemoryHost } from '../../../src/hosts/memory';
import type { SheetId } from '../../../src/hosts/port';
import type { Cell, CellValue } from '../../../src/sheet/grid';
import { cellAt } from '../../../src/sheet/grid';
import type { SheetPlan } from '../../../src/sheet/plan';
import { at, readSheet } from '../../contract/contract-support';

/** A memory host that counts the formulas it computes, by sheet. */
export interface CountingHost {
  readonly host: MemoryHost;
  readonly ids: readonly SheetId[];
  /** How many formulas of a sheet were computed since the last question. */
  readonly evaluated: (sheet: SheetId) => number;
}

export async function openPlans(...plans: SheetPlan[]): Promise<CountingHost> {
  const counts = new Map<SheetId, number>();
  const host = createMemoryHost({
    plans,
    onEvaluate: (sheet) => counts.set(sheet, (counts.get(sheet) ?? 0) + 1),
  });
  const ids = (await host.sheets()).map((info) => info.id);
  return {
    host,
    ids,
    evaluated: (sheet) => {
      const count = counts.get(sheet) ?? 0;
      counts.delete(sheet);
      return count;
    },
  };
}

export async function cellOf(host: MemoryHost, sheet: SheetId, address: string): Promise<Cell> {
  return cellAt((await readSheet(host, sheet)).grid, at(address));
}

export async function valueOf(
  host: MemoryHost,
  sheet: SheetId,
  address: string,
): Promise<CellValue> {
  return (await cellOf(host, sheet, address)).value;
}
