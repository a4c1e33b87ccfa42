import { createExcelHost } from '../../../src/hosts/excel';
import type { Host, SheetId } from '../../../src/hosts/port';
import { toA1 } from '../../../src/sheet/address';
import type { CellNote, PatchStep, SheetPlan } from '../../../src/sheet/plan';
import { at, cellsStep, planOf } from '../../contract/contract-support';
import { installOffice, settled } from '../../office-host/node';
import { threadsOf } from '../../office-host/threads';

const PATIENCE = { timeoutMs: 100, pausesMs: [1], repairPausesMs: [1, 1, 1, 1] };
/** Office on the web takes 5 MB in either direction; a tenth of it leaves room for slow networks too. */
const PAYLOAD = 512 * 1024;

let office: ReturnType<typeof installOffice>;
let host: Host;

async function open(apiSet: string, plans: readonly SheetPlan[]): Promise<readonly SheetId[]> {
  office = installOffice({ apiSet, otherSets: ['ExcelApiOnline 1.1'], plans });
  host = await createExcelHost(PATIENCE);
  office.host.control.forgetRequests();
  return office.host.control.sheetIds();
}

afterEach(async () => {
  host.dispose();
  await settled(office.host);
  office.uninstall();
});

function note(address: string, text: string): CellNote {
  return { ...at(address), text };
}

function notesStep(notes: Readonly<Record<string, string | null>>): PatchStep {
  return {
    kind: 'notes',
    notes: Object.entries(notes).map(([address, text]) => ({ ...at(address), text })),
  };
}

/** A sheet with so many notes, of the length of a finding's text. */
function noted(
  name: string,
  count: number,
  text = '产出指标分值合计 70 分，本表应为 50 分',
): SheetPlan {
  const notes = Array.from({ length: count }, (_, row) => ({ row, col: 1, text }));
  return planOf(name, { A1: 1 }, { notes });
}

const requests = () => office.host.control.requests();

describe.each(['1.14', '1.18'])('ExcelApi %s', (apiSet) => {
  const member = apiSet === '1.18' ? '.notes' : '.comments';

  test('one request tells that there are none, a second one where they are, for any number of sheets', async () => {
    const bare = Array.from({ length: 20 }, (_, n) => noted(`空${String(n)}`, 0));
    let ids = await open(apiSet, bare);
    expect((await host.notes(ids)).flatMap(({ notes }) => notes)).toEqual([]);
    expect(requests()).toHaveLength(1);
    office.host.control.load(Array.from({ length: 20 }, (_, n) => noted(`表${String(n)}`, 20)));
    ids = office.host.control.sheetIds();
    office.host.control.forgetRequests();
    const told = await host.notes(ids);
    expect(told.map(({ notes }) => notes.length)).toEqual(ids.map(() => 20));
    expect(requests()).toHaveLength(2);
    expect(requests()[0]!.actions.join()).toContain(member);
  });

  test('more than 500 take a request for every 500, each far below 5 MB', async () => {
    const ids = await open(apiSet, [noted('甲', 700), noted('乙', 800)]);
    const told = await host.notes(ids);
    expect(told.map(({ notes }) => notes.length)).toEqual([700, 800]);
    expect(requests()).toHaveLength(4);
    for (const { bytes, responseBytes } of requests()) {
      expect(Math.max(bytes, responseBytes)).toBeLessThan(PAYLOAD);
    }
  });

  test('texts so long that Excel refuses to answer them at once are asked for in halves', async () => {
    const text = '长'.repeat(30_000);
    const ids = await open(apiSet, [noted('甲', 100, text)]);
    const [told] = await host.notes(ids);
    expect(told!.notes.map((one) => one.text)).toEqual(Array.from({ length: 100 }, () => text));
    expect(requests().map(({ error }) => error)).toEqual([null, '5104', null, null]);
  });

  test('a note that goes while the others are read does not matter', async () => {
    const ids = await open(apiSet, [noted('甲', 3)]);
    office.host.control.fault(2, { kind: 'body', at: 'middle', code: 'ItemNotFound' });
    expect((await host.notes(ids))[0]!.notes).toHaveLength(3);
    office.host.control.fault(2, { kind: 'body', at: 'last', code: 'InvalidArgument' });
    expect((await host.notes(ids))[0]!.notes).toHaveLength(3);
    for (const at of [2, 3, 4]) {
      office.host.control.fault(at, { kind: 'body', at: 'first', code: 'AccessDenied' });
    }
    await expect(host.notes(ids)).rejects.toMatchObject({ code: 'protected' });
  });

  test('a note that comes while the others are read is told too', async () => {
    const ids = await open(apiSet, [noted('甲', 3)]);
    office.host.control.fault(2, { kind: 'delay', ms: 20 });
    const reading = host.notes(ids);
    while (requests().length === 0) await new Promise((resolve) => setTimeout(resolve));
    const { book } = office.host;
    book.change((draft) => {
      const fresh = { ...threadsOf(book.sheet(ids[0]!))[0]!, id: 'fresh', row: 9, text: '新' };
      draft.set({ ...book.sheet(ids[0]!), notes: [...book.sheet(ids[0]!).notes, fresh] });
    });
    expect((await reading)[0]!.notes).toHaveLength(4);
    expect(requests()).toHaveLength(4);
  });

  test('a patch with notes costs one request to write, after those that tell where notes stand', async () => {
    const ids = await open(apiSet, [noted('甲', 30), noted('乙', 30), noted('丙', 0)]);
    const fresh = Array.from({ length: 50 }, (_, row) => ({ row: row + 10, col: 1, text: '新' }));
    await host.apply(ids.map((sheet) => ({ sheet, steps: [{ kind: 'notes', notes: fresh }] })));
    expect(requests().map(({ error }) => error)).toEqual([null, null, null]);
    expect(Math.max(...requests().map(({ bytes }) => bytes))).toBeLessThan(PAYLOAD);
    office.host.control.forgetRequests();
    await host.apply([{ sheet: ids[2]!, steps: [cellsStep({ A1: 2 })] }]);
    expect(requests()).toHaveLength(1);
  });

  test("a note that is replaced stays the same note: its author's, with its answers; no other is touched", async () => {
    const notes = [note('A1', '我的'), note('A2', '他的'), note('B3', '旧')];
    const [id] = await open(apiSet, [planOf('甲', { A1: 1 }, { notes })]);
    const { book } = office.host;
    const before = threadsOf(book.sheet(id!));
    book.change((draft) => {
      const threads = before.map((one) => ({ ...one, author: '科长', replies: ['已核', '同意'] }));
      draft.set({ ...book.sheet(id!), notes: [...threads].reverse() });
    });
    const steps = [notesStep({ A1: '改', B3: null, C4: '新' })];
    await host.apply([{ sheet: id!, steps }]);
    const after = threadsOf(book.sheet(id!)).map((one) => [
      toA1(one),
      one.text,
      one.author,
      one.id,
    ]);
    const idAt = (address: string) => before.find((one) => toA1(one) === address)!.id;
    expect(after.reverse()).toEqual([
      ['A1', '改', '科长', idAt('A1')],
      ['A2', '他的', '科长', idAt('A2')],
      ['C4', '新', '本人', expect.any(String)],
    ]);
    expect(threadsOf(book.sheet(id!)).map(({ replies }) => replies.length)).toEqual([0, 2, 2]);
  });

  test('wherever a batch breaks, what was done to notes is taken back', async () => {
    const notes = [note('A1', '一'), note('A3', '三'), note('B4', '四')];
    const plans = [planOf('甲', { A1: '头', A2: 2, A3: 3, A4: 4 }, { notes })];
    const steps: readonly PatchStep[] = [
      notesStep({ A1: '新', A2: '二', B4: null }),
      { kind: 'insert-rows', row: 1, count: 2, styleFrom: 0 },
      notesStep({ A4: '又', A5: null, C6: '角' }),
      cellsStep({ A2: 5 }),
      notesStep({ C6: '末', A2: '行' }),
    ];
    await open(apiSet, plans);
    const contents = () =>
      JSON.stringify(office.host.control.export().map(({ cells, notes }) => ({ cells, notes })));
    const apply = () =>
      host.apply(office.host.control.sheetIds().map((sheet) => ({ sheet, steps })));
    const before = contents();
    await apply();
    const complete = contents();
    const actions = requests().at(-1)!.actions.length;
    expect(requests()).toHaveLength(3);
    for (let broken = 0; broken < actions; broken++) {
      office.host.control.load(plans);
      office.host.control.fault(3, { kind: 'body', at: broken });
      await expect(apply()).rejects.toMatchObject({ code: 'failed' });
      expect([broken, contents()]).toEqual([broken, before]);
    }
    office.host.control.load(plans);
    office.host.control.fault(3, { kind: 'cut-off-after' });
    await expect(apply()).rejects.toMatchObject({ code: 'no-answer' });
    office.host.control.load(plans);
    await apply();
    expect(contents()).toBe(complete);
  });
});

test('what others have answered cannot be brought back, and that is said', async () => {
  const [id] = await open('1.14', [planOf('甲', { A1: 1 }, { notes: [note('A1', '一')] })]);
  const { book, control } = office.host;
  book.change((draft) => {
    const [thread] = threadsOf(book.sheet(id!));
    draft.set({ ...book.sheet(id!), notes: [{ ...thread!, replies: ['已核'] } as CellNote] });
  });
  control.fault(3, { kind: 'body', at: 'last' });
  const steps = [notesStep({ A1: null }), cellsStep({ A1: 2, C3: 3 })];
  await expect(host.apply([{ sheet: id!, steps }])).rejects.toMatchObject({ code: 'incomplete' });
  expect(await host.notes([id!])).toEqual([{ sheet: id, notes: [note('A1', '一')] }]);
});
