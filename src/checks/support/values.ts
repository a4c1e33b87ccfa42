import { isAbsent, type Field, type TextField } from '../../model/field';
import { saysNone, type Indicator } from '../../model/table';
import type { DateSpan, Quantity, QuantityRange, TypedValue } from '../../model/typed-value';

/** The two columns of an indicator that hold what people type as values. */
export type ValueColumn = 'target' | 'actual';
/** Both of them, in the sheet's order. */
export const VALUE_COLUMNS: readonly ValueColumn[] = ['target', 'actual'];

/** All that a value says, one by one; for a value that reads two ways, whatever it may say. */
export function partsOf(value: TypedValue): readonly TypedValue[] {
  if (value.kind === 'several') return value.values.flatMap(partsOf);
  return value.kind === 'ambiguous' ? value.readings.flatMap(partsOf) : [value];
}

/** Whether a value reads two ways. */
export function readsTwoWays(field: Field<TypedValue>): boolean {
  return field.state === 'ok' && field.value.kind === 'ambiguous';
}

/** The numbers and ranges among them. */
export function quantitiesOf(value: TypedValue): readonly (Quantity | QuantityRange)[] {
  return isSized(value) ? [value] : partsOf(value).filter(isSized);
}

function isSized(value: TypedValue): value is Quantity | QuantityRange {
  return value.kind === 'number' || value.kind === 'range';
}

/** The days and periods of a value that says nothing else; empty for any other. */
export function datesOf(value: TypedValue): readonly DateSpan[] {
  const parts = value.kind === 'ambiguous' ? [] : partsOf(value);
  const dates = parts.filter((part) => part.kind === 'date');
  return dates.length === parts.length ? dates : [];
}

/**
 * Target and actual side by side where it is clear which belongs to which: one of each, or as many of both.
 * Undefined where it is not.
 */
export function sideBySide<T>(
  targets: readonly T[],
  actuals: readonly T[],
): readonly (readonly [target: T, actual: T])[] | undefined {
  if (targets.length === 0 || targets.length !== actuals.length) return undefined;
  return targets.flatMap((target, index) => {
    const actual = actuals[index];
    return actual === undefined ? [] : [[target, actual] as const];
  });
}

/** Whether 偏差原因 says something: not blank, and not 无. */
export function explains(deviation: TextField): boolean {
  return deviation.state === 'ok' && !saysNone(deviation.value);
}

/** Whether a row is a cost indicator: under 成本指标, be it a subcategory or a category of its own. */
export function isCost({ category, subcategory }: Indicator): boolean {
  return category === 'cost' || (subcategory !== null && /cost$/i.test(subcategory));
}

/** What stands in the cell of a row's value itself: its sign and unit may stand in cells of their own. */
export function typedText(row: Indicator, column: ValueColumn): string {
  return (row.typed?.[column] ?? row[column].raw).trim();
}

/** Whether a fix may write the field: it has a cell, and no formula makes it. */
export function isTyped(field: Field<unknown>): boolean {
  return !isAbsent(field) && !field.formula;
}
