import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { createOfficeHost, type OfficeHost, type OfficeHostOptions } from './host';
import { addNotes } from './newer-members';
import type { Answer, EventEntry, RequestMessage } from './protocol';

/*
 * The genuine office.js in Node, on top of the test host.
 *
 *   const { host, uninstall } = installOffice({ apiSet: '1.14' });   // Excel, Office, OfficeExtension are globals now
 *   const excel = await createExcelHost();
 *   await host.user.type(host.control.sheetIds()[0]!, { row: 0, col: 0 }, '1');
 *   await settled(host);
 *   host.control.fault(1, { kind: 'transport', code: 5102 });
 *   uninstall();
 *
 * `openOffice` gives the same without touching the globals.
 */

/** What stands around the workbook: Office's own words, not the workbook's. */
export interface Surroundings {
  readonly displayLanguage?: string;
  readonly officeTheme?: Readonly<Record<string, unknown>>;
  /** Where Excel runs, as `Office.PlatformType` has it. Default "OfficeOnline"; "PC" is Windows. */
  readonly platform?: 'OfficeOnline' | 'PC' | 'Mac';
  /** Turns on the library's own check of requirement sets, which is inert in 1.1.110. Default true. */
  readonly guard?: boolean;
}

export type NodeOptions = OfficeHostOptions & Surroundings;

/** The library's three globals. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
}

export interface OpenedOffice extends OfficeGlobals {
  readonly host: OfficeHost;
  /** What `Office.context.document.settings` holds. */
  readonly documentSettings: ReadonlyMap<string, unknown>;
}

type Callback = (result: unknown) => void;

/** What the library's own insides look like where the host takes hold of them. */
interface Realm {
  readonly Excel: typeof Excel;
  readonly Office: Record<string, unknown>;
  readonly OfficeExtension: typeof OfficeExtension & {
    readonly CommonUtility: { _doApiNotSupportedCheck: boolean };
  };
  readonly OSF: {
    _OfficeAppFactory?: Record<string, unknown>;
    readonly DDA: { readonly RichApi: Record<string, unknown> };
  };
}

const FILE = path.join(
  path.dirname(require.resolve('@microsoft/office-js/package.json')),
  'dist/excel-web-16.00.debug.js',
);
let script: vm.Script | undefined;

/** Loads the library, unchanged but for {@link addNotes}, in a realm of its own. */
export function openOffice(options: NodeOptions = {}): OpenedOffice {
  const host = createOfficeHost(options);
  const realm = loadLibrary();
  const { platform = 'OfficeOnline' } = options;
  const { context, settings } = officeContext(host, { ...options, platform });
  // Office.context is a getter that cannot be replaced; it asks the factory.
  realm.OSF._OfficeAppFactory = Object.assign(realm.OSF._OfficeAppFactory ?? {}, {
    getContext: () => context,
  });
  realm.OfficeExtension.CommonUtility._doApiNotSupportedCheck = options.guard ?? true;
  if (host.isSetSupported('ExcelApi', '1.18')) addNotes(realm.Excel, realm.OfficeExtension);
  realm.Office.onReady = (callback?: (info: unknown) => void) => {
    const info = { host: 'Excel', platform };
    callback?.(info);
    return Promise.resolve(info);
  };
  Object.assign(realm.OSF.DDA.RichApi, {
    executeRichApiRequestAsync: (message: RequestMessage, callback: (answer: Answer) => void) => {
      void host.execute(message).then(callback);
    },
    richApiMessageManager: messageManager(host),
  });
  return {
    Excel: realm.Excel,
    Office: realm.Office as unknown as typeof Office,
    OfficeExtension: realm.OfficeExtension,
    host,
    documentSettings: settings,
  };
}

const NAMES = ['Excel', 'Office', 'OfficeExtension'] as const;

/**
 * Loads the library and puts its globals in place, as a page that office.js was loaded into has them. They may be
 * nested: `uninstall` puts back what was there before.
 */
export function installOffice(
  options: NodeOptions = {},
): OpenedOffice & { readonly uninstall: () => void } {
  const opened = openOffice(options);
  const before = NAMES.map((name) => [name, Reflect.get(globalThis, name) as unknown] as const);
  for (const name of NAMES) Reflect.set(globalThis, name, opened[name]);
  return {
    ...opened,
    uninstall: () => {
      for (const [name, value] of before) {
        if (value === undefined) Reflect.deleteProperty(globalThis, name);
        else Reflect.set(globalThis, name, value);
      }
    },
  };
}

const QUIET_TURNS = 4;

/** Resolves once nothing is under way: requests answered, events delivered, handlers run. */
export async function settled(host: OfficeHost, quietTurns = QUIET_TURNS): Promise<void> {
  for (let quiet = 0; quiet < quietTurns; quiet++) {
    await new Promise((resolve) => setTimeout(resolve));
    if (host.pending() > 0) quiet = -1;
  }
}

function loadLibrary(): Realm {
  script ??= new vm.Script(readFileSync(FILE, 'utf8'), { filename: FILE });
  const globals: Record<string, unknown> = {
    console,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    performance,
    // The library tests `instanceof Date`, and callers `instanceof Error`: both must be those of this realm.
    Date,
    Error,
    Promise,
    document: {},
    navigator: { userAgent: 'node' },
    location: { href: 'https://localhost/' },
  };
  globals.window = globals;
  globals.self = globals;
  vm.createContext(globals);
  script.runInContext(globals);
  return globals as unknown as Realm;
}

function messageManager(host: OfficeHost): object {
  return {
    register: (handler: (message: { readonly entries: readonly EventEntry[] }) => void) => {
      host.deliverTo((entries) => {
        handler({ entries });
      });
      return Promise.resolve();
    },
    removeHandlerAsync: (_type: unknown, _options: unknown, callback: Callback) => {
      callback({ status: 'succeeded' });
    },
  };
}

/** `Office.context` as Excel on the web has it, as far as an add-in like ours asks. */
function officeContext(
  host: OfficeHost,
  { displayLanguage = 'zh-CN', officeTheme, platform }: Surroundings,
): { readonly context: object; readonly settings: ReadonlyMap<string, unknown> } {
  const settings = new Map<string, unknown>();
  const context = {
    displayLanguage,
    contentLanguage: displayLanguage,
    host: 'Excel',
    platform,
    officeTheme,
    diagnostics: { host: 'Excel', platform, version: '16.0.0.0' },
    requirements: {
      isSetSupported: (set: string, version: string | number = '1.1') =>
        host.isSetSupported(set, String(version)),
    },
    document: {
      addHandlerAsync: () => undefined,
      removeHandlerAsync: () => undefined,
      settings: {
        get: (name: string) => settings.get(name) ?? null,
        set: (name: string, value: unknown) => settings.set(name, value),
        remove: (name: string) => settings.delete(name),
        saveAsync: (callback?: Callback) => callback?.({ status: 'succeeded' }),
      },
    },
  };
  return { context, settings };
}
