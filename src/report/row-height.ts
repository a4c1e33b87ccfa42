import { rowHeight as heightOf } from '../sheet/row-height';
import { REPORT_STYLES, type ReportStyle } from './report-styles';

/** A text in a column. */
export interface Column {
  readonly text: string;
  readonly style: ReportStyle;
  /** In points. */
  readonly width: number;
}

/** How high a row of the report must be for its texts, in points. */
export function rowHeight(columns: readonly Column[]): number {
  return heightOf(
    columns.map(({ text, style, width }) => ({ text, width, size: REPORT_STYLES[style].size })),
  );
}
