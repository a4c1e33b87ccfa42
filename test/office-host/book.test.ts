import type { SheetPlan } from '../../src/sheet/plan';
import { TABLE } from '../e2e/support/table-plan';
import { openKit } from './test-kit';

const kit = openKit({ apiSet: '1.14' });
beforeEach(() => {
  kit.host.control.reset({ apiSet: '1.14' });
});

const plan = (name = 'Sheet1'): SheetPlan =>
  kit.host.control.export().find((each) => each.name === name)!;

test('adds, renames, hides, moves, copies and deletes sheets as Excel lets one', async () => {
  const [ids, names] = await kit.run(({ workbook: { worksheets } }, sheet) => {
    const added = worksheets.add('甲');
    added.load('id,name,position,visibility');
    const copy = sheet.copy('After', sheet);
    copy.load('id,name,position');
    return () => [[added.id, copy.id], [added.name, copy.name]] as const; // prettier-ignore
  });
  expect(names).toEqual(['甲', 'Sheet1 (2)']);
  expect(kit.host.control.sheetIds()).toEqual([kit.first(), ids[1], ids[0]]);
  const fails = (act: (sheets: Excel.WorksheetCollection) => void) =>
    kit.failure(({ workbook }) => {
      act(workbook.worksheets);
    });
  expect(await fails((sheets) => sheets.add('sheet1'))).toBe('ItemAlreadyExists');
  expect(await fails((sheets) => sheets.add('a/b'))).toBe('InvalidArgument');
  expect(await fails((sheets) => { sheets.getItem('甲').name = 'x'.repeat(32); })).toBe('InvalidArgument'); // prettier-ignore
  await kit.batch((_, sheet) => {
    sheet.visibility = 'Hidden';
  });
  const last = async (act: (sheet: Excel.Worksheet) => void) =>
    fails((sheets) => {
      sheets.getItem('Sheet1 (2)').delete();
      act(sheets.getItem('甲'));
    });
  expect(await last((sheet) => { sheet.delete(); })).toBe('InvalidOperation'); // prettier-ignore
  expect(kit.host.control.export().map(({ name, hidden }) => [name, hidden])).toEqual([
    ['Sheet1', true],
    ['甲', false],
  ]);
});

test('a copy has the names of its sheet, an identity among them', async () => {
  await kit.batch((_, sheet) => {
    sheet.names.add('jx.sheet', '="u;form;1"').visible = false;
    sheet.names.add('范围', sheet.getRange('A1:B2'));
  });
  expect(plan().identity).toBe('u;form;1');
  const named = await kit.run((_, sheet) => {
    const copy = sheet.copy();
    copy.names.load('items/name,items/formula,items/value,items/type,items/visible,items/scope');
    return () => copy.names.toJSON().items;
  });
  expect(named).toMatchObject([
    { name: 'jx.sheet', formula: '="u;form;1"', value: 'u;form;1', type: 'String', visible: false },
    { name: '范围', formula: "='Sheet1 (2)'!$A$1:$B$2", type: 'Range', scope: 'Worksheet' },
  ]);
  expect(plan('Sheet1 (2)').identity).toBe('u;form;1');
});

test('names are words of their own in their scope, and follow rows and sheets', async () => {
  const add = (name: string, reference = '="x"') =>
    kit.failure((_, sheet) => sheet.names.add(name, reference));
  expect(await add('甲.乙')).toBe('none');
  expect(await add('甲.乙')).toBe('ItemAlreadyExists');
  for (const bad of ['A1', 'R1C1', 'a b', '1a', 'x'.repeat(256)]) {
    expect(await add(bad)).toBe('InvalidArgument');
  }
  const formulas = async () =>
    kit.run(({ workbook }) => {
      workbook.names.load('items/formula,items/type');
      return () => workbook.names.items.map(({ formula }) => formula as string);
    });
  await kit.batch(({ workbook }, sheet) => {
    workbook.names.add('总', sheet.getRange('B5'));
    sheet.getRange('2:2').insert('Down');
    sheet.name = '新 表';
  });
  expect(await formulas()).toEqual(["='新 表'!$B$6"]);
  await kit.batch((_, sheet) => {
    sheet.getRange('6:6').delete('Up');
  });
  expect((await formulas())[0]).toContain('#REF!');
  await kit.batch(({ workbook }) => {
    workbook.names.getItem('总').delete();
  });
  expect(await formulas()).toEqual([]);
});

test('keeps settings, and events on or off', async () => {
  const kept = await kit.run(({ workbook, runtime }) => {
    workbook.settings.add('键', { a: [1] });
    const setting = workbook.settings.getItem('键');
    setting.load('value');
    runtime.enableEvents = false;
    runtime.load('enableEvents');
    return () => [setting.value, runtime.enableEvents] as unknown;
  });
  expect(kept).toEqual([{ a: [1] }, false]);
});

test('looks, sizes, borders, rules and print setup land in the sheet', async () => {
  await kit.batch((_, sheet) => {
    const { format } = sheet.getRanges('A1:B2,D4');
    format.font.name = '宋体';
    format.font.size = 12;
    format.font.bold = true;
    format.font.color = '#c00000';
    format.horizontalAlignment = 'Center';
    format.verticalAlignment = 'Center';
    format.wrapText = true;
    sheet.getRange('A:B').format.columnWidth = 66;
    sheet.getRange('2:2').format.rowHeight = 20;
    const top = sheet.getRange('A1:B2').format.borders.getItem('EdgeTop');
    top.style = 'Continuous';
    top.weight = 'Medium';
    sheet.getRange('A1:B2').format.borders.getItem('InsideVertical').style = 'Continuous';
    const { dataValidation, conditionalFormats } = sheet.getRanges('F1:F3,H1');
    dataValidation.rule = {
      decimal: { formula1: 0, formula2: '=$E1', operator: 'Between' },
    };
    dataValidation.errorAlert = { showAlert: true, style: 'Stop', title: '题', message: '话' };
    dataValidation.prompt = { showPrompt: true, title: '提', message: '示' };
    for (const formula of ['=$F1>1', '=$F1>2']) {
      const { custom } = conditionalFormats.add('Custom');
      custom.rule.formula = formula;
      custom.format.fill.color = '#FFC7CE';
      custom.format.font.color = '#9C0006';
    }
    const { pageLayout } = sheet;
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.zoom = { horizontalFitToPages: 1 };
    pageLayout.leftMargin = 36;
    pageLayout.centerHorizontally = true;
    pageLayout.setPrintArea('A1:H9');
    pageLayout.setPrintTitleRows('$1:$2');
  });
  const made = plan();
  const style = made.styles[made.cells.find(({ row, col }) => row === 0 && col === 0)!.style]!;
  expect(style).toEqual({
    fonts: ['宋体'],
    size: 12,
    bold: true,
    color: '#C00000',
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    borders: { top: 'medium', right: 'thin' },
  });
  expect([made.columns, made.rows]).toEqual([[66, 66], [null, 20]]); // prettier-ignore
  expect(made.validations).toEqual([
    {
      ranges: [
        { row: 0, col: 5, rows: 3, cols: 1 },
        { row: 0, col: 7, rows: 1, cols: 1 },
      ],
      rule: { kind: 'decimal-between', minimum: 0, maximum: '=$E1' },
      level: 'stop',
      errorTitle: '题',
      errorMessage: '话',
      promptTitle: '提',
      promptMessage: '示',
    },
  ]);
  // A new conditional format comes first.
  expect(made.conditionalFormats.map(({ formula }) => formula)).toEqual(['=$F1>2', '=$F1>1']);
  expect(made.print).toMatchObject({
    orientation: 'landscape',
    fitWidth: 1,
    fitHeight: 0,
    margins: { left: 36 },
    centerHorizontally: true,
    titleRows: [0, 1],
    area: { row: 0, col: 0, rows: 9, cols: 8 },
  });
});

test('a line between two cells is one line', async () => {
  const line = (address: string, index: 'EdgeTop' | 'EdgeBottom') =>
    kit.run((_, sheet) => {
      const border = sheet.getRange(address).format.borders.getItem(index);
      border.load('style,weight');
      return () => [border.style, border.weight];
    });
  await kit.batch((_, sheet) => {
    sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'Continuous';
  });
  expect(await line('A2', 'EdgeTop')).toEqual(['Continuous', 'Thin']);
  await kit.batch((_, sheet) => {
    sheet.getRange('A2').format.borders.getItem('EdgeTop').weight = 'Medium';
  });
  expect(await line('A1', 'EdgeBottom')).toEqual(['Continuous', 'Medium']);
  await kit.batch((_, sheet) => {
    sheet.getRange('A1').format.borders.getItem('EdgeBottom').style = 'None';
  });
  expect(await line('A2', 'EdgeTop')).toEqual(['None', 'Thin']);
});

test('loads and gives back plans', () => {
  kit.host.control.load([TABLE]);
  expect(plan(TABLE.name)).toMatchObject({ merges: TABLE.merges, print: TABLE.print });
});

test('what is not modelled is an error that names it', async () => {
  const fails = async (act: (sheet: Excel.Worksheet) => void) => {
    try {
      await kit.batch((_, sheet) => { act(sheet); }); // prettier-ignore
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return `${code}: ${message}`;
    }
    return 'none';
  };
  expect(await fails((sheet) => { sheet.tabColor = '#FF0000'; })).toMatch('NotImplemented: Worksheet.tabColor'); // prettier-ignore
  expect(await fails((sheet) => { sheet.getRange('A1').getSurroundingRegion().load(); })).toMatch('NotImplemented: Range.getSurroundingRegion'); // prettier-ignore
  expect(await fails((sheet) => { sheet.getRange('A1').load('hidden'); })).toMatch('NotImplemented: Range.hidden'); // prettier-ignore
});
