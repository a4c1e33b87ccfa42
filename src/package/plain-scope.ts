import { PLACES } from './plain-markup';

/** What one namespace declaration says, and those around it. */
export interface Scope {
  readonly prefix: string;
  readonly uri: string;
  readonly outer: Scope | undefined;
  /** The default namespace in force. */
  readonly base: string;
}

const XML = 'http://www.w3.org/XML/1998/namespace';
const XMLNS = 'http://www.w3.org/2000/xmlns/';

export const ROOT_SCOPE: Scope = { prefix: 'xml', uri: XML, outer: undefined, base: '' };

/** The namespace that a prefix stands for, or undefined when nobody declared it. */
export function resolve(scope: Scope, prefix: string): string | undefined {
  if (prefix === '') return scope.base;
  for (let one: Scope | undefined = scope; one; one = one.outer) {
    if (one.prefix === prefix) return one.uri;
  }
  return undefined;
}

/**
 * The scope within a tag. undefined where the strict parser must decide: an odd declaration, a prefix that nobody
 * declared, two attributes of one name under different prefixes.
 */
export function scopeWith(
  text: string,
  places: readonly number[],
  around: Scope,
): Scope | undefined {
  let scope: Scope = around;
  const prefixed: string[] = [];
  for (let i = 0; i < places.length; i += PLACES) {
    const nameTo = places[i + 1] ?? 0;
    const name = text.slice(places[i], nameTo);
    const colon = name.indexOf(':');
    const declares = name === 'xmlns' || name.startsWith('xmlns:');
    if (!declares) {
      if (colon > 0) prefixed.push(name);
      continue;
    }
    const prefix = colon > 0 ? name.slice(colon + 1) : '';
    const uri = text.slice(nameTo + 2, places[i + 2]);
    const isOdd = uri === '' || /[\s&]/.test(uri) || uri === XML || uri === XMLNS;
    if (isOdd || prefix === 'xml' || prefix === 'xmlns') return undefined;
    scope = { prefix, uri, outer: scope, base: prefix === '' ? uri : scope.base };
  }
  const locals = new Set<string>();
  for (const name of prefixed) {
    const [prefix = '', local = ''] = name.split(':');
    if (resolve(scope, prefix) === undefined || locals.has(local)) return undefined;
    locals.add(local);
  }
  return scope;
}
