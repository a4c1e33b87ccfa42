import type { InsertRequest } from '../../src/engine/session';
import type { Host, SheetId } from '../../src/hosts/port';
import { readXlsx } from '../../src/hosts/xlsx/read';
import type { SheetPlan } from '../../src/sheet/plan';
import { yueyangFile } from './fixtures';

export const REQUEST: InsertRequest = {
  kind: 'project',
  year: 2023,
  level: 'city',
  tables: [{ sheetName: '甲', name: '项目甲' }],
};

export interface CountingHost extends Host {
  readonly reads: SheetId[][];
}

/** The host with a list of what was read. */
export function counting(host: Host): CountingHost {
  const reads: SheetId[][] = [];
  return {
    ...host,
    reads,
    read: (ids, options) => {
      reads.push([...ids]);
      return host.read(ids, options);
    },
  };
}

/** The sheets of the published workbook. */
export function published(): readonly SheetPlan[] {
  const result = readXlsx(yueyangFile('workbook'));
  if (!result.ok) throw new Error(result.problem.code);
  return result.sheets;
}

/** Lets hints and the coalescing pause pass. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}
