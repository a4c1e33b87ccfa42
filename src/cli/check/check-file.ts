import { readFileSync, statSync } from 'node:fs';
import { CHECKS, WORKBOOK_CHECKS } from '../../checks/registry';
import type { Settings } from '../../checks/settings';
import { assessFile } from '../../engine/assess-file';
import { openFile } from '../../files';
import type { Locale } from '../../messages';
import { cliTextsOf, tellIn, type CliKey, type Tell } from '../../messages/cli-texts';
import { problemText } from '../../messages/problems';
import { warningText } from '../../messages/warnings';
import { inflateInNode } from '../../package/node-inflate';
import { DEFAULT_LIMITS } from '../../package/problem';
import { FORMS } from '../../templates/registry';
import type { Wanted } from './answer';
import { unreadable, type FileError, type FileResult } from './result';
import { acrossResult, tableResult } from './table-result';

/** A file to be checked, and how. Plain data: it goes to another thread. */
export interface FileTask {
  /** As it is told. */
  readonly path: string;
  /** Where it lies. */
  readonly file: string;
  readonly locale: Locale;
  /** A bureau's own levels and limits, or null. */
  readonly settings: Settings | null;
  readonly wanted: Wanted;
}

/** Reads and checks one file. Whatever is wrong with the file is told in the result. */
export async function checkFile(task: FileTask): Promise<FileResult> {
  const texts = cliTextsOf(task.locale);
  const tell = tellIn(task.locale);
  const bytes = readBytes(task.file, tell);
  if (!(bytes instanceof Uint8Array)) return unreadable(task.path, bytes.code, bytes.message);
  const opened = await openFile(bytes, { inflate: inflateInNode });
  if (!opened.ok) {
    const { problem } = opened;
    return unreadable(task.path, problem.code.slice('file.'.length), problemText(problem, texts));
  }
  const { content, warnings } = opened;
  const rules = {
    forms: FORMS,
    checks: CHECKS,
    workbookChecks: WORKBOOK_CHECKS,
    settings: task.settings,
  };
  const { tables, findings } = assessFile(rules, content);
  const names = new Map(content.sheets.map(({ name }, index) => [String(index), name]));
  return {
    path: task.path,
    status: 'checked',
    tables: tables.map((table) => tableResult(table, texts)),
    findings: findings.map((finding) => acrossResult(finding, names, texts)),
    ...(warnings.length > 0 && {
      warnings: warnings.map((one) => ({ code: one.code, message: warningText(one, texts) })),
    }),
  };
}

const CODES: Readonly<Record<string, CliKey>> = {
  ENOENT: 'cli.file.not-found',
  ENOTDIR: 'cli.file.not-found',
  EACCES: 'cli.file.no-permission',
  EPERM: 'cli.file.no-permission',
  EISDIR: 'cli.file.not-a-file',
  EBUSY: 'cli.file.busy',
};

/** The file's bytes, or why there are none. A file beyond the reader's own limit is not read at all. */
function readBytes(file: string, tell: Tell): Uint8Array | FileError {
  const refuse = (
    key: CliKey,
    data: Readonly<Record<string, string | number>> = {},
  ): FileError => ({
    code: key.slice('cli.file.'.length),
    message: tell(key, data),
  });
  try {
    const stats = statSync(file);
    if (!stats.isFile()) return refuse('cli.file.not-a-file');
    const limit = DEFAULT_LIMITS.fileBytes;
    if (stats.size > limit) return refuse('cli.file.too-large', { limit: limit / 1024 / 1024 });
    return readFileSync(file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    return refuse(CODES[code] ?? 'cli.file.unreadable', { info: code });
  }
}
