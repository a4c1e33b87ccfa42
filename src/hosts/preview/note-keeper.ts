import type { IMutationInfo, Injector, Workbook } from '@univerjs/core';
import {
  EffectRefRangId,
  handleDefaultRangeChangeWithEffectRefCommands,
  SheetInterceptorService,
} from '@univerjs/preset-sheets-core';
import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UniverSheetsNotePlugin,
  UpdateNoteMutation,
  UpdateNotePositionMutation,
  type ISheetNote,
} from '@univerjs/preset-sheets-note';
import { shiftOf, shiftRange, targetOf, type Target } from './shift';

/**
 * Univer's notes without what moves them, which comes last in their plugin's start: {@link keepNotes} does it. Univer
 * 0.25.1 remembers a note by its place and as it was first: of notes in neighbouring rows it loses one when they move,
 * and a note that was edited comes back unedited when the deletion of its row is undone.
 */
export class NotesPlugin extends UniverSheetsNotePlugin {
  override onReady(): void {
    // What would begin here is replaced.
  }
}

const MOVING = new Set<string>(Object.values(EffectRefRangId));

/** Lets notes move with their cells, and be gone with them, as in Excel. */
export function keepNotes(injector: Injector, workbook: Workbook): void {
  injector.get(SheetInterceptorService).interceptCommand({
    getMutations: (command) => {
      if (!MOVING.has(command.id)) return { redos: [], undos: [] };
      const target = targetOf(command, workbook);
      const notes = injector.get(SheetsNoteModel).getSheetNotes(target.unitId, target.subUnitId);
      const changes = [...(notes?.values() ?? [])].flatMap((note) => {
        const { row, col } = note;
        const cell = { startRow: row, endRow: row, startColumn: col, endColumn: col };
        const shift = shiftOf(command);
        const place = shift
          ? shiftRange(cell, shift)
          : handleDefaultRangeChangeWithEffectRefCommands(cell, command);
        if (!place) return [removal(target, note)];
        const same = place.startRow === row && place.startColumn === col;
        return same ? [] : [move(target, note, { row: place.startRow, col: place.startColumn })];
      });
      return {
        redos: changes.map(({ redo }) => redo),
        undos: changes.map(({ undo }) => undo).reverse(),
      };
    },
  });
}

interface Change {
  readonly redo: IMutationInfo;
  readonly undo: IMutationInfo;
}

function removal({ unitId, subUnitId: sheetId }: Target, note: ISheetNote): Change {
  const { id: noteId, row, col } = note;
  return {
    redo: { id: RemoveNoteMutation.id, params: { unitId, sheetId, noteId } },
    undo: {
      id: UpdateNoteMutation.id,
      params: { unitId, sheetId, row, col, note: { ...note } },
    },
  };
}

function move(
  { unitId, subUnitId: sheetId }: Target,
  { id: noteId, row, col }: ISheetNote,
  newPosition: { readonly row: number; readonly col: number },
): Change {
  const { id } = UpdateNotePositionMutation;
  return {
    redo: { id, params: { unitId, sheetId, noteId, newPosition } },
    undo: { id, params: { unitId, sheetId, noteId, newPosition: { row, col } } },
  };
}
