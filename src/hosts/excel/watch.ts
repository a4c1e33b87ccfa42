import { parseA1, type CellPosition } from '../../sheet/address';
import type { ChangedBy, DirtyHint, SheetId } from '../port';
import { report } from './errors';
import type { Features } from './features';
import type { Gate } from './gate';
import type { Ledger } from './ledger';

type Tell = (hint: DirtyHint) => void;

/** What a watch needs to say who changed something. */
interface Witness {
  readonly ledger: Ledger;
  readonly features: Features;
  readonly tell: Tell;
}

/**
 * Registers for everything that Excel tells, in one request, and for the pane's focus: drop-down choices, undo and sort
 * are not always told, so whoever comes back to the pane or to a sheet has it read again.
 * @returns stops the watch
 */
export async function watch(
  gate: Gate,
  ledger: Ledger,
  features: Features,
  tell: Tell,
): Promise<() => void> {
  let shown: SheetId | null = null;
  const witness: Witness = {
    ledger,
    features,
    tell: (hint) => {
      if (hint.kind === 'selection') shown = hint.sheet;
      tell(Object.freeze(hint));
    },
  };
  const { context, handlers } = await gate.register((worksheets) => register(worksheets, witness));
  const unfocus = onFocus(() => {
    witness.tell({ kind: 'sheets', by: 'unknown' });
    if (shown !== null) {
      witness.tell({ kind: 'cells', sheet: shown, by: 'unknown', structure: true });
    }
  });
  return () => {
    unfocus();
    for (const handler of handlers) handler.remove();
    // The pane is going away: whether Excel still hears of it makes no difference.
    context.sync().catch(() => undefined);
  };
}

/** What registering an event gives: it is removed on the context that registered it. */
export interface Handler {
  remove(): void;
}

function register(worksheets: Excel.WorksheetCollection, witness: Witness): Handler[] {
  const { ledger, features, tell } = witness;
  const sheets = (by: ChangedBy): void => {
    tell({ kind: 'sheets', by });
  };
  return [
    worksheets.onChanged.add(
      guarded((event) => {
        tell(changeHint(event, witness));
      }),
    ),
    worksheets.onCalculated.add(
      guarded(({ worksheetId }) => {
        tell({ kind: 'cells', sheet: worksheetId, by: 'formula', structure: false });
      }),
    ),
    worksheets.onAdded.add(
      guarded((event) => {
        const by = originOf(event);
        sheets(by === 'user' && ledger.madeSheet(event.worksheetId) ? 'own' : by);
      }),
    ),
    worksheets.onDeleted.add(
      guarded((event) => {
        const by = originOf(event);
        sheets(by === 'user' && ledger.isBuilding() ? 'own' : by);
      }),
    ),
    worksheets.onActivated.add(
      guarded(({ worksheetId }) => {
        tell({ kind: 'selection', sheet: worksheetId, cell: null });
        tell({ kind: 'cells', sheet: worksheetId, by: 'unknown', structure: true });
      }),
    ),
    worksheets.onSelectionChanged.add(
      guarded(({ worksheetId, address }) => {
        tell({ kind: 'selection', sheet: worksheetId, cell: firstCell(address) });
      }),
    ),
    ...(features.sortEvents ? registerSorts(worksheets, tell) : []),
    ...(features.nameEvents ? registerNames(worksheets, sheets) : []),
  ];
}

function registerSorts(worksheets: Excel.WorksheetCollection, tell: Tell): Handler[] {
  const sorted = guarded((event: Sourced & { readonly worksheetId: SheetId }) => {
    const { worksheetId: sheet } = event;
    tell({ kind: 'cells', sheet, by: originOf(event), structure: true });
  });
  return [worksheets.onRowSorted.add(sorted), worksheets.onColumnSorted.add(sorted)];
}

function registerNames(
  worksheets: Excel.WorksheetCollection,
  sheets: (by: ChangedBy) => void,
): Handler[] {
  const changed = guarded((event: Sourced) => {
    sheets(originOf(event));
  });
  return [
    worksheets.onNameChanged.add(changed),
    worksheets.onMoved.add(changed),
    worksheets.onVisibilityChanged.add(changed),
  ];
}

/** What most events say: whether another person did it. */
interface Sourced {
  readonly source: Excel.EventSource | 'Local' | 'Remote';
}

function originOf({ source }: Sourced): ChangedBy {
  return source === Excel.EventSource.remote ? 'remote' : 'user';
}

/** What a change event says: that a sheet differs, by whom, and whether rows or columns moved. */
function changeHint(
  event: Excel.WorksheetChangedEventArgs,
  { ledger, features }: Witness,
): DirtyHint {
  const { worksheetId: sheet, changeType, address } = event;
  const structure = changeType !== Excel.DataChangeType.rangeEdited;
  return { kind: 'cells', sheet, structure, by: author() };

  function author(): ChangedBy {
    if (originOf(event) === 'remote') return 'remote';
    if (features.triggerSource) {
      return event.triggerSource === Excel.EventTriggerSource.thisLocalAddin ? 'own' : 'user';
    }
    return ledger.madeChange(sheet, address) ? 'own' : 'user';
  }
}

/** The first cell of an address such as "B5", "B5:C9" or "B5,D7"; null for whole rows and columns. */
function firstCell(address: string): CellPosition | null {
  const [area = ''] = address.slice(address.lastIndexOf('!') + 1).split(',');
  return parseA1(area.split(':')[0] ?? '') ?? null;
}

/** Office.js swallows what a handler throws; this says it aloud, as an error of the page. */
function guarded<Event>(handle: (event: Event) => void): (event: Event) => Promise<void> {
  return (event) => {
    try {
      handle(event);
    } catch (error) {
      report(error);
    }
    return Promise.resolve();
  };
}

/** Calls back when the pane gets the focus or comes into view. Does nothing where there is no page. */
function onFocus(call: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const whenVisible = (): void => {
    if (document.visibilityState === 'visible') call();
  };
  window.addEventListener('focus', call);
  document.addEventListener('visibilitychange', whenVisible);
  return () => {
    window.removeEventListener('focus', call);
    document.removeEventListener('visibilitychange', whenVisible);
  };
}
