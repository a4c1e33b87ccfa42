import { SaxesParser, type SaxesAttributeNS, type SaxesTagNS } from 'saxes';
import { damaged, Refusal } from './problem';
import type { XmlEvents, XmlTag } from './xml-tag';

/** Characters parsed at a time. */
const STEP = 64 * 1024;

/** Parses a text that comes in pieces. */
export interface StrictParser {
  /** @throws Refusal */
  readonly write: (text: string) => void;
  /** @throws Refusal when the document is not at its end */
  readonly close: () => void;
}

/**
 * A strict parser of XML with namespaces. Document type definitions are refused, so no entity can be declared.
 * @param skip how many beginnings and ends of elements are not passed on, nor the text before the last of them
 * @param onLong called when more characters than `longest` came without the beginning or the end of an element
 */
export function strictParser(
  part: string,
  events: XmlEvents,
  skip: number,
  longest: number,
  onLong: () => never,
): StrictParser {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let seen = 0;
  let sinceEvent = 0;
  const isGiven = (): boolean => {
    sinceEvent = 0;
    return seen++ < skip;
  };
  const onText = (text: string): void => {
    if (seen >= skip) events.text(text);
  };
  parser.on('error', (error) => {
    throw damaged(part, 'xml', error.message);
  });
  parser.on('doctype', () => {
    throw new Refusal({ code: 'forbidden-xml', part });
  });
  parser.on('opentag', (tag) => {
    if (!isGiven()) events.open(tagOf(tag));
  });
  parser.on('closetag', () => {
    if (!isGiven()) events.close();
  });
  parser.on('text', onText);
  parser.on('cdata', onText);
  return {
    write(text) {
      for (let at = 0; at < text.length; at += STEP) {
        const piece = text.slice(at, at + STEP);
        sinceEvent += piece.length;
        parser.write(piece);
        if (sinceEvent > longest + STEP) onLong();
      }
    },
    close() {
      parser.close();
    },
  };
}

function tagOf({ local, uri, attributes }: SaxesTagNS): XmlTag {
  return {
    local,
    uri,
    attribute: (name) => attributes[name]?.value,
    attributeIn: (namespaces, name) =>
      Object.values<SaxesAttributeNS>(attributes).find(
        (one) => one.local === name && namespaces.has(one.uri),
      )?.value,
  };
}
