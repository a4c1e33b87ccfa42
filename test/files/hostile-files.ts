import { constants, deflateRawSync } from 'node:zlib';
import { strToU8 } from 'fflate';
import { compoundFile } from '../support/compound-file';
import { fixtureFile } from '../support/fixtures';
import * as docx from '../hosts/docx/document';
import { commentLinks, file as workbook, partsOf, rows } from '../hosts/xlsx/package';
import { entry, store, type RawEntry } from '../hosts/xlsx/raw-zip';

/** A file that was made to do harm, or is broken. */
export interface HostileFile {
  readonly what: string;
  readonly make: () => Uint8Array;
  /** The code of its refusal, and data that tell it from others; "read" when it is harmless and read rightly. */
  readonly expect: 'read' | { readonly code: string; readonly data?: object };
}

type Format = 'xlsx' | 'docx';
type Parts = Readonly<Record<string, string | Uint8Array>>;

const MIB = 1024 * 1024;
const SPREADSHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** What is attacked in each format: a part with rows or tables, one with texts or styles, and the main part. */
const PLACES = {
  xlsx: {
    body: 'xl/worksheets/sheet1.xml',
    second: 'xl/sharedStrings.xml',
    main: 'xl/workbook.xml',
  },
  docx: { body: 'word/document.xml', second: 'word/styles.xml', main: 'word/document.xml' },
} as const;

function goodParts(format: Format): Parts {
  if (format === 'docx') return docx.partsOf({ body: docx.p('一'), styles: '' });
  return partsOf({ strings: '<si><t>一</t></si>' });
}

function root(format: Format, part: 'body' | 'second'): readonly [open: string, close: string] {
  if (format === 'docx') {
    return part === 'body'
      ? [`<w:document xmlns:w="${WORD}"><w:body>`, '</w:body></w:document>']
      : [`<w:styles xmlns:w="${WORD}">`, '</w:styles>'];
  }
  return part === 'body'
    ? [`<worksheet xmlns="${SPREADSHEET}">`, '</worksheet>']
    : [`<sst xmlns="${SPREADSHEET}">`, '</sst>'];
}

/** The good file with one part replaced or added. */
function withPart(format: Format, name: string, part: string | Uint8Array): Uint8Array {
  return store(entriesOf({ ...goodParts(format), [name]: part }));
}

function entriesOf(parts: Parts): RawEntry[] {
  return Object.entries(parts).map(([name, part]) =>
    entry(name, typeof part === 'string' ? strToU8(part) : part),
  );
}

function withEntry(format: Format, one: RawEntry): Uint8Array {
  return store([...entriesOf(goodParts(format)).filter(({ name }) => name !== one.name), one]);
}

/** A part of blanks, deflated: each mebibyte is the same kilobyte, so that gibibytes are made in no time. */
function packedBlanks(head: string, mebibytes: number): Uint8Array {
  const flush = { finishFlush: constants.Z_FULL_FLUSH };
  const blanks = deflateRawSync(Buffer.alloc(MIB, ' '), flush);
  const pieces = new Array<Buffer>(mebibytes).fill(blanks);
  const whole = [deflateRawSync(head, flush), ...pieces, deflateRawSync('')];
  return Uint8Array.from(Buffer.concat(whole));
}

function bomb(format: Format, mebibytes: number, size: number): Uint8Array {
  const [head] = root(format, 'body');
  const packed = packedBlanks(head, mebibytes);
  return withEntry(format, { name: PLACES[format].body, packed, size });
}

function laughs(format: Format): string {
  const [open, close] = root(format, 'second');
  const name = /<([\w:]+)/.exec(open)?.[1] ?? '';
  const more = Array.from({ length: 9 }, (_, i) => {
    const one = `&e${String(i)};`;
    return `<!ENTITY e${String(i + 1)} "${one.repeat(10)}">`;
  });
  return `<?xml version="1.0"?><!DOCTYPE ${name} [<!ENTITY e0 "ha">${more.join('')}]>${open}&e9;${close}`;
}

function external(format: Format): string {
  const [open, close] = root(format, 'body');
  const name = /<([\w:]+)/.exec(open)?.[1] ?? '';
  const doctype = `<!DOCTYPE ${name} [<!ENTITY x SYSTEM "file:///etc/passwd">]>`;
  return `<?xml version="1.0"?>${doctype}${open}&x;${close}`;
}

const refused = (code: string, data: object = {}): HostileFile['expect'] => ({ code, data });
const tooLarge = (what: string): HostileFile['expect'] => refused('file.too-large', { what });
const damaged = (part: string, detail: string): HostileFile['expect'] =>
  refused('file.damaged', { part, detail });

/** What can be done to a file of either format. */
function ofFormat(format: Format): HostileFile[] {
  const { body, second, main } = PLACES[format];
  const [open] = root(format, 'body');
  const good = fixtureFile(format === 'docx' ? 'report.docx' : 'workbook.xlsx');
  const attributes = Array.from({ length: 200_000 }, (_, i) => `a${String(i)}=""`).join(' ');
  const evil = ['../../etc/cron.d/x', '/abs.xml', 'C:/windows/x', 'a\\..\\..\\b', '__proto__'];
  const file = (what: string, expect: HostileFile['expect'], make: () => Uint8Array) => ({
    what: `${format}: ${what}`,
    expect,
    make,
  });
  return [
    file('billion laughs', refused('file.forbidden-xml', { part: second }), () =>
      withPart(format, second, laughs(format)),
    ),
    file('an external entity', refused('file.forbidden-xml', { part: body }), () =>
      withPart(format, body, external(format)),
    ),
    file('a bomb of 300 MiB', tooLarge('entry-bytes'), () => bomb(format, 300, 300 * MIB)),
    file('a bomb of 4 GiB that declares 32 MiB', tooLarge('entry-bytes'), () =>
      bomb(format, 4096, 32 * MIB),
    ),
    file('300 MiB that declare 18 KB', damaged(body, 'size'), () => bomb(format, 300, 18_000)),
    file('31 MiB of blanks in one text', tooLarge('token-characters'), () =>
      withPart(format, body, open + ' '.repeat(31 * MIB)),
    ),
    file('names that lead out of it', 'read', () =>
      store(
        entriesOf({ ...goodParts(format), ...Object.fromEntries(evil.map((name) => [name, 'x'])) }),
      ),
    ),
    file('its first half', refused('file.truncated'), () => good.slice(0, good.length / 2)),
    file('without its last 10 bytes', refused('file.truncated'), () => good.slice(0, -10)),
    file('a broken deflate stream', damaged(body, 'deflate'), () =>
      withEntry(format, { name: body, packed: new Uint8Array(40).fill(0xff), size: 100 }),
    ),
    file('XML cut in half', damaged(body, 'xml'), () => withPart(format, body, open)),
    file('an empty part', damaged(body, 'xml'), () => withPart(format, body, '')),
    file('elements nested 200,000 deep', tooLarge('depth'), () =>
      withPart(format, body, open + '<a>'.repeat(200_000)),
    ),
    file('foreign elements nested 200,000 deep', tooLarge('depth'), () =>
      withPart(format, body, `${open}<q:a xmlns:q="urn:q">${'<q:a>'.repeat(200_000)}`),
    ),
    file('an element of 200,000 attributes', tooLarge('token-characters'), () =>
      withPart(format, body, `${open}<a ${attributes}/>`),
    ),
    file('the same part twice', damaged(body.toUpperCase(), 'duplicate-part'), () =>
      store([...entriesOf(goodParts(format)), entry(body.toUpperCase(), strToU8('x'))]),
    ),
    file('a part with a password', refused('file.encrypted'), () =>
      withEntry(format, { name: body, packed: new Uint8Array(9), size: 9, flags: 1 }),
    ),
    file('no main part', damaged(main, 'missing-part'), () =>
      store(entriesOf(goodParts(format)).filter(({ name }) => name !== main)),
    ),
    file('11,000 entries', tooLarge('entries'), () => {
      const many = Array.from({ length: 11_000 }, (_, i) => [`x/${String(i)}`, ''] as const);
      return store(entriesOf({ ...goodParts(format), ...Object.fromEntries(many) }));
    }),
  ];
}

const sheet = (xml: string, name = 'S'): Uint8Array => workbook({ sheets: [{ name, xml }] });

const WORKBOOKS: readonly HostileFile[] = [
  {
    what: 'a cell at XFD1048576 and a merge up to it',
    expect: 'read',
    make: () =>
      sheet(
        rows(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
          '<mergeCells><mergeCell ref="J100:XFD1048576"/></mergeCells>',
        ),
      ),
  },
  {
    what: 'a merge of the whole sheet',
    expect: 'read',
    make: () => sheet(rows('', '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')),
  },
  { what: 'a sheet called __proto__', expect: 'read', make: () => sheet(rows(''), '__proto__') },
  {
    what: 'a comment at __proto__',
    expect: 'read',
    make: () =>
      workbook({
        extra: {
          ...commentLinks('comments'),
          'xl/comments1.xml': `<comments xmlns="${SPREADSHEET}"><commentList><comment ref="__proto__"><text><t>x</t></text></comment></commentList></comments>`,
        },
      }),
  },
];

const { document, p, tbl, tc, tr, span, GO_ON } = docx;

const DOCUMENTS: readonly HostileFile[] = [
  {
    what: 'a cell of a billion columns',
    expect: tooLarge('table-columns'),
    make: () => document({ body: tbl(tr(tc('', span(1_000_000_000)))) }),
  },
  {
    what: 'a merge down 30,000 rows',
    expect: tooLarge('table-rows'),
    make: () => document({ body: tbl(tr(tc('', GO_ON)).repeat(30_000)) }),
  },
  {
    what: 'a huge grid of few cells',
    expect: tooLarge('cells'),
    make: () => document({ body: tbl(tr(tc('')).repeat(2_000) + tr(tc('', span(256)))) }),
  },
  {
    what: 'tables nested 60 deep',
    expect: tooLarge('depth'),
    make: () => {
      const [open, close] = ['<w:tbl><w:tr><w:tc>', '<w:p/></w:tc></w:tr></w:tbl>'];
      return document({ body: open.repeat(60) + close.repeat(60) });
    },
  },
  {
    what: '20,000 fields that never end',
    expect: 'read',
    make: () =>
      document({
        body: p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(20_000) + docx.run('一')),
      }),
  },
  {
    what: '4,000 symbols and styles that nobody knows',
    expect: 'read',
    make: () => {
      const symbol = (i: number) => `<w:r><w:sym w:font="f" w:char="${String(i)}"/></w:r>`;
      const one = (_: unknown, i: number) => p(symbol(i), `<w:pStyle w:val="s${String(i)}"/>`);
      return document({ body: Array.from({ length: 4_000 }, one).join('') });
    },
  },
  {
    what: 'styles called __proto__, based on each other in a ring',
    expect: 'read',
    make: () =>
      document({
        body: p('一', '<w:pStyle w:val="__proto__"/>'),
        styles:
          '<w:style w:type="paragraph" w:styleId="__proto__"><w:basedOn w:val="constructor"/></w:style>' +
          '<w:style w:type="paragraph" w:styleId="constructor"><w:basedOn w:val="__proto__"/></w:style>',
      }),
  },
];

const looks = (looksLike: string): HostileFile['expect'] =>
  refused('file.wrong-format', { looksLike });

const OTHERS: readonly HostileFile[] = [
  { what: 'nothing', expect: refused('file.empty-file'), make: () => new Uint8Array() },
  { what: 'an .xls', expect: refused('file.legacy-xls'), make: () => compoundFile('Workbook') },
  { what: 'a .doc', expect: refused('file.legacy-doc'), make: () => compoundFile('WordDocument') },
  {
    what: 'an encrypted package',
    expect: refused('file.encrypted'),
    make: () => compoundFile('EncryptedPackage'),
  },
  { what: 'CSV', expect: looks('text'), make: () => strToU8('年度,分值\n1,2\n') },
  { what: 'HTML', expect: looks('html'), make: () => strToU8('<html><table><tr>') },
  { what: 'PDF', expect: looks('pdf'), make: () => strToU8('%PDF-1.7\n') },
  { what: 'RTF', expect: looks('rtf'), make: () => strToU8('{\\rtf1\\ansi') },
  { what: 'a picture', expect: looks('image'), make: () => new Uint8Array([0xff, 0xd8, 0xff, 0]) },
  { what: 'rubbish', expect: looks('unknown'), make: () => new Uint8Array([1, 2, 3, 0]) },
  {
    what: 'a zip of something else',
    expect: looks('archive'),
    make: () => store([entry('a.txt', strToU8('a'))]),
  },
  {
    what: 'a zip of nothing',
    expect: looks('unknown'),
    make: () => store([]),
  },
];

/** All of them. */
export const HOSTILE: readonly HostileFile[] = [
  ...ofFormat('xlsx'),
  ...WORKBOOKS.map((one) => ({ ...one, what: `xlsx: ${one.what}` })),
  ...ofFormat('docx'),
  ...DOCUMENTS.map((one) => ({ ...one, what: `docx: ${one.what}` })),
  ...OTHERS,
];
