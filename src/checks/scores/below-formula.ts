import { defineCheck } from '../check';
import { againstFormula } from '../support/formula';

/** Quantitative: 得分 is lower than the formula gives. */
export const belowFormula = defineCheck({
  id: 'scores/below-formula',
  severity: 'warning',
  source: 'measures-scoring',
  evaluate: ({ table }) => againstFormula(table, 'below'),
});
