import { openKit } from './test-kit';

const kit = openKit({ apiSet: '1.14' });
beforeEach(() => {
  kit.host.control.reset({ apiSet: '1.14' });
});

const at = (row: number, col: number) => ({ row, col });

test('reads what is written as if it were typed', async () => {
  const read = await kit.run((_, sheet) => {
    const range = sheet.getRange('A1:H1');
    range.values = [['007', '95%', '2023/1/1', "'007", '=1/0', '#N/A', true, ' 文 ']];
    range.load('values,formulas,numberFormat,valueTypes,text');
    return () => range.toJSON();
  });
  expect(read.values).toEqual([[7, 0.95, 44927, '007', '#DIV/0!', '#N/A', true, ' 文 ']]);
  expect(read.formulas).toEqual([[7, 0.95, 44927, '007', '=1/0', '#N/A', true, ' 文 ']]);
  expect(read.numberFormat?.[0]?.slice(0, 3)).toEqual(['General', '0%', 'yyyy/m/d']);
  expect(read.valueTypes).toEqual([
    ['Double', 'Double', 'Double', 'String', 'Error', 'Error', 'Boolean', 'String'],
  ]);
  expect(read.text?.[0]?.slice(1, 3)).toEqual(['95%', '2023/1/1']);
});

test('a text format keeps text, whatever it looks like', async () => {
  const values = await kit.run((_, sheet) => {
    const range = sheet.getRange('A1:C1');
    range.numberFormat = [['@', '@', '@']];
    range.values = [['007', '=A1', '#N/A']];
    range.load('values');
    return () => range.values as unknown;
  });
  expect(values).toEqual([['007', '=A1', '#N/A']]);
});

test('null leaves a cell alone, "" empties it, one value is for all', async () => {
  const values = await kit.run((_, sheet) => {
    const range = sheet.getRange('A1:C1');
    range.values = 5 as unknown as number[][];
    range.values = [[null, '', 6]];
    range.load('values,valueTypes');
    return () => [range.values[0], range.valueTypes[0]] as unknown;
  });
  expect(values).toEqual([
    [5, '', 6],
    ['Double', 'Empty', 'Double'],
  ]);
});

test('refuses arrays of another size, and formulas that do not parse', async () => {
  const write = (values: unknown[][]) =>
    kit.failure((_, sheet) => {
      sheet.getRange('A1:B2').values = values;
    });
  expect(await write([[1, 2]])).toBe('InvalidArgument');
  expect(await write([[1], [2]])).toBe('InvalidArgument');
  for (const formula of ['=1+', '=SUM(A1', '=A1)', '="x']) {
    expect(await write([[formula, 1], [1, 1]])).toBe('InvalidArgument'); // prettier-ignore
  }
  expect(await write([['=IF(A5=")","(",1)', 1], [1, 1]])).toBe('none'); // prettier-ignore
});

test('large arrays come in parts, as the library cuts them', async () => {
  const rows = Array.from({ length: 400 }, (_, row) => [row, 1, 2, 3, 4]);
  const last = await kit.run((_, sheet) => {
    sheet.getRange('A1:E400').values = rows;
    const cell = sheet.getRange('A400');
    cell.load('values');
    return () => cell.values as unknown;
  });
  expect(last).toEqual([[399]]);
});

test('ranges of many kinds have their address', async () => {
  const addresses = await kit.run((context, sheet) => {
    sheet.getRange('B2:C4').values = [[1, 1], [1, 1], [1, 1]]; // prettier-ignore
    const base = sheet.getRange('B2:C4');
    const ranges = [
      base,
      sheet.getRangeByIndexes(0, 0, 2, 2),
      sheet.getRange('5:6'),
      sheet.getRange('A:C'),
      base.getCell(1, 1),
      base.getRow(2),
      base.getEntireRow(),
      base.getBoundingRect('E1'),
      base.getIntersection('C1:F2'),
      sheet.getUsedRange(true),
      base.getLastCell(),
      context.workbook.getActiveCell(),
    ];
    for (const range of ranges) range.load('address');
    return () => ranges.map(({ address }) => address);
  });
  expect(addresses).toEqual([
    'Sheet1!B2:C4',
    'Sheet1!A1:B2',
    'Sheet1!5:6',
    'Sheet1!A:C',
    'Sheet1!C3',
    'Sheet1!B4:C4',
    'Sheet1!2:4',
    'Sheet1!B1:E4',
    'Sheet1!C2',
    'Sheet1!B2:C4',
    'Sheet1!C4',
    'Sheet1!A1',
  ]);
});

test('what is not there is a null object or an error', async () => {
  const nothing = await kit.run((context, sheet) => {
    const { worksheets } = context.workbook;
    const objects = [
      worksheets.getItemOrNullObject('无'),
      worksheets.getItemOrNullObject('无').getRange('A1'),
      sheet.names.getItemOrNullObject('无'),
      sheet.getUsedRangeOrNullObject(),
      sheet.getRange('A1').getIntersectionOrNullObject('C3'),
      sheet.getRange('A1').getMergedAreasOrNullObject(),
    ];
    for (const object of objects) object.load();
    return () => objects.map(({ isNullObject }) => isNullObject);
  });
  expect(nothing).toEqual([true, true, true, true, true, true]);
  expect(await kit.failure(({ workbook }) => workbook.worksheets.getItem('无').load())).toBe('ItemNotFound'); // prettier-ignore
  expect(await kit.failure((_, sheet) => sheet.getRange('甲1').load())).toBe('InvalidArgument');
});

test('merging dissolves what it touches, and so does unmerging; the first value stays', async () => {
  const areas = async (address: string) =>
    kit.run((_, sheet) => {
      const merged = sheet.getRange(address).getMergedAreasOrNullObject();
      merged.load('address,areaCount,areas/items/rowIndex');
      return () => (merged.isNullObject ? null : [merged.address, merged.areaCount]);
    });
  await kit.batch((_, sheet) => {
    sheet.getRange('A1:B1').values = [['甲', '乙']];
    sheet.getRange('A1:B1').merge();
    sheet.getRange('A3:B3').merge();
  });
  expect(await areas('A1:C5')).toEqual(['Sheet1!A1:B1,Sheet1!A3:B3', 2]);
  await kit.batch((_, sheet) => {
    sheet.getRange('B1:B3').unmerge();
  });
  expect(await areas('A1:C5')).toBeNull();
  const [plan] = kit.host.control.export();
  expect(plan?.cells.map(({ value }) => value)).toEqual(['甲']);
});

test('ranges of a batch move with the rows that it inserts', async () => {
  const rows = await kit.run((_, sheet) => {
    const cell = sheet.getRange('A5');
    cell.values = [['五']];
    sheet.getRange('2:3').insert('Down');
    cell.load('address,values');
    const look = sheet.getRange('A7');
    look.load('values');
    return () => [cell.address, cell.values, look.values] as unknown;
  });
  expect(rows).toEqual(['Sheet1!A7', [['五']], [['五']]]);
});

test('inserted rows look like the row above; merged areas and formulas follow', async () => {
  await kit.batch((_, sheet) => {
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    sheet.getRange('A1').format.fill.color = '#ffcc00';
    sheet.getRange('B1:B3').merge();
    sheet.getRange('1:1').format.rowHeight = 33;
    sheet.getRange('2:2').insert('Down');
  });
  const [plan] = kit.host.control.export();
  const look = (row: number) =>
    plan!.styles[plan!.cells.find((cell) => cell.row === row && cell.col === 0)!.style];
  expect([look(0), look(1)]).toEqual([{ fill: '#FFCC00' }, { fill: '#FFCC00' }]);
  expect(plan?.rows.slice(0, 2)).toEqual([33, 33]);
  expect(plan?.merges).toEqual([{ ...at(0, 1), rows: 4, cols: 1 }]);
  expect(plan?.cells.find(({ formula }) => formula)?.formula).toBe('=SUM(A1:A3)');
});

test('copies looks from another row, merged areas among them', async () => {
  await kit.batch((_, sheet) => {
    sheet.getRange('A1:C1').format.fill.color = '#FF0000';
    sheet.getRange('B1:C1').merge();
    sheet.getRange('A1').values = [['原']];
    sheet.getRange('5:6').copyFrom('1:1', 'Formats');
    sheet.getRange('A8').copyFrom('A1:C1', 'All');
  });
  const [plan] = kit.host.control.export();
  expect(plan?.merges.map(({ row }) => row)).toEqual([0, 4, 5, 7]);
  expect(plan?.cells.filter(({ value }) => value === '原').map(({ row }) => row)).toEqual([0, 7]);
  expect(plan?.cells.filter(({ row }) => row === 5)).toHaveLength(3);
});

test('locked cells of a protected sheet are guarded, and protection is not doubled', async () => {
  await kit.batch((_, sheet) => {
    sheet.getRange('A1').format.protection.locked = false;
    sheet.protection.protect();
  });
  const write = (address: string) =>
    kit.failure((_, sheet) => {
      sheet.getRange(address).values = [[1]];
    });
  expect([await write('A1'), await write('A2')]).toEqual(['none', 'AccessDenied']);
  const fails = (act: (sheet: Excel.Worksheet) => void) => kit.failure((_, sheet) => { act(sheet); }); // prettier-ignore
  expect(await fails(({ protection }) => { protection.protect(); })).toBe('AccessDenied'); // prettier-ignore
  expect(await fails((sheet) => sheet.getRange('1:1').insert('Down'))).toBe('AccessDenied');
  expect(await fails((sheet) => { sheet.getRange('A1').format.fill.color = '#FF0000'; })).toBe('AccessDenied'); // prettier-ignore
  expect(await fails(({ protection }) => { protection.unprotect(); })).toBe('none'); // prettier-ignore
  expect(await write('A2')).toBe('none');
});
