import type { Grid } from '../../src/sheet/grid';
import type { PlanCell, SheetPlan } from '../../src/sheet/plan';

/** A plan without looks in which a grid stands, as pasted. @param at where its first cell is put */
export function pastedPlan(
  name: string,
  parts: readonly { readonly grid: Grid; readonly row: number; readonly col: number }[],
  identity: string | null = null,
): SheetPlan {
  const cells = parts.flatMap(({ grid, row: down, col: right }): PlanCell[] =>
    grid.cells.flatMap((line, row) =>
      line.flatMap(({ value, formula, format }, col) =>
        value === null && formula === null
          ? []
          : [{ row: row + down, col: col + right, value, formula, style: styleOf(format) }],
      ),
    ),
  );
  return {
    name,
    identity,
    hidden: false,
    columns: [],
    rows: [],
    cells,
    styles: [{}, { format: '0.00%' }],
    merges: parts.flatMap(({ grid, row, col }) =>
      (grid.merges ?? []).map((area) => ({ ...area, row: area.row + row, col: area.col + col })),
    ),
    validations: [],
    conditionalFormats: [],
    print: null,
    protected: false,
  };
}

function styleOf(format: string): number {
  return format === '0.00%' ? 1 : 0;
}
