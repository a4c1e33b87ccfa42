/** What the checks of the funds block say. */
export const zhCNFunds = {
  'checks.funds/missing-amount.title': '资金总额未填全',
  'checks.funds/missing-amount.fail': '年度资金总额没有填写{column}（{unit}）',
  'checks.funds/missing-amount.fix': '按批复预算和决算数据填写，没有的填 0',

  'checks.funds/negative-amount.title': '金额为负',
  'checks.funds/negative-amount.fail': '{row}的{column}为 {given} {unit}，金额不得小于 0',
  'checks.funds/negative-amount.fix': '核对该项金额；调减的预算在全年预算数中扣除，不单列负数',

  'checks.funds/no-budget.title': '没有预算却有资金',
  'checks.funds/no-budget.fail':
    '全年预算数为 {budget} {unit}，但执行数或资金来源中有 {amount} {unit}',
  'checks.funds/no-budget.blank': '全年预算数或全年执行数未填写，无法核对有无预算',
  'checks.funds/no-budget.fix': '核对全年预算数，填写年初预算加上调整后的数额',

  'checks.funds/execution-rate.title': '执行率不符',
  'checks.funds/execution-rate.fail':
    '执行率填的是 {given}，按全年执行数 ÷ 全年预算数应为 {expected}',
  'checks.funds/execution-rate.percent-sign': '执行率填的是“{given}”，缺少百分号，应为 {expected}',
  'checks.funds/execution-rate.source':
    '{source}的执行率填的是 {given}，按全年执行数 ÷ 全年预算数应为 {expected}',
  'checks.funds/execution-rate.blank': '预算数、执行数或执行率未填写，无法核对执行率',
  'checks.funds/execution-rate.fix': '改为全年执行数除以全年预算数的结果',

  'checks.funds/execution-score.title': '预算执行得分不符',
  'checks.funds/execution-score.fail':
    '预算执行得分填的是 {given} 分，按执行率（最高 100%）× {full} 分应为 {expected} 分',
  'checks.funds/execution-score.blank': '预算数、执行数或得分未填写，无法核对预算执行得分',
  'checks.funds/execution-score.fix': '改为执行率乘以该项分值的结果，执行率超过 100% 的按 100% 计',

  'checks.funds/sources-sum.title': '资金来源合计不符',
  'checks.funds/sources-sum.fail':
    '{column}：各资金来源合计 {given} {unit}，年度资金总额为 {total} {unit}，{sign} {difference} {unit}',
  'checks.funds/sources-sum.blank': '{column}：年度资金总额未填写，无法与资金来源核对',
  'checks.funds/sources-sum.fix': '核对各资金来源与年度资金总额，使两者相等',

  'checks.funds/missing-source-amount.title': '资金来源的执行数未填',
  'checks.funds/missing-source-amount.fail':
    '{source}的全年预算数为 {budget} {unit}，没有填写全年执行数',
  'checks.funds/missing-source-amount.fix': '填写该项来源的全年执行数，没有执行的填 0',

  'checks.funds/source-scored.title': '资金来源行填了分数',
  'checks.funds/source-scored.fail':
    '{source}填了分值或得分（{given}），预算执行只在年度资金总额行计分',
  'checks.funds/source-scored.fix': '删去该行的分值和得分',

  'checks.funds/over-executed.title': '超预算执行',
  'checks.funds/over-executed.fail':
    '全年执行数 {given} {unit}，超过全年预算数 {budget} {unit}，多 {difference} {unit}',
  'checks.funds/over-executed.blank': '全年预算数或全年执行数未填写，无法核对是否超预算',
  'checks.funds/over-executed.fix': '核对全年预算数是否含追加预算，全年执行数是否含其他项目支出',

  'checks.funds/low-execution.title': '执行率偏低且未说明',
  'checks.funds/low-execution.fail': '执行率 {rate}，低于 {limit}，表中没有说明原因',
  'checks.funds/low-execution.blank': '全年预算数或全年执行数未填写，无法计算执行率',
  'checks.funds/low-execution.fix':
    '在原因栏、偏差原因分析及改进措施或实际完成情况中说明资金未执行的原因',

  'checks.funds/revenue-sum.title': '按收入性质分合计不符',
  'checks.funds/revenue-sum.fail':
    '按收入性质分合计 {given} {unit}，全年预算数为 {total} {unit}，{sign} {difference} {unit}',
  'checks.funds/revenue-sum.rounding':
    '按收入性质分合计 {given} {unit}，全年预算数为 {total} {unit}，{sign} {difference} {unit}，属四舍五入尾差',
  'checks.funds/revenue-sum.blank': '全年预算数未填写，无法与按收入性质分的数额核对',
  'checks.funds/revenue-sum.fix': '核对各项收入与全年预算数，使两者相等',

  'checks.funds/expenditure-sum.title': '按支出性质分合计不符',
  'checks.funds/expenditure-sum.fail':
    '基本支出与项目支出合计 {given} {unit}，全年预算数为 {total} {unit}，{sign} {difference} {unit}',
  'checks.funds/expenditure-sum.rounding':
    '基本支出与项目支出合计 {given} {unit}，全年预算数为 {total} {unit}，{sign} {difference} {unit}，属四舍五入尾差',
  'checks.funds/expenditure-sum.blank': '全年预算数未填写，无法与按支出性质分的数额核对',
  'checks.funds/expenditure-sum.fix': '核对基本支出、项目支出与全年预算数，使两者相等',
} as const satisfies Readonly<Record<string, string>>;
