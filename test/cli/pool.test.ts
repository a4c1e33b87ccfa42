import path from 'node:path';
import type { FileTask } from '../../src/cli/check/check-file';
import { inOrder } from '../../src/cli/check/in-order';
import { createPool } from '../../src/cli/check/pool';
import { tellIn } from '../../src/messages/cli-texts';

const worker = path.join(__dirname, 'support/breaking-worker.js');
const wanted = { json: null, result: true };
const task = (name: string): FileTask => ({
  path: name,
  file: name,
  locale: 'en',
  settings: null,
  wanted,
});

test('a thread that breaks down loses its one file, with a code and words', async () => {
  const options = { jobs: 2, worker, timeLimit: 3000, memoryLimit: 24 };
  const pool = createPool(options, tellIn('en'));
  const names = ['ok', 'exit', 'ok', 'throw', 'later', 'ok', 'hang', 'memory', 'ok'];
  const results = inOrder(names, {
    concurrency: 2,
    window: 10,
    signal: new AbortController().signal,
    run: (name) => pool.check(task(name)),
  });
  const told: unknown[] = [];
  for await (const { result } of results) {
    told.push([result?.path, result?.error?.code ?? result?.status]);
  }
  const after = await pool.check(task('ok'));
  await pool.close();
  expect(told).toEqual([
    ['ok', 'checked'],
    ['exit', 'crashed'],
    ['ok', 'checked'],
    ['throw', 'crashed'],
    ['later', 'crashed'],
    ['ok', 'checked'],
    ['hang', 'timeout'],
    ['memory', 'out-of-memory'],
    ['ok', 'checked'],
  ]);
  expect(after?.result?.status).toBe('checked');
});

test('a pool that is stopped drops what is under way and takes nothing more', async () => {
  const pool = createPool({ jobs: 1, worker }, tellIn('zh-CN'));
  await pool.check(task('ok'));
  const underWay = pool.check(task('hang'));
  setTimeout(() => {
    pool.stop();
  }, 50);
  expect(await underWay).toBeUndefined();
  expect(await pool.check(task('ok'))).toBeUndefined();
  await pool.close();
});
