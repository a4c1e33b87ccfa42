import { parseA1, toA1, type CellPosition } from '../../sheet/address';
import {
  HostError,
  unsupported,
  type Capabilities,
  type DirtyHint,
  type Host,
  type HostErrorCode,
  type SheetId,
} from '../port';
import { applyPatches } from './apply';
import { buildSheets } from './build';
import { HOST, report } from './errors';
import { detectFeatures, type Features } from './features';
import { createGate, type Gate, type GateOptions } from './gate';
import { createLedger } from './ledger';
import { noteStore, readNotes } from './notes';
import { listSheets } from './queries';
import { readSheets } from './read';
import { watch } from './watch';

const PATIENCE: GateOptions = {
  timeoutMs: 30_000,
  pausesMs: [250, 1000],
  repairPausesMs: [200, 500, 1000, 2000, 4000],
};

/** How patient the host is, in milliseconds; every part has a default. */
export type ExcelHostOptions = Partial<GateOptions>;

/**
 * Joins the workbook that is open in Excel. Call it when office.js is ready.
 * @throws HostError when Excel does not let it listen to changes
 */
export async function createExcelHost(options: ExcelHostOptions = {}): Promise<Host> {
  const features = detectFeatures();
  const store = noteStore(features);
  const gate = createGate({ ...PATIENCE, ...options }, features.undoGroups);
  const ledger = createLedger();
  const listeners = createListeners();
  const stop = await watch(gate, ledger, features, listeners.tell);
  let known: ReadonlySet<SheetId> = new Set();

  return {
    name: HOST,
    capabilities: capabilitiesOf(features),
    sheets: async () => {
      const sheets = await listSheets(gate, known);
      known = new Set(sheets.map(({ id }) => id));
      return sheets;
    },
    read: (ids, { merges = false } = {}) =>
      readSheets(gate, ids, features.mergedAreas && (merges || features.mergesAreFree)),
    notes: (ids) =>
      store ? readNotes(gate, store, ids) : Promise.reject(unsupported(HOST, 'notes')),
    build: (plans, buildOptions) => buildSheets(gate, ledger, store, plans, buildOptions),
    apply: async (patches) => {
      await applyPatches(gate, ledger, features, patches);
      // Excel has no event for a name that was made or changed.
      const named = patches.some(({ steps }) => steps.some(({ kind }) => kind === 'identity'));
      if (named) listeners.tell(Object.freeze({ kind: 'sheets', by: 'own' }));
    },
    select: (sheet, cell) => select(gate, sheet, cell),
    selection: () => selectionOf(gate),
    undo: () => Promise.reject(unsupported(HOST, 'undo')),
    subscribe: listeners.subscribe,
    dispose: () => {
      gate.close();
      listeners.clear();
      stop();
    },
  };
}

function capabilitiesOf(features: Features): Capabilities {
  return Object.freeze({
    write: true,
    select: true,
    undo: false,
    recalculates: true,
    merges: features.mergedAreas,
    copiesIdentity: true,
    notes: noteStore(features) !== null,
  });
}

/** @throws HostError `sheet-gone`, `out-of-range`, or `failed` for a hidden sheet */
async function select(gate: Gate, sheet: SheetId, cell: CellPosition): Promise<void> {
  const address = toA1(cell);
  if (!parseA1(address)) throw new HostError('out-of-range', HOST, `no cell ${address}`);
  await gate.read(({ workbook }) => {
    const target = workbook.worksheets.getItem(sheet);
    target.activate();
    target.getRange(address).select();
    return () => undefined;
  });
}

/**
 * Excel refuses to name the active cell while a shape or a chart is selected or another workbook is in front
 * (office-js#2268, #5319), and the active sheet where it is a chart sheet (#2444).
 */
async function selectionOf(gate: Gate): ReturnType<Host['selection']> {
  return (await unlessRefused(activeCellOf(gate))) ?? (await unlessRefused(activeSheetOf(gate)));
}

async function unlessRefused<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof HostError && REFUSALS.has(error.code)) return null;
    throw error;
  }
}

const REFUSALS: ReadonlySet<HostErrorCode> = new Set(['failed', 'unsupported', 'sheet-gone']);

function activeSheetOf(gate: Gate): ReturnType<Host['selection']> {
  return gate.read(({ workbook }) => {
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.load('id');
    return () => Object.freeze({ sheet: sheet.id, cell: null });
  });
}

function activeCellOf(gate: Gate): ReturnType<Host['selection']> {
  return gate.read((context) => {
    const cell = context.workbook.getActiveCell();
    cell.load('rowIndex,columnIndex,worksheet/id');
    return () =>
      Object.freeze({
        sheet: cell.worksheet.id,
        cell: Object.freeze({ row: cell.rowIndex, col: cell.columnIndex }),
      });
  });
}

/** Who wants to hear of changes. A listener that throws is reported, and the others still hear. */
function createListeners() {
  const listeners = new Set<(hint: DirtyHint) => void>();
  return {
    tell: (hint: DirtyHint): void => {
      for (const listener of [...listeners]) {
        try {
          listener(hint);
        } catch (error) {
          report(error);
        }
      }
    },
    subscribe: (listener: (hint: DirtyHint) => void) => {
      const own = (hint: DirtyHint): void => {
        listener(hint);
      };
      listeners.add(own);
      return () => {
        listeners.delete(own);
      };
    },
    clear: () => {
      listeners.clear();
    },
  };
}
