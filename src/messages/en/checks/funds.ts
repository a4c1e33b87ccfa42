import type { zhCNFunds } from '../../zh-cn/checks/funds';

/** The same in English; complete by its type. */
export const enFunds: Readonly<Record<keyof typeof zhCNFunds, string>> = {
  'checks.funds/missing-amount.title': 'Total funds incomplete',
  'checks.funds/missing-amount.fail': 'The total row lacks {column} ({unit})',
  'checks.funds/missing-amount.fix':
    'Enter the amount from the approved budget or the final accounts; 0 where there is none',

  'checks.funds/negative-amount.title': 'Negative amount',
  'checks.funds/negative-amount.fail':
    '{row}, {column}: {given} {unit}; an amount must not be below 0',
  'checks.funds/negative-amount.fix':
    'Check the amount; a budget cut lowers the annual budget and is not entered as a negative number',

  'checks.funds/no-budget.title': 'Money without a budget',
  'checks.funds/no-budget.fail':
    'The annual budget is {budget} {unit}, but {amount} {unit} stands as executed or in a source',
  'checks.funds/no-budget.blank':
    'Annual budget or executed amount is blank, so the budget cannot be checked',
  'checks.funds/no-budget.fix':
    'Check the annual budget: it is the initial budget with all adjustments',

  'checks.funds/execution-rate.title': 'Wrong execution rate',
  'checks.funds/execution-rate.fail':
    'The execution rate says {given}; executed ÷ annual budget is {expected}',
  'checks.funds/execution-rate.percent-sign':
    'The execution rate says "{given}" without a per cent sign; it should be {expected}',
  'checks.funds/execution-rate.source':
    'The rate of {source} says {given}; executed ÷ annual budget is {expected}',
  'checks.funds/execution-rate.blank':
    'Budget, executed amount or rate is blank, so the rate cannot be checked',
  'checks.funds/execution-rate.fix': 'Enter the executed amount divided by the annual budget',

  'checks.funds/execution-score.title': 'Wrong execution score',
  'checks.funds/execution-score.fail':
    'The execution score says {given}; the rate (at most 100%) × {full} points gives {expected}',
  'checks.funds/execution-score.blank':
    'Budget, executed amount or score is blank, so the execution score cannot be checked',
  'checks.funds/execution-score.fix':
    'Enter the rate times the points of this row; a rate over 100% counts as 100%',

  'checks.funds/sources-sum.title': 'Sources do not add up',
  'checks.funds/sources-sum.fail':
    '{column}: the sources add up to {given} {unit}, the total row says {total} {unit}, {difference} {unit} {sign}',
  'checks.funds/sources-sum.blank':
    '{column}: the total row is blank, so the sources cannot be checked',
  'checks.funds/sources-sum.fix': 'Check the sources and the total row until both agree',

  'checks.funds/missing-source-amount.title': "A source's executed amount missing",
  'checks.funds/missing-source-amount.fail':
    '{source} has an annual budget of {budget} {unit} but no executed amount',
  'checks.funds/missing-source-amount.fix':
    'Enter what was executed from this source; 0 where nothing was',

  'checks.funds/source-scored.title': 'Points on a source row',
  'checks.funds/source-scored.fail':
    '{source} carries points of its own ({given}); execution is scored in the total row alone',
  'checks.funds/source-scored.fix': 'Clear weight and score of this row',

  'checks.funds/over-executed.title': 'Executed over budget',
  'checks.funds/over-executed.fail':
    '{given} {unit} executed against an annual budget of {budget} {unit}, {difference} {unit} over',
  'checks.funds/over-executed.blank':
    'Annual budget or executed amount is blank, so overspending cannot be checked',
  'checks.funds/over-executed.fix':
    'Check whether the budget includes additions and the executed amount other projects',

  'checks.funds/low-execution.title': 'Low execution without a reason',
  'checks.funds/low-execution.fail':
    'The execution rate is {rate}, under {limit}, and nothing in the table explains it',
  'checks.funds/low-execution.blank':
    'Annual budget or executed amount is blank, so the rate cannot be computed',
  'checks.funds/low-execution.fix':
    'Explain why the money was not executed: in the reason column of the form if it has one, else under deviations or actual results',

  'checks.funds/revenue-sum.title': 'Revenue items do not add up',
  'checks.funds/revenue-sum.fail':
    'The revenue items add up to {given} {unit}, the annual budget is {total} {unit}, {difference} {unit} {sign}',
  'checks.funds/revenue-sum.rounding':
    'The revenue items add up to {given} {unit}, the annual budget is {total} {unit}, {difference} {unit} {sign}: within rounding',
  'checks.funds/revenue-sum.blank':
    'The annual budget is blank, so the revenue items cannot be checked',
  'checks.funds/revenue-sum.fix': 'Check the revenue items and the annual budget until both agree',

  'checks.funds/expenditure-sum.title': 'Expenditure items do not add up',
  'checks.funds/expenditure-sum.fail':
    'Basic and project expenditure add up to {given} {unit}, the annual budget is {total} {unit}, {difference} {unit} {sign}',
  'checks.funds/expenditure-sum.rounding':
    'Basic and project expenditure add up to {given} {unit}, the annual budget is {total} {unit}, {difference} {unit} {sign}: within rounding',
  'checks.funds/expenditure-sum.blank':
    'The annual budget is blank, so the expenditure items cannot be checked',
  'checks.funds/expenditure-sum.fix':
    'Check basic and project expenditure and the annual budget until they agree',
};
