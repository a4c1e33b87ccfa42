import fc from 'fast-check';

const SURROGATES = { first: 0xd800, count: 0x800 };
const CODE_POINTS = 0x110000 - SURROGATES.count;

/**
 * Any code point but half a surrogate pair, like fast-check's unit "binary", whose table of a million characters takes
 * a second to fill in each test file.
 */
const anyCharacter = fc.nat({ max: CODE_POINTS - 1 }).map(
  (place) => String.fromCodePoint(place < SURROGATES.first ? place : place + SURROGATES.count),
  (value) => {
    if (typeof value !== 'string' || !/^\P{Surrogate}$/u.test(value))
      throw new Error('no character');
    const code = value.codePointAt(0) ?? 0;
    return code < SURROGATES.first ? code : code - SURROGATES.count;
  },
);

/** Any text, now and then one that means something to JavaScript, as `__proto__`. Lengths are in characters. */
export function anyText(
  lengths: { readonly minLength?: number; readonly maxLength?: number } = {},
): fc.Arbitrary<string> {
  return fc.string({ ...lengths, unit: anyCharacter });
}
