import {
  CommandType,
  ICommandService,
  type IMutationInfo,
  type IRange,
  type Injector,
  type Workbook,
} from '@univerjs/core';
import {
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import { shiftOf, shiftRange, targetOf, type Target } from './shift';

const SET_MERGES = 'jixiao.mutation.set-merges';

/**
 * Sees to it that merged areas are right after rows or columns were put in or taken out, and again after undo.
 * Univer 0.25.1 loses areas when such a step is undone: it takes out every area that touches one that had grown.
 */
export function keepMerges(injector: Injector, workbook: Workbook): void {
  const commands = injector.get(ICommandService);
  commands.registerCommand({
    id: SET_MERGES,
    type: CommandType.MUTATION,
    handler: (_, params?: Target & { readonly ranges: readonly IRange[] }) => {
      const current = params && workbook.getSheetBySheetId(params.subUnitId)?.getMergeData();
      if (!current) return false;
      const { ranges, ...target } = params;
      const set = (id: string, some: readonly IRange[]) =>
        some.length === 0 ||
        commands.syncExecuteCommand(id, { ...target, ranges: structuredClone(some) });
      if (keysOf(current).join() === keysOf(ranges).join()) return true;
      return (
        set(RemoveWorksheetMergeMutation.id, current) && set(AddWorksheetMergeMutation.id, ranges)
      );
    },
  });
  let before: readonly IRange[] = [];
  const interceptors = injector.get(SheetInterceptorService);
  interceptors.interceptCommand({
    getMutations: (command) => {
      const sheet = workbook.getSheetBySheetId(targetOf(command, workbook).subUnitId);
      if (shiftOf(command)) before = structuredClone(sheet?.getMergeData() ?? []);
      return { redos: [], undos: [] };
    },
  });
  interceptors.interceptAfterCommand({
    getMutations: (command) => {
      const shift = shiftOf(command);
      if (!shift) return { redos: [], undos: [] };
      const target = targetOf(command, workbook);
      const after = before.flatMap((range) => shiftRange(range, shift) ?? []).filter(isArea);
      const set = (ranges: readonly IRange[]): IMutationInfo => ({
        id: SET_MERGES,
        params: { ...target, ranges },
      });
      return { redos: [set(after)], undos: [set(before)] };
    },
  });
}

function isArea({ startRow, endRow, startColumn, endColumn }: IRange): boolean {
  return startRow !== endRow || startColumn !== endColumn;
}

function keysOf(ranges: readonly IRange[]): string[] {
  return ranges
    .map(({ startRow, endRow, startColumn, endColumn }) =>
      [startRow, endRow, startColumn, endColumn].join(' '),
    )
    .sort();
}
