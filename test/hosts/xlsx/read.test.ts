import { readXlsx } from '../../../src/hosts/xlsx/read';
import type { PlanCell, SheetPlan } from '../../../src/sheet/plan';
import { file, firstSheet, rows, sheetsOf, type WorkbookParts } from './package';

const STYLES = `
<numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>
<fonts><font><sz val="11"/><name val="宋体"/></font><font><b/><i val="1"/><sz val="10.5"/><color rgb="FFC00000"/><name val="仿宋"/></font><font><sz val="9"/><color theme="4" tint="0.5"/><name val="Calibri"/></font></fonts>
<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders><border/><border><left style="thin"/><right style="double"/><top style="hair"/><bottom style="mediumDashed"/></border></borders>
<cellStyleXfs><xf><alignment horizontal="right"/></xf></cellStyleXfs>
<cellXfs><xf/><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="31"/>
<xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/><protection locked="0"/></xf><xf fontId="2"/></cellXfs>`;

function cell(sheet: SheetPlan, row: number, col: number): PlanCell | undefined {
  return sheet.cells.find((one) => one.row === row && one.col === col);
}

function one(xml: string, more: WorkbookParts = {}): PlanCell | undefined {
  const sheet = firstSheet({
    ...more,
    sheets: [{ name: 'S', xml: rows(`<row r="1">${xml}</row>`) }],
  });
  return sheet.cells[0];
}

describe('values', () => {
  test.each([
    ['<c r="A1"><v>12.5</v></c>', 12.5],
    ['<c r="A1" t="n"><v>-1.5E-3</v></c>', -0.0015],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['<c r="A1" t="str"><f>B1&amp;""</f><v>甲 &lt; 乙</v></c>', '甲 < 乙'],
    ['<c r="A1" t="str"><f>B1&amp;""</f><v></v></c>', ''],
    ['<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    ['<c r="A1" t="inlineStr"><is><r><t>甲</t></r><r><t> 乙</t></r></is></c>', '甲 乙'],
    ['<c r="A1" t="d"><v>2023-12-31</v></c>', 45291],
    ['<c r="A1" t="d"><v>2023-12-31T12:00:00</v></c>', 45291.5],
    ['<c r="A1" t="s"><v>0</v></c>', '年初\n预算数'],
    ['<c r="A1" t="s"><v>1</v></c>', '2023年度'],
    ['<c r="A1" t="s"><v>2</v></c>', 'a\rb_x0041_'],
    ['<c><v>7</v></c>', 7],
  ])('%s', (xml, value) => {
    const strings =
      '<si><t>年初\n预算数</t></si>' +
      '<si><r><rPr><sz val="10"/></rPr><t>2023</t></r><r><t>年度</t></r><rPh sb="0" eb="1"><t>ねん</t></rPh></si>' +
      '<si><t>a_x000D_b_x005F_x0041_</t></si>';
    expect(one(xml, { strings })?.value).toEqual(value);
  });

  test('empty text is an empty cell, and a cell without look or content is not told', () => {
    const sheet = firstSheet({
      strings: '<si><t/></si>',
      sheets: [
        { name: 'S', xml: rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"/></row>') },
      ],
    });
    expect(sheet.cells).toEqual([]);
  });

  test('rows and cells may come without their addresses', () => {
    const sheet = firstSheet({
      sheets: [
        {
          name: 'S',
          xml: rows('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
        },
      ],
    });
    expect(sheet.cells.map(({ row, col, value }) => [row, col, value])).toEqual([
      [0, 0, 1],
      [0, 1, 2],
      [1, 0, 3],
    ]);
  });

  test('CDATA is text', () => {
    expect(one('<c r="A1" t="str"><v><![CDATA[a<b]]></v></c>')?.value).toBe('a<b');
  });
});

describe('number formats', () => {
  const read = (xml: string, date1904 = false): readonly [unknown, string | undefined] => {
    const sheet = firstSheet({
      styles: STYLES,
      date1904,
      sheets: [{ name: 'S', xml: rows(`<row r="1">${xml}</row>`) }],
    });
    const [first] = sheet.cells;
    return [first?.value, sheet.styles[first?.style ?? 0]?.format];
  };

  test.each([
    ['<c r="A1" s="1"><v>0.5</v></c>', 0.5, '0%'],
    ['<c r="A1" s="2"><v>0.8618</v></c>', 0.8618, '0.0%'],
    ['<c r="A1" s="3"><v>45291</v></c>', 45291, 'm/d/yyyy'],
    ['<c r="A1" s="4"><v>45291</v></c>', 45291, 'yyyy"年"m"月"'],
    ['<c r="A1" s="5"><v>45291</v></c>', 45291, 'yyyy"年"m"月"d"日"'],
    ['<c r="A1" t="d"><v>2023-12-31</v></c>', 45291, 'yyyy-mm-dd'],
  ])('%s', (xml, value, format) => {
    expect(read(xml)).toEqual([value, format]);
  });

  test('dates that count from 1904 are moved, other numbers are not', () => {
    expect(read('<c r="A1" s="3"><v>43829</v></c>', true)).toEqual([45291, 'm/d/yyyy']);
    expect(read('<c r="A1" s="1"><v>0.5</v></c>', true)).toEqual([0.5, '0%']);
    expect(read('<c r="A1" t="d"><v>2023-12-31</v></c>', true)[0]).toBe(45291);
  });
});

describe('looks', () => {
  test('fonts, fills, borders, alignment and protection', () => {
    const sheet = firstSheet({
      styles: STYLES,
      sheets: [{ name: 'S', xml: rows('<row r="1"><c r="A1" s="6"/><c r="B1" s="7"/></row>') }],
    });
    expect(sheet.styles).toEqual([
      {
        fonts: ['仿宋'],
        size: 10.5,
        bold: true,
        italic: true,
        color: '#C00000',
        fill: '#FFF2CC',
        borders: { left: 'thin', right: 'medium', top: 'thin', bottom: 'medium' },
        horizontal: 'center',
        vertical: 'middle',
        wrap: true,
        locked: false,
      },
      { size: 9, color: '#ADCDEA' },
    ]);
  });

  test('column widths in the digits of the workbook font, hidden ones as 0, stray ones not at all', () => {
    const cols =
      '<cols><col min="1" max="2" width="10" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/>' +
      '<col min="5" max="16384" width="3"/></cols>';
    const data =
      '<row r="2" ht="30" customHeight="1"><c r="E2"><v>1</v></c></row><row r="3" hidden="1"/>' +
      '<row r="1048576" ht="12.8"/>';
    const sheet = firstSheet({
      styles: STYLES,
      sheets: [
        {
          name: 'S',
          xml: `<sheetFormatPr defaultRowHeight="14.25" defaultColWidth="8"/>${cols}${rows(data)}`,
        },
      ],
    });
    expect(sheet.columns).toEqual([60, 60, 48, 0, 18]);
    expect(sheet.rows).toEqual([14.25, 30, 0]);
  });

  describe('row heights that the file does not give', () => {
    const heights = (data: string, head = '', after = ''): SheetPlan['rows'] =>
      firstSheet({ sheets: [{ name: 'S', xml: `${head}${rows(data, after)}` }] }).rows;
    const DATA =
      '<row r="2"><c r="A2"><v>1</v></c></row><row r="3" ht="30"><c r="A3"><v>1</v></c></row>' +
      '<row r="5" hidden="1"><c r="A5"><v>1</v></c></row><row r="6"><c r="A6"><f>A2</f></c></row>';

    test('are open where the row holds something, the default elsewhere', () => {
      expect(heights(DATA)).toEqual([15, null, 30, 15, 0, null]);
    });

    test('are the default where the sheet fixes it', () => {
      const head = '<sheetFormatPr defaultRowHeight="20" customHeight="1"/>';
      expect(heights(DATA, head)).toEqual([20, 20, 30, 20, 0, 20]);
    });

    test('are open where a merged area brings its content down', () => {
      const merges = '<mergeCells><mergeCell ref="A6:A8"/><mergeCell ref="C1:C9"/></mergeCells>';
      expect(heights(DATA, '', merges)).toEqual([15, null, 30, 15, 0, null, null, null]);
    });
  });
});

describe('formulas', () => {
  test('shared formulas stand in every cell that shares them', () => {
    const sheet = firstSheet({
      sheets: [
        {
          name: 'S',
          xml: rows(
            '<row r="2"><c r="B2"><f t="shared" ref="B2:C3" si="0">A2*$A$1+SUM(A$1:A2)&amp;"A2"</f><v>1</v></c>' +
              '<c r="C2"><f t="shared" si="0"/><v>2</v></c></row>' +
              '<row r="3"><c r="B3"><f t="shared" si="0"/><v>3</v></c></row>',
          ),
        },
      ],
    });
    expect(sheet.cells.map(({ formula, value }) => [formula, value])).toEqual([
      ['=A2*$A$1+SUM(A$1:A2)&"A2"', 1],
      ['=B2*$A$1+SUM(B$1:B2)&"A2"', 2],
      ['=A3*$A$1+SUM(A$1:A3)&"A2"', 3],
    ]);
  });

  test('an array formula stands in its first cell', () => {
    const sheet = firstSheet({
      sheets: [
        {
          name: 'S',
          xml: rows(
            '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
          ),
        },
      ],
    });
    expect(sheet.cells.map(({ formula, value }) => [formula, value])).toEqual([
      ['=B1:B2*2', 2],
      [null, 4],
    ]);
  });

  test('a formula without a cached value has none', () => {
    expect(one('<c r="A1"><f>1+1</f></c>')).toMatchObject({ formula: '=1+1', value: null });
  });

  test('a sharer without a master is told of', () => {
    const result = readXlsx(
      file({
        sheets: [
          { name: 'S', xml: rows('<row r="1"><c r="A1"><f t="shared" si="9"/><v>5</v></c></row>') },
        ],
      }),
    );
    expect(sheetsOf(result)[0]?.cells[0]).toMatchObject({ formula: null, value: 5 });
    expect(result).toMatchObject({ warnings: [{ what: 'shared-formula', count: 1 }] });
  });
});

describe('sheets and names', () => {
  test('order, names, hidden state and identity', () => {
    const sheets = sheetsOf(
      readXlsx(
        file({
          sheets: [
            { name: '二', xml: rows('') },
            { name: '__proto__', xml: rows(''), state: 'veryHidden' },
            { name: 'constructor', xml: rows(''), state: 'hidden' },
          ],
          names:
            '<definedName name="jx.sheet" localSheetId="1" hidden="1">"u-1;hunan;""1"""</definedName>' +
            '<definedName name="jx.sheet">"workbook"</definedName>',
        }),
      ),
    );
    expect(sheets.map(({ name, hidden, identity }) => [name, hidden, identity])).toEqual([
      ['二', false, null],
      ['__proto__', true, 'u-1;hunan;"1"'],
      ['constructor', true, null],
    ]);
  });

  test('strict OOXML and prefixed elements read the same', () => {
    const xml = rows(
      '<row r="1"><c r="A1"><v>0.5</v></c></row>',
      '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
    );
    const strict = firstSheet({
      sheets: [{ name: 'S', xml }],
      main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
      document: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
    });
    const prefixed = firstSheet({
      sheets: [
        {
          name: 'S',
          xml:
            '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
            `${xml.replace(/<(\/?)/g, '<$1x:')}</x:worksheet>`,
        },
      ],
    });
    expect(strict.cells).toMatchObject([{ row: 0, col: 0, value: 0.5 }]);
    expect(strict.merges).toEqual([{ row: 0, col: 0, rows: 1, cols: 2 }]);
    expect(prefixed).toEqual(strict);
  });

  test('UTF-16 parts and names of another case', () => {
    const text = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>甲</t></si></sst>`;
    const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
    const sheet = firstSheet({
      strings: '',
      extra: { 'xl/sharedStrings.xml': bytes },
      sheets: [{ name: 'S', xml: rows('<row r="1"><c r="A1" t="s"><v>0</v></c></row>') }],
    });
    expect(sheet.cells[0]?.value).toBe('甲');
  });
});

describe('merges', () => {
  test('the value stands in the first cell only, and what was covered is counted', () => {
    const result = readXlsx(
      file({
        sheets: [
          {
            name: 'S',
            xml: rows(
              '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>3</v></c></row><row r="2"><c r="A2"><f>1</f><v>4</v></c></row>',
              '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/><mergeCell ref="D4"/></mergeCells>',
            ),
          },
        ],
      }),
    );
    const [sheet] = sheetsOf(result);
    expect(sheet?.merges).toEqual([{ row: 0, col: 0, rows: 2, cols: 2 }]);
    expect(sheet && cell(sheet, 0, 0)?.value).toBe(1);
    expect(sheet && cell(sheet, 0, 1)).toMatchObject({ value: null });
    expect(sheet && cell(sheet, 1, 0)).toMatchObject({ value: null, formula: null });
    expect(sheet && cell(sheet, 0, 2)?.value).toBe(3);
    expect(result).toMatchObject({
      warnings: [
        { code: 'covered-values', sheet: 'S', count: 2 },
        { code: 'overlapping-merges', sheet: 'S', count: 1 },
      ],
    });
  });
});
