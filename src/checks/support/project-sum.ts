import { decimal, sum, type Decimal } from '../../model/decimal';
import { decimalOf } from '../../model/field';
import { inUnit } from '../../model/money';
import type { AmountColumn, MoneyUnit } from '../../model/table';
import { pass, type Outcome, type Place } from '../check';
import type { DepartmentPart, ProjectPart } from '../workbook-entry';
import { lost, unknown } from './inputs';
import type { EntryOf } from './kinds';
import { inSheet, placesOf } from './workbook';

/** What some projects have together in one column. */
export interface ProjectSum {
  /** Of the amounts that are given, in the unit that was asked for. */
  readonly amount: Decimal;
  /** Where they stand. */
  readonly cells: readonly Place[];
  /** For each project without a readable amount: why it cannot be added. */
  readonly gaps: readonly Outcome<Place>[];
}

/** Adds up one column of the total rows of some projects. Exact. */
export function projectSum(
  projects: readonly EntryOf<ProjectPart>[],
  column: AmountColumn,
  unit: MoneyUnit,
): ProjectSum {
  const shares = projects.map((entry) => {
    const { total, unit: own } = entry.table.funds;
    if (!total) return { gap: inSheet(entry, lost('fundsTotal')) };
    const field = total[column];
    const amount = decimalOf(field);
    if (!amount) return { gap: inSheet(entry, unknown([field]) ?? pass) };
    return { amount: inUnit(amount, own, unit), cells: placesOf(entry, field) };
  });
  return {
    amount: sum(shares.flatMap(({ amount }) => amount ?? [])),
    cells: shares.flatMap(({ cells }) => cells ?? []),
    gaps: shares.flatMap(({ gap }) => gap ?? []),
  };
}

/** How far a sum of some amounts may be off by their rounding (尾差), in the department's unit. */
export function rounding({ form, table }: EntryOf<DepartmentPart>, items: number): Decimal {
  const perItem = decimal(form.thresholds.roundingPerItem);
  return inUnit(perItem, 'wan-yuan', table.funds.unit).times(items);
}
