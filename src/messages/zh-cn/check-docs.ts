import type { FixKind } from '../../checks/fix';

/** What each check looks at, for docs/checks.md: one sentence a check, by its id. A test demands one for every check. */
export const zhCNCheckDocs: Readonly<Record<string, string>> = {
  'binding/lost-anchor':
    '按表样逐个查找栏目名称和各级指标的名称；找不到的栏目无法读取，同一张工作表里多出来的表也不读取。',
  'binding/unreadable': '应填数字、百分数或年份的单元格，填的内容能否读成所要求的形式。',

  'funds/missing-amount': '年度资金总额行的年初预算数、全年预算数和全年执行数是否都已填写。',
  'funds/negative-amount': '资金各栏的金额是否小于 0。',
  'funds/no-budget': '全年预算数为 0 时，是否还有执行数或资金来源。',
  'funds/execution-rate':
    '填写的执行率（资金来源行填了的也在内）是否等于全年执行数除以全年预算数，按所填的小数位数核对。',
  'funds/execution-score': '预算执行的得分是否等于执行率（最高按 100% 计）乘以该项分值。',
  'funds/sources-sum':
    '年初预算数、全年预算数、全年执行数各栏中，各资金来源之和是否等于年度资金总额。',
  'funds/missing-source-amount': '有全年预算数的资金来源，是否填写了全年执行数。',
  'funds/source-scored': '资金来源行是否填了分值或得分；预算执行只在年度资金总额行计分。',
  'funds/over-executed': '全年执行数是否超过全年预算数。',
  'funds/low-execution': '执行率低于规定比例时，表中有没有说明原因。规定比例可以在设置中调整。',
  'funds/revenue-sum':
    '部门整体支出表中，按收入性质分的各项之和是否等于全年预算数；每项相差不超过规定尾差的，只作提示。',
  'funds/expenditure-sum':
    '部门整体支出表中，基本支出与项目支出之和是否等于全年预算数；每项相差不超过规定尾差的，只作提示。',

  'weights/category-sum':
    '每个一级指标下各三级指标的分值之和，是否等于表样规定的分值；表样没有规定的不核对。',
  'weights/total': '预算执行与各项指标的分值之和是否等于满分，合计行填写的分值是否与之相符。',
  'weights/missing': '填了三级指标和年度指标值的行，是否填写了分值。',
  'weights/on-nothing': '没有设置指标（空白或填“无”）的行，是否填了分值。',
  'weights/not-positive': '填写的分值是否是大于 0 的数字。',

  'scores/missing': '有分值的行，是否填写了得分。',
  'scores/exceeds-weight': '得分是否超过分值。',
  'scores/negative': '得分是否小于 0。',
  'scores/above-formula': '定量指标的得分，是否高于按年度指标值和实际完成值计算的结果。',
  'scores/below-formula': '定量指标的得分，是否低于按年度指标值和实际完成值计算的结果。',
  'scores/outside-band':
    '定性指标写明完成程度的，得分是否在该档次的分值区间以内。各档区间可以在设置中调整。',
  'scores/unexplained-deduction': '得分低于分值的行，是否说明了偏差原因。',
  'scores/total': '合计行的得分是否等于预算执行得分与各项指标得分之和。',
  'scores/all-full': '是否所有指标都得满分。',

  'values/target-missing': '有分值的行，是否填写了年度指标值。',
  'values/actual-missing': '有分值的行，是否填写了实际完成值。',
  'values/incomparable': '年度指标值与实际完成值的计量单位是否相同，能否比较完成程度。',
  'values/ambiguous': '年度指标值和实际完成值是否只有一种读法。',
  'values/overachieved':
    '实际完成值远远超过年度指标值时，是否说明了原因；超过不多的，只作提示。两个倍数都可以在设置中调整。',
  'values/cost-below-execution': '成本指标的年度指标值是否低于全年执行数。',
  'values/late': '实际完成时间是否晚于年度指标值规定的时间。',
  'values/impossible-rate': '合格率、覆盖率这类比率是否超过 100%。',
  'values/nonstandard-sign': '指标值中的比较符号是否规范，如“=<”应写作“≤”。',
  'values/list-number': '指标值前面是否带有序号。',

  'completeness/identity': '部门名称或项目名称、主管部门、实施单位是否都已填写。',
  'completeness/goals':
    '年度总体目标的预期目标和实际完成情况是否都已填写；表样有项目实施内容及过程概述的，是否已填写。',
  'completeness/subcategory': '表样列出的每个二级指标，是否设置了三级指标或注明“无”。',
  'completeness/closing': '表样要求填写评价结论、存在问题、改进措施的，是否都已填写。',
  'completeness/signature':
    '签字栏的各项内容（填表人、填报日期、联系电话、单位负责人签字等，以表样为准）是否都已填写。',
  'completeness/phone': '联系电话是否是手机号码或带区号的固定电话号码。',
  'completeness/date': '填报日期是否写明年、月、日，是否在评价年度结束以后。',

  'privacy/personal-phone':
    '按公开稿校验时，表中是否出现个人手机号码。在设置中写明“publication”为 true 时才检查。',

  'consistency/project-total': '各项目表的全年预算数之和，是否等于部门表的项目支出。',
  'consistency/project-executed': '各项目表的全年执行数之和，是否超过部门表的全年执行数。',
  'consistency/year': '工作簿中各张表的评价年度是否一致。',
  'consistency/unit-name': '项目表的实施单位与部门表的部门名称是否一致。',
  'consistency/duplicate-project': '是否有两张以上的项目表用同一个项目名称。',
  'consistency/duplicate-department': '同一个部门是否有两张以上的部门整体支出表。',
};

/** What a click on a fix does, for docs/checks.md. */
export const zhCNFixDocs: Readonly<Record<FixKind, string>> = {
  compute: '写入计算公式',
  'as-number': '把文本改为数字',
  'remove-points': '删去分值和得分',
  sign: '改为规范符号',
  'list-number': '移走序号',
  'mark-none': '填“无”',
  date: '改为规范日期',
  weights: '按规定分值重新分配',
  score: '写入按公式计算的得分',
};
