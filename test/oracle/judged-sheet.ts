import { cellAt } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { SheetPlan } from '../../src/sheet/plan';
import type { Results } from './judge';

/** No formula of a form can give this. */
const STALE = -987654.25;

/**
 * A sheet as the engines get it: with the same wrong result cached in every formula, so that an engine that does not
 * recompute one is found out, and without what computes nothing and costs most of the time: page setup, validation, marks.
 */
export function asJudged(plan: SheetPlan): SheetPlan {
  const cells = plan.cells.map((cell) =>
    cell.formula === null ? cell : { ...cell, value: STALE },
  );
  return { ...plan, cells, print: null, validations: [], conditionalFormats: [] };
}

/** The cached results of a plan's formulas. A cell without a formula gives nothing: its number would prove nothing. */
export function cachedResults(plan: SheetPlan | undefined): Results {
  const grid = plan && gridOf(plan);
  return (place) => {
    const cell = grid && cellAt(grid, place);
    return cell && cell.formula !== null ? cell.value : undefined;
  };
}
