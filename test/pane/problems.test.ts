import { advance, settle, startLingering } from '../../src/pane/view-model/linger';
import { LEVELS } from '../../src/pane/view-model/levels';
import {
  collectProblems,
  filterProblems,
  groupProblems,
  isUnfiltered,
  levelCounts,
  NO_FILTER,
  searchable,
  toggleLevel,
  type ProblemFilter,
} from '../../src/pane/view-model/problems';
import { projectTable } from '../support/table-builder';
import { findingsOn } from '../../src/pane/view-model/across';
import { fillView } from '../../src/pane/view-model/fill';
import { headerView } from '../../src/pane/view-model/header';
import { workbookRows } from '../../src/pane/view-model/workbook';
import { assessed, finding, findingAcross, workbookOf } from './support';

const workbook = workbookOf([
  assessed('a', projectTable(), [
    finding('warning', 5),
    finding('error', 9, 2),
    finding('error', 9, 1),
  ]),
  assessed('b', projectTable(), [finding('error', 3), finding('cannot-tell', 1)]),
]);
const items = collectProblems(workbook);
const told = (list: typeof items) =>
  list.map(({ sheet, level, cell }) => [sheet, level, cell?.row]);

test('findings stand by severity, then table, then place', () => {
  expect(items.map(({ id }) => id)).toEqual([
    'a|check/error@9:1',
    'a|check/error@9:2',
    'b|check/error@3:0',
    'a|check/warning@5:0',
    'b|check/cannot-tell@1:0',
  ]);
});

test('equal findings of one table have different ids', () => {
  const twice = workbookOf([assessed('a', projectTable(), [finding('error'), finding('error')])]);
  const ids = collectProblems(twice).map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
});

describe('filters', () => {
  const all: ProblemFilter = { levels: LEVELS, sheet: null, query: '' };
  test.each<[string, ProblemFilter, number]>([
    ['nothing chosen: all that was judged', NO_FILTER, 4],
    ['every level', all, 5],
    ['cannot-tell alone', { ...all, levels: ['cannot-tell'] }, 1],
    ['one table', { ...all, sheet: 'b' }, 2],
    ['text in full width and upper case', { ...all, query: 'Ａ|CHECK' }, 3],
    ['all words must stand', { ...all, query: 'b| error' }, 1],
    ['no level', { ...all, levels: [] }, 0],
  ])('%s', (_, filter, count) => {
    expect(filterProblems(items, filter, ({ id }) => searchable(id))).toHaveLength(count);
  });

  test('levels are switched in their own order', () => {
    expect(toggleLevel(['warning'], 'error')).toEqual(['error', 'warning']);
    expect(toggleLevel(['error', 'warning'], 'error')).toEqual(['warning']);
  });

  test('knows when nothing is filtered', () => {
    expect(isUnfiltered(NO_FILTER)).toBe(true);
    expect(isUnfiltered({ ...NO_FILTER, query: 'x' })).toBe(false);
    expect(isUnfiltered({ ...NO_FILTER, levels: ['error'] })).toBe(false);
  });

  test('counts are of one table or of all', () => {
    expect(levelCounts(items, null)).toEqual({ error: 3, warning: 1, info: 0, 'cannot-tell': 1 });
    expect(levelCounts(items, 'b')).toEqual({ error: 1, warning: 0, info: 0, 'cannot-tell': 1 });
  });
});

test('each table of each level has a heading; what is gone is not counted', () => {
  const rows = groupProblems(items, new Set(['a|check/error@9:1']));
  expect(
    rows.map((row) => (row.kind === 'group' ? `${row.level} ${String(row.count)}` : row.gone)),
  ).toEqual(['error 1', true, false, 'error 1', false, 'warning 1', false, 'cannot-tell 1', false]);
});

describe('findings across tables', () => {
  const tables = [
    assessed('a', projectTable(), [finding('error', 9)]),
    assessed('b', projectTable(), [finding('warning', 3)]),
    assessed('c', projectTable()),
  ] as const;
  const shared = workbookOf(tables, [
    findingAcross('error', [
      ['b', 14],
      ['b', 2],
      ['a', 7],
    ]),
    findingAcross('cannot-tell', []),
  ]);
  const all = collectProblems(shared);

  test('stand before the tables of their level, with every cell', () => {
    expect(all.map(({ sheet, level, order }) => [sheet, level, order])).toEqual([
      ['b', 'error', -1],
      ['a', 'error', 0],
      ['b', 'warning', 1],
      [null, 'cannot-tell', -1],
    ]);
    expect(all[0]?.places?.map(({ sheet, cell }) => [sheet, cell.row])).toEqual([
      ['b', 14],
      ['b', 2],
      ['a', 7],
    ]);
    expect(groupProblems(all).flatMap((row) => (row.kind === 'group' ? [row.table] : []))).toEqual([
      null,
      '高三复习迎考（a）',
      '高三复习迎考（b）',
      null,
    ]);
  });

  test.each([
    ['a', 2, 0],
    ['b', 1, 1],
    ['c', 0, 0],
  ] as const)('are told of every table that they name: %s', (sheet, error, warning) => {
    const table = tables.find((one) => one.sheet.id === sheet)!;
    const counts = { error, warning, info: 0, 'cannot-tell': 0 };
    const said = findingsOn(shared, table);
    expect(levelCounts(all, sheet)).toEqual(counts);
    expect(headerView(table, said).counts).toEqual(counts);
    expect(workbookRows(shared).find((row) => row.sheet === sheet)?.errors).toBe(error);
    const shown = filterProblems(all, { ...NO_FILTER, sheet }, () => '');
    expect(shown).toHaveLength(error + warning);
  });

  test('mark the rows of the table that is looked at, and no others', () => {
    const marked = (index: 0 | 1) =>
      fillView(tables[index], findingsOn(shared, tables[index]))
        .categories.flatMap(({ subcategories }) => subcategories)
        .flatMap(({ rows }) => rows.filter(({ worst }) => worst).map(({ row }) => row));
    expect(marked(0)).toEqual([]);
    expect(marked(1)).toEqual([14]);
  });
});

describe('findings that were made good', () => {
  const without = items.slice(1);

  test('stay in their place until they have faded', () => {
    const after = advance(startLingering(items), without);
    expect(told(after.shown)).toEqual(told(items));
    expect([...after.gone]).toEqual(['a|check/error@9:1']);
    expect(settle(after).shown).toBe(without);
  });

  test('come back when they are made again', () => {
    const again = advance(advance(startLingering(items), without), items);
    expect(again.gone.size).toBe(0);
    expect(again.shown).toBe(items);
  });

  test('go at once when there are many', () => {
    const rows = Array.from({ length: 31 }, (_, row) => finding('error', row));
    const many = collectProblems(workbookOf([assessed('a', projectTable(), rows)]));
    expect(advance(startLingering(many), []).shown).toEqual([]);
  });
});
