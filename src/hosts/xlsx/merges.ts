import { damaged, tooLarge, type FileLimits } from '../../package/problem';
import { attribute, type XmlRun, type XmlTag } from '../../package/xml';
import { parseRect, type Rect } from '../../sheet/address';
import type { PlanCell } from '../../sheet/plan';

/** Merged areas that may stand in one sheet: more than one cell each, none overlapping another, in reading order. */
export interface Merges {
  readonly areas: readonly Rect[];
  /** How many were left out because they overlap one that comes before them. */
  readonly overlapping: number;
}

/** Gathers the merged areas of one worksheet. */
export interface MergeReader {
  open(tag: XmlTag): void;
  /** Areas as nearly all are written. */
  readonly run: XmlRun;
  finish(): Merges;
}

const PLAIN = /<mergeCell ref="([A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?)"\/>/y;

export function mergeReader(part: string, limits: FileLimits): MergeReader {
  const found: Rect[] = [];
  const add = (ref: string | undefined): void => {
    const rect = parseRect(ref ?? '');
    if (!rect) throw damaged(part, 'address', ref);
    if (found.push(rect) > limits.merges) throw tooLarge('merges', limits.merges);
  };
  return {
    open(tag) {
      add(attribute(tag, 'ref'));
    },
    run: {
      parent: 'mergeCells',
      depth: 1,
      read(text, from, read) {
        PLAIN.lastIndex = from;
        for (let match; (match = PLAIN.exec(text)); read.elements++) {
          read.end = PLAIN.lastIndex;
          add(match[1]);
        }
      },
    },
    finish: () => readMerges(found),
  };
}

function readMerges(found: readonly Rect[]): Merges {
  const areas: Rect[] = [];
  let overlapping = 0;
  const band = new RowBand();
  for (const rect of [...found].sort(byPlace)) {
    if (rect.rows === 1 && rect.cols === 1) continue;
    band.moveTo(rect.row);
    if (band.add(rect)) areas.push(Object.freeze(rect));
    else overlapping++;
  }
  return { areas, overlapping };
}

/**
 * Cells with what stands under a merged area taken out, save in its first cell, and how many values that were.
 * @param cells in reading order
 */
export function uncover(
  cells: readonly PlanCell[],
  merges: readonly Rect[],
): { readonly cells: readonly PlanCell[]; readonly covered: number } {
  if (merges.length === 0) return { cells, covered: 0 };
  const band = new RowBand();
  let next = 0;
  let covered = 0;
  const kept = cells.map((cell) => {
    for (; (merges[next]?.row ?? Infinity) <= cell.row; next++) {
      const rect = merges[next];
      if (rect) {
        band.moveTo(rect.row);
        band.add(rect);
      }
    }
    band.moveTo(cell.row);
    const area = band.at(cell.col);
    if (!area || (area.row === cell.row && area.col === cell.col)) return cell;
    if (cell.value === null && cell.formula === null) return cell;
    covered++;
    return { ...cell, value: null, formula: null };
  });
  return { cells: kept, covered };
}

function byPlace(a: Rect, b: Rect): number {
  return a.row - b.row || a.col - b.col;
}

/** The areas that reach one row, from left to right. The row only moves down. */
class RowBand {
  private areas: Rect[] = [];
  private row = -1;
  private nextEnd = Infinity;

  moveTo(row: number): void {
    if (row === this.row) return;
    this.row = row;
    if (row < this.nextEnd) return;
    this.areas = this.areas.filter((area) => area.row + area.rows > row);
    this.nextEnd = Math.min(Infinity, ...this.areas.map((area) => area.row + area.rows));
  }

  /** The area that holds a column of this row. */
  at(col: number): Rect | undefined {
    const area = this.areas[this.upTo(col) - 1];
    return area && col < area.col + area.cols ? area : undefined;
  }

  /** Takes an area that begins in this row; false when another is in its way. */
  add(area: Rect): boolean {
    const place = this.upTo(area.col + area.cols - 1);
    const before = this.areas[place - 1];
    if (before && before.col + before.cols > area.col) return false;
    this.areas.splice(place, 0, area);
    this.nextEnd = Math.min(this.nextEnd, area.row + area.rows);
    return true;
  }

  /** How many areas begin at or before a column. */
  private upTo(col: number): number {
    let low = 0;
    let high = this.areas.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.areas[middle]?.col ?? Infinity) <= col) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
