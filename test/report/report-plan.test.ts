import { createSession } from '../../src/engine/create-session';
import type { WorkbookAssessment } from '../../src/engine/assessment';
import { bind } from '../../src/binding/bind/bind';
import { createMemoryHost, type MemoryHost } from '../../src/hosts/memory';
import { wordsOf } from '../../src/messages';
import { enReport } from '../../src/messages/en/report';
import { zhCNReport } from '../../src/messages/zh-cn/report';
import { reportPlan } from '../../src/report/report-plan';
import { reportSheet, reportState } from '../../src/report/report-state';
import { toA1 } from '../../src/sheet/address';
import type { SheetPlan } from '../../src/sheet/plan';
import { FORMS } from '../../src/templates/registry';
import { planOf } from '../contract/contract-support';
import { throughFile } from '../hosts/xlsx/harness';
import { assessed, finding, workbookOf } from '../pane/support';
import { published } from '../support/sessions';
import { projectTable } from '../support/table-builder';
import '../support/english';

const MADE = new Date(2024, 2, 5, 9, 7);
const WORDS = wordsOf('zh-CN');
const [, gaosan, , keji] = published();

/** Opens a workbook and lets something be done with it and its session. */
async function withWorkbook<T>(
  plans: readonly (SheetPlan | undefined)[],
  act: (host: MemoryHost, current: () => Promise<WorkbookAssessment>) => Promise<T>,
): Promise<T> {
  const host = createMemoryHost({ plans: plans.flatMap((plan) => (plan ? [plan] : [])) });
  const session = createSession(host, { schedule: (run) => setImmediate(run) });
  try {
    return await act(host, () => session.whenIdle());
  } finally {
    session.dispose();
    host.dispose();
  }
}

/** Rows of a plan in words: cells parted by " | ", formulas as they are, what is blank at the end left out. */
function linesOf({ cells }: SheetPlan): string[] {
  const lines: string[] = [];
  for (const { row, value, formula } of cells) {
    const shown = formula ?? (typeof value === 'object' ? '' : String(value));
    lines[row] = lines[row] === undefined ? shown : `${lines[row]} | ${shown}`;
  }
  return lines.map((line) => line.replace(/( \| )+$/, ''));
}

const build = (host: MemoryHost, plan: SheetPlan) => host.build([plan], { replace: true });

test('a small report, word for word', () => {
  const table = projectTable({ total: ['100', '99'] });
  const sheet = { ...assessed('甲', table), sheet: info('甲\'s "表"') };
  const findings = [
    { ...finding('warning', 20, 3), check: 'scores/all-full', params: { count: 3 } },
    { ...finding('cannot-tell', 4, 1), check: 'funds/over-executed', variant: 'blank' },
    {
      ...finding('error', 21, 6),
      check: 'funds/low-execution',
      params: { rate: '80%', limit: '90%' },
    },
  ];
  const lines = linesOf(reportPlan(workbookOf([{ ...sheet, findings }]), WORDS, MADE));
  expect(lines[2]).toMatch(/^校验时间：2024-03-05 09:07\u3000\u3000数据指纹：[0-9a-f]{16}$/);
  const place = (cell: string) => `=HYPERLINK("#'甲''s ""表""'!${cell}"`;
  expect([...lines.slice(0, 2), ...lines.slice(3)]).toEqual([
    '绩效自评校验报告',
    '结论：可以报送',
    '校验规则：按表样的规则，没有另加设置',
    '本报告只反映校验时的数据。此后改动过表格的，本报告不再有效，请在“绩效自评助手”中重新生成。点位置可以跳到该单元格。',
    '',
    '自评表（1 张）',
    '名称 | 种类 | 年度 | 执行率 | 得分（等级） | 错误／警告',
    `${place('C2')},"高三复习迎考") | 项目支出 | 2023 | 1 | 98.00（优） | 1／1`,
    '',
    '问题（错误 1 个，警告 1 个，提示 0 个，无法判断 1 处）',
    '问题 | 级别 | 位置 | 说明 | 改法 | 依据',
    `${place('C2')},"高三复习迎考")`,
    `执行率偏低且未说明 | 错误 | ${place('G22')},"G22") | 执行率 80%，低于 90%，表中没有说明原因 | 在原因栏、偏差原因分析及改进措施或实际完成情况中说明资金未执行的原因 | 自评表填报要求`,
    `各项指标均得满分 | 警告 | ${place('D21')},"D21") | 全部 3 项指标都得满分，审核时会重点复核 | 对照佐证材料逐项复核得分 | ${WORDS.source('scores/all-full') ?? ''}`,
    `超预算执行 | 无法判断 | ${place('B5')},"B5") | 全年预算数或全年执行数未填写，无法核对是否超预算 |  | 表内勾稽关系`,
  ]);
});

test('prints on A4 upright, one page wide, with the head of the findings on each page', () => {
  const sheet = assessed('甲', projectTable(), [finding('error')]);
  const plan = reportPlan(workbookOf([sheet]), WORDS, MADE);
  const head = linesOf(plan).findIndex((line) => line.startsWith('问题 | 级别'));
  expect(plan.print).toMatchObject({
    paper: 'A4',
    orientation: 'portrait',
    fitWidth: 1,
    fitHeight: 0,
    titleRows: [head, head],
    area: { row: 0, col: 0, rows: plan.rows.length, cols: plan.columns.length },
  });
  const long = plan.cells.filter(({ row, col }) => row > head && col > 2);
  expect(long.every(({ style }) => plan.styles[style]?.wrap === true)).toBe(true);
  for (const { row, col, value } of long) {
    const letters = typeof value === 'string' ? value.length * 4.5 : 0;
    const lines = Math.ceil(letters / (plan.columns[col] ?? 1));
    expect(plan.rows[row]).toBeGreaterThanOrEqual(lines * 11);
  }
  expect(plan.rows[head + 2]).toBeLessThan(60);
});

test('what lies between tables has a link to each of them', () => {
  const sheets = ['甲', '乙', '丙'].map((name) => assessed(name, projectTable()));
  const cell = { row: 4, col: 4 };
  const across = {
    ...finding('error', 1, 2),
    check: 'consistency/year',
    sheet: '甲',
    elsewhere: [
      { sheet: '乙', cell },
      { sheet: '乙', cell: { row: 9, col: 9 } },
      { sheet: '丙', cell },
    ],
  };
  const lines = linesOf(reportPlan({ ...workbookOf(sheets), findings: [across] }, WORDS, MADE));
  const at = lines.indexOf('各表之间');
  expect(lines[at + 1]).toContain(`=HYPERLINK("#'甲'!C2","甲!C2")`);
  expect(lines.slice(at + 2).map((line) => line.replace(/^[ |]+/, ''))).toEqual([
    `=HYPERLINK("#'乙'!E5","乙!E5")`,
    `=HYPERLINK("#'丙'!E5","丙!E5")`,
  ]);
});

test('tells of blanks that no error names, of sheets that were not read, and of an empty workbook', () => {
  const blank = (row: number) =>
    ({
      cell: { row, col: 5 },
      term: 'indicator.actual',
      under: '数量\n指标',
      required: true,
    }) as const;
  const named = { ...assessed('甲', projectTable(), [finding('error', 12, 5)]) };
  const blanks = [blank(12), blank(13), { ...blank(14), required: false }];
  const failed = {
    state: 'no-table',
    sheet: info('坏'),
    revision: 1,
    changes: [],
    problem: { code: 'internal', data: { detail: 'x' } },
  } as const;
  const lines = linesOf(reportPlan(workbookOf([{ ...named, blanks }, failed]), WORDS, MADE));
  expect(lines.filter((line) => line.includes('没有填写'))).toEqual([
    `未填写 | 未填 | =HYPERLINK("#'甲'!F14","F14") | “数量指标”的实际完成值没有填写 | 填写该单元格`,
  ]);
  expect(lines.at(-1)).toContain(`=HYPERLINK("#'坏'!A1","坏!A1") | 程序内部出错（x）`);
  const empty = linesOf(reportPlan(workbookOf([]), WORDS, MADE));
  expect(empty).toContain('结论：没有可校验的自评表');
  expect(empty).toContain('工作簿中没有自评表。');
  expect(empty.at(-1)).toBe('没有发现问题。');
});

test('names the settings in force and what they change', () => {
  const settings = {
    name: '某市财政局 2024 年度',
    levels: { 'funds/low-execution': 'error', 'scores/all-full': 'info' },
    thresholds: { lowExecution: 0.8, secondLook: 1.1 },
    publication: true,
  } as const;
  const rules = (changes: object) =>
    linesOf(
      reportPlan({ ...workbookOf([]), settings: { ...settings, ...changes } }, WORDS, MADE),
    )[3];
  expect(rules({})).toBe(
    '校验规则：某市财政局 2024 年度（调整 1 项校验的级别，调整 2 项界限，按公开稿校验）',
  );
  expect(rules({ levels: {}, thresholds: {}, publication: false })).toBe(
    '校验规则：某市财政局 2024 年度（级别和界限与表样相同）',
  );
});

test('lists no more than five thousand findings, the gravest of all tables', () => {
  const many = (level: 'error' | 'info', count: number) =>
    Array.from({ length: count }, (_, row) => finding(level, row));
  const sheets = [
    assessed('甲', projectTable(), many('info', 6000)),
    assessed('乙', projectTable(), many('error', 4000)),
  ];
  const lines = linesOf(reportPlan(workbookOf(sheets), WORDS, MADE));
  expect(lines).toContain(
    '问题太多，只列出最要紧的 5000 个，另有 5000 个没有列出。改正后请重新校验。',
  );
  expect(lines.filter((line) => line.includes(' | 错误 | '))).toHaveLength(4000);
  expect(lines.filter((line) => line.includes(' | 提示 | '))).toHaveLength(1000);
});

test('text that looks like a formula stays a text, and nothing is longer than a cell', async () => {
  const said = { ...finding('error'), check: `=1+1${'长'.repeat(50_000)}`, variant: '=2+2' };
  const table = projectTable();
  const name = {
    ...table.identity.projectName,
    value: '=CMD()"!A1',
    raw: '=CMD()"!A1',
    state: 'ok',
  } as const;
  const sheet = assessed('甲', { ...table, identity: { ...table.identity, projectName: name } }, [
    said,
  ]);
  const plan = reportPlan(workbookOf([sheet]), WORDS, MADE);
  await withWorkbook([plan], async (host) => {
    const [written] = host.export();
    if (!written) throw new Error('a sheet');
    const [read] = await throughFile([written]);
    const cells = read?.cells ?? [];
    const values = cells.flatMap(({ value }) => (typeof value === 'string' ? value : []));
    expect(values).toContain('=CMD()"!A1');
    for (const value of values) expect(value.length).toBeLessThanOrEqual(2000);
    expect(read?.cells.filter(({ formula }) => formula).map(({ formula }) => formula)).toEqual(
      plan.cells.flatMap(({ formula }) => (formula === null ? [] : [formula])),
    );
  });
});

test.each(['zh-CN', 'en'] as const)(
  'in %s: is built, is no table, and every link leads to a cell of its sheet',
  async (locale) => {
    await withWorkbook(published(), async (host, current) => {
      const plan = reportPlan(await current(), wordsOf(locale), MADE);
      const [id = ''] = await build(host, plan);
      const [read] = await host.read([id]);
      if (read?.status !== 'read') throw new Error('the report was read');
      expect(bind(read.grid, FORMS).status).toBe('not-a-table');
      const names = new Set((await host.sheets()).map(({ name }) => name));
      const links = plan.cells.flatMap(({ formula }) => formula ?? []);
      expect(links.length).toBeGreaterThan(50);
      for (const link of links) {
        const [, sheet = ''] = /^=HYPERLINK\("#'([^']+)'![A-Z]+\d+"/.exec(link) ?? [];
        expect(names).toContain(sheet);
      }
      const shown = read.grid.cells.flat().filter(({ formula }) => formula !== null);
      expect(shown.filter(({ value }) => typeof value !== 'string' || value === '')).toEqual([]);
      expect(linesOf(plan).join('\n')).not.toMatch(/[{}]|undefined|NaN|\[object|report\.|checks\./);
    });
  },
);

test('a report that quotes the labels of a form is no table either', async () => {
  const labels = FORMS.flatMap(({ blocks, categories, sheetName }) => [
    sheetName,
    ...categories.flatMap(({ label, subcategories }) => [
      label,
      ...subcategories.map((one) => one.label),
    ]),
    ...blocks.flatMap((block) =>
      block.kind === 'rows'
        ? block.rows.flatMap(({ cells }) => cells.flatMap(({ label }) => label ?? []))
        : block.columns.map(({ label }) => label),
    ),
  ]);
  const sheets = labels.map((label, index) => {
    const table = projectTable();
    const projectName = {
      ...table.identity.projectName,
      value: label,
      raw: label,
      state: 'ok',
    } as const;
    const named = { ...table, identity: { ...table.identity, projectName } };
    return {
      ...assessed(String(index), named, [finding('error', index)]),
      sheet: info(`表${String(index)}`),
    };
  });
  await withWorkbook([reportPlan(workbookOf(sheets), WORDS, MADE)], async (_host, current) => {
    expect((await current()).sheets.map(({ state }) => state)).toEqual(['no-table']);
  });
});

test('is current until something changes, is stale then, and is replaced by the next', async () => {
  await withWorkbook([gaosan, keji], async (host, current) => {
    const before = await current();
    expect(reportState(before)).toBe('none');
    await build(host, reportPlan(before, WORDS, MADE));
    const after = await current();
    expect(reportState(after)).toBe('current');
    const [sheet] = after.sheets;
    const cell = sheet?.state === 'table' ? sheet.table.indicators[0]?.score.cell : undefined;
    if (!sheet || !cell) throw new Error('a score');
    await host.user.type(sheet.sheet.id, cell, '1');
    const changed = await current();
    expect(toA1(cell)).toBe('H12');
    expect(reportState(changed)).toBe('stale');
    await build(host, reportPlan(changed, WORDS, MADE));
    const again = await current();
    expect(reportState(again)).toBe('current');
    expect(again.sheets).toHaveLength(3);
  });
});

test('whether it is current is known again from a file, also of a report that was renamed', async () => {
  const plans = await withWorkbook([gaosan], async (host, current) => {
    await build(host, reportPlan(await current(), WORDS, MADE));
    return throughFile(host.export());
  });
  await withWorkbook(plans, async (host, current) => {
    expect(reportState(await current())).toBe('current');
    const sheet = reportSheet(await current());
    await host.user.renameSheet(sheet?.id ?? '', '旧报告');
    expect(reportState(await current())).toBe('current');
    expect(reportSheet(await current())?.name).toBe('旧报告');
  });
});

test('another sheet called 校验报告 is not taken for one, nor is a report of another version current', async () => {
  await withWorkbook([gaosan, planOf('校验报告', { A1: 1 })], async (host, current) => {
    expect(reportState(await current())).toBe('none');
    await expect(build(host, reportPlan(await current(), WORDS, MADE))).rejects.toMatchObject({
      code: 'bad-sheet-name',
    });
  });
  const old = { identity: 'jixiao-report;report;0;0123456789abcdef' };
  await withWorkbook([gaosan, planOf('校验报告', {}, old)], async (_host, current) => {
    expect(reportState(await current())).toBe('stale');
  });
});

test('every text of the report has the same marks in both languages', () => {
  const marks = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
  for (const [key, text] of Object.entries(zhCNReport)) {
    expect([key, marks(enReport[key as keyof typeof enReport])]).toEqual([key, marks(text)]);
  }
});

function info(name: string) {
  return { id: name, name, visible: true, identity: null };
}
