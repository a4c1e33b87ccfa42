import type { Problem, Verdict } from '../../src/engine/assessment';
import { reportIdentity } from '../../src/engine/report-identity';
import { labelsOf, unrecognised } from '../../src/pane/view-model/tables';
import { isStale, signatureOf, verdictView } from '../../src/pane/view-model/verdict';
import {
  nextSorting,
  sortRows,
  workbookRows,
  type Column,
  type Direction,
} from '../../src/pane/view-model/workbook';
import { projectTable } from '../support/table-builder';
import { assessed, finding, workbookOf } from './support';

const workbook = workbookOf([
  assessed('a', projectTable({ funds: ['', '90', '45', '10', '', ''] }), [finding('error')]),
  assessed('b', projectTable({ funds: ['', '', '', '10', '', ''] })),
  assessed('c', projectTable({ unit: 'yuan', funds: ['', '1000000', '900000', '10', '', ''] })),
  assessed('d', projectTable({ funds: ['', '100', '90', '10', '', ''] })),
]);
const rows = workbookRows(workbook);

describe('sorting', () => {
  test.each<[Column, Direction, string]>([
    ['budget', 'ascending', 'acdb'],
    ['budget', 'descending', 'cdab'],
    ['rate', 'ascending', 'acdb'],
    ['errors', 'descending', 'abcd'],
    ['errors', 'ascending', 'bcda'],
    ['score', 'descending', 'cdab'],
    ['name', 'ascending', 'abcd'],
  ])('by %s, %s', (column, direction, expected) => {
    expect(
      sortRows(rows, { column, direction })
        .map(({ sheet }) => sheet)
        .join(''),
    ).toBe(expected);
  });

  test('a heading sorts one way, then the other, then not at all', () => {
    const once = nextSorting(null, 'score');
    const twice = nextSorting(once, 'score');
    expect(once).toEqual({ column: 'score', direction: 'descending' });
    expect(twice).toEqual({ column: 'score', direction: 'ascending' });
    expect(nextSorting(twice, 'score')).toBeNull();
    expect(nextSorting(twice, 'name')).toEqual({ column: 'name', direction: 'ascending' });
  });
});

test('a report of ours is no sheet that was not recognised, unless it could not be read', () => {
  const sheet = (name: string, problem: Problem | null = null, identity: string | null = null) => ({
    state: 'no-table' as const,
    sheet: { id: name, name, visible: true, identity },
    revision: 1,
    changes: [],
    problem,
  });
  const failed = { code: 'host.failed', data: {} };
  const sheets = [
    sheet('说明'),
    sheet('校验报告', null, reportIdentity('0'.repeat(16))),
    sheet('旧报告', failed, reportIdentity('0'.repeat(16))),
  ];
  const names = unrecognised(workbookOf(sheets)).map((one) => one.sheet.name);
  expect(names).toEqual(['说明', '旧报告']);
});

test('tables of one name tell their sheets', () => {
  const copies = ['高三复习迎考', '高三复习迎考 (2)'].map((id) => assessed(id, projectTable()));
  expect([...labelsOf(workbookOf(copies)).values()]).toEqual([
    '高三复习迎考',
    '高三复习迎考（高三复习迎考 (2)）',
  ]);
});

describe('the verdict', () => {
  const next = { sheet: 'a', cell: { row: 1, col: 1 } };
  const counts = { error: 0, warning: 0, info: 0, cannotTell: 0 };
  const ready: Verdict = {
    counts,
    tables: 2,
    incomplete: 0,
    blanks: 0,
    undecided: 0,
    ready: true,
    next: null,
  };
  const open = { ...ready, ready: false, next };
  test.each<[string, Verdict, string, string, string | undefined]>([
    ['nothing left', ready, 'success', 'verdict.ready', undefined],
    [
      'warnings left',
      { ...ready, counts: { ...counts, warning: 3 }, next },
      'success',
      'verdict.ready',
      'verdict.goNext',
    ],
    [
      'errors',
      { ...open, counts: { ...counts, error: 2 } },
      'error',
      'verdict.errors',
      'verdict.goError',
    ],
    [
      'blanks',
      { ...open, blanks: 3, incomplete: 1 },
      'warning',
      'verdict.blanks',
      'verdict.goBlank',
    ],
    [
      'what nobody could judge',
      { ...open, undecided: 1 },
      'warning',
      'verdict.undecided',
      'verdict.goNext',
    ],
    [
      'unreadable scores',
      { ...open, incomplete: 1 },
      'warning',
      'verdict.incomplete',
      'verdict.goNext',
    ],
    ['no table', { ...ready, ready: false, tables: 0 }, 'warning', 'verdict.none', undefined],
  ])('%s', (_, verdict, tone, title, label) => {
    const view = verdictView(verdict);
    expect([view.tone, view.title.key, view.next?.label]).toEqual([tone, title, label]);
  });

  test('names everything that is left, the gravest first', () => {
    const { title, details } = verdictView({
      ...open,
      counts: { ...counts, error: 2 },
      blanks: 3,
      undecided: 1,
    });
    expect([title, ...details].map(({ key, params }) => [key, params.count])).toEqual([
      ['verdict.errors', 2],
      ['verdict.blanks', 3],
      ['verdict.undecided', 1],
      ['verdict.undecided.detail', undefined],
      ['verdict.errors.detail', undefined],
    ]);
  });

  test('is stale once a sheet was assessed anew, and not when another one is looked at', () => {
    const judged = { verdict: ready, signature: signatureOf(workbook) };
    expect(isStale(judged, { ...workbook, active: 'b', revision: 9 })).toBe(false);
    const [first, ...rest] = workbook.sheets;
    const changed = { ...workbook, sheets: [{ ...first!, revision: 2 }, ...rest] };
    expect(isStale(judged, changed)).toBe(true);
    expect(isStale(judged, { ...workbook, sheets: rest })).toBe(true);
  });
});
