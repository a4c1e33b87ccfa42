import path from 'node:path';
import { YUEYANG } from '../support/fixtures';
import { openPreview, type PreviewPage } from './support/preview-site';
import { openSite, type Site } from './support/site';

const SIZE = { width: 1100, height: 760 };
jest.setTimeout(120_000);

let site: Site;
let preview: PreviewPage;

beforeAll(async () => {
  site = await openSite('preview');
}, 120_000);

afterAll(() => site.close());

afterEach(async () => {
  const { page, record } = preview;
  expect([record.foreignRequests, record.errors]).toEqual([[], []]);
  await page.close();
});

const button = (name: string) => preview.button(name);
const told = (text: string | RegExp) => preview.told(text);

/** Opens one of the published tables, with the list of its findings. */
async function open(file: string): Promise<void> {
  preview = await openPreview(site, SIZE);
  await preview.choose(path.join(YUEYANG, file));
  await preview.page.getByText(`已打开“${file}”`).first().waitFor();
  await preview.tab('问题').click();
}

/** Presses 校验 and waits for its answer. */
async function validates(answer: string | RegExp): Promise<void> {
  await button('校验').click();
  await told(answer);
}

/** Types into a cell as a person does. */
async function type(address: string, text: string): Promise<void> {
  await preview.goTo(address);
  await preview.page.keyboard.insertText(text);
  await preview.page.keyboard.press('Enter');
}

/** Applies every fix that is offered, until none is left: what is safe at once, judgements after a look at them. */
async function fixAll(): Promise<number> {
  const safe = button('全部修正');
  const asking = preview.pane().getByRole('listitem').getByRole('button', { name: /…$/ });
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
  await preview.page.getByRole('menuitem', { name: item }).click();
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
  await preview.page.getByText('校验报告', { exact: true }).first().waitFor();
});
