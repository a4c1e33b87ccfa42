import type { zhCNWeights } from '../../zh-cn/checks/weights';

/** The same in English; complete by its type. */
export const enWeights: Readonly<Record<keyof typeof zhCNWeights, string>> = {
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
};
