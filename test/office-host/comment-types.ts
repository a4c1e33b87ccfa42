import { writeNotes } from '../../src/hosts/memory/edits';
import { withNotes } from '../../src/hosts/memory/notes';
import type { SheetId } from '../../src/hosts/port';
import { toA1, type CellPosition } from '../../src/sheet/address';
import { defineType, type ApiObject, type ApiType } from './api-type';
import type { Book } from './book';
import { rectOf } from './cells';
import { invalidArgument, invalidOperation, itemNotFound } from './errors';
import { assertFormattable } from './looks';
import { areaArgument, createRange } from './range-type';
import { SELF, threadsOf, type Thread } from './threads';

/** The notes or comments of a sheet: the test host keeps one list, which either kind of member shows. */
interface Collection {
  readonly book: Book;
  readonly sheet: SheetId;
}

/** One of them, found again by its id. */
interface Item extends Collection {
  readonly id: string;
}

function listed({ book, sheet }: Collection): readonly Thread[] {
  return threadsOf(book.sheet(sheet));
}

/** @throws ApiError `ItemNotFound` */
function needed(collection: Collection, matches: (thread: Thread) => boolean, what: string): Item {
  const found = listed(collection).find(matches);
  if (!found) throw itemNotFound(`a comment ${what}`);
  return { book: collection.book, sheet: collection.sheet, id: found.id };
}

function threadOf(item: Item): Thread {
  const found = listed(item).find(({ id }) => id === item.id);
  if (!found) throw itemNotFound(`comment ${item.id}`);
  return found;
}

function cellOf({ book, sheet }: Collection, address: unknown): CellPosition {
  const area = areaArgument(book, sheet, address);
  const { row, col, rows, cols } = rectOf(area);
  if (rows > 1 || cols > 1 || area.sheet !== sheet) throw invalidArgument('not a single cell');
  return { row, col };
}

function isAt(cell: CellPosition): (thread: Thread) => boolean {
  return ({ row, col }) => row === cell.row && col === cell.col;
}

/** Puts a thread in the place of the one that stands on its cell. */
function putThread({ book, sheet: id }: Collection, thread: Thread): void {
  assertFormattable(book, id);
  book.change((draft) => {
    const sheet = book.sheet(id);
    const others = sheet.notes.filter((note) => !isAt(note)(thread));
    const notes = withNotes({ merges: [], notes: [...others, Object.freeze(thread)] }, []);
    draft.set({ ...sheet, notes });
  });
}

function checkedContent(content: unknown): string {
  if (typeof content !== 'string' || content === '') throw invalidArgument('content');
  if (content.length > 32_767) throw invalidArgument('content of more than 32,767 characters');
  return content;
}

function add(collection: Collection, [address, content]: readonly unknown[]): Item {
  const { book, sheet } = collection;
  const cell = cellOf(collection, address);
  if (listed(collection).some(isAt(cell))) throw invalidOperation(`${toA1(cell)} has a comment`);
  const id = book.newId('CM');
  putThread(collection, { ...cell, id, author: SELF, replies: [], text: checkedContent(content) });
  return { book, sheet, id };
}

function remove(item: Item): void {
  const { row, col } = threadOf(item);
  item.book.change((draft) => {
    writeNotes(draft, item.book.sheet(item.sheet), [{ row, col, text: null }]);
  });
}

function location(item: Item): ApiObject {
  const { row, col } = threadOf(item);
  return createRange(item.book, item.sheet, { row, col, rows: 1, cols: 1 });
}

function itemAt(collection: Collection, index: unknown): Item {
  const found = listed(collection)[Number(index)];
  if (!found) throw invalidArgument(`index ${String(index)}`);
  return { ...collection, id: found.id };
}

const replies = defineType<Item>({
  name: 'CommentReplyCollection',
  methods: { GetCount: { since: '1.10', call: (item) => threadOf(item).replies.length } },
});

const comment = defineType<Item>({
  name: 'Comment',
  identity: ({ id }) => ({ Id: id }),
  properties: {
    Id: { since: '1.10', read: ({ id }) => id },
    AuthorName: { since: '1.10', read: (item) => threadOf(item).author },
    Content: {
      since: '1.10',
      read: (item) => threadOf(item).text,
      write: (item, content) => {
        putThread(item, { ...threadOf(item), text: checkedContent(content) });
      },
    },
  },
  navigations: { Replies: { since: '1.10', to: (item) => replies.create(item) } },
  methods: {
    Delete: { since: '1.10', call: remove },
    GetLocation: { since: '1.10', call: location },
  },
});

/** `Worksheet.comments`. */
export const comments: ApiType<Collection> = defineType<Collection>({
  name: 'CommentCollection',
  items: (own) => listed(own).map(({ id }) => comment.create({ ...own, id })),
  item: (own, key) => comment.create(needed(own, ({ id }) => id === key, String(key))),
  methods: {
    Add: { since: '1.10', call: (own, args) => comment.create(add(own, args)) },
    GetCount: { since: '1.10', call: (own) => listed(own).length },
    GetItemAt: { since: '1.10', call: (own, [index]) => comment.create(itemAt(own, index)) },
    GetItemByCell: {
      since: '1.10',
      call: (own, [address]) => {
        const cell = cellOf(own, address);
        return comment.create(needed(own, isAt(cell), `at ${toA1(cell)}`));
      },
    },
  },
});

const note = defineType<Item>({
  name: 'Note',
  properties: {
    AuthorName: { since: '1.18', read: (item) => threadOf(item).author },
    Content: {
      since: '1.18',
      read: (item) => threadOf(item).text,
      write: (item, content) => {
        putThread(item, { ...threadOf(item), text: checkedContent(content) });
      },
    },
  },
  methods: {
    Delete: { since: '1.18', call: remove },
    GetLocation: { since: '1.18', call: location },
  },
});

/** `Worksheet.notes`. */
export const notes: ApiType<Collection> = defineType<Collection>({
  name: 'NoteCollection',
  methods: {
    Add: { since: '1.18', call: (own, args) => note.create(add(own, args)) },
    GetCount: { since: '1.18', call: (own) => listed(own).length },
    GetItemAt: { since: '1.18', call: (own, [index]) => note.create(itemAt(own, index)) },
    GetItem: {
      since: '1.18',
      call: (own, [address]) => {
        if (typeof address !== 'string') throw invalidArgument('address');
        const cell = cellOf(own, address);
        return note.create(needed(own, isAt(cell), `at ${toA1(cell)}`));
      },
    },
  },
});
