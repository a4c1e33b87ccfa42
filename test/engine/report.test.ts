import { reportIdentity } from '../../src/engine/report-identity';
import type { WorkbookAssessment } from '../../src/engine/assessment';
import { HostError } from '../../src/hosts/port';
import { cellAt } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import { fixturePlans, openSession, type Opened } from '../support/fixing';

const [TABLE] = fixturePlans('keji');
let opened: Opened;
afterEach(() => {
  opened.session.dispose();
});

/** A report that quotes a whole table, as a stranger's eye would take it for one. */
const plan = ({ revision }: WorkbookAssessment): SheetPlan => ({
  ...TABLE!,
  name: '校验报告',
  identity: reportIdentity(String(revision).padStart(16, '0')),
});

test('it is made of what was just read, shown, and made anew in its own place', async () => {
  opened = await openSession([TABLE!]);
  const { host, session } = opened;
  await host.user.type('sheet-1', { row: 5, col: 4 }, '20');
  const seen: unknown[] = [];
  const first = await session.report((assessment) => {
    const [sheet] = assessment.sheets;
    seen.push(sheet?.state === 'table' && sheet.table.funds.total?.annualBudget.raw);
    return plan(assessment);
  });
  expect(seen).toEqual(['20']);
  if (!first.ok) throw new Error('refused');
  expect(await host.selection()).toEqual({ sheet: first.value, cell: { row: 0, col: 0 } });
  const second = await session.report(plan);
  if (!second.ok) throw new Error('refused');
  expect((await host.sheets()).map(({ name }) => name)).toEqual(['Sheet1', '校验报告']);
  const sheets = session.current().sheets;
  expect(sheets.map(({ state, sheet }) => [sheet.id, state])).toEqual([
    ['sheet-1', 'table'],
    [second.value, 'no-table'],
  ]);
  expect(session.current().totals.tables).toBe(1);
});

test('a sheet of that name that is not ours stays', async () => {
  opened = await openSession([TABLE!]);
  const { host, session } = opened;
  const id = await host.user.addSheet('校验报告');
  await host.user.type(id, { row: 0, col: 0 }, '手写');
  expect(await session.report(plan)).toEqual({
    ok: false,
    problems: [{ code: 'report.name-taken', data: { name: '校验报告' } }],
  });
  const [read] = await host.read([id]);
  expect(read?.status === 'read' && cellAt(read.grid, { row: 0, col: 0 }).value).toBe('手写');
});

test('a host that fails, and a report that cannot be made, are problems', async () => {
  opened = await openSession([TABLE!], {}, (host) => ({
    ...host,
    build: () => Promise.reject(new HostError('unsupported', 'memory', 'build')),
  }));
  expect(await opened.session.report(plan)).toMatchObject({
    ok: false,
    problems: [{ code: 'host.unsupported' }],
  });
  const broken = opened.session.report(() => {
    throw new Error('no words');
  });
  expect(await broken).toMatchObject({ ok: false, problems: [{ code: 'internal' }] });
});
