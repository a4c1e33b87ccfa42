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
const points = maybe(fc.oneof(fc.integer({ min: 0, max: 20 }), decimals(20, 1), decimals(10, 3)));

/** What a random table is made of; the numbers are taken in order and around. */
export interface TableSeed {
  readonly form: number;
  readonly rowsPerSubcategory: number;
  readonly amounts: readonly (number | null)[];
  readonly points: readonly (number | null)[];
}

export const tableSeed: fc.Arbitrary<TableSeed> = fc.record({
  form: fc.nat({ max: FORMS.length - 1 }),
  rowsPerSubcategory: fc.integer({ min: 1, max: 4 }),
  amounts: fc.array(amount, { minLength: 3, maxLength: 3 }),
  points: fc.array(points, { minLength: 7, maxLength: 41 }),
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
    seed.amounts[i]!,
  ]);
  table.indicators.forEach(({ name, weight, score }, i) => {
    const at = (offset: number): number | null =>
      seed.points[(i * 2 + offset) % seed.points.length]!;
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
