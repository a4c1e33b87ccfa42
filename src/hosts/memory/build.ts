import type { SheetPlan } from '../../sheet/plan';
import { assertNotAborted, assertSheetNames, type BuildOptions, type SheetId } from '../port';
import { HOST, sheetFromPlan } from './plan-io';
import type { SheetState } from './sheet-state';

/** How long a build may hold up everything else, in milliseconds. */
const SLICE = 12;

/**
 * Makes sheets from plans and reports progress, letting other work through now and then.
 * @param taken names that the workbook has already
 * @throws HostError `bad-sheet-name`, `aborted`, `out-of-range` or `failed`
 */
export async function buildSheets(
  plans: readonly SheetPlan[],
  taken: readonly string[],
  newId: () => SheetId,
  { onProgress, signal }: BuildOptions,
): Promise<SheetState[]> {
  assertSheetNames(HOST, plans, taken);
  const built: SheetState[] = [];
  let due = performance.now() + SLICE;
  for (const plan of plans) {
    assertNotAborted(HOST, signal);
    built.push(sheetFromPlan(plan, newId()));
    onProgress?.(Object.freeze({ done: built.length, total: plans.length }));
    if (performance.now() < due) continue;
    await new Promise((resolve) => setTimeout(resolve));
    due = performance.now() + SLICE;
  }
  assertNotAborted(HOST, signal);
  return built;
}
