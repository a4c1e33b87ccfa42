import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { officeJsFiles, OFFICE_JS_FOLDER } from '../../build/office-js-files';
import { allowScripts } from '../../build/page-policy';
import { DEVELOPMENT_URL, OFFICE_JS, readSettings } from '../../build/settings';

const PAGE = readFileSync(path.resolve(__dirname, '../../src/taskpane/index.html'), 'utf8');

describe('the settings of a build', () => {
  test('without any, it is for trying out, with office.js of Microsoft', () => {
    expect(readSettings({})).toEqual({
      ok: true,
      settings: {
        url: DEVELOPMENT_URL,
        officeJs: { source: 'microsoft', ...OFFICE_JS.microsoft },
      },
    });
    expect(readSettings({ JIXIAO_URL: ' ', JIXIAO_OFFICE_JS: '' })).toEqual(readSettings({}));
  });

  test.each([
    ['https://jx.example.gov.cn/jixiao', 'https://jx.example.gov.cn/jixiao'],
    ['https://jx.example.gov.cn/jixiao/', 'https://jx.example.gov.cn/jixiao'],
    [' https://JX.example.gov.cn:8443/ ', 'https://jx.example.gov.cn:8443'],
    ['https://绩效.example.cn/自评', 'https://xn--fcv838c.example.cn/%E8%87%AA%E8%AF%84'],
  ])('%s is served as %s', (JIXIAO_URL, url) => {
    expect(readSettings({ JIXIAO_URL })).toMatchObject({ ok: true, settings: { url } });
  });

  test.each([
    'http://jx.example.gov.cn',
    'jx.example.gov.cn',
    'https://',
    'https://jx.example.gov.cn/?v=1',
    'https://jx.example.gov.cn/?',
    'https://jx.example.gov.cn/#top',
    'https://user@jx.example.gov.cn',
    'https://jx.example.gov.cn/a&b',
    'https://jx.example.gov.cn/"><Id>',
  ])('%s is refused in Chinese and English', (JIXIAO_URL) => {
    const result = readSettings({ JIXIAO_URL });
    expect(result.ok).toBe(false);
    const [problem] = result.ok ? [] : result.problems;
    expect(problem).toContain(JIXIAO_URL);
    expect(problem).toMatch(/JIXIAO_URL 的值.*\n.*must be an https address/);
  });

  test.each(['microsoft', 'china', 'self'] as const)('office.js may come from %s', (source) => {
    expect(readSettings({ JIXIAO_OFFICE_JS: source })).toMatchObject({
      settings: { officeJs: { source, ...OFFICE_JS[source] } },
    });
  });

  test.each(['Microsoft', 'cdn', 'toString', '__proto__'])('%s is no source', (source) => {
    const result = readSettings({ JIXIAO_OFFICE_JS: source, JIXIAO_URL: 'http://x' });
    expect(result).toMatchObject({ ok: false, problems: { length: 2 } });
    const [, problem] = result.ok ? [] : result.problems;
    expect(problem).toMatch(/可用的值：microsoft, china, self\n.*one of: microsoft, china, self/);
  });
});

describe('the policy of the page', () => {
  const scripts = (html: string) => /script-src ([^;]*);/.exec(html)?.[1];

  test.each(Object.entries(OFFICE_JS))('with office.js from %s', (_source, { src, origin }) => {
    const allowed = origin ? `'self' ${origin}` : "'self'";
    expect(scripts(allowScripts(PAGE, origin))).toBe(allowed);
    if (origin) expect(new URL(src).origin).toBe(origin);
    expect(src).toMatch(/\/office\.js$/);
  });

  test('nothing else of the page changes', () => {
    expect(allowScripts(PAGE, null)).toBe(PAGE);
    expect(allowScripts(PAGE, 'https://x.cn').replace(' https://x.cn', '')).toBe(PAGE);
  });

  test('a page without a policy fails the build', () => {
    expect(() => allowScripts('<head></head>', 'https://x.cn')).toThrow('no policy');
    expect(() => allowScripts(PAGE.replace('script-src', 'x-src'), null)).toThrow('no policy');
  });
});

describe('our own copy of office.js', () => {
  const files = officeJsFiles();
  const names = files.map(({ to }) => to);

  test('has what the loader asks for on every platform of Excel, and the licence', () => {
    expect(names).toEqual(
      expect.arrayContaining([
        'LICENSE.md',
        'office.js',
        'o15apptofilemappingtable.js',
        'excel-win32-16.01.js',
        'excel-web-16.00.js',
        'excel-mac-16.00.js',
        'zh-cn/office_strings.js',
        'en-us/office_strings.js',
      ]),
    );
    const loader = readFileSync(path.join(OFFICE_JS_FOLDER, 'office.js'), 'utf8');
    const [, map = ''] = /HostSpecificFileVersionMap=\{.*?excel:\{(.*?)\}/.exec(loader) ?? [];
    const asked = [...map.matchAll(/(\w+):"([\d.]+)"/g)].map(
      ([, platform = '', version = '']) => `excel-${platform}-${version}.js`,
    );
    expect(asked.length).toBeGreaterThan(3);
    expect(names).toEqual(expect.arrayContaining(asked));
  });

  test('has the texts of every language that the library has', () => {
    const languages = readdirSync(OFFICE_JS_FOLDER, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) =>
        readdirSync(path.join(OFFICE_JS_FOLDER, name)).includes('office_strings.js'),
      );
    expect(languages.length).toBeGreaterThan(50);
    expect(names).toEqual(
      expect.arrayContaining(languages.map((language) => `${language}/office_strings.js`)),
    );
  });

  test('has no telemetry, no other program and no debug build', () => {
    expect(
      names.filter((name) => /telemetry|otel|word|outlook|powerpoint|debug/.test(name)),
    ).toEqual([]);
  });
});
