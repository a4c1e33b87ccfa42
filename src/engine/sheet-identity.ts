import type { SheetInfo } from '../hosts/port';
import type { Form } from '../templates/form';
import { isReport } from './report-identity';

/** What of a sheet's info tells what the sheet is. */
type Identified = Pick<SheetInfo, 'identity'>;

/** The form of these marks; raised when what they say changes. */
const MARK_VERSION = 1;

/** A new identity for a sheet that holds a table of a form. */
export function tableIdentity({ id, version }: Pick<Form, 'id' | 'version'>): string {
  return identity(id, version);
}

/**
 * A new identity for a sheet whose tables were laid out anew on sheets of their own: it stays as it was, and its tables do
 * not count any more. The way back is to adopt it again, which gives it the identity of a table.
 */
export function originalIdentity(): string {
  return identity('original', MARK_VERSION);
}

/** A new identity for a sheet that keeps the text of a report. */
export function narrativeIdentity(): string {
  return identity('narrative', MARK_VERSION);
}

/** The id of the form that a sheet's identity names; undefined for a sheet that has none. */
export function formIdOf({ identity: own }: Identified): string | undefined {
  return own?.split(';')[1];
}

/** Whether a sheet's tables stand on sheets of their own. */
export function isOriginal(sheet: Identified): boolean {
  return formIdOf(sheet) === 'original';
}

/** Whether a sheet keeps the text of a report. */
export function isNarrative(sheet: Identified): boolean {
  return formIdOf(sheet) === 'narrative';
}

/** Whether a sheet is no table of its own, whatever stands in it: reports of ours, originals and texts. */
export function isSetAside(sheet: Identified): boolean {
  return isReport(sheet) || isOriginal(sheet) || isNarrative(sheet);
}

function identity(kind: string, version: number): string {
  return `${newId()};${kind};${String(version)}`;
}

/** A random id; `crypto.randomUUID` is missing on pages of an intranet without https. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
