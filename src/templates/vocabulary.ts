import type { TableKind } from '../model/table';
import type { LabelRole } from './form';

/**
 * Other words for the same thing, seen in tables of other units and provinces. The forms' own labels are added to them.
 * Written without spaces, brackets of units, "其中：" and closing colons: the binder removes those before it compares.
 */
export const SYNONYMS: Readonly<Partial<Record<LabelRole, readonly string[]>>> = {
  'identity.projectName': ['项目支出名称', '项目名称', '一级项目名称'],
  'identity.departmentName': [
    '预算部门名称',
    '部门名称',
    '预算单位名称',
    '单位名称',
    '部门(单位)名称',
  ],
  'identity.supervisor': ['主管部门', '主管单位', '主管部门及代码'],
  'identity.implementer': ['实施单位', '项目实施单位', '项目单位', '预算执行单位'],
  'funds.block': ['项目资金', '年度预算申请', '资金情况', '预算执行情况', '项目预算'],
  'funds.column.initialBudget': ['年初预算数', '年初预算', '年初预算金额'],
  'funds.column.annualBudget': ['全年预算数', '全年预算', '调整后预算数', '预算数'],
  'funds.column.executed': ['全年执行数', '全年执行', '实际执行数', '执行数'],
  'funds.column.weight': ['分值', '权重'],
  'funds.column.executionRate': ['执行率', '预算执行率'],
  'funds.column.score': ['得分', '自评得分'],
  'funds.column.reason': ['原因', '原因说明', '偏差原因'],
  'funds.total': ['年度资金总额', '资金总额', '年度资金合计', '总额'],
  'funds.currentYear': ['当年财政拨款', '本年财政拨款', '财政拨款', '本年一般公共预算拨款'],
  'funds.carriedOver': ['上年结转资金', '上年结转', '上年结转结余资金'],
  'funds.other': ['其他资金'],
  'revenue.block': ['按收入性质分', '按资金来源分'],
  'revenue.generalBudget': ['一般公共预算', '一般公共预算拨款'],
  'revenue.governmentFund': ['政府性基金拨款', '政府性基金', '政府性基金预算拨款'],
  'revenue.specialAccount': ['纳入专户管理的非税收入拨款', '纳入专户管理的非税收入'],
  'revenue.other': ['其他资金', '其他'],
  'expenditure.block': ['按支出性质分'],
  'expenditure.basicExpenditure': ['基本支出'],
  'expenditure.projectExpenditure': ['项目支出'],
  'goals.block': ['年度总体目标', '总体目标', '年度绩效目标'],
  'goals.expected': ['预期目标', '年初设定目标', '年度目标'],
  'goals.actual': ['实际完成情况', '目标实际完成情况', '全年实际完成情况'],
  'indicators.block': ['绩效指标'],
  'indicators.category': ['一级指标'],
  'indicators.subcategory': ['二级指标'],
  'indicators.name': ['三级指标', '指标名称', '指标内容'],
  'indicators.nature': ['指标性质', '指标符号', '运算符号'],
  'indicators.target': ['年度指标值', '指标值', '年度目标值', '目标值'],
  'indicators.unit': ['度量单位', '计量单位'],
  'indicators.actual': ['实际完成值', '完成值', '全年完成值', '实际完成情况值'],
  'indicators.weight': ['分值', '权重'],
  'indicators.score': ['得分', '自评得分'],
  'indicators.deviation': [
    '偏差原因分析及改进措施',
    '偏差原因分析与改进措施',
    '未完成原因分析及改进措施',
    '未完成原因分析',
    '偏差原因分析',
  ],
  total: ['合计', '总分', '总计', '总得分', '合计得分'],
  'closing.conclusion': ['评价结论', '自评结论'],
  'closing.problems': ['存在问题', '存在的问题', '存在主要问题'],
  'closing.measures': ['改进措施', '改进建议', '下一步改进措施'],
  'signature.preparer': ['填表人', '填报人', '经办人'],
  'signature.date': ['填报日期', '填表日期', '填报时间'],
  'signature.phone': ['联系电话', '电话', '联系方式'],
  'signature.signatory': ['单位负责人签字', '单位负责人', '负责人签字', '负责人'],
};

/** Other words for categories and subcategories, by key. */
export const INDICATOR_SYNONYMS: Readonly<Record<string, readonly string[]>> = {
  output: ['产出指标', '产出'],
  benefit: ['效益指标', '效益', '效果指标'],
  satisfaction: ['满意度指标', '满意度', '服务对象满意度指标', '服务对象满意度'],
  quantity: ['数量指标', '产出数量'],
  quality: ['质量指标', '产出质量'],
  timeliness: ['时效指标', '产出时效', '进度指标'],
  cost: ['成本指标', '产出成本'],
  economic: ['经济效益指标', '经济效益'],
  social: ['社会效益指标', '社会效益'],
  ecological: ['生态效益指标', '生态效益', '环境效益指标'],
  sustainability: ['可持续影响指标', '可持续影响', '可持续发展指标', '可持续性影响指标'],
  serviceSatisfaction: [
    '服务对象满意度指标',
    '满意度指标',
    '服务对象满意度',
    '社会公众或服务对象满意度指标',
  ],
};

/** What the title of a table calls it. */
export const TITLE_WORDS: readonly string[] = ['自评表', '自评情况表'];

/**
 * Which kind of table a title names; the first word that it contains decides. 整体 comes first: "部门整体支出". Then
 * 项目支出: "市级部门项目支出" is a project's.
 */
export const KIND_WORDS: readonly (readonly [string, TableKind])[] = [
  ['整体', 'department'],
  ['项目支出', 'project'],
  ['部门', 'department'],
  ['项目', 'project'],
];

/** What a year in a title is followed by, if anything. */
export const YEAR_WORD = '年';

/** Words that open a note under the table; a colon follows. */
export const NOTE_WORDS: readonly string[] = ['备注', '注', '说明'];

/** What may stand before or behind a unit of money and says what goes without saying. */
export const OWN_CURRENCY = '人民币';

/** A pattern of any word for a unit of money, those that amounts cannot be kept in too: 百万元, 美元. */
export const MONEY_WORD = '[十百千万亿]*(?:美|港|欧|日|澳|加|韩|新台)?元|[十百千]?[万亿](?=\\)|$)';

/** The word that announces the unit: "单位：万元". */
export const UNIT_CAPTION = '单位';

/** What labels say in brackets of how they are to be signed: "实施单位（盖章）". */
export const SEAL_WORDS: readonly string[] = ['盖章', '公章', '签章', '签字'];

/** What opens the items of a total: "其中：当年财政拨款". */
export const OF_WHICH = '其中';

/** The unit of points, in brackets behind a category's label: "产出指标（50分）". */
export const POINTS_WORD = '分';

/** A category's label with the points that the form gives it, if it gives any. */
export function categoryLabel(label: string, points: number | null): string {
  return points === null ? label : `${label}（${String(points)}${POINTS_WORD}）`;
}

/**
 * Words by which 实际完成情况 speaks of money left over. Any of them, and any deviation cell, counts as an explanation:
 * whether it is a good one only a reader can say, so a table that says anything at all is left alone.
 */
export const EXPLAINS =
  /原因|偏差|由于|受.{0,12}影响|结转|结余|节约|未(?:执行|支付|使用|支出|拨付|结算|完成支付)|尚未|执行率|支付进度|调减|追减|收回/;
