import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unreadable, type FileResult, type FindingResult } from '../../src/cli/check/result';
import { createCollector } from '../../src/cli/report/collect';
import { binsOf } from '../../src/cli/report/histogram';
import { linkToFile } from '../../src/cli/report/links';
import { readXlsx } from '../../src/hosts/xlsx/read';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { YUEYANG } from '../support/fixtures';
import { inThisThread, runCli, runJson, temporaryFolder } from './support/run-cli';

const folder = temporaryFolder();
const cwd = folder.path;
afterAll(folder.remove);

const SCORES = { execution: 10, output: 50, benefit: 30, satisfaction: 10, total: 100 };

/** A file with one table, made up where a genuine one would not say enough. */
function fileWith(name: string, title: string, findings: readonly FindingResult[]): FileResult {
  const amounts = { initialBudget: 1, annualBudget: 1, executed: 1, rate: 1, score: 10 };
  const table = {
    sheet: "甲'乙",
    form: 'hunan-2023-project',
    kind: 'project',
    name: title,
    year: 2023,
    funds: { unit: 'wan-yuan', ...amounts },
    weights: SCORES,
    scores: { ...SCORES, stated: null },
    grade: 'excellent',
    findings,
  } as const;
  return { path: name, status: 'checked', tables: [table], findings: [] };
}

const ERROR = {
  check: 'scores/total',
  severity: 'error',
  cells: ['B13', 'C4'],
  message: '甲',
} as const;

test('the workbook has a row for each table and finding, links, a head that stays, and is no table itself', async () => {
  const argv = [YUEYANG, '--level', 'warning', '--report', 'report.xlsx'];
  const { document } = await runJson(argv, { cwd });
  const bytes = readFileSync(path.join(cwd, 'report.xlsx'));
  const read = readXlsx(bytes);
  if (!read.ok) throw new Error(read.problem.code);
  const [tables, findings] = read.sheets.map((sheet) => gridOf(sheet).cells);
  expect(read.sheets.map(({ name }) => name)).toEqual(['汇总', '问题']);
  const head = tables!.findIndex(([first]) => first?.value === '文件');
  expect(tables!.length - head - 1).toBe(document.summary.tables);
  const { errors, warnings } = document.summary;
  expect(findings!.length - head - 1).toBe(errors + warnings);
  const rows = findings!.slice(head + 1);
  const file = `${YUEYANG}/workbook.xlsx`;
  const named = rows.find(([first]) => first?.value === file)?.map(({ value }) => value) ?? [];
  const [, sheet, cell] = named as string[];
  const target = `${path.relative(cwd, file)}#'${sheet!}'!${cell!}`;
  const formulas = rows.map((row) => row[2]?.formula);
  expect(formulas).toContain(`=HYPERLINK("${target}","${cell!}")`);
  const again = await runJson(['report.xlsx'], { cwd });
  expect(again.document.files[0]).toMatchObject({ status: 'checked', tables: [] });
});

test('a report in the folder that is checked is left out of it', async () => {
  mkdirSync(path.join(cwd, 'again'));
  writeFileSync(path.join(cwd, 'again/a.xlsx'), readFileSync(path.join(YUEYANG, 'keyan.xlsx')));
  for (const round of [1, 2]) {
    const ran = await runJson(['again', '--report', 'again/report.xlsx'], { cwd });
    expect([round, ran.document.summary.files]).toEqual([round, 1]);
  }
});

test('links are relative, quote what a formula would take for its own, and are left out where too long', () => {
  const link = linkToFile('/out', '/in/a"#1%.xlsx', '甲', { sheet: "a'b", cell: 'B2' });
  expect(link).toBe(`=HYPERLINK("../in/a""%231%25.xlsx#'a''b'!B2","甲")`);
  expect(linkToFile('/out', `/${'长'.repeat(300)}.xlsx`, '甲')).toBeNull();
});

test('the page holds what it needs, forbids every request, and escapes what files say', async () => {
  const evil = `</script><img src=x onerror="alert(1)">'&`;
  const pool = inThisThread((task) =>
    Promise.resolve(
      task.path === 'bad.xlsx'
        ? unreadable(task.path, 'truncated', evil)
        : fileWith(`${evil}.xlsx`, evil, [ERROR]),
    ),
  );
  const argv = ['check', '-', '--report', 'page.html', '--lang', 'en'];
  await runCli(argv, { cwd, pool, stdin: 'a.xlsx\nbad.xlsx' });
  const page = readFileSync(path.join(cwd, 'page.html'), 'utf8');
  expect(page).not.toContain('<img');
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&#39;&amp;');
  expect(page).not.toMatch(/href=|url\(|@import|https?:/);
  for (const tag of ['script', 'style']) {
    const [, text = ''] = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(page) ?? [];
    const hash = createHash('sha256').update(text).digest('base64');
    expect(page).toContain(`${tag}-src 'sha256-${hash}'`);
  }
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/ style=| on\w+="[^&]/);
});

test('of too many findings the gravest are kept, in the order of the files, and all are counted', () => {
  const { add, rows } = createCollector('info', { tables: 2, findings: 3 });
  const severities = ['info', 'error', 'warning', 'info', 'error'] as const;
  severities.forEach((severity, index) => {
    add(fileWith(`${String(index)}.xlsx`, '甲', [{ ...ERROR, severity }]));
  });
  const { tables, findings, total } = rows();
  expect(findings.map((finding) => finding.path)).toEqual(['1.xlsx', '2.xlsx', '4.xlsx']);
  expect([tables.length, total]).toEqual([2, { tables: 5, findings: 5 }]);
});

test('every score is in one bin: its upper end belongs to it, what is above full marks has its own', () => {
  const scores = [0, 4.99, 5, 60, 89.99, 90, 95, 95.01, 100, 100.01, 110, -1];
  const bins = binsOf(scores);
  expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(scores.length);
  expect(bins.at(-1)).toEqual({ from: 100, to: null, count: 2 });
  expect(bins.at(-2)).toEqual({ from: 95, to: 100, count: 2 });
  expect(bins[0]).toEqual({ from: 0, to: 5, count: 4 });
});
