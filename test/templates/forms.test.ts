import fc from 'fast-check';
import { bind } from '../../src/binding/bind/bind';
import { CHECKS } from '../../src/checks/registry';
import { runChecks, type Finding } from '../../src/checks/run';
import { createMemoryHost } from '../../src/hosts/memory';
import { decimal } from '../../src/model/decimal';
import type { Field, FigureField } from '../../src/model/field';
import type { EvaluationTable, Indicator } from '../../src/model/table';
import { printTypedValue, readTypedValue } from '../../src/model/typed-value';
import { scoreTable } from '../../src/scoring/score-table';
import type { CellPosition } from '../../src/sheet/address';
import type { CellValue, Grid } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { SheetPlan } from '../../src/sheet/plan';
import type { FieldPath, Form } from '../../src/templates/form';
import { FORMS } from '../../src/templates/registry';
import { lineOf } from '../support/cases';
import {
  blanksOfForm,
  filledPlan,
  type Blanks,
  type Content,
  type RowContent,
} from '../support/filled-form';

/*
 * A form is one file: whatever form stands in the registry, what is typed into its sheet is what is read from it, in
 * the same fields and at the same cells, and a sheet that is well filled in raises no alarm.
 */

const MONEY = /^(?:revenue|expenditure)\.|\.(?:initialBudget|annualBudget|executed)$/;
const FIGURE = /\.(?:weight|score|executionRate)$/;

const words = fc.string({
  unit: fc.constantFrom(...Array.from('教师培训覆盖水平项目按时完成组织开展活动资金保障第一季度')),
  minLength: 1,
  maxLength: 14,
});
const cents = fc.integer({ min: 0, max: 9_999_999 }).map((units) => units / 100);
const tenths = fc.integer({ min: 0, max: 300 }).map((units) => units / 10);
const row = fc.record({
  name: words,
  nature: fc.constantFrom('≥', '≤', '=', '>', '<'),
  amount: fc.integer({ min: 0, max: 99_999 }).map(String),
  unit: fc.constantFrom('%', '人', '次', '万元', '天'),
  reached: fc.integer({ min: 0, max: 99_999 }).map(String),
  weight: tenths,
  score: tenths,
  deviation: words,
});
type Row = typeof row extends fc.Arbitrary<infer T> ? T : never;

const seeds = fc.record({
  texts: fc.array(words, { minLength: 20, maxLength: 20 }),
  amounts: fc.array(cents, { minLength: 24, maxLength: 24 }),
  rows: fc.array(row, { minLength: 5, maxLength: 30 }),
  rowsPerSubcategory: fc.integer({ min: 1, max: 3 }),
});
type Seed = typeof seeds extends fc.Arbitrary<infer T> ? T : never;

/** What is typed for a row, in the columns of the form. */
function typedRow(form: Form, { nature, amount, unit, reached, ...rest }: Row): RowContent {
  return apart(form)
    ? { ...rest, nature, unit, target: amount, actual: reached }
    : { ...rest, target: nature + amount + unit, actual: reached + unit };
}

/** Whether nature and unit stand in columns of their own. */
function apart(form: Form): boolean {
  return form.blocks.some(
    (block) =>
      block.kind === 'indicators' && block.columns.some(({ column }) => column === 'nature'),
  );
}

function contentOf(form: Form, { texts, amounts, rows, rowsPerSubcategory }: Seed): Content {
  const blanks = blanksOfForm(form, rowsPerSubcategory);
  const fields = [...blanks.fields.keys()].map((path, i): [FieldPath, CellValue] => [
    path,
    MONEY.test(path) || FIGURE.test(path)
      ? (amounts[i % amounts.length] ?? 0)
      : `${texts[i % texts.length] ?? ''}${String(i)}`,
  ]);
  return {
    fields: Object.fromEntries(fields),
    rows: blanks.rows.map((_, i) => typedRow(form, rows[i % rows.length]!)),
  };
}

function bound(grid: Grid): { form: Form; table: EvaluationTable } {
  const binding = bind(grid, FORMS);
  if (binding.status !== 'bound') throw new Error('not recognised');
  return binding;
}

/** The model's field that a path of the form names. */
function fieldAt(table: EvaluationTable, path: FieldPath): Field<unknown> | undefined {
  const [part = '', key = '', column = ''] = path.split('.');
  if (part === 'revenue' || part === 'expenditure') {
    const items = table.kind === 'department' ? table[part] : [];
    return items.find((item) => item.key === key)?.amount;
  }
  if (part === 'funds' && column !== '') {
    const { total, sources } = table.funds;
    const line = key === 'total' ? total : sources.find((one) => one.key === key);
    return (line as unknown as Record<string, FigureField> | undefined)?.[column];
  }
  const holder = table[part as 'identity' | 'goals' | 'closing' | 'signature' | 'total' | 'funds'];
  return (holder as unknown as Record<string, Field<unknown>> | null)?.[key];
}

function sameCell(field: Field<unknown> | undefined, { row, col }: CellPosition): boolean {
  return field?.cell?.row === row && field.cell.col === col;
}

function sameValue(field: Field<unknown> | undefined, typed: CellValue): boolean {
  if (field?.state !== 'ok') return false;
  if (typeof typed === 'number')
    return (field as FigureField & { state: 'ok' }).value.value.eq(typed);
  return field.value === typed;
}

describe.each(FORMS.map((form) => [form.id, form] as const))('%s', (_id, form) => {
  test('what is typed is what is read, and nothing is lost', () => {
    fc.assert(
      fc.property(seeds, (seed) => {
        const content = contentOf(form, seed);
        const { fields, rows } = blanksOfForm(form, seed.rowsPerSubcategory);
        const plan = filledPlan(form, content, seed.rowsPerSubcategory);
        const { form: found, table } = bound(gridOf(plan));
        expect([found.id, table.lost]).toEqual([form.id, []]);
        const wrong = [...fields].filter(([path, cell]) => {
          const field = fieldAt(table, path);
          return !sameCell(field, cell) || !sameValue(field, content.fields[path] ?? null);
        });
        expect(wrong).toEqual([]);
        expect(table.indicators.map(saysOf)).toEqual(
          rows.map((place, i) => saysOfTyped(seed.rows[i % seed.rows.length]!, place)),
        );
      }),
      { numRuns: 25 },
    );
  });

  test('a sheet that is well filled in raises no alarm', async () => {
    await fc.assert(
      fc.asyncProperty(cents, words, async (amount, name) => {
        const plan = filledPlan(form, soundContent(form, amount + 1, name), 1);
        const findings = alarms(await computed(plan));
        expect(findings.map(lineOf)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  test('an empty sheet lacks nothing but content', () => {
    const { table } = bound(gridOf(filledPlan(form, { fields: {}, rows: [] })));
    expect(table.lost).toEqual([]);
  });
});

const COLUMNS = ['name', 'target', 'actual', 'weight', 'score', 'deviation'] as const;

/** An indicator in words: what it says, and where. */
function saysOf(indicator: Indicator): readonly unknown[] {
  const { category, subcategory, name, target, actual, weight, score, deviation } = indicator;
  return [
    [category, subcategory],
    [...[name, deviation].map(({ raw }) => raw)],
    [target, actual].map((field) => field.state === 'ok' && printTypedValue(field.value)),
    [weight, score].map((field) => field.state === 'ok' && field.value.value.toNumber()),
    COLUMNS.map((column) => indicator[column].cell),
  ];
}

/** The same from what was typed. */
function saysOfTyped(
  { name, nature, amount, unit, reached, weight, score, deviation }: Row,
  { category, subcategory, cells }: Blanks['rows'][number],
): readonly unknown[] {
  return [
    [category, subcategory],
    [name, deviation],
    [nature + amount + unit, reached + unit].map((text) => printTypedValue(readTypedValue(text))),
    [weight, score],
    COLUMNS.map((column) => cells.get(column)),
  ];
}

/** A table in which nothing is wrong but full marks. */
function soundContent(form: Form, amount: number, name: string): Content {
  const { fields, rows } = blanksOfForm(form, 1);
  const [first] = form.sources;
  const given = [...fields.keys()].map((path): [FieldPath, CellValue] => {
    const [, key = ''] = path.split('.');
    if (path === 'funds.total.weight') return [path, form.executionPoints];
    if (FIGURE.test(path)) return [path, null];
    if (path === 'signature.date') return [path, '2024年3月15日'];
    if (path === 'signature.phone') return [path, '0730-0000000'];
    if (!MONEY.test(path)) return [path, `${name}甲`];
    const whole = ['total', first?.key, 'generalBudget', 'basicExpenditure'].includes(key);
    return [path, whole ? amount : 0];
  });
  const free = form.totalPoints - form.executionPoints;
  const weights = rows.map(({ category }) => {
    const spec = form.categories.find(({ key }) => key === category);
    const among = rows.filter(
      (one) => typeof spec?.points !== 'number' || one.category === category,
    );
    return decimal(spec?.points ?? free).div(among.length);
  });
  return {
    fields: Object.fromEntries(given),
    rows: rows.map((_, i) => {
      const weight = Number(weights[i]);
      return {
        ...typedRow(form, { ...SOUND_ROW, name: `${name}${String(i)}`, weight, score: weight }),
        deviation: null,
      };
    }),
  };
}

const SOUND_ROW = { nature: '≥', amount: '95', unit: '%', reached: '96', deviation: '' } as const;

/** The sheet as a host computes it. */
async function computed(plan: SheetPlan): Promise<Grid> {
  const host = createMemoryHost({ plans: [plan] });
  const [sheet] = await host.sheets();
  const [read] = await host.read([sheet!.id]);
  host.dispose();
  if (read?.status !== 'read') throw new Error('not read');
  return read.grid;
}

function alarms(grid: Grid): Finding[] {
  const { form, table } = bound(grid);
  const context = { table, form, scores: scoreTable(table, form), publication: false };
  return runChecks(CHECKS, context)
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => check !== 'scores/all-full');
}

describe('every form of the registry', () => {
  test('has an id of its own', () => {
    expect(new Set(FORMS.map(({ id }) => id)).size).toBe(FORMS.length);
  });

  test.each(FORMS.map((form) => [form.id, form] as const))(
    '%s prints the labels of block and total in one column: rules tell rows by it',
    (_id, { blocks }) => {
      const block = blocks.find((one) => one.kind === 'indicators');
      const total = blocks
        .flatMap((one) => (one.kind === 'rows' ? one.rows : []))
        .flatMap(({ cells }) => cells)
        .find(({ role }) => role === 'total');
      expect(total?.at).toBe(block?.kind === 'indicators' ? block.block.at : undefined);
    },
  );

  test.each(FORMS.map((form) => [form.id, form] as const))(
    '%s covers its columns in every row, without cells that overlap',
    (_id, form) => {
      const plan = filledPlan(form, { fields: {}, rows: [] });
      const places = plan.cells.map(({ row: r, col }) => `${String(r)}:${String(col)}`);
      expect(new Set(places).size).toBe(places.length);
      expect(places).toHaveLength(plan.rows.length * form.columns.length);
    },
  );
});
