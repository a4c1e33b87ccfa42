import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const CACHE = path.resolve(__dirname, '../../../.cache');
const BUNDLED_VERSION = '147.0.0';

/** A browser's program, and what its environment needs. */
interface Program {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts Chromium: CHROMIUM_PATH, then an installed Chrome, Chromium or Edge, then the one that comes as a
 * development dependency.
 * @throws Error that says in Chinese and English what to install when none can be started
 */
export async function launchBrowser(): Promise<Browser> {
  const tried: string[] = [];
  for (const find of [fromEnvironment, fromSystem, fromPackage]) {
    try {
      const program = find();
      if (!program) continue;
      return await chromium.launch({
        executablePath: program.executablePath,
        headless: true,
        args: FLAGS,
        env: { ...definedEnvironment(), ...program.env },
      });
    } catch (error) {
      tried.push(`${find.name}: ${String(error)}`);
    }
  }
  throw new Error(
    [
      '找不到可用的浏览器。请安装 Chrome、Chromium 或 Edge，或用环境变量 CHROMIUM_PATH 指定其路径，然后重试。',
      'No usable browser. Install Chrome, Chromium or Edge, or set CHROMIUM_PATH to its program, and try again.',
      ...tried,
    ].join('\n'),
  );
}

function fromEnvironment(): Program | undefined {
  const executablePath = process.env.CHROMIUM_PATH;
  return executablePath ? { executablePath, env: {} } : undefined;
}

function fromSystem(): Program | undefined {
  const executablePath = [...onPath(), ...wellKnown()].find((file) => existsSync(file));
  return executablePath === undefined ? undefined : { executablePath, env: {} };
}

function onPath(): string[] {
  const extension = process.platform === 'win32' ? '.exe' : '';
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  return NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name + extension)));
}

function wellKnown(): string[] {
  if (process.platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
    return ['/Applications', path.join(homedir(), 'Applications')].flatMap((folder) =>
      apps.map((app) => path.join(folder, `${app}.app`, 'Contents/MacOS', app)),
    );
  }
  if (process.platform === 'win32') {
    const folders = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap(
      (name) => process.env[name] ?? [],
    );
    const programs = [
      'Google/Chrome/Application/chrome.exe',
      'Chromium/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ];
    return folders.flatMap((folder) => programs.map((program) => path.join(folder, program)));
  }
  return [
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
  ];
}

/** The Chromium of @sparticuz/chromium, unpacked once into the project's cache. It runs on Linux x64 only. */
function fromPackage(): Program | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = path.join(CACHE, `chromium-${BUNDLED_VERSION}`);
  if (!existsSync(home)) unpack(home);
  const executablePath = path.join(home, 'chromium');
  const env = lacksLibraries(executablePath)
    ? { LD_LIBRARY_PATH: libraryPath(path.join(home, 'al2023', 'lib')) }
    : {};
  return { executablePath, env };
}

/**
 * The package unpacks into the folder for temporary files, and its libraries (nss, nspr, expat) only where it takes
 * the machine for AWS Lambda; both are told to a process of its own. It unpacks beside the final place, which appears
 * as a whole: several runs may do so at once.
 */
function unpack(home: string): void {
  mkdirSync(CACHE, { recursive: true });
  const staging = mkdtempSync(path.join(CACHE, 'chromium-'));
  try {
    execFileSync(
      process.execPath,
      ['-e', `require(${JSON.stringify(require.resolve('@sparticuz/chromium'))}).executablePath()`],
      { env: { ...process.env, TMPDIR: staging, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' } },
    );
    renameSync(staging, home);
  } catch (error) {
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function lacksLibraries(program: string): boolean {
  try {
    return execFileSync('ldd', [program], { encoding: 'utf8' }).includes('not found');
  } catch {
    return true;
  }
}

function libraryPath(folder: string): string {
  return [folder, process.env.LD_LIBRARY_PATH].filter(Boolean).join(path.delimiter);
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  );
}
