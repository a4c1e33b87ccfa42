import type { TableAssessment } from '../../src/engine/assessment';
import { createSession, type SessionOptions } from '../../src/engine/create-session';
import type { FixTarget, Session } from '../../src/engine/session';
import { createMemoryHost, type MemoryHost } from '../../src/hosts/memory';
import type { Host } from '../../src/hosts/port';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { toA1 } from '../../src/sheet/address';
import type { SheetPlan } from '../../src/sheet/plan';
import { yueyangFile, type YueyangName } from './fixtures';

/** A session over sheets in memory. */
export interface Opened {
  readonly host: MemoryHost;
  readonly session: Session;
  /** The first sheet's table as known now. */
  readonly table: () => TableAssessment;
  /** Findings of the first table that carry a repair, as targets; those of some checks only, where they are named. */
  readonly targets: (...checks: readonly string[]) => FixTarget[];
}

/** Opens a session and reads the sheets. @param wrap puts something in front of the host */
export async function openSession(
  plans: readonly SheetPlan[],
  options: SessionOptions = {},
  wrap: (host: Host) => Host = (host) => host,
): Promise<Opened> {
  const host = createMemoryHost({ plans });
  const session = createSession(wrap(host), options);
  await session.whenIdle();
  const table = (): TableAssessment => {
    const [first] = session.current().sheets;
    if (first?.state !== 'table') throw new Error('no table');
    return first;
  };
  return {
    host,
    session,
    table,
    targets: (...checks) =>
      table()
        .findings.filter(({ fix, check }) => fix && (checks.length === 0 || checks.includes(check)))
        .map(({ key }) => ({ sheet: table().sheet.id, finding: key })),
  };
}

/** One of the published tables. */
export function fixturePlans(name: YueyangName): readonly SheetPlan[] {
  const result = readXlsx(yueyangFile(name));
  if (!result.ok) throw new Error(result.problem.code);
  return result.sheets;
}

/** Everything that stands in a sheet and how it looks, but the contents of some cells; what formulas give is theirs. */
export function withoutContents(plan: SheetPlan, cells: ReadonlySet<string>): unknown {
  const { styles, ...rest } = plan;
  return {
    ...rest,
    cells: plan.cells
      .map(({ row, col, value, formula, style }) => ({
        row,
        col,
        style: styles[style],
        content: cells.has(toA1({ row, col })) ? null : (formula ?? value),
      }))
      .sort((a, b) => a.row - b.row || a.col - b.col),
  };
}
