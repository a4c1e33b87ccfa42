import type { SheetPlan } from '../../src/sheet/plan';
import { randomPlan } from '../support/random-table';
import { boundTable, judge, type ComputedName, type Results } from './judge';
import { asJudged, cachedResults } from './judged-sheet';

const NAMES: readonly ComputedName[] = [
  'executionRate',
  'executionScore',
  'weightTotal',
  'scoreTotal',
];
/** The smallest mistake that a score can show. */
const WRONG_BY = '+0.01';

/**
 * Whether an engine can fail: of five tables, four have a formula that is off by a hundredth, each in another computed
 * cell, and the fifth is as we ship it. And cached results that nobody recomputed must not pass.
 * @returns what went undetected; nothing when all is well
 */
export async function undetected(
  recalculate: (plans: readonly SheetPlan[]) => Promise<Results[]>,
): Promise<string[]> {
  const right = control('对照');
  const plans = [right, ...NAMES.map((name) => broken(control(`错${name}`), name))];
  const results = await recalculate(plans);
  const wrong = plans.map((plan, i) =>
    judge(plan, results[i] ?? (() => undefined)).filter(({ verdict }) => verdict === 'wrong'),
  );
  const stale = judge(right, cachedResults(asJudged(right)));
  return [
    ...(wrong[0] ?? []).map(({ place }) => `${place}: called wrong although it is right`),
    ...NAMES.filter((name, i) => !wrong[i + 1]?.some((cell) => cell.name === name)).map(
      (name) => `a wrong formula for ${name}`,
    ),
    ...stale.filter(({ verdict }) => verdict !== 'wrong').map(({ place }) => `stale: ${place}`),
  ];
}

/** A table without blanks and ties. */
function control(name: string): SheetPlan {
  const points = [10, 9, 8, 7.5, 6, 5];
  return randomPlan({ form: 1, rowsPerSubcategory: 1, amounts: [100, 120, 96], points }, name);
}

function broken(plan: SheetPlan, name: ComputedName): SheetPlan {
  const { table } = boundTable(plan);
  const { cell } = {
    executionRate: table.funds.total?.executionRate,
    executionScore: table.funds.total?.score,
    weightTotal: table.total?.weight,
    scoreTotal: table.total?.score,
  }[name] ?? { cell: null };
  const cells = plan.cells.map((one) =>
    one.row === cell?.row && one.col === cell.col
      ? { ...one, formula: `${String(one.formula)}${WRONG_BY}` }
      : one,
  );
  return { ...plan, cells };
}
