import { intersects } from '../../src/sheet/address';
import type { ConditionalFormat } from '../../src/sheet/plan';
import type { SheetId } from '../../src/hosts/port';
import { defineType } from './api-type';
import type { Area, Book } from './book';
import { invalidArgument, invalidOperation, itemNotFound, notModelled } from './errors';
import { color } from './format-types';
import { assertFormattable } from './looks';
import { createAreas, createRange } from './range-type';

/** One conditional format, found again by its id: the sheet's own are replaced whenever rows move. */
interface Mark {
  readonly book: Book;
  readonly sheet: SheetId;
  readonly id: string;
}

function idsOf(book: Book, sheet: SheetId): string[] {
  const ids = book.extras.formatIds.get(sheet) ?? [];
  const { conditionalFormats: formats } = book.sheet(sheet);
  while (ids.length < formats.length) ids.push(book.newId('CF'));
  ids.length = formats.length;
  book.extras.formatIds.set(sheet, ids);
  return ids;
}

function markOf({ book, sheet, id }: Mark): ConditionalFormat {
  const found = book.sheet(sheet).conditionalFormats[idsOf(book, sheet).indexOf(id)];
  if (!found) throw itemNotFound(`conditional format ${id}`);
  return found;
}

function editMark(mark: Mark, edit: (format: ConditionalFormat) => ConditionalFormat): void {
  const { book, sheet: id } = mark;
  const own = markOf(mark);
  book.change((draft) => {
    const sheet = book.sheet(id);
    const conditionalFormats = sheet.conditionalFormats.map((each) =>
      each === own ? Object.freeze(edit(own)) : each,
    );
    draft.set({ ...sheet, conditionalFormats });
  });
}

function removeMarks(
  { book, sheet: id }: Pick<Mark, 'book' | 'sheet'>,
  gone: readonly string[],
): void {
  const ids = idsOf(book, id);
  assertFormattable(book, id);
  book.change((draft) => {
    const sheet = book.sheet(id);
    const conditionalFormats = sheet.conditionalFormats.filter(
      (_, index) => !gone.includes(ids[index] ?? ''),
    );
    draft.set({ ...sheet, conditionalFormats });
  });
  book.extras.formatIds.set(
    id,
    ids.filter((each) => !gone.includes(each)),
  );
}

/** The ids of the conditional formats that touch an area. */
function marksOn({ book, sheet, rects }: Area): readonly string[] {
  const touches = (format: ConditionalFormat): boolean =>
    format.ranges.some((range) => rects.some((rect) => intersects(range, rect)));
  const { conditionalFormats: formats } = book.sheet(sheet);
  return idsOf(book, sheet).filter((_, index) => {
    const format = formats[index];
    return format !== undefined && touches(format);
  });
}

/** Adds a format at the head: Excel gives a new one the first priority. */
function addMark(area: Area, type: unknown): Mark {
  const { book, sheet: id, rects } = area;
  if (type !== 'Custom') throw notModelled(`a conditional format of type ${String(type)}`);
  assertFormattable(book, id);
  const ids = idsOf(book, id);
  const mark: Mark = { book, sheet: id, id: book.newId('CF') };
  const ranges = Object.freeze(rects.map((rect) => Object.freeze({ ...rect })));
  const fresh = Object.freeze({ ranges, formula: '=FALSE', fill: '', color: '' });
  book.change((draft) => {
    const sheet = book.sheet(id);
    draft.set({ ...sheet, conditionalFormats: [fresh, ...sheet.conditionalFormats] });
  });
  book.extras.formatIds.set(id, [mark.id, ...ids]);
  return mark;
}

export const conditionalFormats = defineType<Area>({
  name: 'ConditionalFormatCollection',
  items: (area) => marksOn(area).map((id) => conditionalFormat.create({ ...area, id })),
  item: (area, key) => {
    const id = marksOn(area).find((each) => each === key);
    if (id === undefined) throw itemNotFound(`conditional format ${String(key)}`);
    return conditionalFormat.create({ ...area, id });
  },
  methods: {
    Add: { since: '1.6', call: (area, [type]) => conditionalFormat.create(addMark(area, type)) },
    GetCount: { since: '1.6', call: (area) => marksOn(area).length },
    GetItemAt: {
      since: '1.6',
      call: (area, [index]) => {
        const id = marksOn(area)[Number(index)];
        if (id === undefined) throw invalidArgument(`index ${String(index)}`);
        return conditionalFormat.create({ ...area, id });
      },
    },
    ClearAll: {
      since: '1.6',
      call: (area) => {
        removeMarks(area, marksOn(area));
      },
    },
  },
});

const conditionalFormat = defineType<Mark>({
  name: 'ConditionalFormat',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: '1.6', read: ({ id }) => id },
    Type: { since: '1.6', read: () => 'Custom' },
    Priority: { since: '1.6', read: ({ book, sheet, id }) => idsOf(book, sheet).indexOf(id) },
  },
  navigations: {
    Custom: { since: '1.6', to: (mark) => customFormat.create(mark) },
    CustomOrNullObject: { since: '1.6', to: (mark) => customFormat.create(mark) },
  },
  methods: {
    Delete: {
      since: '1.6',
      call: (mark) => {
        removeMarks(mark, [mark.id]);
      },
    },
    GetRange: {
      since: '1.6',
      call: (mark) => {
        const [rect, ...more] = markOf(mark).ranges;
        if (!rect || more.length > 0) throw invalidOperation('it has several areas');
        return createRange(mark.book, mark.sheet, rect);
      },
    },
    GetRanges: {
      since: '1.9',
      call: (mark) => createAreas(mark.book, mark.sheet, markOf(mark).ranges),
    },
  },
});

const customFormat = defineType<Mark>({
  name: 'CustomConditionalFormat',
  navigations: {
    Rule: { since: '1.6', to: (mark) => formatRule.create(mark) },
    Format: { since: '1.6', to: (mark) => conditionalRangeFormat.create(mark) },
  },
});

const formatRule = defineType<Mark>({
  name: 'ConditionalFormatRule',
  properties: {
    Formula: {
      since: '1.6',
      read: (mark) => markOf(mark).formula,
      write: (mark, value) => {
        if (typeof value !== 'string' || !value.startsWith('=')) throw invalidArgument('formula');
        editMark(mark, (format) => ({ ...format, formula: value }));
      },
    },
  },
});

const conditionalRangeFormat = defineType<Mark>({
  name: 'ConditionalRangeFormat',
  navigations: {
    Fill: { since: '1.6', to: (mark) => conditionalFill.create(mark) },
    Font: { since: '1.6', to: (mark) => conditionalFont.create(mark) },
  },
});

const conditionalFill = defineType<Mark>({
  name: 'ConditionalRangeFill',
  properties: {
    Color: {
      since: '1.6',
      read: (mark) => markOf(mark).fill,
      write: (mark, value) => {
        editMark(mark, (format) => ({ ...format, fill: color(value) }));
      },
    },
  },
});

const conditionalFont = defineType<Mark>({
  name: 'ConditionalRangeFont',
  properties: {
    Color: {
      since: '1.6',
      read: (mark) => markOf(mark).color,
      write: (mark, value) => {
        editMark(mark, (format) => ({ ...format, color: color(value) }));
      },
    },
  },
});
