import { displayText } from '../../sheet/display';
import type { PlanCell, SheetPlan } from '../../sheet/plan';
import { rowHeight } from '../../sheet/row-height';

/** A sheet whose rows are high enough for the texts in them. */
export function withRoom(plan: SheetPlan): SheetPlan {
  const byRow = new Map<number, PlanCell[]>();
  for (const cell of plan.cells) {
    if (cell.value === null || cell.value === '') continue;
    byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  }
  return {
    ...plan,
    rows: plan.rows.map((height, row) =>
      height === null ? null : Math.max(height, needed(plan, byRow.get(row) ?? [])),
    ),
  };
}

/** What the cells of a row need; those that reach over several rows have room in them all. */
function needed({ columns, merges, styles }: SheetPlan, cells: readonly PlanCell[]): number {
  const texts = cells.flatMap(({ row, col, value, formula, style }) => {
    const { wrap, size, format = 'General' } = styles[style] ?? {};
    const area = merges.find((merge) => merge.row === row && merge.col === col);
    if (!wrap || size === undefined || (area && area.rows > 1)) return [];
    const width = columns.slice(col, col + (area?.cols ?? 1)).reduce((sum, one) => sum + one, 0);
    return [{ text: displayText({ value, formula, format }), size, width }];
  });
  return rowHeight(texts);
}
