import type { zhCNAny } from '../../zh-cn/checks/any';

/** The same in English; complete by its type. */
export const enAny: Readonly<Record<keyof typeof zhCNAny, string>> = {
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
};
