/** What a file that is no .xlsx workbook looks like. */
export type LooksLike =
  | 'pdf'
  | 'docx'
  | 'pptx'
  | 'doc'
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
  | 'formula-characters';

/** Why a file was refused. Ids and data only; the words live in `messages/`. */
export type XlsxProblem =
  | { readonly code: 'empty-file' }
  | { readonly code: 'not-xlsx'; readonly looksLike: LooksLike }
  | { readonly code: 'legacy-xls' }
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

/** What a file holds that a {@link SheetPlan} cannot say; it was left out. */
export type NotKept =
  | 'validation'
  | 'conditional-format'
  | 'extension-rule'
  | 'paper-size'
  | 'print-area'
  | 'print-titles'
  | 'shared-formula'
  | 'data-table'
  | 'defined-name';

/** Something in a file that was read, but not to the last detail. `sheet` is a sheet's name. */
export type XlsxWarning =
  | {
      readonly code: 'sheet-skipped';
      readonly sheet: string;
      readonly kind: 'chart' | 'dialog' | 'macro';
    }
  | {
      readonly code: 'not-kept';
      /** null for the workbook as a whole. */
      readonly sheet: string | null;
      readonly what: NotKept;
      readonly count: number;
    }
  /** Values stood under a merged area, where nobody can see them. */
  | { readonly code: 'covered-values'; readonly sheet: string; readonly count: number }
  /** Merged areas that overlap an earlier one; Excel calls such a file corrupt. */
  | { readonly code: 'overlapping-merges'; readonly sheet: string; readonly count: number }
  /** Cells with values so far out that a grid leaves them out. */
  | { readonly code: 'far-cells'; readonly sheet: string; readonly count: number };

/** How much a file may hold. Bytes are counted as they are inflated; declared sizes are not trusted. */
export interface XlsxLimits {
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
}

const MIB = 1024 * 1024;

export const DEFAULT_LIMITS: XlsxLimits = Object.freeze({
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
});

/** Carries a problem up to `readXlsx`; never leaves this folder. */
export class Refusal extends Error {
  constructor(readonly problem: XlsxProblem) {
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
