import { signOf, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, isAbsent, valueOf } from '../../model/field';
import { plainText } from '../../model/figure';
import { isUnused, saysNone, type EvaluationTable, type Indicator } from '../../model/table';
import { cannotTell, fail, notApplicable, pass, type Outcome } from '../check';
import { lost, unreadable } from './inputs';
import { eachIndicator, rowName } from './rows';
import { quantitiesOf, type ValueColumn } from './values';

/**
 * Finds the rows with 分值 whose target or actual is not filled in. "/" and "—" are no value; 无 may be one (no accident
 * happened), which cannot be told from here. Rows without an indicator are another check's.
 */
export function missingValues(table: EvaluationTable, column: ValueColumn): readonly Outcome[] {
  return eachIndicator({ table }, (indicator) => {
    const field = indicator[column];
    const { weight } = indicator;
    if (weight.state === 'blank' || isNothing(decimalOf(weight))) return notApplicable;
    if (isUnused(indicator)) return notApplicable;
    if (isAbsent(field)) return lost(column, cellsOf(weight));
    if (field.state === 'unreadable') return unreadable([field]) ?? pass;
    const name = rowName(indicator);
    if (field.state === 'blank') return fail(cellsOf(field, weight), { name, weight: weight.raw });
    if (!saysNone(field.raw) || noneWanted(indicator, column)) return pass;
    const params = { name, given: field.raw };
    if (!MEANT.test(plainText(field.raw))) {
      return fail(cellsOf(field, weight), params, { variant: 'dash' });
    }
    return cannotTell(cellsOf(field), 'none', params);
  });
}

function isNothing(points: Decimal | undefined): boolean {
  return points !== undefined && signOf(points) <= 0;
}

/** 无 and 没有 may be said of what should not happen. */
const MEANT = /^(?:无|没有)/;

/** An actual of 无 is what a target of 无, or of 0, asks for. */
function noneWanted({ target, actual }: Indicator, column: ValueColumn): boolean {
  if (column === 'target' || !MEANT.test(plainText(actual.raw))) return false;
  const wanted = valueOf(target);
  const quantities = wanted ? quantitiesOf(wanted) : [];
  const zero = quantities.some((one) => one.kind === 'number' && signOf(one.value) === 0);
  return zero || (target.state === 'ok' && MEANT.test(plainText(target.raw)));
}
