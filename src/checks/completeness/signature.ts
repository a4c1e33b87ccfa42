import { isAbsent } from '../../model/field';
import { SIGNATURE_PARTS } from '../../model/table';
import { defineCheck, notApplicable } from '../check';
import { filledIn } from '../support/required';

/**
 * A part of the signature line is blank. Published copies leave the line out: what has no label is not asked
 * for, and neither is the telephone in a copy meant for publication.
 */
export const signature = defineCheck({
  id: 'completeness/signature',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table: { signature: line }, publication }) =>
    SIGNATURE_PARTS.map((part) =>
      isAbsent(line[part]) || (publication && part === 'phone')
        ? notApplicable
        : filledIn(line[part], part),
    ),
});
