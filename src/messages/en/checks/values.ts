import type { zhCNValues } from '../../zh-cn/checks/values';

/** The same in English; complete by its type. */
export const enValues: Readonly<Record<keyof typeof zhCNValues, string>> = {
  'checks.values/target-missing.title': 'Target missing',
  'checks.values/target-missing.fail': '"{name}" has a weight ({weight}) but no target',
  'checks.values/target-missing.dash':
    '"{name}" has a weight, but its target says "{given}", which cannot be assessed',
  'checks.values/target-missing.none':
    '"{name}": the target says "{given}"; it cannot be told whether there is none or nothing must happen',
  'checks.values/target-missing.fix':
    'Enter the target that was set; where the row is not assessed, move its points to other indicators',

  'checks.values/actual-missing.title': 'Actual missing',
  'checks.values/actual-missing.fail': '"{name}" has a weight ({weight}) but no actual',
  'checks.values/actual-missing.dash':
    '"{name}" has a weight, but its actual says "{given}", which tells no result',
  'checks.values/actual-missing.none':
    '"{name}": the actual says "{given}"; it cannot be told whether nothing was done or nothing happened',
  'checks.values/actual-missing.fix':
    'Enter the result against the target; where nothing was done, 0 or "未完成"',

  'checks.values/incomparable.title': 'Target and actual in different units',
  'checks.values/incomparable.fail':
    '"{name}": target "{target}" and actual "{actual}" are in different units, so the attainment cannot be seen',
  'checks.values/incomparable.no-unit':
    '"{name}": of target "{target}" and actual "{actual}" one has no unit, so the attainment cannot be seen',
  'checks.values/incomparable.blank':
    '"{name}": the actual is blank, so the units cannot be compared',
  'checks.values/incomparable.fix':
    'Enter the quantity reached in the unit of the target: for a target of 450人 the number of people',

  'checks.values/ambiguous.title': 'A value reads two ways',
  'checks.values/ambiguous.fail':
    '"{name}": "{given}" reads two ways ({readings}), so neither value nor score can be checked',
  'checks.values/ambiguous.fix':
    "Move the list number in front of the indicator's name; one cell holds one value and its unit",

  'checks.values/list-number.title': 'A list number before a value',
  'checks.values/list-number.fail':
    '"{name}": "{given}" begins with the list number "{number}", which may be taken for a part of the value',
  'checks.values/list-number.fix':
    "Move the list number in front of the indicator's name and leave value and unit alone in the cell",

  'checks.values/overachieved.title': 'Actual far above the target',
  'checks.values/overachieved.fail':
    '"{name}": target "{target}", actual "{actual}", which is {rate} of it; from {limit} a reason is required, and none is written',
  'checks.values/overachieved.second-look':
    '"{name}": target "{target}", actual "{actual}", which is {rate} of it; from {limit} reviewers look twice',
  'checks.values/overachieved.bounded':
    '"{name}": target "{target}"; the actual "{actual}" is no definite number, so it cannot be told whether it is far above',
  'checks.values/overachieved.ambiguous':
    '"{name}": target "{target}", actual "{actual}"; one of them reads two ways, so it cannot be told whether the actual is far above',
  'checks.values/overachieved.blank':
    '"{name}": the actual is blank, so it cannot be told whether the actual is far above',
  'checks.values/overachieved.fix':
    'Check target and actual; where more was really achieved, give the reason in the deviation column',

  'checks.values/cost-below-execution.title': 'Cost target below the execution',
  'checks.values/cost-below-execution.fail':
    '"{name}": the target is "{target}" but {executed} ({unit}) were executed, {difference} ({unit}) more than the cost target',
  'checks.values/cost-below-execution.part':
    '"{name}": the target is "{target}" and {executed} ({unit}) were executed; it cannot be told whether the indicator covers all of it',
  'checks.values/cost-below-execution.no-unit':
    '"{name}": the target "{target}" has no unit of money, so it cannot be compared with the execution',
  'checks.values/cost-below-execution.ambiguous':
    '"{name}": the target "{target}" reads two ways, so it cannot be compared with the execution',
  'checks.values/cost-below-execution.blank':
    '"{name}": the target is "{target}"; the executed amount is blank, so the cost cannot be checked',
  'checks.values/cost-below-execution.fix':
    'Check the cost target and the executed amount; if more was spent, state it, deduct points and give the reason',

  'checks.values/late.title': 'Later than the target',
  'checks.values/late.fail':
    '"{name}": the target is "{target}", the actual is "{actual}": later than required',
  'checks.values/late.no-date':
    '"{name}": the target is "{target}"; the actual "{actual}" gives no date, so punctuality cannot be checked',
  'checks.values/late.overlap':
    '"{name}": the target is "{target}"; the actual "{actual}" is not exact enough to check punctuality',
  'checks.values/late.no-year':
    '"{name}": of target "{target}" and actual "{actual}" one has no known year, so punctuality cannot be checked',
  'checks.values/late.blank': '"{name}": the actual is blank, so punctuality cannot be checked',
  'checks.values/late.fix':
    'Check the date; if it was really late, deduct points and give the reason in the deviation column',

  'checks.values/nonstandard-sign.title': 'Non-standard sign',
  'checks.values/nonstandard-sign.fail':
    '"{name}": the {column} is written "{given}"; with the standard sign it is "{expected}"',
  'checks.values/nonstandard-sign.fix': 'Use the standard signs ≥, ≤, >, < and =',

  'checks.values/impossible-rate.title': 'A rate above 100%',
  'checks.values/impossible-rate.fail':
    '"{name}" says "{given}"; a rate of this kind is at most 100%',
  'checks.values/impossible-rate.fix':
    'Check decimal point and per cent sign; in a cell of percentage format enter 98% or 0.98',
};
