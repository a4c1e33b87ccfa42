import { cellsOf, isAbsent } from '../../model/field';
import { saysNone } from '../../model/table';
import { cannotTell, defineCheck, fail, notApplicable, pass } from '../check';
import { unreadable } from '../support/inputs';
import { isMasked, MOBILE_DIGITS, readPhone } from '../support/phone';

/** 联系电话 is not a mobile or land-line number. A land line without its area code is information. */
export const phone = defineCheck({
  id: 'completeness/phone',
  severity: 'warning',
  source: 'form',
  evaluate: ({ table: { signature }, publication }) => {
    const field = signature.phone;
    if (isAbsent(field)) return notApplicable;
    if (field.state !== 'ok' || saysNone(field.value)) {
      return unreadable([field]) ?? cannotTell(cellsOf(field));
    }
    if (publication && isMasked(field.value)) return notApplicable;
    const given = field.raw;
    const reading = readPhone(field.value);
    switch (reading.kind) {
      case 'valid':
        return pass;
      case 'local':
        return fail(cellsOf(field), { given }, { variant: 'area-code', severity: 'info' });
      case 'length': {
        const params = { given, digits: reading.digits, wanted: MOBILE_DIGITS };
        return fail(cellsOf(field), params, { variant: 'length' });
      }
      case 'none':
        return fail(cellsOf(field), { given });
    }
  },
});
