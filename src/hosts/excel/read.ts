import { rectToA1, type Rect } from '../../sheet/address';
import { HostError, type SheetId, type SheetInfo, type SheetRead } from '../port';
import { HOST, isSheetWithoutCells } from './errors';
import type { Gate } from './gate';
import { gridOf, type Block } from './grid';
import { queueInfo, queueMerges } from './queries';

/**
 * How much is read at once. Office on the web takes 5 MB an answer; a cell with its formula, format and type takes about
 * 60 bytes. A sheet's first block holds every table that people make; what lies beyond it is read in further requests,
 * up to a bound that no table reaches.
 */
const FIRST = { rows: 400, cols: 60 };
const BLOCK_CELLS = FIRST.rows * FIRST.cols;
const SHEET_CELLS = 60_000;
const SHEETS_PER_REQUEST = 20;
/** Where merged areas are asked for; also beyond the last value, where blank cells of a table may be merged. */
const MERGES_WITHIN = 'A1:CZ5000';

/** What one request tells of a sheet: its first block, and how far it goes on. */
interface Part {
  readonly info: SheetInfo;
  readonly used: Rect | null;
  readonly rows: number;
  readonly blocks: readonly Block[];
  readonly merges: readonly Rect[] | null;
}

/** Reads whole sheets: one request for up to 20 sheets, more where a sheet is larger than any table. */
export async function readSheets(
  gate: Gate,
  ids: readonly SheetId[],
  withMerges: boolean,
): Promise<readonly SheetRead[]> {
  const answers: SheetRead[] = [];
  for (let at = 0; at < ids.length; at += SHEETS_PER_REQUEST) {
    const some = ids.slice(at, at + SHEETS_PER_REQUEST);
    answers.push(...(await readSome(gate, some, withMerges, FIRST.rows)));
  }
  return Object.freeze(answers);
}

/**
 * One request; where its answer would be too large, one for each half of the sheets, or of the rows of the last one. A
 * sheet without cells (a chart's) must not keep the others from being read: it is read as empty.
 */
async function readSome(
  gate: Gate,
  ids: readonly SheetId[],
  withMerges: boolean,
  rows: number,
): Promise<readonly SheetRead[]> {
  const half = Math.ceil(ids.length / 2);
  const { answer: parts, refusal } = await unlessRefused(() =>
    gate.read((context) => {
      const takes = ids.map((id) => queuePart(context, id, withMerges, rows));
      return () => takes.map((take) => take());
    }),
  );
  if (parts) return Promise.all(parts.map((part, at) => completed(gate, ids[at] ?? '', part)));
  const [only] = ids;
  if (only !== undefined && ids.length === 1) {
    return refusal === 'too-large'
      ? readSome(gate, ids, withMerges, halved(rows))
      : [await withoutCells(gate, only)];
  }
  return [
    ...(await readSome(gate, ids.slice(0, half), withMerges, rows)),
    ...(await readSome(gate, ids.slice(half), withMerges, rows)),
  ];
}

function queuePart(
  context: Excel.RequestContext,
  id: SheetId,
  withMerges: boolean,
  rows: number,
): () => Part | null {
  const sheet = context.workbook.worksheets.getItemOrNullObject(id);
  const info = queueInfo(sheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  const first = rectToA1({ row: 0, col: 0, rows, cols: FIRST.cols });
  const range = used.getIntersectionOrNullObject(first);
  const block = queueBlock(range);
  const formatted = sheet.getUsedRangeOrNullObject(false);
  const merges = withMerges
    ? queueMerges(formatted.getIntersectionOrNullObject(MERGES_WITHIN))
    : null;
  return () => {
    const told = info();
    if (!told) return null;
    const begun = block();
    return {
      info: told,
      used: used.isNullObject ? null : rectOf(used),
      rows,
      blocks: begun ? [begun] : [],
      merges: merges?.() ?? null,
    };
  };
}

function queueBlock(range: Excel.Range): () => Block | null {
  range.load('rowIndex,columnIndex,values,formulas,numberFormat,valueTypes');
  return () =>
    range.isNullObject
      ? null
      : {
          row: range.rowIndex,
          col: range.columnIndex,
          values: range.values,
          formulas: range.formulas,
          formats: range.numberFormat,
          types: range.valueTypes,
        };
}

/** Reads what lies beyond the first block, if anything does. */
async function completed(gate: Gate, id: SheetId, part: Part | null): Promise<SheetRead> {
  if (!part) return gone(id);
  const blocks = [...part.blocks];
  for (const rect of part.used ? beyond(part.used, part.rows) : []) {
    const more = await readBlock(gate, id, rect);
    if (!more) return gone(id);
    blocks.push(...more);
  }
  return Object.freeze({ status: 'read', info: part.info, grid: gridOf(blocks, part.merges) });
}

/** One block beyond the first; null when its sheet has gone meanwhile. */
async function readBlock(gate: Gate, id: SheetId, rect: Rect): Promise<readonly Block[] | null> {
  try {
    const { answer: block, refusal } = await unlessRefused(() =>
      gate.read((context) =>
        queueBlock(context.workbook.worksheets.getItem(id).getRange(rectToA1(rect))),
      ),
    );
    if (refusal === undefined) return block ? [block] : null;
  } catch (error) {
    if (error instanceof HostError && error.code === 'sheet-gone') return null;
    throw error;
  }
  const rows = halved(rect.rows);
  const above = await readBlock(gate, id, { ...rect, rows });
  const below = await readBlock(gate, id, {
    ...rect,
    row: rect.row + rows,
    rows: rect.rows - rows,
  });
  return above && below && [...above, ...below];
}

/** The used rectangle without its first block, in blocks: to the right of it, then below it. */
function beyond(used: Rect, firstRows: number): Rect[] {
  const bottom = used.row + used.rows;
  const right = used.col + used.cols;
  const blocks: Rect[] = [];
  const add = (row: number, col: number, rows: number, cols: number): void => {
    const step = Math.max(1, Math.floor(BLOCK_CELLS / Math.max(1, cols)));
    for (let at = 0; at < rows; at += step) {
      blocks.push({ row: row + at, col, rows: Math.min(step, rows - at), cols });
    }
  };
  const left = Math.max(used.col, FIRST.cols);
  if (right > left && used.row < firstRows) {
    add(used.row, left, Math.min(bottom, firstRows) - used.row, right - left);
  }
  const top = Math.max(used.row, firstRows);
  if (bottom > top) add(top, used.col, bottom - top, used.cols);
  return within(blocks);
}

/** The blocks up to the bound of a sheet. */
function within(blocks: readonly Rect[]): Rect[] {
  let cells = 0;
  return blocks.filter(({ rows, cols }) => (cells += rows * cols) <= SHEET_CELLS);
}

/** Runs a read; what it answers, or why Excel refuses to answer it as a whole. */
async function unlessRefused<T>(
  read: () => Promise<T>,
): Promise<
  | { readonly answer: T; readonly refusal?: undefined }
  | { readonly answer?: undefined; readonly refusal: 'too-large' | 'no-cells' }
> {
  try {
    return { answer: await read() };
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    if (error.code === 'too-large') return { refusal: 'too-large' };
    if (isSheetWithoutCells(error)) return { refusal: 'no-cells' };
    throw error;
  }
}

/** A sheet that has no cells to read. */
async function withoutCells(gate: Gate, id: SheetId): Promise<SheetRead> {
  const info = await gate.read(({ workbook }) =>
    queueInfo(workbook.worksheets.getItemOrNullObject(id)),
  );
  return info ? Object.freeze({ status: 'read', info, grid: gridOf([], null) }) : gone(id);
}

/** @throws HostError `too-large` when there is nothing left to halve */
function halved(rows: number): number {
  if (rows > 1) return Math.ceil(rows / 2);
  throw new HostError('too-large', HOST, 'one row is more than Excel answers');
}

function gone(id: SheetId): SheetRead {
  return Object.freeze({ status: 'gone', id });
}

function rectOf(range: Excel.Range): Rect {
  return {
    row: range.rowIndex,
    col: range.columnIndex,
    rows: range.rowCount,
    cols: range.columnCount,
  };
}
