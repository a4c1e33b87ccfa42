import {
  document,
  links,
  MAIN,
  p,
  problemOf,
  read,
  run,
  tbl,
  tc,
  texts,
  tr,
  zip,
  partsOf,
} from './document';
import { readDocx } from '../../../src/hosts/docx';

const style = (id: string, inner: string, type = 'paragraph'): string =>
  `<w:style w:type="${type}" w:styleId="${id}">${inner}</w:style>`;
const named = (name: string): string => `<w:name w:val="${name}"/>`;
const styled = (text: string, id: string, more = ''): string =>
  p(text, `<w:pStyle w:val="${id}"/>${more}`);
const outline = (level: number): string => `<w:outlineLvl w:val="${String(level)}"/>`;

describe('paragraphs outside tables', () => {
  test('know how many tables stand before them; blank ones say nothing', async () => {
    const table = tbl(tr(tc(tbl(tr(tc('里'))) + p('外'))));
    const { paragraphs } = await read(p('前') + p('') + table + p('后 '));
    expect(paragraphs).toEqual([
      { text: '前', heading: null, tablesBefore: 0 },
      { text: '后', heading: null, tablesBefore: 2 },
    ]);
  });

  test('headings are known by the names of their styles, in either language, by outline levels and by ids', async () => {
    const styles =
      style('a', named('heading 1')) +
      style('b', named('标题 2')) +
      style('c', named('小节') + '<w:basedOn w:val="b"/>') +
      style('d', named('纲') + `<w:pPr>${outline(3)}</w:pPr>`) +
      style('e', named('正文') + `<w:pPr>${outline(9)}</w:pPr>`) +
      style('f', named('环') + '<w:basedOn w:val="f"/>') +
      style('g', named('heading 5'), 'character');
    const body = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'Heading6', 'none']
      .map((id) => styled(id, id))
      .concat(styled('h', 'a', outline(9)), p('i', outline(0)));
    const { paragraphs } = await read(body.join(''), { styles });
    expect(paragraphs.map(({ text, heading }) => [text, heading])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
      ['d', 4],
      ['e', null],
      ['f', null],
      ['g', null],
      ['Heading6', 6],
      ['none', null],
      ['h', null],
      ['i', 1],
    ]);
  });

  test('tabs, symbols, hyphens, entities and joined runs', async () => {
    const { paragraphs, warnings } = await read(
      p(
        `${run('A&amp;B &lt;')}<w:r><w:tab/><w:noBreakHyphen/><w:softHyphen/><w:t><![CDATA[<x>]]></w:t></w:r>` +
          '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>' +
          `<w:hyperlink r:id="rId9">${run('链接')}</w:hyperlink><w:fldSimple w:instr="DATE">${run('今天')}</w:fldSimple>`,
      ),
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['A&B <\t\u2011<x>🗹链接今天']);
    expect(warnings).toEqual([]);
  });

  test('a field shows its result, a checkbox its state', async () => {
    const field = (type: string, inner = ''): string =>
      `<w:r><w:fldChar w:fldCharType="${type}">${inner}</w:fldChar></w:r>`;
    const box = (inner: string): string =>
      field('begin', `<w:ffData><w:checkBox>${inner}</w:checkBox></w:ffData>`) +
      '<w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r>' +
      field('end');
    const { paragraphs } = await read(
      p(
        `${field('begin')}<w:r><w:instrText>PAGE</w:instrText></w:r>${field('separate')}${run('3')}`,
      ) + p(box('<w:default w:val="0"/><w:checked/>') + box('<w:default w:val="0"/>')),
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['3', '☑☐']);
  });

  test('a placeholder that says what to type is no text', async () => {
    const control = (properties: string): string =>
      `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${run('单击此处输入')}</w:sdtContent></w:sdt>`;
    const { sheets } = await read(
      tbl(tr(tc(p(control('<w:showingPlcHdr/>'))) + tc(p(control(''))))),
    );
    expect(texts(sheets[0])).toEqual([[null, '单击此处输入']]);
  });
});

describe('tracked changes', () => {
  const deleted = '<w:rPr><w:del w:id="1"/></w:rPr>';

  test('what is deleted or moved away is left out, what is inserted or moved here is kept', async () => {
    const { paragraphs, warnings } = await read(
      p(
        `<w:del>${run('旧')}<w:r><w:delText>旧</w:delText></w:r></w:del><w:ins>${run('新')}</w:ins>` +
          `<w:moveFrom>${run('走')}</w:moveFrom><w:moveTo>${run('来')}</w:moveTo>`,
      ),
    );
    expect(paragraphs.map(({ text }) => text)).toEqual(['新来']);
    expect(warnings).toEqual([]);
  });

  test('a deleted row is not there', async () => {
    const { sheets, warnings } = await read(
      tbl(tr(tc('甲') + tc('乙')), tr(tc('丙'), '<w:del w:id="1"/>'), tr(tc('丁') + tc('戊'))),
    );
    expect(texts(sheets[0])).toEqual([
      ['甲', '乙'],
      ['丁', '戊'],
    ]);
    expect(warnings).toEqual([]);
  });

  test('a paragraph whose end is deleted runs on into the next, but never into the next cell', async () => {
    const { sheets, paragraphs } = await read(
      p('一', deleted) + p('二') + p('三', deleted) + tbl(tr(tc(p('甲', deleted)) + tc('乙'))),
    );
    expect(texts(sheets[0])).toEqual([['甲', '乙']]);
    expect(paragraphs.map(({ text }) => text)).toEqual(['一二', '三']);
  });

  test('properties as they were before a change do not count', async () => {
    const { sheets } = await read(
      tbl(
        tr(
          tc('甲', '<w:tcPrChange><w:tcPr><w:gridSpan w:val="3"/></w:tcPr></w:tcPrChange>') +
            tc('乙'),
        ),
      ),
    );
    expect(texts(sheets[0])).toEqual([['甲', '乙']]);
  });
});

describe('what is left out is told of', () => {
  const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
  const drawn = (text: string): string =>
    `<w:drawing><wps:wsp><wps:txbx>${box(text)}</wps:txbx></wps:wsp></w:drawing>`;
  const vml = (text: string): string =>
    `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
  const alternatives = (first: string, second: string): string =>
    p(
      `<w:r><mc:AlternateContent><mc:Choice>${first}</mc:Choice>${second}</mc:AlternateContent></w:r>`,
    );

  test('a text box is read once, by the way that mammoth knows', async () => {
    const fallback = `<mc:Fallback>${vml('框')}</mc:Fallback>`;
    const { paragraphs, warnings } = await read(alternatives(drawn('框'), fallback));
    expect(paragraphs.map(({ text }) => text)).toEqual(['框']);
    expect(warnings).toEqual([]);
  });

  test.each([
    ['no second way', ''],
    ['a second way that says less', '<mc:Fallback><w:pict/></mc:Fallback>'],
  ])('a text box with %s', async (_what, fallback) => {
    const { paragraphs, warnings } = await read(alternatives(drawn('框'), fallback));
    expect(paragraphs).toEqual([]);
    expect(warnings).toEqual([{ code: 'left-out', what: 'text', count: 1 }]);
  });

  test.each([
    ['picture', p('<w:r><w:drawing><a:blip r:embed="rId1"/></w:drawing></w:r>')],
    ['picture', p('<w:r><w:pict><v:shape><v:imagedata r:id="rId1"/></v:shape></w:pict></w:r>')],
    ['object', p('<w:r><w:object/></w:r>')],
    ['embedded-document', '<w:altChunk r:id="rId1"/>'],
    ['note', p('<w:r><w:footnoteReference w:id="1"/></w:r>')],
    ['comment', p('<w:r><w:commentReference w:id="1"/></w:r>')],
    ['list-number', p('甲', '<w:numPr><w:numId w:val="1"/></w:numPr>')],
    ['symbol', p('<w:r><w:sym w:font="不知道" w:char="F0FE"/></w:r>')],
    ['text', p(`<w:unknown>${run('字')}</w:unknown>`)],
  ])('%s', async (what, body) => {
    expect((await read(body)).warnings).toEqual([{ code: 'left-out', what, count: 1 }]);
  });

  describe('headers and footers', () => {
    const margin = (root: string, ...said: string[]): string =>
      `<w:${root} xmlns:w="${MAIN}"><w:p>${said.map(run).join('')}</w:p></w:${root}>`;
    const withMargins = (...margins: readonly (readonly [type: string, part: string])[]) =>
      read(p('正文'), {
        extra: {
          'word/_rels/document.xml.rels': links([
            ...margins.map(([type], at) => [type, `margin${String(at)}.xml`] as const),
            ['footer', 'gone.xml'],
          ]),
          ...Object.fromEntries(
            margins.map(([, part], at) => [`word/margin${String(at)}.xml`, part]),
          ),
        },
      });

    test.each([
      ['words', 'header', margin('hdr', '岳阳市', '财政局')],
      ['what cannot be read', 'footer', '<w:ftr'],
    ])('%s are told', async (_what, type, part) => {
      const { paragraphs, warnings } = await withMargins(['header', margin('hdr')], [type, part]);
      expect(paragraphs).toHaveLength(1);
      expect(warnings).toEqual([{ code: 'left-out', what: 'margin', count: 1 }]);
    });

    test('numbers of pages are nothing to tell', async () => {
      const { warnings } = await withMargins(
        ['footer', margin('ftr', '— ', '1', ' —')],
        ['footer', margin('ftr', '第 ', '2', ' 页 共 ', '13', ' 页')],
        ['header', margin('hdr', 'Page 2 of 13')],
      );
      expect(warnings).toEqual([]);
    });
  });

  test('lists by their style; out of the list by 0', async () => {
    const styles = style(
      'L',
      named('列表') + '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>',
    );
    const out = '<w:numPr><w:numId w:val="0"/></w:numPr>';
    const { warnings } = await read(styled('甲', 'L') + styled('乙', 'L', out), { styles });
    expect(warnings).toEqual([{ code: 'left-out', what: 'list-number', count: 1 }]);
  });

  test('many unknown symbols stay few for mammoth', async () => {
    const symbols = Array.from(
      { length: 1000 },
      (_, i) => `<w:sym w:font="x" w:char="${String(i)}"/>`,
    );
    const { warnings } = await read(p(`<w:r>${symbols.join('')}</w:r>`));
    expect(warnings).toEqual([{ code: 'left-out', what: 'symbol', count: 1000 }]);
  });
});

describe('packages', () => {
  test('prefixes are the writer’s own; strict OOXML reads the same', async () => {
    const body =
      '<?xml version="1.0"?><x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:tbl><x:tr>' +
      '<x:tc><x:tcPr><x:gridSpan x:val="2"/></x:tcPr><x:p><x:r><x:t>甲</x:t></x:r></x:p></x:tc></x:tr></x:tbl></x:body></x:document>';
    expect(texts((await read('', { body })).sheets[0])).toEqual([['甲', null]]);
  });

  test('a document without its main part, and another kind of package', async () => {
    const parts = Object.entries(partsOf({ styles: '' }));
    const others = parts.filter(([name]) => name !== 'word/document.xml');
    expect(await problemOf(zip(Object.fromEntries(others)))).toEqual({
      code: 'damaged',
      part: 'word/document.xml',
      detail: 'missing-part',
    });
    const workbook = zip({ 'xl/workbook.xml': '' });
    expect(await problemOf(workbook)).toEqual({ code: 'wrong-format', looksLike: 'xlsx' });
  });

  test('no text at all is an empty document', async () => {
    const result = await readDocx(document({}));
    expect(result).toEqual({
      ok: true,
      content: { format: 'docx', sheets: [], paragraphs: [] },
      warnings: [],
    });
  });
});
