import { figureOfNumber, readFigure, type FigureKind } from '../../model/figure';
import { ABSENT, type Field, type FigureField, type TextField } from '../../model/field';
import { remembering } from '../../model/remember';
import type { TypedValue } from '../../model/typed-value';
import type { Composed } from '../../model/values/composed';
import type { CellPosition } from '../../sheet/address';
import { displayText, showsDate, shownDecimals } from '../../sheet/display';
import { cellAt, isCellError, type Cell, type Grid } from '../../sheet/grid';
import { valueCell, type Hit, type Scan } from './scan';

type Compose = (text: string) => Composed;

/** The field of a figure that stands in a cell; null is a cell that was not found. */
export function figureAt(grid: Grid, at: CellPosition | null, kind: FigureKind): FigureField {
  if (!at) return ABSENT;
  const cell = cellAt(grid, at);
  const base = { raw: displayText(cell), cell: place(at), formula: cell.formula !== null };
  return { ...base, ...readCellFigure(cell, kind) };
}

function readCellFigure(cell: Cell, kind: FigureKind): ReturnType<typeof readFigure> {
  const { value, format } = cell;
  if (value === null) return { state: 'blank' };
  if (isCellError(value)) return { state: 'unreadable', reason: 'cell-error' };
  if (typeof value === 'boolean') return { state: 'unreadable', reason: 'not-a-number' };
  if (typeof value === 'number' && showsDate(format))
    return { state: 'unreadable', reason: 'date' };
  if (typeof value === 'number') return figureOfNumber(value, shownDecimals(format));
  return FIGURES[kind](value);
}

/** Points and rates come again in every table. */
const FIGURES = {
  points: remembering((text) => readFigure(text, 'points')),
  ratio: remembering((text) => readFigure(text, 'ratio')),
  'wan-yuan': remembering((text) => readFigure(text, 'wan-yuan')),
  yuan: remembering((text) => readFigure(text, 'yuan')),
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
  if (other === '') return { ...inline, ...reading };
  if (reading.state === 'blank') return figureAt(scanned.grid, beside, kind);
  return {
    ...inline,
    raw: `${inline.raw} / ${other}`,
    state: 'unreadable',
    reason: 'two-values',
  };
}

/** The text of a cell. White space alone is blank. */
export function textAt(grid: Grid, at: CellPosition | null): TextField {
  if (!at) return ABSENT;
  const cell = cellAt(grid, at);
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
 * A target or an actual, and what stands in its cell itself.
 * @param compose puts it together with what stands in other cells of its row
 */
export function composedAt(
  grid: Grid,
  at: CellPosition | null,
  compose: Compose,
): { readonly field: Field<TypedValue>; readonly typed: string } {
  const text = textAt(grid, at);
  const field = text.state === 'ok' ? { ...text, ...composeField(text, compose) } : text;
  return { field, typed: text.raw };
}

/** The text as it stands there, unless it is put together with others. */
function composeField({ raw, value }: { raw: string; value: string }, compose: Compose): Composed {
  const composed = compose(value);
  return composed.raw === value ? { ...composed, raw } : composed;
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
  return { ...first, value, raw: value };
}

function textField(raw: string, at: CellPosition, formula: boolean, error: boolean): TextField {
  const base = { raw, cell: place(at), formula };
  if (error) return { ...base, state: 'unreadable', reason: 'cell-error' };
  const value = raw.trim();
  return value === '' ? { ...base, state: 'blank' } : { ...base, state: 'ok', value };
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
