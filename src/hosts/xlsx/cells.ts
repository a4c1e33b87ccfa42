import { dateToSerial, isDateFormat } from 'hucre';
import { MAX_COLS, MAX_ROWS, parseA1 } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import type { CellStyle, PlanCell } from '../../sheet/plan';
import { damaged, tooLarge, type FileLimits } from '../../package/problem';
import type { NotKept } from './warning';
import { formulaReader, type RawFormula } from './formulas';
import { orderKeeper, type DraftCell } from './cell-order';
import { stylePalette } from './style-palette';
import { textCollector } from './shared-strings';
import { attribute, decodeText, numeric, toNumber, type XmlTag } from '../../package/xml';

/** What the cells of all sheets of a workbook share. `counted` goes on from sheet to sheet. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly limits: FileLimits;
  readonly counted: { cells: number; formulaCharacters: number };
}

/** The cells of one worksheet, in reading order, and the styles they name. */
export interface SheetCells {
  readonly cells: readonly PlanCell[];
  readonly styles: readonly CellStyle[];
}

/** Gathers the cells of one worksheet. */
export interface CellReader {
  openRow(tag: XmlTag): void;
  open(tag: XmlTag): void;
  close(name: string, text: string, parent: string): void;
  /** The row that is being read, from 0. */
  readonly row: number;
  finish(): SheetCells;
}

interface RawCell extends RawFormula {
  readonly type: string;
  /** Index into the workbook's styles. */
  readonly style: number;
  readonly row: number;
  readonly col: number;
  value: string | undefined;
  inline: string | undefined;
}

const DAYS_1904 = 1462;
const DATE_FORMAT = 'yyyy-mm-dd';

/** @param keepBlank whether cells are wanted that have no content and say nothing by their number format either */
export function cellReader(
  part: string,
  context: CellContext,
  keepBlank: boolean,
  notKept: (what: NotKept) => void,
): CellReader {
  const { limits, counted } = context;
  const order = orderKeeper(part);
  const inline = textCollector();
  const formulas = formulaReader(context, notKept);
  const palette = stylePalette(part, context.styles);
  let row = -1;
  let col = -1;
  let raw: RawCell | undefined;

  const openCell = (tag: XmlTag): void => {
    if (++counted.cells > limits.cells) throw tooLarge('cells', limits.cells);
    const name = attribute(tag, 'r');
    const place = name === undefined ? { row, col: col + 1 } : parseA1(name);
    if (!place || place.col >= MAX_COLS || place.row < 0) throw damaged(part, 'address', name);
    ({ row, col } = place);
    raw = {
      type: attribute(tag, 't') ?? 'n',
      style: numeric(tag, 's') ?? 0,
      row,
      col,
      value: undefined,
      inline: undefined,
      formula: undefined,
      formulaText: '',
    };
  };
  const closeCell = (cell: RawCell): void => {
    const styleFormat = palette.format(cell.style);
    const { value, format } = valueOf(cell, part, context, styleFormat);
    const hasFormula = formulas.meet(cell);
    const isBlank = value === null && !hasFormula;
    if (isBlank && palette.isPlain(cell.style)) return;
    if (isBlank && !keepBlank && styleFormat === 'General') {
      order.leaveOut(cell);
      return;
    }
    const draft: DraftCell = {
      row: cell.row,
      col: cell.col,
      value,
      formula: null,
      style: palette.index(cell.style, format),
    };
    if (hasFormula) formulas.add(cell, draft);
    order.add(draft);
  };
  return {
    get row() {
      return row;
    },
    openRow(tag) {
      row = (numeric(tag, 'r') ?? row + 2) - 1;
      col = -1;
      if (!(Number.isInteger(row) && row >= 0 && row < MAX_ROWS)) throw damaged(part, 'address');
    },
    open(tag) {
      if (tag.local === 'c') openCell(tag);
      else if (tag.local === 'f' && raw) raw.formula = tag;
    },
    close(name, text, parent) {
      if (!raw) return;
      if (name === 'v') raw.value = text;
      else if (name === 'f') raw.formulaText = decodeText(text);
      else if (name === 'is') raw.inline = inline.take();
      else if (name === 'c') {
        closeCell(raw);
        raw = undefined;
      } else inline.close(name, text, parent);
    },
    finish() {
      formulas.finish();
      return { cells: order.cells(), styles: palette.styles };
    },
  };
}

const NOTHING = Object.freeze({ value: null });

function valueOf(
  { type, value, inline }: RawCell,
  part: string,
  { strings, from1904 }: CellContext,
  format: string,
): { readonly value: CellValue; readonly format?: string } {
  if (type === 'inlineStr') return { value: orNull(inline ?? decodeText(value ?? '')) };
  if (value === undefined) return NOTHING;
  switch (type) {
    case 's': {
      const text = strings[toNumber(value) ?? -1];
      if (text === undefined) throw damaged(part, 'string-index', value);
      return { value: orNull(text) };
    }
    case 'str':
      return { value: decodeText(value) };
    case 'b':
      return { value: value === '1' || value === 'true' };
    case 'e':
      return { value: Object.freeze({ error: value }) };
    case 'd': {
      const serial = dateToSerial(new Date(/[T ]/.test(value) ? utc(value) : value));
      if (!Number.isFinite(serial)) throw damaged(part, 'value', value);
      return format === 'General' ? { value: serial, format: DATE_FORMAT } : { value: serial };
    }
    case 'n': {
      if (value.trim() === '') return { value: null };
      const number = toNumber(value);
      if (number === undefined) throw damaged(part, 'value', value);
      return { value: from1904 && isDateFormat(format) ? number + DAYS_1904 : number };
    }
    default:
      throw damaged(part, 'value', type);
  }
}

/** A constant of no characters is an empty cell. */
function orNull(text: string): string | null {
  return text === '' ? null : text;
}

/** Dates in cells have no time zone; without one a script would take its own. */
function utc(iso: string): string {
  return /(?:Z|[+-]\d\d:?\d\d)$/.test(iso) ? iso : `${iso}Z`;
}
