import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { checksumOf, inflateInPieces } from '../../src/package/inflate';
import { inflateInNode } from '../../src/package/node-inflate';

/** Much more than one piece. */
const MOST = 8 * 1024 * 1024;

describe.each([
  ['in pieces', inflateInPieces],
  ['in Node', inflateInNode],
])('inflating %s', (_where, inflate) => {
  test('gives back what was deflated, with its checksum', () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 3000 }),
      fc.string({ maxLength: 200 }).map((text) => Buffer.from(text.repeat(300))),
    );
    fc.assert(
      fc.property(bytes, (whole) => {
        const inflated = inflate(Uint8Array.from(deflateRawSync(whole)), whole.length);
        expect(Buffer.concat(inflated?.pieces ?? []).equals(whole)).toBe(true);
        expect(inflated).toMatchObject({ length: whole.length, checksum: checksumOf(whole) });
      }),
      { numRuns: 60, seed: 7 },
    );
  });

  test('stops when more comes out than there may be', () => {
    const packed = Uint8Array.from(deflateRawSync(Buffer.alloc(MOST, ' ')));
    for (const most of [0, 1, 1000, MOST - 1]) {
      expect(inflate(packed, most)).toBeUndefined();
    }
  });

  test('refuses a stream that is broken or cut off', () => {
    const packed = Uint8Array.from(deflateRawSync(Buffer.from('绩效自评'.repeat(50))));
    expect(() => inflate(new Uint8Array(40).fill(0xff), 1000)).toThrow();
    expect(() => inflate(packed.subarray(0, packed.length - 4), 10_000)).toThrow();
  });

  test('takes no bytes for no content', () => {
    expect(inflate(new Uint8Array(), 10)).toMatchObject({ length: 0, checksum: 0 });
  });
});
