import { cellsOf } from '../../model/field';
import { defineCheck, fail, notApplicable, pass } from '../check';
import { unreadable } from '../support/inputs';
import { namedFields } from '../support/named-fields';
import { hideMobiles, masked, mobilesIn } from '../support/phone';

/** A copy meant for publication carries a mobile number: in 联系电话 or in any text. The message does not repeat it. */
export const personalPhone = defineCheck({
  id: 'privacy/personal-phone',
  severity: 'warning',
  source: 'disclosure',
  evaluate: ({ table, publication }) => {
    if (!publication) return notApplicable;
    return namedFields(table).flatMap(({ field, row, column, wanted }) => {
      const isPhone = field === table.signature.phone;
      if (typeof wanted !== 'object' || !('term' in wanted)) return [];
      if (wanted.term !== 'wanted.text') return [];
      if (field.state !== 'ok') return (isPhone ? unreadable([field]) : undefined) ?? pass;
      const numbers = mobilesIn(field.raw, isPhone);
      if (numbers.length === 0) return pass;
      const given = numbers.map(masked).join('、');
      const place = typeof row === 'string' ? hideMobiles(row) : row;
      return fail(cellsOf(field), { row: place, column, given });
    });
  },
});
