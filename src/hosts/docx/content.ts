import type { Rect } from '../../sheet/address';
import type { Paragraph } from '../../sheet/file-content';
import { EMPTY_CELL, type Cell, type Grid } from '../../sheet/grid';
import type { Node, TableNode } from './model';

/** A table of the model as a grid; `index` tells which of the file's tables it is. */
export interface DocumentTable {
  readonly index: number;
  readonly grid: Grid;
}

export interface DocumentContent {
  /** In the order in which they begin: a table before those inside it. */
  readonly tables: readonly DocumentTable[];
  readonly paragraphs: readonly Paragraph[];
}

/** Puts a document's tables into grids, and collects the paragraphs around them. Blank paragraphs say nothing. */
export function contentOf(nodes: readonly Node[]): DocumentContent {
  const tables: DocumentTable[] = [];
  const paragraphs: Paragraph[] = [];
  const addTable = (table: TableNode): void => {
    if (table.children.length === 0) return;
    const at = tables.push({ index: Number(table.styleId), grid: { cells: [], merges: [] } }) - 1;
    tables[at] = { index: Number(table.styleId), grid: gridOf(table) };
    for (const { children } of table.children) {
      for (const cell of children) for (const node of cell.children) addInner(node);
    }
  };
  const addInner = (node: Node): void => {
    if (node.type === 'table') addTable(node);
  };
  for (const node of nodes) {
    if (node.type === 'table') addTable(node);
    if (node.type !== 'paragraph') continue;
    const text = textOf(node).trimEnd();
    if (text.trim() === '') continue;
    const heading = node.styleName === null ? null : Number(node.styleName);
    paragraphs.push(Object.freeze({ text, heading, tablesBefore: tables.length }));
  }
  return { tables, paragraphs: Object.freeze(paragraphs) };
}

/** Cells stand where the first free place of their row is, as in HTML. */
function gridOf(table: TableNode): Grid {
  const rows: Cell[][] = table.children.map(() => []);
  const taken: boolean[][] = table.children.map(() => []);
  const merges: Rect[] = [];
  let width = 0;
  table.children.forEach(({ children }, row) => {
    let col = 0;
    for (const { colSpan: cols, rowSpan, children: nodes } of children) {
      while (taken[row]?.[col]) col++;
      place(taken, { row, col, rows: rowSpan, cols });
      const line = rows[row];
      if (line) line[col] = textCell(cellText(nodes));
      if (rowSpan * cols > 1) merges.push(Object.freeze({ row, col, rows: rowSpan, cols }));
      col += cols;
      width = Math.max(width, col);
    }
  });
  const cells = rows.map((line) =>
    Object.freeze(Array.from({ length: width }, (_, col) => line[col] ?? EMPTY_CELL)),
  );
  return Object.freeze({ cells: Object.freeze(cells), merges: Object.freeze(merges) });
}

function place(taken: boolean[][], area: Rect): void {
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let col = area.col; col < area.col + area.cols; col++) {
      const line = taken[row];
      if (line) line[col] = true;
    }
  }
}

function textCell(text: string): Cell {
  return text === ''
    ? EMPTY_CELL
    : Object.freeze({ value: text, formula: null, format: 'General' });
}

/** A cell's own paragraphs, each on its line; blank lines around them are left out. */
function cellText(nodes: readonly Node[]): string {
  const lines = nodes.flatMap((node) => (node.type === 'paragraph' ? [textOf(node)] : []));
  const text = lines.join('\n').replace(/^\n+|\n+$/g, '');
  return text.trim() === '' ? '' : text;
}

function textOf(node: Node): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'tab':
      return '\t';
    case 'break':
      return '\n';
    case 'paragraph':
    case 'run':
      return node.children.map(textOf).join('');
    default:
      return '';
  }
}
