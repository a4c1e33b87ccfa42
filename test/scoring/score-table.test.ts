import fc from 'fast-check';
import { counts, expectedPoints, scoreTable } from '../../src/scoring/score-table';
import { hunan2023Project as form } from '../../src/templates/hunan-2023-project';
import { indicator, projectTable, type ProjectInput } from '../support/table-builder';

const score = (input: ProjectInput = {}) => scoreTable(projectTable(input), form);
const UNTOUCHED = { funds: [], output: [[]], benefit: [[]], satisfaction: [[]] } as const;

test('a complete table', () => {
  const scores = score();
  expect(scores.executionRate?.toFixed()).toBe('1');
  expect(scores.executionScore?.toFixed()).toBe('10');
  expect(scores.executionWeight.toFixed()).toBe('10');
  expect(scores.weightTotal?.toFixed()).toBe('100');
  expect(scores.scoreTotal?.toFixed()).toBe('98');
  expect(scores.complete).toBe(true);
  expect(scores.grade).toBe('excellent');
  expect(
    scores.categories.map(({ key, expected, weight, score: points }) =>
      [key, expected, weight, points].map(String),
    ),
  ).toEqual([
    ['output', '50', '50', '50'],
    ['benefit', '30', '30', '28'],
    ['satisfaction', '10', '10', '10'],
  ]);
});

test('nothing typed is nothing known: no zeros', () => {
  const scores = score(UNTOUCHED);
  expect(scores.executionRate).toBeUndefined();
  expect(scores.executionScore).toBeUndefined();
  expect(scores.weightTotal).toBeUndefined();
  expect(scores.scoreTotal).toBeUndefined();
  expect(scores.complete).toBe(false);
  expect(scores.grade).toBeUndefined();
});

test('one blank or unreadable score leaves the table without a grade', () => {
  for (const missing of ['', '二十']) {
    const scores = score({ output: [['培训', '9科', '9科', '50', missing]] });
    expect(scores.complete).toBe(false);
    expect(scores.grade).toBeUndefined();
    expect(scores.scoreTotal?.toFixed()).toBe('48');
  }
});

test('a blank execution score is computed, a stated one stands', () => {
  expect(score({ funds: ['', '200', '178.1'] }).scoreTotal?.toFixed()).toBe('96.91');
  expect(score({ funds: ['', '200', '178.1', '10', '', '10'] }).scoreTotal?.toFixed()).toBe('98');
});

describe('a table without a budget', () => {
  test('is complete without an execution score; its total is that of the rest, and it has no grade', () => {
    for (const executed of ['0', '']) {
      const scores = score({ funds: ['0', '0', executed, '10', '', ''] });
      expect(scores.executionRate).toBeUndefined();
      expect(scores.scoreTotal?.toFixed()).toBe('88');
      expect(scores.complete).toBe(true);
      expect(scores.grade).toBeUndefined();
    }
  });

  test('that states an execution score all the same is scored with it', () => {
    const scores = score({ funds: ['0', '0', '0', '10', '', '10'] });
    expect([scores.scoreTotal?.toFixed(), scores.complete, scores.grade]).toEqual([
      '98',
      true,
      'excellent',
    ]);
  });

  test('is not one whose budget is blank', () => {
    expect(score({ funds: ['0', '', '0', '10', '', ''] }).complete).toBe(false);
  });
});

test("the label's own bracket comes before the form's points", () => {
  const [output] = projectTable({ statedPoints: { output: 40 } }).categories;
  expect(output && expectedPoints(output, form)).toBe(40);
  expect(output && expectedPoints({ ...output, statedPoints: null }, form)).toBe(50);
  expect(output && expectedPoints({ ...output, key: 'cost', statedPoints: null }, form)).toBeNull();
});

test.each([
  [['', '', '', '', ''], false],
  [['无', '', '', '0', ''], false],
  [['无', '', '', '0', '0'], true],
  [['', '', '', '5', ''], true],
  [['', '', '', '', '5'], true],
  [['', '', '', '五', ''], true],
])('%j counts: %p', (cells, expected) => {
  expect(counts(indicator(cells))).toBe(expected);
});

test('totals do not depend on the order of the rows', () => {
  const points = fc.integer({ min: 0, max: 5000 }).map((cents) => String(cents / 100));
  const row = fc.tuple(points, points).map(([weight, got]) => ['培训', '1', '1', weight, got]);
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
      const forward = score({ output: rows });
      const backward = score({ output: [...rows].reverse() });
      expect(backward.weightTotal?.toFixed()).toBe(forward.weightTotal?.toFixed());
      expect(backward.scoreTotal?.toFixed()).toBe(forward.scoreTotal?.toFixed());
    }),
  );
});
