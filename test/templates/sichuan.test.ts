import { bind } from '../../src/binding/bind/bind';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import { layout } from '../../src/binding/layout/layout';
import { isAbsent, type Field } from '../../src/model/field';
import type { ProjectTable } from '../../src/model/table';
import { printTypedValue } from '../../src/model/typed-value';
import { scoreTable, type TableScores } from '../../src/scoring/score-table';
import { toA1 } from '../../src/sheet/address';
import type { Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { FORMS } from '../../src/templates/registry';
import { sichuan2023Project } from '../../src/templates/sichuan-2023-project';
import { lineOf } from '../support/cases';
import { sichuanTables } from '../support/sichuan';

/** Sichuan's tables as they are published: nothing but cells and merges, all text. */
const [insurance, cars] = sichuanTables();

function read(grid: Grid | undefined): ProjectTable {
  const binding = grid && bind(grid, FORMS);
  if (binding?.status !== 'bound' || binding.table.kind !== 'project') throw new Error('not bound');
  expect(binding.form.id).toBe('sichuan-2023-project');
  return binding.table;
}

function check(table: ProjectTable): { scores: TableScores; findings: readonly string[] } {
  const form = sichuan2023Project;
  const scores = scoreTable(table, form);
  const results = runChecks(CHECKS, { table, form, scores, publication: false });
  const findings = results.flatMap((result) => result.findings);
  return { scores, findings: findings.map((one) => `${one.check} ${lineOf(one)}`) };
}

const place = (field: Field<unknown>): string =>
  `${field.cell ? toA1(field.cell) : '-'} ${field.raw}`;

test('a published table is read whole: nothing is lost', () => {
  const table = read(insurance?.grid);
  const { identity, goals, funds, closing, signature } = table;
  expect(table.lost).toEqual([]);
  expect(table.year).toMatchObject({ state: 'ok', value: 2023 });
  expect(Object.values(identity).map(place)).toEqual([
    'C2 基本养老保险缴费',
    'C3 某县发展和改革局',
    'H3 某县发展和改革局',
  ]);
  expect(Object.values(goals).map(place)).toEqual([
    'D5 按时足额缴纳在职人员基本养老保险,保障职工合法权益。',
    'H5 已按时足额缴纳,保障了职工合法权益。',
    'D6 按月核定缴费基数,按月申报缴纳。',
  ]);
  expect(place(funds.reason)).toBe('K8 年中人员增加,追加预算12.96万元。');
  expect(Object.values(closing).map(place)).toEqual([
    'C17 本项目自评100分,按时足额缴纳,保障了职工合法权益。',
    'C18 无',
    'C19 无',
  ]);
  expect([signature.projectHead, signature.financeHead].map(place)).toEqual(['A20 甲', 'F20 乙']);
  const { preparer, date, phone, signatory } = signature;
  expect([preparer, date, phone, signatory].every(isAbsent)).toBe(true);
});

test('amounts by the form’s own sources', () => {
  const { total, sources, unit } = read(insurance?.grid).funds;
  expect(unit).toBe('wan-yuan');
  expect([total!, ...sources].map(({ key, label, row }) => [key, label, row])).toEqual([
    ['total', '总额', 7],
    ['fiscal', '其中:财政资金', 8],
    ['specialAccount', '财政专户管理资金', 9],
    ['unitFunds', '单位资金', 10],
    ['other', '其他资金', 11],
  ]);
  expect([total!, ...sources].map(({ annualBudget }) => place(annualBudget))).toEqual([
    'E8 251.89',
    'E9 251.89',
    'E10 0.00',
    'E11 0.00',
    'E12 ',
  ]);
  expect(sources.map(({ weight, score }) => [weight.state, score.state])).toEqual(
    sources.map(() => ['blank', 'blank']),
  );
});

test('targets with their signs and units, at the cells of their values', () => {
  const rows = [insurance, cars].flatMap((one) => read(one?.grid).indicators);
  expect(
    rows.map(({ category, subcategory, target, actual }) => [
      `${String(category)}/${String(subcategory)}`,
      place(target),
      target.state === 'ok' && printTypedValue(target.value),
      place(actual),
    ]),
  ).toEqual([
    ['output/quantity', 'F14 =100%', '=100%', 'H14 100%'],
    ['benefit/social', 'F15 =100%', '=100%', 'H15 100%'],
    ['output/economicCost', 'F14 ≤30万元', '≤300000元', 'H14 完成'],
  ]);
});

test('what the checks say of a table that is well filled in: full marks alone', () => {
  const { scores, findings } = check(read(insurance?.grid));
  expect(findings).toEqual(['scores/all-full J14 info: 全部 2 项指标都得满分，审核时会重点复核']);
  expect([scores.scoreTotal?.toFixed(), scores.grade]).toEqual(['100', 'excellent']);
  expect(scores.categories.map(({ expected }) => expected)).toEqual([null, null]);
});

test('the form’s own hints are no content, and findings speak in the form’s words', () => {
  const table = read(cars?.grid);
  expect(table.funds.reason).toMatchObject({ state: 'blank', cell: { row: 7, col: 10 } });
  expect(check(table).findings).toEqual([
    'funds/low-execution G8 warning: 执行率 80.00%，低于 90%，表中没有说明原因',
    'completeness/closing C16 error: 没有填写评价结论',
    'completeness/closing C17 error: 没有填写存在问题',
    'completeness/closing C18 error: 没有填写改进措施',
    'completeness/signature A19 warning: 签字栏没有填写项目负责人',
    'completeness/signature F19 warning: 签字栏没有填写财务负责人',
  ]);
});

/** The table with another text in one of its cells. */
function typed(grid: Grid | undefined, a1: string, value: string): ProjectTable {
  if (!grid) throw new Error('no grid');
  const cells = grid.cells.map((row, r) =>
    row.map((cell, c) => (toA1({ row: r, col: c }) === a1 ? { ...cell, value } : cell)),
  );
  return read({ ...grid, cells });
}

test.each([
  ['K8', '据实结算，结余收回。'],
  ['K8', `${cars?.cells.find(({ t }) => t.startsWith('1.预算'))?.t ?? ''}据实结算。`],
  ['K14', '车辆减少'],
  ['C17', '因车辆减少，预算执行率偏低。'],
])('a low rate is explained in %s', (a1, text) => {
  expect(check(typed(cars?.grid, a1, text)).findings.join()).not.toContain('low-execution');
});

test.each([
  [
    'a source',
    'E10',
    '1',
    /sources-sum E8 error: 调整后预算数：各资金来源合计 252.89 万元，总额为/,
  ],
  [
    'a rate',
    'H8',
    '99%',
    /execution-rate H8 error: 执行率填的是 99%，按预算执行数 ÷ 调整后预算数应为/,
  ],
  ['a source that is not executed', 'G9', '', /source-amount G9 warning: 财政资金的调整后预算数为/],
  ['points on a source', 'I9', '10', /source-scored I9 warning: 财政资金填了权重或得分（10）/],
  ['a sign', 'E14', '=<', /nonstandard-sign E14 info: .*=</],
  [
    'a weight',
    'I14',
    '50',
    /weights\/total I16 error: 预算执行与各项指标权重合计 90 分，应为 100 分/,
  ],
])('%s that is wrong is found', (_what, a1, text, message) => {
  const { findings } = check(typed(insurance?.grid, a1, text));
  expect(findings.join('\n')).toMatch(message);
});

test('a sheet of the form that its identity does not name is told from Hunan’s by what it shows', () => {
  const options = { sheetName: '表', year: 2023, level: 'city', identity: null } as const;
  for (const form of FORMS) {
    const binding = bind(gridOf(layout(form, options)), [...FORMS].reverse());
    expect(binding.status === 'bound' && binding.form.id).toBe(form.id);
  }
});

describe('the sheet that is inserted', () => {
  const plan = layout(sichuan2023Project, {
    sheetName: '表',
    year: 2024,
    level: 'county',
    identity: null,
  });
  const at = (a1: string) => plan.cells.find((cell) => toA1(cell) === a1);

  test('is the published one: its labels stand where theirs do, merged as theirs are', () => {
    const plain = (text: unknown) =>
      typeof text === 'string' ? text.normalize('NFKC').replaceAll('2024', '2023') : text;
    const top = insurance!.cells.filter(({ r, t }) => r < 13 && isLabel(t));
    expect(top.length).toBeGreaterThan(25);
    for (const { r, c, t } of top) {
      expect([toA1({ row: r, col: c }), plain(at(toA1({ row: r, col: c }))?.value)]).toEqual([
        toA1({ row: r, col: c }),
        plain(t),
      ]);
    }
    const merges = new Set(plan.merges.map((area) => JSON.stringify(area)));
    for (const { r, c, rs, cs } of insurance!.cells.filter((cell) => cell.r < 12)) {
      const area = JSON.stringify({ row: r, col: c, rows: rs, cols: cs });
      expect([area, rs * cs === 1 || merges.has(area)]).toEqual([area, true]);
    }
  });

  test('says the form’s hints beside their cells, and prints none of them', () => {
    const hinted = plan.validations.filter(({ promptMessage }) => promptMessage !== undefined);
    expect(hinted.map(({ ranges, rule }) => [toA1(ranges[0]!), rule])).toEqual([
      ['K8', { kind: 'custom', formula: '=LEN(K8)<=100' }],
      ['C26', { kind: 'custom', formula: '=LEN(C26)<=200' }],
      ['C27', { kind: 'custom', formula: '=LEN(C27)<=200' }],
      ['C28', { kind: 'custom', formula: '=LEN(C28)<=200' }],
    ]);
    for (const { promptTitle = '', promptMessage = '' } of hinted) {
      // What Excel shows at most.
      expect(promptTitle.length).toBeLessThanOrEqual(32);
      expect(promptMessage.length).toBeLessThanOrEqual(255);
      expect(plan.cells.some(({ value }) => value === promptMessage)).toBe(false);
    }
  });

  test('lists the signs over the whole block', () => {
    const signs = plan.validations.find(({ rule }) => rule.kind === 'list');
    expect(signs).toMatchObject({
      ranges: [{ row: 12, col: 4, rows: 13, cols: 1 }],
      rule: { values: ['≥', '≤', '=', '>', '<', '定性'] },
      level: 'warning',
    });
  });

  test('computes the rate of every row, and scores the total alone', () => {
    expect(['H8', 'H9', 'H12', 'J8', 'I25', 'J25'].map((a1) => at(a1)?.formula)).toEqual([
      '=IF(AND(ISNUMBER(E8),ISNUMBER(G8)),IF(E8>0,G8/E8,""),"")',
      '=IF(AND(ISNUMBER(E9),ISNUMBER(G9)),IF(E9>0,G9/E9,""),"")',
      '=IF(AND(ISNUMBER(E12),ISNUMBER(G12)),IF(E12>0,G12/E12,""),"")',
      '=IF(ISNUMBER(H8),ROUND(MIN(H8,1)*10,2),"")',
      '=IF(COUNT(I13:INDEX(I:I,ROW()-1))=0,"",ROUND(N(I8)+SUM(I13:INDEX(I:I,ROW()-1)),10))',
      '=IF(COUNT(J8,J13:INDEX(J:J,ROW()-1))=0,"",ROUND(N(J8)+SUM(J13:INDEX(J:J,ROW()-1)),2))',
    ]);
    expect(['I9', 'J9', 'I12', 'J12'].map((a1) => at(a1)?.value)).toEqual(['/', '/', '/', '/']);
  });
});

/** Whether a text of the published table is the form's own. */
function isLabel(text: string): boolean {
  return /^(?:部门项目支出绩效|项目名称|主管部门|实施单位|项目基本情况|\d\.项目|项目年度目标|年度目标完成|预算执行|年度预算数|年初预算|调整后|权重|得分|原因|总额|其中|财政专户|单位资金|其他资金|绩效指标|.级指标|指标|度量|完成值|未完成原因)/.test(
    text,
  );
}
