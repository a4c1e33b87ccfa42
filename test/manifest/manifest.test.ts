import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { manifestFor } from '../../build/manifest';
import { version } from '../../package.json';
import { manifestFindings, pngSize } from './rules';

const FILE = path.resolve(__dirname, '../../manifest.xml');
const XML = readFileSync(FILE, 'utf8');
const SITE = 'https://jx.example.gov.cn/jixiao';
const LONG = '长'.repeat(251);

test('the manifest follows every rule, and so does what a build makes of it', () => {
  expect(manifestFindings(XML)).toEqual([]);
  const built = manifestFor(XML, SITE);
  expect(manifestFindings(built)).toEqual([]);
  expect(built).not.toContain('localhost');
  expect(built.split(SITE).length).toBe(XML.split('https://localhost:3000').length);
});

test('its version is the package’s: Office keeps what it read of a version', () => {
  expect(XML).toContain(`<Version>${version}.0</Version>`);
});

/** Moves the first match of one pattern to before the first match of another. */
function moved(what: RegExp, before: string): string {
  const [text = ''] = what.exec(XML) ?? [];
  return XML.replace(text, '').replace(before, text + before);
}
const cut = (what: RegExp | string) => XML.replace(what, '');

const BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'order',
    'the name after the description',
    moved(/<Description Def.*?<\/Description>/s, '<DisplayName'),
  ],
  [
    'order',
    'strings before addresses',
    moved(/<bt:ShortStrings>.*?<\/bt:ShortStrings>/s, '<bt:Urls>'),
  ],
  [
    'order',
    'an icon before its supertip',
    moved(/<Icon>(?:(?!<\/Icon>).)*<\/Icon>\s*(?=<Action)/s, '<Supertip>'),
  ],
  [
    'order',
    'a pane after its address',
    moved(/<SourceLocation resid="Pane.Url" \/>/, '<TaskpaneId>'),
  ],
  ['order', 'no permissions', cut(/<Permissions>.*<\/Permissions>/)],
  ['order', 'an element that nobody knows', XML.replace('<GetStarted>', '<Started /><GetStarted>')],
  ['order', 'two actions', XML.replace(/(<Action.*?<\/Action>)/s, '$1$1')],
  ['order', 'an element where there is none', XML.replace('<Set ', '<Set><Set /></Set><Set ')],
  ['namespace', 'another schema', XML.replace('appforoffice/1.1', 'appforoffice/1.0')],
  ['namespace', 'another schema of overrides', XML.replace('taskpaneappversion', 'mailappversion')],
  ['type', 'a content add-in', XML.replace('"TaskPaneApp"', '"ContentApp"')],
  ['type', 'overrides 1.1', XML.replace('VersionOverridesV1_0', 'VersionOverridesV1_1')],
  ['id', 'an id that is none', XML.replace(/<Id>.*<\/Id>/, '<Id>jixiao</Id>')],
  ['version', 'a version with letters', XML.replace(/<Version>.*</, '<Version>1.0-beta<')],
  ['locale', 'another default language', XML.replace('>zh-CN<', '>en-US<')],
  ['locale', 'a language without a country', XML.replace('Locale="en-US"', 'Locale="en"')],
  ['permissions', 'reading only', XML.replace('ReadWriteDocument', 'ReadDocument')],
  ['requirement', 'a higher floor', XML.replace('MinVersion="1.9" />', 'MinVersion="1.14" />')],
  ['resid', 'a resid without a resource', XML.replace('resid="Pane.Label"', 'resid="Pane.Lable"')],
  ['resid', 'a resource that nobody uses', XML.replace('id="Pane.Label"', 'id="Old.Label"')],
  ['resid', 'a long text as a label', XML.replace('resid="Pane.Label"', 'resid="Pane.Tip.Text"')],
  ['resid', 'an id twice', XML.replace('<bt:Url id="Pane.Url"', '<bt:Url id="Help.Url"')],
  ['resid', 'an id of 33 characters', XML.replaceAll('Pane.Label', 'P'.repeat(33))],
  [
    'length',
    'a long label',
    XML.replace('DefaultValue="打开窗格"', `DefaultValue="${LONG.slice(125)}"`),
  ],
  ['length', 'a long supertip', XML.replace('DefaultValue="在右边', `DefaultValue="${LONG}`)],
  ['length', 'a long description', XML.replace('Value="Fills', `Value="${'x'.repeat(250)}`)],
  ['length', 'a long name', XML.replace('Value="绩效自评助手"', `Value="${LONG}"`)],
  ['text', 'an English default', XML.replace('DefaultValue="打开窗格"', 'DefaultValue="Open"')],
  ['text', 'no English', cut(/<Override Locale="en-US" Value="Jixiao" \/>/)],
  ['text', 'no English in a button', cut('<bt:Override Locale="en-US" Value="Open Pane" />')],
  [
    'https',
    'http',
    XML.replace('"https://localhost:3000/taskpane', '"http://localhost:3000/taskpane'),
  ],
  [
    'https',
    'an icon over http',
    XML.replace('https://localhost:3000/assets/icons', 'http://x/assets/icons'),
  ],
  ['file', 'a help page that is not shipped', XML.replaceAll('/support.html', '/help.html')],
  ['file', 'an icon that is not there', XML.replace('open-pane-80.png', 'open-80.png')],
  ['icon', 'an icon of another size', XML.replace('open-pane-80.png', 'open-pane-64.png')],
  ['icon', 'the add-in’s icon in another size', XML.replace('icon-32.png', 'icon-16.png')],
  [
    'icon',
    'a size that every button needs',
    cut(/<bt:Image size="32" resid="Validate.Icon.32" \/>/),
  ],
  ['control', 'two buttons with one id', XML.replace('Jixiao.Validate.B', 'Jixiao.Pane.B')],
  ['action', 'a function', XML.replace('"ShowTaskpane"', '"ExecuteFunction"')],
  ['pane', 'a pane of its own', XML.replace('Office.AutoShowTaskpaneWithDocument', 'Other')],
  ['pane', 'another page', XML.replace('/taskpane/index.html?', '/index.html?')],
  ['command', 'a command that the pane does not know', XML.replace('=validate"', '=check"')],
  [
    'command',
    'a document that opens with a command',
    XML.replace(
      'index.html" />\n        <bt:Url id="D',
      'index.html?command=validate" />\n        <bt:Url id="D',
    ),
  ],
];

test.each(BROKEN)('%s: %s is found', (rule, _what, xml) => {
  expect(xml).not.toBe(XML);
  expect(manifestFindings(xml)).toContainEqual(expect.stringMatching(`^${rule}: `));
});

test('what is not well-formed is refused', () => {
  expect(() => manifestFindings(XML.replace('</Hosts>', ''))).toThrow();
});

test('a PNG’s size is read from its head, and nothing else passes for a PNG', () => {
  const png = readFileSync(path.resolve(__dirname, '../../assets/icon-80.png'));
  expect(pngSize(png)).toEqual({ width: 80, height: 80 });
  expect(pngSize(Buffer.concat([Buffer.from('GIF89a'), png.subarray(6)]))).toBeNull();
});

/** In a process of its own: it needs packages that are ES modules only, which Jest does not load. */
async function readByMicrosoft(file: string): Promise<unknown> {
  const script = `
    const { OfficeAddinManifest } = require('office-addin-manifest');
    OfficeAddinManifest.readManifestFile(process.argv[1]).then((info) => {
      process.stdout.write(JSON.stringify(info));
    });`;
  const { stdout } = await promisify(execFile)(process.execPath, ['-e', script, file], {
    cwd: __dirname,
  });
  return JSON.parse(stdout);
}

describe('Microsoft’s own reader', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'jixiao-manifest-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['the manifest', XML, 'https://localhost:3000'],
    ['a built one', manifestFor(XML, SITE), SITE],
  ])('understands %s', async (_name, xml, site) => {
    const file = path.join(folder, 'manifest.xml');
    writeFileSync(file, xml);
    expect(await readByMicrosoft(file)).toMatchObject({
      id: '6f0d0b0e-3c1b-4f0b-9a55-6d7a8a1f2c31',
      displayName: '绩效自评助手',
      defaultLocale: 'zh-CN',
      hosts: ['Workbook'],
      officeAppType: 'TaskPaneApp',
      permissions: 'ReadWriteDocument',
      supportUrl: `${site}/support.html`,
      defaultSettings: { sourceLocation: `${site}/taskpane/index.html` },
    });
  });
});
