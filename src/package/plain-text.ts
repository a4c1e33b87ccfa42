/** Where there is something that the plain reader leaves to the strict parser. */
export const UNUSUAL = -1;

const SPACE = 0x20;
const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;

const ENTITY = /&(?:amp|lt|gt|quot|apos|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/y;
const ENTITIES = /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([0-9A-Fa-f]{1,6}));/g;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** The end of a text: where the next tag begins. UNUSUAL where the document ends, and for "]]>". */
export function textEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === LESS) return at;
    if (code === AMPERSAND) {
      at = entityEnd(text, at) - 1;
      if (at < 0) return UNUSUAL;
    } else if (code === GREATER && text.startsWith(']]', at - 2)) return UNUSUAL;
  }
  return UNUSUAL;
}

/** The end of a quoted value: the place of its closing quote. */
export function valueEnd(text: string, from: number, quote: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code === LESS) return UNUSUAL;
    if (code === AMPERSAND) {
      at = entityEnd(text, at) - 1;
      if (at < 0) return UNUSUAL;
    }
  }
  return UNUSUAL;
}

/** The place after an entity that every XML document knows and whose character it may hold. */
function entityEnd(text: string, at: number): number {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(text);
  if (!match) return UNUSUAL;
  const [, decimal, hex] = match;
  if (decimal !== undefined && !isCharacter(Number(decimal))) return UNUSUAL;
  if (hex !== undefined && !isCharacter(parseInt(hex, 16))) return UNUSUAL;
  return ENTITY.lastIndex;
}

/** The production Char of XML 1.0. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || isAstral(code);
}

function isAstral(code: number): boolean {
  return code >= 0x10000 && code <= 0x10ffff;
}

/** A text whose entities were found to be sound, with their characters in their place. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITIES, (_all, name?: string, decimal?: string, hex?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16))
      : (NAMED[name] ?? ''),
  );
}

/** An attribute's value as XML hands it on: line breaks and tabs that are written out are blanks. */
export function decodeValue(value: string): string {
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code === AMPERSAND || code < SPACE) return decodeEntities(value.replace(/[\t\n]/g, ' '));
  }
  return value;
}
