import fc from 'fast-check';
import { readContent } from '../../../src/hosts/xlsx/read-content';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { file, rows, sheetsOf, type WorkbookParts } from './package';

/** A comment within the sheet leaves all behind it to the strict parser. */
const COMMENT = '<!---->';
const STYLES =
  '<cellXfs><xf/><xf numFmtId="9"/><xf><alignment horizontal="center"/></xf></cellXfs>';

const STRINGS = '<si><t>a</t></si><si/><si><t>乙</t></si><si><t>丙</t></si>';

function fileOf(xml: string): Uint8Array {
  return file({ styles: STYLES, strings: STRINGS, sheets: [{ name: 'S', xml }] });
}

const attribute = fc.constantFrom(
  ...['r="A1"', 'r="B1"', 'r="C2"', 'r="AA10"', 'r="A01"', 'r="XFE1"', 's="1"', 's="2"', 's="9"'],
  ...['t="s"', 't="n"', 't="str"', 't="b"', 'x="1"', 'p:s="1"', 'xmlns:p="urn:p"', 'xmlns="urn:q"'],
);
const content = fc.constantFrom(
  ...[
    '',
    '<v>1</v>',
    '<v>2</v>',
    '<v>0.5</v>',
    '<v/>',
    '<v>-3</v>',
    '<v>7</v>',
    '<v>1</v><v>2</v>',
  ],
  ...['<f>A1</f><v>1</v>', '<is><t>x</t></is>', ' <v>1</v>', '<v>1', '1', '<v>1e2</v>', '<x/>'],
);
const name = fc.constantFrom('c', 'c', 'c', 'c', 'c', 'c', 'p:c', 'C', 'cc');
const cell = fc
  .tuple(name, fc.uniqueArray(attribute, { maxLength: 3 }), content)
  .map(([tag, attributes, inner]) => {
    const start = [tag, ...attributes].join(' ');
    return inner === '' ? `<${start}/>` : `<${start}>${inner}</${tag}>`;
  });
const usual = fc
  .tuple(fc.nat(60), fc.nat(2), fc.option(fc.nat(3)))
  .map(([row, style, value]) =>
    value === null
      ? `<c r="D${String(row + 1)}" s="${String(style)}"/>`
      : `<c r="D${String(row + 1)}" t="s"><v>${String(value)}</v></c>`,
  );

test('cells are read as the strict parser reads them, or refused as it does', () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(
      fc.array(fc.oneof(usual, usual, usual, cell), { minLength: 1, maxLength: 4 }),
      (cells) => {
        const row = `<row r="1">${cells.join('')}</row>`;
        const plainly = fileOf(rows(row));
        const strictly = fileOf(rows(COMMENT + row));
        expect(readContent(plainly)).toEqual(readContent(strictly));
        expect(readXlsx(plainly)).toEqual(readXlsx(strictly));
        seen[readContent(strictly).ok ? 'read' : 'refused']++;
      },
    ),
    { seed: 20231231, numRuns: 300 },
  );
  expect(seen.read).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(50);
});

test('what stands in foreign elements is no cell', () => {
  const inside =
    '<row r="1"><p:x xmlns:p="urn:p"><c r="A1"><v>1</v></c></p:x><c r="B1"><v>2</v></c></row>';
  const [sheet] = sheetsOf(readXlsx(fileOf(rows(inside))));
  expect(sheet?.cells).toMatchObject([{ row: 0, col: 1, value: 2 }]);
});

test('elements and depth are counted on the way through plain cells too', () => {
  const row = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row>';
  for (const limits of [{ elements: 5 }, { depth: 4 }, { cells: 1 }]) {
    const plainly = readXlsx(fileOf(rows(row)), limits);
    expect(plainly).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(plainly).toEqual(readXlsx(fileOf(rows(COMMENT + row)), limits));
  }
});

const item = fc.constantFrom(
  ...['<si><t>甲</t></si>', '<si><t></t></si>', '<si><t> a_x0041_\n</t></si>', '<si><t/></si>'],
  ...['<si><t>a&amp;b</t></si>', '<si><t xml:space="preserve"> x </t></si>', '<si><t>]]></t></si>'],
  ...['<si><r><t>a</t></r><r><t>b</t></r></si>', '<si><t>a</t><t>b</t></si>', '<si/>', '<si><t>x'],
  ...['<si><t>&x;</t></si>', '<p:si><t>a</t></p:si>', '<x/>', ' '],
);

test('shared strings are read as the strict parser reads them, or refused as it does', () => {
  const cells = Array.from({ length: 6 }, (_, i) => `<c t="s"><v>${String(i)}</v></c>`);
  const xml = rows(`<row r="1">${cells.join('')}</row>`);
  const plenty = '<si><t>余</t></si>'.repeat(6);
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 5 }), (items) => {
      const text = items.join('') + plenty;
      const [plainly, strictly] = [text, COMMENT + text].map((strings) =>
        readContent(file({ strings, sheets: [{ name: 'S', xml }] })),
      );
      expect(plainly).toEqual(strictly);
      seen[plainly?.ok ? 'read' : 'refused']++;
    }),
    { seed: 20231231, numRuns: 300 },
  );
  expect(seen.read).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(50);
});

const area = fc.constantFrom(
  ...[
    'A1:B2',
    'C3:C9',
    'D1',
    'A1:XFD1048576',
    'A1:XFE1',
    'A0:B1',
    'b2:A1',
    '$A$1:$B$2',
    'A1:B2:C3',
  ],
  ...['', 'A:B', 'F5:E4', 'A12345678'],
);
const merge = fc
  .tuple(
    area,
    fc.constantFrom(
      '<mergeCell ref="@"/>',
      '<mergeCell ref="@" x="1"/>',
      "<mergeCell ref='@' />",
      '<mergeCell ref="@"></mergeCell>',
      '<other ref="@"/>',
    ),
  )
  .map(([ref, written]) => written.replace('@', ref));
const someMerges = fc.array(
  fc.oneof(
    fc.nat(40).map((row) => `<mergeCell ref="G${String(row + 1)}:H${String(row + 1)}"/>`),
    merge,
  ),
  { maxLength: 4 },
);

test('merged areas are read as the strict parser reads them, or refused as it does', () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(someMerges, (merges) => {
      const after = `<mergeCells>${merges.join('')}</mergeCells>`;
      const plainly = readXlsx(fileOf(rows('', after)));
      expect(plainly).toEqual(readXlsx(fileOf(COMMENT + rows('', after))));
      seen[plainly.ok ? 'read' : 'refused']++;
    }),
    { seed: 20231231, numRuns: 300 },
  );
  expect(seen.read).toBeGreaterThan(50);
  expect(seen.refused).toBeGreaterThan(50);
});

test.each<[string, Partial<WorkbookParts>, object]>([
  ['strings', { strings: '<si><t>a</t></si>'.repeat(3) }, { strings: 2 }],
  ['the elements of strings', { strings: '<si><t>a</t></si>'.repeat(30) }, { elements: 50 }],
  [
    'merged areas',
    {
      sheets: [
        {
          name: 'S',
          xml: rows('', `<mergeCells>${'<mergeCell ref="A1:B1"/>'.repeat(3)}</mergeCells>`),
        },
      ],
    },
    { merges: 2 },
  ],
])('%s are counted', (_what, parts, limits) => {
  expect(readXlsx(file(parts), limits)).toMatchObject({
    ok: false,
    problem: { code: 'too-large' },
  });
});
