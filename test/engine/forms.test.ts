import type { TableAssessment } from '../../src/engine/assessment';
import { createSession } from '../../src/engine/create-session';
import { indicatorFingerprint } from '../../src/engine/rows';
import type { InsertRequest, Session } from '../../src/engine/session';
import { createMemoryHost, type MemoryHost } from '../../src/hosts/memory';
import type { SheetId } from '../../src/hosts/port';
import type { ProjectTable } from '../../src/model/table';
import { toA1, type CellPosition } from '../../src/sheet/address';
import type { CellValue } from '../../src/sheet/grid';
import { REQUEST, settled } from '../support/sessions';

/** A form that is not the first of its kind, in a live workbook. */
const SICHUAN: InsertRequest = {
  ...REQUEST,
  formId: 'sichuan-2023-project',
  supervisor: '某县发展和改革局',
  implementer: '某县发展和改革局',
};

let host: MemoryHost;
let session: Session;
let sheet: SheetId;

beforeEach(async () => {
  host = createMemoryHost();
  session = createSession(host);
  const inserted = await session.insert(SICHUAN);
  if (!inserted.ok) throw new Error('refused');
  [sheet] = inserted.value as [SheetId];
});
afterEach(() => {
  session.dispose();
});

function assessment(): TableAssessment {
  const found = session.current().sheets.find((one) => one.sheet.id === sheet);
  if (found?.state !== 'table') throw new Error('no table');
  return found;
}

const table = (): ProjectTable => assessment().table as ProjectTable;

async function type(...typed: (readonly [CellPosition | null, CellValue])[]): Promise<void> {
  const cells = typed.flatMap(([cell, value]) => (cell ? [{ ...cell, value }] : []));
  await host.apply([{ sheet, steps: [{ kind: 'cells', cells }] }]);
  await settled();
}

test('a request names its form; its names are filled in', () => {
  const { form, sheet: info } = assessment();
  expect([form.id, info.identity?.split(';')[1]]).toEqual([SICHUAN.formId, SICHUAN.formId]);
  const { projectName, supervisor, implementer } = table().identity;
  expect([projectName, supervisor, implementer].map(({ raw }) => raw)).toEqual([
    '项目甲',
    '某县发展和改革局',
    '某县发展和改革局',
  ]);
});

test.each(['no-such-form', 'hunan-2023-department'])('%s is no form of a project', (formId) => {
  const problems = session.problemsOf({
    ...SICHUAN,
    formId,
    tables: [{ sheetName: '乙', name: '' }],
  });
  expect(problems.map(({ code }) => code)).toEqual(['insert.no-form']);
});

test('rates of all rows, scores and totals compute themselves', async () => {
  const { total, sources } = table().funds;
  const [fiscal] = sources;
  const [first, , third] = table().indicators;
  await type(
    [total!.annualBudget.cell, 250],
    [total!.executed.cell, 200],
    [fiscal!.annualBudget.cell, 240],
    [fiscal!.executed.cell, 198],
    [first!.weight.cell, 60],
    [first!.score.cell, 58.5],
    [third!.weight.cell, 30],
    [third!.score.cell, 30],
  );
  const { funds, total: sum } = table();
  expect([funds.total!, ...funds.sources].map(({ executionRate }) => executionRate.raw)).toEqual([
    '80.00%',
    '82.50%',
    '',
    '',
    '',
  ]);
  expect([funds.total!.score, sum!.weight, sum!.score].map(({ raw }) => raw)).toEqual([
    '8.00',
    '100',
    '96.50',
  ]);
});

test('a fix of a sign is written where the sign stands', async () => {
  const [row] = table().indicators;
  await type(
    [row!.name.cell, '覆盖率'],
    [row!.nature.cell, '=>'],
    [row!.target.cell, 90],
    [row!.unit.cell, '%'],
    [row!.actual.cell, 95],
  );
  const [finding] = assessment().findings.filter(
    ({ check }) => check === 'values/nonstandard-sign',
  );
  expect(finding?.cells.map(toA1)).toEqual([toA1(row!.nature.cell!)]);
  const applied = await session.fix([{ sheet, finding: finding!.key }]);
  expect(applied.ok).toBe(true);
  expect(table().indicators[0]).toMatchObject({
    nature: { raw: '≥' },
    target: { raw: '≥90%', value: { kind: 'number', direction: 'at-least', unit: '%' } },
    actual: { raw: '95%' },
  });
});

test('rows are added and removed as in any other form, signs and units with them', async () => {
  const before = table().indicators.length;
  const added = await session.addIndicator(sheet, 'cost', 'economicCost');
  expect(added.ok).toBe(true);
  expect(table().indicators).toHaveLength(before + 1);
  expect(table().lost).toEqual([]);
  const [only] = table().indicators;
  await type([only!.nature.cell, '≥'], [only!.target.cell, 1], [only!.unit.cell, '人']);
  const seen = indicatorFingerprint(table().indicators[0]!);
  await session.removeIndicator(sheet, only!.row, seen);
  const { nature, target, unit } = table().indicators[0]!;
  expect([nature, target, unit].map(({ state }) => state)).toEqual(['blank', 'blank', 'blank']);
});

test('what is left to fill in is what the form has', async () => {
  const { conclusion, problems, measures } = table().closing;
  const wanted = () => assessment().blanks.filter(({ required }) => required);
  const terms = wanted().map(({ term }) => term);
  expect(terms).toEqual([
    'funds.total.annualBudget',
    'funds.total.executed',
    'goals.expected',
    'goals.actual',
    'goals.process',
    'closing.conclusion',
    'closing.problems',
    'closing.measures',
  ]);
  await type([conclusion.cell, '自评 100 分'], [problems.cell, '无'], [measures.cell, '无']);
  expect(wanted().map(({ term }) => term)).toEqual(terms.slice(0, 5));
});
