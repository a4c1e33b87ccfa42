import type { Page } from 'playwright-core';

/** What a page did that it should not. */
export interface PageRecord {
  /** Addresses outside the page's own origin that were asked for. */
  readonly foreignRequests: readonly string[];
  /** Errors in the console and exceptions that nobody caught. */
  readonly errors: readonly string[];
}

/** Records from now on; call it before the page is opened. */
export function recordPage(page: Page, origin: string): PageRecord {
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  const { host } = new URL(origin);
  const note = (url: string) => {
    if (!/^(data|blob|about):/.test(url) && new URL(url).host !== host) foreignRequests.push(url);
  };
  page.on('request', (request) => {
    note(request.url());
  });
  page.on('websocket', (socket) => {
    note(socket.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  return { foreignRequests, errors };
}
