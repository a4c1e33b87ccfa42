import type { XmlTag } from '../../package/xml';
import { columns } from './rows';
import { outlineLevel } from './styles';
import { isOn, own } from './vocabulary';
import type { DocumentWriter } from './writer';

/** What properties say of the element that they stand in. */
export interface Control {
  readonly name: string;
  /** Its text only says what to type here. */
  placeholder: boolean;
  /** The checkbox that it shows. */
  box: { checked: boolean } | null;
}

interface Place {
  readonly part: string;
  readonly writer: DocumentWriter;
  readonly frames: readonly Control[];
}

/**
 * Notes what a property says of the element that is being written.
 * @throws Refusal when a span is no number
 */
export function lookAt(name: string, tag: XmlTag, { part, writer, frames }: Place): void {
  const { paragraph, row, cell } = writer.last ?? {};
  const value = own(tag, 'val');
  if (paragraph) {
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:outlineLvl') paragraph.outline = outlineLevel(value);
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:del') paragraph.joined = true;
  } else if (row) {
    if (name === 'w:gridBefore') row.before = columns(part, value);
    else if (name === 'w:gridAfter') row.after = columns(part, value);
    else if (name === 'w:del') row.deleted = true;
  } else if (cell) {
    if (name === 'w:gridSpan') cell.span = Math.max(1, columns(part, value));
    else if (name === 'w:vMerge') cell.continues = value === undefined || value === 'continue';
  }
  if (name === 'w:showingPlcHdr' && isOn(tag)) set(frames, 'w:sdt', { placeholder: true });
  if (name === 'w:checkBox') set(frames, 'w:fldChar', { box: { checked: false } });
  const box = frames.findLast((frame) => frame.name === 'w:fldChar')?.box;
  // `default` comes first, what was `checked` by hand after it.
  if (box && (name === 'w:default' || name === 'w:checked')) box.checked = isOn(tag);
}

function set(frames: readonly Control[], name: string, change: Partial<Control>): void {
  const frame = frames.findLast((one) => one.name === name);
  if (frame) Object.assign(frame, change);
}
