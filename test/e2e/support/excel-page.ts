import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Frame, Page, Route } from 'playwright-core';
import type { ExcelHostOptions } from '../../../src/hosts/excel';
import type { Host } from '../../../src/hosts/port';
import type { SheetPlan } from '../../../src/sheet/plan';
import type { HostHarness, UserActions } from '../../contract/harness';
import type { OfficeControl } from '../../office-host/host';
import type { PaneOptions } from '../../office-host/pages/book';
import { remoteHost, type RemoteHost } from './remote-host';

/*
 * Excel on the web without Excel: the workbook's window at an address of Excel on the web, the pane beside it in a
 * frame of another origin with the genuine office.js from the address of Microsoft's CDN. Nothing leaves the machine:
 * every address is served from a folder, or refused and recorded.
 *
 *   const excel = await openExcelPage(browser, { pane: 'taskpane', apiSet: '1.14', plans: [TABLE] });
 *   await excel.frame.getByRole('button', { name: '插入自评表' }).click();
 *   await excel.user.type((await excel.control.sheetIds())[0]!, { row: 0, col: 0 }, '1');
 *   await excel.control.fault(1, { kind: 'transport', code: 5102 });
 *
 * Needs `dist/office-host`: npx webpack --config test/office-host/webpack.config.js
 */

const ROOT = path.resolve(__dirname, '../../..');
const PAGES = path.join(ROOT, 'dist/office-host');
const OFFICE_JS = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** Where the workbook's window is; office.js trusts such hosts alone. */
export const BOOK_ORIGIN = 'https://excel.officeapps.live.com';
export const OFFICE_ORIGIN = 'https://appsforoffice.microsoft.com';
/** The library's address in China. */
export const OFFICE_CN_ORIGIN = 'https://appsforoffice.cdn.partner.office365.cn';
/** Where the panes are. */
export const CONTRACT_ORIGIN = 'https://contract.jixiao.test';
export const SITE_ORIGIN = 'https://jixiao.test';

const BOOK_URL = `${BOOK_ORIGIN}/book.html`;
const PANE_URLS = {
  contract: `${CONTRACT_ORIGIN}/pane.html`,
  taskpane: `${SITE_ORIGIN}/taskpane/index.html`,
} as const;

export interface ExcelPageOptions extends Omit<PaneOptions, 'url'> {
  /** Which pane: the contract's, the add-in's own (from `dist`), or any address. Default "contract". */
  readonly pane?: keyof typeof PANE_URLS | (string & {});
  /** Turns on the library's own check of requirement sets in the contract's pane. Default true. */
  readonly guard?: boolean;
  /** How patient the host in the contract's pane is. */
  readonly host?: ExcelHostOptions;
  /** Refuses office.js, as a proxy does that keeps it out. */
  readonly withoutOffice?: boolean;
  /** The folder that the add-in's own site is served from; "dist" by default. */
  readonly site?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly reducedMotion?: 'reduce' | 'no-preference';
}

/** One thing that a page asked for. */
export interface PageRequest {
  readonly url: string;
  /** The origin of the frame that asked. */
  readonly from: string;
}

/** The same functions, from outside of the page. */
export type Remote<T> = {
  readonly [Name in keyof T]: T[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

export interface ExcelPage {
  readonly page: Page;
  /** The pane's frame. */
  readonly frame: Frame;
  readonly control: Remote<OfficeControl>;
  readonly user: UserActions;
  readonly remote: UserActions;
  readonly record: {
    readonly requests: readonly PageRequest[];
    /** What was asked for of other places than those above. */
    readonly foreign: readonly PageRequest[];
    /** Errors in the console and exceptions that nobody caught. */
    readonly errors: readonly string[];
  };
  /** Calls of the common API that the pane has made, by their id. */
  commonCalls(): Promise<readonly number[]>;
  /** Opens another workbook and the pane anew, as when a file is opened in the same window. */
  reopen(options?: ExcelPageOptions): Promise<Frame>;
  /** Resolves once requests are answered, events delivered and, in the contract's pane, hints have arrived. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** A page with the contract's pane, whose host can be called from here. */
export interface ExcelHarness extends ExcelPage, HostHarness {
  export(): Promise<readonly SheetPlan[]>;
}

/** Opens the workbook's window with a pane beside it. */
export async function openExcelPage(
  browser: Browser,
  options: ExcelPageOptions = {},
): Promise<ExcelPage> {
  if (!existsSync(path.join(PAGES, 'book.html'))) {
    throw new Error('npx webpack --config test/office-host/webpack.config.js must run first');
  }
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 900, height: 600 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.reducedMotion && { reducedMotion: options.reducedMotion }),
  });
  const record = {
    requests: [] as PageRequest[],
    foreign: [] as PageRequest[],
    errors: [] as string[],
  };
  await serve(context, options, record.foreign);
  const page = await context.newPage();
  page.on('request', (request) => {
    record.requests.push({ url: request.url(), from: originOf(request.frame()) });
  });
  page.on('console', (message) => {
    if (message.type() === 'error') record.errors.push(message.text());
  });
  page.on('pageerror', (error) => record.errors.push(error.stack ?? error.message));
  await page.goto(BOOK_URL);
  let frame = await openPane(page, options);

  const idle = () => page.evaluate(() => window.book.idle());
  const hands =
    (whose: 'control' | 'user' | 'remote') => (name: string, args: readonly unknown[]) =>
      page.evaluate(
        ([part, method, rest]) => {
          const object = window.book[part] as unknown as Readonly<Record<string, Call>>;
          return object[method]?.(...rest);
        },
        [whose, name, args] as const,
      );
  return {
    page,
    record,
    get frame() {
      return frame;
    },
    control: actions(hands('control')) as Remote<OfficeControl>,
    user: actions(hands('user')) as UserActions,
    remote: actions(hands('remote')) as UserActions,
    commonCalls: () => page.evaluate(() => window.book.commonCalls()),
    reopen: async (next) => {
      frame = await openPane(page, next ?? options);
      return frame;
    },
    settle: async () => {
      await idle();
      await frame.evaluate(() => new Promise((resolve) => setTimeout(resolve)));
      await idle();
    },
    close: () => context.close(),
  };
}

type Call = (...args: readonly unknown[]) => unknown;

/** An object each of whose functions is done elsewhere, by its name. */
function actions(call: (name: string, args: readonly unknown[]) => Promise<unknown>): unknown {
  const target: object = {};
  return new Proxy(target, {
    // No promise: whoever awaits the object gets the object.
    get: (_, name) =>
      name === 'then' ? undefined : (...args: unknown[]) => call(String(name), args),
  });
}

async function openPane(page: Page, options: ExcelPageOptions): Promise<Frame> {
  const { pane = 'contract' } = options;
  const url = Object.hasOwn(PANE_URLS, pane) ? PANE_URLS[pane as keyof typeof PANE_URLS] : pane;
  await page.evaluate(
    (chosen) => {
      window.book.open(chosen);
    },
    { ...paneOptions(options), url },
  );
  const element = await page.waitForSelector('iframe');
  const frame = await element.contentFrame();
  if (!frame) throw new Error('the pane has no frame');
  await frame.waitForURL(url);
  return frame;
}

function originOf(frame: Frame): string {
  try {
    return new URL(frame.url()).origin;
  } catch {
    return frame.url();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Answers every address from its folder; refuses and notes the others. */
async function serve(
  context: BrowserContext,
  { withoutOffice = false, site = path.join(ROOT, 'dist') }: ExcelPageOptions,
  foreign: PageRequest[],
): Promise<void> {
  const folders = new Map([
    [`${BOOK_ORIGIN}/`, PAGES],
    [`${CONTRACT_ORIGIN}/`, PAGES],
    [`${SITE_ORIGIN}/`, site],
    [`${OFFICE_ORIGIN}/lib/1/hosted/`, OFFICE_JS],
    [`${OFFICE_ORIGIN}/lib/1.1/hosted/`, OFFICE_JS],
    [`${OFFICE_CN_ORIGIN}/appsforoffice/lib/1/hosted/`, OFFICE_JS],
  ]);
  await context.route('**/*', async (route) => {
    const url = route.request().url();
    const found = [...folders].find(([address]) => url.startsWith(address));
    if (!found) {
      foreign.push({ url, from: originOf(route.request().frame()) });
      await route.abort();
      return;
    }
    const [address, folder] = found;
    if (withoutOffice && folder === OFFICE_JS) await route.abort();
    else await serveFile(route, folder, url.slice(address.length));
  });
}

const files = new Map<string, Promise<Buffer>>();

async function serveFile(route: Route, folder: string, rest: string): Promise<void> {
  const name = decodeURIComponent(rest.replace(/[?#].*$/, ''));
  const file = path.join(folder, name.endsWith('/') || name === '' ? `${name}index.html` : name);
  // The library's files never change while tests run; what a build writes may.
  const content = folder === OFFICE_JS ? (files.get(file) ?? readFile(file)) : readFile(file);
  if (folder === OFFICE_JS) files.set(file, content);
  try {
    await route.fulfill({
      body: await content,
      contentType: TYPES[path.extname(file)] ?? 'application/octet-stream',
    });
  } catch {
    files.delete(file);
    await route.fulfill({ status: 404 }).catch(() => undefined);
  }
}

/** Opens a page with the contract's pane and joins its host. */
export async function openExcelHarness(
  browser: Browser,
  options: Omit<ExcelPageOptions, 'pane'> = {},
): Promise<ExcelHarness & { renew(): Promise<void> }> {
  const excel = await openExcelPage(browser, options);
  let remote: RemoteHost | undefined;
  await excel.page.exposeFunction('tellPaneHint', (hint: Parameters<RemoteHost['tellHint']>[0]) => {
    remote?.tellHint(hint);
  });
  await excel.page.exposeFunction(
    'tellPaneProgress',
    (build: number, done: number, total: number) => {
      remote?.tellProgress(build, done, total);
    },
  );
  const settle = async (): Promise<void> => {
    // What the pane hears may make it ask again: both must be quiet in turn.
    for (let round = 0; round < 2; round++) {
      await excel.page.evaluate(() => window.book.idle());
      await excel.frame.evaluate(() => window.pane.settle());
    }
  };
  const join = async (): Promise<void> => {
    const { frame } = excel;
    const capabilities = await frame.evaluate(
      ([patience, guard]) => window.pane.open(patience, guard),
      [options.host ?? {}, options.guard ?? true] as const,
    );
    remote = remoteHost({
      name: 'excel',
      capabilities,
      call: (method, args) =>
        frame.evaluate(([name, rest]) => window.pane.call(name, rest), [method, args] as const),
      build: (...args) => frame.evaluate((all) => window.pane.build(...all), args),
      abort: (build) =>
        frame.evaluate((id) => {
          window.pane.abort(id);
        }, build),
      settle,
    });
  };
  await join();
  const host = new Proxy({} as Host, {
    get: (_, name) => Reflect.get(remote?.host ?? {}, name) as unknown,
  });
  return Object.assign(Object.create(excel) as ExcelPage, {
    host,
    settle,
    export: () => excel.control.export(),
    renew: async () => {
      remote?.forget();
      await excel.frame.evaluate(() => {
        window.pane.close();
      });
      await settle();
      const left = await excel.control.subscriptions();
      if (left.length > 0) await excel.reopen(options);
      else await excel.control.reset(paneOptions(options));
      await join();
    },
  });
}

/** What of the options concerns the workbook's window. */
function paneOptions(options: ExcelPageOptions): Omit<PaneOptions, 'url'> {
  const { apiSet, otherSets, plans, width, displayLanguage, settings } = options;
  return {
    ...(apiSet !== undefined && { apiSet }),
    ...(otherSets && { otherSets }),
    ...(plans && { plans }),
    ...(width !== undefined && { width }),
    ...(displayLanguage !== undefined && { displayLanguage }),
    ...(settings && { settings }),
  };
}

/** Opens harnesses of one kind; a page that was closed is used again with a fresh workbook. */
export interface ExcelPool {
  open(): Promise<ExcelHarness>;
}

export function excelPool(
  browser: Browser,
  options: Omit<ExcelPageOptions, 'pane'> = {},
): ExcelPool {
  const idle: Awaited<ReturnType<typeof openExcelHarness>>[] = [];
  return {
    open: async () => {
      const used = idle.pop();
      await used?.renew();
      const harness = used ?? (await openExcelHarness(browser, options));
      return Object.assign(Object.create(harness) as ExcelHarness, {
        close: () => {
          idle.push(harness);
          return Promise.resolve();
        },
      });
    },
  };
}
