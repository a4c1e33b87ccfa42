/** Where a text stops being JSON as it is wanted here, and why. */
export interface JsonFault {
  /** `unexpected` character, the end comes too early, a key is there twice, or brackets lie too deep in one another. */
  readonly kind: 'unexpected' | 'cut-off' | 'duplicate' | 'nested';
  /** Both from 1; columns count characters. */
  readonly line: number;
  readonly column: number;
  /** The character or the key. */
  readonly found: string;
}

/** What may come next. */
type State = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'after';
/** The keys so far of an open object; null for an open array. */
type Open = Set<string> | null;

const SPACE = /[ \t\n\r]*/y;
const TOKEN =
  /[{}[\],:]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const DEPTH_LIMIT = 32;

/**
 * The first fault of a text, or null for sound JSON. Engines tell of one in words of their own, many without its place, and
 * pass over keys that are there twice.
 */
export function jsonFault(text: string): JsonFault | null {
  const open: Open[] = [];
  let state: State = 'value';
  for (let at = skip(SPACE, text, 0); ;) {
    if (at === text.length) {
      return state === 'after' && open.length === 0 ? null : fault(text, at, 'cut-off', '');
    }
    const end = skip(TOKEN, text, at);
    const token = text.slice(at, end);
    const next = step(state, token, open);
    if (next === null) return fault(text, at, 'unexpected', shown(text, at));
    if (next === 'duplicate') return fault(text, at, 'duplicate', String(JSON.parse(token)));
    if (open.length > DEPTH_LIMIT) return fault(text, at, 'nested', token);
    state = next;
    at = skip(SPACE, text, end);
  }
}

/** What may come after a token, or null when it may not stand here; keeps the account of what is open. */
function step(state: State, token: string, open: Open[]): State | 'duplicate' | null {
  const keys = open.at(-1);
  switch (state) {
    case 'key':
    case 'key-or-end':
      if (state === 'key-or-end' && token === '}') return close(open);
      return keys && token.startsWith('"') ? addKey(keys, token) : null;
    case 'colon':
      return token === ':' ? 'value' : null;
    case 'after':
      if (keys === undefined) return null;
      if (token === ',') return keys ? 'key' : 'value';
      return token === (keys ? '}' : ']') ? close(open) : null;
    case 'value':
    case 'value-or-end':
      if (state === 'value-or-end' && token === ']') return close(open);
      return value(token, open);
  }
}

function value(token: string, open: Open[]): State | null {
  if (token === '{' || token === '[') {
    open.push(token === '{' ? new Set() : null);
    return token === '{' ? 'key-or-end' : 'value-or-end';
  }
  return token === '' || /^[}\],:]/.test(token) ? null : 'after';
}

function close(open: Open[]): State {
  open.pop();
  return 'after';
}

function addKey(keys: Set<string>, token: string): State | 'duplicate' {
  const key = String(JSON.parse(token));
  if (keys.has(key)) return 'duplicate';
  keys.add(key);
  return 'colon';
}

/** The end of what a sticky pattern takes at a place; the place itself where it takes nothing. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function fault(text: string, at: number, kind: JsonFault['kind'], found: string): JsonFault {
  const before = text.slice(0, at).split(/\r\n|\r|\n/);
  const last = before.at(-1) ?? '';
  return { kind, line: before.length, column: Array.from(last).length + 1, found };
}

/** The character at a place; one that cannot be seen by its number. */
function shown(text: string, at: number): string {
  const code = text.codePointAt(at) ?? 0;
  const character = String.fromCodePoint(code);
  const visible = /^[^\s\p{C}]$/u.test(character);
  return visible ? character : `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
