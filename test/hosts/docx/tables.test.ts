import fc from 'fast-check';
import { readDocx } from '../../../src/hosts/docx';
import {
  BEGIN,
  document,
  GO_ON,
  merges,
  p,
  problemOf,
  read,
  span,
  tbl,
  tc,
  texts,
  tr,
} from './document';

describe('tables of a document', () => {
  test('become sheets of texts, in their order', async () => {
    const { format, sheets } = await read(
      tbl(tr(tc('年度') + tc('分值')), tr(tc('2023') + tc(''))) + p('之间') + tbl(tr(tc('乙'))),
    );
    expect(format).toBe('docx');
    expect(sheets.map(({ name, visible, identity }) => [name, visible, identity])).toEqual([
      ['表1', true, null],
      ['表2', true, null],
    ]);
    expect(texts(sheets[0])).toEqual([
      ['年度', '分值'],
      ['2023', null],
    ]);
    expect(sheets[0]?.grid.cells[1]?.[0]).toEqual({
      value: '2023',
      formula: null,
      format: 'General',
    });
    expect(Object.isFrozen(sheets[0]?.grid.cells[0])).toBe(true);
  });

  test('keep merged areas, their text in the first cell', async () => {
    const { sheets, warnings } = await read(
      tbl(
        tr(tc('甲', span(2)) + tc('乙', BEGIN)),
        tr(tc('丙', BEGIN) + tc('丁') + tc('', GO_ON)),
        tr(tc('', '<w:vMerge w:val="continue"/>') + tc('戊') + tc('', GO_ON)),
      ),
    );
    expect(texts(sheets[0])).toEqual([
      ['甲', null, '乙'],
      ['丙', '丁', null],
      [null, '戊', null],
    ]);
    expect(merges(sheets[0])).toEqual([
      [0, 0, 1, 2],
      [0, 2, 3, 1],
      [1, 0, 2, 1],
    ]);
    expect(warnings).toEqual([]);
  });

  test('a cell goes on only below one of the same columns', async () => {
    const { sheets } = await read(
      tbl(
        tr(tc('甲', BEGIN + span(2)) + tc('乙')),
        tr(tc('丙', GO_ON) + tc('丁') + tc('戊')),
        tr(tc('己') + tc('庚', span(2))),
        tr(tc('', GO_ON) + tc('辛', GO_ON) + tc('壬')),
      ),
    );
    expect(texts(sheets[0])).toEqual([
      ['甲', null, '乙'],
      ['丙', '丁', '戊'],
      ['己', '庚', null],
      [null, '辛', '壬'],
    ]);
    expect(merges(sheets[0])).toEqual([
      [0, 0, 1, 2],
      [2, 0, 2, 1],
      [2, 1, 1, 2],
    ]);
  });

  test('columns left free before a row stay free', async () => {
    const { sheets, warnings } = await read(
      tbl(
        tr(tc('甲') + tc('乙') + tc('丙', BEGIN)),
        tr(tc('丁', span(1)) + tc('', GO_ON), '<w:gridBefore w:val="1"/>'),
        tr(tc('戊'), '<w:gridAfter w:val="2"/>'),
      ),
    );
    expect(texts(sheets[0])).toEqual([
      ['甲', '乙', '丙'],
      [null, '丁', null],
      ['戊', null, null],
    ]);
    expect(merges(sheets[0])).toEqual([[0, 2, 2, 1]]);
    expect(warnings).toEqual([]);
  });

  test('a row that lacks a cell is told of', async () => {
    const { warnings } = await read(tbl(tr(tc('甲') + tc('乙')), tr(tc('丙'))));
    expect(warnings).toEqual([{ code: 'ragged-rows', sheet: '表1', count: 1 }]);
  });

  test('text under a vertical merge is told of', async () => {
    const { sheets, warnings } = await read(tbl(tr(tc('甲', BEGIN)), tr(tc('看不见', GO_ON))));
    expect(texts(sheets[0])).toEqual([['甲'], [null]]);
    expect(warnings).toEqual([{ code: 'covered-values', sheet: '表1', count: 1 }]);
  });

  test('paragraphs and breaks of a cell are lines; blank lines around them are not', async () => {
    const cell =
      p('') + p('一') + p('<w:r><w:t>二</w:t><w:br/><w:t>三</w:t><w:cr/><w:t>四</w:t></w:r>');
    const { sheets } = await read(tbl(tr(tc(cell + p('') + p('五') + p('')) + tc('  '))));
    expect(texts(sheets[0])).toEqual([['一\n二\n三\n四\n\n五', null]]);
  });

  test('tables inside cells follow the one around them, which keeps its own text', async () => {
    const inner = tbl(tr(tc('里') + tc(tbl(tr(tc('最里'))) + p(''))));
    const { sheets, warnings } = await read(
      tbl(tr(tc(p('外') + inner + p('后')) + tc('旁'))) + tbl(tr(tc('末'))),
    );
    expect(sheets.map(texts)).toEqual([[['外\n后', '旁']], [['里', null]], [['最里']], [['末']]]);
    expect(warnings).toEqual([]);
  });

  test('warnings name the table that they mean', async () => {
    const hidden = tbl(tr(tc('甲', BEGIN)), tr(tc(tbl(tr(tc('藏'))) + p('字'), GO_ON)));
    const ragged = tbl(tr(tc('乙') + tc('丙')), tr(tc('丁')));
    const { sheets, warnings } = await read(hidden + ragged);
    expect(sheets.map(({ name }) => name)).toEqual(['表1', '表2']);
    expect(warnings).toEqual([
      { code: 'covered-values', sheet: '表1', count: 2 },
      { code: 'ragged-rows', sheet: '表2', count: 1 },
    ]);
  });

  test('rows and cells in wrappers', async () => {
    const { sheets } = await read(
      '<w:sdt><w:sdtPr/><w:sdtContent><w:tbl><w:customXml>' +
        tr(`<w:sdt><w:sdtContent>${tc('甲')}</w:sdtContent></w:sdt>${tc('乙')}`) +
        '</w:customXml></w:tbl></w:sdtContent></w:sdt>',
    );
    expect(texts(sheets[0])).toEqual([['甲', '乙']]);
  });
});

describe('any table', () => {
  /** Areas of a random table that fit each other: each row is cut into cells, some of which go on below. */
  const layout = fc.array(
    fc.record({
      cuts: fc.subarray([1, 2, 3, 4]),
      goesOn: fc.array(fc.boolean(), { minLength: 5 }),
    }),
    { minLength: 1, maxLength: 6 },
  );

  test('comes back with every text in its place', async () => {
    await fc.assert(
      fc.asyncProperty(layout, async (plan) => {
        const expected: (string | null)[][] = plan.map(() => Array<null>(5).fill(null));
        let above = new Map<number, number>();
        const rows = plan.map(({ cuts, goesOn }, row) => {
          const starts = [0, ...cuts];
          const here = new Map(starts.map((at, i) => [at, (starts[i + 1] ?? 5) - at]));
          const cells = [...here].map(([at, columns], i) => {
            const on = goesOn[i] === true && above.get(at) === columns;
            const text = on ? '' : `${String(row)}/${String(at)}`;
            const line = expected[row];
            if (line && !on) line[at] = text;
            return tc(text, span(columns) + (on ? GO_ON : BEGIN));
          });
          above = here;
          return tr(cells.join(''));
        });
        const { sheets, warnings } = await read(tbl(...rows));
        expect(texts(sheets[0])).toEqual(expected);
        expect(warnings).toEqual([]);
        const covered = merges(sheets[0]).reduce((sum, [, , r = 1, c = 1]) => sum + r * c - 1, 0);
        const written = expected.flat().filter((text) => text !== null).length;
        expect(written + covered).toBe(plan.length * 5);
      }),
      { numRuns: 60 },
    );
  });
});

describe('tables beyond what a sheet holds', () => {
  test.each([
    ['a billion columns', tbl(tr(tc('', span(1_000_000_000)))), 'table-columns'],
    ['257 columns', tbl(tr(tc('', span(200)) + tc('', span(57)))), 'table-columns'],
    ['columns before it', tbl(tr(tc(''), '<w:gridBefore w:val="300"/>')), 'table-columns'],
    ['too many rows', tbl(tr(tc('')).repeat(20_001)), 'table-rows'],
  ])('%s', async (_what, body, what) => {
    expect(await problemOf(document({ body }))).toMatchObject({ code: 'too-large', what });
  });

  test('too many tables, cells, paragraphs and elements', async () => {
    const body = tbl(tr(tc('') + tc(''))) + tbl(tr(tc('')));
    const problem = (limits: object) => problemOf(document({ body }), limits);
    expect(await problem({ tables: 1 })).toMatchObject({ what: 'tables', limit: 1 });
    expect(await problem({ cells: 2 })).toMatchObject({ what: 'cells', limit: 2 });
    expect(await problem({ paragraphs: 2 })).toMatchObject({ what: 'paragraphs', limit: 2 });
    expect(await problem({ documentElements: 9 })).toMatchObject({ what: 'elements', limit: 9 });
  });

  test('a table of few cells that would be spread over a huge grid', async () => {
    const body = tbl(tr(tc('')).repeat(2_000) + tr(tc('', span(256))));
    expect(await problemOf(document({ body }))).toMatchObject({ what: 'cells' });
  });

  test.each(['abc', '-1', '1.5', '', '99999999999'])('a span of "%s"', async (value) => {
    const problem = await problemOf(document({ body: tbl(tr(tc('', span(value)))) }));
    expect(problem).toMatchObject({ code: 'damaged', detail: 'value' });
  });

  test('a span of 0 is one column', async () => {
    const result = await readDocx(document({ body: tbl(tr(tc('甲', span(0)) + tc('乙'))) }));
    expect(result.ok && texts(result.content.sheets[0])).toEqual([['甲', '乙']]);
  });

  test.each([
    ['a cell in the body', tc('')],
    ['a paragraph in a row', tbl(tr(p('')))],
    ['a row in a cell', tbl(tr(tc(tr(''))))],
    ['a run in the body', '<w:r/>'],
    ['text outside a run', '<w:p><w:t>a</w:t></w:p>'],
  ])('%s', async (_what, body) => {
    const problem = await problemOf(document({ body }));
    expect(problem).toMatchObject({ code: 'damaged', detail: 'structure' });
  });
});
