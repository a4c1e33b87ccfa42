import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults, ElementContext } from 'axe-core';
import type { Locator } from 'playwright-core';
import { columnName } from '../../src/sheet/address';
import { compoundFile } from '../support/compound-file';
import { yueyangTables, YUEYANG } from '../support/fixtures';
import { listedFindings } from './support/findings';
import { AXE } from './support/gallery-page';
import { openPreview, type PreviewPage } from './support/preview-site';
import { openSite, type Site } from './support/site';

/** Drawing is most of the work without a graphics card: no larger than what the tests look at. */
const SIZE = { width: 1100, height: 640 };
const PATIENCE_MS = 30_000;
jest.setTimeout(90_000);

let site: Site;
let preview: PreviewPage;

beforeAll(async () => {
  site = await openSite('preview');
}, 120_000);

afterAll(() => site.close());

async function start(): Promise<void> {
  preview = await openPreview(site, SIZE, { acceptDownloads: true });
}

/** Nothing left the machine, and nothing went wrong silently. */
function expectQuiet(): void {
  expect(preview.record).toEqual({ foreignRequests: [], errors: [] });
}

const pane = (): Locator => preview.pane();
const tab = (name: string): Locator => preview.tab(name);
const nameBox = (): Locator => preview.nameBox();
const goTo = (address: string): Promise<void> => preview.goTo(address);

/** Types into a cell with the keyboard; lines of a text with Alt+Enter. Tab leads to the cell on the right. */
async function type(address: string, text: string): Promise<void> {
  const [selected] = (await nameBox().inputValue()).split(':');
  if (selected !== address) await goTo(address);
  for (const [i, line] of text.split('\n').entries()) {
    if (i > 0) await preview.page.keyboard.press('Alt+Enter');
    await preview.page.keyboard.insertText(line);
  }
  await preview.page.keyboard.press('Tab');
}

/** Waits until something that the page shows is as expected; fails with what it shows instead. */
async function shows<T>(read: () => Promise<T>, expected: T): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const seen = await read();
    if (Date.now() > end || JSON.stringify(seen) === JSON.stringify(expected)) {
      expect(seen).toEqual(expected);
      return;
    }
    await preview.page.waitForTimeout(25);
  }
}

/** Score, grade and rate in the header, then each line of 填报, with white space folded. */
async function paneNow(): Promise<string[]> {
  const { head, lines } = await pane().evaluate((shown) => ({
    head: shown.querySelector('header')?.innerText ?? '',
    lines: [...shown.querySelectorAll<HTMLElement>('[role="tabpanel"] button[aria-expanded]')].map(
      (line) => line.innerText,
    ),
  }));
  const [, score = ''] = /得分\s*([\d.—]+)/.exec(head) ?? [];
  const [, rate = ''] = /执行率\s*([\d.%—]+)/.exec(head) ?? [];
  const [grade = ''] = /未填完|[优良中差](?=\s)/.exec(head) ?? [];
  return [score, grade, rate, ...lines.map((line) => line.replace(/\s+/g, ' ').trim())];
}

const findings = (): Promise<string[]> => listedFindings(pane().getByRole('tabpanel'));

/** What the sums of weights and scores must be after each cell; kept apart from the code under test. */
class Ledger {
  private readonly rows = new Map<number, { category: string; weight?: number; score?: number }>();
  private budget: number | undefined;
  private executed: number | undefined;

  note(row: number, col: number, category: string, text: string): void {
    if (row === 4 && col === 4) this.budget = Number(text);
    if (row === 4 && col === 5) this.executed = Number(text);
    if (row < 11 || (col !== 6 && col !== 7)) return;
    const entry = this.rows.get(row) ?? { category };
    this.rows.set(row, { ...entry, [col === 6 ? 'weight' : 'score']: Number(text) });
  }

  score(): string {
    const scored = [...this.rows.values()].flatMap(({ score }) => score ?? []);
    const known = this.budget && this.executed !== undefined;
    if (!known && scored.length === 0) return '—';
    return (scored.reduce((a, b) => a + b, 0) + (known ? 10 : 0)).toFixed(2);
  }

  rate(): string {
    return this.budget && this.executed !== undefined
      ? `${((this.executed / this.budget) * 100).toFixed(2)}%`
      : '—';
  }

  points(category: string): number {
    return [...this.rows.values()]
      .filter((row) => row.category === category)
      .reduce((total, { weight }) => total + (weight ?? 0), 0);
  }
}

const CATEGORIES = [
  ['产出指标', 50],
  ['效益指标', 30],
  ['满意度指标', 10],
] as const;

test('from an empty workbook to 100 points, spoiled and mended', async () => {
  await start();

  await pane().getByRole('button', { name: '插入自评表' }).click();
  await pane().getByRole('radio', { name: '部门整体支出表' }).check();
  await pane()
    .getByRole('spinbutton', { name: '评价年度' })
    .or(pane().getByLabel('评价年度'))
    .first()
    .fill('2023');
  await pane().getByRole('textbox', { name: '部门名称' }).fill('岳阳市教育科学技术研究院');
  await pane().getByRole('button', { name: '插入 1 张表' }).click();
  await pane().getByRole('heading', { name: '岳阳市教育科学技术研究院' }).waitFor();

  await tab('插入').click();
  await pane().getByRole('radio', { name: '项目支出表' }).check();
  await pane().getByRole('textbox', { name: '项目名称' }).fill('高三复习迎考\n基础课程改革');
  await pane().getByRole('spinbutton', { name: '每个二级指标的行数' }).fill('1');
  await pane().getByRole('button', { name: '插入 2 张表' }).click();
  await pane().getByRole('heading', { name: '高三复习迎考' }).waitFor();
  await shows(() => nameBox().inputValue(), 'C3:E3');

  const fixture = yueyangTables().find(({ name }) => name === '高三复习迎考')!;
  await pane()
    .getByRole('button', { name: /^产出指标/ })
    .click();
  for (let i = 0; i < 4; i++) {
    await pane().getByRole('button', { name: '在“数量指标”下增加一行指标' }).click();
    await pane()
      .getByRole('listitem')
      .nth(i + 1)
      .waitFor();
  }
  await pane()
    .getByRole('button', { name: /^产出指标/ })
    .click();
  await pane()
    .getByRole('button', { name: /^效益指标/ })
    .click();
  await pane().getByRole('button', { name: '在“社会效益指标”下增加一行指标' }).click();
  await pane().getByRole('listitem').nth(4).waitFor();
  await pane()
    .getByRole('button', { name: /^效益指标/ })
    .click();

  const ledger = new Ledger();
  const category = (row: number): string =>
    row < 19 ? '产出指标' : row < 24 ? '效益指标' : '满意度指标';
  const computed = new Set(['4:6', '4:7', '4:8', '25:6', '25:7']);
  const typed = fixture.cells.filter(
    ({ r, c, t }) =>
      t !== '' &&
      !computed.has(`${String(r)}:${String(c)}`) &&
      ((r === 2 && c === 2) ||
        ((r === 4 || r === 5) && c >= 3) ||
        r === 9 ||
        (r > 10 && r < 25 && c >= 3)),
  );
  for (const [at, { r, c, t }] of typed.entries()) {
    if (r === 9 && c === 0) continue;
    // A cell that begins with "=" is a formula to every spreadsheet; people who mean it type an apostrophe first.
    await type(`${columnName(c)}${String(r + 1)}`, t.startsWith('=') ? `'${t}` : t);
    ledger.note(r, c, category(r), t);
    if (typed[at + 1]?.r === r) continue;
    await shows(async () => {
      const [score, , rate, ...lines] = await paneNow();
      return [score, rate, ...lines.map((line) => line.split(' ').slice(0, 2).join(' '))];
    }, [
      ledger.score(),
      ledger.rate(),
      ...CATEGORIES.map(([label, expected]) => {
        const given = ledger.points(label);
        return `${label} ${given === 0 ? '—' : String(given)}/${String(expected)}`;
      }),
    ]);
  }
  expect(typed.length).toBeGreaterThan(65);
  await shows(async () => (await paneNow()).slice(0, 3), ['100.00', '优', '100.00%']);

  await tab('问题').click();
  await shows(async () => (await findings()).filter((title) => title.includes('不符')), []);
  await type('G12', '18');
  await shows(
    async () => (await findings()).filter((title) => title.includes('不符')),
    ['一级指标分值不符', '分值合计不符'],
  );
  await pane()
    .getByRole('listitem')
    .filter({ hasText: '一级指标分值不符' })
    .getByRole('button')
    .first()
    .click();
  await shows(() => nameBox().inputValue(), 'B12:B19');
  // The focus is in the pane, as in Excel; a click into the sheet comes before Ctrl+Z.
  await goTo('G12');
  await preview.page.keyboard.press('Control+z');
  await shows(async () => (await findings()).filter((title) => title.includes('不符')), []);
  await tab('填报').click();
  await shows(async () => (await paneNow()).slice(0, 3), ['100.00', '优', '100.00%']);
  expectQuiet();
  await preview.page.close();
}, 240_000);

describe('a published workbook', () => {
  beforeAll(async () => {
    await start();
    await preview.choose(path.join(YUEYANG, 'workbook.xlsx'));
    await preview.page.getByText('已打开“workbook.xlsx”，7 张工作表。').waitFor();
  }, 120_000);
  afterAll(() => preview.page.close());

  const of = async (table: string): Promise<string[]> => {
    await tab('问题').click();
    await pane().getByRole('combobox').first().selectOption({ label: table });
    return findings();
  };

  test('the findings are those of the catalogue, and no false alarm', async () => {
    const wrong = [
      '一级指标分值不符',
      '一级指标分值不符',
      '分值合计不符',
      '分值合计不符',
      '总分不符',
    ];
    const keji = await of('教育规划与发展专项经费（青少年科技活动）');
    expect(keji).toEqual(expect.arrayContaining([...wrong, '指标缺分值']));
    expect(await of('教育科研与成果推广专项')).toEqual(expect.arrayContaining(wrong));
    for (const clean of [
      '高三复习迎考',
      '基础课程改革',
      '全市思政课建设',
      '中等职业教育科研与成果推广应用',
    ]) {
      const titles = await of(clean);
      expect({
        clean,
        alarms: titles.filter((title) => /(?:分值|总分|合计)不符|缺分值|超过分值/.test(title)),
      }).toEqual({
        clean,
        alarms: [],
      });
    }
    await of('全部表');
  });

  test('校验 says what to do next, and goes there', async () => {
    await pane().getByRole('button', { name: '校验', exact: true }).click();
    await pane()
      .getByText(/还有 \d+ 个错误/)
      .first()
      .waitFor();
    await tab('工作簿').click();
    await pane().getByRole('button', { name: '教育科研与成果推广专项' }).click();
    await pane().getByRole('heading', { name: '教育科研与成果推广专项' }).waitFor();
  });

  test('the page is accessible', async () => {
    await preview.page.evaluate(AXE);
    const violations = await preview.page.evaluate(async () => {
      const { axe } = window as unknown as {
        axe: { run: (context: ElementContext) => Promise<AxeResults> };
      };
      const found = await axe.run({
        include: ['#app'],
        // The spreadsheet's own markup, and Fluent's focus redirectors (hidden on purpose, microsoft/tabster#288).
        exclude: ['main[aria-label="电子表格"] > div', '[data-tabster-dummy]'],
      });
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    expect(violations).toEqual([]);
  });

  test('what is downloaded opens again with the same findings', async () => {
    const before = await of('全部表');
    const [saved] = await Promise.all([
      preview.page.waitForEvent('download'),
      preview.page.getByRole('button', { name: '下载' }).click(),
    ]);
    expect(saved.suggestedFilename()).toBe('workbook.xlsx');
    await preview.choose(await saved.path());
    await preview.page.getByText(/已打开“[^”]+”，7 张工作表。/).waitFor();
    await shows(findings, before);
  });

  test.each([
    ['not a workbook.txt', Buffer.from('姓名,分值\n甲,10'), '看起来是文本文件'],
    ['empty.xlsx', Buffer.alloc(0), '文件是空的'],
    ['old.xls', Buffer.from(compoundFile('Workbook')), '旧版 .xls'],
    ['locked.xlsx', Buffer.from(compoundFile('EncryptedPackage')), '打开密码'],
    ['cut.xlsx', readFileSync(path.join(YUEYANG, 'gaosan.xlsx')).subarray(0, 4000), '文件不完整'],
  ])('%s is refused, and the workbook stays', async (name, buffer, reason) => {
    await preview.choose({ name, mimeType: 'application/octet-stream', buffer });
    await preview.page.getByText(`没有打开“${name}”`).waitFor();
    expect(await preview.page.getByText(`没有打开“${name}”`).innerText()).toContain(reason);
    await tab('工作簿').click();
    await pane().getByRole('button', { name: '高三复习迎考' }).waitFor();
    expectQuiet();
  });
});
