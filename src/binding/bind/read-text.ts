import { rememberingOf } from '../../model/remember';
import type { LabelRole } from '../../templates/form';
import { OF_WHICH } from '../../templates/vocabulary';
import { compact, LABEL_LENGTH, labelKey, type LabelIndex } from './labels';
import { mayBeTitle, titleOf, type TitleWords } from './title-words';

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
const KNOWN_LIMIT = 1000;
const KNOWN_LENGTH = 60;

/** Texts that were read: labels apart, so that they are found among few. */
interface Known {
  readonly labels: Map<string, TextReading>;
  readonly contents: Set<string>;
}

const knownOf = rememberingOf<LabelIndex, Known>(() => ({
  labels: new Map(),
  contents: new Set(),
}));

/** Whether a text is a label or a title; undefined for mere content. */
export function readText(text: string, index: LabelIndex): TextReading | undefined {
  if (text.length > LABEL_LENGTH || isContent(text, index)) return undefined;
  if (text.length > KNOWN_LENGTH) return read(text, index);
  const { labels, contents } = knownOf(index);
  const known = labels.get(text);
  if (known || contents.has(text)) return known;
  const reading = read(text, index);
  const texts = reading ? labels : contents;
  if (texts.size >= KNOWN_LIMIT) texts.clear();
  if (reading) labels.set(text, reading);
  else contents.add(text);
  return reading;
}

/** What is the same in every spelling of a label: plain digits, letters, Chinese characters and signs. */
const PLAIN_START = /^[\da-zA-Z\u4e00-\u9fff≥≤]/;

/** Whether the first character tells that a text is no label, and nothing in it that it is a title. Most contents are told so. */
function isContent(text: string, index: LabelIndex): boolean {
  return PLAIN_START.test(text) && !firstSigns(index).has(text.charCodeAt(0)) && !mayBeTitle(text);
}

/** The first characters of all labels, and of what may stand before one. */
const firstSigns = rememberingOf(
  ({ roles }: LabelIndex): ReadonlySet<number> =>
    new Set([OF_WHICH, ...roles.keys()].map((word) => word.charCodeAt(0))),
);

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
