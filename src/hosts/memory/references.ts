import { columnName, MAX_COLS, MAX_ROWS, parseA1 } from '../../sheet/address';
import { sheetNameKey } from '../../sheet/name';

/** One end of a reference. `row` or `col` is null in whole columns or rows; both count from 0. */
interface Corner {
  readonly row: number | null;
  readonly col: number | null;
  readonly rowFixed: boolean;
  readonly colFixed: boolean;
}

/** A reference as it stands in a formula. `to` is null for a single cell. */
interface Reference {
  /** The sheet's name without quotes, or null for the formula's own sheet. */
  readonly sheet: string | null;
  /** The sheet's part as written, with its "!". */
  readonly prefix: string;
  readonly from: Corner;
  readonly to: Corner | null;
}

/** The text that replaces a reference, or null to leave it as it is written. */
type ReferenceEdit = (reference: Reference) => string | null;

/** Rows put into or taken out of a sheet. */
export interface RowChange {
  readonly kind: 'insert' | 'delete';
  readonly row: number;
  readonly count: number;
}

const REF_ERROR = '#REF!';
const SHEET = String.raw`'(?:[^']|'')+'!|[\w.\u0080-\uffff]+!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const END = String.raw`(?![\w.(!\u0080-\uffff])`;
/** Strings, parts in brackets with what follows them, references, then words and numbers that are none. */
const TOKEN = new RegExp(
  String.raw`"(?:[^"]|"")*"|\[[^\]]*\](?:'?[\w.\u0080-\uffff]+'?!)?[^,;()+\-*/&=<>^ ]*` +
    `|(?<prefix>${SHEET})?(?<area>${CELL}:${CELL}|${CELL}|${COLUMNS}|${ROWS})${END}` +
    String.raw`|'(?:[^']|'')+'!|#[A-Z/0]+[!?]?|[\w.\u0080-\uffff]+`,
  'g',
);

/** Moves the references into a sheet whose rows move. `target` says which sheet's references are meant. */
export function shiftFormula(
  formula: string,
  change: RowChange,
  target: (sheet: string | null) => boolean,
): string {
  return rewrite(formula, (reference) =>
    target(reference.sheet) ? shiftReference(reference, change) : null,
  );
}

/** Follows a sheet's new name. */
export function renameInFormula(formula: string, oldName: string, newName: string): string {
  const key = sheetNameKey(oldName);
  return rewrite(formula, (reference) =>
    reference.sheet !== null && sheetNameKey(reference.sheet) === key
      ? formatReference({ ...reference, prefix: sheetPrefix(newName) })
      : null,
  );
}

/** What remains of a formula once a sheet is deleted: its references become #REF!. */
export function dropFromFormula(formula: string, name: string): string {
  const key = sheetNameKey(name);
  return rewrite(formula, ({ sheet }) =>
    sheet !== null && sheetNameKey(sheet) === key ? REF_ERROR : null,
  );
}

/** The formula as it reads when copied to a place `rows` down and `cols` to the right: relative parts move along. */
export function translateFormula(formula: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return formula;
  return rewrite(formula, (reference) => {
    const from = translated(reference.from, rows, cols);
    const to = reference.to && translated(reference.to, rows, cols);
    if (!from || (reference.to && !to)) return `${reference.prefix}${REF_ERROR}`;
    return formatReference({ ...reference, from, to });
  });
}

/** The same formula without "$", ".5" and "1E5", which the parser cannot read everywhere. */
export function respelled(formula: string): string {
  return formula.replace(TOKEN, (text: string, ...rest: unknown[]) => {
    const { prefix = '', area } = groupsOf(rest);
    if (area !== undefined) return `${prefix}${area.replaceAll('$', '')}`;
    if (text.startsWith('.')) return `0${text}`;
    return text.replace(/^(\d+\.?\d*[eE])(?=\d+$)/, '$1+');
  });
}

function rewrite(formula: string, edit: ReferenceEdit): string {
  return formula.replace(TOKEN, (text: string, ...rest: unknown[]) => {
    const { prefix = '', area } = groupsOf(rest);
    const reference = area === undefined ? null : readReference(prefix, area);
    return reference ? (edit(reference) ?? text) : text;
  });
}

/** The named groups, which String.replace passes last. */
function groupsOf(rest: readonly unknown[]): { readonly prefix?: string; readonly area?: string } {
  return rest.at(-1) as { prefix?: string; area?: string };
}

function readReference(prefix: string, area: string): Reference | null {
  const [first = '', second] = area.split(':');
  const from = readCorner(first);
  const to = second === undefined ? null : readCorner(second);
  if (!from || (second !== undefined && !to) || prefix.includes('[')) return null;
  const name = prefix.slice(0, -1);
  const bare = name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
  return { sheet: prefix === '' ? null : bare, prefix, from, to };
}

function readCorner(text: string): Corner | null {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, dollar = '', letters = '', second = '', digits = ''] = match ?? [];
  const place = parseA1(`${letters === '' ? 'A' : letters}${digits === '' ? '1' : digits}`);
  if (!place) return null;
  return {
    row: digits === '' ? null : place.row,
    col: letters === '' ? null : place.col,
    colFixed: letters !== '' && dollar === '$',
    rowFixed: letters === '' ? dollar === '$' : second === '$',
  };
}

function shiftReference(reference: Reference, change: RowChange): string | null {
  const { from, to } = reference;
  const ends = [from.row, to ? to.row : from.row].filter((row) => row !== null);
  const [a, b = a] = ends;
  if (a === undefined || b === undefined) return null;
  const low = Math.min(a, b);
  const high = Math.max(a, b);
  if (to && low === 0 && high === MAX_ROWS - 1) return null;
  const moved = shiftSpan(low, high, change);
  if (!moved) return `${reference.prefix}${REF_ERROR}`;
  const at = (row: number): number => (row === low ? moved.low : moved.high);
  return formatReference({
    ...reference,
    from: { ...from, row: at(a) },
    to: to && { ...to, row: b === a ? moved.high : at(b) },
  });
}

/** Where the rows from `low` to `high` stand after a change, or null when none is left within the sheet. */
export function shiftSpan(
  low: number,
  high: number,
  { kind, row, count }: RowChange,
): { readonly low: number; readonly high: number } | null {
  if (kind === 'insert') {
    const first = low >= row ? low + count : low;
    const last = Math.min(high >= row ? high + count : high, MAX_ROWS - 1);
    return first < MAX_ROWS ? { low: first, high: last } : null;
  }
  const end = row + count;
  if (low >= row && high < end) return null;
  return {
    low: low >= end ? low - count : Math.min(low, row),
    high: high >= end ? high - count : Math.min(high, row - 1),
  };
}

function translated(corner: Corner, rows: number, cols: number): Corner | null {
  const row = corner.row === null || corner.rowFixed ? corner.row : corner.row + rows;
  const col = corner.col === null || corner.colFixed ? corner.col : corner.col + cols;
  const outside =
    (row !== null && (row < 0 || row >= MAX_ROWS)) ||
    (col !== null && (col < 0 || col >= MAX_COLS));
  return outside ? null : { ...corner, row, col };
}

function formatReference({ prefix, from, to }: Reference): string {
  return `${prefix}${formatCorner(from)}${to ? `:${formatCorner(to)}` : ''}`;
}

function formatCorner({ row, col, rowFixed, colFixed }: Corner): string {
  const column = col === null ? '' : `${colFixed ? '$' : ''}${columnName(col)}`;
  return `${column}${row === null ? '' : `${rowFixed ? '$' : ''}${String(row + 1)}`}`;
}

/** A sheet's name as it stands before the "!" of a reference. */
function sheetPrefix(name: string): string {
  const plain =
    /^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(name) &&
    !/^(?:[A-Za-z]{1,3}\d+|[Rr]\d*(?:[Cc]\d*)?|[Cc]\d*)$/.test(name);
  return plain ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}
