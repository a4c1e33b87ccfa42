import { spawn } from 'node:child_process';
import { constants, rmSync } from 'node:fs';
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { writeXlsx } from '../../src/hosts/xlsx/write';
import type { SheetPlan } from '../../src/sheet/plan';
import type { Results } from './judge';
import { asJudged, cachedResults } from './judged-sheet';

/** LibreOffice is not there, or did not do its work. */
export class LibreOfficeError extends Error {}

/** LibreOffice without a window, with a profile of its own in a temporary folder. */
export interface LibreOffice {
  /** As it names itself. */
  readonly version: string;
  /** Has LibreOffice open files of ours, compute every formula and save; what it computed, sheet by sheet. */
  recalculate(files: readonly (readonly SheetPlan[])[]): Promise<Results[]>;
  /** Removes the temporary folder and ends what still runs. */
  close(): void;
}

const MISSING = `LibreOffice was not found: no soffice in PATH, and LIBREOFFICE_PATH does not name one.
Install it (Debian, Ubuntu: apt-get install --no-install-recommends libreoffice-calc-nogui, or libreoffice-calc)
or set LIBREOFFICE_PATH to the soffice program.`;

/** For one call; a file of 25 sheets takes about two seconds. */
const TIMEOUT_MS = 300_000;

/** 0 is "always recalculate". Of files by others it would believe the cached results. */
const PROFILE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** @throws LibreOfficeError when there is none */
export async function openLibreOffice(): Promise<LibreOffice> {
  const program = await findProgram();
  const folder = await mkdtemp(join(tmpdir(), 'jixiao-oracle-'));
  const running = new Set<() => void>();
  const close = (): void => {
    for (const kill of running) kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const profile = join(folder, 'profile');
  const run = (...words: string[]): Promise<string> =>
    runProgram(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(profile).href}`,
        '--headless',
        '--norestore',
        ...words,
      ],
      running,
    );
  try {
    await mkdir(join(profile, 'user'), { recursive: true });
    await writeFile(join(profile, 'user', 'registrymodifications.xcu'), PROFILE);
    const version = (await run('--version')).trim();
    return { version, close, recalculate: (files) => recalculate(files, folder, run) };
  } catch (error) {
    close();
    throw error;
  }
}

async function recalculate(
  files: readonly (readonly SheetPlan[])[],
  folder: string,
  run: (...words: string[]) => Promise<string>,
): Promise<Results[]> {
  const work = await mkdtemp(join(folder, 'files-'));
  const out = join(work, 'out');
  const names = files.map((_, i) => `${String(i + 1)}.xlsx`);
  for (const [i, plans] of files.entries()) {
    await writeFile(join(work, names[i] ?? ''), await writeXlsx(plans.map(asJudged)));
  }
  const sources = names.map((name) => join(work, name));
  const said = await run(
    ...['--convert-to', 'xlsx:Calc MS Excel 2007 XML', '--outdir', out],
    ...sources,
  );
  const results: Results[] = [];
  for (const [i, plans] of files.entries()) {
    const saved = await readFile(join(out, names[i] ?? '')).catch(() => {
      throw new LibreOfficeError(`LibreOffice saved no file. It said: ${said.trim()}`);
    });
    const read = readXlsx(saved);
    if (!read.ok) throw new LibreOfficeError(`unreadable: ${JSON.stringify(read.problem)}`);
    const sheets = new Map(read.sheets.map((sheet) => [sheet.name, sheet]));
    results.push(...plans.map(({ name }) => cachedResults(sheets.get(name))));
  }
  await rm(work, { recursive: true });
  return results;
}

async function findProgram(): Promise<string> {
  const named = process.env.LIBREOFFICE_PATH;
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const candidates = named
    ? [named]
    : folders.flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)));
  for (const candidate of candidates) {
    const runs = await access(candidate, constants.X_OK).then(
      () => true,
      () => false,
    );
    if (runs) return candidate;
  }
  throw new LibreOfficeError(MISSING);
}

/** Runs the program to its end, in a process group of its own: the program that is started is only a starter. */
function runProgram(program: string, words: string[], running: Set<() => void>): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-4000);
      });
    }
    const kill = (): void => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
    };
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill();
    }, TIMEOUT_MS);
    const end = (): void => {
      clearTimeout(timer);
      running.delete(kill);
    };
    running.add(kill);
    child.on('error', (error) => {
      end();
      reject(new LibreOfficeError(`${program} does not start: ${error.message}`));
    });
    child.on('close', (code) => {
      end();
      const seconds = String(TIMEOUT_MS / 1000);
      if (late) reject(new LibreOfficeError(`LibreOffice was ended after ${seconds} s. ${said}`));
      else if (code === 0) resolve(said);
      else reject(new LibreOfficeError(`LibreOffice ended with ${String(code)}. ${said}`));
    });
  });
}
