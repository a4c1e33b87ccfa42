import { rectToA1, type CellPosition } from '../../sheet/address';
import type { Borders, CellStyle, SheetPlan } from '../../sheet/plan';
import { areasOf } from './areas';
import { rectanglesOf } from './rectangles';

/** Queues the looks of a plan's cells: one call for all cells that look alike, borders by cells that are framed alike. */
export function writeLooks(sheet: Excel.Worksheet, { cells, styles }: SheetPlan): void {
  const alike = groupBy(cells, ({ style }) => look(styles[style] ?? {}));
  for (const [key, group] of alike) {
    const style = styles[group[0]?.style ?? -1];
    if (key === PLAIN || !style) continue;
    for (const area of areasOf(sheet, rectanglesOf(group))) writeLook(area.format, style);
  }
  const framed = groupBy(cells, ({ style }) => JSON.stringify(styles[style]?.borders ?? {}));
  for (const group of framed.values()) {
    const borders = styles[group[0]?.style ?? -1]?.borders;
    if (borders) writeBorders(sheet, group, borders);
  }
}

/** What a style says of a cell's looks, borders and number format apart. */
function look(style: CellStyle): string {
  return JSON.stringify({ ...style, borders: undefined, format: undefined });
}
const PLAIN = look({});

function writeLook(format: Excel.RangeFormat, style: CellStyle): void {
  const { fonts, size, bold, italic, color, fill, horizontal, vertical, wrap, locked } = style;
  const { font } = format;
  if (fonts?.[0] !== undefined) font.name = fonts[0];
  if (size !== undefined) font.size = size;
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (color !== undefined) font.color = color;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
  if (locked !== undefined) format.protection.locked = locked;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

function writeBorders(
  sheet: Excel.Worksheet,
  cells: readonly CellPosition[],
  { top, right, bottom, left }: Borders,
): void {
  for (const rect of rectanglesOf(cells)) {
    const { borders } = sheet.getRange(rectToA1(rect)).format;
    const lines: readonly (readonly [Excel.BorderIndex, Borders['top']])[] = [
      [Excel.BorderIndex.edgeTop, top],
      [Excel.BorderIndex.edgeRight, right],
      [Excel.BorderIndex.edgeBottom, bottom],
      [Excel.BorderIndex.edgeLeft, left],
      [Excel.BorderIndex.insideHorizontal, rect.rows > 1 ? (bottom ?? top) : undefined],
      [Excel.BorderIndex.insideVertical, rect.cols > 1 ? (right ?? left) : undefined],
    ];
    for (const [index, weight] of lines) {
      if (weight === undefined) continue;
      const line = borders.getItem(index);
      line.style = Excel.BorderLineStyle.continuous;
      line.weight = weight === 'thin' ? Excel.BorderWeight.thin : Excel.BorderWeight.medium;
    }
  }
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
