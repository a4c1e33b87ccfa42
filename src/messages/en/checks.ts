import type { CheckKey } from '../zh-cn/checks';

/** What the checks say, in English; complete by its type. */
export const enChecks: Readonly<Record<CheckKey, string>> = {
  'checks.any.crashed': 'This check failed to run and says nothing ({error})',
  'checks.any.lost': '"{part}" was not found, so this cannot be checked',
  'checks.any.unreadable': '"{given}" cannot be read, so this cannot be checked yet',
  'checks.any.ambiguous':
    '"{name}": "{given}" reads two ways, so the score cannot be checked by formula',
  'checks.any.bounded':
    '"{name}": the actual "{given}" is no definite number, so the score cannot be checked by formula',
  'checks.any.as-text':
    '"{given}" is text, which the formula of the total passes over; enter a number. With it the total is {expected}',
  'checks.any.no-budget': 'The annual budget is 0, so the stated "{given}" cannot be checked',

  'checks.binding/lost-anchor.title': 'Part of the form missing',
  'checks.binding/lost-anchor.fail': '"{label}" was not found; what hangs on it cannot be checked',
  'checks.binding/lost-anchor.second-table':
    'Another table ("{label}") stands below this one; a sheet holds one table, and the one below was not read',
  'checks.binding/lost-anchor.fix':
    'Restore the label as the form has it, or insert a new table and paste the contents into it; move a second table to a sheet of its own',

  'checks.binding/unreadable.title': 'Unreadable content',
  'checks.binding/unreadable.not-a-number':
    '{row}, {column}: "{given}" is not a number; enter {wanted}',
  'checks.binding/unreadable.out-of-range':
    '{row}, {column}: "{given}" is beyond what can be computed; enter {wanted}',
  'checks.binding/unreadable.cell-error':
    '{row}, {column}: the cell shows the error "{given}"; enter {wanted}',
  'checks.binding/unreadable.not-a-year':
    '{row}, {column}: no year can be read from "{given}"; enter {wanted}',
  'checks.binding/unreadable.date':
    '{row}, {column}: "{given}" is a date, not a number; enter {wanted} and give the cell a number format',
  'checks.binding/unreadable.two-values':
    '{row}, {column}: one value stands behind the label and another in the cell beside it ({given}); enter {wanted} once',
  'checks.binding/unreadable.fix':
    'Enter what is asked for; leave the cell blank where there is no data',

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
    'Explain under deviations or actual results why the money was not executed',

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

  'checks.weights/category-sum.title': "A category's weights do not add up",
  'checks.weights/category-sum.fail':
    '{category}: the weights add up to {given}, this form gives it {expected}, {difference} {sign}',
  'checks.weights/category-sum.blank': '{category} has no weights to check',
  'checks.weights/category-sum.incomplete':
    '{category}: {given} points so far; still blank or unreadable: {count}',
  'checks.weights/category-sum.fix':
    'Adjust the weights of the indicators until they add up to the points of the category',

  'checks.weights/total.title': 'Weights do not add up',
  'checks.weights/total.fail':
    'Execution and indicators add up to {given} points instead of {expected}, {difference} {sign}',
  'checks.weights/total.stated': 'The total row says {given} points; the weights add up to {sum}',
  'checks.weights/total.execution':
    'The weight of the execution is blank; this form gives it {expected}, so the total row says only {given}',
  'checks.weights/total.missing':
    'The total row states no weight; the weights add up to {expected}',
  'checks.weights/total.blank': 'No indicator has a weight, so the total cannot be checked',
  'checks.weights/total.incomplete': '{given} points so far; still blank or unreadable: {count}',
  'checks.weights/total.fix':
    'Adjust the weights until they and the execution points add up to full marks, and check the total row',

  'checks.weights/missing.title': 'Indicator without a weight',
  'checks.weights/missing.fail': '"{name}" has a target but no weight',
  'checks.weights/missing.fix': 'Enter its weight, or clear the row if it is not assessed',

  'checks.weights/on-nothing.title': 'Weight without an indicator',
  'checks.weights/on-nothing.fail': 'The row "{name}" sets no indicator but carries {given} points',
  'checks.weights/on-nothing.fix': 'Set an indicator here, or move the points to other indicators',

  'checks.weights/not-positive.title': 'Invalid weight',
  'checks.weights/not-positive.fail': '"{name}": the weight is {given}; it must be above 0',
  'checks.weights/not-positive.not-a-number':
    '"{name}": the weight says "{given}", which is not a valid number; enter a number above 0',
  'checks.weights/not-positive.fix': 'Enter a weight above 0',

  'checks.scores/missing.title': 'Score missing',
  'checks.scores/missing.fail': '"{name}" has a weight ({weight}) but no score',
  'checks.scores/missing.not-computed':
    'The execution score is computed by a formula, which has no result: {column} is blank or not a number',
  'checks.scores/missing.fix':
    'Enter the score that the results deserve; where a formula computes it, enter the numbers that it uses',

  'checks.scores/exceeds-weight.title': 'Score over weight',
  'checks.scores/exceeds-weight.fail': '"{name}": score {given} is over its weight {weight}',
  'checks.scores/exceeds-weight.blank':
    '"{name}": weight or score is blank, so they cannot be compared',
  'checks.scores/exceeds-weight.fix': 'A score never exceeds its weight: check both',

  'checks.scores/negative.title': 'Negative score',
  'checks.scores/negative.fail': '"{name}": the score is {given}; it must not be below 0',
  'checks.scores/negative.blank': '"{name}": the score is blank and cannot be checked',
  'checks.scores/negative.fix': 'The lowest score is 0: check it',

  'checks.scores/above-formula.title': 'Score above the formula',
  'checks.scores/above-formula.fail':
    '"{name}": target {target}, actual {actual}, weight {weight}: the formula gives {expected}, the score says {given}',
  'checks.scores/above-formula.blank':
    '"{name}": target, actual, weight or score is blank, so the formula cannot be applied',
  'checks.scores/above-formula.fix':
    'Compute the score in proportion to the result, or check target and actual',

  'checks.scores/below-formula.title': 'Score below the formula',
  'checks.scores/below-formula.fail':
    '"{name}": target {target}, actual {actual}, weight {weight}: the formula gives {expected}, the score says only {given}',
  'checks.scores/below-formula.blank':
    '"{name}": target, actual, weight or score is blank, so the formula cannot be applied',
  'checks.scores/below-formula.fix':
    'Check why points were deducted; without another reason, score in proportion to the result',

  'checks.scores/outside-band.title': 'Score outside its band',
  'checks.scores/outside-band.fail':
    '"{name}" is stated as {level}: of {weight} points that is {from} to {to}, the score says {given}',
  'checks.scores/outside-band.blank':
    '"{name}": actual, weight or score is blank, so the band cannot be checked',
  'checks.scores/outside-band.fix':
    'Move the score into the band of the stated level, or correct the stated level',

  'checks.scores/unexplained-deduction.title': 'Deduction without a reason',
  'checks.scores/unexplained-deduction.fail':
    '"{name}": score {given} of {weight}, {difference} deducted, and no reason is given',
  'checks.scores/unexplained-deduction.blank':
    '"{name}": weight or score is blank, so a deduction cannot be seen',
  'checks.scores/unexplained-deduction.fix':
    'Give the reason and the remedy in the deviation column',

  'checks.scores/total.title': 'Wrong total score',
  'checks.scores/total.fail':
    'The total score says {given}; the scores add up to {expected}, {difference} {sign}',
  'checks.scores/total.missing': 'The total row states no score; the scores add up to {expected}',
  'checks.scores/total.blank':
    'The total score or some of the scores are blank, so the total cannot be checked',
  'checks.scores/total.fix': 'Enter the execution score plus all indicator scores',

  'checks.scores/all-full.title': 'Full marks everywhere',
  'checks.scores/all-full.fail':
    'All {count} indicators have full marks: reviewers will look twice',
  'checks.scores/all-full.blank':
    'Some weights or scores are blank, so full marks cannot be checked',
  'checks.scores/all-full.fix': 'Check each score against its evidence',

  'source.measures-weights':
    '财预〔2020〕10号, Measures for the performance evaluation of project expenditure: weights of indicators in self-evaluation',
  'source.measures-scoring':
    '财预〔2020〕10号, Measures for the performance evaluation of project expenditure: scoring of indicators in self-evaluation',
  'source.measures-grades':
    '财预〔2020〕10号, Measures for the performance evaluation of project expenditure: total score and grades',
  'source.form': 'The official form and its instructions',
  'source.arithmetic': 'Arithmetic between figures of the table',

  'term.initialBudget': 'initial budget',
  'term.annualBudget': 'annual budget',
  'term.executed': 'executed amount',
  'term.weight': 'weight',
  'term.executionRate': 'execution rate',
  'term.score': 'score',
  'term.fundsTotal': 'total funds',
  'term.currentYear': "This year's appropriation",
  'term.carriedOver': 'Carried-over funds',
  'term.other': 'Other funds',
  'term.revenue': 'by revenue',
  'term.generalBudget': 'general public budget',
  'term.governmentFund': 'government fund',
  'term.specialAccount': 'non-tax revenue in special accounts',
  'term.expenditure': 'by expenditure',
  'term.basicExpenditure': 'basic expenditure',
  'term.projectExpenditure': 'project expenditure',
  'term.identity': 'basic information',
  'term.departmentName': 'department name',
  'term.projectName': 'project name',
  'term.supervisor': 'supervising department',
  'term.implementer': 'implementing unit',
  'term.goals': 'annual goals',
  'term.goalsExpected': 'expected goals',
  'term.goalsActual': 'actual results',
  'term.name': 'indicator',
  'term.target': 'target',
  'term.actual': 'actual',
  'term.deviation': 'deviation and remedy',
  'term.total': 'total',
  'term.title': 'title',
  'term.year': 'year',
  'term.signature': 'signature line',
  'term.preparer': 'prepared by',
  'term.date': 'date',
  'term.phone': 'telephone',
  'term.signatory': 'signed by',
  'term.execution': 'Budget execution',
  'term.unnamedIndicator': 'unnamed indicator',
  'term.wan-yuan': '10,000 yuan',
  'term.yuan': 'yuan',
  'term.over': 'too much',
  'term.under': 'too little',
  'term.attained': 'target attained',
  'term.partly': 'target partly attained',
  'term.missed': 'target missed',
  'term.wanted.text': 'text',
  'term.wanted.year': 'a year of four digits',
  'term.wanted.points': 'points (a number)',
  'term.wanted.ratio': 'a percentage such as 95%',
  'term.wanted.value': 'a value',
  'term.wanted.wan-yuan': 'a number in units of 10,000 yuan',
  'term.wanted.yuan': 'a number in yuan',
};
