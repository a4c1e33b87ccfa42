import fc from 'fast-check';
import { plainCell, readPlainCell, NOT_PLAIN } from '../../../src/hosts/xlsx/plain-cell';
import { readContent } from '../../../src/hosts/xlsx/read-content';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { file, rows, sheetsOf } from './package';

/** A comment within the sheet leaves all behind it to the strict parser. */
const COMMENT = '<!---->';
const STYLES =
  '<cellXfs><xf/><xf numFmtId="9"/><xf><alignment horizontal="center"/></xf></cellXfs>';

const STRINGS = '<si><t>a</t></si><si/><si><t>乙</t></si><si><t>丙</t></si>';

function fileOf(xml: string): Uint8Array {
  return file({ styles: STYLES, strings: STRINGS, sheets: [{ name: 'S', xml }] });
}

describe('a plain cell', () => {
  test.each([
    ['<c r="A1"/>', { row: 0, col: 0, style: 0, kind: 'blank', value: 0 }],
    ['<c r="XFD1048576" s="12"/>', { row: 1_048_575, col: 16_383, style: 12, kind: 'blank' }],
    [
      '<c r="B3" s="1" t="s"><v>80</v></c>',
      { row: 2, col: 1, style: 1, kind: 'shared', value: 80 },
    ],
    ['<c t="s" s="1" r="B3"><v>0</v></c>', { row: 2, col: 1, style: 1, kind: 'shared', value: 0 }],
    ['<c r="C1"><v>8349.96</v></c>', { kind: 'number', value: 8349.96 }],
    ['<c r="C1"><v>0.1234567890123</v></c>', { kind: 'number', value: 0.1234567890123 }],
    ['<c r="C1"><v>007.</v></c>', { kind: 'number', value: 7 }],
  ] as const)('%s', (xml, expected) => {
    const cell = plainCell();
    expect(readPlainCell(`x${xml}y`, 1, cell)).toBe(xml.length + 1);
    expect(cell).toMatchObject(expected);
  });

  test.each([
    '<c/>',
    '<c s="1"/>',
    '<c r="a1"/>',
    '<c r="$A$1"/>',
    '<c r="A0"/>',
    '<c r="A01"/>',
    '<c r="1"/>',
    '<c r="A"/>',
    '<c r="XFE1"/>',
    '<c r="A1048577"/>',
    '<c r="A1" r="A2"/>',
    '<c r="A1" s="1" s="2"/>',
    '<c r="A1" s=""/>',
    '<c r="A1" s="-1"/>',
    '<c r="A1"  s="1"/>',
    "<c r='A1'/>",
    '<c r="A1" t="str"><v>1</v></c>',
    '<c r="A1" t="n"><v>1</v></c>',
    '<c r="A1"><v></v></c>',
    '<c r="A1"><v>-1</v></c>',
    '<c r="A1"><v>1E5</v></c>',
    '<c r="A1"><v>.5</v></c>',
    '<c r="A1"><v>1234567890.123456</v></c>',
    '<c r="A1" t="s"><v>1.0</v></c>',
    '<c r="A1"><f>B1</f><v>1</v></c>',
    '<c r="A1"> <v>1</v></c>',
    '<c r="A1"></c>',
    '<c r="A1"/ >',
    '<c r="A1"',
    '<col r="A1"/>',
    '</row>',
  ])('is none: %s', (xml) => {
    expect(readPlainCell(xml, 0, plainCell())).toBe(NOT_PLAIN);
  });

  test('has the number that a script reads in the same digits', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,10}(\.\d{0,8})?$/), (digits) => {
        const cell = plainCell();
        const end = readPlainCell(`<c r="A1"><v>${digits}</v></c>`, 0, cell);
        if (end === NOT_PLAIN) expect(digits.length).toBeGreaterThan(15);
        else expect(cell.value).toBe(Number(digits));
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});

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
