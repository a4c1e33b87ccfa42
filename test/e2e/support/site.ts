import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { recordPage, type PageRecord } from './record';
import { serveFolder } from './server';

const DIST = path.resolve(__dirname, '../../../dist');
/** Where the pages are built to, see test/e2e/webpack.config.js. */
const FOLDERS = { preview: 'e2e', gallery: 'gallery' } as const;

/** A page with what it did that it should not. */
export interface OpenedPage {
  readonly page: Page;
  readonly record: PageRecord;
}

/** One of the built pages, served on this machine, and the browser that shows it. */
export interface Site {
  readonly origin: string;
  /** Opens it in a window of its own, without animations. @param query with its "?" */
  open(
    size: { readonly width: number; readonly height: number },
    query?: string,
    options?: BrowserContextOptions,
  ): Promise<OpenedPage>;
  close(): Promise<void>;
}

/** Serves a built page and starts a browser for it. */
export async function openSite(name: keyof typeof FOLDERS): Promise<Site> {
  const [server, browser]: [Awaited<ReturnType<typeof serveFolder>>, Browser] = await Promise.all([
    serveFolder(path.join(DIST, FOLDERS[name])),
    launchBrowser(),
  ]);
  return {
    origin: server.origin,
    open: async (size, query = '', options = {}) => {
      const page = await browser.newPage({ viewport: size, reducedMotion: 'reduce', ...options });
      const record = recordPage(page, server.origin);
      await page.goto(`${server.origin}/${query}`);
      return { page, record };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}
