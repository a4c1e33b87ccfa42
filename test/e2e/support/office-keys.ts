import path from 'node:path';
import type { Page } from 'playwright-core';

const LIBRARY = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist',
);

/** What office.js tells Excel when the pane hands over the focus. */
const EXITS = ['TabExit', 'TabExitShift', 'EscExit'] as const;

/** The page's insides that the genuine library leaves behind. */
type OfficePage = Window & {
  OSF?: {
    AgaveHostAction: Record<string, number>;
    InitializationHelper?: {
      new (...parts: object[]): object;
      prototype: { addOrRemoveEventListenersForWindow?: (add: boolean) => void };
    };
  };
  exits: number[];
};

/**
 * Has the genuine office.js for Excel on the web listen to the page's keys, as it does once it is connected. The page's
 * address must say so: {@link WEB_HOST}.
 * @returns what Excel was told since the last call
 */
export async function listenAsOffice(page: Page): Promise<() => Promise<string[]>> {
  await page.route('**/office-js/**', (route) => {
    const { pathname } = new URL(route.request().url());
    const [, file = ''] = pathname.split('/office-js/');
    return route.fulfill({ path: path.join(LIBRARY, file), contentType: 'text/javascript' });
  });
  await page.addScriptTag({ url: '/office-js/office.js' });
  await page.waitForFunction(() =>
    Boolean(
      (window as unknown as OfficePage).OSF?.InitializationHelper?.prototype
        .addOrRemoveEventListenersForWindow,
    ),
  );
  await page.evaluate(() => {
    const view = window as unknown as OfficePage;
    view.exits = [];
    const Helper = view.OSF?.InitializationHelper;
    if (!Helper) throw new Error('no office.js');
    const helper = Object.assign(new Helper({}, {}, {}, {}, {}), {
      _hostInfo: { isDialog: false },
      _appContext: {},
      _webAppState: {
        focused: true,
        clientEndPoint: {
          invoke: (...told: [string, null, [number, number]]) => view.exits.push(told[2][1]),
        },
      },
    });
    Helper.prototype.addOrRemoveEventListenersForWindow?.call(helper, true);
  });
  return () =>
    page.evaluate((names) => {
      const view = window as unknown as OfficePage;
      const told = view.exits.splice(0);
      return names.filter((name) => told.includes(view.OSF?.AgaveHostAction[name] ?? NaN));
    }, EXITS);
}

/** What Excel on the web adds to the address of a pane. */
export const WEB_HOST = '_host_Info=Excel$Web$16.00$en-US$$$$0';
