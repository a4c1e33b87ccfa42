import { defineCheck } from '../check';
import { againstFormula } from '../support/formula';

/** Quantitative: 得分 is higher than target and actual allow. */
export const aboveFormula = defineCheck({
  id: 'scores/above-formula',
  severity: 'error',
  source: 'measures-scoring',
  evaluate: ({ table }) => againstFormula(table, 'above'),
});
