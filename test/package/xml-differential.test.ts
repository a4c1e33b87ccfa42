import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { yueyangFile } from '../support/fixtures';
import { isPlain, plainly, strictly } from './xml-events';
import { runs } from '../support/runs';

const files = ['workbook', 'department', 'gaosan'] as const;
const parts = files.flatMap((name) =>
  Object.entries(unzipSync(yueyangFile(name)))
    .filter(([part]) => /\.(?:xml|rels)$/.test(part))
    .map(([part, bytes]) => [`${name}: ${part}`, strFromU8(bytes)] as const),
);

const NS = 'xmlns="urn:a"';

describe('what office programs write', () => {
  test.each(parts)('%s is read as the strict parser reads it, without its help', (_name, text) => {
    expect(plainly(text)).toEqual(strictly(text));
    expect(isPlain(text)).toBe(true);
  });
});

describe('documents that both read', () => {
  test.each([
    ['an empty root', `<a ${NS}/>`],
    [
      'a declaration and line ends of Windows',
      `<?xml version="1.0"?>\r\n<a ${NS}>x\r\ny\rz</a>\r\n`,
    ],
    [
      'entities',
      `<a ${NS} b="&lt;&amp;&quot;&apos;&gt;&#65;&#x4e2d;&#10;">&#x1F600;]]&gt;&amp;lt;</a>`,
    ],
    ['blanks in values', `<a ${NS} b=" 1\t2\n3 "/>`],
    ['quotes of both kinds', `<a ${NS} b='"' c="'"/>`],
    ['blanks in tags', `<a\n ${NS}\tb="1"  ><c  /></a  >`],
    ['prefixes', `<p:a xmlns:p="urn:p" ${NS}><b p:c="1" c="2"/><p:b xmlns:p="urn:q"/><p:d/></p:a>`],
    ['a default namespace that changes', `<a ${NS}><b xmlns="urn:b"><c/></b><d/></a>`],
    ['xml:space', `<a ${NS}><t xml:space="preserve"> x </t></a>`],
    ['no namespace', '<a><b c="1">x</b></a>'],
    ['text outside of the plane of most', '<a>😀&#128512;𠀀</a>'],
    ['a greater sign in text and value', '<a b="1>2">3>2]>]]</a>'],
    ['names that begin alike', '<ab><a/><abc></abc></ab>'],
  ])('%s', (_what, text) => {
    expect(plainly(text)).toEqual(strictly(text));
    expect(strictly(text).problem).toBeNull();
    expect(isPlain(text)).toBe(true);
  });
});

describe('what the strict parser must decide', () => {
  test.each([
    ['comments', '<a>x<!-- y -->z<b/></a>'],
    ['CDATA', '<a>x<![CDATA[<y>]]>z<b/></a>'],
    ['processing instructions', '<?p q?><a><b/>x<?y z?>w<c/></a>'],
    ['a document type', '<!DOCTYPE a><a/>'],
    ['another version', '<?xml version="1.1"?><a>\u0085</a>'],
    ['other names', '<中 文="1"/>'],
    ['a namespace that ends', '<a xmlns="urn:a"><b xmlns=""/></a>'],
    ['blanks around the sign', '<a b = "1"/>'],
    ['a byte order mark in the text', '\ufeff<a/>'],
    ['nothing', ''],
    ['no root', '<?xml version="1.0"?>'],
    ['two roots', '<a/><b/>'],
    ['text behind the root', '<a/>x'],
    ['an open element', '<a><b></a>'],
    ['an end without a beginning', '</a>'],
    ['an attribute twice', '<a b="1" b="2"/>'],
    ['an attribute twice by its namespace', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['no blank between attributes', '<a b="1"c="2"/>'],
    ['a value without quotes', '<a b=1/>'],
    ['a value without end', '<a b="1/>'],
    ['a less sign in a value', '<a b="<"/>'],
    ['an unknown prefix', '<a><p:b/></a>'],
    ['an unknown prefix of an attribute', '<a p:b="1"/>'],
    ['an unknown entity', '<a>&nbsp;</a>'],
    ['an entity without end', '<a>&amp</a>'],
    ['a character that is none', '<a>&#0;</a>'],
    ['half a pair by number', '<a>&#xD800;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a noncharacter', '<a b="\uffff"/>'],
    ['the end of CDATA in text', '<a>]]></a>'],
    ['a slash in the wrong place', '<a b="1"/ >'],
    ['the prefix xmlns', '<xmlns:a/>'],
    ['xml given another namespace', '<a xmlns:xml="urn:x"/>'],
    ['another prefix for that of xml', '<a xmlns:p="http://www.w3.org/XML/1998/namespace"/>'],
    ['three parts of a name', '<a:b:c xmlns:a="urn:a"/>'],
  ])('%s', (_what, text) => {
    expect(isPlain(text)).toBe(false);
    expect(plainly(text)).toEqual(strictly(text));
  });

  test('a text that is too long', () => {
    const text = '<a><b/>12345678901234567890<c/></a>';
    expect(plainly(text, 10)).toEqual(strictly(text));
  });
});

/** Pieces that mean something in XML, or must not stand in it. */
const piece = fc.constantFrom(
  ...'< > & " \' / = ! ? - [ ] : ; # x 1 a'.split(' '),
  ...[' ', '\t', '\n', '\r', '\r\n', '\0', '\u0085', '\ufffe', '\ud83d\ude00', '中', '\u2028'],
  ...['</', '/>', '<!--', '-->', '<![CDATA[', ']]>', '<?x y?>', '<!DOCTYPE a>', '<b>', '</b>'],
  ...[
    '&amp;',
    '&#65;',
    '&#xFFFF;',
    '&x;',
    ' xmlns="urn:x"',
    ' xmlns:p="urn:p"',
    ' p:q="1"',
    ' r="1"',
  ],
);

interface Mutation {
  /** Where, as a share of the length. */
  readonly at: number;
  readonly length: number;
  readonly kind: 'put' | 'cut' | 'copy';
  readonly from: number;
  readonly piece: string;
}

const mutation: fc.Arbitrary<Mutation> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.constant(0), fc.constant(1), fc.nat({ max: 40 })),
  kind: fc.constantFrom('put', 'cut', 'copy'),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  piece,
});

function mutate(text: string, { at, length, kind, from, piece: put }: Mutation): string {
  const place = Math.floor(at * text.length);
  const source = Math.floor(from * text.length);
  const middle = { put, cut: '', copy: text.slice(source, source + length) }[kind];
  return text.slice(0, place) + middle + text.slice(place + (kind === 'cut' ? length + 1 : length));
}

/** Short enough that many can be tried: of the rows, strings and formats the first few and what follows them all. */
const excerpts = parts.map(([, text]) =>
  ['</row>', '</si>', '</xf>', '</font>'].reduce((all, end) => {
    const items = all.split(end);
    return [...items.slice(0, 3), ...items.slice(3).slice(-1)].join(end);
  }, text),
);

test('what was flipped, cut and spliced is read or refused as the strict parser does', () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.constantFrom(...excerpts.filter(({ length }) => length < 10_000)),
      fc.array(mutation, { minLength: 1, maxLength: 3 }),
      (text, mutations) => {
        const mutated = mutations.reduce(mutate, text);
        const expected = strictly(mutated);
        expect(plainly(mutated)).toEqual(expected);
        seen[expected.problem ? 'refused' : 'read']++;
      },
    ),
    { numRuns: runs(750), seed: 20231231 },
  );
  expect(seen.read).toBeGreaterThan(100);
  expect(seen.refused).toBeGreaterThan(100);
});
