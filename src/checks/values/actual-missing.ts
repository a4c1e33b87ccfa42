import { defineCheck } from '../check';
import { missingValues } from '../support/missing-value';

/** A row has 分值 but no 实际完成值. */
export const actualMissing = defineCheck({
  id: 'values/actual-missing',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) => missingValues(table, 'actual'),
});
