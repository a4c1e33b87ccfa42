import { toA1, type CellPosition } from '../sheet/address';
import { clip } from './clip';

/** A cell of some sheet. */
export interface Target {
  /** The sheet's name. */
  readonly sheet: string;
  readonly cell: CellPosition;
}

/** Excel takes no longer text inside a formula. */
const LITERAL_LIMIT = 255;

/** A formula that leads to a cell when it is clicked; without a label it shows the cell's address. */
export function linkTo({ sheet, cell }: Target, label = toA1(cell)): string {
  const place = `#'${sheet.replaceAll("'", "''")}'!${toA1(cell)}`;
  return `=HYPERLINK(${literal(place)},${literal(clip(label, LITERAL_LIMIT / 2))})`;
}

/** A cell with its sheet, as people write it: 高三!H12. */
export function fullAddress({ sheet, cell }: Target): string {
  return `${sheet}!${toA1(cell)}`;
}

function literal(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
