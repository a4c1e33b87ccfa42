import { writeCells, type CellEntry } from '../../src/hosts/memory/edits';
import { translateFormula } from '../../src/hosts/memory/references';
import { mergeCells, NO_STYLE, storedAt } from '../../src/hosts/memory/sheet-state';
import { contains, type Rect } from '../../src/sheet/address';
import { cellAt } from '../../src/sheet/grid';
import type { Area } from './book';
import { isUnbounded, places, rectOf } from './cells';
import { invalidArgument, notModelled } from './errors';
import { restyle } from './looks';
import { intersection } from './rectangles';

type CopyType = 'All' | 'Formats' | 'Formulas' | 'Values';
const TYPES: readonly unknown[] = ['All', 'Formats', 'Formulas', 'Values'];

/** `Range.copyFrom`: as copying and pasting does. A smaller source is repeated where it fits a whole number of times. */
export function copyInto(target: Area, source: Area, type: unknown): void {
  if (!TYPES.includes(type)) throw notModelled(`Range.copyFrom(..., "${String(type)}")`);
  const kind = type as CopyType;
  const { from, to } = fitted(source, target);
  if (kind !== 'Formats') copyContents(target, source, from, to, kind === 'Values');
  if (kind === 'All' || kind === 'Formats') copyLooks(target, source, from, to);
  target.book.edited(target.sheet, to);
}

/** Both rectangles cut to the used cells where they are whole rows, and the target as large as the source at least. */
function fitted(source: Area, target: Area): { readonly from: Rect; readonly to: Rect } {
  const given = rectOf(source);
  const aim = rectOf(target);
  const width = Math.max(
    1,
    ...[source, target].flatMap(({ book, sheet }) =>
      book.sheet(sheet).rows.map((row) => row?.length ?? 0),
    ),
  );
  const from = { ...given, cols: Math.min(given.cols, width) };
  const into = { ...aim, cols: Math.min(aim.cols, Math.max(width, from.cols)) };
  if (isUnbounded(from) || isUnbounded(into)) throw notModelled('copying whole columns');
  const to = {
    ...into,
    rows: into.rows % from.rows === 0 ? into.rows : from.rows,
    cols: into.cols % from.cols === 0 ? into.cols : from.cols,
  };
  if (to.rows < from.rows || to.cols < from.cols) throw invalidArgument('the size of the source');
  return { from, to };
}

function copyContents(
  { book, sheet: id }: Area,
  source: Area,
  from: Rect,
  to: Rect,
  valuesOnly: boolean,
): void {
  const origin = book.sheet(source.sheet);
  const grid = book.session.grid(origin);
  const entries = places(to, 'copying').map((place): CellEntry => {
    const at = sourceOf(from, to, place);
    const formula = storedAt(origin, at)?.formula ?? null;
    if (formula === null || valuesOnly) {
      return { ...place, value: cellAt(grid, at).value, formula: null };
    }
    const moved = translateFormula(formula, place.row - at.row, place.col - at.col);
    return { ...place, value: null, formula: moved };
  });
  book.change((draft) => {
    writeCells(draft, book.sheet(id), entries);
  });
}

function sourceOf(
  from: Rect,
  to: Rect,
  place: { row: number; col: number },
): { row: number; col: number } {
  return {
    row: from.row + ((place.row - to.row) % from.rows),
    col: from.col + ((place.col - to.col) % from.cols),
  };
}

/** Looks, merged areas and marks go along with a copy. */
function copyLooks(target: Area, source: Area, from: Rect, to: Rect): void {
  const { book, sheet: id } = target;
  const origin = book.sheet(source.sheet);
  restyle({ ...target, rects: [to] }, (_style, place) => {
    return storedAt(origin, sourceOf(from, to, place))?.style ?? NO_STYLE;
  });
  const copies = tiles(from, to);
  const moved = (rect: Rect): Rect[] => {
    const part = intersection(rect, from);
    if (!part) return [];
    return copies.map(({ row, col }) => ({ ...part, row: part.row + row, col: part.col + col }));
  };
  const inside = (rect: Rect): boolean =>
    contains(from, rect) &&
    contains(from, { row: rect.row + rect.rows - 1, col: rect.col + rect.cols - 1 });
  book.change((draft) => {
    const merges = origin.merges.filter(inside).flatMap(moved);
    const sheet = merges.reduce(mergeCells, book.sheet(id));
    draft.set(
      source.sheet === id
        ? {
            ...sheet,
            conditionalFormats: sheet.conditionalFormats.map((format) => ({
              ...format,
              ranges: joined(format.ranges, format.ranges.flatMap(moved)),
            })),
          }
        : sheet,
    );
  });
}

/** How far each copy of the source stands from it. */
function tiles(from: Rect, to: Rect): { readonly row: number; readonly col: number }[] {
  const found = [];
  for (let row = to.row; row < to.row + to.rows; row += from.rows) {
    for (let col = to.col; col < to.col + to.cols; col += from.cols) {
      found.push({ row: row - from.row, col: col - from.col });
    }
  }
  return found;
}

/** Adds ranges that are not covered yet. */
function joined(ranges: readonly Rect[], more: readonly Rect[]): readonly Rect[] {
  const fresh = more.filter(
    (rect) =>
      !ranges.some((other) => places(rect, 'marks').every((place) => contains(other, place))),
  );
  return fresh.length > 0 ? [...ranges, ...fresh] : ranges;
}
