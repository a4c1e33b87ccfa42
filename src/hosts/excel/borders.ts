import { rectToA1, type Rect } from '../../sheet/address';
import type { BorderWeight, SheetPlan } from '../../sheet/plan';
import { rectanglesOf } from './rectangles';

const SIDES = ['top', 'right', 'bottom', 'left'] as const;
type Side = (typeof SIDES)[number];

/** The same line from the other side: the bottom of a cell is the top of the one below. */
const OTHER_SIDE = {
  top: { side: 'bottom', down: -1, right: 0 },
  bottom: { side: 'top', down: 1, right: 0 },
  left: { side: 'right', down: 0, right: -1 },
  right: { side: 'left', down: 0, right: 1 },
} as const;

/** The lines around one cell. */
type Frame = Partial<Record<Side, BorderWeight>>;

/**
 * Queues the borders of a plan's cells. Where all four sides of neighbouring cells carry a line, their block is drawn as
 * a whole; what is left is drawn line by line. A line between two cells is drawn once, whichever of them names it.
 */
export function writeBorders(sheet: Excel.Worksheet, { cells, styles }: SheetPlan): void {
  const lines = new Lines();
  for (const { row, col, style } of cells) {
    const borders = styles[style]?.borders;
    for (const side of SIDES) {
      const weight = borders?.[side];
      if (weight !== undefined) lines.put(row, col, side, weight);
    }
  }
  for (const weight of ['thin', 'medium'] as const) {
    const framed = cells.filter(({ row, col }) => lines.isFramed(row, col, weight));
    for (const rect of rectanglesOf(framed)) draw(sheet, rect, weight, GRID);
    for (const { row, col } of framed) lines.drop(row, col);
    for (const [side, runs] of lines.runs(weight)) {
      for (const rect of runs) draw(sheet, rect, weight, [EDGES[side]]);
    }
  }
}

const EDGES = {
  top: 'EdgeTop',
  right: 'EdgeRight',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
} as const;
const GRID = [...Object.values(EDGES), 'InsideHorizontal', 'InsideVertical'] as const;

/** A thin line is what a continuous one is by itself. */
function draw(
  sheet: Excel.Worksheet,
  rect: Rect,
  weight: BorderWeight,
  indices: readonly (typeof GRID)[number][],
): void {
  const { borders } = sheet.getRange(rectToA1(rect)).format;
  for (const index of indices) {
    if (index === 'InsideHorizontal' && rect.rows === 1) continue;
    if (index === 'InsideVertical' && rect.cols === 1) continue;
    const line = borders.getItem(index);
    line.style = Excel.BorderLineStyle.continuous;
    if (weight === 'medium') line.weight = Excel.BorderWeight.medium;
  }
}

/** All lines, each kept once, with the cell and the side that named it first. */
class Lines {
  private readonly frames = new Map<number, { row: number; col: number; frame: Frame }>();

  put(row: number, col: number, side: Side, weight: BorderWeight): void {
    const other = OTHER_SIDE[side];
    const twin = this.frames.get(keyOf(row + other.down, col + other.right))?.frame;
    if (twin?.[other.side] !== undefined) {
      if (weight === 'medium') twin[other.side] = weight;
      return;
    }
    const key = keyOf(row, col);
    const entry = this.frames.get(key) ?? { row, col, frame: {} };
    entry.frame[side] = weight;
    this.frames.set(key, entry);
  }

  /** Whether all four sides of a cell carry lines of a weight, whoever named them. */
  isFramed(row: number, col: number, weight: BorderWeight): boolean {
    return SIDES.every((side) => this.at(row, col, side) === weight);
  }

  /** Forgets the lines around a cell. */
  drop(row: number, col: number): void {
    for (const side of SIDES) {
      const other = OTHER_SIDE[side];
      for (const [key, name] of [
        [keyOf(row, col), side],
        [keyOf(row + other.down, col + other.right), other.side],
      ] as const) {
        const entry = this.frames.get(key);
        if (entry) entry.frame = { ...entry.frame, [name]: undefined };
      }
    }
  }

  /** What is left of a weight, as straight lines: by the side of the cells that they are drawn at. */
  runs(weight: BorderWeight): [Side, Rect[]][] {
    return SIDES.map((side) => {
      const cells = [...this.frames.values()].filter(({ frame }) => frame[side] === weight);
      const across = side === 'top' || side === 'bottom';
      return [side, across ? rowsOf(rectanglesOf(cells)) : columnsOf(rectanglesOf(cells))];
    });
  }

  private at(row: number, col: number, side: Side): BorderWeight | undefined {
    const other = OTHER_SIDE[side];
    return (
      this.frames.get(keyOf(row, col))?.frame[side] ??
      this.frames.get(keyOf(row + other.down, col + other.right))?.frame[other.side]
    );
  }
}

function rowsOf(rects: readonly Rect[]): Rect[] {
  return rects.flatMap((rect) =>
    Array.from({ length: rect.rows }, (_, at) => ({ ...rect, row: rect.row + at, rows: 1 })),
  );
}

function columnsOf(rects: readonly Rect[]): Rect[] {
  return rects.flatMap((rect) =>
    Array.from({ length: rect.cols }, (_, at) => ({ ...rect, col: rect.col + at, cols: 1 })),
  );
}

/** More than there are columns, for cells before the first one and beyond the last one are asked for too. */
const STRIDE = 16_386;

function keyOf(row: number, col: number): number {
  return (row + 1) * STRIDE + col + 1;
}
