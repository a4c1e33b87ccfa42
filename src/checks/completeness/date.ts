import { compareDates, printDate, readDate, type CalendarDate } from '../../model/dates';
import { cellsOf, isAbsent, valueOf, type Field, type TextField } from '../../model/field';
import { saysNone } from '../../model/table';
import { cannotTell, defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import type { Fix } from '../fix';
import { lost, unreadable } from '../support/inputs';

/**
 * 填报日期 cannot be read, or lies before the end of the evaluated year: a year is evaluated once it is over. A date that
 * is not written in the standard form is information.
 */
export const date = defineCheck({
  id: 'completeness/date',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table }) => {
    const field = table.signature.date;
    if (isAbsent(field)) return notApplicable;
    if (field.state !== 'ok' || saysNone(field.value)) {
      return unreadable([field]) ?? cannotTell(cellsOf(field));
    }
    const stated = readDate(field.value);
    if (!stated) return fail(cellsOf(field), { given: field.raw });
    return [againstYear(field, stated, table.year), form(field, printDate(stated))];
  },
});

function againstYear(field: TextField, stated: CalendarDate, evaluated: Field<number>): Outcome {
  const year = valueOf(evaluated);
  if (year === undefined) return unreadable([evaluated]) ?? lost('title');
  if (compareDates(stated, { year, month: 12, day: 31 }) >= 0) return pass;
  return fail(
    [...cellsOf(field), ...cellsOf(evaluated)],
    { given: field.raw, year },
    {
      variant: 'early',
    },
  );
}

/** The ways in which Excel itself takes and shows a date; the other ones ("2024.9.11") stay text in a cell. */
const STANDARD = /^\d{4}(?:年\d{1,2}月\d{1,2}日|([-/])\d{1,2}\1\d{1,2})$/;

/** What a formula makes is left to it. */
function form(field: TextField, printed: string): Outcome {
  const { cell } = field;
  if (!cell || field.formula || STANDARD.test(field.raw.replace(/\s/g, ''))) return pass;
  const edit = { kind: 'text', cell, from: field.raw.trim(), to: printed } as const;
  const fix: Fix = { kind: 'date', safe: true, edits: [edit] };
  return fail(
    [cell],
    { given: field.raw, expected: printed },
    {
      variant: 'nonstandard',
      severity: 'info',
      expected: printed,
      fix,
    },
  );
}
