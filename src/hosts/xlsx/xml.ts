import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import type { Archive } from './archive';
import { damaged, Refusal, tooLarge, type XlsxLimits } from './problem';

/** An opened element, its namespaces resolved. */
export type XmlTag = Pick<SaxesTagNS, 'local' | 'uri' | 'attributes'>;

/** What a reader of one part sees: elements of the part's own namespaces only, with their text. */
export interface XmlReader {
  /** The local name that the root element must have. */
  readonly root: string;
  readonly namespaces: ReadonlySet<string>;
  /** `parent` is the local name of the element around it, empty for the root. */
  open?(tag: XmlTag, parent: string): void;
  /** `text` is what stands directly in the element. */
  close?(name: string, text: string, parent: string): void;
  /** An element of another namespace; what is in it is passed here too. */
  foreign?(name: string): void;
}

/** Spreadsheet namespaces: transitional (what Excel writes) and strict OOXML. */
export const SPREADSHEET = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

export const PACKAGE_RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Characters parsed at a time. */
const STEP = 64 * 1024;

const RELATIONSHIP_ID = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/**
 * Reads one XML part as a stream. Document type definitions are refused, so no entity can be declared.
 * @throws Refusal
 */
export function readXml(
  archive: Archive,
  part: string,
  reader: XmlReader,
  limits: XlsxLimits,
): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  const stack: { readonly name: string; text: string }[] = [];
  let foreign = 0;
  let sinceEvent = 0;
  parser.on('error', (error) => {
    throw damaged(part, 'xml', error.message);
  });
  parser.on('doctype', () => {
    throw new Refusal({ code: 'forbidden-xml', part });
  });
  parser.on('opentag', (tag) => {
    sinceEvent = 0;
    if (++archive.spent.elements > limits.elements) throw tooLarge('elements', limits.elements);
    if (stack.length + foreign >= limits.depth) throw tooLarge('depth', limits.depth);
    const known = reader.namespaces.has(tag.uri);
    if (stack.length === 0 && (!known || tag.local !== reader.root)) throw damaged(part, 'root');
    if (foreign > 0 || !known) {
      foreign++;
      reader.foreign?.(tag.local);
      return;
    }
    reader.open?.(tag, stack.at(-1)?.name ?? '');
    stack.push({ name: tag.local, text: '' });
  });
  parser.on('closetag', () => {
    sinceEvent = 0;
    if (foreign > 0) {
      foreign--;
      return;
    }
    const element = stack.pop();
    if (element) reader.close?.(element.name, element.text, stack.at(-1)?.name ?? '');
  });
  const onText = (text: string): void => {
    const element = stack.at(-1);
    if (element && foreign === 0) element.text += text;
  };
  parser.on('text', onText);
  parser.on('cdata', onText);
  readText(archive, part, (text) => {
    for (let at = 0; at < text.length; at += STEP) {
      const piece = text.slice(at, at + STEP);
      sinceEvent += piece.length;
      parser.write(piece);
      if (sinceEvent > limits.tokenCharacters + STEP) {
        throw tooLarge('token-characters', limits.tokenCharacters);
      }
    }
  });
  parser.close();
}

/**
 * Decodes a part: UTF-8, or UTF-16 with a byte order mark.
 * @throws Refusal when it is neither
 */
export function readText(archive: Archive, part: string, onText: (text: string) => void): void {
  let decoder: TextDecoder | undefined;
  const decode = (bytes?: Uint8Array): void => {
    decoder ??= new TextDecoder(encodingOf(bytes), { fatal: true });
    let text: string;
    try {
      text = bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw damaged(part, 'encoding');
    }
    if (text !== '') onText(text);
  };
  for (const bytes of archive.read(part)) if (bytes.length > 0) decode(bytes);
  decode();
}

function encodingOf(bytes: Uint8Array | undefined): string {
  if (bytes?.[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes?.[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attributes[name]?.value;
}

/** A truth value as OOXML writes it. */
export function flag(tag: XmlTag, name: string, missing = false): boolean {
  const value = attribute(tag, name);
  return value === undefined ? missing : value === '1' || value === 'true' || value === 'on';
}

/** A finite number, or undefined. */
export function numeric(tag: XmlTag, name: string): number | undefined {
  return toNumber(attribute(tag, name));
}

const NUMBER = /^\s*[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?\s*$/;

export function toNumber(text: string | undefined): number | undefined {
  if (text === undefined || !NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The attribute `r:id`, whatever its prefix. */
export function relationshipId(tag: XmlTag): string | undefined {
  return Object.values<SaxesAttributeNS>(tag.attributes).find(
    ({ local, uri }) => local === 'id' && RELATIONSHIP_ID.has(uri),
  )?.value;
}

/** Undoes the `_x000D_` notation in which OOXML writes characters that XML has no place for. */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

const UNWRITABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\uD800-\uDBFF][\uDC00-\uDFFF]|[\uD800-\uDFFF\uFFFE\uFFFF\u0000-\u0008\u000B-\u001F]|_(?=x[0-9A-Fa-f]{4}_)/g;

/** Writes characters that XML has no place for in the `_xFFFF_` notation, and protects texts that look like it. */
export function encodeText(text: string): string {
  return text.replace(UNWRITABLE, (match) => {
    if (match.length === 2) return match;
    return `_x${match.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
  });
}
