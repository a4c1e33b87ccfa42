import { dateToSerial, isDateFormat } from 'hucre';
import { MAX_COLS, MAX_ROWS, parseA1 } from '../../sheet/address';
import type { CellValue } from '../../sheet/grid';
import type { CellStyle, PlanCell } from '../../sheet/plan';
import { damaged, tooLarge, type NotKept, type XlsxLimits } from './problem';
import { textCollector } from './shared-strings';
import { shiftFormula } from './shift-formula';
import { attribute, decodeText, numeric, toNumber, type XmlTag } from './xml';

/** What the cells of all sheets of a workbook share. `counted` goes on from sheet to sheet. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly from1904: boolean;
  readonly limits: XlsxLimits;
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

interface RawCell {
  readonly tag: XmlTag;
  readonly row: number;
  readonly col: number;
  value: string | undefined;
  inline: string | undefined;
  formula: XmlTag | undefined;
  formulaText: string;
}

type DraftCell = { -readonly [K in keyof PlanCell]: PlanCell[K] };

const DAYS_1904 = 1462;
const DATE_FORMAT = 'yyyy-mm-dd';

export function cellReader(
  part: string,
  context: CellContext,
  notKept: (what: NotKept) => void,
): CellReader {
  const { limits, counted } = context;
  const cells: DraftCell[] = [];
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
      tag,
      row,
      col,
      value: undefined,
      inline: undefined,
      formula: undefined,
      formulaText: '',
    };
  };
  const closeCell = (cell: RawCell): void => {
    const style = numeric(cell.tag, 's') ?? 0;
    const { value, format } = valueOf(cell, part, context, palette.format(style));
    const draft: DraftCell = {
      row: cell.row,
      col: cell.col,
      value,
      formula: null,
      style: palette.index(style, format),
    };
    const hasFormula = formulas.add(cell, draft);
    if (value === null && !hasFormula && palette.isPlain(style)) return;
    cells.push(draft);
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
      return { cells: inOrder(cells, part), styles: palette.styles };
    },
  };
}

/** Sorts cells into reading order, which they are in already in nearly every file. No place may come twice. */
function inOrder(cells: DraftCell[], part: string): readonly PlanCell[] {
  const order = (a: PlanCell, b: PlanCell): number => a.row - b.row || a.col - b.col;
  const isSorted = cells.every((cell, i) => i === 0 || order(cells[i - 1] ?? cell, cell) <= 0);
  const sorted = isSorted ? cells : cells.sort(order);
  sorted.forEach((cell, i) => {
    const before = sorted[i - 1];
    if (before && order(before, cell) === 0) throw damaged(part, 'duplicate-cell');
  });
  return sorted;
}

function valueOf(
  { tag, value, inline }: RawCell,
  part: string,
  { strings, from1904 }: CellContext,
  format: string,
): { readonly value: CellValue; readonly format?: string } {
  const type = attribute(tag, 't') ?? 'n';
  if (type === 'inlineStr') return { value: orNull(inline ?? decodeText(value ?? '')) };
  if (value === undefined) return { value: null };
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

/** The styles of one sheet, numbered as they are met. */
function stylePalette(
  part: string,
  all: readonly CellStyle[],
): {
  readonly styles: readonly CellStyle[];
  index(style: number, format?: string): number;
  format(style: number): string;
  isPlain(style: number): boolean;
} {
  const styles: CellStyle[] = [];
  const numbers = new Map<string, number>();
  const styleAt = (style: number): CellStyle => {
    const found = all[style];
    if (!found) throw damaged(part, 'style-index', String(style));
    return found;
  };
  return {
    styles,
    index(style, format = '') {
      const key = `${String(style)} ${format}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, styles.length);
      styles.push(format === '' ? styleAt(style) : { ...styleAt(style), format });
      return styles.length - 1;
    },
    format: (style) => styleAt(style).format ?? 'General',
    isPlain: (style) => style === 0 || Object.keys(styleAt(style)).length === 0,
  };
}

/** Writes formulas into cells; those that several cells share are written out for each when all are known. */
function formulaReader(
  { limits, counted }: CellContext,
  notKept: (what: NotKept) => void,
): { add(raw: RawCell, cell: DraftCell): boolean; finish(): void } {
  const masters = new Map<string, DraftCell>();
  const sharers: { readonly cell: DraftCell; readonly id: string }[] = [];
  return {
    add({ formula, formulaText }, cell) {
      if (!formula) return false;
      const type = attribute(formula, 't');
      if (type === 'dataTable') notKept('data-table');
      const id = type === 'shared' ? attribute(formula, 'si') : undefined;
      if (formulaText !== '') {
        cell.formula = `=${formulaText}`;
        if (id !== undefined && !masters.has(id)) masters.set(id, cell);
      } else if (id !== undefined) sharers.push({ cell, id });
      return formulaText !== '' || id !== undefined;
    },
    finish() {
      for (const { cell, id } of sharers) {
        const master = masters.get(id);
        if (!master?.formula) {
          notKept('shared-formula');
          continue;
        }
        counted.formulaCharacters += master.formula.length;
        if (counted.formulaCharacters > limits.formulaCharacters) {
          throw tooLarge('formula-characters', limits.formulaCharacters);
        }
        cell.formula = shiftFormula(master.formula, cell.row - master.row, cell.col - master.col);
      }
    },
  };
}
