import type { FixTarget } from '../../src/engine/session';
import { HostError } from '../../src/hosts/port';
import { parseA1, toA1 } from '../../src/sheet/address';
import { cellAt, changedCells, type Grid } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import { fixturePlans, openSession, withoutContents, type Opened } from '../support/fixing';
import { settled } from '../support/sessions';

let opened: Opened;
afterEach(() => {
  opened.session.dispose();
});

const at = (a1: string) => parseA1(a1)!;
const type = async (a1: string, text: string): Promise<void> => {
  await opened.host.user.type(opened.table().sheet.id, at(a1), text);
  await settled();
  await opened.session.whenIdle();
};
const grid = async (): Promise<Grid> => {
  const [read] = await opened.host.read([opened.table().sheet.id]);
  if (read?.status !== 'read') throw new Error('gone');
  return read.grid;
};
const shown = async (...cells: string[]): Promise<unknown[]> => {
  const now = await grid();
  return cells.map((a1) => {
    const { value, formula } = cellAt(now, at(a1));
    return formula ?? value;
  });
};
const fails = (): string[] =>
  opened
    .table()
    .findings.filter(({ status }) => status === 'fail')
    .map(({ check, severity }) => `${severity} ${check}`);
const fixAll = async (...checks: string[]) => {
  const result = await opened.session.fix(opened.targets(...checks));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
};
const changesOf = (target: FixTarget): string[] => {
  const preview = opened.session.previewFix(target);
  if (!preview.ok) throw new Error(JSON.stringify(preview.problems));
  return preview.value.changes.map(
    ({ cell, before, after }) => `${toA1(cell)}: ${before} → ${after}`,
  );
};

describe('the published tables are fixed until they can be submitted', () => {
  test('青少年科技活动: weights, totals, points counted twice; one row is typed', async () => {
    opened = await openSession(fixturePlans('keji'));
    expect(changesOf(opened.targets('weights/category-sum')[0]!)).toEqual([
      'G13: 20 → 12',
      'H13: 20 → 12',
      'G14: 20 → 12',
      'H14: 20 → 12',
      'G15:  → 8',
      'G16: 10 → 6',
      'H16: 10 → 6',
      'G17: 10 → 6',
      'H17: 10 → 6',
      'G18: 10 → 6',
      'H18: 10 → 6',
    ]);
    expect(changesOf(opened.targets('funds/source-scored')[0]!)).toEqual([
      'G7: 10 → ',
      'I7: 10 → ',
    ]);
    const { applied, skipped } = await fixAll();
    expect(skipped).toEqual([]);
    expect(applied.map(({ finding }) => finding.split('@')[0])).toEqual(
      expect.arrayContaining([
        'funds/source-scored/fail/fail',
        'weights/category-sum/fail/fail',
        'weights/missing/fail/fail',
        'weights/total/fail/stated',
        'scores/total/fail/fail',
      ]),
    );
    expect(await shown('G24', 'H24', 'G20', 'H20')).toEqual([
      '=IF(COUNT(G12:INDEX(G:G,ROW()-1))=0,"",ROUND(N(G6)+SUM(G12:INDEX(G:G,ROW()-1)),10))',
      '=IF(COUNT(I6,H12:INDEX(H:H,ROW()-1))=0,"",ROUND(N(I6)+SUM(H12:INDEX(H:H,ROW()-1)),2))',
      15,
      15,
    ]);
    await type('F15', '100%');
    expect(fails()).toEqual(['error scores/missing']);
    await fixAll();
    expect(cellAt(await grid(), at('H24')).value).toBe(100);
    expect(fails().filter((line) => line.startsWith('error'))).toEqual([]);
    const verdict = await opened.session.validate();
    expect(verdict).toMatchObject({ ok: true, value: { ready: true, incomplete: 0, blanks: 0 } });
  });

  test('中等职业教育: a score that is too low, and the total that follows', async () => {
    opened = await openSession(fixturePlans('zhongzhi'));
    await fixAll('scores/below-formula');
    expect(await shown('H26', 'H27')).toEqual([10, 97]);
    expect(fails()).toContain('error scores/total');
    await fixAll('scores/total');
    expect(cellAt(await grid(), at('H27')).value).toBe(98);
    expect(await opened.session.validate()).toMatchObject({ ok: true, value: { ready: true } });
  });
});

describe('what a fix does to the sheet', () => {
  test('only the cells of its preview change, in one step of undo', async () => {
    opened = await openSession(fixturePlans('keji'));
    const before = await grid();
    const [plan] = opened.host.export();
    const told = opened.targets().flatMap((target) => {
      const preview = opened.session.previewFix(target);
      return preview.ok ? preview.value.changes.map(({ cell }) => toA1(cell)) : [];
    });
    const cells = new Set(told);
    await fixAll();
    const changed = changedCells(before, await grid()).map(toA1);
    expect([...changed].sort()).toEqual([...cells].sort());
    expect(withoutContents(opened.host.export()[0]!, cells)).toEqual(withoutContents(plan!, cells));
    expect(await opened.session.undo()).toEqual({ ok: true, value: undefined });
    expect(changedCells(before, await grid())).toEqual([]);
  });

  test('several sheets are one reading and one step', async () => {
    const plans = (['keji', 'keyan'] as const).flatMap((name) =>
      fixturePlans(name).map((plan) => ({ ...plan, name })),
    );
    const applied = jest.fn();
    const read = jest.fn();
    opened = await openSession(plans, {}, (host) => ({
      ...host,
      apply: (patches) => {
        applied(patches.map(({ sheet }) => sheet));
        return host.apply(patches);
      },
      read: (ids, options) => {
        read([...ids]);
        return host.read(ids, options);
      },
    }));
    const ids = opened.session.current().sheets.map(({ sheet }) => sheet.id);
    const targets = opened.session
      .current()
      .sheets.flatMap((sheet) =>
        sheet.state === 'table'
          ? sheet.findings
              .filter(({ fix }) => fix?.safe)
              .map(({ key }) => ({ sheet: sheet.sheet.id, finding: key }))
          : [],
      );
    read.mockClear();
    const result = await opened.session.fix(targets);
    expect(result).toMatchObject({ ok: true, value: { skipped: [] } });
    expect(applied.mock.calls).toEqual([[ids]]);
    expect(read.mock.calls[0]).toEqual([ids]);
  });

  test('a host that fails leaves all as it was, and that is told', async () => {
    opened = await openSession(fixturePlans('keji'), {}, (host) => ({
      ...host,
      apply: () => Promise.reject(new HostError('protected', 'memory', 'the sheet is protected')),
    }));
    const before = await grid();
    const result = await opened.session.fix(opened.targets());
    expect(result).toMatchObject({ ok: false, problems: [{ code: 'host.protected' }] });
    expect(changedCells(before, await grid())).toEqual([]);
    expect(opened.targets().length).toBeGreaterThan(5);
  });
});

describe('what is left out', () => {
  const GONE: FixTarget = { sheet: 'sheet-1', finding: 'weights/total/fail/fail@1:1' };
  beforeEach(async () => {
    opened = await openSession(fixturePlans('keji'));
  });

  test('a finding that is gone, or has no repair', async () => {
    const none = opened.table().findings.find(({ check }) => check === 'scores/all-full')!;
    const targets = [GONE, { sheet: 'sheet-1', finding: none.key }];
    expect(await opened.session.fix(targets)).toEqual({
      ok: false,
      problems: [
        { code: 'fix.gone', data: {} },
        { code: 'fix.none', data: {} },
      ],
    });
    expect(opened.session.previewFix(GONE)).toMatchObject({ problems: [{ code: 'fix.gone' }] });
    expect(await opened.session.fix([{ ...GONE, sheet: 'sheet-9' }])).toMatchObject({
      problems: [{ code: 'fix.gone' }],
    });
    expect(await opened.session.fix([])).toMatchObject({ problems: [{ code: 'fix.nothing' }] });
  });

  test('beside others it is told, and the others are applied', async () => {
    const [first] = opened.targets('funds/source-scored');
    expect(await opened.session.fix([GONE, first!])).toEqual({
      ok: true,
      value: {
        applied: [first],
        skipped: [{ target: GONE, problem: { code: 'fix.gone', data: {} } }],
      },
    });
  });

  test('a judgement that is no longer the one that was shown', async () => {
    const [output] = opened.targets('weights/category-sum');
    const silent = opened.host.user.type('sheet-1', at('H13'), '10');
    const result = opened.session.fix([output!]);
    await silent;
    expect(await result).toMatchObject({ ok: false, problems: [{ code: 'fix.changed' }] });
    expect(await shown('G13', 'H13')).toEqual([20, 10]);
  });

  test('a second repair of the same cell that says otherwise', async () => {
    await type('F20', '达成年度指标');
    await type('H13', '10');
    const [first, second] = [
      ...opened.targets('scores/below-formula'),
      ...opened.targets('weights/category-sum'),
    ];
    const result = await opened.session.fix([first!, second!]);
    expect(result).toMatchObject({
      ok: true,
      value: {
        applied: [first],
        skipped: [{ target: second, problem: { code: 'fix.conflict', data: { cell: 'H13' } } }],
      },
    });
    expect(await shown('G13', 'H13')).toEqual([20, 20]);
  });
});

describe('computed figures in any sheet', () => {
  const formatted = (plan: SheetPlan, a1: string, format: string): SheetPlan => {
    const { row, col } = at(a1);
    const index = plan.styles.length;
    return {
      ...plan,
      styles: [...plan.styles, { format }],
      cells: plan.cells.map((cell) =>
        cell.row === row && cell.col === col ? { ...cell, style: index } : cell,
      ),
    };
  };
  const open = async (formats: Readonly<Record<string, string>> = {}): Promise<void> => {
    const plans = fixturePlans('zhongzhi').map((plan) =>
      Object.entries(formats).reduce((sheet, [a1, format]) => formatted(sheet, a1, format), plan),
    );
    opened = await openSession(plans);
  };

  test('a rate where the cell shows percentages is a number', async () => {
    await open({ H6: '0.00%' });
    await type('F6', '11');
    await type('H6', '95%');
    const [rate] = opened.targets('funds/execution-rate');
    expect(changesOf(rate!)).toEqual(['H6: 95.00% → 91.67%']);
    await fixAll('funds/execution-rate', 'funds/execution-score');
    expect(await shown('H6', 'I6')).toEqual([
      '=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),IF(E6>0,F6/E6,""),"")',
      '=IF(ISNUMBER(H6),ROUND(MIN(H6,1)*10,2),"")',
    ]);
    expect(cellAt(await grid(), at('I6')).value).toBe(9.17);
    expect(fails().filter((line) => line.includes('funds/execution'))).toEqual([]);
  });

  test('a score beside a rate that is typed is computed from the amounts', async () => {
    await open();
    await type('F6', '11');
    await fixAll('funds/execution-score');
    expect(await shown('H6', 'I6')).toEqual([
      '100%',
      '=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),IF(E6>0,ROUND(MIN(F6/E6,1)*10,2),""),"")',
    ]);
    expect(cellAt(await grid(), at('I6')).value).toBe(9.17);
  });

  test('a rate in a cell without a format is a formula that shows as a percentage', async () => {
    await open({ H6: 'General' });
    await type('F6', '11');
    const [rate] = opened.targets('funds/execution-rate');
    expect(changesOf(rate!)).toEqual(['H6: 100% → 91.67%']);
    await fixAll('funds/execution-rate');
    expect(await shown('H6')).toEqual([
      '=IF(AND(ISNUMBER(E6),ISNUMBER(F6)),IF(E6>0,TEXT(F6/E6,"0.00%"),""),"")',
    ]);
    expect(cellAt(await grid(), at('H6')).value).toBe('91.67%');
    expect(fails()).not.toContain('error funds/execution-rate');
  });

  test('a cell of texts gets what the figure would show', async () => {
    await open({ I6: '@' });
    await type('F6', '11');
    await fixAll('funds/execution-rate', 'funds/execution-score');
    expect(await shown('H6', 'I6')).toEqual(['91.67%', '9.17']);
    expect(fails().filter((line) => line.includes('funds/execution'))).toEqual([]);
  });

  test('scores that stand as text become numbers with the total that counts them', async () => {
    await open();
    await type('H13', '６分');
    const [total] = opened.targets('scores/total');
    expect(changesOf(total!)).toEqual(['H13: ６分 → 6', 'H27: 97 → 96']);
    await fixAll('scores/total');
    expect(cellAt(await grid(), at('H27')).value).toBe(96);
    expect(fails()).not.toContain('error scores/total');
  });

  test('where a score must stay text, the total is a number', async () => {
    await open({ H13: '@' });
    await type('H13', '6');
    await fixAll('scores/total');
    expect(await shown('H13', 'H27')).toEqual(['6', 96]);
  });

  test('figures as text that a formula passes over become numbers', async () => {
    await open();
    await type('H27', '=ROUND(N(I6)+SUM(H12:INDEX(H:H,ROW()-1)),2)');
    await type('H13', '7分');
    const [text] = opened.targets('scores/total');
    const preview = opened.session.previewFix(text!);
    expect(preview).toMatchObject({ ok: true, value: { kind: 'as-number', safe: true } });
    await fixAll('scores/total');
    expect(cellAt(await grid(), at('H27')).value).toBe(97);
    expect(fails()).not.toContain('error scores/total');
  });

  test('but not in a cell of texts', async () => {
    await open({ H13: '@' });
    await type('H27', '=ROUND(N(I6)+SUM(H12:INDEX(H:H,ROW()-1)),2)');
    await type('H13', '7分');
    expect(await opened.session.fix(opened.targets('scores/total'))).toEqual({
      ok: false,
      problems: [{ code: 'fix.text-format', data: { cell: 'H13' } }],
    });
  });

  test('a blank execution score is computed', async () => {
    await open();
    await type('I6', '');
    expect(changesOf(opened.targets('scores/missing')[0]!)).toEqual(['I6:  → 10']);
    await fixAll('scores/missing');
    expect(cellAt(await grid(), at('I6')).value).toBe(10);
  });

  test('a total that is right but for execution’s blank points', async () => {
    await open();
    await type('G6', '');
    await type('G27', '90');
    expect(changesOf(opened.targets('weights/total')[0]!)).toEqual(['G6:  → 10']);
    await type('G27', '95');
    expect(changesOf(opened.targets('weights/total')[0]!)).toEqual(['G6:  → 10', 'G27: 95 → 100']);
    await fixAll('weights/total');
    expect(cellAt(await grid(), at('G27')).value).toBe(100);
    expect(fails().filter((line) => line.includes('weights/total'))).toEqual([]);
  });
});
