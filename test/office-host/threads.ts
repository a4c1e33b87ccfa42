import type { SheetState } from '../../src/hosts/memory/sheet-state';
import type { CellNote } from '../../src/sheet/plan';

/** A note as Excel keeps it: with an id and answers, which go where it goes. */
export interface Thread extends CellNote {
  readonly id: string;
  readonly author: string;
  readonly replies: readonly string[];
}

/** The author of what an add-in writes. */
export const SELF = '本人';

/** A sheet whose notes have ids of their own, as a loaded sheet and a copied one need. */
export function withThreads(sheet: SheetState, newId: () => string): SheetState {
  const notes = sheet.notes.map((note): Thread => {
    return Object.freeze({ author: SELF, replies: [], ...note, id: newId() });
  });
  return { ...sheet, notes };
}

/** The notes of a sheet, the last one first: Excel promises no order. */
export function threadsOf({ notes }: Pick<SheetState, 'notes'>): readonly Thread[] {
  return notes.filter((note): note is Thread => 'id' in note).reverse();
}
