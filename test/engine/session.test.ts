import { createSession } from '../../src/engine/create-session';
import type { TableAssessment } from '../../src/engine/assessment';
import { indicatorFingerprint } from '../../src/engine/rows';
import type { InsertRequest, Session } from '../../src/engine/session';
import { createMemoryHost, type MemoryHost } from '../../src/hosts/memory';
import { HostError, type Host, type SheetId } from '../../src/hosts/port';
import { readXlsx } from '../../src/hosts/xlsx/read';
import type { SheetPlan } from '../../src/sheet/plan';
import type { Form } from '../../src/templates/form';
import { FORMS } from '../../src/templates/registry';
import { yueyangFile } from '../support/fixtures';

const REQUEST: InsertRequest = {
  kind: 'project',
  year: 2023,
  level: 'city',
  tables: [{ sheetName: '甲', name: '项目甲' }],
};

interface Counted extends Host {
  readonly reads: SheetId[][];
}

/** The host with a list of what was read. */
function counting(host: Host): Counted {
  const reads: SheetId[][] = [];
  return {
    ...host,
    reads,
    read: (ids) => {
      reads.push([...ids]);
      return host.read(ids);
    },
  };
}

function published(): readonly SheetPlan[] {
  const result = readXlsx(yueyangFile('workbook'));
  if (!result.ok) throw new Error(result.problem.code);
  return result.sheets;
}

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
    const keji = session.current().sheets[3]!.sheet.id;
    expect(next?.sheet).toBe(keji);
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

describe('inserting', () => {
  beforeEach(() => {
    host = createMemoryHost();
    session = createSession(host);
  });

  test('tables come as sheets with an identity, and the first blank is shown', async () => {
    const done = jest.fn();
    const result = await session.insert(
      { ...REQUEST, tables: ['甲', '乙', '丙'].map((name) => ({ sheetName: name, name })) },
      { onProgress: done },
    );
    if (!result.ok) throw new Error('refused');
    const { sheets } = session.current();
    expect(sheets.slice(1).map(({ state, sheet }) => [state, sheet.name])).toEqual([
      ['table', '甲'],
      ['table', '乙'],
      ['table', '丙'],
    ]);
    const identities = sheets.slice(1).map(({ sheet }) => sheet.identity ?? '');
    expect(new Set(identities).size).toBe(3);
    for (const identity of identities) {
      expect(identity).toMatch(/^[\da-f]{8}-[\da-f-]{27};hunan-2023-project;1$/);
    }
    expect(done).toHaveBeenLastCalledWith({ done: 3, total: 3 });
    expect(await host.selection()).toEqual({ sheet: result.value[0], cell: { row: 2, col: 2 } });
  });

  test.each<[string, Partial<InsertRequest>, string[]]>([
    ['a blank name', { tables: [{ sheetName: ' ', name: '' }] }, ['insert.name.blank']],
    [
      'a name twice, whatever the case',
      {
        tables: [
          { sheetName: 'a', name: '' },
          { sheetName: 'A', name: '' },
        ],
      },
      ['insert.name.duplicate'],
    ],
    [
      'a name of the workbook',
      { tables: [{ sheetName: 'sheet1', name: '' }] },
      ['insert.name.duplicate'],
    ],
    [
      'a long name',
      { tables: [{ sheetName: '字'.repeat(32), name: '' }] },
      ['insert.name.too-long'],
    ],
    [
      'forbidden characters',
      { tables: [{ sheetName: '收入/支出', name: '' }] },
      ['insert.name.forbidden-character'],
    ],
    ['nothing at all', { tables: [] }, ['insert.no-tables']],
    ['a year in the far future', { year: 20233 }, ['insert.bad-year']],
    ['no rows', { rowsPerSubcategory: 0 }, ['insert.bad-rows']],
  ])('%s is refused with its reason, and nothing is written', async (_, change, codes) => {
    await session.whenIdle();
    const request = { ...REQUEST, ...change };
    expect(session.problemsOf(request).map(({ code }) => code)).toEqual(codes);
    expect(await session.insert(request)).toMatchObject({ ok: false });
    expect(await host.sheets()).toHaveLength(1);
  });

  test('an aborted insertion leaves nothing behind', async () => {
    const stop = new AbortController();
    const result = await session.insert(
      { ...REQUEST, tables: ['甲', '乙', '丙'].map((name) => ({ sheetName: name, name })) },
      {
        signal: stop.signal,
        onProgress: () => {
          stop.abort();
        },
      },
    );
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'host.aborted' }] });
    expect(await host.sheets()).toHaveLength(1);
  });

  test('after disposing nothing is published', async () => {
    const listener = jest.fn();
    session.subscribe(listener);
    await session.whenIdle();
    session.dispose();
    listener.mockClear();
    await host.user.addSheet('晚来的表');
    await settled();
    expect(listener).not.toHaveBeenCalled();
    expect(session.current().state).toBe('disposed');
  });
});

describe('commands', () => {
  let sheet: SheetId;
  beforeEach(async () => {
    host = createMemoryHost();
    session = createSession(host);
    const inserted = await session.insert(REQUEST);
    sheet = inserted.ok ? inserted.value[0]! : '';
  });

  const table = (): TableAssessment => {
    const found = session.current().sheets.find((entry) => entry.sheet.id === sheet);
    if (found?.state !== 'table') throw new Error('no table');
    return found;
  };
  const counts = (): string =>
    table()
      .table.categories.flatMap(({ subcategories }) => subcategories)
      .map(({ key, indicators }) => `${key}${String(indicators.length)}`)
      .join(' ');
  const rowsOf = (key: string) =>
    table().table.indicators.filter(({ subcategory }) => subcategory === key);
  const BLANK =
    'quantity3 quality3 timeliness3 cost3 economic3 social3 ecological3 sustainability3 serviceSatisfaction3';

  test('two at once are carried out one after the other', async () => {
    await Promise.all([
      session.addIndicator(sheet, 'output', 'quantity'),
      session.addIndicator(sheet, 'output', 'quality'),
      session.addIndicator(sheet, 'output', 'quality'),
    ]);
    expect(counts()).toBe(BLANK.replace('quantity3 quality3', 'quantity4 quality5'));
    expect(table().table.lost).toEqual([]);
    const [read] = await host.read([sheet]);
    const merges = read?.status === 'read' ? (read.grid.merges ?? []) : [];
    expect(merges.filter(({ col }) => col === 2).map(({ rows }) => rows)).toEqual(
      expect.arrayContaining([4, 5]),
    );
  });

  test('a row that has moved meanwhile is not removed', async () => {
    const [first] = rowsOf('quantity');
    await host.user.paste(sheet, { row: first!.row, col: 3 }, [['一号'], ['二号']]);
    await settled();
    await session.whenIdle();
    const second = rowsOf('quantity')[1]!;
    await host.user.insertRows(sheet, first!.row, 1);
    const result = await session.removeIndicator(sheet, second.row, indicatorFingerprint(second));
    expect(result).toEqual({ ok: false, problems: [{ code: 'row-moved', data: {} }] });
    expect(table().table.indicators.map(({ name }) => name.raw)).toEqual(
      expect.arrayContaining(['一号', '二号']),
    );
  });

  test('labels move on when the row in which they begin goes, known or not', async () => {
    const [first] = rowsOf('quantity');
    await host.user.type(sheet, { row: first!.row, col: 2 }, '没见过的二级指标');
    await settled();
    await session.whenIdle();
    const row = table().table.indicators[0]!;
    await session.removeIndicator(sheet, row.row, indicatorFingerprint(row));
    const [read] = await host.read([sheet]);
    const cells = read?.status === 'read' ? read.grid.cells : [];
    expect(cells[row.row]!.slice(0, 3).map(({ value }) => value)).toEqual([
      null,
      '产出指标（50分）',
      '没见过的二级指标',
    ]);
  });

  test('a host that cannot show a cell has done its work all the same', async () => {
    session.dispose();
    session = createSession({
      ...host,
      select: () => Promise.reject(new HostError('busy', 'memory', 'a cell is being edited')),
    });
    await session.whenIdle();
    expect(await session.addIndicator(sheet, 'output', 'cost')).toMatchObject({ ok: true });
    expect(counts()).toBe(BLANK.replace('cost3', 'cost4'));
  });

  test('nothing is planned on a reading that failed', async () => {
    session.dispose();
    let broken = false;
    session = createSession({
      ...host,
      read: (ids) =>
        broken ? Promise.reject(new HostError('failed', 'memory', 'gone')) : host.read(ids),
    });
    await session.whenIdle();
    const [first] = rowsOf('quantity');
    broken = true;
    await host.user.insertRows(sheet, first!.row, 1);
    const before = host.export();
    expect(
      await session.removeIndicator(sheet, first!.row, indicatorFingerprint(first!)),
    ).toMatchObject({ ok: false, problems: [{ code: 'host.failed' }] });
    expect(host.export()).toEqual(before);
  });

  test('after disposing they are refused', async () => {
    session.dispose();
    const problems = [{ code: 'host.disposed', data: {} }];
    expect(await session.insert({ ...REQUEST, tables: [{ sheetName: '晚', name: '' }] })).toEqual({
      ok: false,
      problems,
    });
    expect(await session.validate()).toEqual({ ok: false, problems });
    expect(await host.sheets()).toHaveLength(2);
  });

  test('a name that the user has just freed can be used', async () => {
    await host.user.deleteSheet(sheet);
    expect(await session.insert(REQUEST)).toMatchObject({ ok: true });
  });
});

describe('the verdict', () => {
  beforeEach(() => {
    host = createMemoryHost({ plans: published().slice(5, 6) });
  });

  test('a table with everything in it can be submitted; one blank name less and it cannot', async () => {
    session = createSession(host);
    const { sheets } = await session.whenIdle();
    const id = sheets[0]!.sheet.id;
    expect(await session.validate()).toMatchObject({
      ok: true,
      value: { ready: true, blanks: 0, undecided: 0, incomplete: 0 },
    });
    await host.user.type(id, { row: 1, col: 2 }, '');
    expect(await session.validate()).toMatchObject({
      ok: true,
      value: { ready: false, blanks: 1, next: { sheet: id, cell: { row: 1, col: 2 } } },
    });
  });

  test('a check that broke down leaves it undecided', async () => {
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
    expect(await session.validate()).toMatchObject({
      ok: true,
      value: { ready: false, undecided: 1 },
    });
  });

  test('a sheet whose assessment breaks is told, and the others go on', async () => {
    host.load(published());
    const broken = Object.create(FORMS[1]!, {
      thresholds: { value: FORMS[1]!.thresholds },
      grades: {
        get: () => {
          throw new Error('no grades');
        },
      },
    }) as Form;
    session = createSession(host, { forms: [FORMS[0]!, broken] });
    const { sheets, state } = await session.whenIdle();
    expect([state, sheets[0]!.state]).toEqual(['ready', 'table']);
    expect(sheets.slice(1).some((sheet) => sheet.state === 'no-table' && sheet.problem)).toBe(true);
    expect(await session.validate()).toMatchObject({ ok: true, value: { ready: false } });
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
    expect(session.current()).toMatchObject({ state: 'starting', problem: { code: 'host.failed' } });
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

/** Lets hints and the coalescing pause pass. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 40));
}
