import type { Browser } from 'playwright-core';
import type { DirtyHint } from '../../src/hosts/port';
import { portContract } from '../contract/port-contract';
import { launchBrowser } from './support/browser';
import {
  excelPool,
  OFFICE_ORIGIN,
  openExcelHarness,
  openExcelPage,
  type ExcelHarness,
  type ExcelPageOptions,
  type ExcelPool,
} from './support/excel-page';
import { TABLE } from './support/table-plan';

const TIMEOUT = 60_000;
jest.setTimeout(TIMEOUT);

let browser: Promise<Browser> | undefined;
const start = () => (browser ??= launchBrowser());

afterAll(async () => {
  await (await browser)?.close();
});

/** The lowest and the highest; what lies between passes in Node, and here with JIXIAO_ALL_API_SETS=1. */
const SETS: readonly ExcelPageOptions[] = [
  { apiSet: '1.9' },
  ...(process.env.JIXIAO_ALL_API_SETS ? [{ apiSet: '1.14' }] : []),
  { apiSet: '1.15', otherSets: ['ExcelApiOnline 1.1'] },
];

describe.each(SETS)('$apiSet', (options) => {
  const has = (minor: number) => Number(options.apiSet?.split('.')[1]) >= minor;
  let pool: ExcelPool | undefined;
  const open = async () => (pool ??= excelPool(await start(), options)).open();
  portContract(`excel ${String(options.apiSet)} in a browser`, open, {
    capabilities: { undo: false, merges: has(13), notes: has(10) },
    renameHints: options.otherSets !== undefined,
    timeout: TIMEOUT,
  });
});

describe('the pane beside the workbook', () => {
  const OPTIONS = { apiSet: '1.14', displayLanguage: 'zh-CN', plans: [TABLE] } as const;
  let excel: ExcelHarness;
  beforeAll(async () => {
    excel = await openExcelHarness(await start(), OPTIONS);
  });
  afterAll(() => excel.close());

  test('asks nothing of other machines, and runs the library as it is', async () => {
    expect(excel.record.foreign).toEqual([]);
    expect(excel.record.errors).toEqual([]);
    expect(excel.record.requests.map(({ url }) => url)).toEqual(
      expect.arrayContaining([
        `${OFFICE_ORIGIN}/lib/1/hosted/office.js`,
        `${OFFICE_ORIGIN}/lib/1/hosted/excel-web-16.00.js`,
        `${OFFICE_ORIGIN}/lib/1/hosted/zh-cn/office_strings.js`,
      ]),
    );
    const context = await excel.frame.evaluate(() => {
      const { displayLanguage, platform, host, requirements } = Office.context;
      const sets = ['1.9', '1.14', '1.15'].map((set) =>
        requirements.isSetSupported('ExcelApi', set),
      );
      return { displayLanguage, platform, host, sets };
    });
    expect(context).toEqual({
      displayLanguage: 'zh-CN',
      platform: 'OfficeOnline',
      host: 'Excel',
      sets: [true, true, false],
    });
  });

  test('reads what stands in the workbook, and hears of others', async () => {
    const [sheet] = await excel.host.sheets();
    expect(sheet).toMatchObject({ name: TABLE.name, identity: TABLE.identity, visible: true });
    const hints: DirtyHint[] = [];
    const stop = excel.host.subscribe((hint) => hints.push(hint));
    await excel.remote.type(sheet!.id, { row: 3, col: 5 }, '20');
    await excel.settle();
    stop();
    expect(hints).toContainEqual(expect.objectContaining({ kind: 'cells', by: 'remote' }));
    const [{ cells } = TABLE] = await excel.export();
    expect(cells.find(({ row, col }) => row === 3 && col === 5)?.value).toBe(20);
  });

  test('keeps settings in the document through the common API', async () => {
    const status = await excel.frame.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const { settings } = Office.context.document;
          settings.set('键', true);
          settings.saveAsync((result) => {
            resolve(String(result.status));
          });
        }),
    );
    expect(status).toBe('succeeded');
    expect(await excel.commonCalls()).toHaveLength(1);
  });

  test('fails as the workbook fails', async () => {
    const code = () =>
      excel.frame.evaluate(async () => {
        try {
          await Excel.run(async (context) => {
            context.workbook.worksheets.load('items/name');
            await context.sync();
          });
          return 'none';
        } catch (error) {
          return (error as { code: string }).code;
        }
      });
    await excel.control.beginCellEdit();
    expect(await code()).toBe('InvalidOperationInCellEditMode');
    await excel.control.endCellEdit();
    await excel.control.fault(1, { kind: 'body', at: 'first', code: 'AccessDenied' });
    expect([await code(), await code()]).toEqual(['AccessDenied', 'none']);
  });

  test('opens other workbooks, with and without the library', async () => {
    const other = await openExcelPage(await start(), { ...OPTIONS, withoutOffice: true });
    expect(await other.frame.evaluate(() => 'Office' in window)).toBe(false);
    await other.close();
    const frame = await excel.reopen({ apiSet: '1.9', displayLanguage: 'en-US' });
    const language = await frame.evaluate(async () => {
      await Office.onReady();
      return Office.context.displayLanguage;
    });
    expect([language, (await excel.control.sheetIds()).length]).toEqual(['en-US', 1]);
  });
});
