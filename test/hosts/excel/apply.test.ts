import { createExcelHost } from '../../../src/hosts/excel';
import type { Host, SheetId } from '../../../src/hosts/port';
import type { PatchStep, SheetPlan } from '../../../src/sheet/plan';
import { at, cellsStep, planOf, rect } from '../../contract/contract-support';
import { installOffice, settled } from '../../office-host/node';

const PATIENCE = { timeoutMs: 100, pausesMs: [1], repairPausesMs: [1, 1, 1, 1] };
const PLAN = (name: string): SheetPlan =>
  planOf(
    name,
    {
      A1: '头',
      A2: '类',
      B2: '007',
      C2: { value: 0.5, format: '0.00%' },
      B3: '=不是公式',
      C3: { formula: '=C2*2' },
      B4: 4,
      A5: '下',
    },
    { merges: ['A2:A4', 'D1:E1'] },
  );
/** Every kind of step; each is one call or two. */
const STEPS: readonly PatchStep[] = [
  cellsStep({ B2: '新', C2: 0.75, F9: '12' }),
  { kind: 'insert-rows', row: 3, count: 2, styleFrom: 2 },
  { kind: 'merge', rect: rect('A2:A7') },
  cellsStep({ B5: '=1+1' }),
  { kind: 'delete-rows', row: 2, count: 1 },
  { kind: 'merge', rect: rect('D1') },
];

let office: ReturnType<typeof installOffice>;
let host: Host;
let ids: readonly SheetId[];

beforeEach(async () => {
  office = installOffice({ apiSet: '1.14', plans: [PLAN('一'), PLAN('二')] });
  host = await createExcelHost(PATIENCE);
  ids = (await host.sheets()).map(({ id }) => id);
});
afterEach(async () => {
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

/** What stands in the workbook: contents, number formats, merged areas. */
function contents(): string {
  const sheets = office.host.control.export().map(({ name, identity, cells, styles, merges }) => ({
    name,
    identity,
    cells: cells
      .map(({ style, ...cell }) => ({ ...cell, format: styles[style]?.format }))
      .filter(({ value, formula, format }) => value ?? formula ?? format),
    merges: merges.map((area) => JSON.stringify(area)).sort(),
  }));
  return JSON.stringify(sheets, null, 1);
}

const apply = () => host.apply(ids.map((sheet) => ({ sheet, steps: STEPS })));

test('wherever a batch breaks, what was done is taken back', async () => {
  const before = contents();
  await apply();
  const actions = office.host.control.requests().at(-1)!.actions.length;
  const complete = contents();
  expect(complete).not.toBe(before);
  for (let broken = 0; broken < actions; broken++) {
    office.host.control.load([PLAN('一'), PLAN('二')]);
    ids = (await host.sheets()).map(({ id }) => id);
    office.host.control.fault(1, { kind: 'body', at: broken });
    await expect(apply()).rejects.toMatchObject({ code: 'failed' });
    expect([broken, contents()]).toEqual([broken, before]);
    await apply();
    expect([broken, contents()]).toEqual([broken, complete]);
  }
});

test('wherever a batch that names sheets breaks, every sheet has the identity that it had', async () => {
  const plans = [{ ...PLAN('一'), identity: 'uuid-1;form;1' }, PLAN('二')];
  const name = (...identities: (string | null)[]) =>
    host.apply(
      ids.map((sheet) => ({
        sheet,
        steps: [
          cellsStep({ B2: '新' }),
          ...identities.map((identity) => ({ kind: 'identity', identity }) as const),
        ],
      })),
    );
  for (const identities of [['uuid-2;form;1'], [null], [null, 'a;b;1'], ['a;b;1', null]]) {
    const load = async () => {
      office.host.control.load(plans);
      ids = (await host.sheets()).map(({ id }) => id);
      return contents();
    };
    const before = await load();
    await name(...identities);
    const actions = office.host.control.requests().at(-1)!.actions.length;
    const complete = contents();
    expect(complete).not.toBe(before);
    for (let broken = 0; broken < actions; broken++) {
      await load();
      office.host.control.fault(2, { kind: 'body', at: broken });
      await expect(name(...identities)).rejects.toMatchObject({ code: 'failed' });
      expect([identities, broken, contents()]).toEqual([identities, broken, before]);
      await name(...identities);
      expect([identities, broken, contents()]).toEqual([identities, broken, complete]);
    }
  }
});

test('a protected sheet is left alone, and so is the one before it', async () => {
  office.host.control.protect(ids[1]!);
  const before = contents();
  office.host.control.forgetRequests();
  await expect(apply()).rejects.toMatchObject({ code: 'protected' });
  expect(contents()).toBe(before);
  const write = { kind: 'cells', cells: [{ ...at('B2'), value: 1 }] } as const;
  await expect(host.apply([{ sheet: ids[1]!, steps: [write] }])).rejects.toMatchObject({
    code: 'protected',
  });
  expect(contents()).toBe(before);
});

test.each(['1.9', '1.14'])(
  'a protected sheet at ExcelApi %s: no row comes or goes, and it is said to be protected',
  async (apiSet) => {
    host.dispose();
    await settled(office.host);
    office.host.control.reset({ apiSet, plans: [PLAN('一')] });
    host = await createExcelHost(PATIENCE);
    const [sheet] = office.host.control.sheetIds();
    office.host.control.protect(sheet!);
    const before = contents();
    for (const step of STEPS) {
      await expect(host.apply([{ sheet: sheet!, steps: [step] }])).rejects.toMatchObject({
        code: step.kind === 'merge' && apiSet === '1.9' ? 'incomplete' : 'protected',
      });
      expect(contents()).toBe(before);
    }
  },
);

test('a batch that is refused as a whole needs no repair', async () => {
  const before = contents();
  office.host.control.beginCellEdit();
  office.host.control.forgetRequests();
  await expect(apply()).rejects.toMatchObject({ code: 'busy' });
  expect(office.host.control.requests()).toHaveLength(1);
  office.host.control.endCellEdit();
  expect(contents()).toBe(before);
  await apply();
  expect(contents()).not.toBe(before);
});

test('what cannot be taken back is said', async () => {
  office.host.control.fault(1, { kind: 'body', at: 'last' });
  for (let k = 2; k < 12; k++) office.host.control.fault(k, { kind: 'transport', code: 5012 });
  await expect(apply()).rejects.toMatchObject({ code: 'incomplete' });
});
