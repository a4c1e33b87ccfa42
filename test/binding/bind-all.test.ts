import { bind } from '../../src/binding/bind/bind';
import { bindAll } from '../../src/binding/bind/bind-all';
import { decimalOf, valueOf } from '../../src/model/field';
import { tableName, type EvaluationTable } from '../../src/model/table';
import { displayText } from '../../src/sheet/display';
import type { Cell, CellValue, Grid } from '../../src/sheet/grid';
import { EMPTY_CELL, EMPTY_GRID } from '../../src/sheet/grid';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import { FORMS } from '../../src/templates/registry';
import { edited } from '../support/edited-grid';
import { yueyangGrid } from '../support/fixtures';

const GAOSAN = yueyangGrid('gaosan');
const KECHENG = yueyangGrid('kecheng');
const DEPARTMENT = yueyangGrid('department');

function tablesOf(grid: Grid, formId?: string): EvaluationTable[] {
  return bindAll(grid, FORMS, formId).map(({ table }) => table);
}

function names(grid: Grid): (string | undefined)[] {
  return tablesOf(grid).map((table) => valueOf(tableName(table)));
}

/** What a table says, wherever it stands. */
function content(table: EvaluationTable | undefined): unknown {
  return JSON.parse(
    JSON.stringify(table, (key, value: unknown) =>
      key === 'row' || key === 'col' || key === 'cell' || key === 'indicatorBlock'
        ? undefined
        : value,
    ),
  );
}

function alone(grid: Grid): unknown {
  return content(tablesOf({ ...grid, merges: null })[0]);
}

const row = (...values: CellValue[]): Cell[] => values.map((value) => ({ ...EMPTY_CELL, value }));

function below(...parts: readonly (Grid | number | readonly Cell[])[]): Grid {
  const cells = parts.flatMap((part): readonly (readonly Cell[])[] => {
    if (typeof part === 'number') return new Array<Cell[]>(part).fill([]);
    return 'cells' in part ? part.cells : [part];
  });
  return { cells, merges: null };
}

function beside(a: Grid, b: Grid, gap: number, lower = 0): Grid {
  const width = Math.max(...a.cells.map(({ length }) => length)) + gap;
  const rows = Math.max(a.cells.length, b.cells.length + lower);
  const cells = Array.from({ length: rows }, (_, i) => [
    ...Array.from({ length: width }, (__, col) => a.cells[i]?.[col] ?? EMPTY_CELL),
    ...(b.cells[i - lower] ?? []),
  ]);
  return { cells, merges: null };
}

test('a sheet with one table gives what bind gives, and one without gives none', () => {
  const binding = bind(GAOSAN, FORMS);
  expect(bindAll(GAOSAN, FORMS)).toMatchObject([
    binding.status === 'bound' && { table: binding.table },
  ]);
  expect(tablesOf(EMPTY_GRID)).toEqual([]);
  expect(tablesOf(below(row('姓名', '分值', '得分')))).toEqual([]);
});

describe('several tables on a sheet', () => {
  test.each<readonly [string, Grid]>([
    ['with blank rows between', below(GAOSAN, 3, KECHENG)],
    ['right below one another', below(GAOSAN, KECHENG)],
    ['with a letter head above each', below(row('附件1'), GAOSAN, row('附件2'), 1, KECHENG)],
    ['side by side', beside(GAOSAN, KECHENG, 1)],
    ['side by side, the right one further down', beside(GAOSAN, KECHENG, 2, 3)],
  ])('%s', (_, grid) => {
    const tables = tablesOf(grid);
    expect(tables.map(content)).toEqual([alone(GAOSAN), alone(KECHENG)]);
    expect(tables.flatMap(({ lost }) => lost)).toEqual([]);
  });

  test('three of them, two side by side and one below', () => {
    expect(names(below(beside(GAOSAN, KECHENG, 1), 1, DEPARTMENT))).toEqual(
      [GAOSAN, KECHENG, DEPARTMENT].flatMap(names),
    );
  });

  test('cells keep their places in the whole sheet, and each table has a region of its own', () => {
    const [first, second] = bindAll(below(GAOSAN, 2, KECHENG), FORMS);
    const down = GAOSAN.cells.length + 2;
    expect(second!.table.indicators[0]!.row).toBe(tablesOf(KECHENG)[0]!.indicators[0]!.row + down);
    expect(first!.region).toEqual({ row: 0, col: 0, rows: down, cols: 9 });
    expect(second!.region.row).toBe(down);
  });

  test('without titles they are told apart by who they are of', () => {
    const bare = (grid: Grid): Grid => ({ cells: grid.cells.slice(1), merges: null });
    const tables = tablesOf(below(bare(GAOSAN), 1, bare(KECHENG)));
    expect(tables.map((table) => valueOf(tableName(table)))).toEqual(
      [GAOSAN, KECHENG].flatMap(names),
    );
    expect(tables.map(({ lost }) => lost.map(({ anchor }) => anchor))).toEqual([
      ['title'],
      ['title'],
    ]);
  });

  test('one that lost its indicator block is a table still', () => {
    const cut = { cells: GAOSAN.cells.slice(0, 10), merges: null };
    const tables = tablesOf(below(cut, 1, KECHENG));
    expect(tables.map((table) => valueOf(tableName(table)))).toEqual(
      [GAOSAN, KECHENG].flatMap(names),
    );
    expect(tables[0]!.lost.map(({ anchor }) => anchor)).toEqual(['indicators.block']);
  });

  test('the identity of the sheet speaks for its first table', () => {
    const kinds = tablesOf(below(GAOSAN, DEPARTMENT), hunan2023Project.id).map(({ kind }) => kind);
    expect(kinds).toEqual(['project', 'department']);
  });

  test('side by side, the labels that one header has lowered beside the other header', () => {
    const header = GAOSAN.cells[10]!;
    const split = [
      header.map((cell, col) => (col > 5 ? EMPTY_CELL : cell)),
      header.map((cell, col) => (col > 5 ? cell : EMPTY_CELL)),
    ];
    const cells = [...GAOSAN.cells.slice(0, 10), ...split, ...GAOSAN.cells.slice(11)];
    const both = beside({ cells, merges: null }, KECHENG, 1, 1);
    expect(tablesOf(both).map(content)).toEqual([alone(GAOSAN), alone(KECHENG)]);
  });

  test('a header repeated on a new page begins no table and no row', () => {
    const cells = [...GAOSAN.cells.slice(0, 18), GAOSAN.cells[10]!, ...GAOSAN.cells.slice(18)];
    expect(tablesOf({ cells, merges: null }).map(content)).toEqual([alone(GAOSAN)]);
  });
});

describe('what stands around a table is not read into it', () => {
  test('labels behind a blank column', () => {
    const notes = below(
      ...['分值', '执行率', '得分', '预期目标', '主管部门'].map((text) => row(text, '7')),
    );
    expect(tablesOf(beside(GAOSAN, notes, 1, 3)).map(content)).toEqual([alone(GAOSAN)]);
  });

  test('a label right beside the header loses to the nearer one', () => {
    const strays = edited(beside({ cells: [[]], merges: null }, GAOSAN, 3), [
      [3, 0, '得分'],
      [10, 1, '分值'],
    ]);
    expect(tablesOf(strays).map(content)).toEqual([alone(GAOSAN)]);
  });

  test('a note between the blocks', () => {
    const cells = [
      ...GAOSAN.cells.slice(0, 10),
      row('注：目标已经上报'),
      ...GAOSAN.cells.slice(10),
    ];
    expect(tablesOf({ cells, merges: null }).map(content)).toEqual([alone(GAOSAN)]);
  });
});

describe('the shape of one table', () => {
  const [IDENTITY, FUNDS, GOALS, INDICATORS] = [
    GAOSAN.cells.slice(0, 3),
    GAOSAN.cells.slice(3, 8),
    GAOSAN.cells.slice(8, 10),
    GAOSAN.cells.slice(10, 26),
  ].map((cells): Grid => ({ cells, merges: null })) as [Grid, Grid, Grid, Grid];
  const tail: Grid = { cells: GAOSAN.cells.slice(26), merges: null };

  test.each<readonly [string, Grid]>([
    ['goals before funds', below(IDENTITY, GOALS, FUNDS, INDICATORS, tail)],
    ['indicators before both', below(IDENTITY, INDICATORS, FUNDS, GOALS, tail)],
    ['blank rows between blocks', below(1, IDENTITY, 1, FUNDS, 2, GOALS, 1, INDICATORS, 1, tail)],
  ])('%s', (_, grid) => {
    const [table, ...more] = tablesOf(grid);
    expect(more).toEqual([]);
    expect(content(table)).toEqual(alone(GAOSAN));
  });

  test('identity rows in another order', () => {
    const cells = [0, 2, 1].map((i) => GAOSAN.cells[i]!);
    const [table] = tablesOf({ cells: [...cells, ...GAOSAN.cells.slice(3)], merges: null });
    expect(content(table)).toEqual(alone(GAOSAN));
  });

  test('a header in two rows', () => {
    const upper = edited(below(GAOSAN.cells[10]!), [
      [0, 4, '完成情况'],
      ...[5, 6, 7].map((col) => [0, col, null] as const),
    ]);
    const lower = GAOSAN.cells[10]!.map((cell, col) => (col >= 4 && col <= 7 ? cell : EMPTY_CELL));
    const cells = [...GAOSAN.cells.slice(0, 10), ...upper.cells, lower, ...GAOSAN.cells.slice(11)];
    const [table] = tablesOf({ cells, merges: null });
    expect(content(table)).toEqual(alone(GAOSAN));
  });

  test('labels that fill every cell of the area they were merged over', () => {
    const covered = [
      [1, 0],
      [2, 0],
      [4, 1],
      [9, 1],
      [25, 0],
      [25, 1],
    ] as const;
    const filled = covered.reduce<Grid>(
      (grid, [r, c]) => edited(grid, [[r, c + 1, grid.cells[r]![c]!.value]]),
      { ...GAOSAN, merges: [] },
    );
    expect(content(tablesOf(filled)[0])).toEqual(alone(GAOSAN));
  });
});

describe('the unit of amounts', () => {
  const bare = edited(GAOSAN, [[3, 0, '项目资金']]);
  test.each<readonly [string, Grid]>([
    ['in the block’s label', edited(GAOSAN, [[3, 0, '项目资金（元）']])],
    [
      'in a caption under the title',
      below({ cells: bare.cells.slice(0, 1), merges: null }, row(null, '金额单位：元'), {
        cells: bare.cells.slice(1),
        merges: null,
      }),
    ],
    [
      'in the headings',
      edited(
        bare,
        [3, 4, 5].map((col) => [3, col, `${displayText(bare.cells[3]![col]!)}（元）`] as const),
      ),
    ],
  ])('元 %s', (_, grid) => {
    const { funds } = tablesOf(grid)[0]!;
    expect([funds.unit, decimalOf(funds.total!.annualBudget)?.toFixed()]).toEqual(['yuan', '50']);
  });

  test('is not taken from a sentence', () => {
    const goals = edited(GAOSAN, [[9, 1, '人均补助 500（元），全年不变']]);
    expect(tablesOf(edited(goals, [[3, 0, '项目资金']]))[0]!.funds.unit).toBe('wan-yuan');
  });
});

describe('a hostile sheet costs no more than its size', () => {
  /** Every text is a label; each reading of a cell's value is counted. */
  function readings(rows: number, cols: number, texts: readonly string[]): number {
    let count = 0;
    const cells = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: cols }, (__, c) => ({
        formula: null,
        format: 'General',
        get value() {
          count += 1;
          return texts[(r * 7 + c) % texts.length] ?? null;
        },
      })),
    );
    bindAll({ cells, merges: null }, FORMS);
    return count / (rows * cols);
  }

  test.each<readonly [string, readonly string[]]>([
    ['headers', ['三级指标', '年度指标值', '实际完成值', '分值', '得分', '一级指标', '合计']],
    ['titles', ['2023年度项目支出绩效自评表', '预期目标', '年初预算数', '全年预算数']],
    [
      'everything',
      [
        '三级指标',
        '分值',
        '得分',
        '2023年度项目支出绩效自评表',
        '合计',
        '项目名称',
        '填表人：',
        '全年预算数',
        '年初预算数',
        '备注：',
      ],
    ],
  ])('%s', (_, texts) => {
    const [few, many] = [readings(100, 32, texts), readings(400, 32, texts)];
    expect(many).toBeLessThan(few * 1.5 + 1);
    expect(many).toBeLessThan(60);
  });
});
