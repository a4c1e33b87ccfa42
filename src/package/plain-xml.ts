import { attributesEnd, nameEnd, skipSpace, type Marks } from './plain-markup';
import { resolve, ROOT_SCOPE, scopeWith, type Scope } from './plain-scope';
import { PlainTag } from './plain-tag';
import { decodeEntities, textEnd, UNUSUAL } from './plain-text';
import type { RunRead, XmlEvents } from './xml-tag';

const DECLARATION =
  /<\?xml version=(["'])1\.0\1(?: encoding=(["'])(?:UTF|utf)-8\2)?(?: standalone=(["'])(?:yes|no)\3)? ?\?>/y;
/** Characters that XML has no place for; there are no lone surrogates in what was decoded. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const FORBIDDEN = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/;

const SLASH = 0x2f;
const COLON = 0x3a;
const LESS = 0x3c;
const GREATER = 0x3e;

/**
 * Reads XML of the plain kind that office programs write: ASCII names, the five entities and numeric ones, no comments,
 * no CDATA, no processing instructions. It gives up at anything else, and so at all that is not well-formed: that is for
 * the strict parser to judge. What it passes on is what the strict parser would.
 * @param longest it gives up where more characters come without the beginning or the end of an element
 * @returns undefined when all was read; else how many beginnings and ends were passed on before it gave up. Text behind
 *   the last of them was not.
 */
export function readPlainXml(
  source: string,
  events: XmlEvents,
  longest: number,
): number | undefined {
  const text = source.includes('\r') ? source.replace(/\r\n?/g, '\n') : source;
  let at = FORBIDDEN.test(text) ? UNUSUAL : prologEnd(text);
  if (at === UNUSUAL) return 0;
  const elements = elementReader(text, events);
  for (let from = at; ;) {
    const next = elements.tag(from, at);
    if (next === UNUSUAL || next - from > longest) return elements.given();
    if (elements.depth() === 0) {
      return skipSpace(text, next) === text.length ? undefined : elements.given();
    }
    from = elements.run(next);
    at = textEnd(text, from);
    if (at === UNUSUAL) return elements.given();
  }
}

/** Where the root element begins. */
function prologEnd(text: string): number {
  DECLARATION.lastIndex = 0;
  const at = skipSpace(text, DECLARATION.test(text) ? DECLARATION.lastIndex : 0);
  return text.charCodeAt(at) === LESS ? at : UNUSUAL;
}

interface ElementReader {
  /** Passes on a text and the tag behind it. Returns the place after the tag, UNUSUAL when nothing was passed on. */
  tag(textFrom: number, at: number): number;
  /** Lets elements be read in one go, if somebody can. Returns the place behind them. */
  run(at: number): number;
  /** Open elements. */
  depth(): number;
  /** Beginnings and ends passed on. */
  given(): number;
}

function elementReader(text: string, events: XmlEvents): ElementReader {
  const marks: Marks = { places: [], hasNamespaces: false };
  const names: string[] = [];
  const scopes: Scope[] = [];
  const cut = cutter(text);
  const read: RunRead = { end: 0, elements: 0 };
  let scope = ROOT_SCOPE;
  let given = 0;

  const passText = (from: number, to: number): void => {
    if (from < to && names.length > 0) events.text(decodeEntities(text.slice(from, to)));
  };
  const open = (textFrom: number, at: number): number => {
    const first = nameEnd(text, at + 1);
    const hasPrefix = first !== UNUSUAL && text.charCodeAt(first) === COLON;
    const nameTo = hasPrefix ? nameEnd(text, first + 1) : first;
    if (nameTo === UNUSUAL) return UNUSUAL;
    const end = attributesEnd(text, nameTo, marks);
    if (end === UNUSUAL) return UNUSUAL;
    const isEmpty = text.charCodeAt(end) === SLASH;
    if (isEmpty && text.charCodeAt(end + 1) !== GREATER) return UNUSUAL;
    const inner = marks.hasNamespaces ? scopeWith(text, marks.places, scope) : scope;
    if (!inner) return UNUSUAL;
    const uri = hasPrefix ? resolve(inner, text.slice(at + 1, first)) : inner.base;
    if (uri === undefined) return UNUSUAL;
    const local = cut(hasPrefix ? first + 1 : at + 1, nameTo);
    passText(textFrom, at);
    given++;
    events.open(new PlainTag(local, uri, text, marks.places, inner));
    if (isEmpty) {
      given++;
      events.close();
      return end + 2;
    }
    names.push(hasPrefix ? text.slice(at + 1, nameTo) : local);
    scopes.push(scope);
    scope = inner;
    return end + 1;
  };
  const close = (textFrom: number, at: number): number => {
    const name = names[names.length - 1] ?? '';
    const nameTo = at + 2 + name.length;
    const end = skipSpace(text, nameTo);
    if (!text.startsWith(name, at + 2) || text.charCodeAt(end) !== GREATER) return UNUSUAL;
    passText(textFrom, at);
    given++;
    events.close();
    names.pop();
    scope = scopes.pop() ?? ROOT_SCOPE;
    return end + 1;
  };
  return {
    tag: (textFrom, at) =>
      names.length > 0 && text.charCodeAt(at + 1) === SLASH
        ? close(textFrom, at)
        : open(textFrom, at),
    run(at) {
      if (!events.run || text.charCodeAt(at) !== LESS) return at;
      read.end = at;
      read.elements = 0;
      events.run(text, at, scope.base, read);
      given += 2 * read.elements;
      return read.end;
    },
    depth: () => names.length,
    given: () => given,
  };
}

/** Cuts names out of a text; one that was cut before is given again, as the names in a part are few. */
function cutter(text: string): (from: number, to: number) => string {
  const known: (string | undefined)[] = [];
  return (from, to) => {
    const key = text.charCodeAt(from) * 64 + Math.min(to - from, 63);
    const before = known[key];
    if (before?.length === to - from && text.startsWith(before, from)) return before;
    return (known[key] = text.slice(from, to));
  };
}
