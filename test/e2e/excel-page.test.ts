import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { officeJsFiles } from '../../build/office-js-files';
import { OFFICE_JS } from '../../build/settings';
import { launchBrowser } from './support/browser';
import { OFFICE_ORIGIN, openExcelPage, SITE_ORIGIN, type ExcelPage } from './support/excel-page';
import { AXE, overflow, violations } from './support/gallery-page';
import { becomes, handFocus, projectPlan, ribbonAddress, watchExits } from './support/pane-page';

/* The page of the built add-in beside Excel: its policy, its requests, its keys, and axe. */

const BUILT = path.resolve(__dirname, '../../dist/taskpane');
const NAME = '高三复习迎考';
jest.setTimeout(60_000);

let browser: Browser;
let excel: ExcelPage;
const pane = () => excel.frame;
/** Where the pane's own frame asked for something. */
const askedOf = ({ record }: ExcelPage) => [
  ...new Set(
    record.requests
      .filter(({ url, from }) => from === SITE_ORIGIN || url.startsWith(SITE_ORIGIN))
      .map(({ url }) => new URL(url).origin),
  ),
];

beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcelPage(browser, {
    pane: ribbonAddress('Project'),
    plans: [projectPlan(NAME)],
    width: 320,
    viewport: { width: 700, height: 700 },
    reducedMotion: 'reduce',
  });
  await pane().getByRole('heading', { name: NAME }).waitFor();
}, 60_000);
afterAll(() => browser.close());

describe('keys', () => {
  let exits: () => Promise<readonly string[]>;
  const focused = () =>
    pane().evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return '';
      const [label = element] =
        'labels' in element ? ((element.labels as NodeListOf<HTMLElement> | null) ?? []) : [];
      return element.getAttribute('aria-label') ?? label.textContent.trim();
    });

  beforeAll(async () => {
    exits = await watchExits(excel);
  });

  test('Ctrl+F6 leads into the pane and out of it', async () => {
    await excel.page.locator('#book').click();
    await exits();
    await handFocus(excel, 'CtrlF6In');
    await becomes(focused, '重新读取工作簿');
    await excel.page.keyboard.press('Control+F6');
    await becomes(exits, ['CtrlF6Exit']);
    await excel.page.keyboard.press('Control+Shift+F6');
    await becomes(exits, ['CtrlF6ExitShift']);
  });

  test('Tab walks the pane and leaves it at both ends', async () => {
    await handFocus(excel, 'TabIn');
    await becomes(focused, '重新读取工作簿');
    const stops: string[] = [];
    while (stops.at(-1) !== '' && stops.length < 30) {
      await excel.page.keyboard.press('Tab');
      stops.push(await focused());
    }
    await becomes(exits, ['TabExit']);
    expect(stops.slice(stops.indexOf('校验'))).toEqual([
      '校验',
      '插入',
      '项目支出表',
      '表样',
      '评价年度',
      '预算级次',
      '项目名称',
      '主管部门（可不填）',
      '实施单位（可不填）',
      '每个二级指标的行数',
      '保护标题和公式，只许填空格',
      '插入 1 张表',
      '选择文件…',
      '',
    ]);
    expect(stops[0]).toBe('更多选项');
    await pane().getByRole('button', { name: '重新读取工作簿' }).press('Shift+Tab');
    await becomes(exits, ['TabExitShift']);
  });

  test('Escape closes a menu and goes no further; without one it leads back to the sheet', async () => {
    const menu = pane().getByRole('button', { name: '更多选项' });
    await menu.press('Enter');
    await pane().getByRole('menuitemradio').first().waitFor();
    await excel.page.keyboard.press('Escape');
    await pane().getByRole('menu').waitFor({ state: 'detached' });
    await becomes(focused, '更多选项');
    expect(await exits()).toEqual([]);
    await excel.page.keyboard.press('Escape');
    await becomes(exits, ['EscExit']);
  });
});

describe.each([
  ['zh-CN', 'light'],
  ['zh-CN', 'dark'],
  ['en-US', 'light'],
  ['en-US', 'dark'],
] as const)('in %s, %s', (displayLanguage, colorScheme) => {
  test('every tab and the verdict are accessible, and nothing sticks out', async () => {
    await excel.page.emulateMedia({ colorScheme });
    await excel.reopen({
      pane: ribbonAddress('Validate'),
      plans: [projectPlan(NAME)],
      width: 320,
      displayLanguage,
    });
    const verdict = displayLanguage === 'zh-CN' ? '还有 7 个错误' : 'Errors left: 7';
    await pane().getByText(verdict).waitFor();
    await pane().evaluate(AXE);
    for (let tab = 0; tab < 4; tab++) {
      await pane().getByRole('tab').nth(tab).click();
      expect({ tab, found: await violations(pane()) }).toEqual({ tab, found: [] });
      expect(await overflow(pane())).toBeLessThanOrEqual(0);
    }
  });
});

describe('what leaves the machine', () => {
  const policyOf = () =>
    pane().evaluate(() => {
      const meta = document.querySelector('meta[http-equiv="Content-Security-Policy"]');
      const directives = (meta?.getAttribute('content') ?? '').split(';');
      return Object.fromEntries(
        directives.map((directive) => {
          const [name = '', ...sources] = directive.trim().split(/\s+/);
          return [name, sources.join(' ')];
        }),
      );
    });

  test('nothing: the pane asks its own site and office.js’s, and nobody objects', () => {
    expect(askedOf(excel)).toEqual([SITE_ORIGIN, OFFICE_ORIGIN]);
    expect(excel.record.foreign).toEqual([]);
    expect(excel.record.errors).toEqual([]);
  });

  test('the policy of the built page is strict, and it is in force', async () => {
    expect(await policyOf()).toMatchObject({
      'default-src': "'none'",
      'script-src': `'self' ${OFFICE_ORIGIN}`,
      'connect-src': "'self'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
    });
    const stopped = await pane().evaluate(async () => {
      const seen: string[] = [];
      const all = new Promise<void>((resolve) => {
        document.addEventListener(
          'securitypolicyviolation',
          ({ effectiveDirective, blockedURI }) => {
            seen.push(`${effectiveDirective} ${blockedURI}`);
            if (seen.length === 3) resolve();
          },
        );
      });
      const script = document.createElement('script');
      script.textContent = 'document.title = "ran"';
      document.head.append(script);
      void fetch('https://elsewhere.test/').catch(() => undefined);
      // By a timer, as what a test evaluates may itself evaluate.
      setTimeout(() => {
        try {
          // oxlint-disable-next-line typescript/no-implied-eval -- this is what must be stopped
          new Function('return 1');
        } catch {
          // The event tells.
        }
      });
      await all;
      return { seen: seen.sort(), title: document.title };
    });
    expect(stopped).toEqual({
      seen: ['connect-src https://elsewhere.test/', 'script-src eval', 'script-src-elem inline'],
      title: '绩效自评助手',
    });
    expect(excel.record.foreign).toEqual([]);
  });

  test('with office.js of its own, the pane asks its own site alone', async () => {
    const site = mkdtempSync(path.join(tmpdir(), 'jixiao-site-'));
    cpSync(BUILT, path.join(site, 'taskpane'), { recursive: true });
    const page = path.join(site, 'taskpane/index.html');
    const html = readFileSync(page, 'utf8');
    writeFileSync(
      page,
      html.replace(` ${OFFICE_ORIGIN};`, ';').replace(OFFICE_JS.microsoft.src, OFFICE_JS.self.src),
    );
    for (const { from, to } of officeJsFiles()) {
      const file = path.join(site, 'office-js', to);
      mkdirSync(path.dirname(file), { recursive: true });
      symlinkSync(from, file);
    }
    const own = await openExcelPage(browser, {
      pane: ribbonAddress('Pane'),
      plans: [projectPlan(NAME)],
      site,
    });
    await own.frame.getByRole('heading', { name: NAME }).waitFor();
    await own.settle();
    expect(askedOf(own)).toEqual([SITE_ORIGIN]);
    expect(own.record.foreign).toEqual([]);
    // Its telemetry is not part of our copy.
    expect(own.record.requests.map(({ url }) => url)).toContain(
      `${SITE_ORIGIN}/office-js/telemetry/oteljs_agave.js`,
    );
    expect(own.record.errors).toEqual([
      'Failed to load resource: the server responded with a status of 404 (Not Found)',
    ]);
    await own.close();
    rmSync(site, { recursive: true });
  });
});
