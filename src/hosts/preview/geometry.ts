import type { IRange } from '@univerjs/core';
import type { Rect } from '../../sheet/address';

/** Univer measures in CSS pixels, a plan in points. */
const PIXELS_PER_POINT = 96 / 72;

export function toPixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

/** Points, rounded to a thousandth. */
export function toPoints(pixels: number): number {
  return Math.round((pixels / PIXELS_PER_POINT) * 1000) / 1000;
}

export function toRange(rect: Rect): IRange {
  return {
    startRow: rect.row,
    startColumn: rect.col,
    endRow: rect.row + rect.rows - 1,
    endColumn: rect.col + rect.cols - 1,
  };
}

export function fromRange(range: IRange): Rect {
  return Object.freeze({
    row: range.startRow,
    col: range.startColumn,
    rows: range.endRow - range.startRow + 1,
    cols: range.endColumn - range.startColumn + 1,
  });
}
