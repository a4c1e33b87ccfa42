import { cellsOf, isAbsent } from '../../model/field';
import { isBlankRow, type Indicator, type Subcategory } from '../../model/table';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import type { Fix } from '../fix';
import { lost, unreadable } from '../support/inputs';

/** What a subcategory without an indicator says in its name cell. */
const NONE = '无';

/** A subcategory of the form has neither an indicator nor 无. One whose label is gone is a lost anchor. */
export const subcategory = defineCheck({
  id: 'completeness/subcategory',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table, form }) =>
    form.categories.flatMap(({ key, subcategories }) => {
      const found = table.categories.find((category) => category.key === key)?.subcategories ?? [];
      return subcategories.map((spec) => {
        const part = found.find((one) => one.key === spec.key);
        return part ? judge(part, spec.label) : notApplicable;
      });
    }),
});

function judge({ cell, indicators }: Subcategory, label: string): Outcome {
  const [first] = indicators;
  if (!first || indicators.some(saysSomething)) return pass;
  if (indicators.some(({ name }) => isAbsent(name))) return lost('name', [cell]);
  const fields = indicators.flatMap(({ name, target, actual }) => [name, target, actual]);
  const fix = markNone(indicators, first);
  return (
    unreadable(fields) ??
    fail([...cellsOf(first.name), cell], { subcategory: label }, { ...(fix && { fix }) })
  );
}

/** An indicator, or 无 in any column that names one: a row without a name goes on with the indicator above it. */
function saysSomething({ name, target, actual }: Indicator): boolean {
  return [name, target, actual].some(({ state }) => state === 'ok');
}

/** Marking 无 is a declaration, so it is no safe fix; where anything else was typed it would contradict that. */
function markNone(indicators: readonly Indicator[], { name }: Indicator): Fix | undefined {
  if (!name.cell || !indicators.every(isBlankRow)) return undefined;
  return {
    kind: 'mark-none',
    safe: false,
    edits: [{ kind: 'text', cell: name.cell, from: '', to: NONE }],
  };
}
