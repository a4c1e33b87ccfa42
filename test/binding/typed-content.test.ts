import { bind } from '../../src/binding/bind/bind';
import { layout } from '../../src/binding/layout/layout';
import { decimalOf, valueOf } from '../../src/model/field';
import type { EvaluationTable, ProjectTable } from '../../src/model/table';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { hunan2023Department } from '../../src/templates/hunan-2023-department';
import { FORMS } from '../../src/templates/registry';
import { edited, type Edit } from '../support/edited-grid';
import { yueyangGrid } from '../support/fixtures';

const GAOSAN = yueyangGrid('gaosan');
const NAME_OF_FIRST: readonly [number, number] = [11, 3];

function bound(grid: Grid, formId?: string): EvaluationTable {
  const binding = bind(grid, FORMS, formId);
  if (binding.status !== 'bound') throw new Error('not recognised');
  return binding.table;
}

function project(edits: readonly Edit[], merges = GAOSAN.merges): ProjectTable {
  const table = bound({ ...edited(GAOSAN, edits), merges });
  if (table.kind !== 'project') throw new Error(table.kind);
  return table;
}

describe.each([
  ['with merges', GAOSAN.merges],
  ['without', null],
])('what is typed is not taken for a label, %s', (_, merges) => {
  test.each(['项目支出', '其他资金', '项目资金', '预期目标', '实际完成情况', '主管部门', '合计'])(
    'a project named %p',
    (name) => {
      const table = project([[1, 2, name]], merges);
      expect(table.lost).toEqual([]);
      expect(valueOf(table.identity.projectName)).toBe(name);
      expect(table.identity.supervisor).toEqual(project([], merges).identity.supervisor);
      expect(table.funds).toEqual(project([], merges).funds);
      expect(table.indicators).toHaveLength(14);
    },
  );

  test('a 主管部门 that says 实施单位：某局', () => {
    const { identity, lost } = project([[2, 2, '实施单位：某局']], merges);
    const before = project([], merges).identity;
    expect(lost).toEqual([]);
    expect(valueOf(identity.supervisor)).toBe('实施单位：某局');
    expect(identity.implementer).toEqual(before.implementer);
  });

  test('a blank 主管部门 leaves 实施单位 a label', () => {
    const { identity, lost } = project([[2, 2, null]], merges);
    expect(lost).toEqual([]);
    expect(identity.supervisor.state).toBe('blank');
    expect(identity.implementer).toEqual(project([], merges).identity.implementer);
  });

  test.each<readonly [string, number]>([
    ['总分', 3],
    ['合计', 3],
    ['合计', 5],
    ['经办人：满意', 3],
    ['填报人：未及时报送', 8],
    ['备注：见附件', 3],
    ['说明：按季度统计', 4],
    ['2023年度项目支出绩效自评表', 3],
  ])('%p in the middle of the block, in column %i', (text, col) => {
    const table = project([[13, col, text]], merges);
    expect(table.lost).toEqual([]);
    expect(table.indicators.map(({ row }) => row)).toEqual(
      project([], merges).indicators.map(({ row }) => row),
    );
    expect(table.total!.row).toBe(25);
    expect(table.signature).toEqual(project([], merges).signature);
  });
});

test('the last total row counts: one with a label of its own may stand inside', () => {
  const table = project([[15, 0, '合计']]);
  expect(table.total!.row).toBe(25);
});

describe('labels that stand on every row', () => {
  const labels = bound(GAOSAN).categories;
  const filled = labels.flatMap(({ label, indicators, subcategories }): Edit[] => [
    ...indicators.map(({ row }): Edit => [row, 1, label]),
    ...subcategories.flatMap((sub) => sub.indicators.map(({ row }): Edit => [row, 2, sub.label])),
  ]);
  const rowsOf = (table: EvaluationTable) =>
    table.categories.map(({ key, indicators, subcategories }) => [
      key,
      indicators.map(({ row }) => row),
      subcategories.map((sub) => [sub.key, sub.indicators.map(({ row }) => row)]),
    ]);

  test('go on with their category and subcategory', () => {
    const table = bound({ ...edited(GAOSAN, filled), merges: null });
    expect(rowsOf(table)).toEqual(rowsOf(bound(GAOSAN)));
    expect(table.lost).toEqual([]);
  });

  test('of the category alone do not close the subcategory', () => {
    const edits = filled.filter(([, col]) => col === 1);
    expect(rowsOf(bound({ ...edited(GAOSAN, edits), merges: null }))).toEqual(
      rowsOf(bound(GAOSAN)),
    );
  });

  test('named again further down are one category', () => {
    const [output] = bound(edited(GAOSAN, [[23, 1, '产出指标（50分）']])).categories;
    expect(output!.indicators.map(({ row }) => row)).toEqual([11, 12, 13, 14, 15, 16, 17, 18, 23]);
    expect(output!.statedPoints).toBe(50);
  });
});

describe('the kind of a table', () => {
  const kindOf = (title: string, formId?: string) =>
    bound(edited(GAOSAN, [[0, 0, title]]), formId).kind;

  test.each([
    ['2023年度市级部门项目支出绩效自评表', 'project'],
    ['2023年度部门项目支出绩效自评表', 'project'],
    ['2023年度部门整体支出绩效自评表', 'department'],
    ['2023年度项目支出整体绩效自评表', 'department'],
    ['2023年度部门绩效自评表', 'department'],
    ['2023年度项目绩效自评表', 'project'],
  ])('%s is a %s table', (title, kind) => {
    expect(kindOf(title)).toBe(kind);
  });

  test('is that of the form which the sheet’s identity names', () => {
    expect(kindOf('2023年度部门整体支出绩效自评表', 'hunan-2023-project')).toBe('project');
    expect(kindOf('2023年度部门整体支出绩效自评表', 'unheard-of')).toBe('department');
  });
});

describe('a number that is shown as a date', () => {
  const dated = (row: number, col: number): EvaluationTable => {
    const cells = GAOSAN.cells.map((line) => [...line]);
    cells[row]![col] = { value: 44928, formula: null, format: 'yyyy/m/d' };
    return bound({ ...GAOSAN, cells });
  };
  const DATE = { state: 'unreadable', reason: 'date', raw: '2023/1/2' };

  test('is no amount and no points', () => {
    expect(dated(4, 4).funds.total!.annualBudget).toMatchObject(DATE);
    expect(dated(11, 6).indicators[0]!.weight).toMatchObject(DATE);
    expect(dated(25, 7).total!.score).toMatchObject(DATE);
  });

  test('is a date as a target', () => {
    expect(dated(11, 4).indicators[0]!.target).toMatchObject({
      state: 'ok',
      value: { kind: 'date' },
    });
  });
});

describe('a department’s item with a value in its label’s cell', () => {
  const form = gridOf(
    layout(hunan2023Department, { sheetName: '表', year: 2023, level: 'city', identity: null }),
  );
  const amounts = (edits: readonly Edit[]) => {
    const table = bound(edited(form, edits));
    if (table.kind !== 'department') throw new Error(table.kind);
    return [table.revenue[0]!.amount, table.expenditure[1]!.amount] as const;
  };
  const inline: readonly Edit[] = [
    [5, 1, '其中：一般公共预算：50万元'],
    [6, 5, '项目支出：30'],
  ];

  test('is read there', () => {
    expect(amounts(inline).map((field) => decimalOf(field)?.toFixed())).toEqual(['50', '30']);
  });

  test('and another beside it is not readable', () => {
    const both = amounts([...inline, [5, 4, 999], [6, 8, 30]]);
    expect(both).toMatchObject([
      { state: 'unreadable', reason: 'two-values', raw: '50万元 / 999', cell: { row: 5, col: 1 } },
      { state: 'unreadable', reason: 'two-values', raw: '30 / 30', cell: { row: 6, col: 5 } },
    ]);
  });

  test('a dash behind the label leaves the cell beside it to be read', () => {
    const [revenue] = amounts([
      [5, 1, '其中：一般公共预算：—'],
      [5, 4, 50],
    ]);
    expect([decimalOf(revenue)?.toFixed(), revenue.cell]).toEqual(['50', { row: 5, col: 4 }]);
  });
});

test('the longest texts that a cell can hold are content wherever they stand', () => {
  const long = ['：', '（', '1', '啊', ' ', '填表人', '（1分）', '。', '其中：'].map((part) =>
    part.repeat(40_000).slice(0, 32_766).concat('x'),
  );
  for (const text of long) {
    const everywhere: Edit[] = [
      [2, 2, text],
      [4, 4, text],
      [9, 1, text],
      ...[3, 4, 5, 6, 7, 8].map((col): Edit => [13, col, text]),
      [14, 2, text],
    ];
    const table = project(everywhere);
    expect(table.funds.total!.annualBudget.state).toBe('unreadable');
    expect(table.indicators).toHaveLength(14);
    expect(table.indicators[2]).toMatchObject({
      target: { state: 'ok', value: { kind: 'statement', attainment: null } },
      weight: { state: 'unreadable', reason: 'not-a-number' },
    });
    expect(table.lost).toEqual([
      { anchor: 'indicators.unknown', label: text, cell: { row: 14, col: 2 } },
    ]);
  }
});

test('an indicator keeps what was typed, whatever it looks like', () => {
  const texts: readonly CellValue[] = ['一级指标', '指标名称', '分值'];
  for (const text of texts) {
    const table = project([[...NAME_OF_FIRST, text]]);
    expect(valueOf(table.indicators[0]!.name)).toBe(text);
  }
});
