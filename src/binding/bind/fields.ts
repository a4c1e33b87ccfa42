import {
  figureOfNumber,
  ofPercent,
  readFigure,
  UNKNOWN_UNIT,
  type FigureKind,
  type FigureReading,
} from '../../model/figure';
import {
  ABSENT,
  type Field,
  type FigureField,
  type TextField,
  type UnreadableReason,
} from '../../model/field';
import { remembering } from '../../model/remember';
import type { TypedValue } from '../../model/typed-value';
import type { Composed } from '../../model/values/composed';
import type { CellPosition } from '../../sheet/address';
import { displayText, showsDate, shownDecimals, showsPercent } from '../../sheet/display';
import { cellAt, isCellError, type Cell, type Grid } from '../../sheet/grid';
import { valueCell, type Hit, type Scan } from './scan';

/**
 * The field of a figure that stands in a cell; null is a cell that was not found.
 * @param at becomes the field's own place, as it is
 */
export function figureAt(grid: Grid, at: CellPosition | null, kind: FigureKind): FigureField {
  if (!at) return ABSENT;
  const cell = cellAt(grid, at);
  if (cell.value === null) return fieldOf('', at, cell.formula !== null, BLANK);
  return fieldOf(displayText(cell), at, cell.formula !== null, readCellFigure(cell, kind));
}

/** What came of reading a cell or a part of one. */
type Reading<T> =
  | { readonly state: 'ok'; readonly value: T }
  | { readonly state: 'blank' }
  | { readonly state: 'unreadable'; readonly reason: UnreadableReason };

/** Tables have thousands of fields: each is made at once, not put together, and all are of few shapes. */
export function fieldOf<T>(
  raw: string,
  cell: CellPosition | null,
  formula: boolean,
  reading: Reading<T>,
): Field<T> {
  switch (reading.state) {
    case 'ok':
      return { raw, cell, formula, state: 'ok', value: reading.value };
    case 'blank':
      return { raw, cell, formula, state: 'blank' };
    case 'unreadable':
      return { raw, cell, formula, state: 'unreadable', reason: reading.reason };
  }
}

const BLANK = { state: 'blank' } as const;
const TWO_VALUES = { state: 'unreadable', reason: 'two-values' } as const;
const CELL_ERROR = { state: 'unreadable', reason: 'cell-error' } as const;

function readCellFigure(cell: Cell, kind: FigureKind): FigureReading {
  const { value, format } = cell;
  if (value === null) return BLANK;
  if (isCellError(value)) return CELL_ERROR;
  if (typeof value === 'boolean') return { state: 'unreadable', reason: 'not-a-number' };
  if (typeof value === 'number' && showsDate(format))
    return { state: 'unreadable', reason: 'date' };
  if (typeof value === 'number') return readNumber(value, format, kind);
  return FIGURES[kind](value);
}

function readNumber(value: number, format: string, kind: FigureKind): FigureReading {
  if (kind === 'unknown-unit') return UNKNOWN_UNIT;
  const reading = figureOfNumber(value, shownDecimals(format));
  return kind === 'percent' && reading.state === 'ok' && !showsPercent(format)
    ? { state: 'ok', value: ofPercent(reading.value) }
    : reading;
}

/** Points and rates come again in every table. */
const FIGURES = {
  points: remembering((text) => readFigure(text, 'points')),
  ratio: remembering((text) => readFigure(text, 'ratio')),
  percent: remembering((text) => readFigure(text, 'percent')),
  yuan: remembering((text) => readFigure(text, 'yuan')),
  'qian-yuan': remembering((text) => readFigure(text, 'qian-yuan')),
  'wan-yuan': remembering((text) => readFigure(text, 'wan-yuan')),
  'yi-yuan': remembering((text) => readFigure(text, 'yi-yuan')),
  'unknown-unit': remembering((text) => readFigure(text, 'unknown-unit')),
} as const satisfies Record<FigureKind, unknown>;

/** A figure that stands behind its label, in the same cell or in the next. One in each is not readable. */
export function figureOf(
  scanned: Scan,
  label: Hit | undefined,
  kind: FigureKind,
  before?: number,
): FigureField {
  if (!label) return ABSENT;
  const inline = inlineField(scanned, label, before);
  const beside = valueCell(scanned, label, before);
  if (!inline) return figureAt(scanned.grid, beside, kind);
  const reading = readFigure(inline.raw, kind);
  const other = beside ? displayText(cellAt(scanned.grid, beside)).trim() : '';
  const { raw, cell, formula } = inline;
  if (other === '') return fieldOf(raw, cell, formula, reading);
  if (reading.state === 'blank') return figureAt(scanned.grid, beside, kind);
  return fieldOf(`${raw} / ${other}`, cell, formula, TWO_VALUES);
}

/** The text of a cell. White space alone is blank. @param at becomes the field's own place, as it is */
export function textAt(grid: Grid, at: CellPosition | null): TextField {
  if (!at) return ABSENT;
  const cell = cellAt(grid, at);
  if (cell.value === null) return fieldOf('', at, cell.formula !== null, BLANK);
  return textField(displayText(cell), at, cell.formula !== null, isCellError(cell.value));
}

/** The text that stands behind its label, in the same cell or in the next. */
export function textOf(scanned: Scan, label: Hit | undefined, before?: number): TextField {
  if (!label) return ABSENT;
  const inline = inlineField(scanned, label, before);
  if (!inline) return textAt(scanned.grid, valueCell(scanned, label, before));
  return textField(inline.raw, inline.cell, false, false);
}

/**
 * A target or an actual.
 * @param typed what stands in its cell itself
 * @param composed what that says together with other cells of its row
 */
export function composedField(
  typed: Extract<TextField, { readonly state: 'ok' }>,
  { raw, value }: Composed,
): Field<TypedValue> {
  // White space around a text stays, unless it is put together with others.
  const shown = raw === typed.value ? typed.raw : raw;
  return fieldOf(shown, typed.cell, typed.formula, { state: 'ok', value });
}

/** The field as a blank where nothing but the form's own hint stands in it. */
export function unlessHint(field: TextField, hint: string | undefined): TextField {
  if (field.state !== 'ok' || hint === undefined || !isHint(field.value, hint)) return field;
  const { raw, cell, formula } = field;
  return { raw, cell, formula, state: 'blank' };
}

/** Whether every sentence of a text is one of a hint; signs, list numbers and white space aside. */
function isHint(text: string, hint: string): boolean {
  const known = new Set(sentences(hint));
  return sentences(text).every((sentence) => known.has(sentence));
}

function sentences(text: string): string[] {
  return text
    .normalize('NFKC')
    .split(/[;。\n]/)
    .map((sentence) => sentence.replace(/^\s*\d+\s*[.、]/, '').replace(/[^\p{L}\p{N}]/gu, ''))
    .filter((sentence) => sentence !== '');
}

/**
 * Several texts under one heading as one, a line each; the first cell stands for all. A text that is repeated from cell
 * to cell, where a merged area was dissolved and filled, counts once.
 */
export function joinedText(grid: Grid, cells: readonly CellPosition[]): TextField {
  const fields = cells.map((cell) => textAt(grid, cell));
  const filled = fields.flatMap((field, i) =>
    field.state === 'ok' && field.raw !== fields[i - 1]?.raw ? [field] : [],
  );
  const [first] = filled;
  if (!first) return fields[0] ?? ABSENT;
  const value = filled.map((field) => field.value).join('\n');
  return fieldOf(value, first.cell, first.formula, { state: 'ok', value });
}

function textField(raw: string, at: CellPosition, formula: boolean, error: boolean): TextField {
  if (error) return fieldOf(raw, at, formula, CELL_ERROR);
  const value = raw.trim();
  return fieldOf(raw, at, formula, value === '' ? BLANK : { state: 'ok', value });
}

/** The label's own cell as the place of its value: where text follows the label, or where no other cell can. */
function inlineField(
  scanned: Scan,
  label: Hit,
  before?: number,
): { raw: string; cell: CellPosition; formula: boolean } | undefined {
  if (label.inline !== null) return { raw: label.inline, cell: place(label), formula: false };
  if (!label.open || valueCell(scanned, label, before)) return undefined;
  return { raw: '', cell: place(label), formula: false };
}

function place({ row, col }: CellPosition): CellPosition {
  return { row, col };
}
