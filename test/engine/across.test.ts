import fc from 'fast-check';
import { WORKBOOK_CHECKS } from '../../src/checks/registry';
import { runWorkbookChecks } from '../../src/checks/run';
import { layout } from '../../src/binding/layout/layout';
import { createSession } from '../../src/engine/create-session';
import { tablesOf } from '../../src/engine/tables';
import { createMemoryHost } from '../../src/hosts/memory';
import { hunan2023Department } from '../../src/templates/hunan-2023-department';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import type { FieldPath } from '../../src/templates/form';
import type { CellValue } from '../../src/sheet/grid';

const planOf = (nth: number, values: Readonly<Partial<Record<FieldPath, CellValue>>>) =>
  layout(nth === 0 ? hunan2023Department : hunan2023Project, {
    sheetName: `表${String(nth)}`,
    year: 2023,
    level: 'city',
    identity: null,
    values,
  });
const PLANS = [
  planOf(0, { 'identity.departmentName': '甲局', 'expenditure.projectExpenditure': 3 }),
  ...['一', '一', '三'].map((name, nth) =>
    planOf(nth + 1, {
      'identity.projectName': name,
      'identity.implementer': '甲局',
      'funds.total.annualBudget': 1,
      'funds.total.executed': 1,
    }),
  ),
];

async function open() {
  const memory = createMemoryHost({ plans: PLANS });
  const session = createSession(memory, { schedule: queueMicrotask });
  await session.whenIdle();
  return { memory, session };
}

/** Cells of a project's sheet, by what stands there in it. */
async function cellsOf(session: Awaited<ReturnType<typeof open>>['session']) {
  const [, project] = tablesOf(await session.whenIdle());
  if (project?.table.kind !== 'project') throw new Error('the second sheet is a project');
  const { identity, funds, indicators, year } = project.table;
  const cells = {
    year: year.cell,
    name: identity.projectName.cell,
    unit: identity.implementer.cell,
    budget: funds.total?.annualBudget.cell,
    executed: funds.total?.executed.cell,
    indicator: indicators[0]?.name.cell,
    weight: indicators[0]?.weight.cell,
  };
  const found = Object.values(cells);
  if (found.some((cell) => !cell)) throw new Error('a field has no cell');
  return cells as { readonly [Key in keyof typeof cells]: NonNullable<(typeof cells)[Key]> };
}

test('whatever is typed, what is said across the tables is what a fresh look says', async () => {
  const { memory, session } = await open();
  const cells = Object.values(await cellsOf(session));
  const edit = fc.record({
    sheet: fc.nat({ max: PLANS.length - 1 }),
    place: fc.constantFrom(...cells),
    text: fc.constantFrom('', '一', '甲局', '1', '3', '2.5', '乙局'),
  });
  await fc.assert(
    fc.asyncProperty(edit, async ({ sheet, place, text }) => {
      const { sheets } = session.current();
      await memory.user.type(sheets[sheet]?.sheet.id ?? '', place, text);
      const now = await session.whenIdle();
      const fresh = runWorkbookChecks(WORKBOOK_CHECKS, tablesOf(now));
      expect(now.findings).toEqual(fresh.flatMap(({ findings }) => findings));
    }),
    { numRuns: 100, seed: 5 },
  );
  session.dispose();
});

test('they run again for what they look at only', async () => {
  const { memory, session } = await open();
  const { weight, executed } = await cellsOf(session);
  const id = session.current().sheets[1]?.sheet.id ?? '';
  const { findings } = session.current();
  expect(findings.map(({ check }) => check)).toContain('consistency/duplicate-project');
  await memory.user.type(id, weight, '5');
  expect((await session.whenIdle()).findings).toBe(findings);
  await memory.user.type(id, executed, '9');
  expect((await session.whenIdle()).findings).not.toBe(findings);
  session.dispose();
});

test('other rules let them say something else of the same tables', async () => {
  const { session } = await open();
  expect((await session.whenIdle()).findings).not.toEqual([]);
  const levels = Object.fromEntries(WORKBOOK_CHECKS.map(({ id }) => [id, 'off'] as const));
  session.configure({ name: '无', levels, thresholds: {}, publication: false });
  expect((await session.whenIdle()).findings).toEqual([]);
  session.dispose();
});
