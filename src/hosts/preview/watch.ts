import type { ICellData, ICommandInfo, IExecutionOptions } from '@univerjs/core';
import type { ChangedBy, DirtyHint } from '../port';
import type { Book } from './book';
import { SET_IDENTITY } from './identity';

const VALUES = 'sheet.mutation.set-range-values';
const FORMATS = new Set(['sheet.mutation.set.numfmt', 'sheet.mutation.remove.numfmt']);
const STRUCTURE = new Set([
  'sheet.mutation.add-worksheet-merge',
  'sheet.mutation.remove-worksheet-merge',
  'sheet.mutation.insert-row',
  'sheet.mutation.remove-rows',
  'sheet.mutation.move-rows',
  'sheet.mutation.insert-col',
  'sheet.mutation.remove-col',
  'sheet.mutation.move-columns',
  'sheet.mutation.move-range',
  'sheet.mutation.reorder-range',
]);
const SHEETS = new Set([
  'sheet.mutation.insert-sheet',
  'sheet.mutation.remove-sheet',
  'sheet.mutation.set-worksheet-name',
  'sheet.mutation.set-worksheet-order',
  'sheet.mutation.set-worksheet-hidden',
  SET_IDENTITY,
]);
const SELECTION = new Set([
  'sheet.operation.set-selections',
  'sheet.operation.set-worksheet-active',
]);

interface Params {
  readonly unitId?: string;
  readonly subUnitId?: string;
  readonly cellValue?: Record<string, Record<string, ICellData | null> | null>;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
}

/** The selection, as `selection()` of the host returns it. */
export type Selection = Extract<DirtyHint, { kind: 'selection' }>;

/**
 * Tells of changes. What happens in one go (a command of several mutations) is told once, after it.
 * @param selection where the user looks now
 * @returns stops watching
 */
export function watch(
  book: Book,
  selection: () => Selection | null,
  tell: (hint: DirtyHint) => void,
): () => void {
  const pending = new Map<string, DirtyHint>();
  let shown = JSON.stringify(selection());
  let scheduled = false;
  let stopped = false;
  const flush = () => {
    scheduled = false;
    if (stopped) return;
    const hints = [...pending.values()];
    pending.clear();
    hints.forEach(tell);
    const now = selection();
    if (JSON.stringify(now) === shown) return;
    shown = JSON.stringify(now);
    if (now) tell(now);
  };
  const subscription = book.commands.onCommandExecuted((command, options) => {
    const params: Params | undefined = command.params;
    if (params?.unitId !== book.unitId) return;
    const hints = hintsOf(command, originOf(book, options));
    for (const hint of hints) note(pending, hint);
    if (scheduled || (hints.length === 0 && !SELECTION.has(command.id))) return;
    scheduled = true;
    queueMicrotask(flush);
  });
  return () => {
    stopped = true;
    subscription.dispose();
  };
}

function originOf(book: Book, options: IExecutionOptions | undefined): ChangedBy {
  if (options?.fromFormula || options?.applyFormulaCalculationResult) return 'formula';
  return book.isOwn() ? 'own' : 'user';
}

function hintsOf({ id, params }: Readonly<ICommandInfo>, by: ChangedBy): DirtyHint[] {
  const { subUnitId, cellValue, from, to } = params as Params;
  if (SHEETS.has(id)) return [{ kind: 'sheets', by }];
  const structure = STRUCTURE.has(id);
  if (id === VALUES ? !changesContent(cellValue) : !structure && !FORMATS.has(id)) return [];
  const touched = new Set([subUnitId, from?.subUnitId, to?.subUnitId]);
  return [...touched].flatMap((sheet) =>
    sheet === undefined ? [] : [{ kind: 'cells', sheet, by, structure } as const],
  );
}

/** Whether values, formulas or number formats may differ. A change of looks alone does not count. */
function changesContent(cellValue: Params['cellValue']): boolean {
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values(row ?? {}).some(
      (cell) =>
        !cell ||
        'v' in cell ||
        'f' in cell ||
        'p' in cell ||
        (typeof cell.s === 'object' && cell.s !== null && 'n' in cell.s),
    ),
  );
}

function note(pending: Map<string, DirtyHint>, hint: DirtyHint): void {
  if (hint.kind !== 'cells') {
    pending.set(JSON.stringify(hint), hint);
    return;
  }
  const key = `${hint.by} ${hint.sheet}`;
  const known = pending.get(key);
  const structure = hint.structure || (known?.kind === 'cells' && known.structure);
  pending.set(key, Object.freeze({ ...hint, structure }));
}
