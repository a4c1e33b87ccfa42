import {
  displayLanguage,
  missingRequirement,
  officeReady,
  officeTheme,
  watchOfficeTheme,
} from '../../../src/hosts/excel/surroundings';
import { installOffice, type NodeOptions } from '../../office-host/node';

const page = { readyState: 'complete' };

/** Puts globals in place for one test. */
function withGlobals(globals: Readonly<Record<string, unknown>>): void {
  Object.assign(globalThis, globals);
  leave = () => {
    for (const name of Object.keys(globals)) Reflect.deleteProperty(globalThis, name);
  };
}
let leave: () => void = () => undefined;
const install = (options: NodeOptions = {}): void => {
  leave = installOffice(options).uninstall;
};
afterEach(() => {
  leave();
  leave = () => undefined;
  page.readyState = 'complete';
});

describe('waiting for Office', () => {
  const office = (onReady: () => unknown) => ({
    Office: { onReady, HostType: { Excel: 'Excel' } },
  });

  test('Excel is told from everything else', async () => {
    install();
    expect(await officeReady()).toBe('excel');
    leave();
    withGlobals(office(() => Promise.resolve({ host: null, platform: null })));
    expect(await officeReady()).toBe('other');
    leave();
    withGlobals(office(() => Promise.resolve({ host: 'Word' })));
    expect(await officeReady()).toBe('other');
  });

  test('a page that has loaded without office.js says so at once', async () => {
    withGlobals({ document: page });
    expect(await officeReady(60_000)).toBe('unreachable');
  });

  test('office.js may come later than the page’s own script', async () => {
    page.readyState = 'interactive';
    withGlobals({ document: page });
    const ready = officeReady(60_000);
    const before = leave;
    install();
    const after = leave;
    leave = () => {
      after();
      before();
    };
    expect(await ready).toBe('excel');
  });

  test.each<[string, Record<string, unknown>]>([
    ['never loads', { document: { readyState: 'loading' } }],
    ['never answers', office(() => new Promise(() => undefined))],
    ['is not whole', { Office: {} }],
  ])('where office.js %s, waiting ends', async (_, globals) => {
    withGlobals(globals);
    expect(await officeReady(60)).toBe('unreachable');
  });
});

test.each([
  ['1.8', 'ExcelApi 1.9'],
  ['1.9', null],
  ['1.14', null],
])('ExcelApi %s lacks %s', (apiSet, missing) => {
  install({ apiSet });
  expect(missingRequirement()).toBe(missing);
});

describe('what Office says of itself', () => {
  test.each<[Record<string, unknown> | undefined, boolean | null]>([
    [{ isDarkTheme: true, bodyBackgroundColor: '#FFFFFF' }, true],
    [{ isDarkTheme: false, bodyBackgroundColor: '#000000' }, false],
    [{ bodyBackgroundColor: '#262626' }, true],
    [{ bodyBackgroundColor: '#E6E6E6' }, false],
    [{ bodyBackgroundColor: '217346' }, true],
    [{ bodyBackgroundColor: 'Window' }, null],
    [{}, null],
    [undefined, null],
  ])('its theme %j is dark: %s', (theme, dark) => {
    install(theme && { officeTheme: theme });
    expect(officeTheme()?.dark ?? null).toBe(dark);
  });

  test('its language, or nothing where it is not there', () => {
    install({ displayLanguage: 'en-GB' });
    expect(displayLanguage()).toBe('en-GB');
    leave();
    leave = () => undefined;
    expect([displayLanguage(), officeTheme()]).toEqual([null, null]);
  });

  test('a change is heard by the event, where there is one, and when the pane is come back to', () => {
    const heard: string[] = [];
    const window = new EventTarget();
    const handlers = new Map<string, () => void>();
    const document = {
      addHandlerAsync: (event: string, handler: () => void) => handlers.set(event, handler),
      removeHandlerAsync: (event: string) => handlers.delete(event),
    };
    withGlobals({
      window,
      Office: { EventType: { OfficeThemeChanged: 'officeThemeChanged' }, context: { document } },
    });
    const stop = watchOfficeTheme(() => heard.push('!'));
    handlers.get('officeThemeChanged')?.();
    window.dispatchEvent(new Event('focus'));
    expect(heard).toHaveLength(2);
    stop();
    window.dispatchEvent(new Event('focus'));
    expect([heard.length, handlers.size]).toEqual([2, 0]);
  });

  test('an Office that knows no such event is no trouble', () => {
    const refuse = () => {
      throw new Error('not supported');
    };
    const window = new EventTarget();
    const heard: string[] = [];
    const document = { addHandlerAsync: refuse, removeHandlerAsync: refuse };
    withGlobals({
      window,
      Office: { EventType: { OfficeThemeChanged: 'x' }, context: { document } },
    });
    const stop = watchOfficeTheme(() => heard.push('!'));
    window.dispatchEvent(new Event('focus'));
    stop();
    window.dispatchEvent(new Event('focus'));
    expect(heard).toEqual(['!']);
  });
});
