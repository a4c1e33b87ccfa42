import {
  at,
  cellsAt,
  contentsOf,
  freshName,
  mergesOf,
  planOf,
  readSheet,
  rect,
  sharedHarness,
  valuesAt,
  withHarness,
  withPlans,
  type Contract,
} from './contract-support';

/** Sheets: their ids, names, order, visibility and identity. */
export function sheetsContract(contract: Contract): void {
  const { needing, capabilities, options } = contract;
  const harness = sharedHarness(contract);
  const plannable = options.openWith ? needing() : needing('write');

  needing()('tells its name and capabilities as announced', () => {
    expect(harness().host.name).not.toBe('');
    expect(harness().host.capabilities).toEqual(capabilities);
    return Promise.resolve();
  });

  needing()('opens with one empty, visible sheet', async () => {
    await withHarness(contract, async (own) => {
      const sheets = await own.host.sheets();
      expect(sheets).toMatchObject([{ name: 'Sheet1', visible: true, identity: null }]);
      expect(await contentsOf(own, sheets[0]!.id)).toEqual({});
    });
  });

  needing()('lists added sheets under ids of their own', async () => {
    const [a, b] = [freshName(), freshName()];
    const ids = [await harness().user.addSheet(a), await harness().user.addSheet(b)];
    await harness().settle();
    const listed = (await harness().host.sheets()).filter((info) => ids.includes(info.id));
    expect(new Map(listed.map((info) => [info.id, info.name]))).toEqual(
      new Map([
        [ids[0], a],
        [ids[1], b],
      ]),
    );
  });

  needing()('keeps the id of a renamed sheet', async () => {
    const id = await harness().user.addSheet(freshName());
    const name = freshName();
    await harness().user.renameSheet(id, name);
    await harness().settle();
    const renamed = (await harness().host.sheets()).find((info) => info.id === id);
    expect(renamed?.name).toBe(name);
    expect((await readSheet(harness().host, id)).info.name).toBe(name);
  });

  needing()('copies a sheet with its contents under a new id and another name', async () => {
    const id = await harness().user.addSheet(freshName());
    await harness().user.paste(id, at('B2'), [['原', 7]]);
    const copy = await harness().user.copySheet(id);
    expect(copy).not.toBe(id);
    expect(await contentsOf(harness(), copy)).toEqual({ B2: '原', C2: 7 });
    const names = (await harness().host.sheets()).map((info) => info.name);
    expect(new Set(names).size).toBe(names.length);
  });

  needing()('answers "gone" for a sheet that was deleted, and reads the others', async () => {
    const id = await harness().user.addSheet(freshName());
    const other = await harness().user.addSheet(freshName());
    await harness().user.paste(other, at('A1'), [['在']]);
    await harness().user.deleteSheet(id);
    await harness().settle();
    const answers = await harness().host.read([other, id]);
    expect(answers[0]).toMatchObject({ status: 'read', info: { id: other } });
    expect(answers[1]).toEqual({ status: 'gone', id });
    expect((await harness().host.sheets()).map((info) => info.id)).not.toContain(id);
  });

  plannable('tells visibility and identity', async () => {
    const shown = planOf(freshName(), { A1: 1 }, { identity: 'uuid-1;form;1' });
    const hidden = planOf(freshName(), { A1: 1 }, { hidden: true });
    await withPlans(contract, [shown, hidden], async ({ host }, ids) => {
      const infos = await host.sheets();
      expect(infos.find((info) => info.id === ids[0])).toMatchObject({
        visible: true,
        identity: 'uuid-1;form;1',
      });
      expect(infos.find((info) => info.id === ids[1])).toMatchObject({
        visible: false,
        identity: null,
      });
    });
  });

  const identityCopies = options.openWith
    ? needing('copiesIdentity')
    : needing('copiesIdentity', 'write');
  identityCopies('copies the identity with the sheet', async () => {
    const plan = planOf(freshName(), { A1: 1 }, { identity: 'uuid-2;form;1' });
    await withPlans(contract, [plan], async (own, [id]) => {
      const copy = await own.user.copySheet(id!);
      await own.settle();
      const infos = await own.host.sheets();
      expect(infos.find((info) => info.id === copy)?.identity).toBe('uuid-2;form;1');
    });
  });
}

/** Reading: values, formulas, number formats, merged areas; and that nothing returned can change the workbook. */
export function readingContract(contract: Contract): void {
  const { needing, options } = contract;
  const harness = sharedHarness(contract);
  const plannable = options.openWith ? needing() : needing('write');

  const addSheet = async (): Promise<string> => harness().user.addSheet(freshName());

  needing()('reads typed text, numbers and percentages', async () => {
    const id = await addSheet();
    await harness().user.type(id, at('A1'), '完成');
    await harness().user.type(id, at('B1'), '12.5');
    await harness().user.type(id, at('C1'), '95%');
    const [text, number, percent] = await cellsAt(harness(), id, 'A1', 'B1', 'C1');
    expect(text).toEqual({ value: '完成', formula: null, format: 'General' });
    expect(number).toEqual({ value: 12.5, formula: null, format: 'General' });
    expect(percent).toEqual({ value: 0.95, formula: null, format: '0%' });
  });

  needing('recalculates')('reads a typed formula and its result', async () => {
    const id = await addSheet();
    await harness().user.type(id, at('A1'), '6');
    await harness().user.type(id, at('A2'), '=A1*7');
    const [cell] = await cellsAt(harness(), id, 'A2');
    expect(cell).toMatchObject({ value: 42, formula: '=A1*7' });
    await harness().user.type(id, at('A1'), '2');
    expect(await valuesAt(harness(), id, 'A2')).toEqual([14]);
  });

  needing()('reads pasted values as they are, and nothing where cells were cleared', async () => {
    const id = await addSheet();
    await harness().user.paste(id, at('B2'), [
      ['007', 1.5],
      [true, '12'],
    ]);
    expect(await contentsOf(harness(), id)).toEqual({ B2: '007', C2: 1.5, B3: true, C3: '12' });
    await harness().user.clear(id, rect('B2:C2'));
    await harness().user.type(id, at('C3'), '');
    expect(await contentsOf(harness(), id)).toEqual({ B3: true });
  });

  needing()('gives rows of one length that begin at A1', async () => {
    const id = await addSheet();
    await harness().user.paste(id, at('C4'), [['角']]);
    await harness().settle();
    const { grid } = await readSheet(harness().host, id);
    expect(grid.cells.length).toBeGreaterThanOrEqual(4);
    expect(new Set(grid.cells.map((row) => row.length)).size).toBe(1);
    expect(grid.cells[3]?.[2]?.value).toBe('角');
  });

  needing()('reads several sheets in the order asked for', async () => {
    const [a, b] = [await addSheet(), await addSheet()];
    await harness().settle();
    const answers = await harness().host.read([b, a, b]);
    expect(answers.map((answer) => answer.status === 'read' && answer.info.id)).toEqual([b, a, b]);
  });

  plannable('reads every kind of value, with its number format', async () => {
    const plan = planOf(freshName(), {
      A1: '文\n字',
      A2: { value: 1463.31, format: '#,##0.00' },
      A3: true,
      A4: { value: 45546, format: 'yyyy/m/d' },
      A5: { value: 0.95, format: '0%' },
      A6: { value: '007', format: '@' },
      A7: { error: '#N/A' },
      A8: { value: 3, formula: '=1+2', format: '0.00' },
    });
    await withPlans(contract, [plan], async (own, [id]) => {
      const cells = await cellsAt(own, id!, 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8', 'B9');
      expect(cells.map(({ value }) => value)).toEqual([
        '文\n字',
        1463.31,
        true,
        45546,
        0.95,
        '007',
        { error: '#N/A' },
        3,
        null,
      ]);
      expect(cells.map(({ format }) => format)).toEqual([
        'General',
        '#,##0.00',
        'General',
        'yyyy/m/d',
        '0%',
        '@',
        'General',
        '0.00',
        'General',
      ]);
      expect(cells.map(({ formula }) => formula).filter((formula) => formula !== null)).toEqual([
        '=1+2',
      ]);
    });
  });

  plannable('has the value of a merged area in its first cell only', async () => {
    const plan = planOf(freshName(), { A1: '合', C1: 1 }, { merges: ['A1:B3'] });
    await withPlans(contract, [plan], async (own, [id]) => {
      expect(await contentsOf(own, id!)).toEqual({ A1: '合', C1: 1 });
    });
  });

  const merging = options.openWith ? needing('merges') : needing('merges', 'write');
  merging('tells merged areas', async () => {
    const plan = planOf(freshName(), { A1: '合' }, { merges: ['A1:B3', 'D2:F2'] });
    await withPlans(contract, [plan], async (own, [id]) => {
      expect(await mergesOf(own, id!)).toEqual(['A1:B3', 'D2:F2']);
    });
  });

  plannable('tells merged areas when they are asked for, or null where it cannot', async () => {
    const plan = planOf(freshName(), { A1: '合' }, { merges: ['A1:B3'] });
    await withPlans(contract, [plan], async ({ host }, [id]) => {
      const { merges } = (await readSheet(host, id!, { merges: true })).grid;
      const area = { row: 0, col: 0, rows: 3, cols: 2 };
      expect(merges).toEqual(contract.capabilities.merges ? [area] : null);
    });
  });

  needing()('returns data that nobody can change', async () => {
    const id = await addSheet();
    await harness().user.paste(id, at('A1'), [['稳', 1]]);
    await harness().settle();
    const first = await readSheet(harness().host, id);
    const copy = structuredClone(first);
    tamper(first.grid.cells[0]?.[0], 'value', 'x');
    tamper(first.grid.cells[0], 0, null);
    tamper(first.info, 'name', 'x');
    expect(await readSheet(harness().host, id)).toEqual(copy);
    await harness().user.type(id, at('A1'), '变');
    await harness().settle();
    expect((await readSheet(harness().host, id)).grid.cells[0]?.[0]?.value).toBe('变');
    expect(copy.grid.cells[0]?.[0]?.value).toBe('稳');
  });
}

/** Tries to write where nothing may be written; frozen data throws, a copy takes it without effect on the host. */
function tamper(target: object | undefined, key: string | number, value: unknown): void {
  expect(target).toBeDefined();
  Reflect.set(target ?? {}, key, value);
}
