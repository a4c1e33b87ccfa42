/** What a document holds that grids and paragraphs cannot say; it was left out. */
export type DocxNotKept =
  | 'picture'
  | 'object'
  | 'embedded-document'
  | 'note'
  | 'comment'
  | 'list-number'
  | 'symbol'
  /** Headers and footers, where one says more than the number of the page; counted once. */
  | 'margin'
  | 'text';

/** Something in a document that was read, but not to the last detail. `sheet` is a table's name. */
export type DocxWarning =
  | {
      readonly code: 'left-out';
      readonly what: DocxNotKept;
      readonly count: number;
    }
  /** Texts stood in cells that a vertical merge covers, where nobody can see them. */
  | { readonly code: 'covered-values'; readonly sheet: string; readonly count: number }
  /** Rows that are narrower than their table: a cell may be gone, and others stand in wrong columns. */
  | { readonly code: 'ragged-rows'; readonly sheet: string; readonly count: number };
