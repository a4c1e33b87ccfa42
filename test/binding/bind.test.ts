import { bind } from '../../src/binding/bind/bind';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { decimalOf, valueOf, type Field } from '../../src/model/field';
import type { EvaluationTable, Indicator } from '../../src/model/table';
import { EMPTY_GRID, type Cell, type CellValue, type Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { FORMS } from '../../src/templates/registry';
import { edited } from '../support/edited-grid';
import { YUEYANG_FILES, yueyangFile, yueyangGrid, yueyangTables } from '../support/fixtures';

function bound(grid: Grid): EvaluationTable {
  const binding = bind(grid, FORMS);
  if (binding.status !== 'bound') throw new Error('not recognised');
  return binding.table;
}

function xlsxGrids(name: Parameters<typeof yueyangFile>[0]): Grid[] {
  const result = readXlsx(yueyangFile(name));
  if (!result.ok) throw new Error(result.problem.code);
  return result.sheets.map(gridOf);
}

/** LibreOffice took "=<50万" in the single file of this table for a formula, which is an error; there is no text to compare. */
const TAKEN_FOR_FORMULA = { name: 'gaosan', row: 18 };

/** A table without the spelling of its cells: what it says, not how a program wrote it (LibreOffice folds spaces). */
function content(table: EvaluationTable, withoutTargetOf = -1): unknown {
  return JSON.parse(
    JSON.stringify(table, (key, value: unknown) => {
      if (key === 'raw' || key === 'formula' || key === 'decimals') return undefined;
      if (isIndicator(value) && value.row === withoutTargetOf) return { ...value, target: null };
      return typeof value === 'string' ? value.replace(/[ ]+/g, ' ') : value;
    }),
  );
}

/** Without merges nobody can say which cell of a blank area is its first. */
function withoutBlankCells(table: EvaluationTable): unknown {
  return JSON.parse(
    JSON.stringify(table, (_key, value: unknown) =>
      typeof value === 'object' && value !== null && 'state' in value && value.state === 'blank'
        ? { state: 'blank' }
        : value,
    ),
  );
}

function isIndicator(value: unknown): value is Indicator {
  return typeof value === 'object' && value !== null && 'deviation' in value;
}

describe.each(YUEYANG_FILES)('the published table %s', (name) => {
  const table = bound(yueyangGrid(name));
  const fixture = yueyangTables()[YUEYANG_FILES.indexOf(name)]!;

  test('kind, name and year are read, and every label was found', () => {
    const own =
      table.kind === 'department' ? table.identity.departmentName : table.identity.projectName;
    expect([table.kind, valueOf(own), valueOf(table.year)]).toEqual([
      fixture.kind,
      fixture.name,
      fixture.year,
    ]);
    expect(table.lost).toEqual([]);
  });

  test('it says the same without merges, as a file of its own and in the workbook', () => {
    expect(withoutBlankCells(bound({ ...yueyangGrid(name), merges: null }))).toEqual(
      withoutBlankCells(table),
    );
    const except = name === TAKEN_FOR_FORMULA.name ? TAKEN_FOR_FORMULA.row : undefined;
    expect(content(bound(xlsxGrids(name)[0]!), except)).toEqual(content(table, except));
    const inWorkbook = xlsxGrids('workbook')[YUEYANG_FILES.indexOf(name)]!;
    expect(content(bound(inWorkbook))).toEqual(content(table));
  });

  test('each indicator row stands under its labels, with all that was typed', () => {
    const rows = table.indicators;
    expect(rows.every(({ category, subcategory }) => category && subcategory)).toBe(true);
    const typed = fixture.cells.filter(
      ({ r, c, t }) => t !== '' && c >= 3 && rows.some(({ row }) => row === r),
    );
    const read = rows.flatMap(({ name: own, target, actual, weight, score, deviation }) =>
      [own, target, actual, weight, score, deviation].filter(({ state }) => state === 'ok'),
    );
    expect(read.map(({ raw }) => raw)).toEqual(typed.map(({ t }) => t));
  });

  test('moved down and to the right, with notes around it, it is the same table', () => {
    const grid = yueyangGrid(name);
    const blank: Cell = { value: null, formula: null, format: 'General' };
    const note: Cell = { ...blank, value: '附件2' };
    const moved = grid.cells.map((row) => [blank, blank, ...row]);
    const shifted = bound({ cells: [[note], [], [], ...moved, [], [note]], merges: null });
    const strip = (value: unknown): unknown =>
      JSON.parse(
        JSON.stringify(value, (key, inner: unknown) =>
          key === 'row' || key === 'col' ? undefined : inner,
        ),
      );
    expect(strip(shifted)).toEqual(strip(table));
  });
});

test('the target that became a formula error is unreadable, and the rest of its row is read', () => {
  const table = bound(xlsxGrids('gaosan')[0]!);
  const row = table.indicators.find((entry) => entry.row === TAKEN_FOR_FORMULA.row)!;
  expect(row.target).toMatchObject({ state: 'unreadable', reason: 'cell-error', raw: '#VALUE!' });
  expect([row.name.raw, decimalOf(row.weight)?.toString()]).toEqual(['专项支出成本', '2']);
});

describe('amounts', () => {
  test('the department’s items, label and amount in one cell', () => {
    const table = bound(yueyangGrid('department'));
    if (table.kind !== 'department') throw new Error(table.kind);
    const read = [...table.revenue, ...table.expenditure].map(({ key, amount }) => [
      key,
      decimalOf(amount)?.toString(),
      amount.cell,
    ]);
    expect(read).toEqual([
      ['generalBudget', '1463.31', { row: 5, col: 1 }],
      ['governmentFund', undefined, { row: 6, col: 1 }],
      ['specialAccount', undefined, { row: 7, col: 1 }],
      ['other', undefined, { row: 8, col: 1 }],
      ['basicExpenditure', '1129.76', { row: 5, col: 5 }],
      ['projectExpenditure', '333.56', { row: 6, col: 5 }],
    ]);
  });

  test.each([
    ['项目资金（万元）', 'wan-yuan'],
    ['项目资金\n（元）', 'yuan'],
    ['项目资金(单位：元)', 'yuan'],
    ['项目资金', 'wan-yuan'],
    ['项目资金（千元）', 'qian-yuan'],
    ['项目资金（单位：千元）', 'qian-yuan'],
    ['项目资金（金额单位：亿元）', 'yi-yuan'],
    ['项目资金（人民币万元）', 'wan-yuan'],
    ['项目资金（亿）', 'yi-yuan'],
  ])('the unit of %p is %s', (label, unit) => {
    expect(bound(edited(yueyangGrid('gaosan'), [[3, 0, label]])).funds.unit).toBe(unit);
  });

  test.each(['百万元', '美元', '万美元', '单位：百万元'])('of %s no amount is guessed', (unit) => {
    const label = `项目资金（${unit}）`;
    const table = bound(
      edited(yueyangGrid('gaosan'), [
        [3, 0, label],
        [4, 3, '50'],
      ]),
    );
    const { total, sources } = table.funds;
    expect(table.lost).toEqual([]);
    for (const line of [total!, ...sources]) {
      const fields = [line.initialBudget, line.annualBudget, line.executed];
      expect(fields.filter(({ state }) => state === 'ok')).toEqual([]);
    }
    const amount = { state: 'unreadable', reason: 'unknown-unit', raw: '50' };
    expect([total!.initialBudget, total!.annualBudget]).toMatchObject([amount, amount]);
    expect(decimalOf(total!.weight)?.toString()).toBe('10');
  });

  test('where headings say two units no amount is guessed', () => {
    const { total } = bound(
      edited(yueyangGrid('gaosan'), [
        [3, 3, '年初预算数（元）'],
        [3, 4, '全年预算数（万元）'],
      ]),
    ).funds;
    const unknown = { state: 'unreadable', reason: 'unknown-unit' };
    expect([total!.initialBudget, total!.annualBudget, total!.executed]).toMatchObject([
      unknown,
      unknown,
      unknown,
    ]);
  });

  describe('a heading of rates that says per cent', () => {
    const rateOf = (heading: string, cell: Cell) => {
      const grid = edited(yueyangGrid('gaosan'), [[3, 7, heading]]);
      const cells = grid.cells.map((row) => [...row]);
      cells[4]![7] = cell;
      const { executionRate } = bound({ ...grid, cells }).funds.total!;
      return executionRate.state === 'ok'
        ? [executionRate.value.value.toFixed(), executionRate.value.decimals]
        : executionRate.state;
    };
    const cell = (value: CellValue, format = 'General'): Cell => ({ value, formula: null, format });

    test.each<[string, Cell, unknown]>([
      ['执行率（%）', cell(86.18), ['0.8618', 4]],
      ['预算执行率(%)', cell('86.18'), ['0.8618', 4]],
      ['执行率（％）', cell(86.2, '0.00'), ['0.862', 4]],
      ['执行率（%）', cell('86.18%'), ['0.8618', 4]],
      ['执行率（%）', cell(0.8618, '0.00%'), ['0.8618', 4]],
      ['执行率（%）', cell('—'), 'blank'],
      ['执行率', cell(86.18), ['86.18', 2]],
    ])('%s %j', (heading, value, read) => {
      expect(rateOf(heading, value)).toEqual(read);
    });
  });

  test.each<[CellValue, Partial<Field<unknown>>]>([
    ['五十', { state: 'unreadable', raw: '五十' }],
    ['1e400', { state: 'unreadable', raw: '1e400' }],
    [Infinity, { state: 'unreadable' }],
    [{ error: '#DIV/0!' }, { state: 'unreadable', raw: '#DIV/0!' }],
    [true, { state: 'unreadable', raw: 'TRUE' }],
    ['—', { state: 'blank', raw: '—' }],
    ['５０', { state: 'ok', raw: '５０' }],
    ['', { state: 'blank', raw: '' }],
  ])('%p in an amount', (value, field) => {
    const table = bound(edited(yueyangGrid('gaosan'), [[4, 5, value]]));
    expect(table.funds.total!.executed).toMatchObject(field);
    expect(table.indicators).toHaveLength(14);
  });

  test('0.5 shown as 50% is a rate', () => {
    const grid = yueyangGrid('gaosan');
    const cells = grid.cells.map((row) => [...row]);
    cells[4]![7] = { value: 0.5, formula: '=F5/E5', format: '0%' };
    const { executionRate } = bound({ ...grid, cells }).funds.total!;
    expect(executionRate).toMatchObject({ state: 'ok', raw: '50%', formula: true });
    expect(decimalOf(executionRate)?.toString()).toBe('0.5');
  });
});

describe('labels', () => {
  test.each([
    ['总分', 25, 0],
    ['合 计', 25, 0],
    ['其中：本年财政拨款', 5, 1],
    ['年初\n预算数', 3, 3],
    ['全年预算数（A）', 3, 4],
    ['全年执行数(B)', 3, 5],
    ['【产出指标】(50分)', 11, 1],
    ['服务对象满意度指标（10分）', 24, 1],
    ['项目名称：', 1, 0],
  ])('%p is read as the form’s own label', (label, row, col) => {
    const grid = yueyangGrid('gaosan');
    const table = bound(edited(grid, [[row, col, label]]));
    expect(table.lost).toEqual([]);
    expect(table.categories.map(({ key }) => key)).toEqual(['output', 'benefit', 'satisfaction']);
    expect(table.funds.sources.map(({ key }) => key)).toEqual([
      'currentYear',
      'carriedOver',
      'other',
    ]);
    expect(decimalOf(table.total!.weight)?.toString()).toBe('100');
  });

  test('a label that is gone is lost, and the rest is read', () => {
    const lost = (edits: Parameters<typeof edited>[1]): string[] =>
      bound(edited(yueyangGrid('gaosan'), edits)).lost.map(({ anchor }) => anchor);
    expect(lost([[25, 0, null]])).toEqual(['total']);
    expect(lost([[4, 1, null]])).toEqual(['funds.total']);
    expect(lost([[19, 1, null]])).toEqual(['category.benefit']);
    expect(lost([[19, 1, '别的指标']])).toEqual(['category.benefit', 'indicators.unknown']);
    expect(lost([[1, 0, null]])).toEqual(['identity.projectName']);
  });

  test('a year that cannot be read is unreadable, not missing', () => {
    const { year, title } = bound(
      edited(yueyangGrid('gaosan'), [[0, 0, '年度项目支出绩效自评表']]),
    );
    expect(year).toMatchObject({ state: 'unreadable', reason: 'not-a-year' });
    expect(title.state).toBe('ok');
  });

  describe('a year below a title without one', () => {
    const below = (...lines: CellValue[]) => {
      const grid = yueyangGrid('gaosan');
      const [first = [], ...rest] = grid.cells;
      const blank: Cell = { value: null, formula: null, format: 'General' };
      const added = lines.map((value) =>
        first.map((_, col) => (col === 2 ? { ...blank, value } : blank)),
      );
      return bound(
        edited({ cells: [first, ...added, ...rest], merges: null }, [[0, 0, '项目支出绩效自评表']]),
      ).year;
    };

    test.each(['（2023年度）', '2023年度', '(2023年)', ' 2023 年度 ', '２０２３年'])(
      '%p',
      (line) => {
        expect(below(line)).toMatchObject({
          state: 'ok',
          value: 2023,
          raw: line,
          cell: { row: 1, col: 2 },
        });
      },
    );

    test.each<CellValue[]>([['2023'], [2023], ['2023年12月'], ['2022年度', '2023年度'], [null]])(
      'not %p %p',
      (...lines) => {
        expect(below(...lines)).toMatchObject({ state: 'unreadable', reason: 'not-a-year' });
      },
    );

    test('the title’s own year counts', () => {
      const grid = yueyangGrid('gaosan');
      const year = bound(edited(grid, [[0, 0, '2022年度项目支出绩效自评表']])).year;
      expect(valueOf(year)).toBe(2022);
    });
  });

  test('sheets that hold no table are told from tables', () => {
    const text = (value: string): Cell => ({ value, formula: null, format: 'General' });
    const grids: Grid[] = [
      EMPTY_GRID,
      { cells: [[text('合计'), text('100')]], merges: null },
      { cells: [[text('绩效自评报告')], [text('一、基本情况：项目支出 333 万元')]], merges: null },
      { cells: [[text('姓名'), text('分值'), text('得分')]], merges: null },
    ];
    expect(grids.map((grid) => bind(grid, FORMS).status)).toEqual(grids.map(() => 'not-a-table'));
  });
});
