import { isAbsent } from '../../model/field';
import { defineCheck } from '../check';
import { filledIn } from '../support/required';

/** 预期目标 or 实际完成情况 is blank, or 项目实施内容及过程概述 of a form that asks for it. */
export const goals = defineCheck({
  id: 'completeness/goals',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) => [
    filledIn(table.goals.expected, 'goalsExpected'),
    filledIn(table.goals.actual, 'goalsActual'),
    ...(isAbsent(table.goals.process) ? [] : [filledIn(table.goals.process, 'goalsProcess')]),
  ],
});
