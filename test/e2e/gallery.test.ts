import type { Locator, Page } from 'playwright-core';
import {
  AXE,
  countsOf,
  holding,
  logOf,
  overflow,
  rulesFile,
  violations,
  type Gallery,
} from './support/gallery-page';
import { listenAsOffice, WEB_HOST } from './support/office-keys';
import type { PageRecord } from './support/record';
import { openSite, type OpenedPage, type Site } from './support/site';

const THEMES = ['light', 'dark'] as const;
const WIDTHS = [320, 400] as const;
const HEIGHT = 640;
const TABS = { fill: 0, problems: 1, workbook: 2, insert: 3 } as const;

/** Every state with the tab on which it is looked at. */
const VIEWS: readonly (readonly [string, keyof typeof TABS])[] = [
  ['good', 'fill'],
  ['errors', 'fill'],
  ['errors', 'problems'],
  ['blank', 'fill'],
  ['empty', 'fill'],
  ['empty', 'insert'],
  ['starting', 'fill'],
  ['problem', 'fill'],
  ['disposed', 'fill'],
  ['elsewhere', 'fill'],
  ['many', 'problems'],
  ['long', 'fill'],
  ['sixty', 'workbook'],
  ['fixes', 'fill'],
  ['fixes', 'problems'],
  ['across', 'problems'],
  ['across', 'workbook'],
  ['rules', 'fill'],
  ['pasted', 'fill'],
];

let site: Site;

async function open(query: string, width: number): Promise<OpenedPage> {
  const opened = await site.open({ width, height: HEIGHT }, `?${query}`);
  await opened.page.getByRole('tablist').waitFor();
  return opened;
}

async function publishInto(page: Page, state: string): Promise<void> {
  await page.evaluate((name) => {
    const { session, states } = (window as unknown as Gallery).gallery;
    const make = states[name];
    if (make) session.publish(make());
  }, state);
}

async function show(page: Page, state: string, tab: keyof typeof TABS): Promise<void> {
  await publishInto(page, state);
  await page.getByRole('tab').nth(TABS[tab]).click();
  await page.mouse.move(0, 0);
}

beforeAll(async () => {
  site = await openSite('gallery');
});

afterAll(() => site.close());

describe.each(THEMES)('the pane in the %s theme', (theme) => {
  let page: Page;
  let record: PageRecord;

  beforeAll(async () => {
    ({ page, record } = await open(`theme=${theme}`, 320));
    await page.evaluate(AXE);
  });
  afterAll(() => page.close());

  test.each(VIEWS)('%s, tab %s: accessible and nothing sticks out', async (state, tab) => {
    await show(page, state, tab);
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect({ width, found: await violations(page) }).toEqual({ width, found: [] });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
  });

  test('opened rows, the verdict and a question are accessible too', async () => {
    await show(page, 'errors', 'fill');
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByText(`还有 ${String((await countsOf(page)).error)} 个错误`).waitFor();
    await page.getByRole('button', { name: /^产出指标/ }).click();
    await page.getByRole('button', { name: '删除指标“培训高中骨干教师”' }).click();
    await page.getByRole('button', { name: '保留' }).waitFor();
    expect(await violations(page)).toEqual([]);
  });

  test.each([
    ['problems', '课程改革'],
    ['insert', '四川省 2023'],
  ] as const)(
    'the list on the tab %s stands inside the pane, is accessible and chooses by key',
    async (tab, choice) => {
      await show(page, 'errors', tab);
      const box = page.getByRole('combobox').first();
      const chosen = () => box.locator('option:checked').innerText();
      for (const width of WIDTHS) {
        await page.setViewportSize({ width, height: HEIGHT });
        await box.selectOption({ label: choice });
        expect(await chosen()).toBe(choice);
        const field = (await box.boundingBox())!;
        expect(field.x + field.width).toBeLessThanOrEqual(width);
        expect({ width, found: await violations(page) }).toEqual({ width, found: [] });
        await box.press('Home');
        expect(await chosen()).not.toBe(choice);
      }
    },
  );

  test('what a fix would do, and why rules were refused, is accessible and stays inside', async () => {
    await show(page, 'fixes', 'problems');
    await page.getByRole('button', { name: '按比例调整分值…' }).first().click();
    await page.getByRole('group', { name: '修正前后对照' }).waitFor();
    await page.getByLabel('载入校验口径…').setInputFiles(rulesFile({ version: 1, checks: 1 }));
    await page.getByText('没有载入校验口径“口径.json”').waitFor();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      expect({ width, found: await violations(page) }).toEqual({ width, found: [] });
      expect(await overflow(page)).toBeLessThanOrEqual(0);
    }
    await page.getByRole('button', { name: '关闭提示' }).click();
  });

  test('asks nothing of the network and logs no error', () => {
    expect(record).toEqual({ foreignRequests: [], errors: [] });
  });
});

test('of 3,000 findings only those in view are in the document', async () => {
  const { page } = await open('state=many', 400);
  await page.getByRole('tab').nth(TABS.problems).click();
  const rows = page.getByRole('list', { name: '问题列表' }).getByRole('listitem');
  await rows.nth(3).waitFor();
  expect(await rows.count()).toBeLessThan(100);
  await page.getByRole('searchbox').fill('执行率不符');
  const wrongRates = await page.evaluate(() =>
    (window as unknown as Gallery).gallery.session
      .current()
      .sheets.flatMap((sheet) => (sheet.state === 'table' ? sheet.findings : []))
      .filter(({ check, status }) => check === 'funds/execution-rate' && status === 'fail'),
  );
  expect(wrongRates.length).toBeGreaterThan(50);
  await page.getByText(`显示 ${String(wrongRates.length)} 个，共 3000 个`).waitFor();
  await page.close();
});

test('in English every state fits into 320 px too', async () => {
  const { page } = await open('locale=en', 320);
  for (const [state, tab] of VIEWS) {
    await show(page, state, tab);
    expect({ state, tab, overflow: await overflow(page) }).toEqual({ state, tab, overflow: 0 });
  }
  await page.evaluate(AXE);
  await show(page, 'errors', 'problems');
  expect(await violations(page)).toEqual([]);
  await page.close();
});

describe('what a user does', () => {
  let page: Page;
  let record: PageRecord;

  const start = async (state: string) => {
    await page.goto(`${site.origin}/?state=${state}`);
    await page.getByRole('tablist').waitFor();
  };
  const log = () => logOf(page);
  const publish = (state: string) => publishInto(page, state);
  const meanwhile = (act: () => Promise<void>) => holding(page, act);
  const selected = () => page.getByRole('tab', { selected: true }).textContent();

  beforeAll(async () => {
    ({ page, record } = await open('state=errors', 400));
  });
  afterAll(() => page.close());

  test('a count in the header filters the findings; a finding leads to its cell', async () => {
    await start('errors');
    const warnings = page.locator('header').getByRole('button', { name: /^警告/ });
    const count = (await warnings.innerText()).replace(/\D/g, '');
    await warnings.click();
    await page.getByText(`显示 ${count} 个`).waitFor();
    await page.getByRole('list').getByRole('button').first().click();
    expect((await log()).at(-1)).toMatch(/^select "高三复习迎考" \{"row":\d+,"col":\d+\}$/);
    await page.getByRole('button', { name: '清除筛选' }).click();
    const { error, warning, info } = await countsOf(page);
    await page.getByText(`显示 ${String(error + warning + info)} 个`).waitFor();
  });

  test('a finding that was made good fades before it goes', async () => {
    await start('errors');
    await page.getByRole('tab').nth(TABS.problems).click();
    await page.getByText('表格栏目缺失').first().hover();
    await page.evaluate(() => {
      const { session } = (window as unknown as Gallery).gallery;
      const now = session.current();
      const sheets = now.sheets.map((sheet) =>
        sheet.state === 'table' ? { ...sheet, findings: sheet.findings.slice(1) } : sheet,
      );
      session.publish({ ...now, sheets });
    });
    await page.getByText('已改正').waitFor();
    // By way of points in between, as a hand does: the card under the pointer may just have been drawn anew.
    await page.mouse.move(0, 0, { steps: 10 });
    await page.getByText('已改正').waitFor({ state: 'detached' });
  });

  test('the verdict leads to the first error and says when it is stale', async () => {
    await start('errors');
    await page.getByRole('button', { name: '校验', exact: true }).click();
    await page.getByRole('button', { name: '去第一个错误' }).click();
    expect((await log()).map((line) => line.split(' ')[0])).toEqual(['validate', 'select']);
    expect(await page.getByText('请重新校验').count()).toBe(0);
    await publish('good');
    await page.getByText('请重新校验').waitFor();
    await page.getByRole('button', { name: '关闭校验结果' }).click();
    await page.getByText('请重新校验').waitFor({ state: 'detached' });
  });

  test('rows are added and removed; only a filled one asks before', async () => {
    await start('errors');
    await page.getByRole('button', { name: /^产出指标/ }).click();
    await page.getByRole('button', { name: '在“数量指标”下增加一行指标' }).click();
    await page.getByRole('button', { name: '删除指标“空行”' }).click();
    await page.locator('button:focus[aria-label$="增加一行指标"]').waitFor();
    await page.getByRole('button', { name: '删除指标“培训高中骨干教师”' }).click();
    await page.getByRole('button', { name: '保留' }).press('Escape');
    await page.getByRole('button', { name: '保留' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '删除指标“培训高中骨干教师”' }).press('Enter');
    await page.getByRole('button', { name: '删除', exact: true }).click();
    expect(await log()).toEqual([
      'addIndicator "高三复习迎考" "output" "quantity"',
      String.raw`removeIndicator "高三复习迎考" 17 "[\"\",\"\",\"\"]"`,
      String.raw`removeIndicator "高三复习迎考" 12 "[\"培训高中骨干教师\",\"450人\",\"8\"]"`,
    ]);
  });

  test.each([
    ['校验', 'validate'],
    ['重新读取工作簿', 'refresh'],
    ['在“数量指标”下增加一行指标', 'addIndicator'],
    ['删除指标“空行”', 'removeIndicator'],
  ])('a double click on %s does it once', async (name, command) => {
    await start('errors');
    await page.getByRole('button', { name: /^产出指标/ }).click();
    const button = page.getByRole('button', { name, exact: true });
    const times = async () => (await log()).filter((line) => line.startsWith(command)).length;
    await meanwhile(() => button.dblclick());
    await button.and(page.locator(':not([aria-disabled="true"])')).waitFor();
    expect(await times()).toBe(1);
    await button.evaluate((element: HTMLElement) => {
      element.click();
      element.click();
    });
    expect(await times()).toBe(2);
  });

  test('a question about a row is not asked about the one that takes its place', async () => {
    await start('errors');
    await page.getByRole('button', { name: /^产出指标/ }).click();
    await page.getByRole('button', { name: '删除指标“培训高中骨干教师”' }).click();
    await page.getByRole('button', { name: '保留' }).waitFor();
    await publish('good');
    await page.getByRole('button', { name: '保留' }).waitFor();
    await publish('blank');
    await page.getByRole('button', { name: '保留' }).waitFor({ state: 'detached' });
  });

  test('arrow keys move between the tabs, and Enter opens one', async () => {
    await start('good');
    await page.getByRole('tab').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await selected()).toBe('工作簿');
  });

  test('a heading sorts the workbook and says so', async () => {
    await start('sixty');
    await page.getByRole('tab').nth(TABS.workbook).click();
    const heading = page.getByRole('columnheader', { name: '错误' });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    await page.getByRole('rowheader').first().getByRole('button').click();
    expect((await log()).at(-1)).toMatch(/^select "教育科研（4）"/);
  });

  test('tables are refused line by line, inserted, and shown', async () => {
    await start('empty');
    await page.getByRole('button', { name: '插入自评表' }).click();
    const names = page.getByRole('textbox', { name: '项目名称' });
    await names.fill('课程/改革\n科技');
    await page.getByText(/第 1 行.*不能用的字符/).waitFor();
    expect(await page.getByRole('button', { name: '插入 2 张表' }).isDisabled()).toBe(true);
    await names.fill('课程改革\n科技');
    await meanwhile(async () => {
      await page.getByRole('button', { name: '插入 2 张表' }).click();
      await page.getByRole('button', { name: '取消' }).click();
    });
    await page.getByText('已取消，工作簿没有改动。').waitFor();
    await page.getByRole('button', { name: '插入 2 张表' }).click();
    await page.getByRole('tab', { name: '填报', selected: true }).waitFor();
  });

  test('language and theme change on the spot', async () => {
    await start('good');
    await page.getByRole('button', { name: '更多选项' }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('button', { name: 'More options' }).click();
    await page.getByRole('menuitemradio', { name: 'Dark' }).click();
    await page.getByRole('tab', { name: 'Fill in', selected: true }).waitFor();
    const header = page.locator('header');
    expect(
      await header.evaluate((element) => getComputedStyle(element).backgroundColor),
    ).not.toMatch(/25\d/);
  });

  test('none of it asks anything of the network or logs an error', () => {
    expect(record).toEqual({ foreignRequests: [], errors: [] });
  });
});

describe('the page around the pane', () => {
  let page: Page;

  const show = (query: string) =>
    page.evaluate((next) => {
      (window as unknown as Gallery).gallery.show(next);
    }, query);
  const inFocus = (locator: Locator) => locator.and(page.locator(':focus'));

  beforeAll(async () => {
    ({ page } = await open(`state=good&${WEB_HOST}`, 320));
    await page.evaluate(AXE);
  });
  afterAll(() => page.close());

  test.each(['connecting', 'no-excel', 'unreachable', 'too-old', 'failed'])(
    'before it stands, %s: accessible and nothing sticks out',
    async (start) => {
      for (const look of ['theme=light', 'theme=dark&locale=en']) {
        await show(`start=${start}&${look}`);
        await page.locator('[role="alert"], [role="status"]').waitFor();
        expect({ look, found: await violations(page) }).toEqual({ look, found: [] });
        expect(await overflow(page)).toBeLessThanOrEqual(0);
      }
    },
  );

  test('a second attempt connects; where office.js is missing the page is loaded again', async () => {
    await show('start=failed');
    await page.getByText('代码：host.busy').waitFor();
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByText('工作簿里还没有自评表。').waitFor();
    await show('start=unreachable');
    await page.getByRole('button', { name: '重试' }).click();
    await page.locator('[data-reloaded]').waitFor();
  });

  test.each([
    ['insert-department', '部门整体支出表'],
    ['insert-project', '项目支出表'],
  ])('the ribbon’s %s opens the form, its first field in focus', async (command, kind) => {
    await show(`command=${command}`);
    const field = page.getByRole('radio', { name: kind, checked: true });
    await inFocus(field).waitFor();
  });

  test('the ribbon’s validate shows the verdict, once', async () => {
    await show('state=errors&command=validate');
    await page.getByText(`还有 ${String((await countsOf(page)).error)} 个错误`).waitFor();
    expect(await logOf(page)).toEqual(['validate']);
  });

  test('where drawing fails, it says so and can be drawn again', async () => {
    await show('state=good');
    await page.evaluate(() => {
      const { session } = (window as unknown as Gallery).gallery;
      const before = session.current();
      session.publish({ ...before, sheets: null as never });
      window.setTimeout(() => {
        session.publish(before);
      });
    });
    await page.getByRole('heading', { name: '窗格出错，无法显示' }).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: '重新载入' }).click();
    await page.getByRole('tablist').waitFor();
  });

  test('keys are the pane’s own, whatever office.js makes of them', async () => {
    await show('command=insert-project');
    const told = await listenAsOffice(page);
    const menu = page.getByRole('button', { name: '更多选项' });
    await menu.press('Enter');
    await page.getByRole('menuitemradio').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await inFocus(menu).waitFor();
    expect(await told()).toEqual([]);
    await page.getByRole('tab').nth(TABS.insert).focus();
    const stops: string[] = [];
    while (stops.length < 14) {
      await page.keyboard.press('Tab');
      stops.push(await page.evaluate(() => document.activeElement?.tagName ?? ''));
      if (stops.at(-1) === 'BODY') break;
    }
    const fields = 'INPUT SELECT INPUT SELECT TEXTAREA INPUT INPUT INPUT INPUT BUTTON BUTTON BODY';
    expect(stops.join(' ')).toBe(fields);
    expect(await told()).toEqual(['TabExit']);
    await page.getByRole('button', { name: '重新读取工作簿' }).press('Shift+Tab');
    expect(await told()).toEqual(['TabExitShift']);
    await page.keyboard.press('Escape');
    expect(await told()).toEqual(['EscExit']);
  });
});
