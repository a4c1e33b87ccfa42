import type { Grid } from './grid';

/** One sheet of a workbook file, or one table of a text document, as a grid. */
export interface FileSheet {
  /** The sheet's name; "表1", "表2", … for the tables of a text document. */
  readonly name: string;
  readonly visible: boolean;
  /** The value of the sheet-scoped name `jx.sheet`, or null. */
  readonly identity: string | null;
  readonly grid: Grid;
}

/** A paragraph outside all tables. */
export interface Paragraph {
  readonly text: string;
  /** 1 for the topmost heading; null for plain text. */
  readonly heading: number | null;
  /** How many of the file's tables stand before it. */
  readonly tablesBefore: number;
}

/** What a file holds that can be checked or imported, whatever its format. Plain frozen data. */
export interface FileContent {
  readonly format: 'xlsx' | 'docx';
  readonly sheets: readonly FileSheet[];
  /** The text of a document in its order; empty for a workbook. */
  readonly paragraphs: readonly Paragraph[];
}
