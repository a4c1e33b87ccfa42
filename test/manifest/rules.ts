import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PANE_COMMANDS } from '../../src/commands/pane-command';
import { everything, parseXml, pathOf, type Element } from './element';
import { orderFindings } from './schema';

const ASSETS = path.resolve(__dirname, '../../assets');
const PAGES = path.join(ASSETS, 'pages');
const AUTO_SHOW = 'Office.AutoShowTaskpaneWithDocument';

/** Where a resid of an element must be found. */
const KIND: Readonly<Record<string, string>> = {
  Label: 'bt:ShortStrings',
  Title: 'bt:ShortStrings',
  Description: 'bt:LongStrings',
  SourceLocation: 'bt:Urls',
  LearnMoreUrl: 'bt:Urls',
  FunctionFile: 'bt:Urls',
  'bt:Image': 'bt:Images',
};
const LIMITS: Readonly<Record<string, number>> = {
  'OfficeApp/ProviderName': 125,
  'OfficeApp/DisplayName': 125,
  'OfficeApp/Description': 250,
  'bt:ShortStrings/bt:String': 125,
  'bt:LongStrings/bt:String': 250,
};
const MANDATORY_SIZES = ['16', '32', '80'];

/** What is wrong with a manifest: one line each, the rule's name first. */
export function manifestFindings(xml: string): readonly string[] {
  const root = parseXml(xml);
  const all = [...everything(root)];
  return [
    ...orderFindings(root),
    ...headFindings(root),
    ...resourceFindings(all),
    ...textFindings(all),
    ...urlFindings(all),
    ...iconFindings(all),
    ...buttonFindings(all),
  ];
}

const named = (all: readonly Element[], end: string) =>
  all.filter((element) => `/${pathOf(element)}`.endsWith(`/${end}`));

/** Every value that an element has: its default and its overrides. */
function valuesOf(element: Element): readonly { locale: string | null; value: string }[] {
  const { DefaultValue } = element.attributes;
  const overrides = element.children.map(({ attributes }) => ({
    locale: attributes.Locale ?? '',
    value: attributes.Value ?? '',
  }));
  return [
    ...(DefaultValue === undefined ? [] : [{ locale: null, value: DefaultValue }]),
    ...overrides,
  ];
}

function headFindings(root: Element): readonly string[] {
  const text = (name: string) => root.children.find((child) => child.name === name)?.text ?? '';
  const set = [...everything(root)].find(({ name }) => name === 'Set')?.attributes ?? {};
  const overrides = root.children.find(({ name }) => name === 'VersionOverrides');
  return Object.entries({
    'namespace: OfficeApp': root.uri === 'http://schemas.microsoft.com/office/appforoffice/1.1',
    'namespace: VersionOverrides':
      overrides?.uri === 'http://schemas.microsoft.com/office/taskpaneappversionoverrides',
    'type: OfficeApp': root.attributes['xsi:type'] === 'TaskPaneApp',
    'type: VersionOverrides': overrides?.attributes['xsi:type'] === 'VersionOverridesV1_0',
    'id: no GUID': /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text('Id')),
    'version: not n.n.n.n': /^\d{1,5}(\.\d{1,5}){1,3}$/.test(text('Version')),
    'locale: the default is not zh-CN': text('DefaultLocale') === 'zh-CN',
    'permissions: cannot write': text('Permissions') === 'ReadWriteDocument',
    'requirement: not ExcelApi 1.9': set.Name === 'ExcelApi' && set.MinVersion === '1.9',
  }).flatMap(([finding, right]) => (right ? [] : [finding]));
}

function resourceFindings(all: readonly Element[]): readonly string[] {
  const used = all.filter(({ attributes }) => attributes.resid !== undefined);
  const stored = all.filter(({ parent }) => parent?.parent?.name === 'Resources');
  const ids = stored.map(({ attributes }) => attributes.id ?? '');
  const found: string[] = [];
  for (const element of used) {
    const { resid = '' } = element.attributes;
    const home = stored.find(({ attributes }) => attributes.id === resid)?.parent?.name;
    if (!home) found.push(`resid: ${resid} is nowhere`);
    else if (home !== KIND[element.name]) found.push(`resid: ${resid} is in ${home}`);
  }
  for (const id of ids) {
    if (id.length > 32) found.push(`resid: ${id} is longer than 32`);
    if (!used.some(({ attributes }) => attributes.resid === id))
      found.push(`resid: ${id} is unused`);
  }
  if (new Set(ids).size < ids.length) found.push('resid: one id twice');
  return found;
}

function textFindings(all: readonly Element[]): readonly string[] {
  const found: string[] = [];
  for (const [end, limit] of Object.entries(LIMITS)) {
    for (const element of named(all, end)) {
      const name = element.attributes.id ?? element.name;
      const values = valuesOf(element);
      for (const { value } of [...values, ...(element.text ? [{ value: element.text }] : [])]) {
        if (value.length > limit) found.push(`length: ${name} is longer than ${String(limit)}`);
      }
      if (end === 'OfficeApp/ProviderName') continue;
      const [original, ...others] = values;
      if (!/\p{Script=Han}/u.test(original?.value ?? ''))
        found.push(`text: ${name} has no Chinese`);
      const english = others.find(({ locale }) => locale === 'en-US')?.value ?? '';
      if (!/^[\x20-\x7e]+$/.test(english)) found.push(`text: ${name} has no English`);
    }
  }
  for (const { attributes } of all) {
    const { Locale } = attributes;
    if (Locale !== undefined && !/^[a-z]{2}-[A-Z]{2}$/.test(Locale))
      found.push(`locale: ${Locale} is no full tag`);
  }
  return found;
}

function urlElements(all: readonly Element[]): readonly Element[] {
  return [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'DefaultSettings/SourceLocation'],
    ...['bt:Images/bt:Image', 'bt:Url'],
  ].flatMap((end) => named(all, end));
}

function urlFindings(all: readonly Element[]): readonly string[] {
  return urlElements(all).flatMap((element) => {
    const name = element.attributes.id ?? element.name;
    return valuesOf(element).flatMap(({ value }) => {
      if (!value.startsWith('https://') || !URL.canParse(value)) return [`https: ${name}`];
      const served = servedFile(value);
      return served && existsSync(served) ? [] : [`file: ${name} is served by nothing`];
    });
  });
}

/** The source of what a build serves under an address; null for an address that it does not serve. */
function servedFile(url: string): string | null {
  const { pathname } = new URL(url);
  const [, asset] = /\/assets\/(.+)$/.exec(pathname) ?? [];
  if (asset) return path.join(ASSETS, asset);
  if (pathname.endsWith('/taskpane/index.html'))
    return path.resolve(__dirname, '../../src/taskpane/index.html');
  return path.join(PAGES, path.basename(pathname));
}

function iconFindings(all: readonly Element[]): readonly string[] {
  const found: string[] = [];
  const expectSize = (url: string, size: number) => {
    const file = servedFile(url);
    const actual = file && existsSync(file) ? pngSize(readFileSync(file)) : null;
    if (actual?.width !== size || actual.height !== size)
      found.push(`icon: ${path.basename(url)} is not ${String(size)} pixels`);
  };
  for (const [name, size] of [
    ['IconUrl', 32],
    ['HighResolutionIconUrl', 64],
  ] as const) {
    for (const element of named(all, name))
      for (const { value } of valuesOf(element)) expectSize(value, size);
  }
  const images = named(all, 'bt:Images/bt:Image');
  for (const icon of all.filter(({ name }) => name === 'Icon')) {
    const sizes = icon.children.map(({ attributes }) => attributes.size ?? '');
    const missing = MANDATORY_SIZES.filter((size) => !sizes.includes(size));
    if (missing.length > 0) found.push(`icon: a button lacks ${missing.join(', ')}`);
    for (const { attributes } of icon.children) {
      const image = images.find((one) => one.attributes.id === attributes.resid);
      for (const { value } of image ? valuesOf(image) : [])
        expectSize(value, Number(attributes.size));
    }
  }
  return found;
}

/** Width and height as a PNG's first chunk, IHDR, states them; null for what is no PNG. */
export function pngSize(file: Buffer): { width: number; height: number } | null {
  const signature = file.subarray(0, 8).toString('hex') === '89504e470d0a1a0a';
  if (!signature || file.subarray(12, 16).toString('latin1') !== 'IHDR') return null;
  return { width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

function buttonFindings(all: readonly Element[]): readonly string[] {
  const found: string[] = [];
  const ids = all.flatMap(({ name, attributes }) =>
    name === 'Control' || name === 'Group' ? (attributes.id ?? '') : [],
  );
  if (new Set(ids).size < ids.length) found.push('control: one id twice');
  const actions = all.filter(({ name }) => name === 'Action');
  const urls = named(all, 'bt:Url');
  const commands = actions.map((action) => {
    const [pane, source] = ['TaskpaneId', 'SourceLocation'].map((name) =>
      action.children.find((child) => child.name === name),
    );
    if (action.attributes['xsi:type'] !== 'ShowTaskpane') found.push('action: shows no pane');
    if (pane?.text !== AUTO_SHOW) found.push(`pane: ${pane?.text ?? 'none'}`);
    const address = urls.find(({ attributes }) => attributes.id === source?.attributes.resid);
    const url = new URL(address?.attributes.DefaultValue ?? 'https://nowhere');
    if (!url.pathname.endsWith('/taskpane/index.html')) found.push(`pane: ${url.pathname}`);
    return [...url.searchParams].map(([name, value]) => `${name}=${value}`).join('&');
  });
  // The first is opened together with a document: it must not insert anything.
  const expected = ['', ...PANE_COMMANDS.map((command) => `command=${command}`)];
  if (commands.join() !== expected.join()) found.push(`command: ${commands.join()}`);
  return found;
}
