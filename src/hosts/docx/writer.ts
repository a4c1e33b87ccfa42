import { tooLarge, type FileLimits } from '../../package/problem';
import {
  closeParagraph,
  endContainer,
  newParagraph,
  type Container,
  type OpenParagraph,
} from './paragraphs';
import { closeRow, newRow, newTable, type OpenCell, type OpenRow, type OpenTable } from './rows';
import { headingOf, type ParagraphStyles } from './styles';
import { CONTAINERS } from './vocabulary';

/** An element that is being written, with what has to be known of it until it ends. */
export interface WrittenElement {
  readonly name: string;
  readonly container?: Container;
  readonly paragraph?: OpenParagraph;
  readonly table?: OpenTable;
  readonly row?: OpenRow;
  readonly cell?: OpenCell;
}

/** Writes the elements that mammoth is given. */
export interface DocumentWriter {
  /** The innermost element that is being written. */
  readonly last: WrittenElement | undefined;
  readonly tables: readonly OpenTable[];
  /** How many texts were written that are not blank. */
  readonly texts: number;
  readonly listItems: number;
  begin(name: string): void;
  /** Writes a text, inside a run. */
  text(text: string): void;
  /** Writes an element that holds nothing, inside a run. */
  empty(xml: string): void;
  end(): void;
  /** What was written, in pieces between which nothing refers to another. */
  pieces(): readonly string[];
}

/** Elements after which a new piece begins: mammoth's memory grows with what it reads at a time. */
const PIECE = 4_000;
/** Elements that are kept count of, but not written: mammoth is given one body at a time, and looks do not matter. */
const UNWRITTEN = new Set(['w:document', 'w:body', 'w:r']);

export function createWriter(styles: ParagraphStyles, limits: FileLimits): DocumentWriter {
  const out: string[] = [];
  const pieces: string[] = [];
  const elements: WrittenElement[] = [];
  const tables: OpenTable[] = [];
  const count = { texts: 0, listItems: 0, paragraphs: 0, cells: 0, elements: 0, piece: 0 };
  const slot = (): number => out.push('') - 1;
  const counted = (): void => {
    if (++count.elements > limits.documentElements) {
      throw tooLarge('elements', limits.documentElements);
    }
    if (++count.piece > limits.tableElements) throw tooLarge('elements', limits.tableElements);
  };
  const cut = (): void => {
    pieces.push(out.join(''));
    out.length = count.piece = 0;
  };
  const container = (): Container | undefined =>
    elements.findLast((element) => element.container)?.container;

  const started = (name: string): Omit<WrittenElement, 'name'> => {
    switch (name) {
      case 'w:p': {
        if (++count.paragraphs > limits.paragraphs) throw tooLarge('paragraphs', limits.paragraphs);
        const paragraph = newParagraph(slot());
        const around = container();
        if (around) around.last = paragraph;
        return { paragraph };
      }
      case 'w:tbl': {
        if (tables.length >= limits.tables) throw tooLarge('tables', limits.tables);
        const around = container();
        if (around) endContainer(out, around);
        out.push(`<w:tblPr><w:tblStyle w:val="${String(tables.length)}"/></w:tblPr>`);
        const table = newTable();
        tables.push(table);
        return { table };
      }
      case 'w:tr':
        return { row: newRow(slot()) };
      case 'w:tc':
        return { cell: { slot: slot(), span: 1, continues: false, texts: count.texts } };
      default:
        return {};
    }
  };

  const finished = ({ container: inner, paragraph, table, row, cell }: WrittenElement): void => {
    if (inner) endContainer(out, inner);
    if (paragraph) {
      const { style, outline, list } = paragraph;
      const level = outline === undefined ? styles.heading(style) : headingOf(outline);
      closeParagraph(out, paragraph, level);
      if (list === undefined ? styles.isList(style) : list !== '0') count.listItems++;
    }
    if (cell) {
      cell.texts = count.texts - cell.texts;
      elements.at(-1)?.row?.cells.push(cell);
    }
    const around = elements.at(-1)?.table;
    if (row && around) closeRow(out, around, row);
    if (table) {
      count.cells += table.widths.length * Math.max(0, ...table.widths);
      if (count.cells > limits.cells) throw tooLarge('cells', limits.cells);
    }
  };

  return {
    get last() {
      return elements.at(-1);
    },
    tables,
    get texts() {
      return count.texts;
    },
    get listItems() {
      return count.listItems;
    },
    begin(name) {
      if (!UNWRITTEN.has(name)) {
        counted();
        out.push(`<${name}>`);
      }
      const state = started(name);
      elements.push({
        name,
        ...state,
        ...(CONTAINERS.includes(name) ? { container: { last: null } } : {}),
      });
    },
    text(text) {
      if (text.trim() !== '') count.texts++;
      // Runs are split wherever a look changes: what stands side by side is one text.
      if (out.at(-1) === END_OF_TEXT) out.pop();
      else {
        counted();
        out.push('<w:t>');
      }
      out.push(escape(text), END_OF_TEXT);
    },
    empty(xml) {
      counted();
      out.push(xml);
    },
    end() {
      const element = elements.pop();
      if (!element) return;
      finished(element);
      if (!UNWRITTEN.has(element.name)) out.push(`</${element.name}>`);
      const isBlock = elements.at(-1)?.name === 'w:body' && !element.paragraph?.joined;
      if (isBlock && count.piece >= PIECE) cut();
    },
    pieces() {
      if (out.length > 0) cut();
      return pieces;
    },
  };
}

const END_OF_TEXT = '</w:t>';
const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '\r': '&#13;',
};

function escape(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => ESCAPED[character] ?? '');
}
