import { compare } from '../model/decimal';
import type { Field, TextField } from '../model/field';
import {
  isBlankRow,
  isUnused,
  type Category,
  type EvaluationTable,
  type Indicator,
  type Subcategory,
} from '../model/table';
import type { Blank } from './assessment';

/** Blank cells that the form wants filled, in the order in which a person fills it. */
export function blanksOf(table: EvaluationTable): readonly Blank[] {
  return [
    ...partBlanks('identity', table.identity, true),
    ...fundsBlanks(table),
    ...partBlanks('goals', table.goals, true),
    ...table.categories.flatMap(categoryBlanks),
    ...partBlanks('closing', table.closing, true),
    ...partBlanks('signature', table.signature, false),
  ];
}

function partBlanks(prefix: string, parts: object, required: boolean): Blank[] {
  return Object.entries(parts as Readonly<Record<string, TextField>>).flatMap(([part, field]) =>
    blank(field, `${prefix}.${part}`, null, required),
  );
}

function blank(
  field: Field<unknown>,
  term: string,
  under: string | null = null,
  required = true,
): Blank[] {
  if (field.state !== 'blank' || !field.cell) return [];
  return [{ cell: field.cell, term, under, required }];
}

function fundsBlanks({ funds }: EvaluationTable): Blank[] {
  if (!funds.total) return [];
  const { initialBudget, annualBudget, executed } = funds.total;
  return [
    ...blank(initialBudget, 'funds.total.initialBudget', null, false),
    ...blank(annualBudget, 'funds.total.annualBudget'),
    ...blank(executed, 'funds.total.executed'),
  ];
}

function categoryBlanks(category: Category): Blank[] {
  return category.subcategories.flatMap((subcategory) => subcategoryBlanks(subcategory));
}

/** A subcategory wants an indicator, or 无; rows beyond the first are spare. */
function subcategoryBlanks({ label, indicators }: Subcategory): Blank[] {
  const used = indicators.filter((row) => !isBlankRow(row));
  const [first] = indicators;
  if (used.length === 0) return first ? blank(first.name, 'indicator.name', label, false) : [];
  return used.flatMap((row) => rowBlanks(row, label));
}

function rowBlanks(row: Indicator, under: string): Blank[] {
  const { name, nature, unit, target, actual, weight, score, deviation } = row;
  const unused = isUnused(row);
  if (unused && target.state === 'blank') {
    return weight.state === 'blank' ? [] : blank(name, 'indicator.name', under);
  }
  const deducted =
    weight.state === 'ok' &&
    score.state === 'ok' &&
    compare(score.value.value, weight.value.value) < 0;
  if (unused && name.state === 'ok') return [];
  return [
    ...blank(nature, 'indicator.nature', under, false),
    ...blank(target, 'indicator.target', under),
    ...(says(row) ? [] : blank(unit, 'indicator.unit', under, false)),
    ...blank(actual, 'indicator.actual', under),
    ...blank(weight, 'indicator.weight', under),
    ...blank(score, 'indicator.score', under),
    ...(deducted ? blank(deviation, 'indicator.deviation', under) : []),
  ];
}

/** Whether the target is a statement: it has no unit. */
function says({ target }: Indicator): boolean {
  return target.state === 'ok' && target.value.kind === 'statement';
}
