import type { Browser } from 'playwright-core';
import type { CellValue } from '../../src/sheet/grid';
import { launchBrowser } from './support/browser';
import { openExcelPage, type ExcelPage } from './support/excel-page';
import {
  becomes,
  findings,
  headline,
  quiet,
  reloadPane,
  requestsOf,
  ribbonAddress,
  selected,
  valueAt,
  writes,
} from './support/pane-page';

/*
 * The add-in as it is built, from the ribbon to the verdict, beside an Excel that speaks to the genuine office.js. The
 * tests of this file are one story: each goes on with the workbook that the one before has left.
 */

const TITLES = ['Sheet1', '市教科院', '高三复习迎考', '基础课程改革'];
/** What stands in the indicator rows from D12 on: name, target, actual, points, score. */
const ROWS: readonly (readonly CellValue[])[] = [
  ['培训高中骨干教师', '100人', '100人', 20, 20],
  ['培训合格率', '≥95%', '98%', 15, 15],
  ['按期完成率', '100%', '100%', 10, 10],
  ['支出成本', '≤50万元', '48万元', 5, 5],
  ['带动收入', '10万元', '10万元', 5, 5],
  ['受益教师比例', '100%', '100%', 10, 10],
  ['纸张节约率', '10%', '10%', 5, 5],
  ['制度持续年数', '3年', '3年', 10, 10],
  ['教师满意度', '≥95%', '97%', 10, 10],
];
jest.setTimeout(60_000);

let browser: Browser;
let excel: ExcelPage;
const pane = () => excel.frame;
const tab = (name: string) => pane().getByRole('tab', { name });
const sheetAt = async (index: number) => (await excel.control.sheetIds())[index]!;
const names = async () => (await excel.control.export()).map(({ name }) => name);

/** Clicks a button of the ribbon: Excel opens its address in the pane, beside the same workbook. */
async function clickRibbon(button: Parameters<typeof ribbonAddress>[0]): Promise<void> {
  await pane().goto(ribbonAddress(button));
}

beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcelPage(browser, {
    pane: ribbonAddress('Department'),
    // With this set Excel tells of sheets that are renamed.
    otherSets: ['ExcelApiOnline 1.1'],
    viewport: { width: 1200, height: 750 },
    reducedMotion: 'reduce',
  });
}, 60_000);
afterAll(() => browser.close());

afterEach(() => {
  expect(excel.record.errors).toEqual([]);
  expect(excel.record.foreign).toEqual([]);
});

test('插入部门表 opens its form; one table is one write', async () => {
  await pane().getByRole('radio', { name: '部门整体支出表', checked: true }).waitFor();
  expect(
    await pane().evaluate(() => document.activeElement?.matches('[type="radio"]:checked')),
  ).toBe(true);
  await pane().getByRole('textbox', { name: '部门名称' }).fill('市教科院');
  const requests = await requestsOf(
    excel,
    () => pane().getByRole('button', { name: '插入 1 张表' }).click(),
    () => pane().getByRole('heading', { name: '市教科院' }).waitFor(),
  );
  expect(writes(requests)).toHaveLength(1);
  const building = requests.findIndex((request) => writes([request]).length > 0) + 1;
  const selecting = requests.filter(({ actions }) =>
    actions.some((action) => action.endsWith('.select')),
  );
  expect(building + selecting.length).toBeLessThanOrEqual(3);
  expect(await names()).toEqual(TITLES.slice(0, 2));
  expect(await valueAt(excel, 1, 1, 2)).toBe('市教科院');
  expect((await excel.control.export())[1]?.identity).toMatch(/^[\da-f-]{36};.*department;1$/);
  expect(await excel.commonCalls()).toEqual([76]);
});

test('插入项目表 inserts one table for each line, and shows the first blank', async () => {
  await clickRibbon('Project');
  await pane().getByRole('radio', { name: '项目支出表', checked: true }).waitFor();
  await pane().getByRole('textbox', { name: '项目名称' }).fill(TITLES.slice(2).join('\n'));
  await pane().getByRole('spinbutton', { name: '每个二级指标的行数' }).fill('1');
  const requests = await requestsOf(
    excel,
    () => pane().getByRole('button', { name: '插入 2 张表' }).click(),
    () => pane().getByRole('heading', { name: '高三复习迎考' }).waitFor(),
  );
  expect(writes(requests)).toHaveLength(1);
  expect(await names()).toEqual(TITLES);
  expect(await selected(excel.page)).toBe('高三复习迎考!C3');
  // The document has the pane opened with it already.
  expect(await excel.commonCalls()).toEqual([76]);
});

test('what is typed changes rate and score in the pane, at one request a cell and no write', async () => {
  const sheet = await sheetAt(2);
  await excel.user.type(sheet, { row: 4, col: 4 }, '50');
  const steps = [
    [{ row: 4, col: 5 }, '25', ['5.00', '未填完', '50.00%']],
    [{ row: 4, col: 5 }, '48', ['9.60', '未填完', '96.00%']],
  ] as const;
  for (const [cell, text, expected] of steps) {
    const requests = await requestsOf(
      excel,
      () => excel.user.type(sheet, cell, text),
      () => becomes(() => headline(pane()), expected),
    );
    expect(requests.map(({ error }) => error)).toEqual([null]);
    expect(writes(requests)).toEqual([]);
  }
  expect(await valueAt(excel, 2, 4, 7)).toBeCloseTo(0.96);
  const pasted = await requestsOf(
    excel,
    () => excel.user.paste(sheet, { row: 11, col: 3 }, ROWS),
    () => becomes(() => headline(pane()), ['99.60', '优', '96.00%']),
  );
  expect(pasted).toHaveLength(1);
  expect(await valueAt(excel, 2, 20, 7)).toBe(99.6);
});

test('a click on a finding goes to its cell; the right value mends it', async () => {
  const sheet = await sheetAt(2);
  const wrong = async () => (await findings(pane())).filter((title) => title.includes('不符'));
  await tab('问题').click();
  await excel.user.type(sheet, { row: 12, col: 6 }, '18');
  await becomes(wrong, ['一级指标分值不符', '分值合计不符']);
  await pane()
    .getByRole('listitem')
    .filter({ hasText: '一级指标分值不符' })
    .getByRole('button')
    .first()
    .click();
  await becomes(() => selected(excel.page), '高三复习迎考!B12');
  await excel.user.type(sheet, { row: 12, col: 6 }, '15');
  await becomes(wrong, []);
  await pane().getByText('已改正').first().waitFor();
});

test('a row is added and removed from the pane, each with one write', async () => {
  const shape = async () => {
    const { rows, merges } = (await excel.control.export())[2]!;
    return { rows: rows.length, merges: merges.filter(({ col }) => col === 1 || col === 2) };
  };
  const before = await shape();
  await tab('填报').click();
  await pane()
    .getByRole('button', { name: /^产出指标/ })
    .click();
  const items = pane().getByRole('region', { name: '数量指标' }).getByRole('listitem');
  const added = await requestsOf(
    excel,
    () => pane().getByRole('button', { name: '在“数量指标”下增加一行指标' }).click(),
    () => items.nth(1).waitFor(),
  );
  expect(writes(added)).toHaveLength(1);
  expect(await selected(excel.page)).toBe('高三复习迎考!D13');
  const { rows, merges } = await shape();
  expect(rows).toBe(before.rows + 1);
  expect(merges).toContainEqual({ row: 11, col: 2, rows: 2, cols: 1 });
  expect(await valueAt(excel, 2, 13, 3)).toBe('培训合格率');

  await excel.user.type(await sheetAt(2), { row: 12, col: 3 }, '送教下乡');
  const removal = pane().getByRole('button', { name: '删除指标“送教下乡”' });
  await removal.click();
  const removed = await requestsOf(
    excel,
    () => pane().getByRole('button', { name: '删除', exact: true }).click(),
    () => items.nth(1).waitFor({ state: 'detached' }),
  );
  expect(writes(removed)).toHaveLength(1);
  expect(await shape()).toEqual(before);
  await becomes(() => headline(pane()), ['99.60', '优', '96.00%']);
});

test('what a co-author types is taken in, and nothing is written', async () => {
  const sheet = await sheetAt(2);
  const requests = await requestsOf(
    excel,
    () => excel.remote.type(sheet, { row: 11, col: 7 }, '19'),
    () => becomes(() => headline(pane()), ['98.60', '优', '96.00%']),
  );
  expect(requests).toHaveLength(1);
  expect(writes(requests)).toEqual([]);
  await excel.remote.type(sheet, { row: 11, col: 7 }, '20');
  await becomes(() => headline(pane()), ['99.60', '优', '96.00%']);
  expect(await selected(excel.page)).toBe('高三复习迎考!D13');
});

test('sheets are copied, renamed and deleted; the pane follows and writes nothing', async () => {
  await excel.control.forgetRequests();
  await tab('工作簿').click();
  const listed = async () =>
    (await pane().getByRole('rowheader').allInnerTexts()).map((text) => text.trim());
  await becomes(listed, [...TITLES.slice(1), '项目合计（2 张）']);
  const copy = await excel.user.copySheet(await sheetAt(2));
  await becomes(listed, [
    ...TITLES.slice(1, 3),
    '高三复习迎考（高三复习迎考 (2)）',
    '基础课程改革',
    '项目合计（3 张）',
  ]);
  await excel.user.renameSheet(copy, '备份');
  await becomes(async () => (await listed())[2], '高三复习迎考（备份）');
  await excel.user.type(copy, { row: 1, col: 2 }, '高三备考');
  await becomes(async () => (await listed())[2], '高三备考');
  await pane().getByRole('heading', { name: '高三备考' }).waitFor();
  for (const id of [copy, await sheetAt(4), await sheetAt(1)]) await excel.user.deleteSheet(id);
  await becomes(listed, ['高三复习迎考', '项目合计（1 张）']);
  await quiet(excel);
  expect(writes(await excel.control.requests())).toEqual([]);
});

test('校验 of the ribbon says what is missing and leads there; at last the table is ready', async () => {
  const sheet = await sheetAt(1);
  await excel.control.select(sheet, 0, 0);
  await clickRibbon('Validate');
  const verdict = pane().getByRole('region', { name: '校验结果' });
  await verdict.getByText('还有 4 个错误').waitFor();
  await verdict.getByText('还有 4 处没填').waitFor();
  await verdict.getByRole('button', { name: '去第一个错误' }).click();
  await becomes(() => selected(excel.page), '高三复习迎考!C3');
  for (const [row, col, blank] of [
    [2, 2, '实施单位'],
    [2, 6, '预期目标'],
    [9, 1, '实际完成情况'],
  ] as const) {
    await excel.user.type(sheet, { row, col }, '市教科院');
    await pane()
      .getByRole('button', { name: `下一个空格：${blank}` })
      .waitFor();
  }
  await excel.user.type(sheet, { row: 9, col: 5 }, '全部完成');
  await verdict.getByText('校验之后工作簿有改动，请重新校验。').waitFor();
  const requests = await requestsOf(
    excel,
    () => pane().getByRole('button', { name: '校验', exact: true }).click(),
    () => verdict.getByText('可以报送').waitFor(),
  );
  expect(writes(requests)).toEqual([]);
  // What the ribbon asked for once is not asked again when the page is loaded anew.
  await reloadPane(excel);
  await pane().getByRole('button', { name: '校验', exact: true }).waitFor();
  await quiet(excel);
  expect(await verdict.count()).toBe(0);
});
