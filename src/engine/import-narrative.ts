import type { Paragraph } from '../sheet/file-content';
import type { CellStyle, PlanCell, SheetPlan } from '../sheet/plan';
import { rowHeight } from '../sheet/row-height';
import { narrativeIdentity } from './sheet-identity';

/** The text width of an A4 page between its margins, in points. */
const WIDTH = 470;
const MARGINS = { top: 72, bottom: 72, left: 60, right: 60 };
/** 五号 for the text; headings from 小三 down. */
const TEXT_SIZE = 10.5;
const HEADING_SIZES = [15, 14, 12];
/** The longest text that a cell holds. */
const CELL_LIMIT = 32_767;

/** The text of a report as a sheet: a paragraph a row, in its order. */
export function narrativePlan(paragraphs: readonly Paragraph[], name: string): SheetPlan {
  const styles: CellStyle[] = [];
  const rows: number[] = [];
  const cells: PlanCell[] = [];
  for (const { text, heading } of paragraphs) {
    const look = lookOf(heading);
    for (const part of parts(text)) {
      cells.push({
        row: rows.length,
        col: 0,
        value: part,
        formula: null,
        style: indexIn(styles, look),
      });
      rows.push(rowHeight([{ text: part, size: look.size, width: WIDTH }]));
    }
  }
  return {
    name,
    identity: narrativeIdentity(),
    hidden: false,
    columns: [WIDTH],
    rows,
    cells,
    styles,
    merges: [],
    validations: [],
    conditionalFormats: [],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      fitHeight: 0,
      margins: MARGINS,
      centerHorizontally: true,
    },
    protected: false,
  };
}

function lookOf(heading: number | null): CellStyle & { readonly size: number } {
  const size = heading === null ? TEXT_SIZE : (HEADING_SIZES[heading - 1] ?? 12);
  return {
    fonts: ['宋体', 'SimSun', 'Songti SC', 'Noto Serif CJK SC', 'serif'],
    size,
    bold: heading !== null,
    horizontal: 'left',
    vertical: 'top',
    wrap: true,
    format: '@',
    locked: false,
  };
}

function indexIn(styles: CellStyle[], style: CellStyle): number {
  const key = JSON.stringify(style);
  const found = styles.findIndex((one) => JSON.stringify(one) === key);
  return found >= 0 ? found : styles.push(style) - 1;
}

/** A text in as many pieces as fit into cells; no character is cut in two. */
function parts(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > CELL_LIMIT) {
    const last = rest.charCodeAt(CELL_LIMIT - 1);
    const at = last >= 0xd800 && last < 0xdc00 ? CELL_LIMIT - 1 : CELL_LIMIT;
    pieces.push(rest.slice(0, at));
    rest = rest.slice(at);
  }
  return [...pieces, rest];
}
