import { compareDates, type CalendarDate } from '../../model/dates';
import { cellsOf, valueOf } from '../../model/field';
import type { Indicator } from '../../model/table';
import type { DateSpan, TypedValue } from '../../model/typed-value';
import { cannotTell, defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { unknown } from '../support/inputs';
import { eachIndicator, rowName } from '../support/rows';
import { datesOf, sideBySide } from '../support/values';

/**
 * The actual date lies after the target date. A date without a year is of the evaluated year. Periods are compared by
 * their ends: late is what began after the last day of the target, in time what ended by then; in between nobody can tell.
 */
export const late = defineCheck({
  id: 'values/late',
  severity: 'warning',
  source: 'measures-scoring',
  evaluate: ({ table }) =>
    eachIndicator({ table }, (indicator) => judge(indicator, valueOf(table.year) ?? null)),
});

function judge(indicator: Indicator, year: EvaluationYear): Outcome {
  const { target, actual } = indicator;
  const targeted = valueOf(target);
  const deadlines = targeted ? datesOf(targeted).filter(isDeadline) : [];
  if (target.state !== 'unreadable' && deadlines.length === 0) return notApplicable;
  const reached = valueOf(actual);
  const name = rowName(indicator);
  if (!targeted || !reached) return unknown([target, actual], { name }) ?? notApplicable;
  const params = { name, target: target.raw, actual: actual.raw };
  const cells = cellsOf(actual, target);
  const answers = compared(deadlines, reached, year);
  if (answers.includes('late')) return fail(cells, params);
  const [unsure] = answers.filter((answer) => answer !== 'in-time');
  return unsure === undefined ? pass : cannotTell(cells, unsure, params);
}

/** The evaluated year; null when the title does not say it. */
type EvaluationYear = number | null;
type Answer = 'in-time' | 'late' | 'no-date' | 'overlap' | 'no-year';

/** From a day on (2023年3月起) is no deadline. */
function isDeadline({ direction }: DateSpan): boolean {
  return direction !== 'at-least' && direction !== 'more-than';
}

function compared(
  deadlines: readonly DateSpan[],
  reached: TypedValue,
  year: EvaluationYear,
): readonly Answer[] {
  // "按时完成" answers a deadline as well as a date does.
  if (reached.kind === 'statement' && reached.attainment === 'attained') return ['in-time'];
  const dates = datesOf(reached).filter(({ attainment }) => attainment !== 'missed');
  const [only] = deadlines;
  const pairs =
    deadlines.length === 1 && only
      ? dates.map((date) => [only, date] as const)
      : sideBySide(deadlines, dates);
  if (!pairs || pairs.length === 0) return ['no-date'];
  return pairs.map(([deadline, date]) => compare(deadline, date, year));
}

function compare(deadline: DateSpan, actual: DateSpan, year: EvaluationYear): Answer {
  const last = dated(deadline.to, year);
  const begin = dated(actual.from, year);
  const end = dated(actual.to, year);
  if ((last.year === null) !== (end.year === null)) return 'no-year';
  // "12月前" is some time up to the end of December, "12月起" some time from its first day on.
  if (actual.direction !== 'at-most' && compareDates(begin, last) > 0) return 'late';
  return actual.direction !== 'at-least' && compareDates(end, last) <= 0 ? 'in-time' : 'overlap';
}

function dated(date: CalendarDate, year: EvaluationYear): CalendarDate {
  return date.year === null ? { ...date, year } : date;
}
