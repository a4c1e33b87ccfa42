import { gridOf } from '../../sheet/grid-of-plan';
import { changedCells, sameGrid, type Grid } from '../../sheet/grid';
import { sheetNameKey } from '../../sheet/name';
import type { SheetPlan } from '../../sheet/plan';
import {
  HostError,
  unsupported,
  type Capabilities,
  type ChangedBy,
  type DirtyHint,
  type Host,
  type SheetId,
  type SheetInfo,
} from '../port';

/** A read-only host over the sheets of a file. */
export interface XlsxHost extends Host {
  /**
   * Takes a new version of the file. A sheet keeps its id while it keeps its name; when it was renamed, while it keeps its
   * identity or its place among as many sheets. Hints tell which sheets differ.
   * @throws HostError `disposed`
   */
  replace(sheets: readonly SheetPlan[], by?: ChangedBy): void;
}

const NAME = 'xlsx';

const CAPABILITIES: Capabilities = Object.freeze({
  write: false,
  select: false,
  undo: false,
  recalculates: false,
  merges: true,
  copiesIdentity: true,
  notes: false,
});

interface OpenSheet {
  readonly info: SheetInfo;
  /** Made when first asked for. */
  readonly grid: () => Grid;
}

/** A host over what `readXlsx` returned. Formulas have the values that the file cached. */
export function createXlsxHost(sheets: readonly SheetPlan[]): XlsxHost {
  const listeners = new Set<(hint: DirtyHint) => void>();
  let lastId = 0;
  let disposed = false;
  const newId = (): SheetId => `${NAME}-${String(++lastId)}`;
  let open = sheets.map((plan) => openSheet(newId(), plan));

  const check = (): void => {
    if (disposed) throw new HostError('disposed', NAME, 'the host was let go');
  };
  const answer = <T>(give: () => T): Promise<T> =>
    new Promise((resolve) => {
      check();
      resolve(give());
    });
  const refuse = (call: string): Promise<never> =>
    answer(() => {
      throw unsupported(NAME, call);
    });

  return {
    name: NAME,
    capabilities: CAPABILITIES,
    sheets: () => answer(() => Object.freeze(open.map(({ info }) => info))),
    read: (ids) =>
      answer(() =>
        Object.freeze(
          ids.map((id) => {
            const sheet = open.find(({ info }) => info.id === id);
            return Object.freeze(
              sheet
                ? ({ status: 'read', info: sheet.info, grid: sheet.grid() } as const)
                : ({ status: 'gone', id } as const),
            );
          }),
        ),
      ),
    notes: () => refuse('notes'),
    build: () => refuse('build'),
    apply: () => refuse('apply'),
    select: () => refuse('select'),
    undo: () => refuse('undo'),
    selection: () => answer(() => null),
    subscribe(listener) {
      check();
      const entry = (hint: DirtyHint): void => {
        listener(hint);
      };
      listeners.add(entry);
      return () => listeners.delete(entry);
    },
    dispose() {
      disposed = true;
      open = [];
      listeners.clear();
    },
    replace(next, by = 'unknown') {
      check();
      const before = open;
      const ids = matchIds(before, next);
      open = next.map((plan, index) => openSheet(ids[index] ?? newId(), plan));
      const hints = hintsBetween(before, open, by);
      const present = [...listeners];
      queueMicrotask(() => {
        for (const hint of hints) {
          for (const listener of present) if (listeners.has(listener)) deliver(listener, hint);
        }
      });
    },
  };
}

function deliver(listener: (hint: DirtyHint) => void, hint: DirtyHint): void {
  try {
    listener(hint);
  } catch {
    // A listener's error is its own; the others must hear.
  }
}

function openSheet(id: SheetId, plan: SheetPlan): OpenSheet {
  const { name, identity, hidden } = plan;
  let grid: Grid | undefined;
  return {
    info: Object.freeze({ id, name, visible: !hidden, identity }),
    grid: () => (grid ??= gridOf(plan)),
  };
}

/** Ids for the sheets of a new version: by name, then by identity, then by place; undefined for a sheet that is new. */
function matchIds(
  before: readonly OpenSheet[],
  next: readonly SheetPlan[],
): readonly (SheetId | undefined)[] {
  const free = new Set(before.map(({ info }) => info));
  const take = (matches: (info: SheetInfo) => boolean): SheetId | undefined => {
    const found = [...free].find(matches);
    if (found) free.delete(found);
    return found?.id;
  };
  const ids = next.map(({ name }) =>
    take((info) => sheetNameKey(info.name) === sheetNameKey(name)),
  );
  const fill = (
    matches: (plan: SheetPlan, place: number) => (info: SheetInfo) => boolean,
  ): void => {
    next.forEach((plan, place) => {
      ids[place] ??= take(matches(plan, place));
    });
  };
  fill(
    ({ identity }) =>
      (info) =>
        identity !== null && info.identity === identity,
  );
  if (before.length === next.length) {
    fill((_plan, place) => (info) => info === before[place]?.info);
  }
  return ids;
}

function hintsBetween(
  before: readonly OpenSheet[],
  after: readonly OpenSheet[],
  by: ChangedBy,
): DirtyHint[] {
  const hints: DirtyHint[] = [];
  const old = new Map(before.map((sheet) => [sheet.info.id, sheet]));
  for (const { info, grid } of after) {
    const was = old.get(info.id);
    if (!was || sameGrid(was.grid(), grid())) continue;
    const structure = mayHaveMoved(was.grid(), grid());
    hints.push({ kind: 'cells', sheet: info.id, by, structure });
  }
  const same =
    before.length === after.length &&
    after.every(({ info }, index) => sameInfo(info, before[index]?.info));
  if (!same) hints.unshift({ kind: 'sheets', by });
  return hints.map((hint) => Object.freeze(hint));
}

/** Two versions of a file do not say what moved. Nothing did when all that differs stands in one row. */
function mayHaveMoved(before: Grid, after: Grid): boolean {
  const isSameSize =
    before.cells.length === after.cells.length &&
    before.cells[0]?.length === after.cells[0]?.length;
  if (!isSameSize || !sameGrid({ ...before, cells: [] }, { ...after, cells: [] })) return true;
  return new Set(changedCells(before, after).map(({ row }) => row)).size > 1;
}

function sameInfo(a: SheetInfo, b: SheetInfo | undefined): boolean {
  return (
    a.id === b?.id && a.name === b.name && a.visible === b.visible && a.identity === b.identity
  );
}
