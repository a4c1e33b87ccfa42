import { defineCheck } from '../check';
import { filledIn } from '../support/required';

/** The department's or the project's name, 主管部门 or 实施单位 is blank. */
export const identity = defineCheck({
  id: 'completeness/identity',
  severity: 'error',
  source: 'form',
  evaluate: ({ table }) =>
    Object.entries(table.identity).map(([part, field]) => filledIn(field, part)),
});
