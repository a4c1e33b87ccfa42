import type { zhCNScores } from '../../zh-cn/checks/scores';

/** The same in English; complete by its type. */
export const enScores: Readonly<Record<keyof typeof zhCNScores, string>> = {
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
};
