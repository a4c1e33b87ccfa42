import { planOf } from '../contract/contract-support';
import type { EventKind } from './events';
import { openKit } from './test-kit';

const OPTIONS = { apiSet: '1.14', otherSets: ['ExcelApiOnline 1.1'] };
type Told = Readonly<Record<string, unknown>>;

/** Everything that the workbook's sheets tell, without methods. */
async function listening(options: { apiSet: string; otherSets?: readonly string[] } = OPTIONS) {
  const kit = openKit(options);
  const told: Told[] = [];
  const heard = (event: object): Promise<void> => {
    told.push(JSON.parse(JSON.stringify(event)) as Told);
    return Promise.resolve();
  };
  const context = new kit.Excel.RequestContext();
  const { worksheets } = context.workbook;
  const events = [
    worksheets.onChanged,
    worksheets.onCalculated,
    worksheets.onAdded,
    worksheets.onDeleted,
    worksheets.onActivated,
    worksheets.onSelectionChanged,
    worksheets.onFormatChanged,
    ...(options.otherSets ? [worksheets.onRowSorted, worksheets.onNameChanged] : []),
  ] as unknown as readonly OfficeExtension.EventHandlers<object>[];
  const handlers = events.map((event) => event.add(heard));
  await context.sync();
  const during = async (act: () => Promise<unknown>): Promise<Told[]> => {
    await kit.settle();
    told.length = 0;
    await act();
    await kit.settle();
    return [...told];
  };
  return { kit, context, handlers, during, sheet: kit.first(), ...kit.host };
}

const types = (told: readonly Told[]) =>
  told.map(({ type }) => String(type).replace('Worksheet', ''));

test('tells of a typed cell: selection, change, results', async () => {
  const { during, user, sheet } = await listening();
  await user.type(sheet, { row: 0, col: 1 }, '=A1*2');
  const told = await during(() => user.type(sheet, { row: 0, col: 0 }, '5'));
  expect(types(told)).toEqual(['SelectionChanged', 'Changed', 'Calculated']);
  expect(told[1]).toMatchObject({
    changeType: 'RangeEdited',
    address: 'A1',
    source: 'Local',
    triggerSource: 'Unknown',
    worksheetId: sheet,
  });
  const idle = await during(() => user.type(sheet, { row: 9, col: 9 }, '5'));
  expect(types(idle)).toEqual(['SelectionChanged', 'Changed']);
});

test('tells which sheets were computed, and of no others', async () => {
  const { during, control, user } = await listening();
  const sheetOf = (name: string, formula: string) =>
    planOf(name, { A1: 1, B1: { formula }, C1: { formula: '=1+1' } });
  control.load([sheetOf('甲', '=A1*2'), sheetOf('乙', '=甲!B1+1'), sheetOf('丙', '=A1+1')]);
  const [first, second] = control.sheetIds();
  const told = await during(() => user.type(first!, { row: 0, col: 0 }, '5'));
  expect(
    told.filter(({ type }) => type === 'WorksheetCalculated').map(({ worksheetId }) => worksheetId),
  ).toEqual([first, second]);
});

test('tells of rows and of sorting', async () => {
  const { during, user, sheet } = await listening();
  await user.paste(sheet, { row: 0, col: 0 }, [[1], [2], [3]]);
  const changes = async (act: () => Promise<unknown>) =>
    (await during(act))
      .filter(({ type }) => type !== 'WorksheetSelectionChanged')
      .map(({ type, changeType, address }) => [changeType ?? type, address]);
  expect(await changes(() => user.insertRows(sheet, 1, 2))).toEqual([['RowInserted', '2:3']]);
  expect(await changes(() => user.deleteRows(sheet, 1, 2))).toEqual([['RowDeleted', '2:3']]);
  expect(await changes(() => user.swapRows(sheet, 0, 2, [0, 1]))).toEqual([
    ['WorksheetRowSorted', 'A1:B3'],
    ['RangeEdited', 'A1:B3'],
  ]);
  expect(await changes(() => user.undo())).toEqual([['RangeEdited', 'A1:A3']]);
});

test('tells of sheets', async () => {
  const { during, user, remote } = await listening();
  let id = '';
  expect(types(await during(async () => { id = await user.addSheet('甲'); }))).toEqual(['Added', 'Activated', 'SelectionChanged']); // prettier-ignore
  expect(await during(() => user.renameSheet(id, '乙'))).toMatchObject([
    { type: 'WorksheetNameChanged', nameBefore: '甲', nameAfter: '乙', source: 'Local' },
  ]);
  expect(types(await during(() => user.deleteSheet(id)))).toEqual(['Deleted', 'Activated']);
  const far = await during(() => remote.addSheet('丙'));
  expect(far).toMatchObject([{ type: 'WorksheetAdded', source: 'Remote' }]);
});

test('tells of others’ edits as remote, of its own as its own', async () => {
  const { during, remote, sheet, kit } = await listening();
  expect(await during(() => remote.type(sheet, { row: 0, col: 0 }, '1'))).toMatchObject([
    { type: 'WorksheetChanged', source: 'Remote', triggerSource: 'Unknown' },
  ]);
  const own = await during(() =>
    kit.batch((_, first) => {
      first.getRange('A1:A2').values = [[1], [2]];
      first.getRange('A1').format.fill.color = '#FF0000';
    }),
  );
  expect(own).toMatchObject([
    { type: 'WorksheetChanged', address: 'A1:A2', triggerSource: 'ThisLocalAddin' },
    { type: 'WorksheetFormatChanged', address: 'A1' },
  ]);
});

test('does not say who triggered a change before 1.14', async () => {
  const { during, sheet, user } = await listening({ apiSet: '1.9' });
  const told = await during(() => user.type(sheet, { row: 0, col: 0 }, '1'));
  expect(told.find(({ type }) => type === 'WorksheetChanged')).not.toHaveProperty('triggerSource');
});

test('loses what is suppressed, and tells nothing while events are off or nobody listens', async () => {
  const { during, control, user, sheet, kit, context, handlers } = await listening();
  const type = () => user.type(sheet, { row: 0, col: 0 }, '1');
  const kind: EventKind = 'changed';
  control.suppress(kind, true);
  expect(types(await during(type))).toEqual(['SelectionChanged']);
  control.suppress(kind, false);
  await kit.batch(({ runtime }) => {
    runtime.enableEvents = false;
  });
  expect(await during(type)).toEqual([]);
  await kit.batch(({ runtime }) => {
    runtime.enableEvents = true;
  });
  expect(await during(type)).not.toEqual([]);
  for (const handler of handlers) handler.remove();
  await context.sync();
  await kit.settle();
  expect(control.subscriptions()).toEqual([]);
  expect(await during(type)).toEqual([]);
});
