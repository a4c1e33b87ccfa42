import type { Rect } from '../../sheet/address';
import { displayText } from '../../sheet/display';
import type { PlanCell, SheetPlan } from '../../sheet/plan';
import { countLines } from './text-lines';

/** Sizes in points that hold where a plan tells none. */
export interface DefaultSizes {
  readonly columnWidth: number;
  readonly rowHeight: number;
}

/** Excel's highest row. */
const HIGHEST = 409;
const DEFAULT_FONT_SIZE = 11;
/** Heights as parts of the font size: Excel gives 15 points to one line of 11; Noto Serif CJK needs most for each more. */
const FIRST_LINE = 15 / 11;
const NEXT_LINE = 1.45;
/** Left and right of a text together. */
const PADDING = 4;

/**
 * The row heights of a plan in points. Where the plan leaves one open (null) it is estimated from the row's texts: never
 * less than the default height, never more than Excel's 409. What an area merged over several rows lacks is given to
 * its last open row.
 */
export function fittedRows(plan: SheetPlan, defaults: DefaultSizes): readonly number[] {
  const heights = plan.rows.map((height) => height ?? defaults.rowHeight);
  if (!plan.rows.includes(null)) return heights;
  const isOpen = (row: number): boolean => plan.rows[row] === null;
  const tall: Need[] = [];
  for (const need of needsOf(plan, defaults)) {
    const { area, height } = need;
    if (area.rows > 1) tall.push(need);
    else if (isOpen(area.row)) grow(heights, area.row, height);
  }
  tall.sort((a, b) => a.area.rows - b.area.rows || a.area.row - b.area.row);
  for (const need of tall) spread(heights, need, isOpen, defaults);
  return heights;
}

/** The height that the text of an area takes. */
interface Need {
  readonly area: Rect;
  readonly height: number;
}

function needsOf(plan: SheetPlan, defaults: DefaultSizes): Need[] {
  const merges = new Map(plan.merges.map((area) => [placeOf(area), area]));
  return plan.cells.flatMap((cell) => {
    if (cell.value === null) return [];
    const area = merges.get(placeOf(cell)) ?? { row: cell.row, col: cell.col, rows: 1, cols: 1 };
    const width = widthOf(area, plan.columns, defaults);
    return width > 0 ? [{ area, height: heightOf(cell, plan, width) }] : [];
  });
}

function heightOf(cell: PlanCell, plan: SheetPlan, width: number): number {
  const {
    size = DEFAULT_FONT_SIZE,
    wrap = false,
    format = 'General',
  } = plan.styles[cell.style] ?? {};
  const text = wrap ? displayText({ value: cell.value, formula: cell.formula, format }) : '';
  const lines = countLines(text, width - PADDING, size);
  return Math.ceil(size * (FIRST_LINE + (lines - 1) * NEXT_LINE));
}

function widthOf(area: Rect, columns: readonly number[], { columnWidth }: DefaultSizes): number {
  let width = 0;
  for (let col = area.col; col < area.col + area.cols; col++) width += columns[col] ?? columnWidth;
  return width;
}

/** Gives what an area lacks to its last open row, and what that cannot take to the one before. */
function spread(
  heights: number[],
  { area, height }: Need,
  isOpen: (row: number) => boolean,
  { rowHeight }: DefaultSizes,
): void {
  const end = area.row + area.rows;
  const told = heights.slice(area.row, end);
  let missing = height - told.reduce((sum, one) => sum + one, 0);
  missing -= (area.rows - told.length) * rowHeight;
  for (let row = area.row + told.length - 1; row >= area.row && missing > 0; row--) {
    if (!isOpen(row)) continue;
    const before = heights[row] ?? rowHeight;
    grow(heights, row, before + missing);
    missing -= (heights[row] ?? before) - before;
  }
}

function grow(heights: number[], row: number, height: number): void {
  heights[row] = Math.max(heights[row] ?? 0, Math.min(height, HIGHEST));
}

function placeOf({ row, col }: Pick<Rect, 'row' | 'col'>): string {
  return `${String(row)},${String(col)}`;
}
