import type { Borders, CellStyle } from '../sheet/plan';
import type { EntryLevel } from './entries';

const SONG = ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'serif'];
const BORDERS: Borders = { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' };

/** A look whose size is known: rows are made as high as their texts need. */
type SizedStyle = CellStyle & { readonly size: number };

const TEXT: SizedStyle = {
  fonts: SONG,
  size: 9,
  horizontal: 'left',
  vertical: 'middle',
  wrap: true,
};
const CELL: SizedStyle = { ...TEXT, borders: BORDERS };
const SHORT: SizedStyle = { ...CELL, horizontal: 'center' };
const LINK_COLOR = '#0563C1';
const ERROR_COLOR = '#A4262C';
const WARNING_COLOR = '#7A4B00';

/** How the cells of the report look, by what they are for. */
export const REPORT_STYLES = {
  title: { ...TEXT, size: 16, bold: true, horizontal: 'center' },
  verdict: { ...TEXT, size: 12, bold: true },
  line: { ...TEXT },
  section: { ...TEXT, size: 11, bold: true },
  head: { ...SHORT, bold: true, fill: '#E7E6E6' },
  group: { ...CELL, bold: true, fill: '#F2F2F2', color: LINK_COLOR },
  'plain-group': { ...CELL, bold: true, fill: '#F2F2F2' },
  text: CELL,
  short: SHORT,
  link: { ...SHORT, color: LINK_COLOR },
  'text-link': { ...CELL, color: LINK_COLOR },
  rate: { ...SHORT, format: '0.00%' },
  error: { ...SHORT, bold: true, color: ERROR_COLOR },
  warning: { ...SHORT, bold: true, color: WARNING_COLOR },
} as const satisfies Readonly<Record<string, SizedStyle>>;

/** One of the looks. */
export type ReportStyle = keyof typeof REPORT_STYLES;

/** The look of an entry's level; the word stands with the colour. */
export function levelStyle(level: EntryLevel): ReportStyle {
  if (level === 'info' || level === 'cannot-tell') return 'short';
  return level === 'warning' ? 'warning' : 'error';
}
