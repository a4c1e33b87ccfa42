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
import { assessed, finding, workbookOf } from './support';

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
