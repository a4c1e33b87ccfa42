import type { CellPosition, Rect } from './address';
import type { CellValue } from './grid';

/** Border line weights that the official forms use. */
export type BorderWeight = 'thin' | 'medium';

/** Which edges of a cell carry a line. A missing edge has none. */
export interface Borders {
  readonly top?: BorderWeight;
  readonly right?: BorderWeight;
  readonly bottom?: BorderWeight;
  readonly left?: BorderWeight;
}

/** How a cell looks and behaves. Everything is optional; what is missing is the host's default. */
export interface CellStyle {
  /** Font families in order of preference; a host that takes one name uses the first. */
  readonly fonts?: readonly string[];
  /** Font size in points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Text colour as "#RRGGBB". */
  readonly color?: string;
  /** Background as "#RRGGBB". */
  readonly fill?: string;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  readonly borders?: Borders;
  /** Excel number format code; "General" when missing. */
  readonly format?: string;
  /** Whether the cell is locked once the sheet is protected; Excel's default is true. */
  readonly locked?: boolean;
}

/** One cell of a plan. `value` is ignored where a formula stands, but is its cached result when a file was read. */
export interface PlanCell extends CellPosition {
  readonly value: CellValue;
  /** With its leading "=", or null. */
  readonly formula: string | null;
  /** Index into the plan's `styles`. */
  readonly style: number;
}

/** A note on a cell: what Excel shows beside it when the pointer rests there. */
export interface CellNote extends CellPosition {
  /** Plain text, with "\n" between lines; never empty. */
  readonly text: string;
}

/** What may be typed into a range. Formulas are written for the range's first cell, with relative references. */
export type ValidationRule =
  | { readonly kind: 'decimal-at-least'; readonly minimum: number }
  | { readonly kind: 'decimal-between'; readonly minimum: number; readonly maximum: string }
  | { readonly kind: 'date-at-least'; readonly minimum: number }
  | { readonly kind: 'list'; readonly values: readonly string[] }
  | { readonly kind: 'custom'; readonly formula: string };

/** Data validation of some cells, with the words a user sees. */
export interface Validation {
  readonly ranges: readonly Rect[];
  readonly rule: ValidationRule;
  /** "stop" refuses the value, "warning" asks. */
  readonly level: 'stop' | 'warning';
  readonly errorTitle: string;
  readonly errorMessage: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
}

/** Marks cells while a formula is true. The formula (with "=") is written for the first range's first cell. */
export interface ConditionalFormat {
  readonly ranges: readonly Rect[];
  readonly formula: string;
  /** Background and text colour as "#RRGGBB". */
  readonly fill: string;
  readonly color: string;
}

/** How the sheet prints. Margins are in points. */
export interface PrintSetup {
  readonly paper: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  /** Pages wide; 0 is "as many as needed". */
  readonly fitWidth: number;
  readonly fitHeight: number;
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  readonly centerHorizontally: boolean;
  /** First and last row (0-based) repeated at the head of each page. */
  readonly titleRows?: readonly [number, number];
  readonly area?: Rect;
}

/**
 * A whole sheet as data: what `binding/layout` makes, what a host builds, what a file reader returns and a writer saves.
 * Geometry is in points everywhere; each host converts.
 */
export interface SheetPlan {
  readonly name: string;
  /** The sheet's identity, kept as the sheet-scoped constant name `jx.sheet` ("uuid;form;version"), or null. */
  readonly identity: string | null;
  readonly hidden: boolean;
  /** Column widths in points, from column A. */
  readonly columns: readonly number[];
  /** Row heights in points, from row 1. null: as tall as its content needs; a host that cannot fit rows uses its default. */
  readonly rows: readonly (number | null)[];
  readonly cells: readonly PlanCell[];
  readonly styles: readonly CellStyle[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  readonly conditionalFormats: readonly ConditionalFormat[];
  readonly print: PrintSetup | null;
  /** Whether the sheet is protected (locked cells cannot be edited); no password. */
  readonly protected: boolean;
  /** Notes on cells, in reading order; none when missing. */
  readonly notes?: readonly CellNote[];
}

/** A value or a formula for one cell. */
export interface CellWrite extends CellPosition {
  /** Ignored when `formula` is given. */
  readonly value: CellValue;
  readonly formula?: string;
}

/** A note for one cell, in place of the one that stands there; null takes it away. */
export interface NoteWrite extends CellPosition {
  readonly text: string | null;
}

/**
 * One step of a change to a sheet. Steps of a patch run in order, so row numbers count what earlier steps did.
 * - `cells`: writes values and formulas; formats and styles stay.
 * - `insert-rows`: puts `count` rows before `row`; they take the look of `styleFrom` (a row number before the insertion).
 *   Merged areas that span the place grow; formulas and validations move as in Excel.
 * - `delete-rows`: removes rows; merged areas that span them shrink.
 * - `merge`: makes exactly this rectangle one merged area, dissolving areas that touch it. The value of the first cell stays.
 *   A rectangle of one cell only dissolves.
 * - `notes`: puts notes on cells or takes them away; contents and looks stay. Only where `capabilities.notes` says so.
 * - `identity`: gives the sheet its identity (`SheetInfo.identity`) in place of the one it has; null takes it away.
 */
export type PatchStep =
  | { readonly kind: 'cells'; readonly cells: readonly CellWrite[] }
  | {
      readonly kind: 'insert-rows';
      readonly row: number;
      readonly count: number;
      readonly styleFrom: number;
    }
  | { readonly kind: 'delete-rows'; readonly row: number; readonly count: number }
  | { readonly kind: 'merge'; readonly rect: Rect }
  | { readonly kind: 'notes'; readonly notes: readonly NoteWrite[] }
  | { readonly kind: 'identity'; readonly identity: string | null };

/** Changes to one sheet. */
export interface Patch {
  readonly sheet: string;
  readonly steps: readonly PatchStep[];
}
