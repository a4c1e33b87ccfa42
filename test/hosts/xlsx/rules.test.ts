import { readXlsx, type XlsxResult } from '../../../src/hosts/xlsx/read';
import type { SheetPlan } from '../../../src/sheet/plan';
import { file, partsOf, relationships, rows, sheetsOf, zip, type WorkbookParts } from './package';

const STYLES =
  '<dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>' +
  '<dxf><font><b/></font></dxf>' +
  '<dxf><font><color indexed="10"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF112233"/><bgColor rgb="FF445566"/></patternFill></fill></dxf></dxfs>';

function read(after: string, more: WorkbookParts = {}): XlsxResult {
  const sheets = [{ name: 'S', xml: rows('', after) }];
  return readXlsx(file({ styles: STYLES, ...more, sheets }));
}

function sheetOf(result: XlsxResult): SheetPlan {
  return sheetsOf(result)[0]!;
}

const A1 = { row: 0, col: 0, rows: 1, cols: 1 };

describe('data validations', () => {
  const rule = (attributes: string, formulas: string, more: WorkbookParts = {}): XlsxResult =>
    read(
      `<dataValidations><dataValidation sqref="A1 B2:C3" showErrorMessage="1" ${attributes}>${formulas}</dataValidation></dataValidations>`,
      more,
    );

  test.each([
    [
      'type="decimal" operator="greaterThanOrEqual"',
      '<formula1>0</formula1>',
      { kind: 'decimal-at-least', minimum: 0 },
    ],
    [
      'type="decimal"',
      '<formula1>0</formula1><formula2>G12</formula2>',
      { kind: 'decimal-between', minimum: 0, maximum: '=G12' },
    ],
    [
      'type="date" operator="greaterThanOrEqual"',
      '<formula1>44927</formula1>',
      { kind: 'date-at-least', minimum: 44927 },
    ],
    [
      'type="list"',
      '<formula1>"优,良,""中"""</formula1>',
      { kind: 'list', values: ['优', '良', '"中"'] },
    ],
    [
      'type="custom"',
      '<formula1>LEN(A1)&lt;9</formula1>',
      { kind: 'custom', formula: '=LEN(A1)<9' },
    ],
  ])('%s', (attributes, formulas, expected) => {
    const [validation] = sheetOf(rule(attributes, formulas)).validations;
    expect(validation?.rule).toEqual(expected);
    expect(validation?.ranges).toEqual([A1, { row: 1, col: 1, rows: 2, cols: 2 }]);
  });

  test('words and level', () => {
    const words =
      'type="custom" errorStyle="warning" errorTitle="得分" error="不能_x000D_&#10;超过" promptTitle="提示" prompt="请填数字"';
    expect(sheetOf(rule(words, '<formula1>TRUE</formula1>')).validations).toMatchObject([
      {
        level: 'warning',
        errorTitle: '得分',
        errorMessage: '不能\r\n超过',
        promptTitle: '提示',
        promptMessage: '请填数字',
      },
    ]);
  });

  test('dates that count from 1904', () => {
    const result = rule('type="date" operator="greaterThanOrEqual"', '<formula1>43465</formula1>', {
      date1904: true,
    });
    expect(sheetOf(result).validations[0]?.rule).toEqual({ kind: 'date-at-least', minimum: 44927 });
  });

  test.each([
    ['type="whole"', '<formula1>0</formula1><formula2>9</formula2>'],
    ['type="decimal" operator="lessThan"', '<formula1>0</formula1>'],
    ['type="list"', '<formula1>$A$1:$A$9</formula1>'],
    ['type="custom" errorStyle="information"', '<formula1>TRUE</formula1>'],
  ])('%s is told as not kept', (attributes, formulas) => {
    const result = rule(attributes, formulas);
    expect(sheetOf(result).validations).toEqual([]);
    expect(result).toMatchObject({
      warnings: [{ code: 'not-kept', sheet: 'S', what: 'validation', count: 1 }],
    });
  });
});

describe('conditional formats', () => {
  const rules = (xml: string): XlsxResult =>
    read(`<conditionalFormatting sqref="A1">${xml}</conditionalFormatting>`);

  test('formulas with a fill and a colour, the winner first', () => {
    const result = rules(
      '<cfRule type="expression" dxfId="2" priority="2"><formula>A1=0</formula></cfRule>' +
        '<cfRule type="expression" dxfId="0" priority="1"><formula>A1&gt;B1</formula></cfRule>',
    );
    expect(sheetOf(result).conditionalFormats).toEqual([
      { ranges: [A1], formula: '=A1>B1', fill: '#FFC7CE', color: '#9C0006' },
      { ranges: [A1], formula: '=A1=0', fill: '#445566', color: '#FF0000' },
    ]);
    expect(result).toMatchObject({ warnings: [] });
  });

  test('others are told as not kept, those of newer versions too', () => {
    const result = read(
      '<conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1"><formula>1</formula></cfRule>' +
        '<cfRule type="expression" dxfId="1" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting>' +
        '<extLst><ext xmlns:x14="urn:x14"><x14:dataValidations><x14:dataValidation/></x14:dataValidations></ext></extLst>',
    );
    expect(result).toMatchObject({
      warnings: [
        { what: 'conditional-format', count: 2 },
        { what: 'extension-rule', count: 1 },
      ],
    });
  });
});

describe('print setup', () => {
  const A4 =
    '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.25" top="1" bottom="0.75" header="0.3" footer="0.3"/>' +
    '<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>';
  const names =
    `<definedName name="_xlnm.Print_Titles" localSheetId="0">'S''s, x'!$A:$B,'S''s, x'!$2:$4</definedName>` +
    '<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$I$28</definedName>';

  test('of A4 paper', () => {
    const fit = { ...partsOf({ names }) };
    fit['xl/worksheets/sheet1.xml'] = String(
      partsOf({
        sheets: [
          {
            name: 'S',
            xml: `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>${rows('', A4)}`,
          },
        ],
      })['xl/worksheets/sheet1.xml'],
    );
    const result = readXlsx(zip(fit));
    expect(sheetOf(result).print).toEqual({
      paper: 'A4',
      orientation: 'landscape',
      fitWidth: 1,
      fitHeight: 0,
      margins: { top: 72, right: 18, bottom: 54, left: 36 },
      centerHorizontally: true,
      titleRows: [1, 3],
      area: { row: 0, col: 0, rows: 28, cols: 9 },
    });
    expect(result).toMatchObject({ warnings: [{ what: 'print-titles', count: 1 }] });
  });

  test('of other paper is told as not kept; none is none', () => {
    const a3 = read('<pageSetup paperSize="8"/>');
    expect(sheetOf(a3).print).toBeNull();
    expect(a3).toMatchObject({ warnings: [{ what: 'paper-size', count: 1 }] });
    expect(read('<pageSetup orientation="portrait"/>')).toMatchObject({ ok: true, warnings: [] });
  });

  test('an area in pieces is told as not kept', () => {
    const pieces =
      '<definedName name="_xlnm.Print_Area" localSheetId="0">S!$A$1:$B$2,S!$D$1:$E$2</definedName>';
    const result = read(A4, { names: pieces });
    expect(sheetOf(result).print).not.toHaveProperty('area');
    expect(result).toMatchObject({ warnings: [{ what: 'print-area', count: 1 }] });
  });
});

describe('protection and what else there is', () => {
  test('a protected sheet', () => {
    expect(sheetOf(read('<sheetProtection sheet="1" objects="1"/>')).protected).toBe(true);
    expect(sheetOf(read('<sheetProtection objects="1"/>')).protected).toBe(false);
  });

  test('charts among the sheets and other names are told', () => {
    const names =
      '<definedName name="单位">"万元"</definedName><definedName name="_xlnm._FilterDatabase" localSheetId="0">S!$A$1</definedName>';
    const parts = partsOf({
      names,
      sheets: [
        { name: '图', xml: '' },
        { name: '表', xml: rows('') },
      ],
    });
    const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
    parts['xl/_rels/workbook.xml.rels'] = relationships([
      ['rId1', `${type}chartsheet`, 'chartsheets/sheet1.xml'],
      ['rId2', `${type}worksheet`, 'worksheets/sheet2.xml'],
    ]);
    const result = readXlsx(zip(parts));
    expect(sheetsOf(result).map(({ name }) => name)).toEqual(['表']);
    expect(result).toMatchObject({
      warnings: [
        { code: 'not-kept', sheet: null, what: 'defined-name', count: 1 },
        { code: 'sheet-skipped', sheet: '图', kind: 'chart' },
      ],
    });
  });
});
