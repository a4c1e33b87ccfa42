import { openKit } from './test-kit';
import { settled } from './node';

const kit = openKit({ apiSet: '1.14' });
beforeEach(() => {
  kit.host.control.reset({ apiSet: '1.14' });
});

const { control, user } = kit.host;
const write = (address: string, value: unknown = 1) =>
  kit.failure((_, sheet) => {
    sheet.getRange(address).values = [[value]];
  });
const written = () => control.export()[0]!.cells.map(({ row, col }) => [row, col]);

test('a batch stops at its first error; what it has done stays done', async () => {
  const code = await kit.failure(({ workbook }, sheet) => {
    sheet.getRange('A1').values = [[1]];
    workbook.worksheets.getItem('无').getRange('A1').values = [[1]];
    sheet.getRange('A2').values = [[2]];
  });
  expect(code).toBe('ItemNotFound');
  expect(written()).toEqual([[0, 0]]);
});

test('asks the requirement sets itself, whether the library does or not', async () => {
  for (const guard of [true, false]) {
    const old = openKit({ apiSet: '1.9', guard });
    const fails = async (act: (sheet: Excel.Worksheet) => void) => {
      try {
        return await old.failure((_, sheet) => { act(sheet); }); // prettier-ignore
      } catch (error) {
        return (error as { code: string }).code;
      }
    };
    expect(await fails((sheet) => { sheet.getRange('A1').getMergedAreasOrNullObject().load(); })).toBe('ApiNotFound'); // prettier-ignore
    expect(await fails((sheet) => { sheet.context.workbook.worksheets.onRowSorted.add(() => Promise.resolve()); })).toBe('ApiNotFound'); // prettier-ignore
    expect(await fails((sheet) => { sheet.getRange('A1').copyFrom('B1'); })).toBe('none'); // prettier-ignore
  }
});

test('while a cell is edited, requests fail unless they may wait', async () => {
  control.beginCellEdit();
  expect(await write('A1')).toBe('InvalidOperationInCellEditMode');
  control.endCellEdit();
  expect(await write('A1')).toBe('none');
  control.reset({ apiSet: '1.14', otherSets: ['DelayForCellEdit 1.1'] });
  control.beginCellEdit();
  const delayed = kit.Excel.run({ delayForCellEdit: true }, async (context) => {
    context.workbook.worksheets.getItem(kit.first()).getRange('B1').values = [[1]];
    await context.sync();
  });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(written()).toEqual([]);
  control.endCellEdit();
  await delayed;
  expect(written()).toEqual([[0, 1]]);
});

test('faults hit the request they are meant for', async () => {
  control.fault(2, { kind: 'transport', code: 5102 });
  expect([await write('A1'), await write('A2'), await write('A3')]).toEqual([
    'none',
    'ActivityLimitReached',
    'none',
  ]);
  control.fault('set workbook.worksheets.getItem', { kind: 'body', at: 'last' });
  await kit.batch(({ workbook }) => workbook.worksheets.load('items'));
  expect(await write('A4')).toBe('GeneralException');
  expect(written()).toEqual([[0, 0], [2, 0]]); // prettier-ignore
});

test('requests are lost before or after they were carried out', async () => {
  const unanswered = async (kind: 'cut-off-before' | 'cut-off-after', address: string) => {
    control.fault(1, { kind });
    const late = new Promise((resolve) => setTimeout(resolve, 30, 'no answer'));
    return Promise.race([write(address), late]);
  };
  expect(await unanswered('cut-off-before', 'A1')).toBe('no answer');
  expect(await unanswered('cut-off-after', 'A2')).toBe('no answer');
  expect(await write('A3')).toBe('none');
  expect(written()).toEqual([[1, 0], [2, 0]]); // prettier-ignore
  await settled(kit.host);
  expect(control.requests().map(({ error }) => error)).toEqual([
    'cut off before',
    'cut off after',
    null,
  ]);
});

test('a slow request holds up those behind it', async () => {
  control.fault(1, { kind: 'delay', ms: 40 });
  const order: string[] = [];
  await Promise.all([
    write('A1').then(() => order.push('slow')),
    write('A2').then(() => order.push('quick')),
  ]);
  expect(order).toEqual(['slow', 'quick']);
});

test('too much in one request is refused', async () => {
  const text = '字'.repeat(30_000);
  const code = await kit.failure((_, sheet) => {
    sheet.getRange('A1:A60').values = Array.from({ length: 60 }, () => [text]);
  });
  expect(code).toBe('RequestPayloadSizeLimitExceeded');
  for (let row = 0; row < 60; row += 20) {
    await kit.batch((_, sheet) => {
      const rows = Array.from({ length: 20 }, () => [text]);
      sheet.getRangeByIndexes(row, 0, 20, 1).values = rows;
    });
  }
  const answer = await kit.failure((_, sheet) => sheet.getRange('A1:A60').load('values'));
  expect(answer).toBe('ResponsePayloadSizeLimitExceeded');
});

test('counts requests and says what they asked', async () => {
  await write('A1');
  const [record] = control.requests();
  expect(record?.actions.at(-1)).toBe(
    `set workbook.worksheets.getItem("${kit.first()}").getRange("A1").values`,
  );
  expect(record?.bytes).toBeGreaterThan(100);
  control.forgetRequests();
  expect(control.requests()).toEqual([]);
});

test('kept ranges move with their rows, and are let go of', async () => {
  const { Excel } = kit;
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(kit.first()).getRange('A5');
    cell.load('address');
    await context.sync();
    expect(control.keptObjects()).toBeGreaterThan(0);
    await user.insertRows(kit.first(), 1, 2);
    cell.load('address');
    await context.sync();
    expect(cell.address).toBe('Sheet1!A7');
  });
  await settled(kit.host);
  expect(control.keptObjects()).toBe(0);
});

test('an add-in’s writes cannot be taken back, nor what came before them', async () => {
  await user.type(kit.first(), { row: 0, col: 0 }, '1');
  await write('A2');
  await user.type(kit.first(), { row: 2, col: 0 }, '3');
  await user.undo();
  await user.undo();
  expect(written()).toEqual([[0, 0], [1, 0]]); // prettier-ignore
});
