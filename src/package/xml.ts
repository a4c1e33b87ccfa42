import type { Archive } from './archive';
import { readPlainXml } from './plain-xml';
import { damaged, tooLarge, type FileLimits } from './problem';
import { strictParser } from './strict-xml';
import type { RunRead, XmlEvents, XmlTag } from './xml-tag';

export type { RunRead, XmlTag } from './xml-tag';

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
  readonly foreign?: ((name: string) => void) | undefined;
  /** Shorter ways, each for what stands in another element. */
  readonly runs?: readonly XmlRun[];
}

/** A shorter way for elements of one kind that a part is full of. */
export interface XmlRun {
  /** The local name of the element that they stand in. */
  readonly parent: string;
  /** Elements within each of them, one in another. */
  readonly depth: number;
  /** Reads as many as come and are of the kind; sees to it that they are well-formed. */
  read(text: string, from: number, read: RunRead): void;
}

/** Spreadsheet namespaces: transitional (what Excel writes) and strict OOXML. */
export const SPREADSHEET = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
]);

export const PACKAGE_RELATIONSHIPS = new Set([
  'http://schemas.openxmlformats.org/package/2006/relationships',
]);

/** Parts of more bytes are not held as one text. */
const PLAIN_BYTES = 8 * 1024 * 1024;
/** Bytes of larger parts that are decoded at a time. */
const DECODED = 1024 * 1024;

const RELATIONSHIP_ID = new Set([
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
]);

/**
 * Reads one XML part. Document type definitions are refused, so no entity can be declared.
 * @throws Refusal
 */
export function readXml(
  archive: Archive,
  part: string,
  reader: XmlReader,
  limits: FileLimits,
): void {
  const events = eventsOf(archive, part, reader, limits);
  const pieces = archive.read(part);
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const whole = length <= PLAIN_BYTES ? [decodeWhole(joined(pieces, length), part)] : undefined;
  const given = whole ? readPlainXml(whole[0] ?? '', events, limits.tokenCharacters) : 0;
  if (given === undefined) return;
  const parser = strictParser(part, events, given, limits.tokenCharacters, () => {
    throw tooLarge('token-characters', limits.tokenCharacters);
  });
  if (whole) whole.forEach(parser.write);
  else decodePieces(pieces, part, parser.write);
  parser.close();
}

/** Keeps the limits, and passes on to a reader what it wants to see. */
function eventsOf(
  { spent }: Archive,
  part: string,
  reader: XmlReader,
  limits: FileLimits,
): XmlEvents {
  const { runs } = reader;
  const names: string[] = [];
  const texts: string[] = [];
  let foreign = 0;
  let lastKnown: string | undefined;
  const isKnown = (uri: string): boolean => {
    if (uri === lastKnown) return true;
    if (!reader.namespaces.has(uri)) return false;
    lastKnown = uri;
    return true;
  };
  return {
    open(tag) {
      if (++spent.elements > limits.elements) throw tooLarge('elements', limits.elements);
      if (names.length + foreign >= limits.depth) throw tooLarge('depth', limits.depth);
      const known = isKnown(tag.uri);
      if (names.length === 0 && (!known || tag.local !== reader.root)) throw damaged(part, 'root');
      if (foreign > 0 || !known) {
        foreign++;
        reader.foreign?.(tag.local);
        return;
      }
      reader.open?.(tag, names[names.length - 1] ?? '');
      names.push(tag.local);
      texts.push('');
    },
    close() {
      if (foreign > 0) {
        foreign--;
        return;
      }
      const name = names.pop() ?? '';
      reader.close?.(name, texts.pop() ?? '', names[names.length - 1] ?? '');
    },
    ...(runs && {
      run(text, from, uri, read) {
        const parent = foreign === 0 ? names[names.length - 1] : undefined;
        const run = runs.find((one) => one.parent === parent);
        if (!run || names.length + run.depth > limits.depth || !isKnown(uri)) return;
        run.read(text, from, read);
        spent.elements += read.elements;
        if (spent.elements > limits.elements) throw tooLarge('elements', limits.elements);
      },
    }),
    text(text) {
      const last = texts.length - 1;
      if (foreign === 0 && last >= 0) texts[last] = (texts[last] ?? '') + text;
    },
  };
}

/**
 * Decodes a part: UTF-8, or UTF-16 with a byte order mark.
 * @throws Refusal when it is neither
 */
export function readText(archive: Archive, part: string, onText: (text: string) => void): void {
  decodePieces(archive.read(part), part, onText);
}

function decodePieces(
  pieces: readonly Uint8Array[],
  part: string,
  onText: (text: string) => void,
): void {
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
  for (const bytes of pieces) {
    for (let at = 0; at < bytes.length; at += DECODED) decode(bytes.subarray(at, at + DECODED));
  }
  decode();
}

function decodeWhole(bytes: Uint8Array, part: string): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
  } catch {
    throw damaged(part, 'encoding');
  }
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = pieces;
  if (first?.length === length) return first;
  const all = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

function encodingOf(bytes: Uint8Array | undefined): string {
  if (bytes?.[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes?.[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

export function attribute(tag: XmlTag, name: string): string | undefined {
  return tag.attribute(name);
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
  if (text === undefined) return undefined;
  const index = smallIndex(text);
  if (index >= 0) return index;
  if (!NUMBER.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** The value of a few digits, as most numbers in a workbook are; -1 for anything else. */
function smallIndex(text: string): number {
  if (text.length === 0 || text.length > 9) return -1;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** The attribute `r:id`, whatever its prefix. */
export function relationshipId(tag: XmlTag): string | undefined {
  return tag.attributeIn(RELATIONSHIP_ID, 'id');
}

/** Undoes the `_x000D_` notation in which OOXML writes characters that XML has no place for. */
export function decodeText(text: string): string {
  if (!text.includes('_x')) return ownText(text);
  return ownText(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_match, code: string) =>
      String.fromCharCode(parseInt(code, 16)),
    ),
  );
}

/** From this length on V8 cuts a text out of another by pointing into it. */
const POINTED_LENGTH = 13;

/** The same text by itself: who keeps a piece of a part shall not keep the whole part in memory. */
function ownText(text: string): string {
  return text.length < POINTED_LENGTH ? text : ` ${text}`.slice(1);
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
