import { HEADING } from './styles';

/** A paragraph while it is written: `slot` is where its properties go. */
export interface OpenParagraph {
  readonly slot: number;
  style: string | undefined;
  /** Its own outline level, counted from 0; 9 is plain text. */
  outline: number | undefined;
  /** Its own list; "0" takes it out of its style's. */
  list: string | undefined;
  /** Its end is deleted: it runs on into the next. */
  joined: boolean;
}

/** Body, cell or text box: paragraphs that follow each other in it. */
export interface Container {
  last: OpenParagraph | null;
}

export const newParagraph = (slot: number): OpenParagraph => ({
  slot,
  style: undefined,
  outline: undefined,
  list: undefined,
  joined: false,
});

/** Writes a paragraph's properties. `heading` counts from 1. */
export function closeParagraph(
  out: string[],
  paragraph: OpenParagraph,
  heading: number | undefined,
): void {
  const style = heading === undefined ? '' : `<w:pStyle w:val="${HEADING}${String(heading)}"/>`;
  const mark = paragraph.joined ? '<w:rPr><w:del/></w:rPr>' : '';
  out[paragraph.slot] = style + mark === '' ? '' : `<w:pPr>${style}${mark}</w:pPr>`;
}

/** A paragraph that nothing follows is not joined: mammoth would carry its text into the next cell. */
export function endContainer(out: string[], { last }: Container): void {
  if (last?.joined) out[last.slot] = (out[last.slot] ?? '').replace('<w:rPr><w:del/></w:rPr>', '');
}
