import { strFromU8, unzipSync } from 'fflate';
import { writeXlsx } from '../../../src/hosts/xlsx/write';
import { planOf } from '../../contract/contract-support';
import { throughFile } from './harness';
import { commentLinks, file, firstSheet, problemOf, withComments } from './package';

const comment = (ref: string, text: string): string =>
  `<comment ref="${ref}" authorId="0"><text>${text}</text></comment>`;

describe('notes of a file', () => {
  test('their runs are joined, phonetic readings and empty ones left out, in reading order', () => {
    const { notes, cells } = firstSheet({
      extra: withComments(
        comment(
          'C3',
          '<r><rPr><b/></rPr><t>审核：</t></r><r><t xml:space="preserve">\n偏低 </t></r>',
        ) +
          comment('A1', '<t>一_x000D_\n二</t><rPh sb="0" eb="1"><t>x</t></rPh>') +
          comment('B2', '<t/>') +
          comment('A1', '<t>又</t>'),
      ),
    });
    expect(notes).toEqual([
      { row: 0, col: 0, text: '一\n二' },
      { row: 2, col: 2, text: '审核：\n偏低 ' },
    ]);
    expect(cells).toEqual([]);
  });

  test('strict OOXML is read as well', () => {
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const document = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const extra = withComments(comment('B2', '<t>注</t>'), main, document);
    expect(firstSheet({ main, document, extra }).notes).toEqual([{ row: 1, col: 1, text: '注' }]);
  });

  test.each([
    ['no relationship to them', { 'xl/comments1.xml': 'no XML' }],
    ['a relationship to nothing', commentLinks('comments')],
    ['a relationship of another kind', { ...commentLinks('vmlDrawing'), 'xl/comments1.xml': 'x' }],
  ])('%s: there are none', (_what, extra) => {
    expect(firstSheet({ extra })).not.toHaveProperty('notes');
  });

  test('more text than a note may have is cut', () => {
    const extra = withComments(comment('A1', `<t>${'长'.repeat(40_000)}</t>`));
    expect(firstSheet({ extra }).notes?.[0]?.text).toHaveLength(32_767);
  });

  test.each([
    ['an address that is none', comment('__proto__', '<t>a</t>'), 'address'],
    ['an element that is not closed', '<comment ref="A1">', 'xml'],
  ])('%s is damage', (_what, list, detail) => {
    expect(problemOf(file({ extra: withComments(list) }))).toMatchObject({
      code: 'damaged',
      part: 'xl/comments1.xml',
      detail,
    });
  });

  test('each counts as a cell', () => {
    const extra = withComments(comment('A1', '<t>a</t>') + comment('A2', '<t>b</t>'));
    expect(problemOf(file({ extra }), { cells: 1 })).toEqual({
      code: 'too-large',
      what: 'cells',
      limit: 1,
    });
  });

  test('are written where nothing stands too, and keep blanks at either end', async () => {
    const plan = planOf(
      '表',
      { A1: '甲' },
      {
        notes: [
          { row: 0, col: 0, text: ' 头 ' },
          { row: 7, col: 3, text: '<&"空\n' },
        ],
      },
    );
    const [read] = await throughFile([plan]);
    expect(read?.notes).toEqual(plan.notes);
    expect(read?.cells.map(({ value }) => value)).toEqual(['甲']);
    const parts = unzipSync(await writeXlsx([plan]));
    expect(strFromU8(parts['xl/comments1.xml']!)).toContain('<t xml:space="preserve"> 头 </t>');
    expect(Object.keys(parts)).toContain('xl/drawings/vmlDrawing1.vml');
  });
});
