import { strToU8, zipSync } from 'fflate';
import { readDocx, type DocxWarning } from '../../../src/hosts/docx';
import type { FileProblem } from '../../../src/package/problem';
import type { FileContent, FileSheet } from '../../../src/sheet/file-content';

export const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const NAMESPACES =
  `xmlns:w="${MAIN}" xmlns:r="${OFFICE}" xmlns:v="urn:schemas-microsoft-com:vml" ` +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"';

/** The parts of a small document, written by hand where a test needs them. */
export interface DocumentParts {
  /** What stands in the body, or a whole main part. */
  readonly body?: string;
  /** What stands in the styles element. */
  readonly styles?: string;
  readonly extra?: Readonly<Record<string, string>>;
}

export function partsOf({ body = '', styles, extra }: DocumentParts): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': links([['officeDocument', 'word/document.xml']]),
    'word/document.xml': body.startsWith('<?xml')
      ? body
      : `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    ...(styles === undefined
      ? {}
      : {
          'word/_rels/document.xml.rels': links([['styles', 'styles.xml']]),
          'word/styles.xml': `<w:styles xmlns:w="${MAIN}">${styles}</w:styles>`,
        }),
    ...extra,
  };
}

export function links(all: readonly (readonly [type: string, target: string])[]): string {
  const items = all.map(
    ([type, target], i) =>
      `<Relationship Id="rId${String(i)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${items.join('')}</Relationships>`;
}

export function zip(parts: Readonly<Record<string, string>>): Uint8Array {
  const files = Object.entries(parts).map(([name, part]) => [name, strToU8(part)] as const);
  return zipSync(Object.fromEntries(files), { level: 0, mtime: new Date(2000, 0, 1) });
}

export function document(parts: DocumentParts): Uint8Array {
  return zip(partsOf(parts));
}

/** A run of text. */
export const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph: its properties, and runs or what else is given as XML. */
export const p = (inner: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${inner.startsWith('<') ? inner : run(inner)}</w:p>`;

/** A cell: what stands in it as text or XML, and its properties. */
export const tc = (inner: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.startsWith('<') ? inner : p(inner)}</w:tc>`;

export const span = (columns: number | string): string =>
  `<w:gridSpan w:val="${String(columns)}"/>`;
export const BEGIN = '<w:vMerge w:val="restart"/>';
export const GO_ON = '<w:vMerge/>';

export const tr = (cells: string, properties = ''): string =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

export const tbl = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;

export interface Read extends FileContent {
  readonly warnings: readonly DocxWarning[];
}

/** What a document that must be readable holds. */
export async function read(body: string, parts: DocumentParts = {}): Promise<Read> {
  const result = await readDocx(document({ body, ...parts }));
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return { ...result.content, warnings: result.warnings };
}

/** The problem of a document that must be refused. */
export async function problemOf(bytes: Uint8Array, limits = {}): Promise<FileProblem> {
  const result = await readDocx(bytes, limits);
  if (result.ok) throw new Error('the document was read');
  return result.problem;
}

/** The texts of a table, row by row. */
export function texts(sheet: FileSheet | undefined): unknown[][] {
  return (sheet?.grid.cells ?? []).map((line) => line.map(({ value }) => value));
}

/** Merged areas of a table: row, column, rows, columns. */
export function merges(sheet: FileSheet | undefined): number[][] {
  return (sheet?.grid.merges ?? []).map(({ row, col, rows, cols }) => [row, col, rows, cols]);
}
