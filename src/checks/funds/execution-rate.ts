import { HUNDRED } from '../../model/decimal';
import { cellsOf, decimalOf, type Figure } from '../../model/field';
import { RATE_DECIMALS, statedRight } from '../../scoring/precision';
import { defineCheck, fail, notApplicable, pass, type Param } from '../check';
import { computes } from '../support/fixes';
import { lost, unknown, withoutBudget } from '../support/inputs';

/** Digits that a rate is printed with at least: 86.18%. */
const PRINTED_DECIMALS = 4;

/** The stated 执行率 is not executed ÷ annual budget at its own precision. */
export const executionRate = defineCheck({
  id: 'funds/execution-rate',
  severity: 'error',
  source: 'form',
  evaluate: ({ table: { funds }, scores }) => {
    const line = funds.total;
    if (!line) return lost('fundsTotal');
    const stated = line.executionRate;
    if (decimalOf(line.annualBudget)?.lte(0)) return withoutBudget(stated);
    const rate = scores.executionRate;
    if (stated.state !== 'ok' || !rate) {
      return unknown([line.executed, line.annualBudget, stated]) ?? notApplicable;
    }
    if (statedRight(stated.value, rate, RATE_DECIMALS)) return pass;
    const decimals = Math.max(stated.value.decimals, PRINTED_DECIMALS);
    const expected: Param = { rate, decimals };
    const bare = statedRight(inPercent(stated.value), rate, RATE_DECIMALS);
    return fail(
      cellsOf(stated, line.executed, line.annualBudget),
      {
        given: bare ? stated.raw : { rate: stated.value.value, ...places(stated.value) },
        expected,
      },
      {
        variant: bare ? 'percent-sign' : 'fail',
        expected,
        ...computes(stated, 'executionRate'),
      },
    );
  },
});

/** "100" where 100% was meant. */
function inPercent({ value, decimals }: Figure): Figure {
  return { value: value.div(HUNDRED), decimals: decimals + 2 };
}

function places({ decimals }: Figure): { readonly decimals: number } {
  return { decimals: Math.max(decimals, RATE_DECIMALS) };
}
