import { constants, deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { openArchive } from '../../../src/package/archive';
import { DEFAULT_LIMITS } from '../../../src/package/problem';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { gridOf } from '../../../src/sheet/grid-of-plan';
import { yueyangFile } from '../../support/fixtures';
import {
  commentLinks,
  file,
  firstSheet,
  partsOf,
  problemOf,
  relationships,
  rows,
  sheetsOf,
  zip,
} from './package';
import { entry, store, type RawEntry } from './raw-zip';
import { compoundFile } from '../../support/compound-file';

const MIB = 1024 * 1024;
const SHEET = 'xl/worksheets/sheet1.xml';
const HEAD =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';

/** A worksheet of blanks, deflated: each mebibyte is the same kilobyte, so that gibibytes are made in no time. */
function packedBlanks(mebibytes: number): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const blanks = deflateRawSync(Buffer.alloc(MIB, ' '), flush);
  const pieces = new Array<Buffer>(mebibytes).fill(blanks);
  return Uint8Array.from(
    Buffer.concat([deflateRawSync(HEAD, flush), ...pieces, deflateRawSync('')]),
  );
}

/** A workbook whose only sheet is the given entry. */
function workbookWith(sheet: RawEntry): Uint8Array {
  const others = Object.entries(partsOf({})).filter(([name]) => name !== SHEET);
  return store([
    ...others.map(([name, part]) => entry(name, typeof part === 'string' ? strToU8(part) : part)),
    sheet,
  ]);
}

function sheetXml(xml: string): Uint8Array {
  return file({ sheets: [{ name: 'S', xml }] });
}

describe('what is no workbook', () => {
  const ods = zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<a/>') });

  test.each([
    ['nothing', new Uint8Array(), { code: 'empty-file' }],
    ['a PDF', strToU8('%PDF-1.7\n'), { code: 'wrong-format', looksLike: 'pdf' }],
    ['CSV', strToU8('年度,分值\n1,2\n'), { code: 'wrong-format', looksLike: 'text' }],
    ['HTML called .xlsx', strToU8('<html><table>'), { code: 'wrong-format', looksLike: 'html' }],
    ['rubbish', new Uint8Array([1, 2, 3, 0]), { code: 'wrong-format', looksLike: 'unknown' }],
    ['.xls called .xlsx', compoundFile('Workbook'), { code: 'legacy-xls' }],
    ['.doc called .xlsx', compoundFile('WordDocument'), { code: 'legacy-doc' }],
    ['an encrypted workbook', compoundFile('EncryptedPackage'), { code: 'encrypted' }],
    ['a docx', zip({ 'word/document.xml': '' }), { code: 'wrong-format', looksLike: 'docx' }],
    ['an ods', ods, { code: 'wrong-format', looksLike: 'ods' }],
    ['an xlsb', zip({ 'xl/workbook.bin': '' }), { code: 'wrong-format', looksLike: 'xlsb' }],
    ['any zip', zip({ 'a.txt': 'a' }), { code: 'wrong-format', looksLike: 'archive' }],
  ])('%s', (_what, bytes, problem) => {
    expect(problemOf(bytes)).toEqual(problem);
  });
});

describe('bombs', () => {
  test('an honest one of 300 MiB is refused by its size alone', () => {
    const bytes = workbookWith({ name: SHEET, packed: packedBlanks(1), size: 300 * MIB });
    expect(problemOf(bytes)).toEqual({ code: 'too-large', what: 'entry-bytes', limit: 32 * MIB });
  });

  test.each([
    ['smaller than it is', 18_000, { code: 'damaged', part: SHEET, detail: 'size' }],
    [
      'just within the limit',
      32 * MIB,
      { code: 'too-large', what: 'entry-bytes', limit: 32 * MIB },
    ],
  ])(
    'one of 4 GiB that declares itself %s is stopped while it inflates',
    (_what, size, problem) => {
      const bytes = workbookWith({ name: SHEET, packed: packedBlanks(4096), size });
      const archive = openArchive(bytes, DEFAULT_LIMITS);
      expect(() => archive.read(SHEET)).toThrow(problem.code);
      expect(archive.spent.bytes).toBeLessThanOrEqual(size);
      expect(problemOf(bytes)).toEqual(problem);
    },
  );

  test('many large parts are stopped by their sum', () => {
    const blanks = packedBlanks(20);
    const size = 20 * MIB + HEAD.length;
    const parts = partsOf({ sheets: ['a', 'b', 'c'].map((name) => ({ name, xml: '' })) });
    const entries = Object.entries(parts).map(([name, part]) =>
      name.startsWith('xl/worksheets/')
        ? { name, packed: blanks, size }
        : entry(name, strToU8(String(part))),
    );
    expect(problemOf(store(entries), { totalBytes: 10 * MIB })).toEqual({
      code: 'too-large',
      what: 'total-bytes',
      limit: 10 * MIB,
    });
  });

  test('too many entries', () => {
    const names = Array.from({ length: 60 }, (_, i) => [`xl/media/${String(i)}.png`, ''] as const);
    const bytes = zip({ ...partsOf({}), ...Object.fromEntries(names) });
    expect(problemOf(bytes, { entries: 50 })).toMatchObject({ what: 'entries', limit: 50 });
  });

  test('too many cells, merges, names, sheets, strings and formats', () => {
    const row = `<row r="1">${'<c><v>1</v></c>'.repeat(20)}</row>`;
    const merge = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>';
    const name = '<definedName name="a">1</definedName>';
    const sheets = ['a', 'b'].map((one) => ({ name: one, xml: rows('') }));
    expect(problemOf(sheetXml(rows(row)), { cells: 19 })).toMatchObject({ what: 'cells' });
    expect(problemOf(sheetXml(rows('', merge)), { merges: 1 })).toMatchObject({ what: 'merges' });
    expect(problemOf(file({ names: name + name }), { names: 1 })).toMatchObject({ what: 'names' });
    expect(problemOf(file({ sheets }), { sheets: 1 })).toMatchObject({ what: 'sheets' });
    expect(problemOf(file({ strings: '<si/><si/>' }), { strings: 1 })).toMatchObject({
      what: 'strings',
    });
    expect(
      problemOf(file({ styles: '<fonts><font/><font/></fonts>' }), { styles: 1 }),
    ).toMatchObject({ what: 'styles' });
  });

  test('a long formula shared by many cells', () => {
    const formula = `<row r="1"><c><f t="shared" si="0">${'A1+'.repeat(300)}1</f></c></row>`;
    const sharers = `<row r="2">${'<c><f t="shared" si="0"/></c>'.repeat(100)}</row>`;
    const problem = problemOf(sheetXml(rows(formula + sharers)), { formulaCharacters: 50_000 });
    expect(problem).toMatchObject({ what: 'formula-characters' });
  });
});

describe('XML that attacks', () => {
  const laughs =
    '<?xml version="1.0"?><!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>' +
    '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&b;</t></si></sst>';
  const external =
    '<?xml version="1.0"?><!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&x;</worksheet>';

  test('billion laughs in the shared strings', () => {
    const bytes = file({ strings: '', extra: { 'xl/sharedStrings.xml': laughs } });
    expect(problemOf(bytes)).toEqual({ code: 'forbidden-xml', part: 'xl/sharedStrings.xml' });
  });

  test('billion laughs in the comments', () => {
    const bytes = file({ extra: { ...commentLinks('comments'), 'xl/comments1.xml': laughs } });
    expect(problemOf(bytes)).toEqual({ code: 'forbidden-xml', part: 'xl/comments1.xml' });
  });

  test('an external entity in a worksheet', () => {
    expect(problemOf(sheetXml(external))).toEqual({ code: 'forbidden-xml', part: SHEET });
  });

  test('an entity that nobody declared', () => {
    const bytes = sheetXml(rows('<row><c t="str"><v>&x;</v></c></row>'));
    expect(problemOf(bytes)).toMatchObject({ code: 'damaged', part: SHEET, detail: 'xml' });
  });

  test.each(['a', 'q:a'])('<%s> nested 200,000 deep', (name) => {
    const bytes = sheetXml(`<extLst xmlns:q="urn:q">${`<${name}>`.repeat(200_000)}`);
    expect(problemOf(bytes)).toEqual({ code: 'too-large', what: 'depth', limit: 100 });
  });

  test('an element of 200,000 attributes, a text of millions of characters', () => {
    const list = Array.from({ length: 200_000 }, (_, i) => `a${String(i)}=""`).join(' ');
    const problem = { code: 'too-large', what: 'token-characters', limit: MIB };
    expect(problemOf(sheetXml(`<sheetPr ${list}/>`))).toEqual(problem);
    expect(problemOf(sheetXml(`<sheetPr>${' '.repeat(4 * MIB)}</sheetPr>`))).toEqual(problem);
  });

  test('more elements than a workbook can need', () => {
    expect(problemOf(sheetXml('<a/>'.repeat(500)), { elements: 500 })).toMatchObject({
      what: 'elements',
    });
  });

  test('bytes that are no UTF-8', () => {
    const bytes = file({
      strings: '',
      extra: { 'xl/sharedStrings.xml': new Uint8Array([0x3c, 0x61, 0xb3, 0xc9, 0x2f, 0x3e]) },
    });
    expect(problemOf(bytes)).toMatchObject({ code: 'damaged', detail: 'encoding' });
  });
});

describe('damaged files', () => {
  const good = yueyangFile('workbook');

  test.each([0.01, 0.3, 0.5, 0.9])('cut off at %s of its length', (share) => {
    expect(problemOf(good.slice(0, good.length * share))).toEqual({ code: 'truncated' });
  });

  test('without its last 10 bytes', () => {
    expect(problemOf(good.slice(0, -10))).toEqual({ code: 'truncated' });
  });

  test('a worksheet cut in half is never a shorter sheet', () => {
    const xml = HEAD + rows('<row><c><v>1</v></c></row>'.repeat(50)) + '</worksheet>';
    for (const end of [xml.length - 1, xml.length / 2, xml.indexOf('</row>') + 6, HEAD.length]) {
      const problem = problemOf(sheetXml(xml.slice(0, end)));
      expect(problem).toMatchObject({ code: 'damaged', part: SHEET, detail: 'xml' });
    }
    expect(problemOf(zip({ ...partsOf({}), [SHEET]: '' }))).toMatchObject({ detail: 'xml' });
  });

  test('any flipped byte of a stored sheet is noticed by its checksum', () => {
    const xml = strToU8(HEAD + rows('<row><c><v>96</v></c></row>') + '</worksheet>');
    const sheet = entry(SHEET, xml);
    const flipped = sheet.packed.slice();
    flipped[flipped.indexOf('9'.charCodeAt(0), HEAD.length)] = '1'.charCodeAt(0);
    const problem = problemOf(workbookWith({ ...sheet, packed: flipped }));
    expect(problem).toEqual({ code: 'damaged', part: SHEET, detail: 'checksum' });
  });

  test('with any one byte changed, a file is refused or reads as before', () => {
    const bytes = yueyangFile('gaosan');
    const whole = sheetsOf(readXlsx(bytes));
    const place = fc.nat(bytes.length - 1);
    fc.assert(
      fc.property(place, fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = bytes.slice();
        changed[at] = (changed[at] ?? 0) ^ change;
        const result = readXlsx(changed);
        if (result.ok) expect(result.sheets).toEqual(whole);
        else expect(result.problem.code).not.toBe('failed');
      }),
      { numRuns: 150, seed: 7 },
    );
  });

  test('a broken deflate stream', () => {
    const bad = { name: SHEET, packed: new Uint8Array(40).fill(0xff), size: 100 };
    expect(problemOf(workbookWith(bad))).toMatchObject({ part: SHEET, detail: 'deflate' });
  });

  test('an unknown compression', () => {
    const bad = { name: SHEET, packed: new Uint8Array(4), size: 4, method: 14 };
    expect(problemOf(workbookWith(bad))).toMatchObject({ part: SHEET, detail: 'compression' });
  });

  test('an entry with a password', () => {
    const bad = { name: SHEET, packed: new Uint8Array(4), size: 4, flags: 1 };
    expect(problemOf(workbookWith(bad))).toEqual({ code: 'encrypted' });
  });

  test('the same part twice', () => {
    const twice = store([entry('xl/a.xml', strToU8('a')), entry('XL/A.xml', strToU8('b'))]);
    expect(problemOf(twice)).toMatchObject({ code: 'damaged', detail: 'duplicate-part' });
  });

  test.each([
    ['no number', '<c><v>abc</v></c>', 'value'],
    ['a hexadecimal number', '<c><v>0x10</v></c>', 'value'],
    ['a number too large', '<c><v>1E999</v></c>', 'value'],
    ['an unknown type', '<c t="z"><v>1</v></c>', 'value'],
    ['no date', '<c t="d"><v>soon</v></c>', 'value'],
    ['a string that is not there', '<c t="s"><v>3</v></c>', 'string-index'],
    ['a format that is not there', '<c s="77"><v>3</v></c>', 'style-index'],
    ['an address off the sheet', '<c r="XFE1"><v>3</v></c>', 'address'],
    ['a place taken twice', '<c r="A1"><v>1</v></c><c r="A1"><v>2</v></c>', 'duplicate-cell'],
  ])('a cell with %s', (_what, xml, detail) => {
    const problem = problemOf(sheetXml(rows(`<row r="1">${xml}</row>`)));
    expect(problem).toMatchObject({ code: 'damaged', part: SHEET, detail });
  });

  test('a part that is not there', () => {
    const without = (gone: string): Uint8Array =>
      zip(Object.fromEntries(Object.entries(partsOf({})).filter(([name]) => name !== gone)));
    expect(problemOf(without(SHEET))).toMatchObject({ part: SHEET, detail: 'missing-part' });
    expect(problemOf(without('xl/workbook.xml'))).toMatchObject({ part: 'xl/workbook.xml' });
  });

  test('a worksheet of another vocabulary', () => {
    const problem = problemOf(sheetXml('<?xml version="1.0"?><worksheet xmlns="urn:other"/>'));
    expect(problem).toMatchObject({ code: 'damaged', part: SHEET, detail: 'root' });
  });

  test('no sheets, or charts only', () => {
    expect(problemOf(file({ sheets: [] }))).toEqual({ code: 'no-sheets' });
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet';
    const links = relationships([['rId1', type, 'chartsheets/sheet1.xml']]);
    const bytes = zip({ ...partsOf({}), 'xl/_rels/workbook.xml.rels': links });
    expect(problemOf(bytes)).toEqual({ code: 'no-sheets' });
  });
});

describe('odd but harmless files', () => {
  test('entries that lead out of the package are ignored', () => {
    const names = ['../../etc/cron.d/x', '/abs.xml', 'C:/windows/x', 'a\\..\\..\\b'];
    const evil = Object.fromEntries(names.map((name) => [name, 'x']));
    const bytes = zip({ ...partsOf({}), ...evil });
    expect(sheetsOf(readXlsx(bytes))).toHaveLength(1);
    expect(openArchive(bytes, DEFAULT_LIMITS).names).toEqual(Object.keys(partsOf({})));
  });

  test('a cell at the end of the sheet is read, but makes no huge grid', () => {
    const xml = rows(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
      '<mergeCells><mergeCell ref="J100:XFD1048576"/></mergeCells>',
    );
    const result = readXlsx(sheetXml(xml));
    const [sheet] = sheetsOf(result);
    expect(sheet?.cells).toHaveLength(2);
    expect(sheet?.merges).toHaveLength(1);
    expect(sheet?.rows).toEqual([null]);
    expect(sheet && gridOf(sheet).cells).toHaveLength(1);
    expect(result).toMatchObject({ warnings: [{ code: 'covered-values', count: 1 }] });
  });

  test('a far value is told of', () => {
    const xml = rows('<row r="1048576"><c r="A1048576"><v>2</v></c></row>');
    expect(readXlsx(sheetXml(xml))).toMatchObject({
      ok: true,
      warnings: [{ code: 'far-cells', sheet: 'S', count: 1 }],
    });
  });

  test('looks far out do not enlarge the grid', () => {
    const sheet = firstSheet({
      styles: '<cellXfs><xf/><xf><alignment wrapText="1"/></xf></cellXfs>',
      sheets: [
        {
          name: 'S',
          xml: rows(
            '<row r="2"><c r="B2"><v>1</v></c></row><row r="900"><c r="ZZ900" s="1"/></row>',
          ),
        },
      ],
    });
    const grid = gridOf(sheet);
    expect([grid.cells.length, grid.cells[0]?.length]).toEqual([2, 2]);
  });

  test('sizes in the zip64 way', () => {
    const others = Object.entries(partsOf({})).map(([name, part]) => ({
      ...entry(name, strToU8(String(part))),
      zip64: true,
    }));
    expect(sheetsOf(readXlsx(store(others)))).toHaveLength(1);
  });

  test('bytes that begin in the middle of a buffer', () => {
    const good = file({});
    const buffer = new Uint8Array(good.length + 7);
    buffer.set(good, 7);
    expect(readXlsx(buffer.subarray(7)).ok).toBe(true);
  });
});
