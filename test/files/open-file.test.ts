import { openFile } from '../../src/files';
import { inflateInNode } from '../../src/package/node-inflate';
import type { FileContent } from '../../src/sheet/file-content';
import { fixtureFile, YUEYANG_FILES, yueyangGrid } from '../support/fixtures';

async function contentOf(bytes: Uint8Array): Promise<FileContent> {
  const reading = await openFile(bytes, { inflate: inflateInNode });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problem));
  expect(reading.warnings).toEqual([]);
  return reading.content;
}

const areas = (merges: FileContent['sheets'][number]['grid']['merges']): string[] =>
  (merges ?? []).map((area) => JSON.stringify(area)).sort();

describe('the published report', () => {
  test('as a document: its tables with all merged areas, and the text before them', async () => {
    const { format, sheets, paragraphs } = await contentOf(fixtureFile('report.docx'));
    expect(format).toBe('docx');
    expect(sheets.map(({ name }) => name)).toEqual(
      YUEYANG_FILES.map((_, i) => `表${String(i + 1)}`),
    );
    YUEYANG_FILES.forEach((name, index) => {
      const grid = sheets[index]?.grid;
      const expected = yueyangGrid(name);
      // The program that wrote the document made one space of two.
      const texts = (cells: typeof expected.cells | undefined) =>
        cells?.map((line) => line.map(({ value }) => JSON.stringify(value).replace(/ +/g, ' ')));
      expect(texts(grid?.cells)).toEqual(texts(expected.cells));
      expect(areas(grid?.merges ?? null)).toEqual(areas(expected.merges));
    });
    expect(paragraphs).toHaveLength(36);
    expect(paragraphs[0]).toEqual({ text: '一、单位基本情况：', heading: null, tablesBefore: 0 });
  });

  test('as a workbook: its sheets, and no paragraphs', async () => {
    const { format, sheets, paragraphs } = await contentOf(fixtureFile('workbook.xlsx'));
    expect([format, sheets.length, paragraphs]).toEqual(['xlsx', 7, []]);
  });
});

test('files are known by their bytes, wherever these begin', async () => {
  const document = fixtureFile('report.docx');
  const buffer = new Uint8Array(document.length + 7);
  buffer.set(document, 7);
  expect((await contentOf(buffer.subarray(7))).sheets).toHaveLength(7);
});

test('a file beyond all limits is not looked into', async () => {
  const huge = { length: 129 * 1024 * 1024 } as Uint8Array;
  expect(await openFile(huge)).toEqual({
    ok: false,
    problem: { code: 'file.too-large', data: { what: 'file-bytes', limit: 128 * 1024 * 1024 } },
  });
});
