import { defineCheck } from '../check';
import { missingValues } from '../support/missing-value';

/** A row has 分值 but no 年度指标值. */
export const targetMissing = defineCheck({
  id: 'values/target-missing',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) => missingValues(table, 'target'),
});
