import { cellsOf, type Field } from '../../model/field';
import { nonstandardSign } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { rowName } from '../support/rows';
import { unreadable } from '../support/inputs';
import { isTyped, VALUE_COLUMNS } from '../support/values';

/** A sign of comparison that is not in its standard form: "=<", "=>", "》". */
export const nonstandardSigns = defineCheck({
  id: 'values/nonstandard-sign',
  severity: 'info',
  source: 'form',
  evaluate: ({ table }) =>
    table.indicators.flatMap((indicator) =>
      VALUE_COLUMNS.map((column) => judge(indicator[column], rowName(indicator), column)),
    ),
});

function judge(field: Field<unknown>, name: ReturnType<typeof rowName>, column: string): Outcome {
  if (field.state !== 'ok') return unreadable([field]) ?? notApplicable;
  const from = field.raw.trim();
  const to = nonstandardSign(from);
  if (to === null) return pass;
  const edits = cellsOf(field).map((cell) => ({ kind: 'text', cell, from, to }) as const);
  return fail(
    cellsOf(field),
    { name, column: { term: column }, given: from, expected: to },
    { expected: to, ...(isTyped(field) && { fix: { kind: 'sign', safe: true, edits } }) },
  );
}
