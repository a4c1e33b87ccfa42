import type { AdoptionPreview, AdoptOptions } from '../../src/engine/adoption';
import type { SheetAssessment } from '../../src/engine/assessment';
import { HostError, type Host } from '../../src/hosts/port';
import { toA1 } from '../../src/sheet/address';
import { displayText } from '../../src/sheet/display';
import type { Grid } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import { edited, type Edit } from '../support/edited-grid';
import { openSession, type Opened } from '../support/fixing';
import { yueyangGrid } from '../support/fixtures';
import { settled } from '../support/sessions';
import { pastedPlan } from '../support/sheets';

const GAOSAN = yueyangGrid('gaosan');
const KEJI = yueyangGrid('keji');
const FIRST = 'sheet-1';
const AS_IT_IS = { formulas: false, layout: false };
const FORMULAS = { formulas: true, layout: false };
const LAYOUT = { formulas: false, layout: true };

let opened: Opened;
afterEach(() => {
  opened.session.dispose();
});

const pasted = (...edits: Edit[]): SheetPlan =>
  pastedPlan('粘贴', [{ grid: edited(GAOSAN, edits), row: 0, col: 0 }]);
const two = (): SheetPlan =>
  pastedPlan('两张', [
    { grid: GAOSAN, row: 0, col: 0 },
    { grid: KEJI, row: 32, col: 0 },
  ]);

function preview(options: AdoptOptions, sheet = FIRST): AdoptionPreview {
  const result = opened.session.previewAdoption(sheet, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
async function adopt(options: AdoptOptions, sheet = FIRST): Promise<readonly string[]> {
  const result = await opened.session.adopt(sheet, options);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
async function codes(options: AdoptOptions, sheet = FIRST): Promise<string[]> {
  const result = await opened.session.adopt(sheet, options);
  return result.ok ? [] : result.problems.map(({ code }) => code);
}
/** The sheets by name, state and the kind of their identity. */
const sheets = (): string[] =>
  opened.session
    .current()
    .sheets.map(({ sheet, state }) =>
      [sheet.name, state, sheet.identity?.split(';')[1] ?? '-'].join(' '),
    );
const assessmentOf = (id: string): SheetAssessment =>
  opened.session.current().sheets.find(({ sheet }) => sheet.id === id)!;
const gridOf = async (id = FIRST): Promise<Grid> => {
  const [read] = await opened.host.read([id]);
  if (read?.status !== 'read') throw new Error('gone');
  return read.grid;
};

describe('a pasted table', () => {
  test('is recognised with what was read and what was not', async () => {
    const plan = pastedPlan('粘贴', [
      {
        grid: edited(GAOSAN, [
          [11, 6, '待定'],
          [16, 2, '别的指标'],
        ]),
        row: 3,
        col: 2,
      },
      {
        grid: {
          cells: [[{ value: '某市财政局制', formula: null, format: 'General' }]],
          merges: [],
        },
        row: 0,
        col: 0,
      },
    ]);
    opened = await openSession([plan]);
    const { tables, around } = preview(AS_IT_IS);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject({
      kind: 'project',
      year: 2023,
      form: { id: 'hunan-2023-project' },
      formulas: [],
      layout: null,
      unreadable: [{ cell: { row: 14, col: 8 }, text: '待定' }],
    });
    expect(tables[0]!.name).not.toBe('');
    expect(tables[0]!.lost.map(({ anchor, label }) => [anchor, label])).toContainEqual([
      'indicators.unknown',
      '别的指标',
    ]);
    expect(around).toContainEqual({ cell: { row: 0, col: 0 }, text: '某市财政局制' });
    expect(sheets()).toEqual(['粘贴 table -']);
  });

  test('gets its identity and nothing else', async () => {
    opened = await openSession([pasted()]);
    const before = await gridOf();
    expect(await adopt(AS_IT_IS)).toEqual([FIRST]);
    expect(sheets()).toEqual(['粘贴 table hunan-2023-project']);
    expect(await gridOf()).toEqual(before);
    const [info] = await opened.host.sheets();
    expect(await adopt(AS_IT_IS)).toEqual([FIRST]);
    expect((await opened.host.sheets())[0]!.identity).toBe(info!.identity);
  });

  test('gets formulas in place of typed figures, as previewed, in one step of undo', async () => {
    opened = await openSession([pasted([25, 7, '97'])]);
    const [table] = preview(FORMULAS).tables;
    const shown = table!.formulas.map(
      ({ cell, before, after }) => `${toA1(cell)} ${before} ${after}`,
    );
    expect(shown).toContain('H26 97 100');
    const before = await gridOf();
    await adopt(FORMULAS);
    const now = await gridOf();
    expect(now.cells[25]![7]!.formula).toMatch(/^=/);
    for (const { cell, after } of table!.formulas) {
      const found = now.cells[cell.row]![cell.col]!;
      expect([toA1(cell), displayText(found)]).toEqual([toA1(cell), after]);
    }
    const { funds, total } = opened.table().table;
    expect([funds.total!.score.formula, total!.weight.formula]).toEqual([true, true]);
    await opened.session.undo();
    expect(await gridOf()).toEqual(before);
    expect(sheets()).toEqual(['粘贴 table -']);
  });

  test('that is no table is refused', async () => {
    const note = pastedPlan('说明', [
      {
        grid: { cells: [[{ value: '没有表', formula: null, format: 'General' }]], merges: [] },
        row: 0,
        col: 0,
      },
    ]);
    opened = await openSession([note]);
    const result = opened.session.previewAdoption(FIRST, AS_IT_IS);
    expect(result).toEqual({
      ok: false,
      problems: [{ code: 'adopt.no-table', data: { name: '说明' } }],
    });
    expect(await codes(LAYOUT)).toEqual(['adopt.no-table']);
    expect(await codes(LAYOUT, 'no such sheet')).toEqual(['host.sheet-gone']);
  });

  test('that is not any more what the user saw is left alone', async () => {
    opened = await openSession([pasted()]);
    const seen = preview(FORMULAS);
    await opened.host.user.type(FIRST, { row: 25, col: 7 }, '88');
    expect(await codes({ ...FORMULAS, seen })).toEqual(['adopt.changed']);
    expect(sheets()).toEqual(['粘贴 table -']);
    await settled();
    expect(await codes({ ...FORMULAS, seen: preview(FORMULAS) })).toEqual([]);
  });
});

describe('the official layout', () => {
  test('stands on a new sheet; the old one stays and does not count', async () => {
    opened = await openSession([pasted([4, 8, '8.5'])]);
    const before = await gridOf();
    const [table] = preview(LAYOUT).tables;
    const findings = (id: string): string[] => {
      const found = assessmentOf(id);
      return found.state === 'table' ? found.findings.map(({ check }) => check).sort() : [];
    };
    const found = findings(FIRST);
    const [made] = await adopt(LAYOUT);
    expect(sheets()).toEqual([
      '粘贴 no-table original',
      `${table!.layout!.sheetName} table hunan-2023-project`,
    ]);
    expect(table!.layout!.sheetName).toBe(table!.name);
    expect(opened.session.current().totals.tables).toBe(1);
    expect(found).toContain('funds/execution-score');
    expect(findings(made!)).toEqual(found);
    expect(await gridOf()).toEqual(before);
    expect((await opened.host.selection())?.sheet).toBe(made);
  });

  test('of several tables on one sheet: a sheet each, and only so', async () => {
    opened = await openSession([two()]);
    expect(await codes(AS_IT_IS)).toEqual(['adopt.several']);
    const { tables } = preview(LAYOUT);
    expect(tables).toHaveLength(2);
    const ids = await adopt(LAYOUT);
    expect(ids).toHaveLength(2);
    expect(sheets()).toEqual([
      '两张 no-table original',
      ...tables.map(({ layout }) => `${layout!.sheetName} table hunan-2023-project`),
    ]);
    expect(opened.session.current().totals.tables).toBe(2);
  });

  test('finds names that are free', async () => {
    const [name] = [GAOSAN.cells[1]![2]!.value as string];
    const other = { ...pasted(), name: name.slice(0, 31) };
    opened = await openSession([{ ...pasted(), name: '甲' }, other]);
    const [table] = preview(LAYOUT).tables;
    expect(table!.layout!.sheetName).toBe(`${name} (2)`);
    opened.session.dispose();
    const forbidden = `[a/b]:*?'${'长'.repeat(40)}`;
    opened = await openSession([pasted([1, 2, forbidden])]);
    const [odd] = preview(LAYOUT).tables;
    expect(odd!.layout!.sheetName).toBe(`a b '${'长'.repeat(26)}`);
    await adopt(LAYOUT);
    expect(sheets()).toHaveLength(2);
    opened.session.dispose();
    opened = await openSession([pasted([1, 2, null])]);
    expect(preview(LAYOUT).tables[0]!.layout!.sheetName).toBe('粘贴 (2)');
  });

  test('says which amounts change from 元', async () => {
    opened = await openSession([
      pasted([3, 0, '项目资金（元）'], [4, 3, '500000'], [4, 4, '500000'], [4, 5, '500000']),
    ]);
    expect(preview(LAYOUT).tables[0]!.layout!.changes).toContainEqual({
      term: 'funds.total.executed',
      before: '500000',
      after: '50',
    });
  });

  test('can be taken back: adopting the original makes it a table again', async () => {
    opened = await openSession([pasted()]);
    await adopt(LAYOUT);
    expect(preview(AS_IT_IS).tables).toHaveLength(1);
    await adopt(AS_IT_IS);
    expect(sheets()[0]).toBe('粘贴 table hunan-2023-project');
  });

  test('of a table of ours is set again', async () => {
    opened = await openSession([pasted()]);
    const [made] = await adopt(LAYOUT);
    const [again] = await adopt(LAYOUT, made);
    expect(sheets().map((line) => line.split(' ').at(-1))).toEqual([
      'original',
      'original',
      'hunan-2023-project',
    ]);
    expect(await gridOf(again)).toEqual(await gridOf(made));
  });
});

describe('when the host fails', () => {
  const failing = (call: 'apply' | 'build', from: number) => (host: Host) => {
    let calls = 0;
    const broken = (): boolean => ++calls >= from;
    const error = () => Promise.reject(new HostError('failed', 'memory', 'broken'));
    return {
      ...host,
      ...(call === 'apply'
        ? {
            apply: (...args: Parameters<Host['apply']>) =>
              broken() ? error() : host.apply(...args),
          }
        : {
            build: (...args: Parameters<Host['build']>) =>
              broken() ? error() : host.build(...args),
          }),
    };
  };

  test('to build, the old sheet is a table as before', async () => {
    opened = await openSession([pasted()], {}, failing('build', 1));
    expect(await codes(LAYOUT)).toEqual(['host.failed']);
    expect(sheets()).toEqual(['粘贴 table -']);
  });

  test('to mark, nothing is built', async () => {
    opened = await openSession([pasted()], {}, failing('apply', 1));
    expect(await codes(LAYOUT)).toEqual(['host.failed']);
    expect(sheets()).toEqual(['粘贴 table -']);
  });

  test('to build and to take the mark back, that is said', async () => {
    opened = await openSession([pasted()], {}, (host) =>
      failing('apply', 2)(failing('build', 1)(host)),
    );
    expect(await codes(LAYOUT)).toEqual(['host.failed', 'adopt.still-marked']);
    expect(sheets()).toEqual(['粘贴 no-table original']);
  });

  test('after it has marked the sheet, the mark is taken back', async () => {
    let calls = 0;
    opened = await openSession([pasted()], {}, (host) => ({
      ...host,
      apply: async (...args) => {
        await host.apply(...args);
        if (++calls === 1) throw new HostError('no-answer', 'memory', 'late');
      },
    }));
    expect(await codes(LAYOUT)).toEqual(['host.no-answer']);
    expect(sheets()).toEqual(['粘贴 table -']);
  });

  test('after it has built, the tables do not count twice', async () => {
    opened = await openSession([pasted()], {}, (host) => ({
      ...host,
      build: async (...args) => {
        await host.build(...args);
        throw new HostError('no-answer', 'memory', 'late');
      },
    }));
    expect(await codes(LAYOUT)).toEqual(['host.no-answer', 'adopt.half-built']);
    expect(opened.session.current().totals.tables).toBe(1);
  });
});
