import type { Borders, CellStyle } from '../../sheet/plan';
import type { Archive } from '../../package/archive';
import { cellStyle, type CellFormat, type Fill, type Font } from './cell-style';
import { colorOf, type Theme } from './colors';
import { tooLarge, type FileLimits } from '../../package/problem';
import { DEFAULT_FONT, DEFAULT_SIZE } from './units';
import {
  attribute,
  decodeText,
  flag,
  numeric,
  readXml,
  SPREADSHEET,
  toNumber,
  type XmlTag,
} from '../../package/xml';

/** What a conditional format does to a cell. */
export interface Highlight {
  readonly fill: string | undefined;
  readonly color: string | undefined;
}

export interface Styles {
  /** By the index that cells carry. */
  readonly cells: readonly CellStyle[];
  readonly highlights: readonly Highlight[];
  /** The font that column widths are counted in. */
  readonly normal: { readonly font: string; readonly size: number };
}

/** What a workbook without a styles part has. */
export const NO_STYLES: Styles = {
  cells: [{}],
  highlights: [],
  normal: { font: DEFAULT_FONT, size: DEFAULT_SIZE },
};

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Reads the part that says how cells look. What a {@link CellStyle} has no word for (underlines, patterns) is left out. */
export function readStyles(
  archive: Archive,
  part: string,
  theme: Theme,
  limits: FileLimits,
): Styles {
  const tables = emptyTables();
  const current: Current = { section: '', font: {}, fill: {}, borders: {} };
  readXml(
    archive,
    part,
    {
      root: 'styleSheet',
      namespaces: SPREADSHEET,
      open(tag, parent) {
        if (parent === 'styleSheet') current.section = tag.local;
        else openElement(tag, parent, tables, current, theme);
        if (sizeOf(tables) > limits.styles) throw tooLarge('styles', limits.styles);
      },
    },
    limits,
  );
  const cells = tables.cells.map((format) => cellStyle(format, tables));
  const normal = tables.fonts[0];
  return {
    cells: cells.length > 0 ? cells : NO_STYLES.cells,
    highlights: tables.highlights.map(({ font, fill }) => ({
      fill: fill.pattern === 'none' ? undefined : (fill.back ?? fill.front),
      color: font.color,
    })),
    normal: { font: normal?.name ?? DEFAULT_FONT, size: normal?.size ?? DEFAULT_SIZE },
  };
}

interface Tables {
  readonly formats: Map<number, string>;
  readonly fonts: Font[];
  readonly fills: Fill[];
  readonly borders: Mutable<Borders>[];
  readonly cells: CellFormat[];
  readonly highlights: { font: Font; fill: Fill }[];
}

/** The things whose children come next. */
interface Current {
  section: string;
  font: Font;
  fill: Fill;
  borders: Mutable<Borders>;
}

function emptyTables(): Tables {
  return { formats: new Map(), fonts: [], fills: [], borders: [], cells: [], highlights: [] };
}

function sizeOf({ formats, fonts, fills, borders, cells, highlights }: Tables): number {
  return (
    formats.size + fonts.length + fills.length + borders.length + cells.length + highlights.length
  );
}

function openElement(
  tag: XmlTag,
  parent: string,
  tables: Tables,
  current: Current,
  theme: Theme,
): void {
  switch (tag.local) {
    case 'numFmt':
      if (parent === 'numFmts') addFormat(tag, tables.formats);
      return;
    case 'font':
      current.font = {};
      if (parent === 'fonts') tables.fonts.push(current.font);
      break;
    case 'fill':
      current.fill = {};
      if (parent === 'fills') tables.fills.push(current.fill);
      break;
    case 'border':
      current.borders = {};
      if (parent === 'borders') tables.borders.push(current.borders);
      return;
    case 'xf':
      if (parent === 'cellXfs') tables.cells.push(cellFormat(tag));
      return;
    case 'dxf':
      tables.highlights.push({ font: {}, fill: {} });
      return;
  }
  if (parent === 'font') fontDetail(tag, current.font, theme);
  else if (parent === 'fill' || parent === 'patternFill') fillDetail(tag, current.fill, theme);
  else if (parent === 'border') borderEdge(tag, current.borders);
  else if (parent === 'xf' && current.section === 'cellXfs') formatDetail(tag, tables.cells);
  else if (parent === 'dxf') highlightDetail(tag, tables.highlights, current);
}

function addFormat(tag: XmlTag, formats: Map<number, string>): void {
  const id = numeric(tag, 'numFmtId');
  const code = attribute(tag, 'formatCode');
  if (id !== undefined && code !== undefined) formats.set(id, decodeText(code));
}

function fontDetail(tag: XmlTag, font: Font, theme: Theme): void {
  const value = attribute(tag, 'val');
  if (tag.local === 'name') font.name = decodeText(value ?? '');
  else if (tag.local === 'sz') font.size = toNumber(value) ?? DEFAULT_SIZE;
  else if (tag.local === 'b') font.bold = flag(tag, 'val', true);
  else if (tag.local === 'i') font.italic = flag(tag, 'val', true);
  else if (tag.local === 'color') {
    // Theme colour 1 is the window text: black, unless the user's system says otherwise.
    const automatic = attribute(tag, 'theme') === '1' && attribute(tag, 'tint') === undefined;
    const color = automatic ? undefined : colorOf(tag, theme);
    if (color !== undefined) font.color = color;
  }
}

function fillDetail(tag: XmlTag, fill: Fill, theme: Theme): void {
  if (tag.local === 'patternFill') fill.pattern = attribute(tag, 'patternType') ?? '';
  const color = colorOf(tag, theme);
  if (color === undefined) return;
  if (tag.local === 'fgColor') fill.front = color;
  if (tag.local === 'bgColor') fill.back = color;
}

const HEAVY = new Set(['medium', 'thick', 'double']);

function borderEdge(tag: XmlTag, borders: Mutable<Borders>): void {
  const line = attribute(tag, 'style') ?? 'none';
  if (line === 'none') return;
  const weight = HEAVY.has(line) || line.startsWith('mediumDash') ? 'medium' : 'thin';
  if (tag.local === 'left' || tag.local === 'start') borders.left = weight;
  if (tag.local === 'right' || tag.local === 'end') borders.right = weight;
  if (tag.local === 'top') borders.top = weight;
  if (tag.local === 'bottom') borders.bottom = weight;
}

function cellFormat(tag: XmlTag): CellFormat {
  return {
    format: numeric(tag, 'numFmtId') ?? 0,
    font: numeric(tag, 'fontId') ?? 0,
    fill: numeric(tag, 'fillId') ?? 0,
    borders: numeric(tag, 'borderId') ?? 0,
    locked: true,
    horizontal: undefined,
    vertical: undefined,
    wrap: false,
  };
}

function formatDetail(tag: XmlTag, cells: CellFormat[]): void {
  const format = cells.at(-1);
  if (!format) return;
  if (tag.local === 'protection') format.locked = flag(tag, 'locked', true);
  if (tag.local === 'alignment') {
    format.horizontal = attribute(tag, 'horizontal');
    format.vertical = attribute(tag, 'vertical');
    format.wrap = flag(tag, 'wrapText');
  }
}

function highlightDetail(tag: XmlTag, highlights: Tables['highlights'], current: Current): void {
  const highlight = highlights.at(-1);
  if (highlight && tag.local === 'font') highlight.font = current.font;
  if (highlight && tag.local === 'fill') highlight.fill = current.fill;
}
