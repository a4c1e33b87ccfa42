import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { YUEYANG } from '../support/fixtures';
import type { PageRecord } from './support/record';
import { openSite, type Site } from './support/site';

const ROOT = path.resolve(__dirname, '../..');
const PAGES = ['preview', 'taskpane'] as const;
jest.setTimeout(60_000);

/** The policy of a page as its source states it: each directive with its sources. */
function policyOf(page: (typeof PAGES)[number]): Readonly<Record<string, string>> {
  const html = readFileSync(path.join(ROOT, 'src', page, 'index.html'), 'utf8');
  const head = html.slice(0, html.search(/<(title|script|link|style)/));
  const [, policy = ''] =
    /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(head) ?? [];
  return Object.fromEntries(
    policy.split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/);
      return [name, sources.join(' ')];
    }),
  );
}

test.each(PAGES)('the page of the %s states a strict policy before anything else', (page) => {
  const policy = policyOf(page);
  expect(policy).toMatchObject({
    'default-src': "'none'",
    'script-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'object-src': "'none'",
  });
  expect(Object.values(policy).join(' ')).not.toMatch(/\*|https?:|wss?:|unsafe-eval/);
});

describe('the preview in a browser', () => {
  let site: Site;
  let elsewhere: Server;
  let page: Page;
  let record: PageRecord;
  /** What reached the other server. */
  const reached: string[] = [];

  beforeAll(async () => {
    elsewhere = createServer((request, response) => {
      reached.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    site = await openSite('preview');
    ({ page, record } = await site.open({ width: 1280, height: 720 }));
    await page.getByRole('button', { name: '打开示例' }).click({ timeout: 60_000 });
    await page.getByText(/已打开“示例：[^”]+”/).waitFor();
  }, 120_000);

  afterAll(async () => {
    await site.close();
    elsewhere.closeAllConnections();
    elsewhere.close();
  });

  test('the example is opened without a request to another origin, or an error', () => {
    expect(record).toEqual({ foreignRequests: [], errors: [] });
  });

  test('a document is read under the same policy: what reads it evaluates no text as code', async () => {
    await page
      .locator('header input[type=file]')
      .first()
      .setInputFiles(path.join(YUEYANG, 'report.docx'));
    await page.getByRole('button', { name: /^导入 \d+ 张表$/ }).waitFor({ timeout: 30_000 });
    expect(record).toEqual({ foreignRequests: [], errors: [] });
  });

  test('what asks another origin is stopped before it leaves', async () => {
    const other = `http://127.0.0.1:${String((elsewhere.address() as AddressInfo).port)}`;
    await fetch(`${other}/the-server-answers`);
    const stopped = await page.evaluate(async (origin) => {
      const ways: Readonly<Record<string, () => unknown>> = {
        fetch: () => fetch(`${origin}/fetch`, { mode: 'no-cors' }),
        beacon: () => navigator.sendBeacon(`${origin}/beacon`),
        socket: () => new WebSocket(origin.replace('http', 'ws')),
        image: () => (new Image().src = `${origin}/image`),
        script: () => {
          const script = document.createElement('script');
          script.src = `${origin}/script`;
          document.head.append(script);
        },
        frame: () => {
          const frame = document.createElement('iframe');
          frame.src = `${origin}/frame`;
          document.body.append(frame);
        },
      };
      const seen: string[] = [];
      for (const [name, ask] of Object.entries(ways)) {
        const violation = new Promise<string>((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective }) => {
              resolve(effectiveDirective);
            },
            { once: true },
          );
        });
        const failed = await Promise.resolve()
          .then(ask)
          .then(
            () => '',
            () => ' rejects',
          );
        seen.push(`${name}${failed}: ${await violation}`);
      }
      return seen;
    }, other);
    expect(stopped).toEqual([
      'fetch rejects: connect-src',
      'beacon: connect-src',
      'socket: connect-src',
      'image: img-src',
      'script: script-src-elem',
      'frame: frame-src',
    ]);
    expect(reached).toEqual(['/the-server-answers']);
  });
});
