import { createMemoryHost } from '../../../src/hosts/memory';
import type { DirtyHint, HostError } from '../../../src/hosts/port';
import type { ConditionalFormat, SheetPlan, Validation } from '../../../src/sheet/plan';
import { at, cellsStep, planOf, rect } from '../../contract/contract-support';
import { cellOf, openPlans, valueOf } from './memory-helpers';

const validation = (range: string, formula: string): Validation => ({
  ranges: [rect(range)],
  rule: { kind: 'custom', formula },
  level: 'stop',
  errorTitle: '',
  errorMessage: '',
});
const mark = (range: string, formula: string): ConditionalFormat => ({
  ranges: [rect(range)],
  formula,
  fill: '#FFC7CE',
  color: '#9C0006',
});

const FULL = planOf(
  '项目 1',
  { A1: { value: '题', format: '@' }, B5: 2, C9: { value: 4, formula: '=B5*2' }, A9: null },
  {
    identity: 'uuid;form;1',
    columns: [60, 80],
    rows: [30, 15, 15, 20],
    merges: ['A1:C1', 'A3:A6'],
    validations: [validation('B5:B8', '=B5>A5')],
    conditionalFormats: [mark('C5:C8', '=$B5=""')],
    print: {
      paper: 'A4',
      orientation: 'portrait',
      fitWidth: 1,
      fitHeight: 0,
      margins: { top: 36, right: 36, bottom: 36, left: 36 },
      centerHorizontally: true,
      titleRows: [0, 1],
      area: rect('A1:C9'),
    },
    notes: [
      { ...at('A3'), text: '类' },
      { ...at('B5'), text: '偏低\n请核' },
    ],
  },
);

const exported = async (
  change: (host: ReturnType<typeof createMemoryHost>, id: string) => Promise<void>,
): Promise<SheetPlan> => {
  const { host, ids } = await openPlans(FULL);
  await change(host, ids[0]!);
  return host.export()[0]!;
};

describe('export and load', () => {
  test('give back what was built', async () => {
    const plan = await exported(() => Promise.resolve());
    expect({ ...plan, cells: [], styles: [] }).toEqual({ ...FULL, cells: [], styles: [] });
    const { styles } = plan;
    expect(plan.cells.map((cell) => ({ ...cell, style: styles[cell.style] }))).toEqual([
      { row: 0, col: 0, value: '题', formula: null, style: { format: '@' } },
      { row: 4, col: 1, value: 2, formula: null, style: {} },
      { row: 8, col: 2, value: 4, formula: '=B5*2', style: {} },
    ]);
    const again = createMemoryHost({ plans: [plan] });
    expect(again.export()).toEqual([plan]);
  });

  test('replace the workbook, its ids and its history', async () => {
    const { host, ids } = await openPlans(FULL);
    await host.user.type(ids[0]!, at('B5'), '3');
    host.load([planOf('新', { A1: 1 })]);
    expect((await host.sheets()).map((info) => info.name)).toEqual(['新']);
    expect(await host.read(ids)).toEqual([{ status: 'gone', id: ids[0] }]);
    await expect(host.undo()).rejects.toMatchObject({ code: 'failed' });
  });

  test.each([
    ['bad-sheet-name', [planOf('a', {}), planOf('A', {})]],
    ['failed', [planOf('a', {}, { hidden: true })]],
    ['failed', [planOf('a', { A1: { formula: 'A2' } })]],
    ['failed', [planOf('a', { A1: Number.NaN })]],
    [
      'out-of-range',
      [{ ...planOf('a', {}), cells: [{ row: -1, col: 0, value: 1, formula: null, style: 0 }] }],
    ],
    [
      'out-of-range',
      [planOf('a', {}, { merges: ['A1:B2'] })].map((plan) => ({
        ...plan,
        merges: [{ row: 1_048_575, col: 0, rows: 2, cols: 1 }],
      })),
    ],
  ])('refuse what no workbook holds: %s', (code, plans) => {
    const host = createMemoryHost({ plans: [FULL] });
    const before = host.export();
    let caught: unknown;
    try {
      host.load(plans);
    } catch (error) {
      caught = error;
    }
    expect((caught as HostError | undefined)?.code).toBe(code);
    expect(host.export()).toEqual(before);
  });
});

describe('rows that move take along', () => {
  test('heights, merges, rules and the print area, when inserted inside', async () => {
    const plan = await exported((host, id) => host.user.insertRows(id, 3, 2));
    expect(plan.rows).toEqual([30, 15, 15, 15, 15, 20]);
    expect(plan.merges).toEqual([rect('A1:C1'), rect('A3:A8')]);
    expect(plan.validations).toEqual([validation('B7:B10', '=B7>A7')]);
    expect(plan.conditionalFormats).toEqual([mark('C7:C10', '=$B7=""')]);
    expect(plan.print).toMatchObject({ titleRows: [0, 1], area: rect('A1:C11') });
    expect(plan.cells.at(-1)).toMatchObject({ row: 10, formula: '=B7*2' });
  });

  test('rules that grow over new rows at their end, and at their head', async () => {
    const atEnd = await exported((host, id) => host.user.insertRows(id, 8, 1));
    expect(atEnd.validations).toEqual([validation('B5:B9', '=B5>A5')]);
    const atHead = await exported((host, id) =>
      host.apply([{ sheet: id, steps: [{ kind: 'insert-rows', row: 4, count: 1, styleFrom: 4 }] }]),
    );
    expect(atHead.validations).toEqual([validation('B5:B9', '=B5>A5')]);
    expect(atHead.conditionalFormats).toEqual([mark('C5:C9', '=$B5=""')]);
  });

  test('rules whose first cell is deleted, rewritten for the next one', async () => {
    const plan = await exported((host, id) => host.user.deleteRows(id, 4, 1));
    expect(plan.validations).toEqual([validation('B5:B7', '=B5>A5')]);
    expect(plan.conditionalFormats).toEqual([mark('C5:C7', '=$B5=""')]);
    expect(plan.cells.at(-1)).toMatchObject({
      row: 7,
      formula: '=#REF!*2',
      value: { error: '#REF!' },
    });
  });

  test('nothing of what is deleted as a whole', async () => {
    const plan = await exported((host, id) => host.user.deleteRows(id, 2, 7));
    expect(plan).toMatchObject({
      rows: [30, 15],
      merges: [rect('A1:C1')],
      validations: [],
      conditionalFormats: [],
    });
    expect(plan.cells).toHaveLength(1);
  });
});

test('open row heights stay open when rows come and go', async () => {
  const { host, ids } = await openPlans(planOf('表', { A1: 1 }, { rows: [30, null, 0, null] }));
  const id = ids[0]!;
  const heights = (): SheetPlan['rows'] | undefined => host.export()[0]?.rows;
  expect(heights()).toEqual([30, null, 0, null]);
  const insert = { kind: 'insert-rows' as const, row: 1, count: 1 };
  await host.apply([{ sheet: id, steps: [{ ...insert, styleFrom: 1 }] }]);
  expect(heights()).toEqual([30, null, null, 0, null]);
  await host.apply([{ sheet: id, steps: [{ ...insert, styleFrom: 0 }] }]);
  expect(heights()).toEqual([30, 30, null, null, 0, null]);
  await host.user.deleteRows(id, 1, 2);
  expect(heights()).toEqual([30, null, 0, null]);
});

describe('limits', () => {
  test('contents are never pushed beyond the last row', async () => {
    const { host, ids } = await openPlans(planOf('表', {}));
    const id = ids[0]!;
    await host.user.type(id, at('A1048576'), '末');
    await expect(host.user.insertRows(id, 0, 1)).rejects.toMatchObject({ code: 'out-of-range' });
    expect(await valueOf(host, id, 'A1048576')).toBe('末');
    await host.user.clear(id, rect('A1:XFD1048576'));
    await host.user.insertRows(id, 0, 1_048_576);
    expect((await cellOf(host, id, 'A1')).value).toBeNull();
  });

  test.each([
    [{ kind: 'insert-rows', row: 0, count: 0, styleFrom: 0 }],
    [{ kind: 'insert-rows', row: 0.5, count: 1, styleFrom: 0 }],
    [{ kind: 'insert-rows', row: 0, count: 1, styleFrom: -1 }],
    [{ kind: 'delete-rows', row: 1_048_575, count: 2 }],
    [{ kind: 'merge', rect: { row: 0, col: 16_383, rows: 1, cols: 2 } }],
    [{ kind: 'merge', rect: { row: 0, col: 0, rows: 0, cols: 1 } }],
    [{ kind: 'cells', cells: [{ row: 0, col: 16_384, value: 1 }] }],
  ] as const)('out of range: %j', async (step) => {
    const { host, ids } = await openPlans(planOf('表', { A1: 1 }));
    await expect(host.apply([{ sheet: ids[0]!, steps: [step] }])).rejects.toMatchObject({
      code: 'out-of-range',
    });
  });
});

describe('merged areas', () => {
  test('hold what is typed in their first cell, and drop what is written to the others', async () => {
    const { host, ids } = await openPlans(
      planOf('表', { A1: '甲', B1: '丢' }, { merges: ['A1:B2'] }),
    );
    const id = ids[0]!;
    expect(await valueOf(host, id, 'B1')).toBeNull();
    await host.user.type(id, at('B2'), '乙');
    expect(await valueOf(host, id, 'A1')).toBe('乙');
    await host.apply([{ sheet: id, steps: [cellsStep({ A1: 1, B1: 2, A2: 3 })] }]);
    expect([await valueOf(host, id, 'A1'), await valueOf(host, id, 'B1')]).toEqual([1, null]);
  });

  test('keep the first value only, when made', async () => {
    const { host, ids } = await openPlans(planOf('表', { A1: '甲', B1: '乙' }));
    await host.apply([{ sheet: ids[0]!, steps: [{ kind: 'merge', rect: rect('A1:B1') }] }]);
    await host.apply([{ sheet: ids[0]!, steps: [{ kind: 'merge', rect: rect('A1') }] }]);
    expect(await valueOf(host, ids[0]!, 'B1')).toBeNull();
  });
});

describe('a protected sheet', () => {
  const plan: SheetPlan = {
    ...planOf('表', { A1: '锁', B1: 1 }, { protected: true }),
    styles: [{}, { locked: false }],
    cells: [
      { ...at('A1'), value: '锁', formula: null, style: 0 },
      { ...at('B1'), value: 1, formula: null, style: 1 },
    ],
  };

  test('takes what goes to unlocked cells only', async () => {
    const { host, ids } = await openPlans(plan);
    const id = ids[0]!;
    await host.user.type(id, at('B1'), '2');
    expect(await valueOf(host, id, 'B1')).toBe(2);
    const refused = [
      host.user.type(id, at('A1'), 'x'),
      host.user.clear(id, rect('A1:B1')),
      host.user.insertRows(id, 0, 1),
      host.apply([{ sheet: id, steps: [cellsStep({ B1: 3, C1: 3 })] }]),
      host.apply([{ sheet: id, steps: [{ kind: 'merge', rect: rect('A1:B1') }] }]),
    ];
    for (const act of refused) await expect(act).rejects.toMatchObject({ code: 'protected' });
    expect(await valueOf(host, id, 'B1')).toBe(2);
  });
});

describe('user actions', () => {
  test('rows are exchanged with their formulas and formats', async () => {
    const { host, ids } = await openPlans(
      planOf('表', {
        A1: '甲',
        B1: 1,
        C1: { formula: '=B1*10' },
        D1: '留',
        A2: '乙',
        B2: { value: 0.5, format: '0%' },
      }),
    );
    const id = ids[0]!;
    await host.user.swapRows(id, 0, 1, [0, 2]);
    const row = async (number: number): Promise<unknown[]> =>
      Promise.all(['A', 'B', 'C', 'D'].map((col) => valueOf(host, id, `${col}${String(number)}`)));
    expect(await row(1)).toEqual(['乙', 0.5, null, '留']);
    expect(await row(2)).toEqual(['甲', 1, 10, null]);
    expect(await cellOf(host, id, 'C2')).toMatchObject({ formula: '=B2*10' });
    expect((await cellOf(host, id, 'B1')).format).toBe('0%');
    expect((await cellOf(host, id, 'B2')).format).toBe('General');
  });

  test('copies are named in turn, within the length of a name', async () => {
    const long = '长'.repeat(31);
    const { host, ids } = await openPlans(planOf('表', { A1: 1 }), planOf(long, {}));
    await host.user.copySheet(await host.user.copySheet(ids[0]!));
    await host.user.copySheet(ids[1]!);
    expect((await host.sheets()).map((info) => info.name)).toEqual([
      '表',
      '表 (2)',
      '表 (3)',
      long,
      `${'长'.repeat(27)} (2)`,
    ]);
  });

  test('a copy does not change with the original', async () => {
    const { host, ids } = await openPlans(planOf('表', { A1: 1, A2: { formula: '=A1*2' } }));
    const copy = await host.user.copySheet(ids[0]!);
    await host.user.type(ids[0]!, at('A1'), '5');
    expect([await valueOf(host, ids[0]!, 'A2'), await valueOf(host, copy, 'A2')]).toEqual([10, 2]);
  });

  test('the last visible sheet stays, and names are checked', async () => {
    const { host, ids } = await openPlans(planOf('表', {}), planOf('藏', {}, { hidden: true }));
    await expect(host.user.deleteSheet(ids[0]!)).rejects.toMatchObject({ code: 'failed' });
    await expect(host.user.addSheet('a:b')).rejects.toMatchObject({ code: 'bad-sheet-name' });
    await expect(host.user.renameSheet(ids[1]!, '表')).rejects.toMatchObject({
      code: 'bad-sheet-name',
    });
    await host.user.renameSheet(ids[0]!, '表');
    await expect(host.select(ids[1]!, at('A1'))).rejects.toMatchObject({ code: 'failed' });
  });
});

describe('undo', () => {
  test('takes back every kind of action, in turn', async () => {
    const { host, ids } = await openPlans(
      FULL,
      planOf('汇总', { A1: { formula: "='项目 1'!B5" } }),
    );
    const [id, sum] = [ids[0]!, ids[1]!];
    const states = [host.export()];
    const actions = [
      () => host.user.type(id, at('B5'), '95%'),
      () =>
        host.user.paste(id, at('B6'), [
          [1, null],
          ['x', true],
        ]),
      () => host.user.insertRows(id, 4, 3),
      () => host.user.deleteRows(id, 0, 2),
      () => host.user.clear(id, rect('A1:C20')),
      () => host.user.renameSheet(id, '改'),
      () => host.user.copySheet(id),
      () => host.user.addSheet('新'),
      () => host.apply([{ sheet: sum, steps: [cellsStep({ A1: 1 })] }]),
      () => host.user.deleteSheet(id),
    ];
    for (const act of actions) {
      await act();
      states.push(host.export());
    }
    for (const state of states.reverse().slice(1)) {
      await host.user.undo();
      expect(host.export()).toEqual(state);
    }
    await host.user.undo();
    expect(host.export()).toEqual(states.at(-1));
  });
});

describe('notes', () => {
  test('stand on the first cell of a merged area, one for a cell', async () => {
    const plan = await exported(async (host, id) => {
      await host.apply([
        { sheet: id, steps: [{ kind: 'notes', notes: [{ ...at('A4'), text: '改' }] }] },
      ]);
    });
    expect(plan.notes?.map(({ text }) => text)).toEqual(['改', '偏低\n请核']);
    expect(plan.notes?.[0]).toEqual({ ...at('A3'), text: '改' });
  });

  test('are typed and taken away by the user, a step of undo each, and hinted at', async () => {
    const { host, ids } = await openPlans(planOf('表', { A1: 1 }));
    const hints: DirtyHint[] = [];
    host.subscribe((hint) => hints.push(hint));
    const notes = async () => (await host.notes(ids))[0]!.notes;
    await host.user.note(ids[0]!, at('B2'), '我的');
    await host.apply([
      { sheet: ids[0]!, steps: [{ kind: 'notes', notes: [{ ...at('A1'), text: '校验' }] }] },
    ]);
    expect((await notes()).map(({ text }) => text)).toEqual(['校验', '我的']);
    await host.user.note(ids[0]!, at('B2'), '');
    await host.user.undo();
    await host.user.undo();
    expect(await notes()).toEqual([{ ...at('B2'), text: '我的' }]);
    const cells = { kind: 'cells', sheet: ids[0], structure: false };
    expect(hints).toEqual(['user', 'own', 'user', 'user', 'user'].map((by) => ({ ...cells, by })));
  });

  test('that a file brings may be no longer than a cell', () => {
    const notes = [{ ...at('A1'), text: '长'.repeat(32_768) }];
    expect(() => createMemoryHost({ plans: [planOf('表', {}, { notes })] })).toThrow('32768');
  });
});

describe('hints', () => {
  test('come after the change, in order, and not for a change that failed', async () => {
    const { host, ids } = await openPlans(planOf('表', { A1: 1 }));
    const hints: DirtyHint[] = [];
    host.subscribe((hint) => hints.push(hint));
    const typed = host.user.type(ids[0]!, at('A1'), '2');
    expect(hints).toEqual([]);
    await typed;
    expect(hints).toHaveLength(1);
    await expect(host.apply([{ sheet: 'x', steps: [] }])).rejects.toMatchObject({
      code: 'sheet-gone',
    });
    expect(hints).toHaveLength(1);
    await host.undo();
    expect(hints[1]).toMatchObject({ kind: 'cells', by: 'own' });
  });

  test('tell where the user looks, also when the sheet is deleted', async () => {
    const { host, ids } = await openPlans(planOf('甲', {}), planOf('乙', {}));
    const hints: DirtyHint[] = [];
    host.subscribe((hint) => hints.push(hint));
    await host.select(ids[1]!, at('B2'));
    await host.select(ids[1]!, at('B2'));
    await host.user.deleteSheet(ids[1]!);
    expect(hints).toEqual([
      { kind: 'selection', sheet: ids[1], cell: at('B2') },
      { kind: 'sheets', by: 'user' },
      { kind: 'selection', sheet: ids[0], cell: at('A1') },
    ]);
    expect(await host.selection()).toEqual({ sheet: ids[0], cell: at('A1') });
  });

  test('stop with dispose', async () => {
    const { host, ids } = await openPlans(planOf('甲', { A1: 1 }));
    const hints: DirtyHint[] = [];
    host.subscribe((hint) => hints.push(hint));
    const typed = host.user.type(ids[0]!, at('A1'), '2');
    host.dispose();
    await typed;
    expect(hints).toEqual([]);
    expect(() => host.export()).toThrow('disposed');
    await expect(host.user.addSheet('x')).rejects.toMatchObject({ code: 'disposed' });
  });
});

test('a listener of progress that throws fails the build as a HostError', async () => {
  const { host } = await openPlans(planOf('甲', {}));
  const build = host.build([planOf('乙', {})], {
    onProgress: () => {
      throw new Error('breaks');
    },
  });
  await expect(build).rejects.toMatchObject({ name: 'HostError', code: 'failed' });
  expect(await host.sheets()).toHaveLength(1);
});
