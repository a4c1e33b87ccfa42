import type { CellNote, NoteWrite } from '../../sheet/plan';
import { shiftSpan, type RowChange } from './references';
import { mergeAt, type SheetState } from './sheet-state';

/** The notes of a sheet with some written or taken away. One for a merged area stands on its first cell, as in Excel. */
export function withNotes(
  sheet: Pick<SheetState, 'merges' | 'notes'>,
  writes: readonly NoteWrite[],
): readonly CellNote[] {
  const notes = new Map(sheet.notes.map((note) => [keyOf(note), note]));
  for (const write of writes) {
    const { row, col } = mergeAt(sheet, write) ?? write;
    const key = keyOf({ row, col });
    if (write.text === null) notes.delete(key);
    else notes.set(key, Object.freeze({ ...notes.get(key), row, col, text: write.text }));
  }
  return [...notes.values()].sort((a, b) => a.row - b.row || a.col - b.col);
}

/** Where notes stand after rows were inserted or deleted; those of deleted rows are gone. */
export function moveNotes(notes: readonly CellNote[], change: RowChange): readonly CellNote[] {
  return notes.flatMap((note) => {
    const span = shiftSpan(note.row, note.row, change);
    if (!span) return [];
    return [span.low === note.row ? note : Object.freeze({ ...note, row: span.low })];
  });
}

/** The notes of a sheet as readers get them. */
export function notesOf({ notes }: Pick<SheetState, 'notes'>): readonly CellNote[] {
  return Object.freeze(notes.map(({ row, col, text }) => Object.freeze({ row, col, text })));
}

function keyOf({ row, col }: Pick<CellNote, 'row' | 'col'>): string {
  return `${String(row)},${String(col)}`;
}
