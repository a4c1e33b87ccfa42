/** What the checks of the scores say. */
export const zhCNScores = {
  'checks.scores/missing.title': '缺得分',
  'checks.scores/missing.fail': '“{name}”有分值（{weight}），没有填写得分',
  'checks.scores/missing.not-computed':
    '预算执行的得分由公式计算，{column}未填写或不是数字，没有得出结果',
  'checks.scores/missing.fix': '根据完成情况填写得分；由公式计算的，先填好公式引用的数字',

  'checks.scores/exceeds-weight.title': '得分超过分值',
  'checks.scores/exceeds-weight.fail': '“{name}”得分 {given} 分，超过分值 {weight} 分',
  'checks.scores/exceeds-weight.blank': '“{name}”的分值或得分未填写，无法核对得分是否超过分值',
  'checks.scores/exceeds-weight.fix': '得分最高不超过分值，请核对得分与分值',

  'checks.scores/negative.title': '得分为负',
  'checks.scores/negative.fail': '“{name}”得分为 {given} 分，得分不得小于 0',
  'checks.scores/negative.blank': '“{name}”未填写得分，无法核对',
  'checks.scores/negative.fix': '得分最低为 0 分，请核对',

  'checks.scores/above-formula.title': '得分高于计算结果',
  'checks.scores/above-formula.fail':
    '“{name}”指标值 {target}，实际完成 {actual}，分值 {weight} 分，按完成比例应得 {expected} 分，填的是 {given} 分',
  'checks.scores/above-formula.blank':
    '“{name}”的指标值、实际完成值、分值或得分未填写，无法按公式核对得分',
  'checks.scores/above-formula.fix': '按完成比例重新计算得分，或核对指标值与实际完成值',

  'checks.scores/below-formula.title': '得分低于计算结果',
  'checks.scores/below-formula.fail':
    '“{name}”指标值 {target}，实际完成 {actual}，分值 {weight} 分，按完成比例可得 {expected} 分，填的是 {given} 分',
  'checks.scores/below-formula.blank':
    '“{name}”的指标值、实际完成值、分值或得分未填写，无法按公式核对得分',
  'checks.scores/below-formula.fix': '核对扣分依据；没有其他扣分依据的，按完成比例计算得分',

  'checks.scores/outside-band.title': '得分与完成程度不符',
  'checks.scores/outside-band.fail':
    '“{name}”写明{level}，分值 {weight} 分的得分范围为 {from} 至 {to} 分，填的是 {given} 分',
  'checks.scores/outside-band.blank':
    '“{name}”的实际完成值、分值或得分未填写，无法核对得分与完成程度',
  'checks.scores/outside-band.fix': '按完成程度对应的档次调整得分，或据实修改实际完成值',

  'checks.scores/unexplained-deduction.title': '扣分未说明原因',
  'checks.scores/unexplained-deduction.fail':
    '“{name}”得分 {given} 分，低于分值 {weight} 分，扣 {difference} 分，没有填写偏差原因',
  'checks.scores/unexplained-deduction.blank': '“{name}”的分值或得分未填写，无法核对有无扣分',
  'checks.scores/unexplained-deduction.fix': '在偏差原因分析及改进措施栏说明扣分原因和改进措施',

  'checks.scores/total.title': '总分不符',
  'checks.scores/total.fail':
    '总得分填的是 {given} 分，各项得分相加为 {expected} 分，{sign} {difference} 分',
  'checks.scores/total.missing': '合计行没有填写总得分，各项得分相加为 {expected} 分',
  'checks.scores/total.blank': '总得分或部分得分未填写，无法核对总分',
  'checks.scores/total.fix': '改为预算执行得分与各项指标得分之和',

  'checks.scores/all-full.title': '各项指标均得满分',
  'checks.scores/all-full.fail': '全部 {count} 项指标都得满分，审核时会重点复核',
  'checks.scores/all-full.blank': '部分分值或得分未填写，无法核对是否全部满分',
  'checks.scores/all-full.fix': '对照佐证材料逐项复核得分',
} as const satisfies Readonly<Record<string, string>>;
