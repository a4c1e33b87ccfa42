import { LOCALES, wordsOf, type PaneKey } from '../../src/messages';
import { enPane } from '../../src/messages/en/pane';
import { zhCNPane } from '../../src/messages/zh-cn/pane';
import {
  chosenLocale,
  chosenTheme,
  storedPreferences,
  type Preferences,
} from '../../src/pane/preferences';
import {
  defaultRows,
  linesOf,
  namedLines,
  refusalsByLine,
  requestOf,
  startDraft,
} from '../../src/pane/view-model/insert';
import { FORMS } from '../../src/templates/registry';
import '../support/english';

const draft = startDraft(new Date(2024, 5, 1), FORMS);

test('the year offered is the one that has ended', () => {
  expect(draft.year).toBe('2023');
});

test.each([
  ['', []],
  [' \n\t\n', []],
  ['高三\r\n\r\n 课程 ', ['1 高三 高三', '3 课程 课程']],
  ['高三\t50\t45\n\t课程\t3', ['1 高三 高三', '2 课程 课程']],
  ['很长的名称|短名\n另一个｜短', ['1 很长的名称 短名', '2 另一个 短']],
  ['|短', ['1 短 短']],
])('the names in %j', (text, expected) => {
  expect(
    namedLines(text).map(({ line, name, sheetName }) => `${String(line)} ${name} ${sheetName}`),
  ).toEqual(expected);
});

test('a draft may begin with the department’s table, with that form’s rows', () => {
  const department = startDraft(new Date(2024, 5, 1), FORMS, 'department');
  expect(department).toEqual({
    ...draft,
    kind: 'department',
    rows: defaultRows({ kind: 'department' }, FORMS),
  });
});

test('no name asks for one blank table under the default sheet name', () => {
  expect(requestOf(draft, FORMS).tables).toEqual([{ name: '', sheetName: '项目支出' }]);
});

test('only what was filled in is asked for', () => {
  const request = requestOf({ ...draft, names: '高三', supervisor: ' 教育局 ' }, FORMS);
  expect(request).toEqual({
    kind: 'project',
    year: 2023,
    level: 'city',
    protect: false,
    rowsPerSubcategory: 3,
    tables: [{ name: '高三', sheetName: '高三' }],
    supervisor: '教育局',
  });
  const department = requestOf({ ...draft, kind: 'department', supervisor: '教育局' }, FORMS);
  expect(department).not.toHaveProperty('supervisor');
});

test.each(['', '23', '二〇二三', '2023.5'])('the year %j is not a number', (year) => {
  expect(requestOf({ ...draft, year }, FORMS).year).toBeNaN();
});

test('a refusal is told with its line, or with none', () => {
  const lines = linesOf({ ...draft, names: '\n甲\n乙' }, FORMS);
  const refusal = { code: 'x', data: {} };
  const [second, whole] = refusalsByLine(lines, [
    { ...refusal, table: 1 },
    { ...refusal, table: null },
  ]);
  expect(second?.line).toMatchObject({ line: 3, name: '乙' });
  expect(whole?.line).toBeNull();
});

describe('words', () => {
  const marks = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  test.each(Object.keys(zhCNPane) as PaneKey[])(
    '%s has the same marks in both languages',
    (key) => {
      expect(marks(enPane[key])).toEqual(marks(zhCNPane[key]));
      expect(enPane[key]).not.toBe('');
    },
  );

  test.each(LOCALES)('%s fills marks and keeps an unknown problem visible', (locale) => {
    const words = wordsOf(locale);
    expect(words.t('insert.go', { count: 3 })).toContain('3');
    expect(words.problem({ code: 'never-heard-of', data: { a: 1 } })).toContain('never-heard-of');
    expect(words.source('no/such-check')).toBeNull();
    expect(words.source('scores/total')).toContain('2020');
  });
});

describe('preferences', () => {
  const kept = (value: string | null): Preferences => ({ get: () => value, set: () => undefined });
  test.each([
    [null, 'zh-CN', 'system'],
    ['en', 'en', 'system'],
    ['dark', 'zh-CN', 'dark'],
    ['nonsense', 'zh-CN', 'system'],
  ])('%j kept', (value, locale, theme) => {
    expect(chosenLocale(kept(value), 'zh-CN')).toBe(locale);
    expect(chosenTheme(kept(value), 'system')).toBe(theme);
  });

  test('a storage that refuses is forgetful, not fatal', () => {
    const stored = storedPreferences();
    stored.set('locale', 'en');
    expect(stored.get('locale')).toBeNull();
  });
});
