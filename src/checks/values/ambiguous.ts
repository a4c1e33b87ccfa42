import { cellsOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import { printTypedValue } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { given, unreadable } from '../support/inputs';
import { listNumberFix } from '../support/list-number';
import { filledRows, rowName } from '../support/rows';

/** A value reads two ways: "1.2次" is 2次 behind a list number, or 1.2次. Which of them is meant, a person must say. */
export const ambiguous = defineCheck({
  id: 'values/ambiguous',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table }) => filledRows(table).map(judge),
});

function judge(indicator: Indicator): Outcome {
  const fields = [indicator.target, indicator.actual];
  const twoWays = fields.flatMap((field) => {
    const value = valueOf(field);
    return value?.kind === 'ambiguous' ? [{ field, value }] : [];
  });
  if (twoWays.length === 0) {
    const read = fields.some(({ state }) => state === 'ok') ? pass : notApplicable;
    return unreadable(fields) ?? read;
  }
  const fix = listNumberFix(indicator, false);
  return fail(
    cellsOf(...twoWays.map(({ field }) => field)),
    {
      name: rowName(indicator),
      ...given(twoWays.map(({ field }) => field)),
      readings: twoWays.map(({ value }) => printTypedValue(value)).join(' / '),
    },
    fix && { fix },
  );
}
