import type { CellPosition } from '../sheet/address';
import type { Grid } from '../sheet/grid';
import { sheetNameKey, sheetNameProblem } from '../sheet/name';
import type { CellNote, Patch, SheetPlan } from '../sheet/plan';

/** A sheet's id within one session of a host. It survives renaming, not reopening. */
export type SheetId = string;

/** What a host says of a sheet without reading its cells. */
export interface SheetInfo {
  readonly id: SheetId;
  readonly name: string;
  readonly visible: boolean;
  /** The value of the sheet-scoped name `jx.sheet` ("uuid;form;version"), or null. */
  readonly identity: string | null;
}

/** A sheet that was read, or the news that it is there no more. */
export type SheetRead =
  | { readonly status: 'read'; readonly info: SheetInfo; readonly grid: Grid }
  | { readonly status: 'gone'; readonly id: SheetId };

/** Who changed something: the user, our own write, another person in the same workbook, or nobody can tell. */
export type ChangedBy = 'user' | 'own' | 'remote' | 'formula' | 'unknown';

/**
 * A hint that something may differ from what was read last. Hints carry no values: whoever gets one reads again.
 * - `cells`: this sheet's cells; `structure` says that rows, columns or merges may have moved.
 * - `sheets`: a sheet was added, deleted, renamed, moved, copied, hidden or shown.
 * - `selection`: the user looks at another sheet or cell.
 */
export type DirtyHint =
  | {
      readonly kind: 'cells';
      readonly sheet: SheetId;
      readonly by: ChangedBy;
      readonly structure: boolean;
    }
  | { readonly kind: 'sheets'; readonly by: ChangedBy }
  | { readonly kind: 'selection'; readonly sheet: SheetId; readonly cell: CellPosition | null };

/** What differs between hosts, by name. A capability that is false makes the matching call throw `unsupported`. */
export interface Capabilities {
  /** `build` and `apply` work. */
  readonly write: boolean;
  /** `select` works and `selection` hints come. */
  readonly select: boolean;
  /** `undo` works, and one `apply` or `build` is one step of it. */
  readonly undo: boolean;
  /** Formulas are computed again after a change. */
  readonly recalculates: boolean;
  /** `Grid.merges` is told, at least when it is asked for. */
  readonly merges: boolean;
  /** Copying a sheet copies its identity too. */
  readonly copiesIdentity: boolean;
  /** `notes` works, and patches and plans may carry notes; where it is false all three are `unsupported`. */
  readonly notes: boolean;
}

/** The notes of one sheet, in reading order. */
export interface SheetNotes {
  readonly sheet: SheetId;
  readonly notes: readonly CellNote[];
}

/** Progress of a build: how many of how many sheets stand. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Aborting removes what was built so far; the call then rejects with code `aborted`. */
  readonly signal?: AbortSignal;
  /**
   * For sheets that are made anew each time, such as a report: a plan with an identity takes the place of the sheet of its
   * name whose identity has the same first part. Another sheet of that name is refused as ever. What was replaced may be
   * gone when the build fails.
   */
  readonly replace?: boolean;
}

/** Whether a plan may take the place of a sheet; see {@link BuildOptions.replace}. */
export function isReplacedBy(
  sheet: Pick<SheetInfo, 'name' | 'identity'>,
  plan: Pick<SheetPlan, 'name' | 'identity'>,
): boolean {
  const sameName = sheetNameKey(sheet.name) === sheetNameKey(plan.name);
  const id = firstPart(plan.identity);
  return sameName && id !== '' && firstPart(sheet.identity) === id;
}

function firstPart(identity: string | null): string {
  return identity?.split(';', 1)[0] ?? '';
}

export interface ReadOptions {
  /**
   * Merged areas are needed, to plan a write on them. Where telling them costs the user something (Excel for Windows
   * forgets what could be undone), `Grid.merges` is null unless this is true.
   */
  readonly merges?: boolean;
}

/**
 * What the engine needs of a spreadsheet. Every call is one round trip where the host allows it.
 * Nothing that a host returns changes afterwards. Every failure is a {@link HostError}.
 */
export interface Host {
  readonly name: string;
  readonly capabilities: Capabilities;
  /** All sheets in the order of their tabs. */
  sheets(): Promise<readonly SheetInfo[]>;
  /** Whole sheets in one call, in the order asked for. A sheet that is gone is an answer, not an error. */
  read(sheets: readonly SheetId[], options?: ReadOptions): Promise<readonly SheetRead[]>;
  /** The notes of sheets in one call, in the order asked for; sheets that are gone are left out. */
  notes(sheets: readonly SheetId[]): Promise<readonly SheetNotes[]>;
  /** Adds sheets after the last one, all or none, and returns their ids. Formulas are computed when it returns. */
  build(plans: readonly SheetPlan[], options?: BuildOptions): Promise<readonly SheetId[]>;
  /** Applies patches, all or none, as one step of undo. Formulas are computed when it returns. */
  apply(patches: readonly Patch[]): Promise<void>;
  /** Shows a sheet and selects a cell in it; scrolls it into view. */
  select(sheet: SheetId, cell: CellPosition): Promise<void>;
  /** The sheet and cell the user looks at, or null where there is none. */
  selection(): Promise<{ readonly sheet: SheetId; readonly cell: CellPosition | null } | null>;
  /** Takes back the last step. */
  undo(): Promise<void>;
  /** Registers a listener for hints; the returned function removes it. Listeners are called after the change. */
  subscribe(listener: (hint: DirtyHint) => void): () => void;
  /** Lets go of everything; later calls reject with code `disposed`. */
  dispose(): void;
}

/**
 * Why a host could not do what was asked. Unless it says otherwise, nothing was changed.
 * - `busy`: the user is editing a cell; the same call works later.
 * - `protected`: a protected sheet or workbook refuses.
 * - `lost`: the connection to the program is gone for good.
 * - `no-answer`: the program did not answer in time; whether a write was done is not known.
 * - `too-large`: more than the program takes in one request.
 * - `incomplete`: a write was cut off and could not be taken back completely.
 */
export type HostErrorCode =
  | 'unsupported'
  | 'sheet-gone'
  | 'bad-sheet-name'
  | 'busy'
  | 'protected'
  | 'aborted'
  | 'disposed'
  | 'out-of-range'
  | 'lost'
  | 'no-answer'
  | 'too-large'
  | 'incomplete'
  | 'failed';

/** The only error a host throws. `code` is for programs, `message` for logs; users read `messages/`. */
export class HostError extends Error {
  override readonly name = 'HostError';
  constructor(
    readonly code: HostErrorCode,
    readonly host: string,
    message: string,
    options?: { readonly cause?: unknown },
  ) {
    super(`${host}: ${message}`, options);
  }
}

/** The error of a call that a host's capabilities exclude. */
export function unsupported(host: string, call: string): HostError {
  return new HostError('unsupported', host, `${call} is not supported`);
}

/**
 * For hosts: refuses plans whose names a workbook cannot hold, before anything is touched.
 * @param taken names of the sheets that stay
 * @throws HostError `bad-sheet-name` when a name breaks the rules, or is taken, also by another plan
 */
export function assertSheetNames(
  host: string,
  plans: readonly SheetPlan[],
  taken: readonly string[],
): void {
  const names = [...taken];
  for (const { name } of plans) {
    const problem = sheetNameProblem(name, names);
    if (problem) throw new HostError('bad-sheet-name', host, `${problem.code}: ${name}`);
    names.push(name);
  }
}

/** For hosts: ends a build that was given up. @throws HostError `aborted` */
export function assertNotAborted(host: string, signal: AbortSignal | undefined): void {
  if (!signal?.aborted) return;
  throw new HostError('aborted', host, 'the build was aborted', { cause: signal.reason });
}
