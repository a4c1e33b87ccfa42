import { contains, parseRect, type Rect } from '../../sheet/address';
import type { SheetId } from '../port';

/** How long after a write Excel may still tell of it, in milliseconds. */
const ECHO_MS = 1000;

/**
 * What this add-in writes, to know the echo of its own writes where events do not say who caused them (before ExcelApi
 * 1.14; added sheets in every version). It only names the author of a hint: the sheet is read again either way.
 */
export interface Ledger {
  /** A build is under way: sheets that are not known, and changes to them, are its own. Call the answer when it ends. */
  building(known: ReadonlySet<SheetId>): () => void;
  /** Some rectangles of a sheet are written now. */
  wrote(sheet: SheetId, rects: readonly Rect[]): void;
  /** Whether a build is under way: a sheet that goes meanwhile may be one that is made anew. */
  isBuilding(): boolean;
  /** Whether a new sheet is of our making. */
  madeSheet(sheet: SheetId): boolean;
  /** Whether a change at an address of a sheet is of our making. */
  madeChange(sheet: SheetId, address: string): boolean;
}

/** @param now milliseconds of a clock */
export function createLedger(now: () => number = () => performance.now()): Ledger {
  let written: { readonly sheet: SheetId; readonly rects: readonly Rect[]; until: number }[] = [];
  let build: { readonly known: ReadonlySet<SheetId>; until: number } | null = null;

  const madeSheet = (sheet: SheetId): boolean =>
    build !== null && now() <= build.until && !build.known.has(sheet);

  return {
    building(known) {
      const own = { known, until: Infinity };
      build = own;
      return () => {
        own.until = now() + ECHO_MS;
      };
    },
    wrote(sheet, rects) {
      written = written.filter(({ until }) => until >= now());
      written.push({ sheet, rects, until: now() + ECHO_MS });
    },
    isBuilding: () => build !== null && now() <= build.until,
    madeSheet,
    madeChange(sheet, address) {
      if (madeSheet(sheet)) return true;
      const changed = rectOfAddress(address);
      if (!changed) return false;
      return written.some(
        (entry) =>
          entry.sheet === sheet &&
          entry.until >= now() &&
          entry.rects.some((rect) => covers(rect, changed)),
      );
    },
  };
}

const WHOLE_ROWS = /^\$?(\d+):\$?(\d+)$/;

/** A cell, a rectangle or whole rows ("5:6"), with or without the sheet's name; undefined for anything else. */
function rectOfAddress(address: string): Rect | undefined {
  const local = address.slice(address.lastIndexOf('!') + 1);
  const rows = WHOLE_ROWS.exec(local);
  if (!rows) return parseRect(local);
  const [first, last] = [Number(rows[1]), Number(rows[2])];
  return { row: first - 1, col: 0, rows: last - first + 1, cols: 1 };
}

function covers(outer: Rect, inner: Rect): boolean {
  const last = { row: inner.row + inner.rows - 1, col: inner.col + inner.cols - 1 };
  return contains(outer, inner) && contains(outer, last);
}
