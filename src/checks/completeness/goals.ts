import { defineCheck } from '../check';
import { filledIn } from '../support/required';

/** 预期目标 or 实际完成情况 is blank. */
export const goals = defineCheck({
  id: 'completeness/goals',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) => [
    filledIn(table.goals.expected, 'goalsExpected'),
    filledIn(table.goals.actual, 'goalsActual'),
  ],
});
