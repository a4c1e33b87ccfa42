import type { Rng } from './rng';

/** Bytes after a change, and what was done, in words that let it be done again. */
export interface Changed {
  readonly bytes: Uint8Array;
  readonly done: string;
}

type Change = (bytes: Uint8Array, other: Uint8Array, rng: Rng) => Changed;

const join = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(Buffer.concat(parts));

/** A range of at most a tenth of the bytes. */
function range(bytes: Uint8Array, rng: Rng): readonly [from: number, to: number] {
  const from = rng.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + rng.below(Math.ceil(bytes.length / 10)))];
}

const flip: Change = (bytes, _other, rng) => {
  const changed = bytes.slice();
  const done: string[] = [];
  for (let count = 1 + rng.below(8); count > 0; count--) {
    const at = rng.below(changed.length);
    const by = 1 << rng.below(8);
    changed[at] = (changed[at] ?? 0) ^ by;
    done.push(`${String(at)}^${String(by)}`);
  }
  return { bytes: changed, done: `flip ${done.join(' ')}` };
};

const cut: Change = (bytes, _other, rng) => {
  const [from, to] = range(bytes, rng);
  return {
    bytes: join(bytes.subarray(0, from), bytes.subarray(to)),
    done: `cut ${String(from)}-${String(to)}`,
  };
};

const truncate: Change = (bytes, _other, rng) => {
  const to = rng.below(bytes.length);
  return { bytes: bytes.slice(0, to), done: `truncate ${String(to)}` };
};

const splice: Change = (bytes, other, rng) => {
  const [from, to] = range(other, rng);
  const at = rng.below(bytes.length);
  const over = rng.below(2) * (to - from);
  return {
    bytes: join(bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at + over)),
    done: `splice ${String(from)}-${String(to)} at ${String(at)} over ${String(over)}`,
  };
};

/** Flips, cuts or splices bytes; what is spliced in comes from `other`. */
export function changeBytes(bytes: Uint8Array, other: Uint8Array, rng: Rng): Changed {
  if (bytes.length === 0) return { bytes, done: 'nothing' };
  return rng.pick([flip, flip, cut, splice, truncate])(bytes, other, rng);
}
