import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { FORMS } from '../../src/templates/registry';
import { runCli, runJson, temporaryFolder } from './support/run-cli';

const folder = temporaryFolder();
const cwd = folder.path;
afterAll(folder.remove);

const create = (...argv: string[]) => runCli(['new', ...argv], { cwd });

test('a department and projects: the sheets that the pane inserts, which are read back as such', async () => {
  const names = ['--department', '某市教育局', '--project', '义务教育', '很长的名称|学前'];
  const more = ['--year', '2024', '--supervisor', '某市教育局', '--rows', '2'];
  const { code, out } = await create('a.xlsx', ...names, ...more);
  expect([code, out.includes('3 张表')]).toEqual([0, true]);
  const { document } = await runJson(['a.xlsx'], { cwd });
  const tables = document.files[0]?.tables ?? [];
  expect(tables.map(({ sheet, kind, name, year }) => [sheet, kind, name, year])).toEqual([
    ['某市教育局', 'department', '某市教育局', 2024],
    ['义务教育', 'project', '义务教育', 2024],
    ['学前', 'project', '很长的名称', 2024],
  ]);
  const read = readXlsx(readFileSync(path.join(cwd, 'a.xlsx')));
  if (!read.ok) throw new Error(read.problem.code);
  const identities = read.sheets.map(({ identity }) => identity?.split(';')[1]);
  expect(identities).toEqual(['hunan-2023-department', 'hunan-2023-project', 'hunan-2023-project']);
});

test('without names, one table of each kind for the year that has ended', async () => {
  expect((await create('blank.xlsx')).code).toBe(0);
  const { document } = await runJson(['blank.xlsx'], { cwd });
  const year = new Date().getFullYear() - 1;
  expect(document.files[0]?.tables).toMatchObject([
    { kind: 'department', name: null, year },
    { kind: 'project', name: null, year },
  ]);
});

test.each(FORMS.map(({ id, kind }) => [id, kind] as const))('the form %s', async (id, kind) => {
  const file = `${id}.xlsx`;
  const option = kind === 'department' ? '--department' : '--project';
  expect((await create(file, option, '甲', '--form', id)).code).toBe(0);
  const { document } = await runJson([file], { cwd });
  expect(document.files[0]?.tables).toMatchObject([{ form: id, kind, name: '甲' }]);
});

test('a file that is there is replaced only when that is asked for', async () => {
  const file = path.join(cwd, 'kept.xlsx');
  writeFileSync(file, 'mine');
  const refused = await create('kept.xlsx', '--project', '甲');
  expect([refused.code, refused.err.includes('已经存在')]).toEqual([2, true]);
  expect(readFileSync(file, 'utf8')).toBe('mine');
  expect((await create('kept.xlsx', '--project', '甲', '--force')).code).toBe(0);
  expect(readXlsx(readFileSync(file)).ok).toBe(true);
});

test.each([
  [['x.xls'], '.xlsx'],
  [['x.xlsx', '--year', '1999'], '2000'],
  [['x.xlsx', '--year', 'now'], '2000'],
  [['x.xlsx', '--rows', '0'], '1 到 20'],
  [['x.xlsx', '--level', 'town'], 'county'],
  [['x.xlsx', '--form', 'none'], 'hunan-2023-project'],
  [['x.xlsx', '--department', '甲', '--form', 'hunan-2023-project'], '部门整体支出'],
  [['x.xlsx', '--department', '甲', '--project', '甲'], '重名'],
  [['x.xlsx', '--project', 'a/b'], '/'],
  [['gone/x.xlsx'], 'ENOENT'],
] as const)('wrong usage %j is told and nothing is written', async (argv, told) => {
  const { code, err, out } = await create(...argv);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(told);
});
