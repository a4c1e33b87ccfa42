import fc from 'fast-check';
import { bind } from '../../src/binding/bind/bind';
import { layout } from '../../src/binding/layout/layout';
import type { CellRef } from '../../src/model/field';
import type { EvaluationTable } from '../../src/model/table';
import type { CellValue } from '../../src/sheet/grid';
import { gridOf } from '../../src/sheet/grid-of-plan';
import type { SheetPlan } from '../../src/sheet/plan';
import { FORMS } from '../../src/templates/registry';

/** A value typed into a cell. */
export type Typed = readonly [cell: CellRef, value: CellValue];

const decimals = (most: number, places: number): fc.Arbitrary<number> =>
  fc
    .integer({ min: 0, max: most * 10 ** places })
    .map((units) => Number((units / 10 ** places).toFixed(places)));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> =>
  fc.option(value, { nil: null, freq: 12 });

/** An amount in 万元: often whole, sometimes down to 元, seldom blank. */
const amount = maybe(
  fc.oneof(decimals(5000, 2), decimals(20, 6), fc.integer({ max: 900, min: 0 })),
);

/** 年初预算数, 全年预算数, 全年执行数. */
type Funds = readonly [initial: Typeable, annual: Typeable, executed: Typeable];

/** Ten times the rate ends in 5 at its third place: an execution score that must be rounded half up. */
const tiedFunds = fc
  .record({ half: fc.nat({ max: 999 }), places: fc.nat({ max: 4 }) })
  .map(({ half, places }): Funds => {
    const shifted = (units: number): number => Number((units / 10 ** places).toFixed(places));
    return [null, shifted(2000), shifted(2 * half + 1)];
  });
const overExecuted = fc
  .tuple(amount, decimals(900, 2), decimals(900, 4))
  .map(([initial, annual, over]): Funds => [initial, annual, Number((annual + over).toFixed(4))]);
const withoutBudget = fc.tuple(amount, fc.constant(0), amount);
/** What no validation lets through, and a paste does. */
const negative = fc
  .tuple(amount, decimals(900, 2), decimals(900, 2), fc.boolean())
  .map(([initial, annual, executed, both]): Funds => [initial, both ? -annual : annual, -executed]);
const funds: fc.Arbitrary<Funds> = fc.oneof(
  { weight: 12, arbitrary: fc.tuple(amount, amount, amount) },
  { weight: 4, arbitrary: tiedFunds },
  { weight: 2, arbitrary: overExecuted },
  { weight: 1, arbitrary: withoutBudget },
  { weight: 1, arbitrary: negative },
);

/** Points, with three places often enough for sums that are rounded half up. */
const points = maybe(
  fc.oneof(
    { weight: 8, arbitrary: fc.integer({ min: 0, max: 20 }) },
    { weight: 8, arbitrary: decimals(20, 1) },
    { weight: 8, arbitrary: decimals(10, 3) },
    { weight: 1, arbitrary: fc.constantFrom('无', '/', '—', '待定') },
  ),
);
const mostlyBlank = fc.oneof(
  { weight: 15, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: points },
);
const pointsOf = (one: fc.Arbitrary<Typeable>): fc.Arbitrary<readonly Typeable[]> =>
  fc.array(one, { minLength: 7, maxLength: 41 });

/** What is typed into a cell for a number: one, a word in its place, or nothing. */
type Typeable = number | string | null;

/** What a random table is made of; the points are taken in order and around. */
export interface TableSeed {
  readonly form: number;
  readonly rowsPerSubcategory: number;
  readonly amounts: Funds;
  readonly points: readonly Typeable[];
}

export const tableSeed: fc.Arbitrary<TableSeed> = fc.record({
  form: fc.nat({ max: FORMS.length - 1 }),
  rowsPerSubcategory: fc.integer({ min: 1, max: 4 }),
  amounts: funds,
  points: fc.oneof(
    { weight: 14, arbitrary: pointsOf(points) },
    { weight: 1, arbitrary: pointsOf(mostlyBlank) },
  ),
});

/** A sheet of an official form with typed values, as a person leaves it: formulas not computed yet. */
export function randomPlan(seed: TableSeed, sheetName: string): SheetPlan {
  const form = FORMS[seed.form]!;
  const plan = layout(form, {
    sheetName,
    year: 2023,
    level: 'city',
    identity: null,
    rowsPerSubcategory: seed.rowsPerSubcategory,
  });
  const binding = bind(gridOf(plan), FORMS);
  if (binding.status !== 'bound') throw new Error('our own sheet was not recognised');
  return withValues(plan, typedValues(binding.table, seed));
}

function typedValues(table: EvaluationTable, seed: TableSeed): Typed[] {
  const { initialBudget, annualBudget, executed } = table.funds.total!;
  const typed: Typed[] = [initialBudget, annualBudget, executed].map((field, i) => [
    field.cell!,
    seed.amounts[i] ?? null,
  ]);
  table.indicators.forEach(({ name, weight, score }, i) => {
    const at = (offset: number): Typeable =>
      seed.points[(i * 2 + offset) % seed.points.length] ?? null;
    typed.push([name.cell!, `指标${String(i + 1)}`], [weight.cell!, at(0)], [score.cell!, at(1)]);
  });
  return typed;
}

/** The plan with values in some of its cells. */
export function withValues(plan: SheetPlan, typed: readonly Typed[]): SheetPlan {
  const values = new Map(
    typed.map(([cell, value]) => [`${String(cell.row)}:${String(cell.col)}`, value]),
  );
  return {
    ...plan,
    cells: plan.cells.map((cell) => {
      const value = values.get(`${String(cell.row)}:${String(cell.col)}`);
      return value === undefined ? cell : { ...cell, value };
    }),
  };
}
