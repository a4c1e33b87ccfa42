import { generateRandomId, type IMutationInfo, type Worksheet } from '@univerjs/core';
import {
  RemoveNoteMutation,
  SheetsNoteModel,
  UpdateNoteMutation,
  type ISheetNote,
} from '@univerjs/preset-sheets-note';
import type { CellNote, NoteWrite } from '../../sheet/plan';
import { HostError } from '../port';
import { HOST_NAME, type Book } from './book';

/** How large a note opens, in pixels: three or four lines of a finding. */
const SIZE = { width: 240, height: 120 };
/** The most characters that a note may have: as many as a cell. */
const LIMIT = 32_767;

/** The notes of a sheet as readers get them, in reading order. */
export function notesOf(book: Book, subUnitId: string): readonly CellNote[] {
  const notes = book.injector.get(SheetsNoteModel).getSheetNotes(book.unitId, subUnitId);
  return Object.freeze(
    [...(notes?.values() ?? [])]
      .filter(({ note }) => note !== '')
      .map(({ row, col, note }) => Object.freeze({ row, col, text: note }))
      .sort((a, b) => a.row - b.row || a.col - b.col),
  );
}

/**
 * Writes notes or takes them away. One for a merged area stands on its first cell; one that is there keeps its size.
 * @throws HostError `failed` for a text that no note can have
 */
export function writeNotes(book: Book, sheet: Worksheet, notes: readonly NoteWrite[]): void {
  const target = { unitId: book.unitId, sheetId: sheet.getSheetId() };
  const model = book.injector.get(SheetsNoteModel);
  for (const { text, ...cell } of notes) {
    const { startRow: row, startColumn: col } = sheet.getMergedCell(cell.row, cell.col) ?? {
      startRow: cell.row,
      startColumn: cell.col,
    };
    const old = model.getNote(target.unitId, target.sheetId, { row, col });
    const put = (note: ISheetNote): IMutationInfo => ({
      id: UpdateNoteMutation.id,
      params: { ...target, row, col, note: { ...note } },
    });
    const remove = (noteId: string): IMutationInfo => ({
      id: RemoveNoteMutation.id,
      params: { ...target, noteId },
    });
    if (text !== null) {
      const id = old?.id ?? generateRandomId(10);
      const note = { ...SIZE, show: false, ...old, id, row, col, note: checkedText(text) };
      book.mutate([put(note)], [old ? put(old) : remove(id)]);
    } else if (old) book.mutate([remove(old.id)], [put(old)]);
  }
}

function checkedText(text: string): string {
  if (text !== '' && text.length <= LIMIT) return text;
  throw new HostError('failed', HOST_NAME, `a note of ${String(text.length)} characters`);
}
