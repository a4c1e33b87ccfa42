import { dateToSerial, isDateFormat } from 'hucre';
import { MAX_COLS, MAX_ROWS, parseA1 } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import type { CellStyle, PlanCell } from '../../sheet/plan';
import { damaged, tooLarge, type FileLimits } from '../../package/problem';
import { NOT_PLAIN, plainCell, readPlainCell, type PlainCell } from './plain-cell';
import type { NotKept } from './warning';
import { formulaReader, type RawFormula } from './formulas';
import { orderKeeper, type DraftCell } from './cell-order';
import { GENERAL } from './number-formats';
import { stylePalette } from './style-palette';
import { textCollector } from './shared-strings';
import {
  attribute,
  decodeText,
  numeric,
  toNumber,
  type XmlRun,
  type XmlTag,
} from '../../package/xml';

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
  /** Cells of a plain kind, with what is in them. */
  readonly run: XmlRun;
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
const LESS = 0x3c;

/** Where a cell stands, and the index of its style. */
type Place = Pick<PlainCell, 'row' | 'col' | 'style'>;

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
  const plain = plainCell();

  const count = (): void => {
    if (++counted.cells > limits.cells) throw tooLarge('cells', limits.cells);
  };
  const openCell = (tag: XmlTag): void => {
    count();
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
    const { value, format } = valueOf(cell, part, context, palette.format(cell.style));
    const hasFormula = formulas.meet(cell);
    if (value === null && !hasFormula) addBlank(cell);
    else {
      const draft = add(cell, value, format);
      if (hasFormula) formulas.add(cell, draft);
    }
  };
  const add = (place: Place, value: CellValue, format?: string): DraftCell => {
    const draft: DraftCell = {
      row: place.row,
      col: place.col,
      value,
      formula: null,
      style: palette.index(place.style, format),
    };
    order.add(draft);
    return draft;
  };
  const addBlank = (place: Place): void => {
    if (palette.isPlain(place.style)) return;
    if (keepBlank || palette.format(place.style) !== GENERAL) add(place, null);
    else order.leaveOut(place);
  };
  const addPlain = (cell: PlainCell): void => {
    count();
    ({ row, col } = cell);
    const value = plainValue(cell, part, context, palette.format(cell.style));
    if (value === null) addBlank(cell);
    else add(cell, value);
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
    run: {
      parent: 'row',
      depth: 2,
      read(text, from, read) {
        for (let at = from; text.charCodeAt(at) === LESS;) {
          const end = readPlainCell(text, at, plain);
          if (end === NOT_PLAIN) return;
          read.elements += plain.kind === 'blank' ? 1 : 2;
          read.end = at = end;
          addPlain(plain);
        }
      },
    },
    finish() {
      formulas.finish();
      return { cells: order.cells(), styles: palette.styles };
    },
  };
}

const NOTHING = Object.freeze({ value: null });

function plainValue(
  { kind, value }: PlainCell,
  part: string,
  { strings, from1904 }: CellContext,
  format: string,
): string | number | null {
  if (kind === 'blank') return null;
  if (kind === 'number') return numberIn(value, from1904, format);
  const text = strings[value];
  if (text === undefined) throw damaged(part, 'string-index', String(value));
  return orNull(text);
}

/** A number as it counts in a workbook whose days begin in 1900. */
function numberIn(value: number, from1904: boolean, format: string): number {
  return from1904 && isDateFormat(format) ? value + DAYS_1904 : value;
}

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
      return format === GENERAL ? { value: serial, format: DATE_FORMAT } : { value: serial };
    }
    case 'n': {
      if (value.trim() === '') return { value: null };
      const number = toNumber(value);
      if (number === undefined) throw damaged(part, 'value', value);
      return { value: numberIn(number, from1904, format) };
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
