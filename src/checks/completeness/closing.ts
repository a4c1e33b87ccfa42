import { cellsOf, isAbsent } from '../../model/field';
import { defineCheck, fail, notApplicable, pass, type Outcome } from '../check';
import { unreadable } from '../support/inputs';
import { filledIn } from '../support/required';

/**
 * 评价结论, 存在问题 or 改进措施 is blank in a form that asks for them. That there are no problems, and nothing to improve,
 * may be said with 无. One whose label is gone is a lost anchor.
 */
export const closing = defineCheck({
  id: 'completeness/closing',
  severity: 'error',
  source: 'form',
  evaluate: ({ table: { closing: texts } }) =>
    (['conclusion', 'problems', 'measures'] as const).map((part): Outcome => {
      const field = texts[part];
      if (isAbsent(field)) return notApplicable;
      if (part === 'conclusion') return filledIn(field, part);
      if (field.state !== 'blank') return unreadable([field]) ?? pass;
      return fail(cellsOf(field), { column: { term: part } });
    }),
});
