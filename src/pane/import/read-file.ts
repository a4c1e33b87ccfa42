import type { Problem } from '../../engine/assessment';
import type { FileWarning } from '../../messages/warnings';
import type { FileContent } from '../../sheet/file-content';

/** A file that was read, with what of it was left out, or why it cannot be read. */
export type FileRead =
  | { readonly ok: true; readonly content: FileContent; readonly warnings: readonly FileWarning[] }
  | { readonly ok: false; readonly problem: Problem };

/** Reads the bytes of a file, whatever its format. Its code is loaded when it is first needed. */
export type ReadFile = (bytes: Uint8Array) => Promise<FileRead>;

/** The largest file that is read at all, in MiB; more than any reader takes. */
const LARGEST = 128;

/** Reads a file that the user chose. Never throws. */
export async function readChosen(file: File, read: ReadFile): Promise<FileRead> {
  if (file.size > LARGEST * 1024 * 1024) {
    const data = { what: 'file-bytes', limit: LARGEST * 1024 * 1024 };
    return { ok: false, problem: { code: 'file.too-large', data } };
  }
  try {
    return await read(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return { ok: false, problem: { code: 'file.unreadable', data: { info: String(error) } } };
  }
}
