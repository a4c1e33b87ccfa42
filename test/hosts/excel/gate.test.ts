import { createGate, type Gate } from '../../../src/hosts/excel/gate';

type Answer = 'ok' | 'never' | { readonly code: string; readonly message: string };

/** A library whose requests are answered as told, in turn; "ok" when nothing more was told. */
function fakeExcel(...answers: Answer[]) {
  const asked = { syncs: 0, runs: [] as unknown[] };
  class RequestContext {
    sync(): Promise<void> {
      const answer = answers[asked.syncs++] ?? 'ok';
      if (answer === 'never') return new Promise(() => undefined);
      return answer === 'ok'
        ? Promise.resolve()
        : Promise.reject(Object.assign(new Error(answer.message), { code: answer.code }));
    }
  }
  const run = (options: unknown, body: (context: RequestContext) => Promise<unknown>) => {
    asked.runs.push(options);
    return body(new RequestContext());
  };
  Object.assign(globalThis, { Excel: { RequestContext, run } });
  return asked;
}

const PATIENCE = { timeoutMs: 30, pausesMs: [1, 1], repairPausesMs: [1, 1, 1] };
const open = (undoGroups = false): Gate => createGate(PATIENCE, undoGroups);
const error = (code: string): Answer => ({ code, message: `says ${code}` });
const write = (gate: Gate) => gate.write(({ sync }) => sync());

afterAll(() => {
  Reflect.deleteProperty(globalThis, 'Excel');
});

describe('the gate to Excel', () => {
  test.each([
    ['InvalidOperationInCellEditMode', 'busy'],
    ['InactiveWorkbook', 'busy'],
    ['ItemAlreadyExists', 'bad-sheet-name'],
    ['UnsupportedSheet', 'unsupported'],
    ['AccessDenied', 'protected'],
    ['ItemNotFound', 'sheet-gone'],
    ['InvalidOrTimedOutSession', 'lost'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'unsupported'],
    ['GeneralException', 'failed'],
    ['SomethingNew', 'failed'],
  ])('turns %s into %s and sends nothing again', async (code, meaning) => {
    const asked = fakeExcel(error(code));
    await expect(open().read(() => () => 1)).rejects.toMatchObject({
      name: 'HostError',
      code: meaning,
      message: expect.stringContaining(code) as string,
    });
    expect(asked.syncs).toBe(1);
  });

  test('sends a read again a few times when the failure may pass, a write never', async () => {
    const passing = error('ActivityLimitReached');
    const asked = fakeExcel(passing, passing, 'ok');
    expect(await open().read(() => () => 'read')).toBe('read');
    expect(asked.syncs).toBe(3);
    const again = fakeExcel(passing, passing, passing);
    await expect(open().read(() => () => 1)).rejects.toMatchObject({ code: 'failed' });
    expect(again.syncs).toBe(3);
    const written = fakeExcel(passing);
    await expect(write(open())).rejects.toMatchObject({ code: 'failed' });
    expect(written.syncs).toBe(1);
  });

  test('does not know of a write whose answer was too large whether it was done', async () => {
    fakeExcel(error('ResponsePayloadSizeLimitExceeded'));
    await expect(write(open())).rejects.toMatchObject({ code: 'no-answer' });
    fakeExcel(error('RequestPayloadSizeLimitExceeded'));
    await expect(write(open())).rejects.toMatchObject({ code: 'too-large' });
  });

  test('does not wait for ever', async () => {
    fakeExcel('never');
    await expect(open().read(() => () => 1)).rejects.toMatchObject({ code: 'no-answer' });
  });

  test('repairs while Excel is busy; after any failure only what does no harm twice', async () => {
    const busy = error('InvalidOperationInCellEditMode');
    const asked = fakeExcel(busy, busy, 'ok');
    await open().repair(false, ({ sync }) => sync());
    expect(asked.syncs).toBe(3);
    const once = fakeExcel(error('GeneralException'));
    await expect(open().repair(false, ({ sync }) => sync())).rejects.toMatchObject({
      code: 'failed',
    });
    expect(once.syncs).toBe(1);
    const twice = fakeExcel(error('GeneralException'), 'ok');
    await open().repair(true, ({ sync }) => sync());
    expect(twice.syncs).toBe(2);
  });

  test('writes in one undo group where there are some, without one where it is refused', async () => {
    const grouped = fakeExcel();
    await write(open(true));
    expect(grouped).toEqual({ syncs: 1, runs: [{ mergeUndoGroup: true }] });
    const refused = fakeExcel(error('UndoNotSupported'), 'ok');
    await write(open(true));
    expect([refused.syncs, refused.runs.length]).toEqual([2, 1]);
    const ungrouped = fakeExcel();
    await open(true).write(({ sync }) => sync(), { grouped: false });
    expect(ungrouped).toEqual({ syncs: 1, runs: [] });
    const plain = fakeExcel();
    await write(open());
    expect(plain).toEqual({ syncs: 1, runs: [] });
  });

  test('takes back what a group refused half-way before it writes without one, or gives up', async () => {
    const order: string[] = [];
    fakeExcel(error('UndoNotSupported'), 'ok');
    const body = async ({ sync }: { readonly sync: () => Promise<void> }) => {
      order.push('body');
      await sync();
    };
    const startOver = () => Promise.resolve(void order.push('back'));
    await open(true).write(body, { startOver });
    expect(order).toEqual(['body', 'back', 'body']);
    const asked = fakeExcel(error('UndoNotSupported'), 'ok');
    const fails = open(true).write(body, { startOver: () => Promise.reject(new Error('no')) });
    await expect(fails).rejects.toMatchObject({ code: 'failed' });
    expect(asked.syncs).toBe(1);
  });

  test('lets nothing through once it is closed, nor what is under way', async () => {
    const asked = fakeExcel();
    const gate = open();
    const underWay = gate.read(() => () => 1);
    gate.close();
    await expect(underWay).rejects.toMatchObject({ code: 'disposed' });
    for (const call of [() => gate.read(() => () => 1), () => write(gate)]) {
      await expect(call()).rejects.toMatchObject({ code: 'disposed' });
    }
    expect(asked.syncs).toBe(1);
  });
});
