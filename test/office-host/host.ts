import { planFromSheet } from '../../src/hosts/memory/plan-io';
import type { SheetId } from '../../src/hosts/port';
import type { SheetPlan } from '../../src/sheet/plan';
import type { UserActions } from '../contract/harness';
import type { Support } from './api-type';
import { createBook, type Book, type Origin } from './book';
import { createEngine } from './engine';
import { asApiError } from './errors';
import type { EventKind } from './events';
import { createFaults, type Faults } from './faults';
import { createHands } from './hands';
import {
  readMessage,
  Transport,
  type Answer,
  type EventEntry,
  type RequestBody,
  type RequestMessage,
} from './protocol';
import { describeActions } from './request-record';
import { setProtected, setVisibility } from './sheet-edits';

/** An Excel to be: what it can do, and what stands in it. Plain data, so that it travels to a page. */
export interface OfficeHostOptions {
  /** The highest version of ExcelApi there is, such as "1.9"; "1.15" by default, the library's own top. */
  readonly apiSet?: string;
  /** Further requirement sets with their version: "ExcelApiOnline 1.1", "DelayForCellEdit 1.1". */
  readonly otherSets?: readonly string[];
  /** Sheets of the workbook; one empty sheet called "Sheet1" when there are none. */
  readonly plans?: readonly SheetPlan[];
}

/** One request as it came, and what became of it. */
export interface RequestRecord {
  readonly bytes: number;
  /** What was asked for, one entry for each action: "set Range.values", "WorksheetCollection.add". */
  readonly actions: readonly string[];
  readonly responseBytes: number;
  /** The code of the error that it was answered with, of whatever kind. */
  readonly error: string | null;
}

/** What tests ask of the Excel and do to it. All of it is plain data or a function of plain data. */
export interface OfficeControl {
  /** Starts over with another workbook and perhaps other sets: nobody listens, nothing is counted, no fault waits. */
  reset(options?: OfficeHostOptions): void;
  /** Replaces the workbook's sheets; listeners stay, as when all sheets are exchanged by hand. */
  load(plans: readonly SheetPlan[]): void;
  export(): readonly SheetPlan[];
  sheetIds(): readonly SheetId[];
  /** All requests since the last {@link forgetRequests} or reset. */
  requests(): readonly RequestRecord[];
  forgetRequests(): void;
  /** Objects that office.js asked to keep and has not let go of. */
  keptObjects(): number;
  /** Events that are subscribed to, as "kind target". */
  subscriptions(): readonly string[];
  /** Makes events of a kind get lost, or come again. */
  suppress(kind: EventKind, lost: boolean): void;
  /** While a cell is edited, requests fail with 5004, or wait if they may. */
  beginCellEdit(): void;
  endCellEdit(): void;
  protect(sheet: SheetId): void;
  unprotect(sheet: SheetId): void;
  /** Hides a sheet or shows it, as a user does. */
  setHidden(sheet: SheetId, hidden: boolean): void;
  select(sheet: SheetId, row: number, col: number): void;
  fault: Faults['add'];
  /** Forgets the faults that wait for a request that never came. */
  clearFaults(): void;
}

/** The Excel that answers office.js. */
export interface OfficeHost {
  readonly book: Book;
  readonly control: OfficeControl;
  readonly user: UserActions;
  /** A person elsewhere who works in the same workbook. */
  readonly remote: UserActions;
  isSetSupported: Support;
  /** Every set there is, for the requirement matrix: name and version. */
  sets(): Readonly<Record<string, string>>;
  /** Answers one request; never rejects. A request that is cut off is never answered. */
  execute(message: RequestMessage): Promise<Answer>;
  /** Where events go; one place at a time. */
  deliverTo(receive: ((entries: readonly EventEntry[]) => void) | null): void;
  /** How many requests wait for their answer (those cut off apart) plus how many deliveries are due. */
  pending(): number;
  /** Calls a listener after whatever may have changed the workbook. */
  onChange(listener: () => void): void;
}

const TOP = '1.15';
/** Excel on the web takes no more than this in either direction. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

function isAtLeast(own: string, version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [ownMajor = 0, ownMinor = 0] = own.split('.').map(Number);
  return ownMajor > major || (ownMajor === major && ownMinor >= minor && ownMajor > 0);
}

export function createOfficeHost(first: OfficeHostOptions = {}): OfficeHost {
  let sets: Record<string, string> = {};
  let receive: ((entries: readonly EventEntry[]) => void) | null = null;
  let pending = 0;
  let editing: { readonly ended: Promise<void>; readonly end: () => void } | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const records: RequestRecord[] = [];
  const changed: (() => void)[] = [];
  const faults = createFaults();

  const known = new Map<string, boolean>();
  const isSetSupported: Support = (set, version) => {
    const own = sets[set] ?? '0.0';
    const question = `${version} of ${own}`;
    const answer = known.get(question) ?? isAtLeast(own, version);
    known.set(question, answer);
    return answer;
  };
  const book = createBook(isSetSupported);
  const engine = createEngine(book);

  const deliver = (): void => {
    book.tellCalculated();
    for (const listener of changed) listener();
    const entries = book.events.take();
    if (entries.length === 0) return;
    pending++;
    setTimeout(() => {
      pending--;
      receive?.(entries);
    });
  };
  const act = <T>(origin: Origin, edit: () => T): Promise<T> => {
    book.origin = origin;
    try {
      return Promise.resolve(edit());
    } catch (error) {
      const { code, message } = asApiError(error);
      return Promise.reject(new Error(`${code}: ${message}`, { cause: error }));
    } finally {
      deliver();
      book.origin = 'own';
    }
  };
  const now = (edit: () => void): void => {
    book.origin = 'user';
    edit();
    deliver();
    book.origin = 'own';
  };

  const carryOut = async (text: string, waits: boolean): Promise<Answer | 'cut off'> => {
    const body = JSON.parse(text) as RequestBody;
    let described: readonly string[] | undefined;
    const actions = (): readonly string[] => (described ??= describeActions(body));
    const fault = faults.next(actions);
    const bytes = new TextEncoder().encode(text).length;
    const record = (error: string | null, responseBytes = 0): void => {
      records.push({
        bytes,
        get actions() {
          return actions();
        },
        responseBytes,
        error,
      });
    };
    const fail = (code: number, message: string): Answer => {
      record(String(code));
      return { status: 'failed', error: { code, message } };
    };
    if (fault?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, fault.ms));
    if (editing && waits) await editing.ended;
    if (editing) return fail(Transport.invalidInCellEdit, 'a cell is being edited');
    if (fault?.kind === 'transport') return fail(fault.code, 'a fault');
    if (fault?.kind === 'cut-off-before') {
      record('cut off before');
      return 'cut off';
    }
    if (bytes > PAYLOAD_LIMIT) return fail(Transport.requestTooLarge, 'the request is too large');
    const before = book.session.sheets();
    const response = engine.execute(body, faults.breakOf(fault, body.Actions.length));
    if (book.session.sheets().some((sheet, at) => sheet !== before[at])) {
      // What an add-in writes cannot be taken back, and neither can what came before it.
      book.session.forgetHistory();
    }
    const answer = JSON.stringify(response);
    const size = new TextEncoder().encode(answer).length;
    if (fault?.kind === 'cut-off-after') {
      record('cut off after', size);
      return 'cut off';
    }
    if (size > PAYLOAD_LIMIT) return fail(Transport.responseTooLarge, 'the response is too large');
    record(response.Error?.Code ?? null, size);
    const status = response.Error?.HttpStatusCode ?? 200;
    return { status: 'succeeded', value: { data: [status, [], answer] } };
  };

  const control: OfficeControl = {
    reset: (options = {}) => {
      sets = setsOf(options);
      book.events.reset();
      engine.forget();
      faults.clear();
      records.length = 0;
      editing?.end();
      editing = null;
      book.load(options.plans ?? []);
      for (const listener of changed) listener();
    },
    load: (plans) => {
      book.load(plans);
      for (const listener of changed) listener();
    },
    export: () =>
      book.session.sheets().map((sheet) => planFromSheet(sheet, book.session.grid(sheet))),
    sheetIds: () => book.session.sheets().map(({ id }) => id),
    requests: () => [...records],
    forgetRequests: () => {
      records.length = 0;
    },
    keptObjects: () => engine.keptCount,
    subscriptions: () => book.events.subscriptions(),
    suppress: (kind, lost) => {
      book.events.suppress(kind, lost);
    },
    beginCellEdit: () => {
      editing ??= gate();
    },
    endCellEdit: () => {
      const { end } = editing ?? {};
      editing = null;
      end?.();
    },
    protect: (sheet) => {
      now(() => {
        setProtected(book, sheet, true);
      });
    },
    unprotect: (sheet) => {
      now(() => {
        setProtected(book, sheet, false);
      });
    },
    setHidden: (sheet, hidden) => {
      now(() => {
        setVisibility(book, sheet, hidden ? 'Hidden' : 'Visible');
      });
    },
    select: (sheet, row, col) => {
      now(() => {
        book.select(sheet, { row, col, rows: 1, cols: 1 });
      });
    },
    fault: (when, kind) => {
      faults.add(when, kind);
    },
    clearFaults: () => {
      faults.clear();
    },
  };
  control.reset(first);

  return {
    book,
    control,
    user: createHands(book, 'user', act),
    remote: createHands(book, 'remote', act),
    isSetSupported,
    sets: () => ({ ...sets }),
    execute: (message) => {
      const { text, waitsForCellEdit } = readMessage(message);
      pending++;
      const answer = turn.then(async () => {
        const outcome = await carryOut(text, waitsForCellEdit);
        deliver();
        return outcome;
      });
      turn = answer.catch(() => undefined);
      return new Promise((resolve, reject) => {
        answer
          .then((outcome) => {
            if (outcome !== 'cut off') resolve(outcome);
          }, reject)
          .finally(() => {
            pending--;
          });
      });
    },
    deliverTo: (to) => {
      receive = to;
    },
    pending: () => pending,
    onChange: (listener) => {
      changed.push(listener);
    },
  };
}

function gate(): { readonly ended: Promise<void>; readonly end: () => void } {
  let end = (): void => undefined;
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  return { ended, end };
}

function setsOf({ apiSet = TOP, otherSets = [] }: OfficeHostOptions): Record<string, string> {
  const others = otherSets.map((each) => {
    const [name = '', version = '1.1'] = each.split(' ');
    return [name, version] as const;
  });
  return { ExcelApi: apiSet, ...Object.fromEntries(others) };
}
