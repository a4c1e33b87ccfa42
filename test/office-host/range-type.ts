import { MAX_COLS, MAX_ROWS, type Rect } from '../../src/sheet/address';
import type { SheetId } from '../../src/hosts/port';
import { defineType, type ApiObject, type Method } from './api-type';
import { fullAddress, parseFullAddress } from './addresses';
import type { Area, Book } from './book';
import {
  formulaOf,
  readCells,
  rectOf,
  textOf,
  typeOf,
  valueOf,
  writeContents,
  writeFormats,
} from './cells';
import { copyInto } from './copying';
import { invalidArgument, itemNotFound } from './errors';
import { rangeFormat } from './format-types';
import { restyle } from './looks';
import {
  clearArea,
  deleteRange,
  insertRange,
  mergeArea,
  unmergeArea,
  usedRect,
} from './range-edits';
import { bounding, checkedRect, intersection } from './rectangles';
import { conditionalFormats } from './mark-types';
import { worksheet } from './sheet-types';
import { dataValidation } from './validation-type';

/** A range of a sheet, watched so that it moves with its rows. */
export function createRange(book: Book, sheet: SheetId, rect: Rect): ApiObject {
  const area: Area = { book, sheet, rects: [rect] };
  book.watch(area);
  return range.create(area);
}

/** Several ranges of a sheet. */
export function createAreas(book: Book, sheet: SheetId, rects: readonly Rect[]): ApiObject {
  const area: Area = { book, sheet, rects };
  book.watch(area);
  return rangeAreas.create(area);
}

/** The area of a range or of several. */
export function areaOf(value: unknown): Area | undefined {
  return range.dataOf(value) ?? rangeAreas.dataOf(value);
}

/** The area that an argument means: a range, several, or an address. @throws ApiError */
export function areaArgument(book: Book, own: SheetId, value: unknown): Area {
  const area = areaOf(value);
  if (area) return area;
  if (typeof value !== 'string') throw invalidArgument('a range or an address is needed');
  return { book, ...parseFullAddress(book, own, value) };
}

const one = ({ book, sheet }: Area, rect: Rect): ApiObject => createRange(book, sheet, rect);

/** A method that returns a range near this one; `rectFor` may refuse with null. */
function near(
  since: string,
  rectFor: (rect: Rect, args: readonly unknown[], area: Area) => Rect | null,
  missing: 'null' | 'error' = 'null',
): Method<Area> {
  return {
    since,
    call: (area, args) => {
      const rect = rectFor(rectOf(area), args, area);
      if (rect) return one(area, rect);
      if (missing === 'error') throw itemNotFound('range');
      return null;
    },
  };
}

const offset = (base: number, by: unknown): unknown => (typeof by === 'number' ? base + by : by);

const within = (rect: Rect, row: unknown, col: unknown): Rect =>
  checkedRect(offset(rect.row, row), offset(rect.col, col), 1, 1);

const shared = (rect: Rect, [other]: readonly unknown[], area: Area): Rect | null => {
  const target = areaArgument(area.book, area.sheet, other);
  return target.sheet === area.sheet ? intersection(rect, rectOf(target)) : null;
};

const used = (rect: Rect, [valuesOnly]: readonly unknown[], area: Area): Rect | null => {
  const whole = usedRect(area.book, area.sheet, valuesOnly === true);
  return whole && intersection(rect, whole);
};

const keep: Method<Area> = { since: '1.1', call: () => undefined };

export const range = defineType<Area>({
  name: 'Range',
  properties: {
    Address: { since: '1.1', read: (area) => fullAddress(area.book, area.sheet, [rectOf(area)]) },
    RowIndex: { since: '1.1', read: (area) => rectOf(area).row },
    ColumnIndex: { since: '1.1', read: (area) => rectOf(area).col },
    RowCount: { since: '1.1', read: (area) => rectOf(area).rows },
    ColumnCount: { since: '1.1', read: (area) => rectOf(area).cols },
    CellCount: { since: '1.1', read: (area) => cellCount(rectOf(area)) },
    IsEntireRow: { since: '1.9', read: (area) => rectOf(area).cols === MAX_COLS },
    IsEntireColumn: { since: '1.9', read: (area) => rectOf(area).rows === MAX_ROWS },
    Values: { since: '1.1', read: (area) => readCells(area, valueOf), write: writeContents },
    Formulas: { since: '1.1', read: (area) => readCells(area, formulaOf), write: writeContents },
    Text: { since: '1.1', read: (area) => readCells(area, textOf) },
    ValueTypes: { since: '1.1', read: (area) => readCells(area, typeOf) },
    NumberFormat: {
      since: '1.1',
      read: (area) => readCells(area, ({ format }) => format),
      write: (area, input) => {
        const formats = writeFormats(area, input);
        restyle(area, (style, { row, col }) => {
          const format = formats.get(`${String(row)},${String(col)}`);
          return format === undefined ? style : { ...style, format };
        });
      },
    },
  },
  navigations: {
    Format: { since: '1.1', to: (area) => rangeFormat.create(area) },
    Worksheet: { since: '1.1', to: ({ book, sheet }) => worksheet.create({ book, id: sheet }) },
    ConditionalFormats: { since: '1.6', to: (area) => conditionalFormats.create(area) },
    DataValidation: { since: '1.8', to: (area) => dataValidation.create(area) },
  },
  methods: {
    _KeepReference: keep,
    _ValidateArraySize: {
      since: '1.3',
      call: (area, [rows, cols]) => {
        const rect = rectOf(area);
        if (rect.rows !== rows || rect.cols !== cols) throw invalidArgument('array size');
      },
    },
    GetCell: near('1.1', (rect, [row, col]) => within(rect, row, col)),
    GetRow: near('1.1', (rect, [row]) => ({ ...within(rect, row, 0), cols: rect.cols })),
    GetColumn: near('1.1', (rect, [col]) => ({ ...within(rect, 0, col), rows: rect.rows })),
    GetLastRow: near('1.1', (rect) => ({ ...rect, row: rect.row + rect.rows - 1, rows: 1 })),
    GetLastColumn: near('1.1', (rect) => ({ ...rect, col: rect.col + rect.cols - 1, cols: 1 })),
    GetLastCell: near('1.1', (rect) => within(rect, rect.rows - 1, rect.cols - 1)),
    GetEntireRow: near('1.1', (rect) => ({ ...rect, col: 0, cols: MAX_COLS })),
    GetEntireColumn: near('1.1', (rect) => ({ ...rect, row: 0, rows: MAX_ROWS })),
    GetOffsetRange: near('1.1', (rect, [rows, cols]) =>
      checkedRect(offset(rect.row, rows), offset(rect.col, cols), rect.rows, rect.cols),
    ),
    GetResizedRange: near('1.3', (rect, [rows, cols]) =>
      checkedRect(rect.row, rect.col, offset(rect.rows, rows), offset(rect.cols, cols)),
    ),
    GetAbsoluteResizedRange: near('1.7', (rect, [rows, cols]) =>
      checkedRect(rect.row, rect.col, rows, cols),
    ),
    GetBoundingRect: near('1.1', (rect, [other], area) =>
      bounding(rect, rectOf(areaArgument(area.book, area.sheet, other))),
    ),
    GetIntersection: near('1.1', shared, 'error'),
    GetIntersectionOrNullObject: near('1.4', shared),
    GetUsedRange: near('1.1', (rect, args, area) => used(rect, args, area) ?? within(rect, 0, 0)),
    GetUsedRangeOrNullObject: near('1.4', used),
    GetMergedAreasOrNullObject: {
      since: '1.13',
      call: ({ book, sheet, rects }) => {
        const touched = book
          .sheet(sheet)
          .merges.filter((merge) => rects.some((rect) => intersection(rect, merge)));
        return touched.length > 0 ? createAreas(book, sheet, touched) : null;
      },
    },
    Merge: {
      since: '1.2',
      call: (area, [across]) => {
        mergeArea(area, across === true);
      },
    },
    Unmerge: { since: '1.2', call: unmergeArea },
    Insert: {
      since: '1.1',
      call: (area, [shift]) => {
        const rect = rectOf(area);
        insertRange(area, shift);
        return one(area, rect);
      },
    },
    Delete: {
      since: '1.1',
      call: (area, [shift]) => {
        deleteRange(area, shift);
      },
    },
    Clear: {
      since: '1.1',
      call: (area, [applyTo]) => {
        clearArea(area, applyTo ?? 'All');
      },
    },
    Select: {
      since: '1.1',
      call: (area) => {
        area.book.select(area.sheet, rectOf(area));
      },
    },
    CopyFrom: {
      since: '1.9',
      call: (area, [source, type, skipBlanks, transpose]) => {
        if (skipBlanks === true || transpose === true)
          throw invalidArgument('skipBlanks, transpose');
        copyInto(area, areaArgument(area.book, area.sheet, source), type ?? 'All');
      },
    },
    Calculate: { since: '1.6', call: () => undefined },
  },
});

function cellCount({ rows, cols }: Rect): number {
  const count = rows * cols;
  return count > 2 ** 31 - 1 ? -1 : count;
}

const ranges = defineType<Area>({
  name: 'RangeCollection',
  items: ({ book, sheet, rects }) => rects.map((rect) => createRange(book, sheet, rect)),
  methods: {
    GetCount: { since: '1.9', call: ({ rects }) => rects.length },
    GetItemAt: {
      since: '1.9',
      call: ({ book, sheet, rects }, [index]) => {
        const rect = rects[Number(index)];
        if (!rect) throw invalidArgument(`index ${String(index)}`);
        return createRange(book, sheet, rect);
      },
    },
  },
});

export const rangeAreas = defineType<Area>({
  name: 'RangeAreas',
  properties: {
    Address: {
      since: '1.9',
      read: ({ book, sheet, rects }) => fullAddress(book, sheet, rects),
    },
    AreaCount: { since: '1.9', read: ({ rects }) => rects.length },
    CellCount: {
      since: '1.9',
      read: ({ rects }) => rects.reduce((sum, rect) => sum + cellCount(rect), 0),
    },
  },
  navigations: {
    Areas: { since: '1.9', to: (area) => ranges.create(area) },
    Format: { since: '1.9', to: (area) => rangeFormat.create(area) },
    Worksheet: { since: '1.9', to: ({ book, sheet }) => worksheet.create({ book, id: sheet }) },
    ConditionalFormats: { since: '1.9', to: (area) => conditionalFormats.create(area) },
    DataValidation: { since: '1.9', to: (area) => dataValidation.create(area) },
  },
  methods: {
    _KeepReference: { ...keep, since: '1.9' },
    Clear: {
      since: '1.9',
      call: (area, [applyTo]) => {
        clearArea(area, applyTo ?? 'All');
      },
    },
    Calculate: { since: '1.9', call: () => undefined },
  },
});
