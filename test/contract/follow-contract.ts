import { createSession } from '../../src/engine/create-session';
import type { TableAssessment } from '../../src/engine/assessment';
import { indicatorFingerprint } from '../../src/engine/rows';
import type { CommandResult, Session } from '../../src/engine/session';
import type { SheetId } from '../../src/hosts/port';
import { decimalOf } from '../../src/model/field';
import type { Indicator } from '../../src/model/table';
import { layout } from '../../src/binding/layout/layout';
import type { CellValue } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import { hunan2023Project } from '../../src/templates/hunan-2023-project';
import type { HostHarness, OpenHarness } from './harness';

/** A session over a harness, with the questions that these tests ask. */
interface Story {
  readonly harness: HostHarness;
  readonly session: Session;
  readonly sheet: SheetId;
  table(sheet?: SheetId): Promise<TableAssessment>;
}

/** How a host starts: a writable one with an empty workbook, a file with the sheets that stand in it. */
export type Start =
  | { readonly open: OpenHarness }
  | { readonly openWith: (plans: readonly SheetPlan[]) => Promise<HostHarness> };

const UNITS = { supervisor: '市教育局', implementer: '市教科院' };
const PLAN = layout(hunan2023Project, {
  sheetName: '项目甲',
  year: 2023,
  level: 'city',
  identity: null,
  values: {
    'identity.projectName': '项目甲',
    'identity.supervisor': UNITS.supervisor,
    'identity.implementer': UNITS.implementer,
  },
});

/** The indicator rows that are typed: name, target, actual, weight and score by category and subcategory. */
const ROWS: readonly (readonly [string, string, string, string, string, number, number])[] = [
  ['output', 'quantity', '培训教师', '100人', '100人', 20, 20],
  ['output', 'quality', '合格率', '≥95%', '98%', 15, 15],
  ['output', 'timeliness', '完成率', '100%', '100%', 10, 10],
  ['output', 'cost', '支出成本', '≤50万元', '50万元', 5, 5],
  ['benefit', 'economic', '带动收入', '10万元', '10万元', 10, 10],
  ['benefit', 'social', '受益率', '100%', '100%', 10, 10],
  ['benefit', 'sustainability', '持续年数', '3年', '3年', 10, 10],
  ['satisfaction', 'serviceSatisfaction', '满意率', '95%', '96%', 10, 10],
];

/**
 * Whatever a user does to the rows and sheets of a workbook, the model follows at the next reading: nothing is
 * remembered but what stands in the cells. Runs on every host that can be written to.
 */
export function followContract(name: string, start: Start): void {
  const byPane = 'open' in start ? test : test.skip;
  const reason = 'open' in start ? '' : ' (skipped: capabilities.write is false)';
  describe(`the model follows (${name})`, () => {
    let story: Story;
    // A story that could not begin must not leave the one before to be closed twice.
    let closing: () => Promise<void> = () => Promise.resolve();
    beforeEach(async () => {
      closing = () => Promise.resolve();
      story = await begin(start);
      closing = async () => {
        story.session.dispose();
        await story.harness.close();
      };
    });
    afterEach(() => closing());

    test('a filled table is full, at 100 points', async () => {
      const { scores, findings, blanks } = await story.table();
      expect(points(scores.weightTotal)).toBe('100');
      expect(points(scores.scoreTotal)).toBe('100');
      expect([scores.grade, scores.complete]).toEqual(['excellent', true]);
      expect(scores.executionRate?.toString()).toBe('1');
      expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(blanks.map(({ term }) => term)).toContain('signature.preparer');
    });

    test('a row inserted in the middle of a block by the user', async () => {
      const { harness, sheet } = story;
      const before = await story.table();
      const [first, second] = rowsOf(before, 'quantity');
      await harness.user.insertRows(sheet, second!.row, 1);
      const after = await story.table();
      expect(rowsOf(after, 'quantity')).toHaveLength(4);
      expect(after.table.indicators).toHaveLength(before.table.indicators.length + 1);
      expect(after.table.lost).toEqual([]);
      await fill(story, second!.row, ['新增指标', '1次', '1次', 3, 3]);
      await harness.user.type(sheet, { ...first!.weight.cell! }, '17');
      // The score's validation looks at the weight: a spreadsheet needs its moment before it takes the new one.
      await harness.settle();
      await harness.user.type(sheet, { ...first!.score.cell! }, '17');
      const filled = await story.table();
      expect(total(filled)).toEqual(['100', '100']);
      expect(points(filled.scores.weightTotal)).toBe('100');
    });

    byPane(
      `a row that the pane adds under a subcategory, and takes away again${reason}`,
      async () => {
        const { session, sheet } = story;
        const before = await story.table();
        const added = await session.addIndicator(sheet, 'satisfaction', 'serviceSatisfaction');
        expect(added.ok).toBe(true);
        const row = added.ok ? added.value.row : -1;
        await fill(story, row, ['再加一项', '1次', '1次', 2, 2]);
        const after = await story.table();
        expect(rowsOf(after, 'serviceSatisfaction')).toHaveLength(4);
        expect(total(after)).toEqual(['102', '102']);
        expect(after.findings.map(({ check }) => check)).toContain('weights/total');
        expect(await labelMerges(story)).toEqual(
          expect.arrayContaining([expect.objectContaining({ col: 2, rows: 4 })]),
        );
        const removed = await remove(story, row);
        expect(removed).toEqual({ ok: true, value: undefined });
        const again = await story.table();
        expect(again.table).toEqual(before.table);
        expect(total(again)).toEqual(['100', '100']);
      },
    );

    byPane(
      `removing the first row keeps the labels, the last one is emptied${reason}`,
      async () => {
        const before = await story.table();
        const [first] = rowsOf(before, 'quantity');
        await remove(story, first!.row);
        const after = await story.table();
        expect(after.table.lost).toEqual([]);
        expect(after.table.categories.map(({ key, label }) => [key, label])).toEqual(
          before.table.categories.map(({ key, label }) => [key, label]),
        );
        expect(rowsOf(after, 'quantity')).toHaveLength(2);
        expect(total(after)).toEqual(['80', '80']);
        for (let i = 0; i < 2; i++) {
          await remove(story, rowsOf(await story.table(), 'quantity')[0]!.row);
        }
        const emptied = await story.table();
        expect(rowsOf(emptied, 'quantity')).toHaveLength(1);
        expect(emptied.table.lost).toEqual([]);
      },
    );

    test('a row deleted by the user', async () => {
      const { harness, sheet } = story;
      const before = await story.table();
      const spare = rowsOf(before, 'quality')[1]!;
      await harness.user.deleteRows(sheet, spare.row, 1);
      const after = await story.table();
      expect(rowsOf(after, 'quality')).toHaveLength(2);
      expect(total(after)).toEqual(['100', '100']);
      expect(after.table.lost).toEqual([]);
    });

    test('two rows sorted', async () => {
      const { harness, sheet } = story;
      const before = await story.table();
      const [a, b] = [rowsOf(before, 'quantity')[0]!, rowsOf(before, 'quantity')[1]!];
      await harness.user.swapRows(sheet, a.row, b.row, [3, 8]);
      const after = await story.table();
      const [x, y] = rowsOf(after, 'quantity');
      expect([x!.name.state, y!.name.raw]).toEqual(['blank', '培训教师']);
      expect(decimalOf(y!.weight)?.toString()).toBe('20');
      expect(total(after)).toEqual(['100', '100']);
    });

    test('a sheet copied, renamed and deleted', async () => {
      const { harness, session, sheet } = story;
      const copy = await harness.user.copySheet(sheet);
      const copied = await story.table(copy);
      expect(copied.table).toEqual((await story.table()).table);
      expect(session.current().totals).toMatchObject({ tables: 2, projects: 2 });
      await harness.user.renameSheet(copy, '另一个项目');
      expect((await story.table(copy)).sheet.name).toBe('另一个项目');
      await harness.user.deleteSheet(copy);
      await idle(story);
      expect(session.current().sheets.map(({ sheet: { id } }) => id)).not.toContain(copy);
      expect(session.current().totals).toMatchObject({ tables: 1, projects: 1 });
    });

    test('a whole table pasted from another sheet', async () => {
      const { harness, sheet } = story;
      const [read] = await harness.host.read([sheet]);
      const values =
        read?.status === 'read' ? read.grid.cells.map((row) => row.map(({ value }) => value)) : [];
      const other = await harness.user.addSheet('粘贴');
      await harness.user.paste(other, { row: 2, col: 1 }, values);
      const pasted = await story.table(other);
      expect(pasted.table.lost).toEqual([]);
      expect(pasted.table.indicators.map(({ name }) => name.raw)).toEqual(
        (await story.table()).table.indicators.map(({ name }) => name.raw),
      );
      expect(points(pasted.scores.scoreTotal)).toBe('100');
    });

    test('a spoiled weight, undone by the user', async () => {
      const { harness, sheet } = story;
      const weight = rowsOf(await story.table(), 'quantity')[0]!.weight.cell!;
      await harness.user.type(sheet, weight, '30');
      const spoiled = (await story.table()).findings.map(({ check }) => check);
      expect(spoiled).toEqual(expect.arrayContaining(['weights/category-sum', 'weights/total']));
      await harness.user.undo();
      const mended = (await story.table()).findings.filter(({ severity }) => severity === 'error');
      expect(mended).toEqual([]);
    });

    test('text in an amount is named as unreadable, and everything else goes on', async () => {
      const { harness, sheet } = story;
      const cell = (await story.table()).table.funds.total!.executed.cell!;
      await harness.user.paste(sheet, cell, [['五十万']]);
      const { findings, scores, table } = await story.table();
      expect(table.funds.total!.executed).toMatchObject({ state: 'unreadable', raw: '五十万' });
      expect(scores.executionRate).toBeUndefined();
      expect(findings).toContainEqual(
        expect.objectContaining({ check: 'binding/unreadable', cells: [cell] }),
      );
      expect(points(scores.weightTotal)).toBe('100');
    });
  });
}

async function begin(start: Start): Promise<Story> {
  const harness = await ('open' in start ? start.open() : start.openWith([PLAN]));
  const session = createSession(harness.host);
  const sheet = 'open' in start ? await insert(session) : (await harness.host.sheets())[0]!.id;
  const story: Story = {
    harness,
    session,
    sheet,
    async table(id = sheet) {
      await idle(story);
      const found = session.current().sheets.find((entry) => entry.sheet.id === id);
      if (found?.state !== 'table') throw new Error(`no table in ${id}`);
      return found;
    },
  };
  const blank = await story.table();
  const { goals, funds } = blank.table;
  const { initialBudget } = funds.total!;
  await harness.user.type(sheet, goals.expected.cell!, '完成年度任务');
  await harness.user.type(sheet, goals.actual.cell!, '年度任务已经完成');
  await harness.user.paste(sheet, initialBudget.cell!, [[50, 50, 50]]);
  const [first] = blank.table.indicators;
  await harness.user.paste(sheet, { row: first!.row, col: 3 }, block(blank));
  return story;
}

async function insert(session: Session): Promise<SheetId> {
  const inserted = await session.insert({
    kind: 'project',
    year: 2023,
    level: 'city',
    tables: [{ sheetName: '项目甲', name: '项目甲' }],
    ...UNITS,
  });
  if (!inserted.ok) throw new Error(JSON.stringify(inserted.problems));
  return inserted.value[0]!;
}

/** All indicator rows from name to score: {@link ROWS} in the first row of their subcategories, the others blank. */
function block(blank: TableAssessment): CellValue[][] {
  const typed = new Map(
    ROWS.map(([, subcategory, ...values]) => [rowsOf(blank, subcategory)[0]!.row, values]),
  );
  return blank.table.indicators.map(({ row }) => typed.get(row) ?? [null, null, null, null, null]);
}

/** Types a row's name, target, actual, weight and score. */
async function fill(
  { harness, sheet }: Story,
  row: number,
  values: readonly (string | number)[],
): Promise<void> {
  await harness.user.paste(sheet, { row, col: 3 }, [values]);
}

/** Removes a row as the pane does: with what the user sees of it. */
async function remove(story: Story, row: number): Promise<CommandResult> {
  const { session, sheet } = story;
  const indicator = (await story.table()).table.indicators.find((entry) => entry.row === row);
  return session.removeIndicator(sheet, row, indicatorFingerprint(indicator!));
}

async function idle({ harness, session }: Story): Promise<void> {
  await harness.settle();
  await session.whenIdle();
}

function rowsOf({ table }: TableAssessment, subcategory: string): readonly Indicator[] {
  return table.indicators.filter((row) => row.subcategory === subcategory);
}

/** 合计 as the sheet's own formulas show it. */
function total({ table }: TableAssessment): (string | undefined)[] {
  return [table.total!.weight, table.total!.score].map((field) => decimalOf(field)?.toString());
}

async function labelMerges({ harness, sheet }: Story) {
  const [read] = await harness.host.read([sheet], { merges: true });
  return read?.status === 'read' ? (read.grid.merges ?? []) : [];
}

function points(value: { toString(): string } | undefined): string | undefined {
  return value?.toString();
}
