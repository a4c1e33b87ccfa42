import type { Borders, CellStyle } from '../../sheet/plan';

/** 宋体 for what the form prints, 仿宋 for what people fill in; each with what other systems have instead. */
const SONG = ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'serif'];
const FANG = ['仿宋', 'FangSong', 'STFangsong', 'Noto Serif CJK SC', 'serif'];

/** 五号: the size of the official forms' text, in points. */
const TEXT_SIZE = 10.5;
/** 三号: the title's size. */
const TITLE_SIZE = 16;

/** What a cell of the form is for; it decides how the cell looks and whether it may be typed into. */
export type CellRole =
  | 'title'
  | 'label'
  | 'caption'
  | 'note'
  | 'amount'
  | 'points'
  | 'text'
  | 'long-text'
  | 'short-text'
  | 'date'
  | 'rate'
  | 'computed-points'
  | 'fixed-points';

const INPUT: CellStyle = {
  fonts: FANG,
  size: TEXT_SIZE,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  locked: false,
};
const LABEL: CellStyle = {
  fonts: SONG,
  size: TEXT_SIZE,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  locked: true,
};

/** Two places at least and up to six: 1 元 is 0.0001 万元. */
const AMOUNT_FORMAT = '#,##0.00####';

const LOOKS: Readonly<Record<CellRole, CellStyle>> = {
  title: { ...LABEL, size: TITLE_SIZE, bold: true },
  label: LABEL,
  caption: { ...LABEL, horizontal: 'left' },
  note: { ...LABEL, horizontal: 'left' },
  amount: { ...INPUT, format: AMOUNT_FORMAT },
  points: INPUT,
  text: INPUT,
  'long-text': { ...INPUT, horizontal: 'left', vertical: 'top' },
  'short-text': { ...INPUT, format: '@' },
  date: { ...INPUT, format: 'yyyy"年"m"月"d"日"' },
  rate: { ...LABEL, format: '0.00%' },
  'computed-points': { ...LABEL, format: '0.00' },
  'fixed-points': LABEL,
};

/** The style of a cell with its own borders. */
export function styleOf(role: CellRole, borders: Borders): CellStyle {
  return role === 'title' ? LOOKS.title : { ...LOOKS[role], borders };
}

/** Collects styles so that equal ones are kept once. */
export class StyleTable {
  private readonly indexes = new Map<string, number>();
  readonly styles: CellStyle[] = [];

  indexOf(style: CellStyle): number {
    const key = JSON.stringify(style);
    const found = this.indexes.get(key);
    if (found !== undefined) return found;
    this.indexes.set(key, this.styles.length);
    return this.styles.push(style) - 1;
  }
}
