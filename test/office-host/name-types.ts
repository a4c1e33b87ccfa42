import type { SheetId } from '../../src/hosts/port';
import { MAX_COLS, MAX_ROWS } from '../../src/sheet/address';
import { absoluteFormula, parseFullAddress } from './addresses';
import { defineType, type ApiObject, type ApiType } from './api-type';
import type { Book } from './book';
import { alreadyExists, invalidArgument, itemNotFound, notModelled } from './errors';
import { createRange, range } from './range-type';
import { worksheet } from './sheet-types';

/** The sheet-scoped name that the memory host keeps as a sheet's identity. */
const IDENTITY = 'jx.sheet';

/** Where names belong: a sheet, or '' for the whole workbook. */
interface Scope {
  readonly book: Book;
  /** A sheet's id, or '' for the workbook. */
  readonly scope: SheetId;
}

interface Name extends Scope {
  readonly name: string;
}

interface Entry {
  readonly name: string;
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}

const keyOf = (name: string): string => name.toLocaleUpperCase('en-US');

/** Every name of a scope. A sheet's identity is one of them. */
function entriesOf({ book, scope }: Scope): readonly Entry[] {
  const plain = book.extras.names.get(scope) ?? [];
  const identity = scope === '' ? null : book.sheet(scope).identity;
  if (identity === null || scope === '') return plain;
  const visible = book.extras.identityShown.has(scope);
  const own = { name: IDENTITY, formula: textFormula(identity), visible, comment: '' };
  return [own, ...plain];
}

const textFormula = (text: string): string => `="${text.replaceAll('"', '""')}"`;

function findEntry(scope: Scope, name: unknown): Entry | undefined {
  if (typeof name !== 'string') throw invalidArgument(`name ${String(name)}`);
  return entriesOf(scope).find((entry) => keyOf(entry.name) === keyOf(name));
}

function entryOf(name: Name): Entry {
  const found = findEntry(name, name.name);
  if (!found) throw itemNotFound(`name ${name.name}`);
  return found;
}

/** A constant text in a formula; undefined for anything else. */
function constantText(formula: string): string | undefined {
  return /^="((?:[^"]|"")*)"$/s.exec(formula)?.[1]?.replaceAll('""', '"');
}

function add(scope: Scope, name: unknown, reference: unknown, comment: unknown): Name {
  if (typeof name !== 'string' || !isName(name)) throw invalidArgument(`name ${String(name)}`);
  if (findEntry(scope, name)) throw alreadyExists(`name ${name}`);
  store(
    scope,
    name,
    referenceFormula(scope, reference),
    typeof comment === 'string' ? comment : '',
  );
  return { ...scope, name };
}

function store({ book, scope }: Scope, name: string, formula: string, comment: string): void {
  const identity = constantText(formula);
  if (scope !== '' && name === IDENTITY && identity !== undefined) {
    setIdentity(book, scope, identity);
    book.extras.identityShown.add(scope);
    return;
  }
  const names = book.extras.names.get(scope) ?? [];
  book.extras.names.set(scope, [...names, { name, formula, visible: true, comment }]);
}

function setIdentity(book: Book, id: SheetId, identity: string | null): void {
  book.change((draft) => {
    draft.set({ ...book.sheet(id), identity });
  });
}

/** Names look like words: no reference, no spaces, at most 255 letters. */
function isName(name: string): boolean {
  return (
    name.length <= 255 &&
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) &&
    !/^(?:[A-Za-z]{1,3}\d+|[Rr](?:\d*[Cc]\d*)?|[Cc]\d*)$/.test(name)
  );
}

function referenceFormula({ book, scope }: Scope, reference: unknown): string {
  const area = range.dataOf(reference);
  if (area) return absoluteFormula(book, area.sheet, area.rects);
  if (typeof reference === 'number') return `=${String(reference)}`;
  if (typeof reference !== 'string' || reference === '') throw invalidArgument('reference');
  if (!reference.startsWith('=')) return textFormula(reference);
  const bare = reference.slice(1).replace(/"(?:[^"]|"")*"/g, '');
  if (scope === '' && isReference(bare) && !bare.includes('!')) {
    throw invalidArgument(`${reference} names no sheet`);
  }
  return reference;
}

const isReference = (text: string): boolean => /^(?:.*!)?\$?[A-Z]{1,3}\$?\d+(?::.*)?$/i.test(text);

/** What Excel says of a name's formula. */
function kindOf(formula: string): { readonly type: string; readonly value: unknown } {
  const text = constantText(formula);
  const bare = formula.slice(1);
  if (text !== undefined) return { type: 'String', value: text };
  if (bare.includes('#REF!')) return { type: 'Error', value: '#REF!' };
  if (/^(?:TRUE|FALSE)$/i.test(bare)) return { type: 'Boolean', value: /^t/i.test(bare) };
  if (bare !== '' && Number.isFinite(Number(bare))) return { type: 'Double', value: Number(bare) };
  if (isReference(bare)) return { type: 'Range', value: bare.replaceAll('$', '') };
  throw notModelled(`the value of the name's formula ${formula}`);
}

function rangeOf(name: Name): ApiObject | null {
  const { formula } = entryOf(name);
  const bare = formula.slice(1);
  if (kindOf(formula).type !== 'Range') return null;
  const { sheet, rects } = parseFullAddress(name.book, name.scope, bare);
  const [rect] = rects;
  return rect && rect.rows <= MAX_ROWS && rect.cols <= MAX_COLS
    ? createRange(name.book, sheet, rect)
    : null;
}

/** Changes an entry: the identity's text lives in the sheet, everything else with the names. */
function edit(name: Name, part: { formula?: string; visible?: boolean; comment?: string }): void {
  const { book, scope } = name;
  const plain = book.extras.names.get(scope)?.find((each) => keyOf(each.name) === keyOf(name.name));
  if (plain) {
    Object.assign(plain, part);
    return;
  }
  entryOf(name);
  if (scope === '') return;
  if (part.visible === true) book.extras.identityShown.add(scope);
  if (part.visible === false) book.extras.identityShown.delete(scope);
  if (part.formula === undefined) return;
  setIdentity(book, scope, null);
  store(name, name.name, part.formula, '');
}

function remove(name: Name): void {
  const { book, scope } = name;
  const { name: exact } = entryOf(name);
  const plain = book.extras.names.get(scope) ?? [];
  if (plain.some((each) => each.name === exact)) {
    const others = plain.filter((each) => each.name !== exact);
    book.extras.names.set(scope, others);
  } else if (scope !== '') {
    setIdentity(book, scope, null);
  }
}

export const names: ApiType<Scope> = defineType<Scope>({
  name: 'NamedItemCollection',
  items: (scope) => entriesOf(scope).map(({ name }) => namedItem.create({ ...scope, name })),
  item: (scope, key) => {
    const entry = findEntry(scope, key);
    if (!entry) throw itemNotFound(`name ${String(key)}`);
    return namedItem.create({ ...scope, name: entry.name });
  },
  methods: {
    Add: {
      since: '1.4',
      call: (scope, [name, reference, comment]) =>
        namedItem.create(add(scope, name, reference, comment)),
    },
    GetCount: { since: '1.4', call: (scope) => entriesOf(scope).length },
    GetItemOrNullObject: {
      since: '1.4',
      call: (scope, [key]) => {
        const entry = findEntry(scope, key);
        return entry ? namedItem.create({ ...scope, name: entry.name }) : null;
      },
    },
  },
});

const namedItem: ApiType<Name> = defineType<Name>({
  name: 'NamedItem',
  identity: ({ name }) => ({ _Id: name }),
  properties: {
    Name: { since: '1.1', read: (name) => entryOf(name).name },
    Type: { since: '1.1', read: (name) => kindOf(entryOf(name).formula).type },
    Value: { since: '1.1', read: (name) => kindOf(entryOf(name).formula).value },
    Visible: {
      since: '1.1',
      read: (name) => entryOf(name).visible,
      write: (name, visible) => {
        if (typeof visible !== 'boolean') throw invalidArgument('visible');
        edit(name, { visible });
      },
    },
    Comment: {
      since: '1.4',
      read: (name) => entryOf(name).comment,
      write: (name, comment) => {
        edit(name, { comment: String(comment) });
      },
    },
    Scope: { since: '1.4', read: ({ scope }) => (scope === '' ? 'Workbook' : 'Worksheet') },
    Formula: {
      since: '1.7',
      read: (name) => entryOf(name).formula,
      write: (name, formula) => {
        edit(name, { formula: referenceFormula(name, formula) });
      },
    },
  },
  navigations: {
    Worksheet: {
      since: '1.4',
      to: ({ book, scope }) => {
        if (scope === '') throw itemNotFound('the worksheet of a name of the workbook');
        return worksheet.create({ book, id: scope });
      },
    },
    WorksheetOrNullObject: {
      since: '1.4',
      to: ({ book, scope }) => (scope === '' ? null : worksheet.create({ book, id: scope })),
    },
  },
  methods: {
    Delete: { since: '1.4', call: remove },
    GetRange: {
      since: '1.1',
      call: (name) => {
        const found = rangeOf(name);
        if (!found) throw itemNotFound(`the range of ${name.name}`);
        return found;
      },
    },
    GetRangeOrNullObject: { since: '1.4', call: rangeOf },
  },
});

interface Setting {
  readonly book: Book;
  readonly key: string;
}

function settingOf(book: Book, key: unknown): ApiObject | null {
  return typeof key === 'string' && book.extras.settings.has(key)
    ? setting.create({ book, key })
    : null;
}

export const settings: ApiType<Book> = defineType<Book>({
  name: 'SettingCollection',
  items: (book) => [...book.extras.settings.keys()].map((key) => setting.create({ book, key })),
  item: (book, key) => {
    const found = settingOf(book, key);
    if (!found) throw itemNotFound(`setting ${String(key)}`);
    return found;
  },
  methods: {
    Add: {
      since: '1.4',
      call: (book, [key, value]) => {
        if (typeof key !== 'string' || key === '') throw invalidArgument('setting key');
        book.extras.settings.set(key, value);
        return setting.create({ book, key });
      },
    },
    GetCount: { since: '1.4', call: (book) => book.extras.settings.size },
    GetItemOrNullObject: { since: '1.4', call: (book, [key]) => settingOf(book, key) },
  },
});

const setting: ApiType<Setting> = defineType<Setting>({
  name: 'Setting',
  identity: ({ key }) => ({ _Id: key }),
  properties: {
    Key: { since: '1.4', read: ({ key }) => key },
    Value: {
      since: '1.4',
      read: ({ book, key }) => book.extras.settings.get(key),
      write: ({ book, key }, value) => {
        book.extras.settings.set(key, value);
      },
    },
  },
  methods: {
    Delete: {
      since: '1.4',
      call: ({ book, key }) => {
        book.extras.settings.delete(key);
      },
    },
  },
});
