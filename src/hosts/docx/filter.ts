import type { Archive } from '../../package/archive';
import { damaged, type FileLimits } from '../../package/problem';
import { readXml, type XmlTag } from '../../package/xml';
import { createLosses } from './losses';
import { lookAt, type Control } from './properties';
import type { OpenTable } from './rows';
import type { ParagraphStyles } from './styles';
import {
  DOCUMENT_NAMESPACES,
  GONE,
  LEAVES,
  LOOKED_AT,
  LOST,
  nameOf,
  own,
  THROUGH,
  WRITTEN,
} from './vocabulary';
import type { DocxNotKept } from './warning';
import { createWriter } from './writer';

/** A document as mammoth is given it, and what is known of it besides. */
export interface FilteredDocument {
  /** What stands in its body, in pieces between which nothing refers to another. */
  readonly pieces: readonly string[];
  /** All tables in their order; a table's style in the XML is its index here. */
  readonly tables: readonly Pick<OpenTable, 'widths' | 'covered'>[];
  readonly left: ReadonlyMap<DocxNotKept, number>;
}

/** write: mammoth gets it · through: its children · look: a property · skip: left out, counted · gone: left out */
type Handling = 'write' | 'through' | 'look' | 'skip' | 'gone';

interface Frame extends Control {
  readonly name: string;
  readonly how: Handling;
}

/** Different symbols that are passed on: mammoth remembers each that it does not know. */
const SYMBOLS = 200;

/**
 * Reads the main part strictly and writes it anew with what matters: text, paragraphs, tables, their spans. mammoth never
 * sees the original, so nothing in it can mean one thing here and another there, or make mammoth slow.
 * @throws Refusal
 */
export function filterDocument(
  archive: Archive,
  part: string,
  styles: ParagraphStyles,
  limits: FileLimits,
): FilteredDocument {
  const writer = createWriter(styles, limits);
  const losses = createLosses();
  const frames: Frame[] = [];
  const symbols = new Set<string>();

  const lose = (name: string): void => {
    const what = LOST.get(name);
    if (what && frames.at(-1)?.how !== 'gone') losses.add(what);
  };

  const leaf = (name: string, tag: XmlTag): void => {
    if (name !== 'w:sym') {
      if (name !== 'w:t') writer.empty(LEAVES.get(name) ?? '');
      return;
    }
    const symbol = `w:font="${plain(own(tag, 'font'))}" w:char="${plain(own(tag, 'char'))}"`;
    symbols.add(symbol);
    if (symbols.size > SYMBOLS) losses.add('symbol');
    else writer.empty(`<w:sym ${symbol}/>`);
  };

  const write = (name: string, tag: XmlTag): void => {
    const around = writer.last?.name ?? '';
    if (!WRITTEN.get(name)?.includes(around))
      throw damaged(part, 'structure', `${name} in ${around}`);
    if (name === 'w:br' && !['', 'textWrapping'].includes(own(tag, 'type') ?? '')) return;
    if (LEAVES.has(name)) leaf(name, tag);
    else writer.begin(name);
  };

  readXml(
    archive,
    part,
    {
      root: 'document',
      namespaces: DOCUMENT_NAMESPACES,
      open(tag) {
        const name = nameOf(tag);
        const how = handlingOf(name, frames.at(-1));
        if (how === 'skip') lose(name === 'w:t' ? '' : name);
        const frame: Frame = { name, how, placeholder: false, box: null };
        frames.push(frame);
        if (how === 'write') write(name, tag);
        else if (how === 'look') lookAt(name, tag, { part, writer, frames });
        if (name === 'mc:AlternateContent') losses.beginAlternatives(writer.texts);
        if (name === 'mc:Fallback') losses.beginFallback();
      },
      close(_local, text) {
        const frame = frames.pop();
        if (!frame) return;
        const { name, how } = frame;
        if (how === 'skip' && name === 'w:t' && text.trim() !== '') lose('t');
        if (how === 'write') {
          if (!LEAVES.has(name)) writer.end();
          else if (name === 'w:t' && !frames.some(({ placeholder }) => placeholder)) {
            writer.text(text);
          }
        }
        if (frame.box && writer.last?.name === 'w:r') writer.text(frame.box.checked ? '☑' : '☐');
        if (name === 'mc:AlternateContent') losses.endAlternatives(writer.texts);
      },
      foreign: lose,
    },
    limits,
  );
  const left = new Map(losses.counts);
  if (writer.listItems > 0) left.set('list-number', writer.listItems);
  return { pieces: writer.pieces(), tables: writer.tables, left };
}

function handlingOf(name: string, around: Frame | undefined): Handling {
  if (around?.how === 'gone') return 'gone';
  if (around?.how !== 'skip' && LOOKED_AT.get(around?.name ?? '')?.includes(name)) return 'look';
  if (GONE.has(name) || around?.how === 'look') return 'gone';
  if (around?.how === 'skip') return 'skip';
  if (WRITTEN.has(name)) return 'write';
  return THROUGH.has(name) ? 'through' : 'skip';
}

/** Fonts and codes as they may stand in an attribute. */
function plain(text = ''): string {
  return text.slice(0, 64).replace(/[&<>"\s]/g, ' ');
}
