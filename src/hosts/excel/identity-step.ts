import { HostError, type SheetId } from '../port';
import { HOST } from './errors';
import type { Gate } from './gate';
import { identityFormula, IDENTITY_NAME } from './identity';
import type { Journal } from './journal';

/** Whether a sheet has the identity name in the course of a patch. */
export interface IdentityTrack {
  isNamed(): boolean;
  set(named: boolean): void;
}

export function trackIdentity(named: boolean): IdentityTrack {
  let now = named;
  return {
    isNamed: () => now,
    set: (next) => {
      now = next;
    },
  };
}

/** Which of some sheets have the identity name, whatever it says. Sheets that are gone are left out. */
export async function findNamed(
  gate: Gate,
  ids: readonly SheetId[],
): Promise<ReadonlySet<SheetId>> {
  if (ids.length === 0) return new Set();
  return gate.read(({ workbook }) => {
    const takes = ids.map((id) => {
      const formula = queueFormula(workbook.worksheets.getItemOrNullObject(id));
      return [id, formula] as const;
    });
    return () => new Set(takes.filter(([, take]) => take() !== null).map(([id]) => id));
  });
}

/** What is written to. */
export interface IdentityTarget {
  readonly sheet: Excel.Worksheet;
  readonly id: SheetId;
  readonly journal: Journal;
  readonly identity: IdentityTrack;
}

/** Queues a sheet's identity: its name is made, gets another text, or is deleted. */
export function writeIdentity(
  { sheet, id, journal, identity: track }: IdentityTarget,
  identity: string | null,
): void {
  const named = track.isNamed();
  if (identity === null && !named) return;
  journal.add(sheet, id, {
    before: queueFormula,
    call: () => {
      if (identity === null) sheet.names.getItem(IDENTITY_NAME).delete();
      else if (named) sheet.names.getItem(IDENTITY_NAME).formula = identityFormula(identity);
      else addName(sheet, identityFormula(identity));
    },
    undo: (target, before) => {
      if (!named) target.names.getItem(IDENTITY_NAME).delete();
      else if (identity === null) addName(target, before ?? '=""');
      else target.names.getItem(IDENTITY_NAME).formula = before ?? '=""';
    },
  });
  track.set(identity !== null);
}

/** The most characters of a text constant in a name's formula. */
const LIMIT = 255;

/** @throws HostError `failed` for a text that no constant of a formula can hold */
export function assertIdentity(identity: string | null): void {
  const length = identity?.length ?? 0;
  if (length > LIMIT) {
    throw new HostError('failed', HOST, `an identity of ${String(length)} characters`);
  }
}

function addName(sheet: Excel.Worksheet, formula: string): void {
  sheet.names.add(IDENTITY_NAME, formula).visible = false;
}

/** Queues the formula of the identity name; null where there is none. */
function queueFormula(sheet: Excel.Worksheet): () => string | null {
  const name = sheet.names.getItemOrNullObject(IDENTITY_NAME);
  name.load('formula');
  return () => (name.isNullObject ? null : String(name.formula));
}
