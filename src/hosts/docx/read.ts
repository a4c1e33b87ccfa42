import { openArchive, type Archive } from '../../package/archive';
import type { Inflate } from '../../package/inflate';
import {
  damaged,
  DEFAULT_LIMITS,
  Refusal,
  tooLarge,
  type FileLimits,
  type FileProblem,
} from '../../package/problem';
import { readRelationships } from '../../package/relationships';
import { kindOfPackage, problemOfBytes } from '../../package/sniff';
import type { FileContent, FileSheet } from '../../sheet/file-content';
import { contentOf } from './content';
import { filterDocument, type FilteredDocument } from './filter';
import { hasWordsInMargins } from './margins';
import { readModel } from './model';
import { readParagraphStyles } from './styles';
import type { DocxNotKept, DocxWarning } from './warning';

/** A document's tables and text as plain frozen data, or why it was refused. */
export type DocxResult =
  | {
      readonly ok: true;
      readonly content: FileContent;
      readonly warnings: readonly DocxWarning[];
    }
  | { readonly ok: false; readonly problem: FileProblem };

export interface DocxOptions {
  /** What inflates the parts; something that runs everywhere when missing. */
  readonly inflate?: Inflate;
}

/**
 * Reads a .docx document (.docm too; macros are not looked at): every table as a sheet "表1", "表2", … of texts, tables
 * inside cells after the one around them, and the paragraphs outside tables. What is deleted in tracked changes is left
 * out, what is inserted is kept. Never throws, and a document that cannot be read to the end is a problem, never a
 * shorter one. Runs in browsers and in Node.
 * @param limits what differs from {@link DEFAULT_LIMITS}
 */
export async function readDocx(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
  { inflate }: DocxOptions = {},
): Promise<DocxResult> {
  try {
    return await readDocument(bytes, { ...DEFAULT_LIMITS, ...limits }, inflate);
  } catch (error) {
    const problem: FileProblem =
      error instanceof Refusal ? error.problem : { code: 'failed', info: String(error) };
    return { ok: false, problem };
  }
}

async function readDocument(
  bytes: Uint8Array,
  limits: FileLimits,
  inflate: Inflate | undefined,
): Promise<DocxResult> {
  if (bytes.length > limits.fileBytes) throw tooLarge('file-bytes', limits.fileBytes);
  const problem = problemOfBytes(bytes);
  if (problem) throw new Refusal(problem);
  const archive = openArchive(bytes, limits, inflate);
  const part = findDocument(archive, limits);
  const relationships = readRelationships(archive, part, limits);
  const stylesPart = relationships.find(({ type }) => type === 'styles');
  const styles = readParagraphStyles(archive, stylesPart?.part, limits);
  const filtered = filterDocument(archive, part, styles, limits);
  const { children, unknownSymbols } = await readModel(filtered.pieces, filtered.tables.length);
  const { tables, paragraphs } = contentOf(children);
  const sheets = tables.map(({ grid }, at): FileSheet => {
    return Object.freeze({ name: nameOfTable(at), visible: true, identity: null, grid });
  });
  const warnings = [
    ...leftOut(filtered.left, unknownSymbols, hasWordsInMargins(archive, relationships, limits)),
    ...tables.flatMap(({ index }, at) => tableWarnings(filtered, index, nameOfTable(at))),
  ];
  return Object.freeze({
    ok: true,
    content: Object.freeze({ format: 'docx', sheets: Object.freeze(sheets), paragraphs }),
    warnings: Object.freeze(warnings),
  });
}

function nameOfTable(index: number): string {
  return `表${String(index + 1)}`;
}

function findDocument(archive: Archive, limits: FileLimits): string {
  const main = readRelationships(archive, '', limits).find(({ type }) => type === 'officeDocument');
  const part = main?.part ?? 'word/document.xml';
  const isDocument = part.startsWith('word/') && part.endsWith('.xml');
  if (isDocument && archive.has(part)) return part;
  if (isDocument && archive.names.some((name) => name.startsWith('word/'))) {
    throw damaged(part, 'missing-part');
  }
  throw new Refusal({ code: 'wrong-format', looksLike: kindOfPackage(archive.names) });
}

function leftOut(
  left: FilteredDocument['left'],
  unknownSymbols: number,
  margins: boolean,
): DocxWarning[] {
  const counts = new Map<DocxNotKept, number>(left);
  if (unknownSymbols > 0) counts.set('symbol', (counts.get('symbol') ?? 0) + unknownSymbols);
  if (margins) counts.set('margin', 1);
  return [...counts].map(([what, count]) => ({ code: 'left-out', what, count }));
}

function tableWarnings(
  { tables }: FilteredDocument,
  index: number,
  sheet: string,
): readonly DocxWarning[] {
  const table = tables[index];
  if (!table) return [];
  const width = Math.max(0, ...table.widths);
  const ragged = table.widths.filter((one) => one < width).length;
  return [
    ...(table.covered > 0
      ? [{ code: 'covered-values', sheet, count: table.covered } as const]
      : []),
    ...(ragged > 0 ? [{ code: 'ragged-rows', sheet, count: ragged } as const] : []),
  ];
}
