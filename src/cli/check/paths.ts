import { statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { naturalOrder } from './natural-order';

/** A file to be checked. */
export interface FoundFile {
  /** As it was given or found, with forward slashes. */
  readonly path: string;
  /** Its absolute path. */
  readonly file: string;
}

/** What was found under some files, folders and patterns. */
export interface Found {
  /** In the order in which they were given, in a folder in natural order; each once. Those that do not exist, too. */
  readonly files: readonly FoundFile[];
  /** Folders and patterns under which there is nothing to check. */
  readonly empty: readonly string[];
  /** Tables in formats that cannot be read, met in folders: old .xls, .doc, WPS's own. */
  readonly otherFormats: readonly string[];
}

export interface FindOptions {
  readonly cwd: string;
  /** Names are taken as they are, without patterns: they come from a program. */
  readonly literal?: boolean;
  /** Absolute paths that are left out of folders and patterns: the program's own output. */
  readonly except?: ReadonlySet<string>;
}

const CHECKED = /\.(?:xlsx|xlsm|docx)$/i;
const OTHER_FORMATS = /\.(?:xls|xlsb|xlt|ods|et|doc|odt|rtf|wps)$/i;
/** What Office leaves beside a file that is open. */
const LOCK_FILES = '**/~$*';

/** Finds the files to be checked. What is named itself is taken whatever its name; folders are walked. */
export async function findFiles(
  names: readonly string[],
  { cwd, literal = false, except = new Set() }: FindOptions,
): Promise<Found> {
  const files = new Map<string, FoundFile>();
  const empty: string[] = [];
  const otherFormats = new Set<string>();
  const add = (name: string): void => {
    const file = path.resolve(cwd, name);
    if (!files.has(file)) files.set(file, { path: toSlashes(path.normalize(name)), file });
  };
  for (const name of names) {
    const stats = statOf(path.resolve(cwd, name));
    const isPattern = !stats && !literal && isDynamicPattern(toSlashes(name));
    if (!stats?.isDirectory() && !isPattern) {
      add(name);
      continue;
    }
    const all = isPattern ? await byPattern(name, cwd) : await inFolder(name, cwd);
    const found = all.filter((one) => CHECKED.test(one) && !except.has(path.resolve(cwd, one)));
    found.sort(naturalOrder).forEach(add);
    const others = all.filter((one) => OTHER_FORMATS.test(one));
    for (const other of others) otherFormats.add(toSlashes(path.normalize(other)));
    if (found.length + others.length === 0) empty.push(name);
  }
  return { files: [...files.values()], empty, otherFormats: [...otherFormats].sort(naturalOrder) };
}

const WALK = { dot: false, onlyFiles: true, ignore: [LOCK_FILES] } as const;

function byPattern(pattern: string, cwd: string): Promise<string[]> {
  return glob(toSlashes(pattern), {
    ...WALK,
    cwd,
    expandDirectories: false,
    caseSensitiveMatch: false,
  });
}

async function inFolder(folder: string, cwd: string): Promise<string[]> {
  const found = await glob('**/*', { ...WALK, cwd: path.resolve(cwd, folder) });
  return found.map((one) => path.join(folder, one));
}

function statOf(file: string): Stats | undefined {
  try {
    return statSync(file);
  } catch {
    return undefined;
  }
}

function toSlashes(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}

/** The paths in a list: one a line, or each ended by a NUL (`find -print0`). */
export function pathsInList(text: string): readonly string[] {
  const lines = text.includes('\0') ? text.split('\0') : text.replace(/^\uFEFF/, '').split(/\r?\n/);
  return lines.filter((line) => line.trim() !== '');
}
