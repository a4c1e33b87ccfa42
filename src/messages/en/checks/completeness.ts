import type { zhCNCompleteness } from '../../zh-cn/checks/completeness';

/** The same in English; complete by its type. */
export const enCompleteness: Readonly<Record<keyof typeof zhCNCompleteness, string>> = {
  'checks.completeness/identity.title': 'Basic information is incomplete',
  'checks.completeness/identity.fail': 'Not filled in: {column}',
  'checks.completeness/identity.none': '"{given}" stands for {column}, where a name is wanted',
  'checks.completeness/identity.fix': 'Enter the full name as in the approved budget',

  'checks.completeness/goals.title': 'Annual goals are incomplete',
  'checks.completeness/goals.fail': 'The annual goals lack: {column}',
  'checks.completeness/goals.none':
    '"{given}" stands for {column} of the annual goals, where a text is wanted',
  'checks.completeness/goals.fix':
    'Enter the goals approved at the start of the year, and beside them what was really achieved',

  'checks.completeness/subcategory.title': 'Subcategory without content',
  'checks.completeness/subcategory.fail':
    '"{subcategory}" has no indicator and does not say “无” either',
  'checks.completeness/subcategory.fix':
    'Enter an indicator under this subcategory; if there is none, enter “无” in the indicator column',

  'checks.completeness/closing.title': 'Conclusions are incomplete',
  'checks.completeness/closing.fail': 'The table lacks: {column}',
  'checks.completeness/closing.none': '"{given}" stands for {column}, where a text is wanted',
  'checks.completeness/closing.fix':
    'Enter the conclusion, the problems and the improvements; where there are no problems, say “无” in the last two',

  'checks.completeness/signature.title': 'Signature line is incomplete',
  'checks.completeness/signature.fail': 'The signature line lacks: {column}',
  'checks.completeness/signature.none':
    '"{given}" stands for {column} in the signature line, where a true entry is wanted',
  'checks.completeness/signature.fix':
    'Fill in every part of the line as the form has it, and have those in charge sign',

  'checks.completeness/phone.title': 'Wrong telephone number',
  'checks.completeness/phone.fail':
    'The telephone says "{given}", which is neither a mobile number nor a land line with its area code',
  'checks.completeness/phone.length':
    'The telephone says "{given}"; a mobile number has {wanted} digits, this one has {digits}',
  'checks.completeness/phone.area-code':
    'The telephone says "{given}", a land line without its area code',
  'checks.completeness/phone.blank': 'The telephone is not filled in, so it cannot be checked',
  'checks.completeness/phone.fix':
    'Enter a mobile number, or a land line with its area code before it',

  'checks.completeness/date.title': 'Wrong date',
  'checks.completeness/date.fail':
    'The date says "{given}", which names no day; year, month and day are wanted',
  'checks.completeness/date.early':
    'The date says "{given}", before the end of {year}; the self-evaluation of {year} is made once the year is over',
  'checks.completeness/date.nonstandard':
    'The date is written "{given}"; the standard form is "{expected}"',
  'checks.completeness/date.blank': 'The date is not filled in, so it cannot be checked',
  'checks.completeness/date.fix':
    'Enter the day on which the table was filled in with year, month and day, such as 2024年3月15日',
};
