import { createSession } from '../../src/engine/create-session';
import type { TableAssessment } from '../../src/engine/assessment';
import { indicatorFingerprint } from '../../src/engine/rows';
import type { InsertRequest, Session } from '../../src/engine/session';
import { createMemoryHost, type MemoryHost } from '../../src/hosts/memory';
import { HostError, type SheetId } from '../../src/hosts/port';
import type { Form } from '../../src/templates/form';
import { FORMS } from '../../src/templates/registry';
import { published, REQUEST, settled } from '../support/sessions';

let host: MemoryHost;
let session: Session;
afterEach(() => {
  session.dispose();
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
