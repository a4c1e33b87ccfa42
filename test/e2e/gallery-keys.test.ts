import type { Locator, Page } from 'playwright-core';
import { AXE, logOf, overflow, violations, type Gallery } from './support/gallery-page';
import type { PageRecord } from './support/record';
import { openSite, type Site } from './support/site';

/** The pane's own menu, hints, tabs and number field, by keys and by pointer. */

let site: Site;
let page: Page;
let record: PageRecord;

beforeAll(async () => {
  site = await openSite('gallery');
  ({ page, record } = await site.open({ width: 320, height: 640 }));
  await page.evaluate(AXE);
});

afterAll(() => site.close());

const show = async (query: string, height = 640) => {
  await page.setViewportSize({ width: 320, height });
  await page.evaluate((next) => {
    (window as unknown as Gallery).gallery.show(next);
  }, query);
};
const keys = async (...pressed: readonly string[]) => {
  for (const key of pressed) await page.keyboard.press(key);
};
const inFocus = (locator: Locator) => locator.and(page.locator(':focus')).waitFor();
const gone = (locator: Locator) => locator.waitFor({ state: 'detached' });
const item = (name: string) => page.locator('[role^="menuitem"]').filter({ hasText: name });

describe('the menu', () => {
  const button = () => page.getByRole('button', { name: '更多选项' });
  const menu = () => page.getByRole('menu', { name: '更多选项' });
  const open = async () => {
    await button().press('Enter');
    await inFocus(item('标注问题'));
  };

  test.each([
    ['theme=light', 640],
    ['theme=dark', 640],
    ['theme=light', 200],
    ['theme=dark&locale=en', 200],
  ])('%s, %i px high: accessible, and within the window', async (look, height) => {
    await show(look, height);
    await page.locator('[aria-haspopup="menu"]').press('Enter');
    const list = (await page.getByRole('menu').boundingBox())!;
    expect(list.x).toBeGreaterThanOrEqual(0);
    expect(list.x + list.width).toBeLessThanOrEqual(320);
    expect(list.y + list.height).toBeLessThanOrEqual(height);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    await keys('End');
    const last = (await page.locator('[role^="menuitem"]:focus').boundingBox())!;
    expect(last.y + last.height).toBeLessThanOrEqual(list.y + list.height);
  });

  test('arrow keys, Home, End and letters lead around it', async () => {
    await show('state=good');
    await open();
    expect(await button().getAttribute('aria-expanded')).toBe('true');
    await keys('ArrowUp');
    await inFocus(item('深色'));
    await keys('ArrowDown');
    await inFocus(item('标注问题'));
    await keys('e');
    await inFocus(item('English'));
    await keys('Home', 'ArrowDown');
    await inFocus(item('清除标注'));
    await keys('End');
    await inFocus(item('深色'));
    await keys('Enter');
    await gone(menu());
    await inFocus(button());
    await keys('ArrowDown');
    await inFocus(item('标注问题'));
    expect(await item('深色').getAttribute('aria-checked')).toBe('true');
    expect(await item('浅色').getAttribute('aria-checked')).toBe('false');
  });

  test('Escape gives the focus back, Tab goes on, and a click elsewhere closes it', async () => {
    await show('state=good');
    await open();
    await keys('Escape');
    await gone(menu());
    await inFocus(button());
    await open();
    await keys('Tab');
    await gone(menu());
    await inFocus(page.getByRole('button', { name: /^得分/ }));
    await open();
    await page.getByRole('heading', { level: 1 }).click();
    await gone(menu());
    await button().click();
    await menu().waitFor();
    await button().click();
    await gone(menu());
  });

  test('what cannot be done now is reached and does nothing; a switch leaves it open', async () => {
    await show('state=empty');
    await open();
    await keys('Enter', 'Space');
    await inFocus(item('标注问题'));
    expect(await logOf(page)).toEqual([]);
    await item('按公开稿检查').click();
    await page.getByRole('menuitemcheckbox', { checked: true }).waitFor();
    await item('按公开稿检查').press('Space');
    await page.getByRole('menuitemcheckbox', { checked: false }).waitFor();
  });
});

describe('a number', () => {
  const number = () => page.getByRole('button', { name: /^得分/ });
  const hint = () => page.getByRole('tooltip');

  test('says how it was made while the pointer or the focus is on it', async () => {
    await show('state=good');
    await number().hover();
    await hint().waitFor();
    expect(await number().getAttribute('aria-describedby')).toBe(await hint().getAttribute('id'));
    expect(await hint().innerText()).toMatch(/^得分 = \d/);
    expect(await violations(page)).toEqual([]);
    const box = (await hint().boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(320);
    await hint().hover();
    await hint().waitFor();
    await page.mouse.move(160, 620);
    await gone(hint());
    await page.getByRole('button', { name: '更多选项' }).focus();
    await keys('Tab');
    await inFocus(number());
    await hint().waitFor();
    await keys('Escape');
    await gone(hint());
    await inFocus(number());
  });
});

test('the tabs are one stop, and the focus in them is where Tab comes back to', async () => {
  await show('state=good');
  const tab = (name: string) => page.getByRole('tab', { name });
  await tab('填报').focus();
  await keys('ArrowLeft');
  await inFocus(tab('插入'));
  await keys('Home', 'ArrowRight', 'Tab');
  expect(await page.locator(':focus').getAttribute('role')).not.toBe('tab');
  await keys('Shift+Tab');
  await inFocus(tab('填报'));
  await keys('End', 'Enter');
  await tab('插入').and(page.locator('[aria-selected="true"]')).waitFor();
});

test('the number of rows keeps what is typed, and takes only what may be', async () => {
  await show('command=insert-project');
  const rows = page.getByRole('spinbutton', { name: '每个二级指标的行数' });
  const before = await rows.inputValue();
  await rows.fill('');
  expect(await rows.inputValue()).toBe('');
  await rows.blur();
  expect(await rows.inputValue()).toBe(before);
  await rows.fill('9999');
  await rows.blur();
  expect(await rows.inputValue()).toBe(before);
  await rows.fill('2');
  await rows.press('ArrowUp');
  await rows.blur();
  expect(await rows.inputValue()).toBe('3');
});

test('none of it asks anything of the network or logs an error', () => {
  expect(record).toEqual({ foreignRequests: [], errors: [] });
});
