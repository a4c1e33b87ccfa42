import type { CellStyle, PlanCell, SheetPlan } from '../../sheet/plan';
import { areasOf } from './areas';
import { rectanglesOf } from './rectangles';

/** One thing that a style says, and where office.js takes it. */
interface Property<Key extends keyof CellStyle> {
  readonly key: Key;
  readonly set: (format: Excel.RangeFormat, value: NonNullable<CellStyle[Key]>) => void;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', middle: 'Center', bottom: 'Bottom' } as const;

/**
 * Queues the looks of a plan's cells, borders and number formats apart: one call for all cells that agree in one thing,
 * since most cells of a table agree in most things.
 */
export function writeLooks(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const write = <Key extends keyof CellStyle>({ key, set }: Property<Key>): void => {
    writeProperty(sheet, plan, key, set);
  };
  write({
    key: 'fonts',
    set: ({ font }, [name]) => {
      if (name !== undefined) font.name = name;
    },
  });
  write({ key: 'size', set: ({ font }, size) => void (font.size = size) });
  write({ key: 'bold', set: ({ font }, bold) => void (font.bold = bold) });
  write({ key: 'italic', set: ({ font }, italic) => void (font.italic = italic) });
  write({ key: 'color', set: ({ font }, color) => void (font.color = color) });
  write({ key: 'fill', set: ({ fill }, color) => void (fill.color = color) });
  write({
    key: 'horizontal',
    set: (format, side) => void (format.horizontalAlignment = HORIZONTAL[side]),
  });
  write({
    key: 'vertical',
    set: (format, side) => void (format.verticalAlignment = VERTICAL[side]),
  });
  write({ key: 'wrap', set: (format, wrap) => void (format.wrapText = wrap) });
  write({ key: 'locked', set: ({ protection }, locked) => void (protection.locked = locked) });
}

function writeProperty<Key extends keyof CellStyle>(
  sheet: Excel.Worksheet,
  { cells, styles }: SheetPlan,
  key: Key,
  set: Property<Key>['set'],
): void {
  const groups = new Map<string, { value: NonNullable<CellStyle[Key]>; cells: PlanCell[] }>();
  for (const cell of cells) {
    const value = styles[cell.style]?.[key];
    if (value === undefined) continue;
    const name = JSON.stringify(value);
    const group = groups.get(name);
    if (group) group.cells.push(cell);
    else groups.set(name, { value, cells: [cell] });
  }
  for (const group of groups.values()) {
    for (const area of areasOf(sheet, rectanglesOf(group.cells))) set(area.format, group.value);
  }
}
