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
  /** A worksheet of the package that the workbook does not list among its sheets; `part` is its file's name. */
  | { readonly code: 'sheet-unlisted'; readonly part: string }
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
