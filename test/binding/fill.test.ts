import fc from 'fast-check';
import { bindAll } from '../../src/binding/bind/bind-all';
import { filledPlan, type FilledPlan } from '../../src/binding/layout/fill';
import { fieldsOf } from '../../src/binding/layout/fill-fields';
import { layout } from '../../src/binding/layout/layout';
import type { EvaluationTable } from '../../src/model/table';
import type { Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { Form } from '../../src/templates/form';
import { FORMS } from '../../src/templates/registry';
import { DEFECTS, plantAll } from '../random/defects';
import { cleanTable } from '../random/facts';
import { gridOfFacts } from '../random/sheet';
import { edited, type Edit } from '../support/edited-grid';
import { YUEYANG_FILES, yueyangGrid } from '../support/fixtures';
import { randomPlan, tableSeed } from '../support/random-table';
import { computedGrid, findingsOf, typedContent } from '../support/same-content';
import { runs } from '../support/runs';

const OPTIONS = { sheetName: '新表', identity: null };

interface Bound {
  readonly form: Form;
  readonly table: EvaluationTable;
}

function bound(grid: Grid): Bound {
  const tables = bindAll(grid, FORMS);
  if (tables.length !== 1) throw new Error(`${String(tables.length)} tables`);
  return tables[0]!;
}

/** The table in official layout, with the cached results of formulas as a file keeps them. */
function refilled(grid: Grid, formulas = false): FilledPlan & { readonly after: Bound } {
  const { form, table } = bound(grid);
  const filled = filledPlan(form, table, grid, { ...OPTIONS, formulas });
  return { ...filled, after: bound(gridOf(filled.plan)) };
}

function sameTable(grid: Grid, publication = false): void {
  const before = bound(grid);
  const { after, changes, leftOut } = refilled(grid);
  expect({ changes, leftOut }).toEqual({ changes: [], leftOut: [] });
  expect(typedContent(after.table)).toEqual(typedContent(before.table));
  expect(findingsOf(after.table, after.form, publication)).toEqual(
    findingsOf(before.table, before.form, publication),
  );
}

describe('a table in official layout says what it said', () => {
  test('random tables, with all that people leave blank or get wrong', async () => {
    await fc.assert(
      fc.asyncProperty(tableSeed, async (seed) => {
        sameTable(await computedGrid(randomPlan(seed, '表')));
      }),
      { numRuns: runs(20) },
    );
  });

  test('tables with planted defects', () => {
    const wanted = fc.array(fc.tuple(fc.nat({ max: DEFECTS.length - 1 }), fc.nat({ max: 999 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(cleanTable, wanted, (clean, places) => {
        const chosen = places.map(([place, die]) => [DEFECTS[place]!, die] as const);
        const { facts } = plantAll(clean, chosen);
        const grid = gridOfFacts(facts);
        const before = bound(grid);
        const { after, changes } = refilled(grid);
        const changed = new Set(changes.map(({ term }) => term));
        const unchanged = (table: EvaluationTable) =>
          Object.entries(typedContent(table)).filter(([name]) => !changed.has(name));
        expect(unchanged(after.table)).toEqual(unchanged(before.table));
        if (changed.size > 0) return;
        expect(findingsOf(after.table, after.form, facts.publication)).toEqual(
          findingsOf(before.table, before.form, facts.publication),
        );
      }),
      { numRuns: runs(20) },
    );
  });

  test.each(YUEYANG_FILES)('the published table %s', (name) => {
    const grid = yueyangGrid(name);
    sameTable(grid);
    expect(refilled(grid).after.table.lost).toEqual([]);
  });
});

const GAOSAN = yueyangGrid('gaosan');

/** A published table with some cells changed. */
function gaosan(...edits: readonly Edit[]): Grid {
  return edited(GAOSAN, edits);
}

/** The formulas of a plan, by the paths that {@link typedContent} uses. */
function formulaFields({ plan }: FilledPlan): string[] {
  const { table } = bound(gridOf(plan));
  const { total, executed } = { total: table.total!, executed: table.funds.total! };
  const fields = {
    rate: executed.executionRate,
    score: executed.score,
    weights: total.weight,
    scores: total.score,
  };
  return Object.entries(fields).flatMap(([name, { formula }]) => (formula ? [name] : []));
}

describe('figures that the form computes', () => {
  test('become formulas where they are right', () => {
    expect(formulaFields(refilled(GAOSAN))).toEqual(['rate', 'score', 'weights', 'scores']);
  });

  test('stay as typed where they are wrong, and are found again', () => {
    const grid = gaosan([4, 7, '86.19%'], [4, 8, '8.5'], [25, 6, '110'], [25, 7, '97.50']);
    const filled = refilled(grid);
    expect(formulaFields(filled)).toEqual([]);
    sameTable(grid);
    const { total, funds } = filled.after.table;
    expect([funds.total!.executionRate, funds.total!.score, total!.weight, total!.score]).toEqual([
      expect.objectContaining({ raw: '86.19%' }),
      expect.objectContaining({ raw: '8.5' }),
      expect.objectContaining({ raw: '110' }),
      expect.objectContaining({ raw: '97.50' }),
    ]);
  });

  test('all become formulas on request, and what changes is said', () => {
    const grid = gaosan([4, 7, '86.19%'], [4, 8, '8.5'], [25, 6, '110'], [25, 7, '约97']);
    const filled = refilled(grid, true);
    expect(formulaFields(filled)).toEqual(['rate', 'score', 'weights', 'scores']);
    expect(filled.changes).toEqual([
      { term: 'funds.total.executionRate', before: '86.19%', after: '100.00%' },
      { term: 'funds.total.score', before: '8.5', after: '10' },
      { term: 'total.weight', before: '110', after: '100' },
      { term: 'total.score', before: '约97', after: '100' },
    ]);
  });

  test('a blank one is computed, and that is said', () => {
    const filled = refilled(gaosan([25, 7, null]));
    expect(filled.changes).toEqual([{ term: 'total.score', before: '', after: '100' }]);
    expect(formulaFields(filled)).toContain('scores');
  });

  test('a score that is right only as coarsely as it is written stays so', () => {
    const grid = gaosan([4, 5, '43.09'], [4, 7, '86.18%'], [4, 8, '8.6'], [25, 7, '98.6']);
    const filled = refilled(grid);
    sameTable(grid);
    expect(formulaFields(filled)).toEqual(['rate', 'weights', 'scores']);
    expect(filled.after.table.funds.total!.score.raw).toBe('8.6');
  });

  test('a rate at a coarser precision is the formula’s, at its own', () => {
    const filled = refilled(gaosan([4, 5, '43.09'], [4, 7, '86%'], [4, 8, '8.62']));
    expect(filled.changes.map(({ term }) => term)).toEqual(['funds.total.executionRate']);
    expect(filled.changes[0]).toMatchObject({ before: '86%', after: '86.18%' });
  });

  test('the execution score does not lean on a rate that stays typed', async () => {
    const { plan } = refilled(gaosan([4, 7, '50%']));
    const { table } = bound(await computedGrid(plan));
    expect(table.funds.total!.score).toMatchObject({ formula: true, raw: '10.00' });
    expect(table.funds.total!.executionRate).toMatchObject({ formula: false, raw: '50%' });
  });
});

describe('what was typed', () => {
  test.each([
    ['千元', '430.912', '43.0912'],
    ['亿元', '0.0043', '43'],
  ])('amounts in %s become 万元', (unit, typed, filled) => {
    const { after, changes } = refilled(gaosan([3, 0, `项目资金（${unit}）`], [4, 5, typed]));
    expect(after.table.funds.unit).toBe('wan-yuan');
    expect(typedContent(after.table)).toMatchObject({ 'funds.total.executed': filled });
    const term = 'funds.total.executed';
    expect(changes).toContainEqual({ term, before: typed, after: filled });
  });

  test('amounts in a unit that is not known are left out, not taken for 万元', () => {
    const { after, leftOut } = refilled(gaosan([3, 0, '项目资金（百万元）'], [4, 5, '43.09']));
    expect(after.table.funds.total!.executed.state).toBe('blank');
    expect(leftOut).toContainEqual({ cell: { row: 4, col: 5 }, text: '43.09' });
  });

  test.each(['12.34', 12.34])('a rate %p below a heading of per cent stays that rate', (rate) => {
    const { after } = refilled(gaosan([3, 7, '执行率（%）'], [4, 7, rate]));
    expect(typedContent(after.table)).toMatchObject({ 'funds.total.executionRate': '0.1234' });
    expect(after.table.funds.total!.executionRate.raw).toBe('12.34%');
  });

  test('amounts in 元 become 万元, each of them said', () => {
    const grid = gaosan(
      [3, 0, '项目资金（元）'],
      [4, 3, '500,000'],
      [4, 4, '500000.00'],
      [4, 5, '430,912.34'],
      [4, 7, '86.18%'],
      [4, 8, '8.62'],
      [5, 3, '500000'],
      [5, 4, '500000'],
      [5, 5, '430912.34元'],
    );
    const { after, changes } = refilled(grid);
    expect(typedContent(after.table)).toMatchObject({
      'funds.total.executed': '43.091234',
      'funds.currentYear.executed': '43.091234',
    });
    expect(after.table.funds.unit).toBe('wan-yuan');
    expect(changes).toContainEqual({
      term: 'funds.total.executed',
      before: '430,912.34',
      after: '43.091234',
    });
    expect(changes.map(({ term }) => term)).toEqual(
      ['total', 'currentYear'].flatMap((line) =>
        ['initialBudget', 'annualBudget', 'executed'].map((column) => `funds.${line}.${column}`),
      ),
    );
    expect(findingsOf(after.table, after.form)).toEqual(
      findingsOf(bound(grid).table, bound(grid).form),
    );
  });

  test('figures that stand as text become numbers, with their precision', () => {
    const { plan, after } = refilled(gaosan([11, 6, '10.50分'], [11, 7, ' ９.0 ']));
    const [first] = after.table.indicators;
    expect([first!.weight, first!.score]).toMatchObject([
      { state: 'ok', raw: '10.50', value: { decimals: 2 } },
      { state: 'ok', raw: '9.0', value: { decimals: 1 } },
    ]);
    const at = first!.weight.cell!;
    expect(plan.cells.find(({ row, col }) => row === at.row && col === at.col)?.value).toBe(10.5);
  });

  test('what cannot be read stays where it belongs', () => {
    const grid = gaosan([4, 5, '约五十'], [11, 6, '待定'], [12, 7, '—']);
    sameTable(grid);
    const { indicators, funds } = refilled(grid).after.table;
    expect(funds.total!.executed).toMatchObject({ state: 'unreadable', raw: '约五十' });
    expect(indicators[0]!.weight).toMatchObject({ state: 'unreadable', raw: '待定' });
    expect(indicators[1]!.score).toMatchObject({ state: 'blank', raw: '—' });
  });

  test('error values stay error values', () => {
    const cells = GAOSAN.cells.map((line) => [...line]);
    const error = { value: { error: '#DIV/0!' }, formula: null, format: 'General' };
    cells[4]![5] = error;
    cells[11]![3] = error;
    cells[11]![5] = error;
    sameTable({ ...GAOSAN, cells });
  });

  test('a target of per cent is a text as it is shown; a date keeps its look', () => {
    const cells = GAOSAN.cells.map((line) => [...line]);
    cells[11]![4] = { value: 0.95, formula: null, format: '0%' };
    cells[11]![5] = { value: 45000, formula: null, format: 'yyyy/m/d' };
    const { plan, after } = refilled({ ...GAOSAN, cells });
    const [first] = after.table.indicators;
    expect([first!.target.raw, first!.actual.raw]).toEqual(['95%', '2023/3/15']);
    const target = first!.target.cell!;
    const found = plan.cells.find(({ row, col }) => row === target.row && col === target.col);
    expect(found?.value).toBe('95%');
  });

  test('a title without a year stays; one with more words becomes the form’s, and that is said', () => {
    const without = refilled(gaosan([0, 0, '项目支出绩效自评表']));
    expect(without.after.table.title.raw).toBe('项目支出绩效自评表');
    expect(without.changes).toEqual([]);
    const longer = '附件2：2023年度市级项目支出绩效自评表';
    expect(refilled(gaosan([0, 0, longer])).changes).toEqual([
      { term: 'title', before: longer, after: '2023年度项目支出绩效自评表' },
    ]);
  });

  test('the level of a department is its own', () => {
    const grid = yueyangGrid('department');
    const at = bound(grid).table.kind === 'department' ? [1, 0] : [];
    const { plan } = refilled(edited(grid, [[at[0]!, at[1]!, '省级预算部门名称']]));
    expect(plan.cells.map(({ value }) => value)).toContain('省级预算部门名称');
  });
});

describe('rows', () => {
  const groups = ({ table }: Bound) =>
    table.indicators.map(({ category, subcategory, name }) => [category, subcategory, name.raw]);

  test('under labels that no form knows keep them, at their place', () => {
    const grid = gaosan([13, 2, '其他产出'], [19, 1, '其他指标']);
    const before = bound(grid);
    const { after, leftOut } = refilled(grid);
    expect(leftOut).toEqual([]);
    const unknown = ({ table }: Bound) =>
      table.lost
        .filter(({ anchor }) => anchor === 'indicators.unknown')
        .map(({ label }) => label)
        .sort();
    expect(unknown(after)).toEqual(['其他产出', '其他指标'].sort());
    expect(unknown(before)).toEqual(unknown(after));
    const used = (one: Bound) => groups(one).filter(([, , name]) => name !== '');
    expect(used(after).sort()).toEqual(used(before).sort());
  });

  test('a subcategory that the table does not have gets a blank row', () => {
    const rows = GAOSAN.cells.filter((_, row) => row !== 16 && row !== 17);
    const { after } = refilled({ cells: rows, merges: null });
    const keys = after.form.categories.flatMap(({ subcategories }) =>
      subcategories.map(({ key }) => key),
    );
    const found = new Set(after.table.indicators.map(({ subcategory }) => subcategory));
    expect(keys.filter((key) => !found.has(key))).toEqual([]);
  });

  test('points in a label’s own bracket stay', () => {
    const grid = gaosan([11, 1, '产出指标（40分）']);
    expect(refilled(grid).after.table.categories[0]!.statedPoints).toBe(40);
    sameTable(grid);
  });

  test('stay under their category where its column is lost', () => {
    const cells = GAOSAN.cells.map((line) => line.filter((_, col) => col !== 1));
    const { after } = refilled({ cells, merges: null });
    expect(new Set(groups(after).map(([category]) => category))).toEqual(
      new Set(['output', 'benefit', 'satisfaction']),
    );
    expect(after.table.indicators.filter(({ name }) => name.raw !== '')).toHaveLength(
      bound(GAOSAN).table.indicators.filter(({ name }) => name.raw !== '').length,
    );
  });
});

/** A blank form in which something stands in every cell that people fill in. */
function everyField(form: Form): Grid {
  const blank = gridOf(
    layout(form, { sheetName: '表', year: 2023, level: 'city', identity: null }),
  );
  const { table } = bound(blank);
  const typed = [...fieldsOf(table)].flatMap(([path, { kind, field }], index): Edit[] => {
    const { cell } = field;
    if (!cell || field.formula || field.state !== 'blank' || field.raw !== '') return [];
    return [[cell.row, cell.col, kind === null ? `文字${path}` : 10 + index]];
  });
  const rows = table.indicators.flatMap((row, index): Edit[] =>
    (
      [
        [row.name, `指标${String(index)}`],
        [row.nature, '≥'],
        [row.target, '90'],
        [row.unit, '%'],
        [row.actual, '95'],
        [row.weight, 5],
        [row.score, 4.5],
        [row.deviation, '进度滞后'],
      ] as const
    ).flatMap(([{ cell }, value]) => (cell ? [[cell.row, cell.col, value] as const] : [])),
  );
  return edited(blank, [...typed, ...rows]);
}

describe.each(FORMS.map((form) => [form.id, form] as const))('every field of %s', (_, form) => {
  test('has its place', () => {
    const grid = everyField(form);
    const { after, leftOut } = refilled(grid);
    expect(after.form.id).toBe(form.id);
    expect(leftOut).toEqual([]);
    const typed = (table: EvaluationTable) =>
      Object.entries(typedContent(table)).filter(([, value]) => typeof value === 'string');
    expect(Object.fromEntries(typed(after.table))).toMatchObject(
      Object.fromEntries(typed(bound(grid).table)),
    );
  });

  test('stands in another form or is said to be left out', () => {
    const grid = everyField(form);
    const { table } = bound(grid);
    for (const other of FORMS.filter(({ kind, id }) => kind === form.kind && id !== form.id)) {
      const { plan, leftOut, changes } = filledPlan(other, table, grid, OPTIONS);
      const texts = plan.cells
        .map(({ value }) => (typeof value === 'string' ? value : ''))
        .join('\n');
      const said = [...leftOut.map(({ text }) => text), ...changes.map(({ before }) => before)];
      const lost = grid.cells
        .flat()
        .flatMap(({ value }) =>
          typeof value === 'string' && /^文字|^指标\d/.test(value) ? value : [],
        )
        .filter((value) => !texts.includes(value) && !said.includes(value));
      expect(lost).toEqual([]);
    }
  });
});
