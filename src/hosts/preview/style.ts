import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
} from '@univerjs/core';
import type { BorderWeight, Borders, CellStyle } from '../../sheet/plan';

const BLACK = '#000000';
const WEIGHTS = {
  thin: BorderStyleTypes.THIN,
  medium: BorderStyleTypes.MEDIUM,
} as const satisfies Record<BorderWeight, BorderStyleTypes>;
const EDGES = { top: 't', right: 'r', bottom: 'b', left: 'l' } as const;
const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
/** Drawn where none of the plan's fonts is installed. */
const FALLBACK = ['Noto Serif CJK SC', 'Source Han Serif SC', 'serif'];
const GENERIC = new Set(['serif', 'sans-serif', 'monospace']);

/** Univer's form of a style. `locked` has none; see `UNLOCKED` in snapshot.ts. */
export function toStyleData(style: CellStyle): IStyleData {
  return {
    ...(style.fonts && style.fonts.length > 0 && { ff: toFontFamily(style.fonts) }),
    ...(style.size !== undefined && { fs: style.size }),
    ...(style.bold && { bl: BooleanNumber.TRUE }),
    ...(style.italic && { it: BooleanNumber.TRUE }),
    ...(style.color && { cl: { rgb: style.color } }),
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] }),
    ...(style.vertical && { vt: VERTICAL[style.vertical] }),
    ...(style.wrap && { tb: WrapStrategy.WRAP }),
    ...(style.borders && { bd: toBorders(style.borders) }),
    ...(style.format && style.format !== 'General' && { n: { pattern: style.format } }),
  };
}

/** The plan's form of Univer's style; what a plan has no word for is left out. */
export function fromStyleData(style: IStyleData): CellStyle {
  const borders = fromBorders(style.bd);
  const color = hex(style.cl?.rgb);
  const fill = hex(style.bg?.rgb);
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = keyOf(VERTICAL, style.vt);
  return {
    ...(style.ff && { fonts: fromFontFamily(style.ff) }),
    ...(style.fs !== undefined && { size: style.fs }),
    ...(style.bl === BooleanNumber.TRUE && { bold: true }),
    ...(style.it === BooleanNumber.TRUE && { italic: true }),
    ...(color && { color }),
    ...(fill && { fill }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WrapStrategy.WRAP && { wrap: true }),
    ...(borders && { borders }),
    ...(style.n?.pattern && { format: style.n.pattern }),
  };
}

/** A CSS list, so that a machine without 宋体 still finds a Chinese face. */
export function toFontFamily(fonts: readonly string[]): string {
  const list = [...fonts, ...FALLBACK.filter((font) => !fonts.includes(font))];
  return list.map((font) => (GENERIC.has(font) ? font : `"${font}"`)).join(',');
}

/** The families of a CSS list, without the fallback that {@link toFontFamily} adds. */
function fromFontFamily(family: string): string[] {
  const list = family.split(',').map((font) => font.trim().replace(/^(["'])(.*)\1$/, '$2'));
  const tail = list.slice(-FALLBACK.length);
  const added = tail.length < list.length && tail.every((font, at) => font === FALLBACK[at]);
  return added ? list.slice(0, -FALLBACK.length) : list;
}

function toBorders(borders: Borders): IBorderData {
  const data: IBorderData = {};
  for (const edge of edges()) {
    const weight = borders[edge];
    if (weight) data[EDGES[edge]] = { s: WEIGHTS[weight], cl: { rgb: BLACK } };
  }
  return data;
}

function fromBorders(data: Nullable<IBorderData>): Borders | null {
  if (!data) return null;
  const borders: { -readonly [Edge in keyof Borders]: BorderWeight } = {};
  for (const edge of edges()) {
    const weight = borderWeight(data[EDGES[edge]]);
    if (weight) borders[edge] = weight;
  }
  return Object.keys(borders).length > 0 ? borders : null;
}

function borderWeight(line: Nullable<IBorderStyleData>): BorderWeight | null {
  if (!line || line.s === BorderStyleTypes.NONE) return null;
  return line.s >= BorderStyleTypes.MEDIUM ? 'medium' : 'thin';
}

function edges(): (keyof typeof EDGES)[] {
  return ['top', 'right', 'bottom', 'left'];
}

function keyOf<Key extends string, Value>(
  table: Readonly<Record<Key, Value>>,
  value: unknown,
): Key | undefined {
  return (Object.keys(table) as Key[]).find((key) => table[key] === value);
}

/** "#RRGGBB" of a colour that Univer may hold as "#rgb" or "rgb(1,2,3)". */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  if (/^#[0-9a-f]{6}$/i.test(color)) return color.toUpperCase();
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(color);
  if (short)
    return `#${short
      .slice(1)
      .map((digit) => digit.repeat(2))
      .join('')}`.toUpperCase();
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return null;
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, '0'))
    .join('')}`.toUpperCase();
}
