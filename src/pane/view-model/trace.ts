import { printAmount, sum, ZERO, type Decimal } from '../../model/decimal';
import { decimalOf, valueOf, type FigureField } from '../../model/field';
import type { Indicator } from '../../model/table';
import type { Direction, TypedValue } from '../../model/typed-value';
import { indicatorScore } from '../../scoring/indicator';
import { printPlain, printRate, printScore, text, type Text } from './print';

/** Longer sums are told by their number of rows. */
const LONGEST_SUM = 10;

/** "8 + 8 + 4 = 20", of the readable figures; a long sum is told in short. */
export function sumTrace(
  key: 'trace.weights' | 'trace.scores',
  fields: readonly FigureField[],
  print: (value: Decimal) => string,
): readonly Text[] {
  const values = fields.flatMap((field) => decimalOf(field) ?? []);
  const total = print(sum(values));
  if (values.length === 0) return [text(key, { sum: print(ZERO) })];
  if (values.length > LONGEST_SUM) {
    return [text('trace.sum.long', { count: values.length, total })];
  }
  return [
    text(key, { sum: values.length > 1 ? `${values.map(print).join(' + ')} = ${total}` : total }),
  ];
}

const LOWER: ReadonlySet<Direction> = new Set(['at-most', 'less-than']);

/** What target and actual allow this row to score, and how; null while one of them is missing. */
export function indicatorTrace(indicator: Indicator): Text | null {
  const weight = decimalOf(indicator.weight);
  const target = valueOf(indicator.target);
  const actual = valueOf(indicator.actual);
  if (!weight || !target || !actual) return null;
  const score = indicatorScore(weight, target, actual);
  if (!score || target.kind !== 'number' || actual.kind !== 'number') {
    return text('trace.row.manual');
  }
  if (score.eq(weight)) return text('trace.row.met', { score: printScore(score) });
  if (score.eq(0)) return text('trace.row.none');
  return text(LOWER.has(target.direction) ? 'trace.row.lower' : 'trace.row.share', {
    actual: printQuantity(actual),
    target: printQuantity(target),
    weight: printPlain(weight),
    score: printScore(score),
  });
}

function printQuantity(quantity: TypedValue & { readonly kind: 'number' }): string {
  return quantity.unit === '%' ? printRate(quantity.value) : printAmount(quantity.value);
}
