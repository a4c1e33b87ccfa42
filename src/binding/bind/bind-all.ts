import type { EvaluationTable } from '../../model/table';
import type { CellPosition, Rect } from '../../sheet/address';
import type { Grid } from '../../sheet/grid';
import type { Form } from '../../templates/form';
import { bindRegion } from './bind';
import { labelIndex } from './labels';
import type { Parts } from './parts';
import { regionsOf } from './regions';
import { scan, type Scan } from './scan';

/** One of the tables that a sheet holds. */
export interface TableInGrid {
  readonly form: Form;
  /** With cells where they stand in the whole grid. It has no `second-table` among its lost anchors. */
  readonly table: EvaluationTable;
  /** The part of the grid that was read for it, what stands around it included. */
  readonly region: Rect;
  /** Where its labels were found. */
  readonly parts: Parts;
}

/** A filled cell that no label and no field of a table accounts for. */
export interface UnreadCell {
  readonly cell: CellPosition;
  /** As a person reads it. */
  readonly text: string;
}

/**
 * Finds all evaluation tables of a grid, in reading order: one below or beside the other, wherever they start.
 * @param forms in order of preference
 * @param formId the form that the sheet's identity names, if it has one; the others of its tables are of any form
 */
export function bindAll(grid: Grid, forms: readonly Form[], formId?: string): TableInGrid[] {
  const tables: TableInGrid[] = [];
  for (const region of regionsOf(scan(grid, labelIndex(forms)))) {
    const bound = bindRegion(region, forms, tables.length === 0 ? formId : undefined);
    if (bound) tables.push({ ...bound, region: rectOf(region.scanned) });
  }
  return tables;
}

function rectOf({ top, left, rows, cols }: Scan): Rect {
  return { row: top, col: left, rows: rows - top, cols: cols - left };
}
