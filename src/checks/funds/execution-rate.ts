import { signOf, type Decimal } from '../../model/decimal';
import { cellsOf, decimalOf, type Figure } from '../../model/field';
import { ofPercent } from '../../model/figure';
import type { FundsLine } from '../../model/table';
import { executionRate as rateOf } from '../../scoring/execution';
import { RATE_DECIMALS, statedRight } from '../../scoring/precision';
import { defineCheck, fail, notApplicable, pass, type Outcome, type Param } from '../check';
import { computes } from '../support/fixes';
import { lost, unknown, unreadable, withoutBudget } from '../support/inputs';
import { sourceName } from '../support/named-fields';

/** Digits that a rate is printed with at least: 86.18%. */
const PRINTED_DECIMALS = 4;

/** The stated 执行率, of the total or of a source, is not executed ÷ annual budget at its own precision. */
export const executionRate = defineCheck({
  id: 'funds/execution-rate',
  severity: 'error',
  source: 'form',
  evaluate: ({ table: { funds }, scores }) => [
    funds.total ? ofTotal(funds.total, scores.executionRate) : lost('fundsTotal'),
    ...funds.sources.map(ofSource),
  ],
});

function ofTotal(line: FundsLine, rate: Decimal | undefined): Outcome {
  const stated = line.executionRate;
  const budget = decimalOf(line.annualBudget);
  if (budget && signOf(budget) <= 0) return withoutBudget(stated);
  if (stated.state !== 'ok' || !rate) {
    return unknown([line.executed, line.annualBudget, stated]) ?? notApplicable;
  }
  if (statedRight(stated.value, rate, RATE_DECIMALS)) return pass;
  const expected = printed(rate, stated.value);
  // "100" where 100% was meant.
  const bare = statedRight(ofPercent(stated.value), rate, RATE_DECIMALS);
  return fail(
    cellsOf(stated, line.executed, line.annualBudget),
    { given: bare ? stated.raw : { rate: stated.value.value, ...places(stated.value) }, expected },
    { variant: bare ? 'percent-sign' : 'fail', expected, ...computes(stated, 'executionRate') },
  );
}

/** Most forms ask for no rate there: what is not stated, or cannot be computed, is not judged. */
function ofSource(line: FundsLine): Outcome {
  const { executionRate: stated, executed, annualBudget } = line;
  if (stated.state !== 'ok') return unreadable([stated]) ?? notApplicable;
  const spent = decimalOf(executed);
  const budget = decimalOf(annualBudget);
  const rate = spent && budget ? rateOf(spent, budget) : undefined;
  if (!rate) return notApplicable;
  if (statedRight(stated.value, rate, RATE_DECIMALS)) return pass;
  const expected = printed(rate, stated.value);
  const params = { source: sourceName(line), given: stated.raw, expected };
  return fail(cellsOf(stated, executed, annualBudget), params, { variant: 'source', expected });
}

function printed(rate: Decimal, { decimals }: Figure): Param {
  return { rate, decimals: Math.max(decimals, PRINTED_DECIMALS) };
}

function places({ decimals }: Figure): { readonly decimals: number } {
  return { decimals: Math.max(decimals, RATE_DECIMALS) };
}
