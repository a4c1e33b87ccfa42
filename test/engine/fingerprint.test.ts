import { createSession } from '../../src/engine/create-session';
import { fingerprintOf } from '../../src/engine/fingerprint';
import type { WorkbookAssessment } from '../../src/engine/assessment';
import { createMemoryHost } from '../../src/hosts/memory';
import type { CellValue } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import { assessed, finding, workbookOf } from '../pane/support';
import { published } from '../support/sessions';
import { projectTable } from '../support/table-builder';

async function assessmentOf(plans: readonly SheetPlan[]): Promise<WorkbookAssessment> {
  const host = createMemoryHost({ plans });
  const session = createSession(host, { schedule: (run) => setImmediate(run) });
  const assessment = await session.whenIdle();
  session.dispose();
  host.dispose();
  return assessment;
}
const fingerprint = async (plans: readonly SheetPlan[]) => fingerprintOf(await assessmentOf(plans));

const [, gaosan, kecheng] = published();
if (!gaosan || !kecheng) throw new Error('the published workbook has its tables');

function withValue(plan: SheetPlan, row: number, col: number, value: CellValue): SheetPlan {
  const cells = plan.cells.map((cell) =>
    cell.row === row && cell.col === col ? { ...cell, value, formula: null } : cell,
  );
  return { ...plan, cells };
}

test('is sixteen hexadecimal digits, the same for a copy of the workbook read anew', async () => {
  const first = await fingerprint([gaosan, kecheng]);
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  const other = { ...planWithoutTable(), name: '封面' };
  expect(await fingerprint([other, gaosan, kecheng])).toBe(first);
  expect(await fingerprint([{ ...gaosan, identity: 'x;y;1' }, kecheng])).toBe(first);
});

test('differs after a change of any one field, whatever it was', async () => {
  const { sheets } = await assessmentOf([gaosan]);
  const [sheet] = sheets;
  if (sheet?.state !== 'table') throw new Error('a table');
  const { table } = sheet;
  const line = table.funds.total;
  const fields = [
    table.title,
    ...Object.values(table.identity),
    ...(line
      ? [line.annualBudget, line.executed, line.weight, line.executionRate, line.score]
      : []),
    table.goals.expected,
    table.goals.actual,
    ...table.indicators.flatMap((row) => [
      row.name,
      row.target,
      row.actual,
      row.weight,
      row.score,
      row.deviation,
    ]),
    ...(table.total ? [table.total.weight, table.total.score] : []),
  ].filter(({ cell, state }) => cell !== null && state === 'ok');
  expect(fields.length).toBeGreaterThan(60);
  const seen = new Set([await fingerprint([gaosan])]);
  for (const { cell, raw } of fields) {
    if (!cell) continue;
    const value = /^[\d.]+$/.test(raw) ? Number(raw) + 0.001 : `${raw}。`;
    seen.add(await fingerprint([withValue(gaosan, cell.row, cell.col, value)]));
  }
  expect(seen.size).toBe(fields.length + 1);
});

test('differs when a table is renamed, moved down, left out, put elsewhere or judged by other rules', async () => {
  const moved = {
    ...gaosan,
    cells: gaosan.cells.map((cell) => ({ ...cell, row: cell.row + 1 })),
    merges: gaosan.merges.map((rect) => ({ ...rect, row: rect.row + 1 })),
  };
  const workbook = await assessmentOf([gaosan, kecheng]);
  const settings = { name: '某市', levels: {}, thresholds: {}, publication: false };
  const all = [
    fingerprintOf(workbook),
    fingerprintOf({ ...workbook, settings }),
    fingerprintOf({ ...workbook, settings: { ...settings, thresholds: { lowExecution: 0.5 } } }),
    fingerprintOf({ ...workbook, settings: { ...settings, publication: true } }),
    await fingerprint([{ ...gaosan, name: '改名' }, kecheng]),
    await fingerprint([moved, kecheng]),
    await fingerprint([gaosan]),
    await fingerprint([kecheng, gaosan]),
  ];
  expect(new Set(all).size).toBe(all.length);
});

test('takes in findings, those across tables by the names of their sheets', () => {
  const table = projectTable();
  const across = { ...finding('error'), sheet: 'a', elsewhere: [] };
  const of = (id: string, findings = [finding('error')], told = [{ ...across, sheet: id }]) =>
    fingerprintOf({
      ...workbookOf([{ ...assessed(id, table, findings), sheet: info(id) }]),
      findings: told,
    });
  const first = of('1');
  expect(of('2')).toBe(first);
  expect(of('1', [])).not.toBe(first);
  expect(of('1', [finding('warning')])).not.toBe(first);
  expect(of('1', [finding('error', 3)])).not.toBe(first);
  expect(of('1', undefined, [])).not.toBe(first);
});

test('a sheet that could not be assessed counts, one without a table does not', () => {
  const none = { state: 'no-table', sheet: info('1'), revision: 1, changes: [] } as const;
  const empty = fingerprintOf(workbookOf([]));
  expect(fingerprintOf(workbookOf([{ ...none, problem: null }]))).toBe(empty);
  const problem = { code: 'internal', data: {} };
  expect(fingerprintOf(workbookOf([{ ...none, problem }]))).not.toBe(empty);
});

function info(id: string) {
  return { id, name: '表', visible: true, identity: null };
}

function planWithoutTable(): SheetPlan {
  return { ...kecheng!, cells: [], merges: [], validations: [], conditionalFormats: [] };
}
