import { cellsOf, type Field } from '../../model/field';
import type { Indicator } from '../../model/table';
import { nonstandardSign } from '../../model/typed-value';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { filledRows, rowName } from '../support/rows';
import { unreadable } from '../support/inputs';
import { isTyped, typedText, type ValueColumn } from '../support/values';

/** A sign of comparison that is not in its standard form: "=<", "=>", "》". */
export const nonstandardSigns = defineCheck({
  id: 'values/nonstandard-sign',
  severity: 'info',
  source: 'form',
  evaluate: ({ table }) => {
    const outcomes: Outcome[] = [];
    for (const row of filledRows(table)) {
      outcomes.push(judgeValue(row, 'target'), judgeValue(row, 'actual'), judgeNature(row));
    }
    return outcomes;
  },
});

function judgeValue(indicator: Indicator, column: ValueColumn): Outcome {
  if (indicator[column].state === 'blank') return notApplicable;
  const text = typedText(indicator, column);
  return judge(indicator, column, text, nonstandardSign(text));
}

/** 指标性质: a sign in a cell of its own. */
function judgeNature(indicator: Indicator): Outcome {
  const { nature } = indicator;
  if (nature.state === 'blank') return notApplicable;
  const text = nature.raw.trim();
  const to = nonstandardSign(`${text}1`)?.slice(0, -1) ?? null;
  return judge(indicator, 'nature', text, to);
}

/** @param to the text with its signs in their standard form; null where nothing is to be changed */
function judge(
  indicator: Indicator,
  column: ValueColumn | 'nature',
  from: string,
  to: string | null,
): Outcome {
  const field: Field<unknown> = indicator[column];
  if (field.state !== 'ok') return unreadable([field]) ?? notApplicable;
  if (to === null) return pass;
  const edits = cellsOf(field).map((cell) => ({ kind: 'text', cell, from, to }) as const);
  return fail(
    cellsOf(field),
    { name: rowName(indicator), column: { term: column }, given: from, expected: to },
    { expected: to, ...(isTyped(field) && { fix: { kind: 'sign', safe: true, edits } }) },
  );
}
