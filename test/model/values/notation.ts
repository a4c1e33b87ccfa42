import type { CalendarDate } from '../../../src/model/dates';
import type { TypedValue } from '../../../src/model/typed-value';

const SIGNS = {
  'at-least': '≥',
  'more-than': '>',
  equal: '=',
  'at-most': '≤',
  'less-than': '<',
  none: '',
};
const day = ({ year, month, day: date }: CalendarDate) =>
  `${year === null ? '' : `${String(year)}-`}${String(month)}-${String(date)}`;

/**
 * A reading in a line, with the value as it is kept and not as it is printed: "≥0.95 %", "~50 人" (near), "3..5 次",
 * "date ≤ 2023-12-1..2023-12-31 attained", "words", "attained", "2 次 + 30000 人", "2 次 | 1.2 次" (one or the other).
 */
export function notation(value: TypedValue): string {
  switch (value.kind) {
    case 'number':
      return `${SIGNS[value.direction]}${value.approximate ? '~' : ''}${value.value.toFixed()} ${value.unit}`.trim();
    case 'range':
      return `${value.from.toFixed()}..${value.to.toFixed()} ${value.unit}`.trim();
    case 'date': {
      const span =
        day(value.from) === day(value.to)
          ? day(value.from)
          : `${day(value.from)}..${day(value.to)}`;
      return ['date', SIGNS[value.direction], span, value.attainment ?? '']
        .filter(Boolean)
        .join(' ');
    }
    case 'statement':
      return value.attainment ?? 'words';
    case 'several':
      return value.values.map(notation).join(' + ');
    case 'ambiguous':
      return value.readings.map(notation).join(' | ');
  }
}
