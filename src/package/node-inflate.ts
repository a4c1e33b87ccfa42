import { crc32, inflateRawSync } from 'node:zlib';
import type { Inflated } from './inflate';

const MIB = 1024 * 1024;

/** Inflates in Node, about three times as fast as what runs everywhere. An {@link Inflate}. */
export function inflateInNode(packed: Uint8Array, most: number): Inflated | undefined {
  // An empty stream is no content to the one that runs everywhere.
  if (packed.length === 0) return { pieces: [], length: 0, checksum: 0 };
  try {
    const bytes = inflateRawSync(packed, {
      // zlib takes no limit of 0.
      maxOutputLength: Math.max(1, most),
      chunkSize: Math.min(Math.max(64, most + 1), MIB),
    });
    if (bytes.length > most) return undefined;
    return { pieces: [bytes], length: bytes.length, checksum: crc32(bytes) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return undefined;
    throw error;
  }
}
