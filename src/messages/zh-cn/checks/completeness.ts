/** What the checks of what must be filled in say. */
export const zhCNCompleteness = {
  'checks.completeness/identity.title': '基本信息未填全',
  'checks.completeness/identity.fail': '没有填写{column}',
  'checks.completeness/identity.none': '{column}填的是“{given}”，应填写名称',
  'checks.completeness/identity.fix': '按批复预算时的名称填写全称',

  'checks.completeness/goals.title': '年度总体目标未填全',
  'checks.completeness/goals.fail': '年度总体目标没有填写{column}',
  'checks.completeness/goals.none': '年度总体目标的{column}填的是“{given}”，应填写具体内容',
  'checks.completeness/goals.fix':
    '预期目标按年初批复的绩效目标填写，实际完成情况对照预期目标据实填写',

  'checks.completeness/subcategory.title': '二级指标没有内容',
  'checks.completeness/subcategory.fail': '“{subcategory}”下没有填写三级指标，也没有注明“无”',
  'checks.completeness/subcategory.fix':
    '填写该二级指标下的三级指标；没有设置指标的，在三级指标栏填“无”',

  'checks.completeness/closing.title': '评价结论等未填全',
  'checks.completeness/closing.fail': '没有填写{column}',
  'checks.completeness/closing.none': '{column}填的是“{given}”，应填写具体内容',
  'checks.completeness/closing.fix':
    '结合自评情况填写评价结论、存在问题和改进措施；确无问题的，在存在问题和改进措施栏填“无”',

  'checks.completeness/signature.title': '签字栏未填全',
  'checks.completeness/signature.fail': '签字栏没有填写{column}',
  'checks.completeness/signature.none': '签字栏的{column}填的是“{given}”，应据实填写',
  'checks.completeness/signature.fix': '按表样填写签字栏的各项内容，由负责人签字',

  'checks.completeness/phone.title': '联系电话有误',
  'checks.completeness/phone.fail': '联系电话填的是“{given}”，不是手机号码或带区号的固定电话号码',
  'checks.completeness/phone.length':
    '联系电话填的是“{given}”，手机号码应为 {wanted} 位，这里是 {digits} 位',
  'checks.completeness/phone.area-code': '联系电话填的是“{given}”，固定电话缺少区号',
  'checks.completeness/phone.blank': '联系电话未填写，无法核对',
  'checks.completeness/phone.fix': '填写手机号码，或固定电话号码，固定电话写作“区号-号码”',

  'checks.completeness/date.title': '填报日期有误',
  'checks.completeness/date.fail': '填报日期填的是“{given}”，看不出是哪一天，应写明年、月、日',
  'checks.completeness/date.early':
    '填报日期填的是“{given}”，早于 {year} 年年末，{year} 年度的自评应在年度终了后填报',
  'checks.completeness/date.nonstandard': '填报日期写作“{given}”，规范的写法是“{expected}”',
  'checks.completeness/date.blank': '填报日期未填写，无法核对',
  'checks.completeness/date.fix': '按“年月日”填写实际填报的日期，如 2024年3月15日',
} as const satisfies Readonly<Record<string, string>>;
