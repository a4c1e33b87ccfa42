import type { ScoreSuggestion } from '../../engine/session';
import { decimal, type Decimal } from '../../model/decimal';
import { printPlain, printScore, text, type Text } from './print';

/** What is suggested for one row's score, as the pane shows it. */
export interface SuggestionView {
  readonly kind: 'formula' | 'band';
  /** Whether the stated score agrees: then there is nothing to write. */
  readonly agrees: boolean;
  /** What a click writes. */
  readonly points: Decimal;
  /** The same, as it is shown. */
  readonly written: string;
  /** The band in words; null for a formula. */
  readonly band: Text | null;
}

/** The steps, in points, in which the end of a band that is not part of it is approached. */
const STEPS = ['0.5', '0.1', '0.01'] as const;

/**
 * What is suggested for a row.
 * @param stated the score that stands there, if it can be read
 */
export function suggestionView(
  { points, agrees }: ScoreSuggestion,
  stated: Decimal | undefined,
): SuggestionView {
  if (points.kind === 'formula') {
    const { value } = points;
    return { kind: 'formula', agrees, points: value, written: printScore(value), band: null };
  }
  const { level, from, to } = points;
  const value = nearestInBand(from, level === 'attained' ? to : below(to, from), stated);
  const key = level === 'attained' ? 'suggest.band' : 'suggest.band.below';
  return {
    kind: 'band',
    agrees,
    points: value,
    written: printScore(value),
    band: text(key, { level, from: printPlain(from), to: printPlain(to) }),
  };
}

/** The end of the band that is nearest to what stands there; the higher one where nothing does. */
function nearestInBand(from: Decimal, top: Decimal, stated: Decimal | undefined): Decimal {
  return stated?.lt(from) ? from : top;
}

/** The highest score under an end that is not part of the band: half points where they fit, else finer ones. */
function below(end: Decimal, from: Decimal): Decimal {
  for (const step of STEPS) {
    const steps = end.div(decimal(step)).round(0, 0);
    const floor = steps.times(decimal(step));
    const top = floor.eq(end) ? floor.minus(decimal(step)) : floor;
    if (top.gt(from)) return top;
  }
  return from;
}
