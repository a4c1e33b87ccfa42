import { Inflate as Inflater, ZipPassThrough } from 'fflate';

/** What came out of a deflate stream. */
export interface Inflated {
  readonly pieces: readonly Uint8Array[];
  /** Bytes of all pieces. */
  readonly length: number;
  /** Their CRC-32. */
  readonly checksum: number;
}

/**
 * Inflates a raw deflate stream. undefined when more than `most` bytes come out of it: then it has stopped soon after
 * them and holds no more than a few of them.
 * @throws what is wrong with the stream
 */
export type Inflate = (packed: Uint8Array, most: number) => Inflated | undefined;

/** Compressed bytes inflated at a time: they come out at most 1,032 times as many. */
const STEP = 4 * 1024;

/** Inflates anywhere, browsers included. */
export function inflateInPieces(packed: Uint8Array, most: number): Inflated | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const sum = new ZipPassThrough('');
  sum.ondata = (_error, piece) => {
    length += piece.length;
    if (length <= most) pieces.push(piece);
  };
  const inflater = new Inflater((piece, final) => {
    sum.push(piece, final);
  });
  for (let at = 0; at === 0 || at < packed.length; at += STEP) {
    inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    if (length > most) return undefined;
  }
  return { pieces, length, checksum: sum.crc >>> 0 };
}

/** CRC-32 as zip files have it. */
export function checksumOf(bytes: Uint8Array): number {
  const sum = new ZipPassThrough('');
  sum.ondata = () => undefined;
  sum.push(bytes, true);
  return sum.crc >>> 0;
}
