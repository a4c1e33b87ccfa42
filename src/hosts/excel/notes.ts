import type { CellNote } from '../../sheet/plan';
import { HostError, type SheetId, type SheetNotes } from '../port';
import { HOST } from './errors';
import type { Features } from './features';
import type { Gate } from './gate';

/** Where notes are kept: in a sheet's notes (ExcelApi 1.18) or, where Excel tells of none, in its comments (1.10). */
export type NoteStore = 'notes' | 'comments';

/** A note as Excel has it. */
export interface FoundNote extends CellNote {
  /** How many answers a comment has. */
  readonly replies: number;
}

/** What Excel's notes and comments have in common. */
export interface Remark {
  content: string;
  delete(): void;
  getLocation(): Excel.Range;
  load(properties: string): unknown;
}

export interface Remarks {
  getCount(): OfficeExtension.ClientResult<number>;
  getItemAt(index: number): Remark;
  add(cell: Excel.Range, text: string): Remark;
}

/** Far below what Office on the web takes in a request; the answer is met by halving, where texts are very long. */
const NOTES_PER_REQUEST = 500;
/** How often notes are looked for while somebody else writes and deletes some. */
const ATTEMPTS = 3;

/** Where the running Excel keeps notes; null where it tells of neither notes nor comments. */
export function noteStore({ notes, comments }: Features): NoteStore | null {
  if (notes) return 'notes';
  return comments ? 'comments' : null;
}

export function remarksOf(sheet: Excel.Worksheet, store: NoteStore): Remarks {
  return store === 'notes' ? sheet.notes : sheet.comments;
}

/** The note of a cell that has one; for another cell the request fails. */
export function remarkAt(sheet: Excel.Worksheet, store: NoteStore, address: string): Remark {
  return store === 'notes'
    ? sheet.notes.getItem(address)
    : sheet.comments.getItemByCell(sheet.getRange(address));
}

/** The notes of sheets as the port tells them; see {@link findNotes}. */
export async function readNotes(
  gate: Gate,
  store: NoteStore,
  ids: readonly SheetId[],
): Promise<readonly SheetNotes[]> {
  const found = await findNotes(gate, store, ids);
  return Object.freeze(
    found.map(({ sheet, notes }) => {
      const told = notes.map(({ row, col, text }) =>
        Object.freeze({ row, col, text: text.replace(/\r\n?/g, '\n') }),
      );
      return Object.freeze({
        sheet,
        notes: Object.freeze(told.filter(({ text }) => text !== '')),
      });
    }),
  );
}

/** Notes with their sheet, in reading order. */
export interface FoundNotes {
  readonly sheet: SheetId;
  readonly notes: readonly FoundNote[];
}

/**
 * Finds the notes of sheets: one request that counts them and, where there are any, one for every 500 of them. Sheets
 * that are gone are left out.
 */
export async function findNotes(
  gate: Gate,
  store: NoteStore,
  ids: readonly SheetId[],
): Promise<readonly FoundNotes[]> {
  for (let attempt = 1; ; attempt++) {
    const counted = await countNotes(gate, store, ids);
    try {
      return await locateNotes(gate, store, counted);
    } catch (error) {
      if (attempt === ATTEMPTS || !mayHaveChanged(error)) throw error;
    }
  }
}

/** Whether a request may have failed because a note or a sheet went meanwhile. */
function mayHaveChanged(error: unknown): boolean {
  return error instanceof HostError && (error.code === 'failed' || error.code === 'sheet-gone');
}

interface Counted {
  readonly sheet: SheetId;
  readonly count: number;
}

async function countNotes(
  gate: Gate,
  store: NoteStore,
  ids: readonly SheetId[],
): Promise<readonly Counted[]> {
  if (ids.length === 0) return [];
  return gate.read(({ workbook }) => {
    const takes = ids.map((id) => {
      const sheet = workbook.worksheets.getItemOrNullObject(id);
      sheet.load('id');
      return { id, sheet, count: remarksOf(sheet, store).getCount() };
    });
    return () =>
      takes.flatMap(({ id, sheet, count }) =>
        sheet.isNullObject ? [] : [{ sheet: id, count: count.value }],
      );
  });
}

/** One of the notes that were counted; `entry` is the place of its sheet among those asked for. */
interface Place extends Counted {
  readonly entry: number;
  readonly index: number;
}

async function locateNotes(
  gate: Gate,
  store: NoteStore,
  counted: readonly Counted[],
): Promise<readonly FoundNotes[]> {
  const places = counted.flatMap((one, entry) =>
    Array.from({ length: one.count }, (_, index): Place => ({ ...one, entry, index })),
  );
  const notes = counted.map((): FoundNote[] => []);
  for (let at = 0; at < places.length; at += NOTES_PER_REQUEST) {
    const some = places.slice(at, at + NOTES_PER_REQUEST);
    const found = await locateSome(gate, store, some);
    found.forEach((note, offset) => notes[some[offset]?.entry ?? -1]?.push(note));
  }
  return counted.map(({ sheet }, entry) => ({
    sheet,
    notes: (notes[entry] ?? []).sort((a, b) => a.row - b.row || a.col - b.col),
  }));
}

async function locateSome(
  gate: Gate,
  store: NoteStore,
  places: readonly Place[],
): Promise<readonly FoundNote[]> {
  try {
    return await gate.read((context) => queueNotes(context, store, places));
  } catch (error) {
    const tooLarge = error instanceof HostError && error.code === 'too-large';
    if (!tooLarge || places.length === 1) throw error;
    const half = Math.ceil(places.length / 2);
    return [
      ...(await locateSome(gate, store, places.slice(0, half))),
      ...(await locateSome(gate, store, places.slice(half))),
    ];
  }
}

function queueNotes(
  { workbook }: Excel.RequestContext,
  store: NoteStore,
  places: readonly Place[],
): () => readonly FoundNote[] {
  const sheets = new Map<SheetId, { readonly remarks: Remarks; readonly same: () => boolean }>();
  const takes = places.map(({ sheet: id, count, index }) => {
    let known = sheets.get(id);
    if (!known) {
      const remarks = remarksOf(workbook.worksheets.getItem(id), store);
      const now = remarks.getCount();
      known = { remarks, same: () => now.value === count };
      sheets.set(id, known);
    }
    return queueNote(known.remarks.getItemAt(index));
  });
  return () => {
    if ([...sheets.values()].every(({ same }) => same())) return takes.map((take) => take());
    throw new HostError('failed', HOST, 'notes came or went while they were read');
  };
}

function queueNote(remark: Remark): () => FoundNote {
  remark.load('content');
  const cell = remark.getLocation();
  cell.load('rowIndex,columnIndex');
  const replies = 'replies' in remark ? (remark as Excel.Comment).replies.getCount() : null;
  return () => ({
    row: cell.rowIndex,
    col: cell.columnIndex,
    text: remark.content,
    replies: replies?.value ?? 0,
  });
}
