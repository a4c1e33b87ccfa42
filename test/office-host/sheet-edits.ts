import { dropFromFormula, renameInFormula } from '../../src/hosts/memory/references';
import { mapFormulas, refersElsewhere } from '../../src/hosts/memory/rows';
import { blankSheet } from '../../src/hosts/memory/sheet-state';
import type { Draft } from '../../src/hosts/memory/workbook';
import type { SheetId } from '../../src/hosts/port';
import { SHEET_NAME_LIMIT, sheetNameKey, sheetNameProblem } from '../../src/sheet/name';
import type { Book } from './book';
import { alreadyExists, invalidArgument, invalidOperation } from './errors';
import { withThreads } from './threads';

/** Adds an empty sheet after the last one. */
export function addSheet(book: Book, name: unknown): SheetId {
  const id = book.newSheetId();
  const full = name === undefined || name === null ? freeName(book) : checkedName(book, name);
  book.change((draft) => {
    draft.set(blankSheet(id, full));
    draft.order.push(id);
  });
  book.fire('added', id);
  return id;
}

function freeName(book: Book): string {
  const taken = new Set(book.session.sheets().map((sheet) => sheetNameKey(sheet.name)));
  for (let number = taken.size + 1; ; number++) {
    const name = `Sheet${String(number)}`;
    if (!taken.has(sheetNameKey(name))) return name;
  }
}

/** @throws ApiError for a name that Excel refuses, or that another sheet has */
function checkedName(book: Book, name: unknown, except?: SheetId): string {
  if (typeof name !== 'string') throw invalidArgument(`sheet name ${String(name)}`);
  const others = book.session.sheets().filter(({ id }) => id !== except);
  const problem = sheetNameProblem(
    name,
    others.map((sheet) => sheet.name),
  );
  if (problem?.code === 'duplicate') throw alreadyExists(`worksheet ${name}`);
  if (problem) throw invalidArgument(`sheet name ${name}: ${problem.code}`);
  return name;
}

export function renameSheet(book: Book, id: SheetId, value: unknown): void {
  const { name: before } = book.sheet(id);
  const name = checkedName(book, value, id);
  if (name === before) return;
  book.change((draft) => {
    draft.set({ ...book.sheet(id), name });
    rewriteAll(draft, (formula) => renameInFormula(formula, before, name));
  });
  book.sheetRenamed(before, name);
  book.fire('nameChanged', id, { nameBefore: before, nameAfter: name });
}

export function deleteSheet(book: Book, id: SheetId): void {
  const { name, hidden } = book.sheet(id);
  assertOthersVisible(book, id);
  if (hidden && book.extras.veryHidden.has(id)) throw invalidOperation(`${name} is very hidden`);
  const shown = book.session.selection()?.sheet;
  book.change((draft) => {
    draft.remove(id);
    rewriteAll(draft, (formula) => dropFromFormula(formula, name));
  });
  const { names, protection, formatIds, veryHidden, identityShown } = book.extras;
  for (const part of [names, protection, formatIds, veryHidden, identityShown]) part.delete(id);
  book.sheetRenamed(name, null);
  book.fire('deleted', id);
  const next = book.session.selection();
  if (shown !== id || !next) return;
  book.selected = null;
  book.fire('activated', next.sheet);
}

/** Puts a copy with all contents and names at a place among the tabs. */
export function copySheet(
  book: Book,
  id: SheetId,
  place: (order: readonly SheetId[]) => number,
): SheetId {
  const source = book.sheet(id);
  const copy = book.newSheetId();
  book.change((draft) => {
    const twin = { ...source, id: copy, name: copyName(book, source.name) };
    draft.set(withThreads(twin, () => book.newId('CM')));
    draft.order.splice(place(draft.order), 0, copy);
  });
  const { names, protection, identityShown } = book.extras;
  const to = book.sheet(copy).name;
  names.set(
    copy,
    (names.get(id) ?? []).map((name) => ({
      ...name,
      formula: renameInFormula(name.formula, source.name, to),
    })),
  );
  if (protection.has(id)) protection.set(copy, protection.get(id));
  if (identityShown.has(id)) identityShown.add(copy);
  book.fire('added', copy);
  return copy;
}

function copyName(book: Book, name: string): string {
  const taken = new Set(book.session.sheets().map((sheet) => sheetNameKey(sheet.name)));
  const base = name.replace(/ \(\d+\)$/, '');
  for (let number = 2; ; number++) {
    const suffix = ` (${String(number)})`;
    const copy = `${base.slice(0, SHEET_NAME_LIMIT - suffix.length)}${suffix}`;
    if (!taken.has(sheetNameKey(copy))) return copy;
  }
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

export function visibilityOf(book: Book, id: SheetId): Visibility {
  if (!book.sheet(id).hidden) return 'Visible';
  return book.extras.veryHidden.has(id) ? 'VeryHidden' : 'Hidden';
}

export function setVisibility(book: Book, id: SheetId, value: unknown): void {
  if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') {
    throw invalidArgument(`visibility ${String(value)}`);
  }
  const before = visibilityOf(book, id);
  if (before === value) return;
  if (value !== 'Visible') assertOthersVisible(book, id);
  book.change((draft) => {
    draft.set({ ...book.sheet(id), hidden: value !== 'Visible' });
  });
  if (value === 'VeryHidden') book.extras.veryHidden.add(id);
  else book.extras.veryHidden.delete(id);
  book.fire('visibilityChanged', id, { visibilityBefore: before, visibilityAfter: value });
  if (value !== 'Visible' && book.session.selection()?.sheet === id) showNext(book, id);
}

function showNext(book: Book, hidden: SheetId): void {
  const visible = book.session.sheets().find((sheet) => !sheet.hidden && sheet.id !== hidden);
  if (visible) book.select(visible.id, { row: 0, col: 0, rows: 1, cols: 1 });
}

function assertOthersVisible(book: Book, id: SheetId): void {
  if (book.session.sheets().some((other) => other.id !== id && !other.hidden)) return;
  throw invalidOperation('a workbook needs a visible sheet');
}

export function moveSheet(book: Book, id: SheetId, position: unknown): void {
  const { length } = book.session.sheets();
  if (typeof position !== 'number' || position < 0 || position >= length) {
    throw invalidArgument(`position ${String(position)}`);
  }
  const before = book.session.sheets().findIndex((sheet) => sheet.id === id);
  if (before === position) return;
  book.change((draft) => {
    draft.order.splice(before, 1);
    draft.order.splice(position, 0, id);
  });
  book.fire('moved', id, { positionBefore: before, positionAfter: position });
}

/** Locks a sheet's cells, or unlocks them. */
export function setProtected(book: Book, id: SheetId, guarded: boolean): void {
  book.change((draft) => {
    draft.set({ ...book.sheet(id), protected: guarded });
  });
  book.fire('protectionChanged', id, { isProtected: guarded });
}

function rewriteAll(draft: Draft, map: (formula: string) => string): void {
  for (const sheet of draft.sheets()) {
    if (refersElsewhere(sheet)) draft.set(mapFormulas(sheet, map));
  }
}
