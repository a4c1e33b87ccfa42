import type { Locator, Page } from 'playwright-core';
import { holding, logOf, rulesFile, type Gallery } from './support/gallery-page';
import type { PageRecord } from './support/record';
import { openSite, type Site } from './support/site';

/** What a user does with what was found: mends it, has it written into the workbook, or has other rules applied. */

let site: Site;
let page: Page;
let record: PageRecord;

beforeAll(async () => {
  site = await openSite('gallery');
  ({ page, record } = await site.open({ width: 350, height: 700 }));
});

afterAll(() => site.close());

const start = async (state: string, tab: '填报' | '问题' = '填报') => {
  await page.goto(`${site.origin}/?state=${state}`);
  await page.getByRole('tab', { name: tab }).click();
};
const log = () => logOf(page);
const inFocus = (locator: Locator) => locator.and(page.locator(':focus')).waitFor();
const said = (text: string) => page.getByRole('status').getByText(text, { exact: true }).waitFor();
const menu = async (item: string) => {
  await page.getByRole('button', { name: '更多选项' }).click();
  await page.getByRole('menuitem', { name: item }).click();
};

test('a fix that follows from the table is applied at once, and the focus goes on', async () => {
  await start('fixes', '问题');
  const card = page.getByRole('listitem').filter({ hasText: '执行率不符' }).first();
  await card.getByRole('button', { name: '改为公式计算' }).press('Enter');
  await said('已修正 1 处');
  expect((await log()).at(-1)).toMatch(
    /^fix \[\{"sheet":"高三复习迎考","finding":"funds.execution-rate/,
  );
  await inFocus(page.locator('[data-card="open"]'));
});

test('all that need no judgement are mended with one click, and all of a kind', async () => {
  await start('fixes', '问题');
  const alike = page.getByRole('button', { name: /^同类 \d+ 处一并修正$/ }).first();
  const count = (await alike.innerText()).replace(/\D/g, '');
  await alike.click();
  await said(`已修正 ${count} 处`);
  const bar = page.getByText(/^可一键修正 \d+ 处$/);
  const left = (await bar.innerText()).replace(/\D/g, '');
  await holding(page, async () => {
    await page.getByRole('button', { name: '全部修正' }).dblclick();
    await page.getByRole('button', { name: '正在修正…' }).waitFor();
  });
  await said(`已修正 ${left} 处`);
  await bar.waitFor({ state: 'detached' });
  expect((await log()).map((line) => line.split(' ')[0])).toEqual(['fix', 'fix']);
});

test('a judgement is shown before and after; Escape leaves it, and a click applies it', async () => {
  await start('fixes', '问题');
  const ask = page.getByRole('button', { name: '按比例调整分值…' }).first();
  await ask.press('Enter');
  const shown = page.getByRole('group', { name: '修正前后对照' });
  await inFocus(shown);
  expect(await shown.getByRole('row').nth(1).innerText()).toMatch(/^[A-Z]+\d+\s+20\s+17$/);
  await page.keyboard.press('Escape');
  await shown.waitFor({ state: 'detached' });
  await inFocus(ask);
  expect(await log()).toEqual([]);
  await ask.press('Enter');
  await shown.getByRole('button', { name: '应用' }).press('Enter');
  await said('已修正 1 处');
  await shown.waitFor({ state: 'detached' });
});

test('a finding across tables leads to each of them', async () => {
  await start('across', '问题');
  await page
    .getByRole('heading', { name: /^全工作簿（跨表）/ })
    .first()
    .waitFor();
  const places = page.getByRole('list', { name: '涉及的单元格' }).first();
  await places.getByRole('button').last().click();
  await places.getByRole('button').first().click();
  const [last, first] = (await log()).slice(-2).map((line) => line.split(' ')[1]);
  expect(first).not.toBe(last);
  await page.getByRole('combobox').selectOption({ label: '高三复习迎考' });
  await page
    .getByRole('heading', { name: /^全工作簿（跨表）/ })
    .first()
    .waitFor();
});

test('a suggested score is written by a click, and none is offered where it agrees', async () => {
  await start('fixes');
  await page.getByRole('button', { name: /^产出指标/ }).click();
  await page.getByRole('button', { name: /^建议 19\.11：按公式计算/ }).click();
  await said('得分已改为 19.11');
  expect((await log()).at(-1)).toMatch(/^writeScore "高三复习迎考" \d+ ".*" "19\.11"$/);
  const agreeing = page.getByRole('listitem').filter({ hasText: '骨干教师培训合格率' });
  await agreeing.getByRole('img', { name: '与公式得分一致' }).waitFor();
  expect(await agreeing.getByRole('button', { name: /^建议/ }).count()).toBe(0);
  await page.getByRole('button', { name: /^效益指标/ }).click();
  await page.getByRole('button', { name: /^建议 11\.50：部分达成年度指标应得 9 分以上/ }).waitFor();
});

test('findings are put into notes and taken out, or it is said why not', async () => {
  await start('fixes');
  await menu('标注问题');
  await page
    .getByRole('status')
    .getByText(/^已标注 \d+ 处$/)
    .waitFor();
  expect((await log()).at(-1)).toContain('\\n改法：');
  await menu('清除标注');
  await page.getByText('当前程序不支持这项操作。').waitFor();
  await start('empty');
  await page.getByRole('button', { name: '更多选项' }).click();
  for (const [item, disabled] of [
    ['标注问题', true],
    ['清除标注', false],
    ['生成校验报告', true],
  ] as const) {
    expect(await page.getByRole('menuitem', { name: item }).isDisabled()).toBe(disabled);
  }
});

test('a report out of date says so and is made again', async () => {
  await start('rules');
  await page.getByText('表格已有改动，校验报告已过期').waitFor();
  await page.getByRole('button', { name: '重新生成' }).click();
  await said('校验报告已生成');
  expect((await log()).at(-1)).toBe('report "校验报告"');
});

test('a bureau’s rules are loaded, shown, kept, and left again', async () => {
  await start('good');
  const input = page.getByLabel('载入校验口径…');
  await input.setInputFiles(rulesFile('{"version": 1, '));
  await page.getByText('没有载入校验口径“口径.json”').waitFor();
  await input.setInputFiles(
    rulesFile({
      version: 1,
      name: '某市财政局2024年度',
      checks: { 'scores/all-full': { level: 'off' }, 'funds/low-execution': { level: 'error' } },
    }),
  );
  await page.getByText('校验口径：某市财政局2024年度（停用 1 项，调整 1 项）').waitFor();
  await said('已按“某市财政局2024年度”重新校验');
  expect(await page.getByText('没有载入校验口径').count()).toBe(0);
  await page.getByRole('button', { name: '更多选项' }).click();
  await page.getByRole('menuitemcheckbox', { name: '按公开稿检查' }).click();
  await page.getByText('（停用 1 项，调整 1 项，按公开稿检查）').waitFor();
  await page.evaluate(() => {
    (window as unknown as Gallery).gallery.reopen();
  });
  await page.getByText('（停用 1 项，调整 1 项，按公开稿检查）').waitFor();
  await page.getByRole('button', { name: '恢复默认' }).click();
  await said('已恢复默认口径并重新校验');
  expect(await page.getByText('校验口径：').count()).toBe(0);
  expect((await log()).at(-1)).toBe('configure null');
});

test('none of it asks anything of the network or logs an error', () => {
  expect(record).toEqual({ foreignRequests: [], errors: [] });
});
