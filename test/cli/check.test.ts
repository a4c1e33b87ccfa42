import Ajv2020 from 'ajv/dist/2020';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Writable } from 'node:stream';
import { checkFile } from '../../src/cli/check/check-file';
import type { FileResult } from '../../src/cli/check/result';
import { YUEYANG } from '../support/fixtures';
import { compoundFile } from '../support/compound-file';
import { inThisThread, runCli, runJson, temporaryFolder } from './support/run-cli';

const folder = temporaryFolder();
const cwd = folder.path;
const SCHEMA = JSON.parse(
  readFileSync(path.join(__dirname, '../../docs/result.schema.json'), 'utf8'),
) as { readonly $defs: object };
const ajv = new Ajv2020({ strict: false });
const isDocument = ajv.compile(SCHEMA);
const isFile = ajv.compile({ $ref: '#/$defs/file', $defs: SCHEMA.$defs });

beforeAll(() => {
  const bytes = readFileSync(path.join(YUEYANG, 'sizheng.xlsx'));
  mkdirSync(path.join(cwd, 'bad'));
  const bad = {
    'empty.xlsx': '',
    'text.xlsx': 'not a workbook',
    'cut.xlsx': bytes.subarray(0, bytes.length / 2),
    'old.xlsx': compoundFile('Workbook'),
    'locked.docx': compoundFile('EncryptedPackage'),
  };
  for (const [name, content] of Object.entries(bad)) {
    writeFileSync(path.join(cwd, 'bad', name), content);
  }
  writeFileSync(path.join(cwd, 'good.xlsx'), bytes);
});
afterAll(folder.remove);

test('the published tables as JSON: figures as they stand there, findings, sums', async () => {
  const { code, document, err } = await runJson([YUEYANG]);
  expect(isDocument(document) || isDocument.errors).toBe(true);
  expect(err).toBe('');
  expect(code).toBe(1);
  const file = (name: string) => document.files.find((one) => one.path.endsWith(`/${name}.xlsx`));
  const [keyan] = file('keyan')?.tables ?? [];
  expect(keyan).toMatchObject({
    form: 'hunan-2023-project',
    kind: 'project',
    name: '教育科研与成果推广专项',
    year: 2023,
    funds: { unit: 'wan-yuan', annualBudget: 20, executed: 20, rate: 1, score: 10 },
    weights: { execution: 10, output: 70, benefit: 20, satisfaction: 10, total: 110 },
    scores: { execution: 10, output: 70, benefit: 20, satisfaction: 10, total: 110, stated: 98 },
  });
  expect(keyan?.findings).toContainEqual(
    expect.objectContaining({ check: 'scores/total', severity: 'error', expected: '110' }),
  );
  const [department] = file('department')?.tables ?? [];
  expect(department?.funds).toMatchObject({ initialBudget: 1463.31, executed: 1463.31 });
  const [across] = file('workbook')?.findings ?? [];
  expect(across).toMatchObject({
    check: 'consistency/project-total',
    severity: 'error',
    sheet: '部门整体',
    cells: ['F7'],
  });
  expect(across?.elsewhere).toHaveLength(6);
  const { summary } = document;
  const tables = document.files.flatMap((one) => one.tables);
  expect(summary).toMatchObject({ files: document.files.length, unreadable: 0 });
  expect([summary.tables, summary.departments + summary.projects]).toEqual(
    Array<number>(2).fill(tables.length),
  );
  expect(summary.byCheck['scores/total']).toBe(
    tables.flatMap((table) => table.findings).filter(({ check }) => check === 'scores/total')
      .length,
  );
});

test('files that cannot be read are told with code and words, and the others go on', async () => {
  const { code, document } = await runJson(['bad', 'good.xlsx', 'gone.xlsx'], { cwd });
  expect(isDocument(document) || isDocument.errors).toBe(true);
  expect(code).toBe(2);
  expect(document.files.map(({ path: name, error }) => [name, error?.code])).toEqual([
    ['bad/cut.xlsx', 'truncated'],
    ['bad/empty.xlsx', 'empty-file'],
    ['bad/locked.docx', 'encrypted'],
    ['bad/old.xlsx', 'legacy-xls'],
    ['bad/text.xlsx', 'wrong-format'],
    ['good.xlsx', undefined],
    ['gone.xlsx', 'not-found'],
  ]);
  for (const { error } of document.files) {
    if (error) expect(error.message).toMatch(/[\u4e00-\u9fff].*。$/);
  }
  expect(document.summary).toMatchObject({ files: 7, checked: 1, unreadable: 6, clean: 1 });
});

test('the exit code is 0 without errors, and the language is as asked', async () => {
  const chinese = await runCli(['check', 'good.xlsx'], { cwd });
  expect(chinese).toMatchObject({ code: 0, err: '' });
  expect(chinese.out).toContain('没有错误。');
  const english = await runCli(['check', 'good.xlsx'], { cwd, env: { LANG: 'en_US.UTF-8' } });
  expect(english.out).toContain('No errors.');
  const asked = await runCli(['check', 'good.xlsx', '--lang', 'zh'], { cwd, env: { LANG: 'en' } });
  expect(asked.out).toBe(chinese.out);
});

test('four parts as jsonl are together one run', async () => {
  const lines = async (...more: string[]) =>
    (await runCli(['check', YUEYANG, cwd, '--format', 'jsonl', ...more], { cwd })).out
      .split('\n')
      .filter((line) => line !== '');
  const whole = await lines();
  const parts = await Promise.all(
    [1, 2, 3, 4].map((part) => lines('--shard', `${String(part)}/4`)),
  );
  expect(parts.flat().sort()).toEqual([...whole].sort());
  for (const line of whole) expect(isFile(JSON.parse(line)) || isFile.errors).toBe(true);
});

test('paths come from standard input, also with line breaks in them', async () => {
  const plain = await runJson(['-'], { cwd, stdin: 'good.xlsx\nbad/text.xlsx\ngood.xlsx\n' });
  expect(plain.document.files.map((file) => file.path)).toEqual(['good.xlsx', 'bad/text.xlsx']);
  const ended = await runJson(['-'], { cwd, stdin: 'good.xlsx\0a\nb.xlsx\0' });
  expect(ended.document.files.map((file) => file.path)).toEqual(['good.xlsx', 'a\nb.xlsx']);
});

test('--level chooses what is shown, not what is counted nor the exit code', async () => {
  const all = await runJson([YUEYANG]);
  const errors = await runJson([YUEYANG, '--level', 'error']);
  expect([errors.code, errors.document.summary]).toEqual([all.code, all.document.summary]);
  const shown = errors.document.files.flatMap(({ tables, findings }) => [
    ...tables.flatMap((table) => table.findings),
    ...findings,
  ]);
  expect(shown).toHaveLength(all.document.summary.errors);
});

test('--config changes what is found; what is wrong with it is told in words', async () => {
  const config = (checks: unknown) => {
    const content = { version: 1, name: '本市口径', checks };
    writeFileSync(path.join(cwd, 'settings.json'), JSON.stringify(content));
    return ['--config', 'settings.json'];
  };
  const keyan = path.join(YUEYANG, 'keyan.xlsx');
  const off = config({ 'scores/total': { level: 'off' } });
  const { document } = await runJson([keyan, ...off], { cwd });
  expect(document.summary.byCheck).not.toHaveProperty('scores/total');
  const wrong = config({ 'scores/totl': { level: 'error' } });
  const { code, err, out } = await runCli(['check', keyan, ...wrong], { cwd });
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('“settings.json”有 1 处问题');
  expect(err).toContain('scores/total');
});

test.each([
  [[], '请给出'],
  [['check'], '请给出'],
  [['check', 'empty-folder-*'], '没有可检查'],
  [['check', 'good.xlsx', '--jobs', '0'], '--jobs'],
  [['check', 'good.xlsx', '--jobs', '1.5'], '--jobs'],
  [['check', 'good.xlsx', '--shard', '5/4'], '1/4'],
  [['check', 'good.xlsx', '--format', 'xml'], 'jsonl'],
  [['check', 'good.xlsx', '--level', 'all'], 'warning'],
  [['check', 'good.xlsx', '--report', 'a.pdf'], '.html'],
  [['check', 'good.xlsx', '--report', 'good.xlsx'], 'good.xlsx'],
  [['check', 'good.xlsx', '--report', 'a.html', '--output', 'a.html'], '两次'],
  [['check', 'good.xlsx', '--report', 'gone/a.html'], 'ENOENT'],
  [['check', 'good.xlsx', '--config', 'gone.json'], 'ENOENT'],
  [['check', 'good.xlsx', '--formt', 'json'], '--format'],
  [['check', 'good.xlsx', '--lang', 'fr'], 'zh-CN'],
  [['chek', 'good.xlsx'], 'check'],
] as const)('wrong usage %j is told', async (argv, told) => {
  const { code, out, err } = await runCli(argv, { cwd });
  expect([code, argv.length === 0 || out === '']).toEqual([2, true]);
  expect(argv.length === 0 ? '请给出' : err).toContain(told);
});

test('nothing to check in one place is wrong usage although another has files', async () => {
  const { code, err } = await runCli(['check', 'good.xlsx', 'none-*.xlsx'], { cwd });
  expect([code, err.includes('none-*.xlsx')]).toEqual([2, true]);
});

test('stopped half-way, the document is complete for what was done', async () => {
  const stop = new AbortController();
  let begun = 0;
  const pool = inThisThread(async (task) => {
    if (++begun > 3) stop.abort();
    return begun > 3 ? undefined : checkFile(task);
  });
  const argv = [YUEYANG, '--jobs', '1', '--report', path.join(cwd, 'stopped.html')];
  const { code, document, err } = await runJson(argv, { signal: stop.signal, pool });
  expect(code).toBe(130);
  expect(isDocument(document) || isDocument.errors).toBe(true);
  expect(document.summary).toMatchObject({ files: 3, interrupted: true });
  expect(err).toContain('已停止：检查了 3 个文件');
  const page = readFileSync(path.join(cwd, 'stopped.html'), 'utf8');
  expect(page).toContain('本报告只含已检查的文件');
});

test('a reader that goes away ends the run quietly and early', async () => {
  let checked = 0;
  const result = (name: string): FileResult => ({
    path: name,
    status: 'checked',
    tables: [],
    findings: [],
  });
  const pool = inThisThread((task) => {
    checked += 1;
    return Promise.resolve(result(task.path));
  });
  const broken = new Writable({
    write(_chunk, _encoding, done) {
      setImmediate(done, Object.assign(new Error('gone'), { code: 'EPIPE' }));
    },
  });
  const names = Array.from({ length: 500 }, (_, index) => `${String(index)}.xlsx`).join('\n');
  const argv = ['check', '-', '--format', 'jsonl', '--jobs', '1'];
  const { code, err } = await runCli(argv, { stdin: names, stdout: broken, pool });
  expect([code, err]).toEqual([141, '']);
  expect(checked).toBeLessThan(400);
});

test('--output writes a file and leaves the screen empty', async () => {
  const argv = ['check', 'good.xlsx', '--format', 'json', '--output', 'out.json'];
  expect(await runCli(argv, { cwd })).toMatchObject({ code: 0, out: '' });
  expect(isDocument(JSON.parse(readFileSync(path.join(cwd, 'out.json'), 'utf8')))).toBe(true);
});
