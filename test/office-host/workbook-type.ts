import { defineType, type ApiObject } from './api-type';
import type { Book } from './book';
import { invalidArgument, itemNotFound, notModelled } from './errors';
import { names, settings } from './name-types';
import { createRange } from './range-type';
import { worksheets } from './sheet-types';

/** The workbook together with the objects that office.js asked to keep. */
export interface Root {
  readonly book: Book;
  readonly kept: Map<string, ApiObject>;
}

function keptObject({ kept }: Root, id: unknown): ApiObject {
  const found = kept.get(String(id));
  if (!found) throw itemNotFound(`reference ${String(id)}`);
  return found;
}

const MODES = ['Automatic', 'AutomaticExceptTables', 'Manual'];

const application = defineType<Book>({
  name: 'Application',
  properties: {
    CalculationMode: {
      since: '1.1',
      read: ({ extras }) => extras.calculationMode,
      write: ({ extras }, value) => {
        if (!MODES.includes(String(value))) throw invalidArgument(`mode ${String(value)}`);
        extras.calculationMode = String(value);
      },
    },
    CalculationState: { since: '1.9', read: () => 'Done' },
  },
  methods: {
    SuspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => undefined },
    SuspendApiCalculationUntilNextSync: { since: '1.6', call: () => undefined },
    Calculate: { since: '1.1', call: () => undefined },
  },
});

const runtime = defineType<Book>({
  name: 'Runtime',
  properties: {
    EnableEvents: {
      since: '1.8',
      read: ({ events }) => events.enabled,
      write: ({ events }, value) => {
        if (typeof value !== 'boolean') throw invalidArgument('enableEvents');
        events.enabled = value;
      },
    },
  },
});

function selected(book: Book, whole: boolean): ApiObject {
  const at = book.session.selection();
  if (!at) throw itemNotFound('selection');
  const { row, col } = at.cell ?? { row: 0, col: 0 };
  const rect = book.selected?.sheet === at.sheet && whole ? book.selected.rect : null;
  return createRange(book, at.sheet, rect ?? { row, col, rows: 1, cols: 1 });
}

export const workbook = defineType<Root>({
  name: 'Workbook',
  properties: { Name: { since: '1.7', read: () => '绩效自评.xlsx' } },
  navigations: {
    Worksheets: { since: '1.1', to: ({ book }) => worksheets.create(book) },
    Names: { since: '1.1', to: ({ book }) => names.create({ book, scope: '' }) },
    Settings: { since: '1.4', to: ({ book }) => settings.create(book) },
    Application: { since: '1.1', to: ({ book }) => application.create(book) },
    _Runtime: { since: '1.5', to: ({ book }) => runtime.create(book) },
  },
  methods: {
    GetActiveCell: { since: '1.7', call: ({ book }) => selected(book, false) },
    GetSelectedRange: { since: '1.1', call: ({ book }) => selected(book, true) },
    _GetObjectByReferenceId: { since: '1.1', call: (root, [id]) => keptObject(root, id) },
    _GetRangeForEventByReferenceId: { since: '1.8', call: (root, [id]) => keptObject(root, id) },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: '1.8',
      call: ({ kept }, [id]) => kept.get(String(id)) ?? null,
    },
    _GetReferenceCount: { since: '1.1', call: ({ kept }) => kept.size },
    _RemoveReference: {
      since: '1.1',
      call: ({ kept }, [id]) => {
        kept.delete(String(id));
      },
    },
    _RemoveAllReferences: {
      since: '1.1',
      call: ({ kept }) => {
        kept.clear();
      },
    },
  },
});

/** What office.js itself says to Office once a pane has associated actions with their names. */
const addinService = defineType<null>({
  name: 'AddinInternalService',
  methods: { NotifyActionHandlerReady: { since: '1.1', call: () => undefined } },
});

/** A service of Office beside the workbook, by its full name. @throws ApiError for those that are not modelled */
export function serviceOf(name: string): ApiObject {
  if (name !== 'Microsoft.InternalService.AddinInternalService') throw notModelled(name);
  return addinService.create(null);
}
