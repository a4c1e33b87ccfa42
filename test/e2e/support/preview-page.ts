import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DirtyHint, SheetId } from '../../../src/hosts/port';
import type { PreviewOptions } from '../../../src/hosts/preview';
import type { CellPosition } from '../../../src/sheet/address';
import type { SheetPlan } from '../../../src/sheet/plan';
import type { HostHarness, UserActions } from '../../contract/harness';
import type { PreviewCall } from '../contract-page/index';
import type { Hands } from '../contract-page/hands';
import { launchBrowser } from './browser';
import { recordPage, type PageRecord } from './record';
import { remoteHost, unwrap, type RemoteHost } from './remote-host';
import { serveFolder } from './server';

const DIST = path.resolve(__dirname, '../../../dist/e2e');
/** Drawing is most of the work without a graphics card: no larger than what the tests look at. */
const VIEWPORT = { width: 800, height: 500 };

/** Opens pages with a preview; closes with all of them. */
export interface Previews {
  /** A page of its own with options; without, a fresh workbook in a page that may have been used before. */
  open(options?: PreviewOptions): Promise<PreviewHarness>;
  close(): Promise<void>;
}

/** A harness whose host lives in a page. */
export interface PreviewHarness extends HostHarness {
  readonly page: Page;
  readonly record: PageRecord;
  /** From the request for the page until the host answered, in milliseconds. */
  readonly loadTime: number;
  /** What only the preview can do. */
  export(): Promise<readonly SheetPlan[]>;
  load(plans: readonly SheetPlan[]): Promise<void>;
  setTheme(dark: boolean): Promise<void>;
  whenRendered(): Promise<void>;
  /** Calls one of the user's mouse actions. */
  act<Name extends keyof Hands>(
    name: Name,
    ...args: Parameters<Hands[Name]>
  ): Promise<ReturnType<Hands[Name]>>;
}

export async function startPreviews(): Promise<Previews> {
  const browser = await launchBrowser();
  const server = await serveFolder(DIST);
  const idle: OpenPage[] = [];
  return {
    open: async (options) => {
      if (options) return openPreviewPage(browser, server.origin, options);
      const used = idle.pop();
      await used?.clean();
      return pooled(idle, used ?? (await openPreviewPage(browser, server.origin, {})));
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

interface OpenPage extends PreviewHarness {
  /** Makes it as one that was just opened: one empty sheet, nothing to undo, nobody listening. */
  clean(): Promise<void>;
}

/** A page that goes back when it is closed; one whose host was disposed of, or that went wrong, does not come again. */
function pooled(idle: OpenPage[], page: OpenPage): PreviewHarness {
  let spoiled = false;
  const dispose = () => {
    spoiled = true;
    page.host.dispose();
  };
  return {
    ...page,
    host: { ...page.host, dispose },
    close: async () => {
      if (spoiled || page.record.errors.length > 0) await page.close();
      else idle.push(page);
    },
  };
}

async function openPreviewPage(
  browser: Browser,
  origin: string,
  options: PreviewOptions,
): Promise<OpenPage> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const record = recordPage(page, origin);
  let remote: RemoteHost | undefined;
  await page.exposeFunction('tellHint', (hint: DirtyHint) => remote?.tellHint(hint));
  await page.exposeFunction('tellProgress', (build: number, done: number, total: number) =>
    remote?.tellProgress(build, done, total),
  );
  const start = performance.now();
  await page.goto(`${origin}/contract.html`);
  await page.evaluate((chosen) => window.stage.open(chosen), options);
  const loadTime = performance.now() - start;
  const capabilities = await page.evaluate(() => window.stage.preview().host.capabilities);
  const focusGrid = () => page.mouse.click(400, 300);
  await focusGrid();

  const call = async (method: PreviewCall, ...args: unknown[]): Promise<unknown> =>
    unwrap(
      await page.evaluate((all) => window.stage.callPreview(...all), [method, args] as const),
      'preview',
    );
  const settle = () => page.evaluate(() => window.stage.settle());
  const { host, ...near } = (remote = remoteHost({
    name: 'preview',
    capabilities,
    call: (...args) => page.evaluate((all) => window.stage.call(...all), args),
    build: (...args) => page.evaluate((all) => window.stage.build(...all), args),
    abort: (id) =>
      page.evaluate((build) => {
        window.stage.abort(build);
      }, id),
    settle,
  }));
  const act: PreviewHarness['act'] = (name, ...args) =>
    page.evaluate(
      ([action, rest]) =>
        (window.stage.hands()[action] as (...all: readonly unknown[]) => never)(...rest),
      [name, args] as const,
    );
  return {
    page,
    record,
    loadTime,
    host,
    user: userIn(page, act),
    act,
    export: () => call('export') as Promise<readonly SheetPlan[]>,
    load: async (plans) => {
      await call('load', plans);
    },
    setTheme: async (dark) => {
      await call('setTheme', dark);
    },
    whenRendered: async () => {
      await call('whenRendered');
    },
    settle,
    clean: async () => {
      near.forget();
      await page.keyboard.press('Escape');
      await call('load', []);
      await focusGrid();
      await settle();
    },
    close: () => page.close(),
  };
}

/** The user: the keyboard for typing and undo, Univer's own commands for what is done with the mouse. */
function userIn(page: Page, act: PreviewHarness['act']): UserActions {
  const goTo = (sheet: SheetId, cell: CellPosition) => act('goTo', sheet, cell);
  return {
    type: async (sheet, cell, text) => {
      await goTo(sheet, cell);
      if (text === '') {
        await page.keyboard.press('Delete');
        return;
      }
      for (const [at, line] of text.split('\n').entries()) {
        if (at > 0) await page.keyboard.press('Alt+Enter');
        // The first key opens the editor; the others come at once, as from an input method.
        await page.keyboard.type(line.slice(0, 1));
        await page.keyboard.insertText(line.slice(1));
      }
      await page.keyboard.press('Enter');
    },
    paste: (...args) => act('paste', ...args),
    clear: (...args) => act('clear', ...args),
    insertRows: (...args) => act('insertRows', ...args),
    deleteRows: (...args) => act('deleteRows', ...args),
    swapRows: (...args) => act('swapRows', ...args),
    addSheet: (name) => act('addSheet', name),
    copySheet: (sheet) => act('copySheet', sheet),
    renameSheet: (...args) => act('renameSheet', ...args),
    deleteSheet: (sheet) => act('deleteSheet', sheet),
    undo: () => page.keyboard.press('Control+z'),
  };
}
