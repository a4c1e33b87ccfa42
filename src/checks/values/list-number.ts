import { cellsOf, type Field } from '../../model/field';
import type { Indicator } from '../../model/table';
import { listNumberOf, type TypedValue } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { given, unreadable } from '../support/inputs';
import { listNumberFix } from '../support/list-number';
import { filledRows, rowName } from '../support/rows';
import { readsTwoWays, typedText, VALUE_COLUMNS } from '../support/values';

/**
 * A list number stands in front of a value ("1.≤5万"). It can be read, but other programs may take it for a part of the
 * number; where it can be taken so here, the value reads two ways and is another check's.
 */
export const listNumber = defineCheck({
  id: 'values/list-number',
  severity: 'info',
  source: 'form',
  evaluate: ({ table }) => filledRows(table).map(judge),
});

function judge(indicator: Indicator): Outcome {
  const { target, actual } = indicator;
  if (target.state === 'blank' && actual.state === 'blank') return notApplicable;
  if (readsTwoWays(target) || readsTwoWays(actual)) return notApplicable;
  const values: Field<TypedValue>[] = [];
  const numbers: string[] = [];
  for (const column of VALUE_COLUMNS) {
    const field = indicator[column];
    const found = field.state === 'blank' ? null : listNumberOf(typedText(indicator, column));
    if (!found) continue;
    values.push(field);
    numbers.push(found.number);
  }
  if (values.length === 0) return unreadable([target, actual]) ?? pass;
  const fix = listNumberFix(indicator, true);
  return fail(
    cellsOf(...values),
    { name: rowName(indicator), ...given(values), number: numbers.join(' / ') },
    fix && { fix },
  );
}
