import { CHECKS, WORKBOOK_CHECKS } from '../../src/checks/registry';
import type { ImportPreview } from '../../src/engine/adoption';
import { assessFile } from '../../src/engine/assess-file';
import { narrativeIdentity, originalIdentity } from '../../src/engine/sheet-identity';
import { reportIdentity } from '../../src/engine/report-identity';
import { HostError } from '../../src/hosts/port';
import type { FileContent, FileSheet, Paragraph } from '../../src/sheet/file-content';
import type { Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import { FORMS } from '../../src/templates/registry';
import { edited } from '../support/edited-grid';
import { openSession, type Opened } from '../support/fixing';
import { YUEYANG_FILES, yueyangGrid } from '../support/fixtures';
import { pastedPlan } from '../support/sheets';

const GAOSAN = yueyangGrid('gaosan');
const NAME = GAOSAN.cells[1]![2]!.value as string;
/** As little as makes a table. */
const SMALL: Grid = {
  cells: GAOSAN.cells.filter((_, row) => [0, 3, 4, 10, 11].includes(row)),
  merges: null,
};
const note = (text: string): Grid => ({
  cells: [[{ value: text, formula: null, format: 'General' }]],
  merges: [],
});
const sheet = (name: string, grid: Grid, identity: string | null = null): FileSheet => ({
  name,
  visible: true,
  identity,
  grid,
});
const paragraph = (text: string, heading: number | null = null): Paragraph => ({
  text,
  heading,
  tablesBefore: 0,
});
const file = (
  sheets: readonly FileSheet[],
  paragraphs: readonly Paragraph[] = [],
): FileContent => ({ format: paragraphs.length > 0 ? 'docx' : 'xlsx', sheets, paragraphs });

let opened: Opened;
beforeEach(async () => {
  opened = await openSession([]);
});
afterEach(() => {
  opened.session.dispose();
});

function preview(content: FileContent): ImportPreview {
  const result = opened.session.previewImport(content);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}
const sheets = (): string[] =>
  opened.session
    .current()
    .sheets.map(({ sheet: { name, identity }, state }) =>
      [name, state, identity?.split(';')[1] ?? '-'].join(' '),
    );

test('a report becomes a sheet for each table and one for its text', async () => {
  const tables = YUEYANG_FILES.map((name, index) =>
    sheet(`表${String(index + 1)}`, yueyangGrid(name)),
  );
  const text = [paragraph('绩效自评报告', 1), paragraph('一、基本情况', 2), paragraph(' ')];
  const content = file(tables, [...text, paragraph('本单位…'.repeat(200))]);
  const seen = preview(content);
  expect(seen.tables.map(({ from }) => from)).toEqual(tables.map(({ name }) => name));
  expect(seen.narrative).toEqual({ sheetName: '报告正文', paragraphs: 3 });
  expect(seen.skipped).toEqual([]);
  const progress: number[] = [];
  const result = await opened.session.importFile(content, {
    onProgress: ({ done }) => progress.push(done),
  });
  expect(result.ok && result.value.length).toBe(8);
  expect(progress.at(-1)).toBe(8);
  expect(sheets()).toEqual([
    'Sheet1 no-table -',
    ...seen.tables.map(({ sheetName, form }) => `${sheetName} table ${form.id}`),
    '报告正文 no-table narrative',
  ]);
  const narrative = opened.host.export().at(-1)!;
  expect(narrative.cells.map(({ row, value }) => [row, value])).toEqual([
    [0, '绩效自评报告'],
    [1, '一、基本情况'],
    [2, '本单位…'.repeat(200)],
  ]);
  expect(narrative.cells.map(({ style }) => narrative.styles[style]?.bold)).toEqual([
    true,
    true,
    false,
  ]);
  await opened.session.undo();
  expect(sheets()).toEqual(['Sheet1 no-table -']);
});

test('several tables on one sheet, one of them far out, and what is no table', () => {
  const both = gridOf(
    pastedPlan('两张', [
      { grid: GAOSAN, row: 4, col: 3 },
      { grid: yueyangGrid('keji'), row: 40, col: 3 },
    ]),
  );
  const seen = preview(
    file([
      sheet('说明', note('填报说明')),
      sheet('两张', both),
      sheet('空', { cells: [], merges: [] }),
      sheet('报告', GAOSAN, reportIdentity('0'.repeat(16))),
      sheet('原件', GAOSAN, originalIdentity()),
    ]),
  );
  expect(seen.tables.map(({ from, at }) => [from, at])).toEqual([
    ['两张', { row: 4, col: 3 }],
    ['两张', { row: 40, col: 3 }],
  ]);
  expect(seen.skipped.map(({ name }) => name)).toEqual(['说明', '报告', '原件']);
  expect(seen.skipped[0]!.cells).toBe(1);
  expect(seen.narrative).toBeNull();
});

test('says what was not read and which values change', () => {
  const grid = edited(GAOSAN, [
    [3, 0, '项目资金（元）'],
    [4, 5, '500000'],
    [11, 6, '待定'],
  ]);
  const [table] = preview(file([sheet('表', grid)])).tables;
  expect(table).toMatchObject({ unreadable: [{ cell: { row: 11, col: 6 }, text: '待定' }] });
  expect(table!.changes).toContainEqual({
    term: 'funds.total.executed',
    before: '500000',
    after: '50',
  });
});

test('a file is checked without its originals, texts and reports', () => {
  const rules = { forms: FORMS, checks: CHECKS, workbookChecks: WORKBOOK_CHECKS, settings: null };
  const marks = [null, originalIdentity(), narrativeIdentity(), reportIdentity('0'.repeat(16))];
  const { tables } = assessFile(
    rules,
    file(marks.map((identity, at) => sheet(String(at), GAOSAN, identity))),
  );
  expect(tables.map(({ sheet: { name } }) => name)).toEqual(['0']);
});

test('names are free in the workbook and among each other', async () => {
  await opened.host.user.addSheet(NAME.toUpperCase());
  await opened.session.whenIdle();
  const seen = preview(file([sheet('a', GAOSAN), sheet('b', GAOSAN)]));
  expect(seen.tables.map(({ sheetName }) => sheetName)).toEqual([`${NAME} (2)`, `${NAME} (3)`]);
  const twice = file([sheet('a', GAOSAN)], [paragraph('文')]);
  await opened.session.importFile(twice);
  await opened.session.importFile(twice);
  expect(sheets().filter((line) => line.startsWith('报告正文'))).toEqual([
    '报告正文 no-table narrative',
    '报告正文 (2) no-table narrative',
  ]);
});

test('a text longer than a cell holds stands in several', async () => {
  const long = '长'.repeat(40_000);
  await opened.session.importFile(file([sheet('a', GAOSAN)], [paragraph(long)]));
  const { cells } = opened.host.export().at(-1)!;
  const texts = cells.map(({ value }) => (typeof value === 'string' ? value : ''));
  expect(texts.map(({ length }) => length)).toEqual([32_767, 7_233]);
  expect(texts.join('')).toBe(long);
});

test.each([
  ['nothing', file([]), 'import.no-table'],
  ['no table', file([sheet('说明', note('文'))]), 'import.no-table'],
  ['text only', file([], [paragraph('文')]), 'import.only-text'],
  [
    'too many tables',
    file(Array.from({ length: 501 }, (_, at) => sheet(String(at), SMALL))),
    'import.too-many',
  ],
])('a file with %s is refused', async (_, content, code) => {
  const refusals = [
    opened.session.previewImport(content),
    await opened.session.importFile(content),
  ];
  for (const result of refusals) {
    expect(result).toMatchObject({ ok: false, problems: [{ code }] });
  }
  expect(sheets()).toEqual(['Sheet1 no-table -']);
});

test('given up or failing half-way, it leaves nothing behind', async () => {
  const content = file([sheet('a', GAOSAN), sheet('b', GAOSAN)]);
  const abort = new AbortController();
  const given = await opened.session.importFile(content, {
    signal: abort.signal,
    onProgress: () => {
      abort.abort();
    },
  });
  expect(given).toMatchObject({ ok: false, problems: [{ code: 'host.aborted' }] });
  expect(sheets()).toEqual(['Sheet1 no-table -']);
  opened.session.dispose();
  opened = await openSession([], {}, (host) => ({
    ...host,
    build: () => Promise.reject(new HostError('protected', 'memory', 'protected')),
  }));
  expect(await opened.session.importFile(content)).toMatchObject({
    ok: false,
    problems: [{ code: 'host.protected' }],
  });
  expect(sheets()).toEqual(['Sheet1 no-table -']);
});
