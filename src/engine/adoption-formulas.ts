import type { ComputedField } from '../checks/fix';
import type { SheetInfo } from '../hosts/port';
import type { FigureField } from '../model/field';
import type { EvaluationTable } from '../model/table';
import type { Grid } from '../sheet/grid';
import type { CellWrite } from '../sheet/plan';
import type { Rules } from './assess';
import { FixDraft } from './fixes/draft';
import { isProblem } from './fixes/problems';
import type { FixChange } from './session';

/** Typed figures that become formulas: what is written, and how it will look. */
export interface FormulaWrites {
  readonly cells: readonly CellWrite[];
  readonly changes: readonly FixChange[];
}

/** Native formulas in place of typed totals, rates and execution scores. What cannot be computed stays as it is. */
export function formulaWrites(
  rules: Rules,
  sheet: SheetInfo,
  grid: Grid,
  table: EvaluationTable,
): FormulaWrites {
  const draft = new FixDraft(rules, sheet, grid);
  const changes = computedFields(table).flatMap(([field, { cell, formula }]) => {
    if (!cell || formula) return [];
    const writes = draft.add({
      kind: 'compute',
      safe: true,
      edits: [{ kind: 'compute', cell, field }],
    });
    return isProblem(writes) ? [] : draft.changesOf(writes);
  });
  return { cells: draft.cells(), changes };
}

/** In the order in which each counts on those before it. */
function computedFields({
  funds,
  total,
}: EvaluationTable): (readonly [ComputedField, FigureField])[] {
  return [
    ...(funds.total
      ? ([
          ['executionRate', funds.total.executionRate],
          ['executionScore', funds.total.score],
        ] as const)
      : []),
    ...(total
      ? ([
          ['weightTotal', total.weight],
          ['scoreTotal', total.score],
        ] as const)
      : []),
  ];
}
