import fc from 'fast-check';
import { readContent, type ContentResult } from '../../../src/hosts/xlsx/read-content';
import { readXlsx } from '../../../src/hosts/xlsx/read';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { inflateInNode } from '../../../src/package/node-inflate';
import type { FileSheet } from '../../../src/sheet/file-content';
import { gridOf } from '../../../src/sheet/grid-of-plan';
import { yueyangFile, YUEYANG_FILES } from '../../support/fixtures';
import { file, rows, sheetsOf, zip, partsOf } from './package';
import { plans } from './plans';

/** What the content of a file must be, by way of its plans. */
function expectedOf(bytes: Uint8Array): readonly FileSheet[] {
  return sheetsOf(readXlsx(bytes)).map((plan) => ({
    name: plan.name,
    visible: !plan.hidden,
    identity: plan.identity,
    grid: gridOf(plan),
  }));
}

function sheetsIn(result: ContentResult): readonly FileSheet[] {
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.content.sheets;
}

const STYLES =
  '<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="14"/><xf><alignment horizontal="center"/></xf></cellXfs>';
const one = (xml: string, more = {}): Uint8Array =>
  file({ styles: STYLES, ...more, sheets: [{ name: 'S', xml: rows(xml) }] });

describe('the content of a file is what its plans say', () => {
  test.each(['workbook', ...YUEYANG_FILES] as const)('%s', (name) => {
    const bytes = yueyangFile(name);
    expect(sheetsIn(readContent(bytes))).toEqual(expectedOf(bytes));
    expect(readContent(bytes, {}, { inflate: inflateInNode })).toEqual(readContent(bytes));
  });

  test('of any workbook that is written', async () => {
    await fc.assert(
      fc.asyncProperty(plans, async (written) => {
        const bytes = await writeXlsx(written);
        const result = readContent(bytes, {}, { inflate: inflateInNode });
        expect(sheetsIn(result)).toEqual(expectedOf(bytes));
        expect(Object.isFrozen(sheetsIn(result)[0]?.grid.cells)).toBe(true);
      }),
      { numRuns: 40, seed: 20231231 },
    );
  });

  test.each([
    ['formats alone', one('<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="C1"/></row>')],
    ['looks alone', one('<row r="9"><c r="I9" s="3"/></row>')],
    [
      'cells and rows out of order',
      one(
        '<row r="2"><c r="C2"><v>1</v></c><c r="A2" s="1"/></row><row r="1"><c><v>2</v></c></row>',
      ),
    ],
    [
      'shared formulas and cached errors',
      one(
        '<row r="1"><c r="A1" t="e"><f t="shared" si="0">B1/0</f><v>#DIV/0!</v></c></row>' +
          '<row r="2"><c r="A2"><f t="shared" si="0"/></c><c r="B2"><f t="dataTable" r1="A1"/></c></row>',
      ),
    ],
    ['dates that count from 1904', one('<row><c s="2"><v>1</v></c></row>', { date1904: true })],
    ['far cells', one('<row r="1048576"><c r="XFD1048576"><v>2</v></c></row>')],
  ])('with %s', (_what, bytes) => {
    expect(sheetsIn(readContent(bytes))).toEqual(expectedOf(bytes));
    expect(readContent(bytes)).toMatchObject({ warnings: warningsOf(bytes) });
  });
});

function warningsOf(bytes: Uint8Array): unknown {
  const result = readXlsx(bytes);
  return result.ok && result.warnings;
}

describe('a file that cannot be read to the end has no content', () => {
  test.each([
    ['a place taken twice', '<c r="A1" s="1"/><c r="A1"><v>2</v></c>'],
    [
      'a place taken twice, with looks alone',
      '<c r="B1" s="3"/><c r="A1" s="3"/><c r="B1" s="3"/>',
    ],
    ['a format that is not there', '<c s="77"/>'],
    ['a string that is not there', '<c t="s"><v>3</v></c>'],
    ['no number', '<c><v>abc</v></c>'],
    ['an address off the sheet', '<c r="XFE1"/>'],
    ['an element that is not closed', '<c><v>1</c>'],
  ])('%s', (_what, xml) => {
    const bytes = one(`<row r="1">${xml}</row>`);
    const refused = readXlsx(bytes);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'damaged' } });
    expect(readContent(bytes)).toEqual(refused);
    expect(readContent(bytes, {}, { inflate: inflateInNode })).toEqual(refused);
  });

  test.each([
    ['cells', { cells: 1 }],
    ['elements', { elements: 3 }],
    ['bytes of a part', { entryBytes: 300 }],
    ['bytes in all', { totalBytes: 1000 }],
  ])('more %s than the limit', (_what, limits) => {
    const bytes = one('<row r="1"><c r="A1"/><c r="B1"/></row>');
    const refused = readXlsx(bytes, limits);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-large' } });
    expect(readContent(bytes, limits)).toEqual(refused);
    expect(readContent(bytes, limits, { inflate: inflateInNode })).toEqual(refused);
  });

  test('with any one byte changed, it is refused or reads as before', () => {
    const bytes = yueyangFile('gaosan');
    const whole = sheetsIn(readContent(bytes));
    fc.assert(
      fc.property(
        fc.nat(bytes.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.constantFrom(undefined, inflateInNode),
        (at, change, inflate) => {
          const changed = bytes.slice();
          changed[at] = (changed[at] ?? 0) ^ change;
          const result = readContent(changed, {}, inflate ? { inflate } : {});
          if (result.ok) expect(result.content.sheets).toEqual(whole);
          else expect(result.problem.code).not.toBe('failed');
        },
      ),
      { numRuns: 150, seed: 11 },
    );
  });

  test('notes and looks that nobody checks may be anything', () => {
    const bytes = zip({ ...partsOf({}), 'xl/theme/theme1.xml': '<' });
    expect(readContent(bytes)).toMatchObject({ ok: true });
  });
});
