import { isAbsent } from '../../model/field';
import { defineCheck, notApplicable } from '../check';
import { filledIn } from '../support/required';

/**
 * 填表人, 填报日期, 联系电话 or 单位负责人签字 is blank. Published copies leave the line out: what has no label is not asked
 * for, and neither is the telephone in a copy meant for publication.
 */
export const signature = defineCheck({
  id: 'completeness/signature',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table: { signature: line }, publication }) =>
    (['preparer', 'date', 'phone', 'signatory'] as const).map((part) =>
      isAbsent(line[part]) || (publication && part === 'phone')
        ? notApplicable
        : filledIn(line[part], part),
    ),
});
