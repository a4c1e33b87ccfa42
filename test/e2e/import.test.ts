import path from 'node:path';
import { YUEYANG } from '../support/fixtures';
import { listedFindings } from './support/findings';
import { AXE, violationsIn } from './support/gallery-page';
import { openPreview, type PreviewPage } from './support/preview-site';
import { openSite, type Site } from './support/site';

/** What people already have: a report in Word and a workbook of other origin, in one page after the other. */

const SIZE = { width: 1100, height: 640 };
jest.setTimeout(120_000);

let site: Site;
let preview: PreviewPage;

beforeAll(async () => {
  site = await openSite('preview');
  preview = await openPreview(site, SIZE);
  await preview.page.evaluate(AXE);
}, 120_000);

afterAll(() => site.close());

const button = (name: string | RegExp) => preview.pane().getByRole('button', { name });
const fixture = (name: string) => path.join(YUEYANG, name);

/** Titles of all findings of the workbook, in any order of its tables. */
async function findings(): Promise<readonly string[]> {
  await preview.tab('问题').click();
  const titles = await listedFindings(preview.pane().getByRole('tabpanel'));
  return titles.sort();
}

/** What is found in the report; compared with the workbook of the same tables. */
let reported: readonly string[] = [];

test('a Word report becomes sheets, one for each table, and its text another', async () => {
  await preview.choose(fixture('report.docx'));
  await preview.told('“report.docx”中有 7 张自评表');
  await preview.told(/^报告正文（\d+ 段）保留在工作表“报告正文”中。$/);
  expect(await violationsIn(preview.page, ['aside'])).toEqual([]);
  await button('导入 7 张表').click();
  await preview.told('已导入 7 张表');
  await preview.tab('工作簿').click();
  const rows = preview
    .pane()
    .getByRole('row')
    .filter({ has: preview.page.getByRole('rowheader') });
  // Seven tables, and the line of the totals.
  expect(await rows.count()).toBe(8);
  reported = await findings();
  expect(reported.length).toBeGreaterThan(20);
});

test('the import is taken back as a whole', async () => {
  await preview.tab('工作簿').click();
  await button('撤销').click();
  await preview.told('已撤销');
  await button('插入自评表').waitFor();
});

test('a workbook of the same tables has the same findings', async () => {
  await preview.choose(fixture('workbook.xlsx'));
  await preview.page.getByRole('button', { name: '继续' }).click();
  await preview.page.getByText('已打开“workbook.xlsx”，7 张工作表。').waitFor();
  expect(await findings()).toEqual(reported);
});

test('a table of other origin is laid out anew, and that is taken back', async () => {
  await button('纳入…').click();
  await preview.pane().getByRole('checkbox', { name: '按官方版式重排（原表保留）' }).check();
  expect(await violationsIn(preview.page, ['aside'])).toEqual([]);
  await button('纳入，并新建 1 张工作表').click();
  await preview.told(/^已新建 1 张官方版式的工作表，原表“[^”]+”保留$/);
  expect(await button('纳入…').count()).toBe(0);
  await button('撤销').click();
  await preview.told('已撤销');
  await button('纳入…').waitFor();
  expect(await findings()).toEqual(reported);
});

test('a file that is no report says what it is; nothing left the machine, and nothing went wrong', async () => {
  const buffer = Buffer.from('姓名,分值\n甲,10');
  await preview.choose({ name: '分值.docx', mimeType: 'text/plain', buffer });
  await preview.told('没有导入“分值.docx”');
  expect(preview.record).toEqual({ foreignRequests: [], errors: [] });
});
