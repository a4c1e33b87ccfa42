import { bind } from '../../src/binding/bind/bind';
import { layout } from '../../src/binding/layout/layout';
import type { EvaluationTable } from '../../src/model/table';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { hunan2023Department } from '../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import { FORMS } from '../../src/templates/registry';
import { edited } from '../support/edited-grid';
import { YUEYANG_FILES, yueyangGrid } from '../support/fixtures';

const OPTIONS = { sheetName: '表', year: 2023, level: 'city', identity: null } as const;
const PROJECT = gridOf(layout(hunan2023Project, OPTIONS));
const DEPARTMENT = gridOf(layout(hunan2023Department, OPTIONS));

function bound(grid: Grid, formId?: string): EvaluationTable {
  const binding = bind(grid, FORMS, formId);
  if (binding.status !== 'bound') throw new Error('not recognised');
  return binding.table;
}

/** The anchors that are lost when every cell with a text is cleared. */
function lostWithout(grid: Grid, text: string, nth = 0): string[] {
  const places = grid.cells.flatMap((row, r) =>
    row.flatMap(({ value }, c) =>
      typeof value === 'string' && value.replace(/\s/g, '') === text ? [[r, c] as const] : [],
    ),
  );
  const place = places[nth];
  if (!place) throw new Error(`no cell says ${text}`);
  return bound(edited(grid, [[...place, null]]), formIdOf(grid)).lost.map(({ anchor }) => anchor);
}

function formIdOf(grid: Grid): string {
  return grid === DEPARTMENT ? hunan2023Department.id : hunan2023Project.id;
}

describe('one label cleared is one lost anchor', () => {
  const FUNDS = [
    ['年初预算数', 'funds.column.initialBudget'],
    ['全年预算数', 'funds.column.annualBudget'],
    ['全年执行数', 'funds.column.executed'],
    ['分值', 'funds.column.weight'],
    ['执行率', 'funds.column.executionRate'],
    ['得分', 'funds.column.score'],
    ['年度资金总额', 'funds.total'],
  ] as const;
  const BLOCK = [
    ['预期目标', 'goals.expected'],
    ['实际完成情况', 'goals.actual'],
    ['一级指标', 'indicators.category'],
    ['二级指标', 'indicators.subcategory'],
    ['三级指标', 'indicators.name'],
    ['年度指标值', 'indicators.target'],
    ['实际完成值', 'indicators.actual'],
    ['偏差原因分析及改进措施', 'indicators.deviation'],
    ['产出指标（50分）', 'category.output'],
    ['效益指标（30分）', 'category.benefit'],
    ['满意度指标（10分）', 'category.satisfaction'],
    ['数量指标', 'subcategory.quantity'],
    ['质量指标', 'subcategory.quality'],
    ['时效指标', 'subcategory.timeliness'],
    ['成本指标', 'subcategory.cost'],
    ['经济效益指标', 'subcategory.economic'],
    ['社会效益指标', 'subcategory.social'],
    ['生态效益指标', 'subcategory.ecological'],
    ['可持续影响指标', 'subcategory.sustainability'],
    ['服务对象满意度指标', 'subcategory.serviceSatisfaction'],
  ] as const;

  test.each<readonly [string, string]>([
    ...FUNDS,
    ...BLOCK,
    ['其中：当年财政拨款', 'funds.currentYear'],
    ['上年结转资金', 'funds.carriedOver'],
    ['其他资金', 'funds.other'],
    ['项目支出名称', 'identity.projectName'],
    ['主管部门', 'identity.supervisor'],
    ['实施单位：', 'identity.implementer'],
    ['项目资金（万元）', 'funds.block'],
    ['合计', 'total'],
  ])('project: %s', (text, anchor) => {
    expect(lostWithout(PROJECT, text)).toEqual([anchor]);
  });

  test.each<readonly [string, string]>([
    ...FUNDS,
    ...BLOCK,
    ['其中：一般公共预算：', 'revenue.generalBudget'],
    ['政府性基金拨款：', 'revenue.governmentFund'],
    ['纳入专户管理的非税收入拨款：', 'revenue.specialAccount'],
    ['其他资金：', 'revenue.other'],
    ['其中：基本支出：', 'expenditure.basicExpenditure'],
    ['项目支出：', 'expenditure.projectExpenditure'],
    ['市级预算部门名称', 'identity.departmentName'],
    ['总分', 'total'],
  ])('department: %s', (text, anchor) => {
    expect(lostWithout(DEPARTMENT, text)).toEqual([anchor]);
  });

  test('分值 and 得分 of the indicator block', () => {
    expect(lostWithout(PROJECT, '分值', 1)).toEqual(['indicators.weight']);
    expect(lostWithout(PROJECT, '得分', 1)).toEqual(['indicators.score']);
  });

  test('labels of the signature may be missing: published copies leave them out', () => {
    for (const text of ['填表人：', '填报日期：', '联系电话：', '单位负责人签字：']) {
      expect(lostWithout(PROJECT, text)).toEqual([]);
    }
  });

  test.each(YUEYANG_FILES)('in the published table %s too', (name) => {
    const grid = yueyangGrid(name);
    const first = grid.cells.findIndex((row) => row[2]?.value === '质量指标');
    expect(bound(edited(grid, [[first, 2, null]])).lost).toEqual([
      { anchor: 'subcategory.quality', label: '质量指标', cell: null },
    ]);
  });
});

test('rows of a total that lost its label are not read as an indicator', () => {
  const grid = yueyangGrid('gaosan');
  const table = bound(edited(grid, [[25, 0, null]]));
  expect(table.lost.map(({ anchor }) => anchor)).toEqual(['total']);
  expect(table.indicators.map(({ row }) => row)).toEqual(
    bound(grid).indicators.map(({ row }) => row),
  );
});

test('a lost 三级指标 leaves the rest of the block to be read', () => {
  const table = bound(edited(yueyangGrid('gaosan'), [[10, 3, null]]));
  expect(table.lost.map(({ anchor }) => anchor)).toEqual(['indicators.name']);
  expect(table.indicators).toHaveLength(14);
  expect(table.indicators[0]!.weight.state).toBe('ok');
});

describe('a second table in the sheet', () => {
  const one = yueyangGrid('gaosan');
  const below = (grid: Grid, from = 0): Grid => ({
    cells: [...one.cells, ...grid.cells.slice(from)],
    merges: null,
  });
  const anchorsOf = (grid: Grid) =>
    bound(grid).lost.map(({ anchor, label, cell }) => [anchor, label, cell?.row]);

  test('is never passed over in silence, and the first one is read as before', () => {
    const both = below(yueyangGrid('kecheng'));
    expect(anchorsOf(both)).toEqual([
      ['second-table', '2023年度项目支出绩效自评表', one.cells.length],
    ]);
    expect(bound(both).indicators).toHaveLength(14);
    expect(bound(both).total!.row).toBe(25);
    expect(bound(both).signature).toEqual(bound({ ...one, merges: null }).signature);
  });

  test('without a title of its own is known by its header', () => {
    expect(anchorsOf(below(yueyangGrid('kecheng'), 10))).toEqual([
      ['second-table', '绩效指标', one.cells.length].map((value, i) =>
        i === 1 ? '一级指标' : value,
      ),
    ]);
  });

  test('is found where the first one has lost its total or its whole indicator block', () => {
    const total = edited(below(yueyangGrid('kecheng')), [[25, 0, null]]);
    expect(anchorsOf(total).map(([anchor]) => anchor)).toEqual(['total', 'second-table']);
    const cut = { cells: [...one.cells.slice(0, 10), ...one.cells], merges: null };
    expect(anchorsOf(cut).map(([anchor]) => anchor)).toContain('second-table');
  });

  test('a header repeated on a new page is no second table', () => {
    const cells = [...one.cells.slice(0, 18), one.cells[10]!, ...one.cells.slice(18)];
    const table = bound({ cells, merges: null });
    expect(table.lost.map(({ anchor }) => anchor)).not.toContain('second-table');
    expect(table.total!.row).toBe(26);
  });

  test.each<CellValue>([
    '注：本表为项目支出绩效自评表',
    '附件：项目支出绩效自评表',
    '以上内容填入项目支出绩效自评表后报送',
  ])('%p below the table is none', (text) => {
    expect(anchorsOf(edited(one, [[26, 0, text]]))).toEqual([]);
  });
});
