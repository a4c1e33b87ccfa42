import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { DirtyHint, Host, SheetId, SheetInfo, SheetRead } from '../../../src/hosts/port';
import { HostError, type Capabilities, type HostErrorCode } from '../../../src/hosts/port';
import type { PreviewOptions } from '../../../src/hosts/preview';
import type { CellPosition } from '../../../src/sheet/address';
import type { SheetPlan } from '../../../src/sheet/plan';
import type { HostHarness, UserActions } from '../../contract/harness';
import type { HostCall, Outcome } from '../contract-page/index';
import type { Hands } from '../contract-page/hands';
import { launchBrowser } from './browser';
import { recordPage, type PageRecord } from './record';
import { serveFolder } from './server';

const DIST = path.resolve(__dirname, '../../../dist/contract');

/** Opens pages with a preview; closes with all of them. */
export interface Previews {
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
  return {
    open: (options = {}) => openPreviewPage(browser, server.origin, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPreviewPage(
  browser: Browser,
  origin: string,
  options: PreviewOptions,
): Promise<PreviewHarness> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const record = recordPage(page, origin);
  const listeners = new Set<(hint: DirtyHint) => void>();
  const progress = new Map<number, (done: number, total: number) => void>();
  await page.exposeFunction('tellHint', (hint: DirtyHint) => {
    for (const listener of [...listeners])
      quietly(() => {
        listener(hint);
      });
  });
  await page.exposeFunction('tellProgress', (build: number, done: number, total: number) => {
    progress.get(build)?.(done, total);
  });
  const start = performance.now();
  await page.goto(`${origin}/`);
  await page.evaluate((chosen) => window.stage.open(chosen), options);
  const loadTime = performance.now() - start;
  const capabilities = await page.evaluate(() => window.stage.preview().host.capabilities);
  await page.mouse.click(400, 300);

  const call = async (method: HostCall, ...args: unknown[]): Promise<unknown> =>
    unwrap(
      await page.evaluate(([name, rest]) => window.stage.call(name, rest), [method, args] as const),
    );
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
    host: hostProxy({ page, call, capabilities, listeners, progress }),
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
    settle: () => page.evaluate(() => window.stage.settle()),
    close: () => page.close(),
  };
}

interface Line {
  readonly page: Page;
  readonly call: (method: HostCall, ...args: unknown[]) => Promise<unknown>;
  readonly capabilities: Capabilities;
  readonly listeners: Set<(hint: DirtyHint) => void>;
  readonly progress: Map<number, (done: number, total: number) => void>;
}

let builds = 0;

function hostProxy({ page, call, capabilities, listeners, progress }: Line): Host {
  return {
    name: 'preview',
    capabilities,
    sheets: () => call('sheets') as Promise<readonly SheetInfo[]>,
    read: (ids) => call('read', ids) as Promise<readonly SheetRead[]>,
    build: async (plans, { onProgress, signal } = {}) => {
      const build = ++builds;
      progress.set(build, (done, total) => onProgress?.({ done, total }));
      signal?.addEventListener('abort', () => {
        void page.evaluate((id) => {
          window.stage.abort(id);
        }, build);
      });
      const outcome = await page.evaluate(
        ([id, all, aborted]) => window.stage.build(id, all, aborted),
        [build, plans, signal?.aborted ?? false] as const,
      );
      await page.evaluate(() => window.stage.settle()).catch(() => undefined);
      return unwrap(outcome) as readonly SheetId[];
    },
    apply: async (patches) => {
      await call('apply', patches);
    },
    select: async (sheet, cell) => {
      await call('select', sheet, cell);
    },
    selection: () => call('selection') as ReturnType<Host['selection']>,
    undo: async () => {
      await call('undo');
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dispose: () => {
      void call('dispose');
    },
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
        await page.keyboard.type(line);
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

function unwrap(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  throw new HostError(outcome.code as HostErrorCode, 'preview', outcome.message);
}

/** What a listener throws is its own affair, as in the page. */
function quietly(call: () => void): void {
  try {
    call();
  } catch {
    return;
  }
}
