/** What the checks of the weights say. */
export const zhCNWeights = {
  'checks.weights/category-sum.title': '一级指标分值不符',
  'checks.weights/category-sum.fail':
    '{category}分值合计 {given} 分，本表应为 {expected} 分，{sign} {difference} 分',
  'checks.weights/category-sum.blank': '{category}没有可核对的分值',
  'checks.weights/category-sum.incomplete':
    '{category}分值已填 {given} 分，还有 {count} 处未填写或无法识别',
  'checks.weights/category-sum.fix': '调整该类各三级指标的分值，使合计等于规定分值',

  'checks.weights/total.title': '分值合计不符',
  'checks.weights/total.fail':
    '预算执行与各项指标分值合计 {given} 分，应为 {expected} 分，{sign} {difference} 分',
  'checks.weights/total.stated': '合计行的分值填的是 {given} 分，各项分值相加为 {sum} 分',
  'checks.weights/total.execution':
    '预算执行的分值没有填写，本表应为 {expected} 分，合计行因此只有 {given} 分',
  'checks.weights/total.missing': '合计行没有填写分值，各项分值相加为 {expected} 分',
  'checks.weights/total.blank': '各项指标均未填写分值，无法核对合计',
  'checks.weights/total.incomplete': '分值已填 {given} 分，还有 {count} 处未填写或无法识别',
  'checks.weights/total.fix': '调整各项指标的分值，使其与预算执行的分值合计为满分，并核对合计行',

  'checks.weights/missing.title': '指标缺分值',
  'checks.weights/missing.fail': '“{name}”有指标值，没有填写分值',
  'checks.weights/missing.fix': '填写该指标的分值；不作为考核指标的，删去该行内容',

  'checks.weights/on-nothing.title': '无指标却有分值',
  'checks.weights/on-nothing.fail': '“{name}”行没有设置指标，却填了分值 {given} 分',
  'checks.weights/on-nothing.fix': '设置该项指标，或把分值调整到其他指标',

  'checks.weights/not-positive.title': '分值无效',
  'checks.weights/not-positive.fail': '“{name}”的分值为 {given}，应大于 0',
  'checks.weights/not-positive.not-a-number':
    '“{name}”的分值填的是“{given}”，不是有效的数字，应填大于 0 的数字',
  'checks.weights/not-positive.fix': '填写大于 0 的分值',
} as const satisfies Readonly<Record<string, string>>;
