/**
 * What the checks say. Keys: `checks.<id>.title`, `checks.<id>.<variant>` (`fail` and its variants, `blank` and other
 * reasons why a check cannot tell), `checks.<id>.fix`, `checks.any.<variant>` for variants that all checks share,
 * `source.<id>` and `term.<id>`. `{name}` marks are filled in.
 */
export const zhCNChecks = {
  'checks.any.crashed': '这项校验运行出错，未能得出结论（{error}）',
  'checks.any.lost': '没有找到“{part}”，无法核对',
  'checks.any.unreadable': '“{given}”无法识别，暂不能核对',
  'checks.any.ambiguous': '“{name}”的“{given}”有两种读法，无法按公式核对得分',
  'checks.any.bounded': '“{name}”的实际完成值“{given}”不是确定的数，无法按公式核对得分',
  'checks.any.as-text':
    '“{given}”是文本，合计行的公式没有计入，请改填数字；计入后合计为 {expected} 分',
  'checks.any.no-budget': '全年预算数为 0，填写的“{given}”无从核对',

  'checks.binding/lost-anchor.title': '表格栏目缺失',
  'checks.binding/lost-anchor.fail': '没有找到“{label}”，与它有关的内容无法核对',
  'checks.binding/lost-anchor.second-table':
    '本表下方还有一张表（“{label}”），一张工作表只放一张表，下方的表没有读取',
  'checks.binding/lost-anchor.fix':
    '按表样补回该栏目的名称，或重新插入表格后把内容粘贴过去；多出的表移到单独的工作表',

  'checks.binding/unreadable.title': '内容无法识别',
  'checks.binding/unreadable.not-a-number':
    '{row}的{column}填的是“{given}”，不是数字，应填{wanted}',
  'checks.binding/unreadable.out-of-range':
    '{row}的{column}填的是“{given}”，超出可计算的范围，应填{wanted}',
  'checks.binding/unreadable.cell-error': '{row}的{column}是错误值“{given}”，应填{wanted}',
  'checks.binding/unreadable.not-a-year': '{row}的{column}是“{given}”，看不出年份，应填{wanted}',
  'checks.binding/unreadable.date':
    '{row}的{column}是日期“{given}”，不是数字，应填{wanted}，并把单元格格式改为数值',
  'checks.binding/unreadable.two-values':
    '{row}的{column}在栏目名称后和右侧单元格各填了一个数（{given}），只能填一处，应填{wanted}',
  'checks.binding/unreadable.fix': '改填所要求的内容；没有数据的，留空',

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
  'checks.funds/low-execution.fix': '在偏差原因分析及改进措施或实际完成情况中说明资金未执行的原因',

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

  'source.measures-weights':
    '财预〔2020〕10号《项目支出绩效评价管理办法》关于单位自评指标权重的规定',
  'source.measures-scoring':
    '财预〔2020〕10号《项目支出绩效评价管理办法》关于单位自评指标得分评定的规定',
  'source.measures-grades': '财预〔2020〕10号《项目支出绩效评价管理办法》关于评价总分和等级的规定',
  'source.form': '绩效自评表表样及其填报要求',
  'source.arithmetic': '表内数据的勾稽关系',

  'term.initialBudget': '年初预算数',
  'term.annualBudget': '全年预算数',
  'term.executed': '全年执行数',
  'term.weight': '分值',
  'term.executionRate': '执行率',
  'term.score': '得分',
  'term.fundsTotal': '年度资金总额',
  'term.currentYear': '当年财政拨款',
  'term.carriedOver': '上年结转资金',
  'term.other': '其他资金',
  'term.revenue': '按收入性质分',
  'term.generalBudget': '一般公共预算',
  'term.governmentFund': '政府性基金拨款',
  'term.specialAccount': '纳入专户管理的非税收入拨款',
  'term.expenditure': '按支出性质分',
  'term.basicExpenditure': '基本支出',
  'term.projectExpenditure': '项目支出',
  'term.identity': '基本信息',
  'term.departmentName': '部门名称',
  'term.projectName': '项目支出名称',
  'term.supervisor': '主管部门',
  'term.implementer': '实施单位',
  'term.goals': '年度总体目标',
  'term.goalsExpected': '预期目标',
  'term.goalsActual': '实际完成情况',
  'term.name': '三级指标',
  'term.target': '年度指标值',
  'term.actual': '实际完成值',
  'term.deviation': '偏差原因分析及改进措施',
  'term.total': '合计',
  'term.title': '标题',
  'term.year': '年度',
  'term.signature': '签字栏',
  'term.preparer': '填表人',
  'term.date': '填报日期',
  'term.phone': '联系电话',
  'term.signatory': '单位负责人签字',
  'term.execution': '预算执行',
  'term.unnamedIndicator': '未命名的指标',
  'term.wan-yuan': '万元',
  'term.yuan': '元',
  'term.over': '多',
  'term.under': '少',
  'term.attained': '达成年度指标',
  'term.partly': '部分达成年度指标',
  'term.missed': '未达成年度指标',
  'term.wanted.text': '文字',
  'term.wanted.year': '四位数的年份',
  'term.wanted.points': '分数（数字）',
  'term.wanted.ratio': '百分数，如 95%',
  'term.wanted.value': '指标值',
  'term.wanted.wan-yuan': '以万元为单位的数字',
  'term.wanted.yuan': '以元为单位的数字',
} as const satisfies Readonly<Record<string, string>>;

export type CheckKey = keyof typeof zhCNChecks;
