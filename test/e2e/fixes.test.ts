import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { YUEYANG } from '../support/fixtures';
import { launchBrowser } from './support/browser';
import { recordPage, type PageRecord } from './support/record';
import { serveFolder, type StaticServer } from './support/server';

const SIZE = { width: 1100, height: 760 };
jest.setTimeout(120_000);

let server: StaticServer;
let browser: Browser;
let page: Page;
let record: PageRecord;

beforeAll(async () => {
  [server, browser] = await Promise.all([
    serveFolder(path.resolve(__dirname, '../../dist/preview')),
    launchBrowser(),
  ]);
}, 120_000);

afterAll(async () => {
  await browser.close();
  await server.close();
});

afterEach(async () => {
  expect([record.foreignRequests, record.errors]).toEqual([[], []]);
  await page.close();
});

const pane = (): Locator => page.getByRole('complementary', { name: '任务窗格' });
const tab = (name: string): Locator => pane().getByRole('tab', { name });
const button = (name: string): Locator => pane().getByRole('button', { name, exact: true });

/** Opens one of the published tables, with the list of its findings. */
async function open(file: string): Promise<void> {
  page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  record = recordPage(page, server.origin);
  await page.goto(server.origin);
  await button('插入自评表').waitFor({ timeout: 60_000 });
  await page
    .getByLabel('打开本机的 .xlsx 文件，也可以把文件拖到页面上')
    .last()
    .setInputFiles(path.join(YUEYANG, file));
  await page.getByText(`已打开“${file}”`).first().waitFor();
  await tab('问题').click();
}

/** Presses 校验 and waits for its answer. */
async function validates(answer: string | RegExp): Promise<void> {
  await button('校验').click();
  await told(answer);
}

/** Types into a cell as a person does. */
async function type(address: string, text: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input').first();
  await nameBox.fill(address);
  await nameBox.press('Enter');
  await page.keyboard.insertText(text);
  await page.keyboard.press('Enter');
}

async function told(text: string | RegExp): Promise<void> {
  await pane().getByText(text).first().waitFor();
}

/** Applies every fix that is offered, until none is left: what is safe at once, judgements after a look at them. */
async function fixAll(): Promise<number> {
  const safe = button('全部修正');
  const asking = pane().getByRole('listitem').getByRole('button', { name: /…$/ });
  for (let applied = 0; ; applied++) {
    if (await safe.isVisible()) {
      await safe.click();
    } else if ((await asking.count()) > 0) {
      await asking.first().click();
      await told('修正前后对照');
      await button('应用').click();
      await button('应用').waitFor({ state: 'detached' });
    } else {
      return applied;
    }
    await told(/^已修正 \d+ 处/);
    await button('关闭消息').click();
    expect(applied).toBeLessThan(20);
  }
}

async function chooseFromMenu(item: string): Promise<void> {
  await button('更多选项').click();
  await page.getByRole('menuitem', { name: item }).click();
}

test('青少年科技活动: 110 points are mended with the buttons until it can be submitted', async () => {
  await open('keji.xlsx');
  await validates(/还有 \d+ 个错误/);
  expect(await fixAll()).toBeGreaterThan(2);
  // What nobody but the clerk knows: how the competitions went.
  await type('F15', '100%');
  await fixAll();
  await validates('可以报送');
});

test('中等职业教育: a score that was too low is mended, and it can be submitted', async () => {
  await open('zhongzhi.xlsx');
  expect(await fixAll()).toBeGreaterThan(0);
  await validates('可以报送');
});

test('findings are put on their cells as notes and taken away again; the report is made anew', async () => {
  await open('keji.xlsx');
  await chooseFromMenu('标注问题');
  await told(/^已标注 \d+/);
  await chooseFromMenu('清除标注');
  await told(/^已清除 \d+/);
  await chooseFromMenu('生成校验报告');
  await told('校验报告已生成');
  await page.getByText('校验报告', { exact: true }).first().waitFor();
});
