/** What the checks of targets and actuals say. */
export const zhCNValues = {
  'checks.values/target-missing.title': '缺年度指标值',
  'checks.values/target-missing.fail': '“{name}”有分值（{weight}），没有填写年度指标值',
  'checks.values/target-missing.dash':
    '“{name}”有分值，年度指标值填的是“{given}”，没有可以考核的内容',
  'checks.values/target-missing.none':
    '“{name}”的年度指标值填的是“{given}”，看不出是没有指标值，还是要求不发生',
  'checks.values/target-missing.fix':
    '填写年初设定的指标值；不作为考核指标的，删去分值并把分值调整到其他指标',

  'checks.values/actual-missing.title': '缺实际完成值',
  'checks.values/actual-missing.fail': '“{name}”有分值（{weight}），没有填写实际完成值',
  'checks.values/actual-missing.dash':
    '“{name}”有分值，实际完成值填的是“{given}”，看不出完成了多少',
  'checks.values/actual-missing.none':
    '“{name}”的实际完成值填的是“{given}”，看不出是没有完成，还是没有发生',
  'checks.values/actual-missing.fix': '对照年度指标值据实填写完成情况，没有完成的填 0 或“未完成”',

  'checks.values/incomparable.title': '指标值与完成值单位不同',
  'checks.values/incomparable.fail':
    '“{name}”年度指标值为“{target}”，实际完成值为“{actual}”，计量单位不同，无法比较完成程度',
  'checks.values/incomparable.no-unit':
    '“{name}”年度指标值为“{target}”，实际完成值为“{actual}”，有一处没有写单位，无法比较完成程度',
  'checks.values/incomparable.blank': '“{name}”的实际完成值未填写，无法核对单位',
  'checks.values/incomparable.fix':
    '按年度指标值的单位填写实际完成的数量，如指标值为“450人”的，填写实际人数',

  'checks.values/ambiguous.title': '数值有两种读法',
  'checks.values/ambiguous.fail':
    '“{name}”填的“{given}”有两种读法（{readings}），无法确定数值，也就无法核对得分',
  'checks.values/ambiguous.fix': '数值前的序号移到三级指标名称前，一格只写一个数值和单位',

  'checks.values/list-number.title': '数值前有序号',
  'checks.values/list-number.fail':
    '“{name}”填的“{given}”前面带有序号“{number}”，汇总时容易被当作数值的一部分',
  'checks.values/list-number.fix': '把序号移到三级指标名称前，数值格只写数值和单位',

  'checks.values/overachieved.title': '完成值远超指标值',
  'checks.values/overachieved.fail':
    '“{name}”年度指标值为“{target}”，实际完成“{actual}”，是指标值的 {rate}，达到 {limit} 以上应说明原因，偏差原因栏没有说明',
  'checks.values/overachieved.second-look':
    '“{name}”年度指标值为“{target}”，实际完成“{actual}”，是指标值的 {rate}，达到 {limit} 以上，审核时会重点复核',
  'checks.values/overachieved.bounded':
    '“{name}”年度指标值为“{target}”，实际完成“{actual}”不是确定的数，无法核对是否远超指标值',
  'checks.values/overachieved.ambiguous':
    '“{name}”年度指标值为“{target}”，实际完成“{actual}”，其中有两种读法的数值，无法核对是否远超指标值',
  'checks.values/overachieved.blank': '“{name}”的实际完成值未填写，无法核对是否远超指标值',
  'checks.values/overachieved.fix':
    '核对年度指标值和实际完成值；确属超额完成的，在偏差原因分析及改进措施栏说明原因',

  'checks.values/cost-below-execution.title': '成本指标值低于执行数',
  'checks.values/cost-below-execution.fail':
    '“{name}”年度指标值为“{target}”，全年执行数为 {executed} {unit}，实际支出超过成本指标值 {difference} {unit}',
  'checks.values/cost-below-execution.part':
    '“{name}”年度指标值为“{target}”，全年执行数为 {executed} {unit}，看不出该指标是否包括全部支出，无法核对',
  'checks.values/cost-below-execution.no-unit':
    '“{name}”年度指标值为“{target}”，没有写金额单位，无法与全年执行数核对',
  'checks.values/cost-below-execution.ambiguous':
    '“{name}”年度指标值“{target}”有两种读法，无法与全年执行数核对',
  'checks.values/cost-below-execution.blank':
    '“{name}”年度指标值为“{target}”，全年执行数未填写，无法核对成本是否控制在指标值内',
  'checks.values/cost-below-execution.fix':
    '核对成本指标值与全年执行数；确属超支的，实际完成值填实际支出，按规则扣分并说明原因',

  'checks.values/late.title': '完成时间晚于指标值',
  'checks.values/late.fail':
    '“{name}”年度指标值为“{target}”，实际完成值为“{actual}”，晚于规定的完成时间',
  'checks.values/late.no-date':
    '“{name}”年度指标值为“{target}”，实际完成值“{actual}”没有写明完成时间，无法核对是否按期完成',
  'checks.values/late.overlap':
    '“{name}”年度指标值为“{target}”，实际完成值“{actual}”写得不够具体，无法核对是否按期完成',
  'checks.values/late.no-year':
    '“{name}”年度指标值为“{target}”，实际完成值为“{actual}”，有一处看不出年份，无法核对是否按期完成',
  'checks.values/late.blank': '“{name}”的实际完成值未填写，无法核对是否按期完成',
  'checks.values/late.fix': '核对实际完成时间；确属逾期的，按规则扣分，并在偏差原因栏说明原因',

  'checks.values/nonstandard-sign.title': '符号写法不规范',
  'checks.values/nonstandard-sign.fail':
    '“{name}”的{column}写作“{given}”，比较符号应为规范写法“{expected}”',
  'checks.values/nonstandard-sign.fix': '改用 ≥、≤、>、<、= 等规范符号',

  'checks.values/impossible-rate.title': '比率超过 100%',
  'checks.values/impossible-rate.fail': '“{name}”填的是“{given}”，这类比率最高为 100%',
  'checks.values/impossible-rate.fix':
    '核对小数点和百分号；单元格设为百分比格式的，填 98% 应输入“98%”或“0.98”',
} as const satisfies Readonly<Record<string, string>>;
