import { createExcelHost } from '../../../src/hosts/excel';
import type { Host, SheetId } from '../../../src/hosts/port';
import type { PatchStep } from '../../../src/sheet/plan';
import { cellsStep, planOf, rect } from '../../contract/contract-support';
import { installOffice, settled } from '../../office-host/node';

/*
 * Excel.run({ mergeUndoGroup: true }) as ExcelApi 1.20 has it: a call that cannot be undone makes it fail, and Excel
 * does not say whether the calls before it stay.
 */
const REFUSED = 'UndoNotSupported';
const PATIENCE = { timeoutMs: 100, pausesMs: [1], repairPausesMs: [1, 1] };
const PLAN = planOf('一', { A1: '头', A2: '类', A3: 3, A4: '合计' }, { merges: ['A2:A3'] });
const STEPS: readonly PatchStep[] = [
  { kind: 'insert-rows', row: 3, count: 1, styleFrom: 2 },
  { kind: 'merge', rect: rect('A2:A4') },
  cellsStep({ B4: '新' }),
];

let office: ReturnType<typeof installOffice>;
let host: Host;
let sheet: SheetId;

beforeEach(async () => {
  office = installOffice({
    apiSet: '1.20',
    otherSets: ['ExcelApiOnline 1.1'],
    plans: [PLAN],
  });
  host = await createExcelHost(PATIENCE);
  sheet = (await host.sheets())[0]!.id;
});
afterEach(async () => {
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

/** What stands in the sheet: contents, number formats, merged areas. */
async function contents(): Promise<unknown> {
  const [read] = await host.read([sheet]);
  if (read?.status !== 'read') return null;
  const { cells, merges } = read.grid;
  return { cells, merges: new Set(merges?.map((area) => JSON.stringify(area))) };
}
const apply = () => host.apply([{ sheet, steps: STEPS }]);

test.each(['first', 'middle', 'last'] as const)(
  'patches that a group refuses at the %s call are applied once',
  async (at) => {
    await apply();
    const once = await contents();
    office.host.control.load([PLAN]);
    sheet = office.host.control.sheetIds()[0]!;
    office.host.control.fault(1, { kind: 'body', at, code: REFUSED });
    await apply();
    expect(await contents()).toEqual(once);
  },
);

test('patches whose refused group was rolled back are applied once, and nothing is taken back', async () => {
  await apply();
  const once = await contents();
  office.host.control.load([PLAN]);
  sheet = office.host.control.sheetIds()[0]!;
  const { prototype } = Excel.RequestContext;
  const sync = Reflect.get(prototype, 'sync') as (this: Excel.RequestContext) => Promise<void>;
  const rolledBack = jest.spyOn(prototype, 'sync');
  rolledBack.mockImplementationOnce(async function (this: Excel.RequestContext) {
    await sync.call(this);
    const back = new Excel.RequestContext();
    back.workbook.worksheets.getItem(sheet).getRange('4:4').delete('Up');
    await sync.call(back);
    throw Object.assign(new Error('refused'), { code: REFUSED });
  });
  await apply();
  rolledBack.mockRestore();
  expect(await contents()).toEqual(once);
});

test.each([1, 2])('sheets whose group is refused at request %d are built once', async (request) => {
  const plans = Array.from({ length: 7 }, (_, at) => planOf(`表${String(at)}`, { A1: at }));
  office.host.control.fault(1 + request, { kind: 'body', at: 'middle', code: REFUSED });
  const ids = await host.build(plans);
  expect(office.host.control.sheetIds()).toEqual([sheet, ...ids]);
  expect(office.host.control.export().map(({ name }) => name)).toEqual([
    '一',
    ...plans.map(({ name }) => name),
  ]);
});
