import type { LabelRole } from '../../templates/form';
import { OF_WHICH } from '../../templates/vocabulary';
import { compact, LABEL_LENGTH, labelKey, type LabelIndex } from './labels';
import { titleOf, type TitleWords } from './title-words';

/** What a text can announce as a label. */
export interface LabelReading {
  readonly roles: ReadonlySet<LabelRole>;
  /** What follows the label in its own cell ("实施单位：某单位" → "某单位"); null for a bare label. */
  readonly inline: string | null;
  /** Whether the label ends in a colon, so that a value may follow it in the same cell. */
  readonly open: boolean;
}

/** What a text can be besides content. */
export interface TextReading {
  readonly label: LabelReading | undefined;
  readonly title: TitleWords | undefined;
}

/** A label that opens an inline value is short itself. */
const HEAD_LENGTH = 24;
const ITEM_OF = new RegExp(`^\\s*${OF_WHICH}\\s*[:：]\\s*`);

/** Labels are few and come again in every table; contents do not, so the memory of texts is bounded. */
const KNOWN_LIMIT = 4000;
const KNOWN_LENGTH = 60;
const known = new WeakMap<LabelIndex, Map<string, TextReading | undefined>>();

/** Whether a text is a label or a title; undefined for mere content. */
export function readText(text: string, index: LabelIndex): TextReading | undefined {
  if (text.length > LABEL_LENGTH) return undefined;
  if (text.length > KNOWN_LENGTH) return read(text, index);
  let texts = known.get(index);
  if (!texts) known.set(index, (texts = new Map<string, TextReading | undefined>()));
  const found = texts.get(text);
  if (found !== undefined || texts.has(text)) return found;
  if (texts.size >= KNOWN_LIMIT) texts.clear();
  const reading = read(text, index);
  texts.set(text, reading);
  return reading;
}

function read(text: string, index: LabelIndex): TextReading | undefined {
  const label = readLabel(text, index);
  const title = titleOf(text);
  return label || title ? { label, title } : undefined;
}

function readLabel(text: string, index: LabelIndex): LabelReading | undefined {
  const whole = index.roles.get(labelKey(text));
  if (whole) return { roles: whole, inline: null, open: compact(text).endsWith(':') };
  const head = splitInline(text);
  const roles = head && index.roles.get(labelKey(head.label));
  return roles && { roles, inline: head.value, open: true };
}

/** "其中：一般公共预算： 1,463.31万元" → its label and the rest, as typed. */
function splitInline(text: string): { label: string; value: string } | undefined {
  const body = text.replace(ITEM_OF, '');
  const colon = body.search(/[:：]/);
  if (colon < 1 || colon > HEAD_LENGTH) return undefined;
  return { label: body.slice(0, colon), value: body.slice(colon + 1).trim() };
}
