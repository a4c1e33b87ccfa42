/** What a file that is not of the format asked for looks like. */
export type LooksLike =
  | 'pdf'
  | 'xlsx'
  | 'docx'
  | 'pptx'
  | 'xlsb'
  | 'ods'
  | 'rtf'
  | 'html'
  | 'xml-spreadsheet'
  | 'text'
  | 'image'
  | 'archive'
  | 'unknown';

/** Why a part of a package cannot be trusted. */
export type Damage =
  | 'directory'
  | 'duplicate-part'
  | 'missing-part'
  | 'compression'
  | 'deflate'
  | 'size'
  | 'checksum'
  | 'encoding'
  | 'xml'
  | 'root'
  | 'structure'
  | 'address'
  | 'value'
  | 'string-index'
  | 'style-index'
  | 'duplicate-cell';

/** What a limit counts. */
export type Counted =
  | 'file-bytes'
  | 'entries'
  | 'entry-bytes'
  | 'total-bytes'
  | 'sheets'
  | 'cells'
  | 'merges'
  | 'names'
  | 'strings'
  | 'styles'
  | 'elements'
  | 'token-characters'
  | 'depth'
  | 'ranges'
  | 'tables'
  | 'table-rows'
  | 'table-columns'
  | 'paragraphs'
  | 'formula-characters';

/** Why a file was refused. Ids and data only; the words live in `messages/`. */
export type FileProblem =
  | { readonly code: 'empty-file' }
  | { readonly code: 'wrong-format'; readonly looksLike: LooksLike }
  | { readonly code: 'legacy-xls' }
  | { readonly code: 'legacy-doc' }
  | { readonly code: 'encrypted' }
  | { readonly code: 'truncated' }
  | {
      readonly code: 'damaged';
      /** The part of the package, e.g. "xl/worksheets/sheet1.xml"; empty for the package itself. */
      readonly part: string;
      readonly detail: Damage;
      /** The underlying message, in English, for logs. */
      readonly info?: string;
    }
  | { readonly code: 'too-large'; readonly what: Counted; readonly limit: number }
  | { readonly code: 'forbidden-xml'; readonly part: string }
  | { readonly code: 'no-sheets' }
  /** A fault of the reader itself. */
  | { readonly code: 'failed'; readonly info: string };

/** How much a file may hold. Bytes are counted as they are inflated; declared sizes are not trusted. */
export interface FileLimits {
  readonly fileBytes: number;
  readonly entries: number;
  readonly entryBytes: number;
  readonly totalBytes: number;
  readonly sheets: number;
  readonly cells: number;
  readonly merges: number;
  readonly names: number;
  readonly strings: number;
  readonly styles: number;
  /** XML elements of all parts. */
  readonly elements: number;
  /** Characters of one XML tag or of one text. */
  readonly tokenCharacters: number;
  /** XML elements inside each other. */
  readonly depth: number;
  readonly ranges: number;
  /** Characters of shared formulas, once written out for each cell. */
  readonly formulaCharacters: number;
  /** Tables, paragraphs and elements of a text document, as far as its text needs them. */
  readonly tables: number;
  readonly paragraphs: number;
  readonly documentElements: number;
  /** Elements of one table, or of what stands in a row without one. */
  readonly tableElements: number;
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: FileLimits = Object.freeze({
  fileBytes: 128 * MIB,
  entries: 10_000,
  entryBytes: 32 * MIB,
  totalBytes: 64 * MIB,
  sheets: 1_000,
  cells: 500_000,
  merges: 65_536,
  names: 20_000,
  strings: 1_000_000,
  styles: 100_000,
  elements: 2_000_000,
  tokenCharacters: MIB,
  depth: 100,
  ranges: 100_000,
  formulaCharacters: 32 * MIB,
  tables: 2_000,
  paragraphs: 100_000,
  documentElements: 300_000,
  tableElements: 100_000,
});

/** Carries a problem up to the function that reads a whole file; it never leaves that. */
export class Refusal extends Error {
  constructor(readonly problem: FileProblem) {
    super(problem.code);
  }
}

export function damaged(part: string, detail: Damage, info?: string): Refusal {
  return new Refusal({
    code: 'damaged',
    part,
    detail,
    ...(info === undefined ? {} : { info }),
  });
}

export function tooLarge(what: Counted, limit: number): Refusal {
  return new Refusal({ code: 'too-large', what, limit });
}
