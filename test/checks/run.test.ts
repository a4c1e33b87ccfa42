import fc from 'fast-check';
import {
  cannotTell,
  defineCheck,
  defineWorkbookCheck,
  fail,
  notApplicable,
  pass,
  type Outcome,
} from '../../src/checks/check';
import { CHECKS } from '../../src/checks/registry';
import { runChecks, runWorkbookChecks } from '../../src/checks/run';
import type { EvaluationTable } from '../../src/model/table';
import { entry } from '../support/cases';
import { contextOf, departmentTable, projectTable } from '../support/table-builder';

const CELL = { row: 4, col: 7 };
const check = (outcome: Outcome | readonly Outcome[]) =>
  defineCheck({ id: 'funds/x', severity: 'error', source: 'form', evaluate: () => outcome });
const run = (outcome: Outcome | readonly Outcome[]) =>
  runChecks([check(outcome)], contextOf(projectTable()))[0];

describe('one check', () => {
  test('the most telling outcome is its status', () => {
    expect(run([])?.status).toBe('not-applicable');
    expect(run([notApplicable, pass])?.status).toBe('pass');
    expect(run([cannotTell([]), pass])?.status).toBe('cannot-tell');
    expect(run([fail([]), cannotTell([]), pass])?.status).toBe('fail');
  });

  test('a failure becomes a finding with its own severity', () => {
    expect(
      run(fail([CELL], { a: 1 }, { severity: 'info', variant: 'rounding', expected: 2 })),
    ).toEqual({
      check: 'funds/x',
      status: 'fail',
      findings: [
        {
          key: 'funds/x/fail/rounding@4:7',
          check: 'funds/x',
          status: 'fail',
          severity: 'info',
          variant: 'rounding',
          cells: [CELL],
          params: { a: 1 },
          expected: 2,
          fix: null,
        },
      ],
    });
  });

  test('findings without cells have keys of their own', () => {
    const keys = run([fail([]), fail([]), fail([CELL])])?.findings.map(({ key }) => key);
    expect(keys).toEqual(['funds/x/fail/fail@', 'funds/x/fail/fail@#2', 'funds/x/fail/fail@4:7']);
  });

  test('a key tells all cells, and across tables their sheets', () => {
    const other = { row: 4, col: 71 };
    const [table] = run(fail([CELL, other]))?.findings ?? [];
    expect(table?.key).toBe('funds/x/fail/fail@4:7,4:71');
    const places = [
      { sheet: '甲', cell: CELL },
      { sheet: '乙', cell: other },
      { sheet: '甲', cell: other },
    ];
    const across = defineWorkbookCheck({
      id: 'funds/x',
      severity: 'error',
      source: 'form',
      evaluateAll: () => fail(places),
    });
    const [result] = runWorkbookChecks([across], [entry('甲', projectTable())]);
    expect(result?.findings).toMatchObject([
      {
        key: 'funds/x/fail/fail@甲!4:7,乙!4:71,甲!4:71',
        sheet: '甲',
        cells: [CELL, other],
        elsewhere: [{ sheet: '乙', cell: other }],
      },
    ]);
  });

  test('one that throws is a cannot-tell with its id, and the others still run', () => {
    const broken = defineCheck({
      id: 'funds/broken',
      severity: 'error',
      source: 'form',
      evaluate: () => {
        throw new TypeError('boom');
      },
    });
    const results = runChecks([broken, check(pass)], contextOf(projectTable()));
    expect(results.map(({ check: id, status }) => [id, status])).toEqual([
      ['funds/broken', 'cannot-tell'],
      ['funds/x', 'pass'],
    ]);
    expect(results[0]?.findings[0]).toMatchObject({
      variant: 'crashed',
      cells: [],
      params: { error: 'boom' },
    });
  });
});

const status = (table: EvaluationTable) =>
  Object.fromEntries(
    runChecks(CHECKS, contextOf(table)).map(({ check: id, status: s }) => [id, s]),
  );
const FAMILY = /^(binding|funds|weights|scores)\//;

describe('whole tables', () => {
  test('a sound table has no errors and no warnings', () => {
    for (const table of [projectTable(), departmentTable()]) {
      const bad = Object.entries(status(table)).filter(
        ([id, s]) => FAMILY.test(id) && /fail|tell/.test(s),
      );
      expect(bad).toEqual([]);
    }
  });

  test('a blank form only lacks its amounts: nothing else passes or fails by accident', () => {
    const blank = {
      funds: [],
      output: [[]],
      benefit: [[]],
      satisfaction: [[]],
      total: ['', ''],
    } as const;
    const table = projectTable({ ...blank, currentYear: [] });
    const mine = Object.entries(status(table)).filter(([id]) => FAMILY.test(id));
    const failing = mine.filter(([, s]) => s === 'fail').map(([id]) => id);
    expect(failing).toEqual(['funds/missing-amount']);
    const passing = mine.filter(([, s]) => s === 'pass').map(([id]) => id);
    expect(passing).toEqual(['binding/lost-anchor', 'binding/unreadable', 'funds/source-scored']);
  });

  const cell = fc.oneof(
    fc.constantFrom(
      '',
      '0',
      '10',
      '-5',
      '50',
      '100%',
      '无',
      '—',
      '#REF!',
      '五十',
      '1.2次',
      '≤5万',
      '完成',
    ),
    fc.string(),
    fc.double().map(String),
  );
  const row = fc.array(cell, { maxLength: 6 });
  const rows = fc.array(row, { maxLength: 4 });
  const total = fc.option(fc.tuple(cell, cell));
  const input = fc.record(
    {
      funds: fc.option(row),
      output: rows,
      benefit: rows,
      satisfaction: rows,
      total,
      currentYear: row,
      other: row,
      revenue: row,
      expenditure: row,
    },
    { requiredKeys: [] },
  );
  const anyTable = fc
    .tuple(input, fc.boolean())
    .map(([cells, project]) => (project ? projectTable(cells) : departmentTable(cells)));

  test('no check throws, whatever stands in the cells; keys are unique', () => {
    fc.assert(
      fc.property(anyTable, (table) => {
        const findings = runChecks(CHECKS, contextOf(table)).flatMap((result) => result.findings);
        expect(findings.filter(({ variant }) => variant === 'crashed')).toEqual([]);
        expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
      }),
      { numRuns: 300 },
    );
  });
});
