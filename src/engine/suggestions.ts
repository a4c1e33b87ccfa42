import { bandOf, inBand } from '../checks/scores/outside-band';
import { formulaScore } from '../checks/support/rebalance';
import type { Decimal } from '../model/decimal';
import { decimalOf, valueOf } from '../model/field';
import { isUnused, type Indicator } from '../model/table';
import { scoreRight } from '../scoring/precision';
import type { Form } from '../templates/form';
import type { TableAssessment } from './assessment';
import { indicatorFingerprint } from './rows';
import type { ScoreSuggestion } from './session';

/** What formula or band suggest for the indicators of a table; nothing for rows without a weight or that neither reads. */
export function suggestionsOf({ table, form }: TableAssessment): readonly ScoreSuggestion[] {
  return table.indicators.flatMap((row) => {
    const weight = decimalOf(row.weight);
    if (!weight?.gt(0) || !row.score.cell || isUnused(row)) return [];
    const found = byFormula(row, weight) ?? byBand(row, weight, form);
    return found ? [{ row: row.row, seen: indicatorFingerprint(row), ...found }] : [];
  });
}

type Suggested = Pick<ScoreSuggestion, 'points' | 'agrees'>;

function byFormula(row: Indicator, weight: Decimal): Suggested | undefined {
  const value = formulaScore(row, weight);
  const agrees = (truth: Decimal): boolean =>
    row.score.state === 'ok' && scoreRight(row.score.value, truth);
  return value && { points: { kind: 'formula', value }, agrees: agrees(value) };
}

function byBand(row: Indicator, weight: Decimal, { thresholds }: Form): Suggested | undefined {
  const actual = valueOf(row.actual);
  const level = actual?.kind === 'statement' ? actual.attainment : null;
  if (level === null) return undefined;
  const band = bandOf(level, weight, thresholds.bands);
  const stated = decimalOf(row.score);
  return {
    points: { kind: 'band', ...band },
    agrees: stated !== undefined && inBand(stated, band),
  };
}
