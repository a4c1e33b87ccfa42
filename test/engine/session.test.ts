import { createSession } from '../../src/engine/create-session';
import type { Session } from '../../src/engine/session';
import { createMemoryHost, type MemoryHost } from '../../src/hosts/memory';
import { HostError } from '../../src/hosts/port';
import { counting, published, settled } from '../support/sessions';

let host: MemoryHost;
let session: Session;
afterEach(() => {
  session.dispose();
});

describe('reading', () => {
  beforeEach(() => {
    host = createMemoryHost({ plans: published() });
  });

  test('the first reading is one call for all sheets; an edit is one read of one sheet', async () => {
    const counted = counting(host);
    session = createSession(counted);
    const { sheets } = await session.whenIdle();
    expect(counted.reads).toEqual([sheets.map(({ sheet }) => sheet.id)]);
    counted.reads.length = 0;
    await host.user.type(sheets[1]!.sheet.id, { row: 11, col: 6 }, '9');
    await settled();
    await session.whenIdle();
    expect(counted.reads).toEqual([[sheets[1]!.sheet.id]]);
  });

  test('many edits of one sheet in a row are read together', async () => {
    const counted = counting(host);
    session = createSession(counted);
    const { sheets } = await session.whenIdle();
    counted.reads.length = 0;
    for (let i = 0; i < 50; i++) {
      await host.user.type(sheets[1]!.sheet.id, { row: 11, col: 6 }, String(i));
    }
    await settled();
    await session.whenIdle();
    expect(counted.reads).toEqual([[sheets[1]!.sheet.id]]);
  });

  test('a hint without a change leaves the assessment as it is', async () => {
    session = createSession(host);
    const before = (await session.whenIdle()).sheets;
    const after = (await session.refresh()).sheets;
    expect(after.map((sheet, i) => sheet === before[i])).toEqual(before.map(() => true));
  });

  test('changes say where and by whom', async () => {
    session = createSession(host);
    const id = (await session.whenIdle()).sheets[1]!.sheet.id;
    await host.user.type(id, { row: 11, col: 6 }, '9');
    await settled();
    const { sheets } = await session.whenIdle();
    expect(sheets[1]!.changes).toEqual([{ cell: { row: 11, col: 6 }, by: 'user' }]);
  });

  test('the workbook’s sums follow each table', async () => {
    session = createSession(host);
    const { totals, sheets } = await session.whenIdle();
    expect([totals.tables, totals.projects, totals.annualBudget.toString()]).toEqual([7, 6, '156']);
    expect(totals.executionRate?.toString()).toBe('1');
    await host.user.type(sheets[1]!.sheet.id, { row: 4, col: 4 }, '100');
    await settled();
    const after = (await session.whenIdle()).totals;
    expect([after.annualBudget.toString(), after.executed.toString()]).toEqual(['206', '156']);
    await host.user.deleteSheet(sheets[1]!.sheet.id);
    await settled();
    const left = (await session.whenIdle()).totals;
    expect([left.projects, left.annualBudget.toString()]).toEqual([5, '106']);
  });

  test('the verdict counts, and says where to go first', async () => {
    session = createSession(host);
    await session.whenIdle();
    const verdict = await session.validate();
    if (!verdict.ok) throw new Error('refused');
    const { counts, ready, tables, next } = verdict.value;
    expect([ready, tables]).toEqual([false, 7]);
    expect(counts.error).toBe(session.current().totals.counts.error);
    expect(counts.error).toBeGreaterThan(0);
    const gaosan = session.current().sheets[1]!;
    expect(gaosan.state === 'table' && gaosan.findings.map(({ check }) => check)).toContain(
      'values/actual-missing',
    );
    expect(next?.sheet).toBe(gaosan.sheet.id);
  });

  test('a table that loses its labels is a finding, not a silence', async () => {
    session = createSession(host);
    const id = (await session.whenIdle()).sheets[1]!.sheet.id;
    await host.user.type(id, { row: 4, col: 1 }, '');
    await settled();
    const sheet = (await session.whenIdle()).sheets[1]!;
    if (sheet.state !== 'table') throw new Error('no table');
    expect(sheet.table.lost.map(({ anchor }) => anchor)).toEqual(['funds.total']);
    expect(sheet.findings.map(({ check }) => check)).toContain('binding/lost-anchor');
  });
});

describe('failures', () => {
  test('a host that fails is a problem; the next hint makes it good', async () => {
    host = createMemoryHost({ plans: published() });
    let broken = true;
    session = createSession({
      ...host,
      read: (ids) =>
        broken ? Promise.reject(new HostError('failed', 'memory', 'no answer')) : host.read(ids),
    });
    const first = await session.whenIdle();
    expect(first.problem).toEqual({
      code: 'host.failed',
      data: { host: 'memory', detail: 'memory: no answer' },
    });
    broken = false;
    const second = await session.refresh();
    expect([second.problem, second.state, second.sheets.length]).toEqual([null, 'ready', 7]);
  });

  test('a busy host is asked again', async () => {
    host = createMemoryHost({ plans: published() });
    let busy = 2;
    session = createSession({
      ...host,
      read: (ids) =>
        busy-- > 0
          ? Promise.reject(new HostError('busy', 'memory', 'a cell is being edited'))
          : host.read(ids),
    });
    expect((await session.whenIdle()).problem).toBeNull();
    expect(session.current().sheets).toHaveLength(7);
  });

  test('a check that throws is a cannot-tell with its id', async () => {
    host = createMemoryHost({ plans: published() });
    session = createSession(host, {
      checks: [
        {
          id: 'funds/broken',
          severity: 'error',
          source: 'arithmetic',
          evaluate: () => {
            throw new Error('boom');
          },
        },
      ],
    });
    const [sheet] = (await session.whenIdle()).sheets;
    expect(sheet?.state === 'table' && sheet.findings).toEqual([
      expect.objectContaining({ check: 'funds/broken', status: 'cannot-tell', variant: 'crashed' }),
    ]);
  });

  test('commands on what is not there are refused', async () => {
    host = createMemoryHost();
    session = createSession(host);
    const { sheets, active } = await session.whenIdle();
    expect([sheets.map(({ state }) => state), active]).toEqual([['no-table'], sheets[0]!.sheet.id]);
    const id = sheets[0]!.sheet.id;
    expect(await session.addIndicator(id, 'output', 'quantity')).toMatchObject({
      ok: false,
      problems: [{ code: 'no-table' }],
    });
    expect(await session.select('nowhere', { row: 0, col: 0 })).toMatchObject({
      ok: false,
      problems: [{ code: 'host.sheet-gone' }],
    });
    expect(await session.undo()).toMatchObject({ ok: false });
  });
});

describe('reading goes on', () => {
  test('after a failure by itself', async () => {
    host = createMemoryHost({ plans: published() });
    let failures = 1;
    session = createSession({
      ...host,
      read: (ids) =>
        failures-- > 0
          ? Promise.reject(new HostError('failed', 'memory', 'no answer'))
          : host.read(ids),
    });
    await settled();
    expect(session.current()).toMatchObject({
      state: 'starting',
      problem: { code: 'host.failed' },
    });
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect([session.current().state, session.current().problem]).toEqual(['ready', null]);
  });

  test('with the other listeners when one throws', async () => {
    host = createMemoryHost({ plans: published() });
    session = createSession(host);
    const heard = jest.fn();
    session.subscribe(() => {
      throw new Error('a listener of the pane');
    });
    session.subscribe(heard);
    await session.whenIdle();
    expect(heard).toHaveBeenCalled();
    expect(session.current().problem).toMatchObject({ code: 'internal' });
  });

  test('with the selection that came while the host was asked for it', async () => {
    host = createMemoryHost({ plans: published() });
    const ids = (await host.sheets()).map(({ id }) => id);
    session = createSession({
      ...host,
      async selection() {
        const answer = await host.selection();
        await host.select(ids[2]!, { row: 0, col: 0 });
        await settled();
        return answer;
      },
    });
    expect((await session.whenIdle()).active).toBe(ids[2]);
  });
});
