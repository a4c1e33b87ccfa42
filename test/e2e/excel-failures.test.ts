import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/browser';
import { openExcelPage, type ExcelPage, type ExcelPageOptions } from './support/excel-page';
import { becomes, projectPlan, quiet, ribbonAddress } from './support/pane-page';

/*
 * What a user reads when Excel does not do what it is asked, and that the next try works. Every failure is Excel's own,
 * by the genuine office.js; the add-in is as it is built.
 */

const ADD_ROW = '在“数量指标”下增加一行指标';
/** What the pane waits for an answer, in milliseconds, and what it waits here. */
const PATIENCE = { real: 30_000, here: 300 };
jest.setTimeout(60_000);

let browser: Browser;
let excel: ExcelPage;
let errorsSeen = 0;
const newErrors = () => {
  const errors = excel.record.errors.slice(errorsSeen);
  errorsSeen += errors.length;
  return errors;
};
const pane = () => excel.frame;
const names = async () => (await excel.control.export()).map(({ name }) => name);
const says = (...texts: readonly string[]) =>
  Promise.all(texts.map((text) => pane().getByText(text).first().waitFor()));
const rows = () => pane().getByRole('region', { name: '数量指标' }).getByRole('listitem');

/** Another workbook with one project table, and the pane as a ribbon button opens it. */
async function open(
  button: Parameters<typeof ribbonAddress>[0],
  options: ExcelPageOptions = {},
): Promise<void> {
  await excel.reopen({ pane: ribbonAddress(button), plans: [projectPlan('甲')], ...options });
}

async function insert(...projects: readonly string[]): Promise<void> {
  await pane().getByRole('textbox', { name: '项目名称' }).fill(projects.join('\n'));
  await pane()
    .getByRole('button', { name: /^插入 \d+ 张表$/ })
    .click();
}

async function openQuantity(): Promise<void> {
  await pane()
    .getByRole('button', { name: /^产出指标/ })
    .click();
  await rows().first().waitFor();
}

beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcelPage(browser, {
    pane: ribbonAddress('Project'),
    plans: [projectPlan('甲')],
    width: 320,
    reducedMotion: 'reduce',
  });
}, 60_000);
afterAll(() => browser.close());

afterEach(() => {
  expect(newErrors()).toEqual([]);
});

test('a cell is being edited: says to press Enter, and the next try inserts', async () => {
  await pane().getByRole('heading', { name: '甲' }).waitFor();
  await excel.control.beginCellEdit();
  await insert('乙');
  await says('没有完成', '有单元格正在编辑。请在表格中按回车（Enter）结束编辑，再试一次。');
  expect(await names()).toEqual(['甲']);
  await excel.control.endCellEdit();
  await pane().getByRole('button', { name: '插入 1 张表' }).click();
  await pane().getByRole('heading', { name: '乙' }).waitFor();
  expect(await pane().getByText('没有完成').count()).toBe(0);
  expect(await names()).toEqual(['甲', '乙']);
});

test('a build that fails half way leaves nothing behind, and can be tried again', async () => {
  await open('Project');
  await pane().getByRole('heading', { name: '甲' }).waitFor();
  await excel.control.fault('worksheets.add', { kind: 'body', at: 'middle' });
  await insert('乙', '丙');
  await says('没有完成', '请重试。');
  await quiet(excel);
  expect(await names()).toEqual(['甲']);
  expect(await excel.control.keptObjects()).toBe(0);
  await pane().getByRole('button', { name: '插入 2 张表' }).click();
  await pane().getByRole('heading', { name: '乙' }).waitFor();
  expect(await names()).toEqual(['甲', '乙', '丙']);
});

test('a protected sheet: says where protection is taken off, and changes nothing', async () => {
  await open('Pane');
  await openQuantity();
  const [sheet] = await excel.control.sheetIds();
  await excel.control.protect(sheet!);
  const before = (await excel.control.export())[0]!.rows.length;
  await pane().getByRole('button', { name: ADD_ROW }).click();
  await says('工作表或工作簿受保护，无法写入。请在“审阅”选项卡中撤销保护，再试一次。');
  expect((await excel.control.export())[0]!.rows).toHaveLength(before);
  await excel.control.unprotect(sheet!);
  await pane().getByRole('button', { name: ADD_ROW }).click();
  await rows().nth(1).waitFor();
  expect((await excel.control.export())[0]!.rows).toHaveLength(before + 1);
});

test('a session that is lost: what was read stays, and the pane says to open it again', async () => {
  await open('Pane');
  await pane().getByRole('heading', { name: '甲' }).waitFor();
  await quiet(excel);
  for (let k = 1; k < 40; k++) await excel.control.fault(k, { kind: 'transport', code: 5012 });
  await pane().getByRole('button', { name: '重新读取工作簿' }).click();
  await says('没有读到工作簿的最新内容', '与 Excel 的连接已断开。请关闭窗格，再从功能区打开');
  await pane().getByRole('heading', { name: '甲' }).waitFor();
  await excel.control.clearFaults();
  await pane().getByRole('button', { name: '重新读取', exact: true }).click();
  await pane().getByText('没有读到工作簿的最新内容').waitFor({ state: 'detached' });
});

test('no answer to a write: says that it is not known, and shows what the sheet holds', async () => {
  await open('Pane');
  await openQuantity();
  await quiet(excel);
  await pane().evaluate(({ real, here }) => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, {
      setTimeout: (run: () => void, ms: number) => wait(run, ms === real ? here : ms),
    });
  }, PATIENCE);
  await excel.control.fault('.insert', { kind: 'cut-off-after' });
  await pane().getByRole('button', { name: ADD_ROW }).click();
  await says('Excel 没有按时回应。如果刚才在写入，不能确定是否写成');
  await becomes(() => rows().count(), 2);
});

test('an Excel that is too old: says which one is needed', async () => {
  await open('Pane', { apiSet: '1.8' });
  const alert = pane().getByRole('alert');
  await alert.getByRole('heading', { name: 'Excel 的版本太旧' }).waitFor();
  const text = await alert.innerText();
  expect(text).toContain('这个 Excel 不支持 ExcelApi 1.9。需要 Excel 2021 或更新的版本');
  expect(text).toContain('请更新 Excel，或用网页版打开这个工作簿。');
  const asked = (await excel.control.requests()).flatMap(({ actions }) => actions);
  expect(asked.filter((action) => action.includes('workbook'))).toEqual([]);
});

test('office.js is kept out: says whom to ask, in the language of the last time', async () => {
  await excel.page.route('**/office.js', (route) => route.abort());
  await open('Pane');
  await says('没有载入 Excel 的接口', '单位网络限制外网的，请联系管理员放行 office.js。');
  await excel.page.unroute('**/office.js');
  await pane().getByRole('button', { name: '重试' }).click();
  await pane().getByRole('heading', { name: '甲' }).waitFor();
  expect(newErrors()).toEqual(['Failed to load resource: net::ERR_FAILED']);
});
