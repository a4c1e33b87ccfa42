/** One machine's part of the files: the first of four is `{ index: 1, count: 4 }`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** More machines than anybody has. */
const COUNT_LIMIT = 10_000;

/** Reads "1/4"; undefined for anything else. */
export function parseShard(text: string): Shard | undefined {
  const [, first = '', second = ''] = /^(\d{1,5})\/(\d{1,5})$/.exec(text) ?? [];
  const [index, count] = [Number(first), Number(second)];
  return index >= 1 && index <= count && count <= COUNT_LIMIT ? { index, count } : undefined;
}

/**
 * Whether a file belongs to a part. It depends on the file's path alone: a file that comes or goes moves no other, and
 * each belongs to exactly one part.
 */
export function isInShard(path: string, { index, count }: Shard): boolean {
  return hashOf(path.normalize('NFC')) % count === index - 1;
}

/** FNV-1a, 32 bits, over UTF-8. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  }
  return hash;
}
