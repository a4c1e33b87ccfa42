import { toA1, type CellPosition } from '../../sheet/address';
import type { NoteWrite, PatchStep, SheetPlan } from '../../sheet/plan';
import { HostError, type SheetId } from '../port';
import { HOST } from './errors';
import type { Journal } from './journal';
import { remarkAt, remarksOf, type FoundNote, type NoteStore, type Remarks } from './notes';

/** Where the notes of a sheet stand in the course of a patch: what Excel told, and what the steps so far do to it. */
export interface NoteTrack {
  at(cell: CellPosition): FoundNote | undefined;
  put(cell: CellPosition, text: string | null): void;
  /** Lets the notes move with rows. */
  follow(step: PatchStep): void;
}

export function trackNotes(found: readonly FoundNote[]): NoteTrack {
  let notes = [...found];
  const isAt = (cell: CellPosition) => (note: FoundNote) =>
    note.row === cell.row && note.col === cell.col;
  return {
    at: (cell) => notes.find(isAt(cell)),
    put: (cell, text) => {
      const { row, col } = cell;
      const before = notes.find(isAt(cell));
      notes = notes.filter((note) => note !== before);
      if (text !== null) notes.push({ row, col, text, replies: before?.replies ?? 0 });
    },
    follow: (step) => {
      if (step.kind !== 'insert-rows' && step.kind !== 'delete-rows') return;
      const by = step.kind === 'insert-rows' ? step.count : -step.count;
      const gone = step.kind === 'insert-rows' ? 0 : step.count;
      notes = notes
        .filter(({ row }) => row < step.row || row >= step.row + gone)
        .map((note) => (note.row < step.row ? note : { ...note, row: note.row + by }));
    },
  };
}

/** The most characters that a note may have: as many as a cell. */
const LIMIT = 32_767;

/** @throws HostError `failed` for a text that no note can have */
export function assertNotes(notes: readonly NoteWrite[]): void {
  for (const { text } of notes) {
    const length = text?.length ?? 1;
    if (length === 0 || length > LIMIT) {
      throw new HostError('failed', HOST, `a note of ${String(length)} characters`);
    }
  }
}

/** What notes are written to. */
export interface NoteTarget {
  readonly sheet: Excel.Worksheet;
  readonly id: SheetId;
  readonly journal: Journal;
  readonly store: NoteStore;
  readonly track: NoteTrack;
}

/**
 * Queues notes, each as one call. A note that stands there gets the new text and keeps the rest: its author, its size,
 * a comment's answers. No other cell's note is touched.
 */
export function writeNotes(target: NoteTarget, notes: readonly NoteWrite[]): void {
  for (const { text, ...cell } of notes) {
    const before = target.track.at(cell);
    if (before === undefined && text !== null) addNote(target, toA1(cell), text);
    else if (before !== undefined && text === null) deleteNote(target, toA1(cell), before);
    else if (text !== null && text !== before?.text) replaceText(target, toA1(cell), text);
    target.track.put(cell, text);
  }
}

/** Queues the notes of a plan onto an empty sheet. */
export function buildNotes(sheet: Excel.Worksheet, plan: SheetPlan, store: NoteStore): void {
  for (const note of plan.notes ?? []) {
    remarksOf(sheet, store).add(sheet.getRange(toA1(note)), note.text);
  }
}

function addNote({ sheet, id, journal, store }: NoteTarget, address: string, text: string): void {
  journal.add(sheet, id, {
    before: (target) => queueCount(remarksOf(target, store)),
    call: () => {
      remarksOf(sheet, store).add(sheet.getRange(address), text);
    },
    undo: (target) => {
      remarkAt(target, store, address).delete();
    },
  });
}

function replaceText(
  { sheet, id, journal, store }: NoteTarget,
  address: string,
  text: string,
): void {
  journal.add(sheet, id, {
    before: (target) => {
      const remark = remarkAt(target, store, address);
      remark.load('content');
      return () => remark.content;
    },
    call: () => {
      remarkAt(sheet, store, address).content = text;
    },
    undo: (target, before) => {
      remarkAt(target, store, address).content = before;
    },
  });
}

/** What others have answered cannot be brought back in their names. */
function deleteNote(
  { sheet, id, journal, store }: NoteTarget,
  address: string,
  { text, replies }: FoundNote,
): void {
  journal.add(sheet, id, {
    before: (target) => queueCount(remarksOf(target, store)),
    call: () => {
      remarkAt(sheet, store, address).delete();
    },
    undo: (target) => {
      remarksOf(target, store).add(target.getRange(address), text);
    },
    exact: replies === 0,
  });
}

function queueCount(remarks: Remarks): () => number {
  const count = remarks.getCount();
  return () => count.value;
}
