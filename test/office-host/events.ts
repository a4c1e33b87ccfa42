import type { SheetId } from '../../src/hosts/port';
import type { ApiSet } from './api-type';
import type { EventEntry } from './protocol';

/** One of Excel's events. `wire` is the name within `_Register...` of the collection and of a single sheet. */
interface EventFacts {
  readonly type: number;
  readonly wire: string;
  /** The requirement set of the workbook-wide event and of the sheet's own; null where there is none. */
  readonly workbook: ApiSet | null;
  readonly sheet: ApiSet | null;
}

const SHEET_EVENTS = '1.17 | ExcelApiOnline 1.1';

/** The events of worksheets, with the numbers that office.js knows them by. */
export const EVENTS = {
  changed: { type: 10, wire: 'DataChangedEvent', workbook: '1.9', sheet: '1.7' },
  activated: { type: 11, wire: 'ActivatedEvent', workbook: '1.7', sheet: '1.7' },
  deactivated: { type: 12, wire: 'DeactivatedEvent', workbook: '1.7', sheet: '1.7' },
  added: { type: 13, wire: 'AddedEvent', workbook: '1.7', sheet: null },
  selectionChanged: { type: 14, wire: 'SelectionChangedEvent', workbook: '1.9', sheet: '1.7' },
  deleted: { type: 15, wire: 'DeletedEvent', workbook: '1.7', sheet: null },
  calculated: { type: 16, wire: 'CalculatedEvent', workbook: '1.8', sheet: '1.8' },
  formatChanged: { type: 18, wire: 'FormatChangedEvent', workbook: '1.9', sheet: '1.9' },
  rowSorted: { type: 19, wire: 'RowSortedEvent', workbook: '1.10', sheet: '1.10' },
  columnSorted: { type: 20, wire: 'ColumnSortedEvent', workbook: '1.10', sheet: '1.10' },
  rowHiddenChanged: { type: 22, wire: 'RowHiddenChangedEvent', workbook: '1.11', sheet: '1.11' },
  formulaChanged: { type: 23, wire: 'FormulaChangedEvent', workbook: '1.13', sheet: '1.13' },
  protectionChanged: { type: 24, wire: 'ProtectionChangedEvent', workbook: '1.14', sheet: '1.14' },
  nameChanged: {
    type: 25,
    wire: 'EventNameChanged',
    workbook: SHEET_EVENTS,
    sheet: SHEET_EVENTS,
  },
  visibilityChanged: {
    type: 26,
    wire: 'EventVisibilityChanged',
    workbook: SHEET_EVENTS,
    sheet: SHEET_EVENTS,
  },
  moved: { type: 27, wire: 'EventMoved', workbook: SHEET_EVENTS, sheet: null },
} as const satisfies Readonly<Record<string, EventFacts>>;

export type EventKind = keyof typeof EVENTS;

export const EVENT_KINDS = Object.keys(EVENTS) as readonly EventKind[];

/** The target of workbook-wide events, as office.js names it. */
export const WORKBOOK_TARGET = 'Workbook';
const MESSAGE_CATEGORY = 65_536;

/** Who listens to what, and what waits to be delivered. */
export interface Events {
  /** `context.runtime.enableEvents`. */
  enabled: boolean;
  subscribe(kind: EventKind, target: string): void;
  unsubscribe(kind: EventKind, target: string): void;
  /** What is subscribed to, as "kind target". */
  subscriptions(): readonly string[];
  /** Whether anybody hears of a kind in a sheet. */
  isHeard(kind: EventKind, sheet: SheetId): boolean;
  fire(kind: EventKind, sheet: SheetId, payload: Readonly<Record<string, unknown>>): void;
  /** Makes a kind get lost on its way, or come again. */
  suppress(kind: EventKind, lost: boolean): void;
  /** Takes out what is to be delivered. */
  take(): readonly EventEntry[];
  reset(): void;
}

export function createEvents(): Events {
  const subscribed = new Set<string>();
  const lost = new Set<EventKind>();
  let waiting: EventEntry[] = [];
  const keyOf = (kind: EventKind, target: string): string => `${kind} ${target}`;
  const heardBy = (kind: EventKind, sheet: SheetId): readonly string[] =>
    [WORKBOOK_TARGET, sheet].filter((target) => subscribed.has(keyOf(kind, target)));

  const events: Events = {
    enabled: true,
    subscribe: (kind, target) => {
      subscribed.add(keyOf(kind, target));
    },
    unsubscribe: (kind, target) => {
      subscribed.delete(keyOf(kind, target));
    },
    subscriptions: () => [...subscribed],
    isHeard: (kind, sheet) => events.enabled && heardBy(kind, sheet).length > 0,
    fire: (kind, sheet, payload) => {
      if (!events.enabled || lost.has(kind)) return;
      for (const targetId of heardBy(kind, sheet)) {
        waiting.push({
          messageCategory: MESSAGE_CATEGORY,
          messageType: EVENTS[kind].type,
          targetId,
          message: JSON.stringify({ worksheetId: sheet, ...payload }),
        });
      }
    },
    suppress: (kind, isLost) => {
      if (isLost) lost.add(kind);
      else lost.delete(kind);
    },
    take: () => {
      const entries = waiting;
      waiting = [];
      return entries;
    },
    reset: () => {
      subscribed.clear();
      lost.clear();
      waiting = [];
      events.enabled = true;
    },
  };
  return events;
}
