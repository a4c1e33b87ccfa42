import { cellsOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import { printTypedValue } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { given, unreadable } from '../support/inputs';
import { listNumberFix } from '../support/list-number';
import { filledRows, rowName } from '../support/rows';
import { readsTwoWays } from '../support/values';

/** A value reads two ways: "1.2次" is 2次 behind a list number, or 1.2次. Which of them is meant, a person must say. */
export const ambiguous = defineCheck({
  id: 'values/ambiguous',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table }) => filledRows(table).map(judge),
});

function judge(indicator: Indicator): Outcome {
  const { target, actual } = indicator;
  if (!readsTwoWays(target) && !readsTwoWays(actual)) {
    const read = target.state === 'ok' || actual.state === 'ok' ? pass : notApplicable;
    return unreadable([target, actual]) ?? read;
  }
  const twoWays = [target, actual].filter(readsTwoWays);
  const readings = twoWays.flatMap((field) => valueOf(field) ?? []).map(printTypedValue);
  const fix = listNumberFix(indicator, false);
  return fail(
    cellsOf(...twoWays),
    { name: rowName(indicator), ...given(twoWays), readings: readings.join(' / ') },
    fix && { fix },
  );
}
