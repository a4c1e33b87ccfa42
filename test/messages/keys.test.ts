import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { FIX_KINDS } from '../../src/checks/fix';
import { LOCALES } from '../../src/messages';
import { textsOf } from '../../src/messages/texts';
import { zhCNPane } from '../../src/messages/zh-cn/pane';
import { zhCNPreview } from '../../src/messages/zh-cn/preview';
import { enTaskpane } from '../../src/messages/en/taskpane';
import { zhCNTaskpane, type TaskpaneKey } from '../../src/messages/zh-cn/taskpane';
import { TABS } from '../../src/pane/context';
import { THEMES } from '../../src/pane/preferences';
import { LEVELS } from '../../src/pane/view-model/levels';
import { COLUMNS } from '../../src/pane/view-model/workbook';
import { warningList } from '../../src/messages/warnings';
import type { Refusal } from '../../src/taskpane/connect';
import '../support/english';

const SRC = path.resolve(__dirname, '../../src');
const USERS = ['pane', 'preview', 'taskpane'] as const;

/** Everything that is written between quotes in the rooms that speak to people. */
function literals(): ReadonlySet<string> {
  const found = new Set<string>();
  for (const room of USERS) {
    for (const name of readdirSync(path.join(SRC, room), { recursive: true, encoding: 'utf8' })) {
      if (!/\.tsx?$/.test(name)) continue;
      const source = readFileSync(path.join(SRC, room, name), 'utf8');
      for (const [, text = ''] of source.matchAll(/['"]([\w.-]+)['"]/g)) found.add(text);
    }
  }
  return found;
}

const REFUSALS: readonly Refusal['state'][] = ['no-excel', 'unreachable', 'too-old', 'failed'];

/** Keys that are put together, from what they are put together of. */
const COMPOSED = new Set([
  'workbook.yuan',
  'workbook.qian-yuan',
  'workbook.yi-yuan',
  ...['department', 'project'].flatMap((kind) => [`kind.${kind}`, `insert.kind.${kind}`]),
  ...['excellent', 'good', 'fair', 'poor'].map((grade) => `grade.${grade}`),
  ...['city', 'province', 'county'].map((level) => `insert.level.${level}`),
  ...['over', 'under'].map((balance) => `fill.${balance}`),
  ...['goError', 'goBlank', 'goNext'].map((label) => `verdict.${label}`),
  ...['annotate', 'clearNotes', 'report'].flatMap((name) => [`menu.${name}`, `menu.${name}.busy`]),
  ...['annotate', 'clearNotes'].map((name) => `done.${name}.none`),
  ...['attained', 'partly', 'missed'].map((level) => `suggest.level.${level}`),
  ...['formula', 'band'].map((kind) => `suggest.agrees.${kind}`),
  ...['formulas', 'layout'].flatMap((choice) => [`adopt.${choice}`, `adopt.${choice}.hint`]),
  ...['offer', 'original'].flatMap((kind) => [`adopt.${kind}`, `adopt.${kind}.go`]),
  ...['unread', 'unreadable'].map((reason) => `task.${reason}`),
  ...['stays', 'original', 'file'].map((left) => `task.unread.${left}`),
  ...FIX_KINDS.map((kind) => `fix.${kind}`),
  ...LEVELS.map((level) => `level.${level}`),
  ...TABS.map((tab) => `tab.${tab}`),
  ...COLUMNS.map((column) => `workbook.${column}`),
  ...THEMES.map((theme) => `menu.theme.${theme}`),
  ...LOCALES.map((locale) => `menu.language.${locale}`),
  ...REFUSALS.flatMap((state) => ['', '.text', '.next'].map((part) => `taskpane.${state}${part}`)),
]);
/** Keys that end in a word of the engine or of the file reader. */
const FAMILIES = ['blank.', 'preview.warning.', 'preview.word.'];

test('every sentence of the pane, the preview and the task pane’s page is said somewhere', () => {
  const used = literals();
  const dead = [zhCNPane, zhCNPreview, zhCNTaskpane]
    .flatMap(Object.keys)
    .filter(
      (key) =>
        !used.has(key) && !COMPOSED.has(key) && !FAMILIES.some((family) => key.startsWith(family)),
    );
  expect(dead).toEqual([]);
});

test.each([
  ['zh-CN', '；'],
  ['en', '; '],
] as const)('in %s several warnings are joined by "%s"', (locale, separator) => {
  const warnings = ['甲', '乙'].map(
    (sheet) => ({ code: 'sheet-skipped', sheet, kind: 'chart' }) as const,
  );
  const [first, second, ...more] = warningList(warnings, textsOf(locale)).split(separator);
  expect(more).toEqual([]);
  expect(first).toContain('甲');
  expect(second).toContain('乙');
});

test.each(Object.keys(zhCNTaskpane) as TaskpaneKey[])(
  '%s has the same marks in both languages',
  (key) => {
    const marks = (text: string) => text.match(/\{\w+\}/g);
    expect(marks(enTaskpane[key])).toEqual(marks(zhCNTaskpane[key]));
  },
);
