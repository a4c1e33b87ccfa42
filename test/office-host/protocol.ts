/** The kinds of object paths in a request of office.js. */
export const PathType = {
  global: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

/** The kinds of actions in a request of office.js. */
export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Ids of objects among the arguments, in the arguments' own shape; 0 for a plain argument. */
export type ReferencedIds = readonly (number | ReferencedIds | null)[];

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[] | null;
  readonly ReferencedObjectPathIds?: ReferencedIds | null;
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

/** The body of a request: what office.js collected until `sync`. */
export interface RequestBody {
  readonly AutoKeepReference: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** Why a batch stopped. */
export interface BodyError {
  readonly Code: string;
  readonly Message: string;
  readonly ActionIndex: number;
  readonly Location?: string;
  readonly HttpStatusCode: number;
}

export interface ResponseBody {
  readonly Results: { readonly ActionId: number; readonly Value: unknown }[];
  Error?: BodyError;
}

/** What office.js hands to the program around it: see note 7 for the places. */
export type RequestMessage = readonly unknown[];

/** What the program around it answers: a body, or why there is none. */
export type Answer =
  | { readonly status: 'succeeded'; readonly value: { readonly data: readonly unknown[] } }
  | { readonly status: 'failed'; readonly error: TransportError };

export interface TransportError {
  readonly code: number;
  readonly message: string;
}

/** An event as it travels; `message` is JSON. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

/** Codes of a request that never reached the workbook or whose answer never left it. */
export const Transport = {
  invalidInCellEdit: 5004,
  timedOutSession: 5012,
  activityLimit: 5102,
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  accessDenied: 7000,
} as const;

/** Where the flags and the body of a request stand in its message. */
const BODY_AT = 4;
const FLAGS_AT = 6;
const DELAY_FOR_CELL_EDIT = 64;

/** The parts of a message that the host reads. */
export function readMessage(message: RequestMessage): {
  readonly text: string;
  readonly waitsForCellEdit: boolean;
} {
  const text = message[BODY_AT];
  const flags = message[FLAGS_AT];
  if (typeof text !== 'string') throw new Error('a request without a body');
  return {
    text,
    waitsForCellEdit: typeof flags === 'number' && (flags & DELAY_FOR_CELL_EDIT) !== 0,
  };
}
