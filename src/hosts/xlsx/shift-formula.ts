import { columnName, MAX_COLS, MAX_ROWS } from '../../sheet/address';

const NAME = '[\\p{L}\\p{N}_.$\\\\?]';
/** Not the beginning of a longer name, of a call or of a sheet reference. */
const END = `(?!${NAME}|[(!:])`;

/**
 * The pieces of a formula in which references can stand or hide: texts, quoted sheet names, brackets of tables and
 * other workbooks, whole columns, whole rows, and words. All else passes unchanged.
 */
const PIECE = new RegExp(
  [
    '"(?:[^"]|"")*"',
    "'(?:[^']|'')*'",
    '\\[(?:[^[\\]]|\\[[^[\\]]*\\])*\\]',
    `(?<cols>\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3})${END}`,
    `(?<rows>\\$?\\d{1,7}:\\$?\\d{1,7})${END}`,
    `(?<word>${NAME}+)(?<after>[(!]?)`,
  ].join('|'),
  'gu',
);
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})$/;

/**
 * A formula as it reads when it is filled `rows` down and `cols` to the right: relative references move, absolute ones
 * stay, those that leave the sheet become #REF!. Works with and without the leading "=".
 */
export function shiftFormula(formula: string, rows: number, cols: number): string {
  if (rows === 0 && cols === 0) return formula;
  return formula.replace(PIECE, (piece: string, ...rest: unknown[]) => {
    const { cols: wholeCols, rows: wholeRows, word, after } = rest.at(-1) as Groups;
    if (wholeCols !== undefined) return shiftEnds(wholeCols, (end) => shiftColumn(end, cols));
    if (wholeRows !== undefined) return shiftEnds(wholeRows, (end) => shiftRow(end, rows));
    if (word === undefined || after !== '') return piece;
    const cell = CELL.exec(word);
    if (!cell) return piece;
    const [, fixedCol = '', letters = '', fixedRow = '', digits = ''] = cell;
    if (Number(digits) > MAX_ROWS || columnIndex(letters) >= MAX_COLS) return piece;
    const col = shiftColumn(fixedCol + letters, cols);
    const row = shiftRow(fixedRow + digits, rows);
    return col === undefined || row === undefined ? '#REF!' : col + row;
  });
}

type Groups = Partial<Record<'cols' | 'rows' | 'word' | 'after', string>>;

function shiftEnds(range: string, shift: (end: string) => string | undefined): string {
  const ends = range.split(':').map(shift);
  return ends.includes(undefined) ? '#REF!' : ends.join(':');
}

function shiftColumn(column: string, by: number): string | undefined {
  if (column.startsWith('$')) return column;
  const index = columnIndex(column) + by;
  return index < 0 || index >= MAX_COLS ? undefined : columnName(index);
}

function shiftRow(row: string, by: number): string | undefined {
  if (row.startsWith('$')) return row;
  const number = Number(row) + by;
  return number < 1 || number > MAX_ROWS ? undefined : String(number);
}

function columnIndex(letters: string): number {
  let index = 0;
  for (const letter of letters.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}
