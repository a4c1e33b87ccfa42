import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';
import { YUEYANG } from '../support/fixtures';

const ROOT = path.resolve(__dirname, '../..');
const PROGRAM = path.join(ROOT, 'dist/cli/jixiao.js');
const KEYAN = path.join(YUEYANG, 'keyan.xlsx');

interface Document {
  readonly files: readonly { readonly path: string; readonly status: string }[];
  readonly summary: { readonly files: number; readonly interrupted?: true };
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'jixiao-'));
beforeAll(() => {
  for (let file = 0; file < 300; file++)
    copyFileSync(KEYAN, path.join(folder, `${String(file)}.xlsx`));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const start = (...argv: string[]) => spawn(process.execPath, [PROGRAM, ...argv], { cwd: folder });
const exitOf = (child: ReturnType<typeof start>) =>
  new Promise<number | null>((resolve) => child.once('close', resolve));

test('the built program checks workbooks and documents in its threads', async () => {
  const child = start('check', YUEYANG, '--format', 'json');
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exitOf(child),
  ]);
  const { files } = JSON.parse(out) as Document;
  expect([code, err]).toEqual([1, '']);
  expect(files.length).toBeGreaterThanOrEqual(8);
  expect(files.filter(({ status }) => status !== 'checked')).toEqual([]);
});

test('Ctrl+C leaves a complete document of what was done', async () => {
  const child = start('check', '.', '--format', 'json', '--jobs', '2');
  child.stdout.once('data', () => child.kill('SIGINT'));
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    exitOf(child),
  ]);
  const { files, summary } = JSON.parse(out) as Document;
  expect(code).toBe(130);
  expect(summary.interrupted).toBe(true);
  expect(files.length).toBeGreaterThan(0);
  expect(files.length).toBeLessThan(300);
  expect(files.map(({ path: name }) => name)).toEqual(files.map((_, at) => `${String(at)}.xlsx`));
  expect(err).toContain(String(300 - files.length));
});

test('a reader that goes away ends the program quietly', async () => {
  const child = start('check', '.', '--format', 'jsonl');
  child.stdout.once('data', () => child.stdout.destroy());
  const [err, code] = await Promise.all([text(child.stderr), exitOf(child)]);
  expect([code, err]).toEqual([141, '']);
});

test('npx finds the program in the project’s own folder', async () => {
  const child = spawn('npx', ['--no', '--', 'jixiao', '--version'], { cwd: ROOT, shell: true });
  const [out, code] = await Promise.all([text(child.stdout), exitOf(child)]);
  expect([out.trim(), code]).toEqual([version, 0]);
});
