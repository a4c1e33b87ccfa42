import type { UnreadCell } from '../binding/bind/bind-all';
import type { LostAnchor, TableKind } from '../model/table';
import type { CellPosition } from '../sheet/address';
import type { Form } from '../templates/form';
import type { FixChange } from './session';

/** How a sheet is taken in. */
export interface AdoptOptions {
  /** Typed totals, rates and execution scores become native formulas. */
  readonly formulas: boolean;
  /**
   * A new sheet in official layout takes the place of the one that is there, one for each table that it holds; the old
   * sheet stays in the workbook as it is, marked as an original that is not read as a table any more.
   */
  readonly layout: boolean;
  /**
   * The preview that the user saw: when the sheet says something else by now, nothing is written and `adopt.changed` tells
   * so. Without it whatever stands there is taken in.
   */
  readonly seen?: AdoptionPreview;
}

/** A value that is shown otherwise in the official layout. */
export interface LayoutChange {
  /** Which: the path of a field of the form, such as "funds.total.executed" or "total.score"; "title" for the title. */
  readonly term: string;
  /** As they are shown; "" for a blank. */
  readonly before: string;
  readonly after: string;
}

/** A table as it was recognised, before anything is written. */
export interface RecognisedTable {
  /** The department's or project's name; "" when it is blank. */
  readonly name: string;
  readonly kind: TableKind;
  readonly form: Pick<Form, 'id' | 'kind' | 'region'>;
  /** The evaluated year; null when the title does not say it. */
  readonly year: number | null;
  /** What the form has and the sheet does not show. */
  readonly lost: readonly LostAnchor[];
  /** Filled cells that no label and no field accounts for, in reading order. They stay where they are. */
  readonly unread: readonly UnreadCell[];
  /** Cells whose content can be read but not as what belongs there (a text for an amount). */
  readonly unreadable: readonly UnreadCell[];
}

/** What adopting would do to one table. */
export interface AdoptedTable extends RecognisedTable {
  /** Typed figures that become formulas, in the sheet as it is. Empty without `formulas`. */
  readonly formulas: readonly FixChange[];
  /** The sheet that is made in official layout, and values that change on the way (元 to 万元); null without `layout`. */
  readonly layout: {
    readonly sheetName: string;
    readonly changes: readonly LayoutChange[];
    /** What was read and the official layout has no place for; it stays in the original, as `unread` does. */
    readonly leftOut: readonly UnreadCell[];
  } | null;
}

/** What adopting a sheet would do: nothing is written yet. */
export interface AdoptionPreview {
  readonly tables: readonly AdoptedTable[];
  /** Filled cells outside all tables. */
  readonly around: readonly UnreadCell[];
}

/** One table of a file that is to become a sheet. */
export interface ImportedTable extends RecognisedTable {
  /** The sheet of the file it stands on. */
  readonly from: string;
  /** The cell of its title or first label there. */
  readonly at: CellPosition;
  /** The sheet that it becomes. */
  readonly sheetName: string;
  readonly changes: readonly LayoutChange[];
}

/** What an import would do: nothing is written yet. */
export interface ImportPreview {
  readonly tables: readonly ImportedTable[];
  /** Sheets or tables of the file that are no evaluation tables, with the number of their filled cells. */
  readonly skipped: readonly { readonly name: string; readonly cells: number }[];
  /** The sheet that keeps a document's text; null where there is none. */
  readonly narrative: { readonly sheetName: string; readonly paragraphs: number } | null;
}
