import { fieldsOf } from '../../src/binding/layout/fill-fields';
import { CHECKS } from '../../src/checks/registry';
import { runChecks } from '../../src/checks/run';
import { decimal } from '../../src/model/decimal';
import type { CellRef, Field, FigureField } from '../../src/model/field';
import { inUnit, isMoneyUnit } from '../../src/model/money';
import type { EvaluationTable } from '../../src/model/table';
import type { TypedValue } from '../../src/model/typed-value';
import { printTypedValue } from '../../src/model/values/print';
import { scoreTable } from '../../src/scoring/score-table';
import { createMemoryHost } from '../../src/hosts/memory';
import { toA1 } from '../../src/sheet/address';
import type { Grid } from '../../src/sheet/grid';
import type { SheetPlan } from '../../src/sheet/plan';
import type { Form } from '../../src/templates/form';

/** A sheet as a host reads it that computes formulas. */
export async function computedGrid(plan: SheetPlan): Promise<Grid> {
  const host = createMemoryHost({ plans: [plan] });
  const [info] = await host.sheets();
  const [read] = await host.read([info!.id]);
  host.dispose();
  if (read?.status !== 'read') throw new Error('the sheet is gone');
  return read.grid;
}

/** What was typed into a table, whatever its layout: by the name of the field. Amounts in 万元. */
export function typedContent(table: EvaluationTable): Record<string, unknown> {
  return Object.fromEntries(
    named(table).map(([name, field, kind]) => [name, said(field, kind)] as const),
  );
}

/** Findings by check, severity and the fields that they point to. What the labels themselves say is left out. */
export function findingsOf(table: EvaluationTable, form: Form, publication = false): string[] {
  const names = new Map<string, string[]>();
  for (const [name, { cell }] of named(table)) {
    // The parts of a signature may share a cell.
    const shown = name.replace(/^signature\..*/, 'signature');
    if (cell) names.set(toA1(cell), [...new Set([...(names.get(toA1(cell)) ?? []), shown])]);
  }
  const placed = (cell: CellRef): string => names.get(toA1(cell))?.join('+') ?? 'elsewhere';
  const context = { table, form, scores: scoreTable(table, form), publication };
  return runChecks(CHECKS, context)
    .flatMap(({ findings }) => findings)
    .filter(({ check }) => check !== 'binding/lost-anchor')
    .map(({ check, severity, status, cells }) =>
      [check, severity, status, ...new Set(cells.map(placed))].join(' '),
    )
    .sort();
}

type Named = readonly [name: string, field: Field<unknown>, kind: string | null];

function named(table: EvaluationTable): Named[] {
  const count = new Map<string, number>();
  return [
    ['year', table.year, null],
    ...[...fieldsOf(table)].map(([path, { field, kind }]): Named => [path, field, kind]),
    ...table.indicators.flatMap((row): Named[] => {
      const group = `${row.category ?? '?'}/${row.subcategory ?? '?'}`;
      const nth = count.get(group) ?? 0;
      count.set(group, nth + 1);
      const of = (part: string): string => `${group}/${String(nth)}/${part}`;
      return [
        [of('name'), row.name, null],
        [of('nature'), row.nature, null],
        [of('unit'), row.unit, null],
        [of('target'), row.target, 'value'],
        [of('actual'), row.actual, 'value'],
        [of('weight'), row.weight, 'points'],
        [of('score'), row.score, 'points'],
        [of('deviation'), row.deviation, null],
      ];
    }),
  ];
}

function said(field: Field<unknown>, kind: string | null): unknown {
  if (field.state !== 'ok') return [field.state, field.state === 'blank' ? '' : field.raw];
  if (kind === null) return field.value;
  if (kind === 'value') return [field.raw, printTypedValue(field.value as TypedValue)];
  const { value } = (field as Extract<FigureField, { state: 'ok' }>).value;
  // What a formula gives is binary: its last digits depend on who computes it.
  if (field.formula) return decimal(value.toPrecision(12)).toFixed();
  return (isMoneyUnit(kind) ? inUnit(value, kind, 'wan-yuan') : value).toFixed();
}
