import type { Borders, CellStyle } from '../../sheet/plan';
import { formatCode } from './number-formats';
import { DEFAULT_FONT, DEFAULT_SIZE } from './units';

export interface Font {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
}

/** A fill's pattern and its two colours: a solid cell shows the front, a solid highlight the back. */
export interface Fill {
  pattern?: string;
  front?: string;
  back?: string;
}

/** A cell format as the file has it: indexes into the tables, and what stands in the format itself. */
export interface CellFormat {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly borders: number;
  locked: boolean;
  horizontal: string | undefined;
  vertical: string | undefined;
  wrap: boolean;
}

export interface StyleTables {
  readonly formats: ReadonlyMap<number, string>;
  readonly fonts: readonly Font[];
  readonly fills: readonly Fill[];
  readonly borders: readonly Borders[];
}

const HORIZONTAL: ReadonlyMap<string, NonNullable<CellStyle['horizontal']>> = new Map([
  ['left', 'left'],
  ['justify', 'left'],
  ['center', 'center'],
  ['centerContinuous', 'center'],
  ['distributed', 'center'],
  ['right', 'right'],
]);

const VERTICAL: ReadonlyMap<string, NonNullable<CellStyle['vertical']>> = new Map([
  ['top', 'top'],
  ['justify', 'top'],
  ['center', 'middle'],
  ['distributed', 'middle'],
  ['bottom', 'bottom'],
]);

/** A cell format as a style; whatever is the default is missing from it. */
export function cellStyle(cell: CellFormat, tables: StyleTables): CellStyle {
  const horizontal = HORIZONTAL.get(cell.horizontal ?? '');
  const vertical = VERTICAL.get(cell.vertical ?? '');
  const borders = tables.borders[cell.borders] ?? {};
  const format = formatCode(cell.format, tables.formats);
  return Object.freeze({
    ...fontStyle(tables.fonts[cell.font] ?? {}),
    ...fillStyle(tables.fills[cell.fill] ?? {}),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(cell.wrap && { wrap: true }),
    ...(Object.keys(borders).length > 0 && { borders: Object.freeze({ ...borders }) }),
    ...(format !== 'General' && { format }),
    ...(!cell.locked && { locked: false }),
  });
}

function fontStyle(font: Font): CellStyle {
  const name = font.name ?? DEFAULT_FONT;
  const size = font.size ?? DEFAULT_SIZE;
  const isDefault = name === DEFAULT_FONT;
  return {
    ...(!isDefault && { fonts: Object.freeze([name]) }),
    ...(!(isDefault && size === DEFAULT_SIZE) && { size }),
    ...(font.bold && { bold: true }),
    ...(font.italic && { italic: true }),
    ...(font.color !== undefined && { color: font.color }),
  };
}

function fillStyle({ pattern, front, back }: Fill): CellStyle {
  if (pattern === undefined || pattern === 'none' || pattern === 'gray125') return {};
  const fill = front ?? back;
  return fill === undefined ? {} : { fill };
}
