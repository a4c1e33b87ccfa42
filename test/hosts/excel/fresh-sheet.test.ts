import { recreateSheet } from '../../../src/hosts/excel/fresh-sheet';
import { identityFormula, IDENTITY_NAME } from '../../../src/hosts/excel/identity';
import type { Batch } from '../../../src/hosts/excel/gate';
import { installOffice, settled } from '../../office-host/node';

const REPORT = { name: '报告', identity: 'report-1;report;1' };

let office: ReturnType<typeof installOffice>;
beforeEach(() => {
  office = installOffice({ apiSet: '1.9' });
});
afterEach(async () => {
  await settled(office.host);
  office.uninstall();
});

function batch(): Batch {
  const context = new Excel.RequestContext();
  return { context, sync: () => context.sync(), wait: (work) => work };
}

async function sheets(): Promise<string[]> {
  const { context, sync } = batch();
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/id');
  await sync();
  return worksheets.items.map(({ name }) => name);
}

/** Adds a sheet as a user, or an earlier run of ours, has left it. */
async function leave(
  name: string,
  identity: string | null,
  visibility: 'Visible' | 'Hidden' | 'VeryHidden' = 'Visible',
) {
  const { context, sync } = batch();
  const sheet = context.workbook.worksheets.add(name);
  if (identity !== null) sheet.names.add(IDENTITY_NAME, identityFormula(identity));
  sheet.getRange('A1').values = [['earlier']];
  sheet.set({ visibility });
  sheet.load('id');
  await sync();
  return sheet.id;
}

test('adds the sheet when there is none', async () => {
  const id = await recreateSheet(batch(), REPORT);
  expect(await sheets()).toEqual(['Sheet1', '报告']);
  expect(office.host.control.sheetIds()).toContain(id);
});

test.each(['Visible', 'Hidden', 'VeryHidden'] as const)(
  'replaces its own sheet that is %s',
  async (look) => {
    const before = await leave('报告', REPORT.identity, look);
    await leave('别的', null);
    const id = await recreateSheet(batch(), REPORT);
    expect(id).not.toBe(before);
    expect(await sheets()).toEqual(['Sheet1', '别的', '报告']);
    const { context, sync } = batch();
    const used = context.workbook.worksheets.getItem(id).getUsedRangeOrNullObject(true);
    await sync();
    expect(used.isNullObject).toBe(true);
  },
);

test.each([
  ['a sheet of the user’s', null],
  ['another sheet of ours', 'report-2;report;1'],
])('leaves %s alone', async (_, identity) => {
  await leave('报告', identity);
  await expect(recreateSheet(batch(), REPORT)).rejects.toMatchObject({ code: 'bad-sheet-name' });
  expect(await sheets()).toEqual(['Sheet1', '报告']);
});

test('a name that Excel refuses costs no request and leaves no sheet behind', async () => {
  office.host.control.forgetRequests();
  await expect(recreateSheet(batch(), { ...REPORT, name: '甲/乙' })).rejects.toMatchObject({
    code: 'bad-sheet-name',
  });
  expect(office.host.control.requests()).toEqual([]);
  expect(await sheets()).toEqual(['Sheet1']);
});
