import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { HEADING } from './styles';

/** mammoth's document model, as far as it is used here. */
export type Node =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'paragraph';
      readonly styleName: string | null;
      readonly children: readonly Node[];
    }
  | TableNode
  | { readonly type: 'break'; readonly breakType: string }
  | { readonly type: 'tab' }
  | { readonly type: 'run'; readonly children: readonly Node[] };

export interface TableNode {
  readonly type: 'table';
  /** Its index among the tables of the file. */
  readonly styleId: string;
  readonly children: readonly { readonly children: readonly CellNode[] }[];
}

export interface CellNode {
  readonly colSpan: number;
  readonly rowSpan: number;
  readonly children: readonly Node[];
}

export interface DocumentModel {
  readonly children: readonly Node[];
  /** Symbols that mammoth has no character for, each kind once. */
  readonly unknownSymbols: number;
}

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE_DOCUMENT =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const HEADINGS = 9;

/** Lets mammoth read a body that was checked and written anew, piece by piece; nothing else of the file reaches it. */
export async function readModel(pieces: readonly string[], tables: number): Promise<DocumentModel> {
  const styles = stylesXml(tables);
  const models: DocumentModel[] = [];
  for (const piece of pieces) models.push(await readPiece(piece, styles));
  return {
    children: models.flatMap(({ children }) => children),
    unknownSymbols: models.reduce((sum, { unknownSymbols }) => sum + unknownSymbols, 0),
  };
}

async function readPiece(body: string, styles: string): Promise<DocumentModel> {
  const file = zipSync(
    {
      '_rels/.rels': strToU8(
        `<Relationships xmlns="${PACKAGE}"><Relationship Id="r" Type="${OFFICE_DOCUMENT}" ` +
          'Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8(
        `<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
      ),
      'word/styles.xml': strToU8(styles),
    },
    { level: 0 },
  );
  let children: readonly Node[] = [];
  const options = {
    includeDefaultStyleMap: false,
    includeEmbeddedStyleMap: false,
    transformDocument(document: { readonly children: readonly Node[] }) {
      children = document.children;
      return { ...document, children: [] };
    },
  };
  // mammoth takes `buffer` in Node and `arrayBuffer` in browsers; either may be any array of bytes.
  const input = { buffer: file, arrayBuffer: file } as unknown as { arrayBuffer: ArrayBuffer };
  const { messages } = await mammoth.convertToHtml(input, options);
  return { children, unknownSymbols: messages.length };
}

/** Headings, and one style for each table, by which it is known again. */
function stylesXml(tables: number): string {
  const headings = Array.from({ length: HEADINGS }, (_, i) => {
    const level = String(i + 1);
    return `<w:style w:type="paragraph" w:styleId="${HEADING}${level}"><w:name w:val="${level}"/></w:style>`;
  });
  const marks = Array.from(
    { length: tables },
    (_, i) => `<w:style w:type="table" w:styleId="${String(i)}"/>`,
  );
  return `<w:styles xmlns:w="${MAIN}">${headings.join('')}${marks.join('')}</w:styles>`;
}
