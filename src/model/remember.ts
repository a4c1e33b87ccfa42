/** Texts that come again in every table are short. */
const LENGTH = 40;
/** Readings that are remembered at a time. */
const LIMIT = 1000;

/**
 * The same reading, done once for each number or short text. What it returns must be plain data that nobody changes.
 * The memory is bounded, whatever is read.
 */
export function remembering<T>(read: (text: string) => T): (text: string) => T;
export function remembering<T>(read: (value: number) => T): (value: number) => T;
export function remembering<T>(read: (from: never) => T): (from: never) => T {
  const known = new Map<string | number, T>();
  return (from: string | number) => {
    if (typeof from === 'string' && from.length > LENGTH) return read(from as never);
    const found = known.get(from);
    if (found !== undefined || known.has(from)) return found as T;
    if (known.size >= LIMIT) known.clear();
    const reading = read(from as never);
    known.set(from, reading);
    return reading;
  };
}

/** What is worked out of an object, once for each; neither may change. It is forgotten with the object. */
export function rememberingOf<K extends object, T>(workOut: (from: K) => T): (from: K) => T {
  const known = new WeakMap<K, T>();
  return (from) => {
    const found = known.get(from);
    if (found !== undefined || known.has(from)) return found as T;
    const result = workOut(from);
    known.set(from, result);
    return result;
  };
}
