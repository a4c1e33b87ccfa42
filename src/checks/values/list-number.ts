import { cellsOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import { listNumberOf } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { given, unreadable } from '../support/inputs';
import { listNumberFix } from '../support/list-number';
import { rowName } from '../support/rows';

/**
 * A list number stands in front of a value ("1.≤5万"). It can be read, but other programs may take it for a part of the
 * number; where it can be taken so here, the value reads two ways and is another check's.
 */
export const listNumber = defineCheck({
  id: 'values/list-number',
  severity: 'info',
  source: 'form',
  evaluate: ({ table }) => table.indicators.map(judge),
});

function judge(indicator: Indicator): Outcome {
  const fields = [indicator.target, indicator.actual];
  const filled = fields.filter(({ state }) => state !== 'blank');
  const twoWays = filled.some((field) => valueOf(field)?.kind === 'ambiguous');
  if (filled.length === 0 || twoWays) return notApplicable;
  const numbered = filled.filter(({ raw }) => listNumberOf(raw) !== null);
  if (numbered.length === 0) return unreadable(filled) ?? pass;
  const fix = listNumberFix(indicator, true);
  const numbers = numbered.map(({ raw }) => listNumberOf(raw)?.number ?? '');
  return fail(
    cellsOf(...numbered),
    { name: rowName(indicator), ...given(numbered), number: numbers.join(' / ') },
    fix && { fix },
  );
}
