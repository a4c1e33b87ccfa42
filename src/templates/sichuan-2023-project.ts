import { GRADES, LEVELS, PROMPTS, THRESHOLDS } from './common';
import type { CategorySpec, FieldPath, Form, FormRow, SourceSpec, SubcategorySpec } from './form';
import type { Closing } from '../model/table';

const SOURCES: readonly SourceSpec[] = [
  { key: 'fiscal', label: '财政资金' },
  { key: 'specialAccount', label: '财政专户管理资金' },
  { key: 'unitFunds', label: '单位资金' },
  { key: 'other', label: '其他资金' },
];

/** What stands in a row of the funds block where the form prints a stroke: it is scored as a whole. */
const NOT_SCORED = '/';

/** One row of the funds block; the rate is computed in each of them. */
function fundsRow(key: string, label: string, scored: boolean): FormRow {
  return {
    height: 26,
    cells: [
      { at: 1, cols: 2, label, role: `funds.${key}` },
      { at: 3, field: `funds.${key}.initialBudget` },
      { at: 4, cols: 2, field: `funds.${key}.annualBudget` },
      { at: 6, field: `funds.${key}.executed` },
      { at: 7, field: `funds.${key}.executionRate`, computed: true },
      scored ? { at: 8, field: `funds.${key}.weight` } : { at: 8, label: NOT_SCORED },
      scored ? { at: 9, field: `funds.${key}.score` } : { at: 9, label: NOT_SCORED },
      ...(scored ? [REASON] : []),
    ],
  };
}

const REASON = {
  at: 10,
  rows: SOURCES.length + 1,
  field: 'funds.reason',
  look: 'text',
  hint: '1.预算执行率=预算执行数/调整后预算数，预算执行率未达到90%的需说明原因（100字以内）；2.年中发生预算调整的（追加或调减），应单独说明理由；3.其他资金包括：社会投入资金、银行贷款。',
  limit: 100,
} as const;

/** The table says itself which categories it has and how many points each is worth; the form only sets their sum. */
function category(
  key: string,
  label: string,
  ...subcategories: readonly Omit<SubcategorySpec, 'rows'>[]
): CategorySpec {
  const rows = subcategories.map((subcategory) => ({ ...subcategory, rows: 1 }));
  return { key, label, points: null, optional: true, subcategories: rows };
}

function closing(part: keyof Closing, label: string, hint: string): FormRow {
  const field: FieldPath = `closing.${part}`;
  return {
    height: 64,
    cells: [
      { at: 0, cols: 2, label, role: field },
      { at: 2, cols: 9, field, look: 'text', hint, limit: 200 },
    ],
  };
}

/** 部门项目支出绩效自评表, Sichuan 2023 (报表编号 510000_0013zp). */
export const sichuan2023Project: Form = {
  id: 'sichuan-2023-project',
  version: 1,
  kind: 'project',
  region: '四川省',
  source: {
    notice: '财预〔2020〕10号',
    title: '《项目支出绩效评价管理办法》及四川省2023年度部门项目支出绩效自评表样',
  },
  sheetName: '项目支出',
  levels: LEVELS,
  columns: [46, 62, 74, 92, 46, 58, 62, 66, 44, 50, 104],
  executionPoints: 10,
  totalPoints: 100,
  categories: [
    category(
      'output',
      '产出指标',
      { key: 'quantity', label: '数量指标' },
      { key: 'quality', label: '质量指标' },
      { key: 'timeliness', label: '时效指标' },
    ),
    category(
      'cost',
      '成本指标',
      { key: 'economicCost', label: '经济成本指标' },
      { key: 'socialCost', label: '社会成本指标' },
      { key: 'ecologicalCost', label: '生态环境成本指标' },
    ),
    category(
      'benefit',
      '效益指标',
      { key: 'economic', label: '经济效益指标' },
      { key: 'social', label: '社会效益指标' },
      { key: 'ecological', label: '生态效益指标' },
      { key: 'sustainability', label: '可持续影响指标' },
    ),
    category('satisfaction', '满意度指标', {
      key: 'serviceSatisfaction',
      label: '服务对象满意度指标',
    }),
  ],
  sources: SOURCES,
  synonyms: {
    'goals.process': ['项目实施内容及过程概述', '项目实施内容及过程'],
    'signature.projectHead': ['项目负责人签字'],
    'signature.financeHead': ['财务负责人签字'],
  },
  words: {
    年初预算数: '年初预算',
    全年预算数: '调整后预算数',
    全年执行数: '预算执行数',
    年度资金总额: '总额',
    项目支出名称: '项目名称',
    年度总体目标: '项目基本情况',
    预期目标: '项目年度目标',
    实际完成情况: '年度目标完成情况',
    年度指标值: '指标值',
    实际完成值: '完成值',
    分值: '权重',
    偏差原因分析及改进措施: '未完成原因分析',
    偏差原因: '未完成原因',
  },
  thresholds: THRESHOLDS,
  grades: GRADES,
  prompts: PROMPTS,
  blocks: [
    {
      kind: 'rows',
      rows: [
        {
          height: 36,
          cells: [
            {
              at: 0,
              cols: 11,
              label: '部门项目支出绩效自评表（{year}年度）',
              role: 'title',
              look: 'title',
            },
          ],
        },
        {
          height: 28,
          cells: [
            { at: 0, cols: 2, label: '项目名称', role: 'identity.projectName' },
            { at: 2, cols: 9, field: 'identity.projectName' },
          ],
        },
        {
          height: 28,
          cells: [
            { at: 0, cols: 2, label: '主管部门', role: 'identity.supervisor' },
            { at: 2, cols: 3, field: 'identity.supervisor' },
            { at: 5, cols: 2, label: '实施单位（盖章）', role: 'identity.implementer' },
            { at: 7, cols: 4, field: 'identity.implementer' },
          ],
        },
        {
          height: 24,
          cells: [
            { at: 0, rows: 3, label: '项目基本情况', role: 'goals.block' },
            { at: 1, cols: 2, rows: 2, label: '1.项目年度目标完成情况' },
            { at: 3, cols: 4, label: '项目年度目标', role: 'goals.expected' },
            { at: 7, cols: 4, label: '年度目标完成情况', role: 'goals.actual' },
          ],
        },
        {
          height: 100,
          cells: [
            { at: 3, cols: 4, field: 'goals.expected', look: 'text' },
            { at: 7, cols: 4, field: 'goals.actual', look: 'text' },
          ],
        },
        {
          height: 64,
          cells: [
            { at: 1, cols: 2, label: '2.项目实施内容及过程概述', role: 'goals.process' },
            { at: 3, cols: 8, field: 'goals.process', look: 'text' },
          ],
        },
        {
          height: 30,
          cells: [
            {
              at: 0,
              rows: SOURCES.length + 2,
              label: '预算执行情况（10分）',
              role: 'funds.block',
            },
            { at: 1, cols: 2, label: '年度预算数（万元）', role: 'funds.unit' },
            { at: 3, label: '年初预算', role: 'funds.column.initialBudget' },
            { at: 4, cols: 2, label: '调整后预算数', role: 'funds.column.annualBudget' },
            { at: 6, label: '预算执行数', role: 'funds.column.executed' },
            { at: 7, label: '预算执行率', role: 'funds.column.executionRate' },
            { at: 8, label: '权重', role: 'funds.column.weight' },
            { at: 9, label: '得分', role: 'funds.column.score' },
            { at: 10, label: '原因', role: 'funds.column.reason' },
          ],
        },
        fundsRow('total', '总额', true),
        ...SOURCES.map(({ key, label }, index) =>
          fundsRow(key, index === 0 ? `其中：${label}` : label, false),
        ),
      ],
    },
    {
      kind: 'indicators',
      block: { at: 0, label: '绩效指标（90分）' },
      headerHeight: 32,
      rowHeight: 30,
      columns: [
        { column: 'category', at: 1, label: '一级指标' },
        { column: 'subcategory', at: 2, label: '二级指标' },
        { column: 'name', at: 3, label: '三级指标' },
        { column: 'nature', at: 4, label: '指标性质' },
        { column: 'target', at: 5, label: '指标值' },
        { column: 'unit', at: 6, label: '度量单位' },
        { column: 'actual', at: 7, label: '完成值' },
        { column: 'weight', at: 8, label: '权重' },
        { column: 'score', at: 9, label: '得分' },
        { column: 'deviation', at: 10, label: '未完成原因分析' },
      ],
    },
    {
      kind: 'rows',
      rows: [
        {
          height: 26,
          cells: [
            { at: 0, cols: 8, label: '合计', role: 'total' },
            { at: 8, field: 'total.weight' },
            { at: 9, field: 'total.score' },
            { at: 10, label: '' },
          ],
        },
        closing(
          'conclusion',
          '评价结论',
          '结合自评情况，说明项目自评总分，说明项目实施取得的成效或成果。（200字以内）',
        ),
        closing('problems', '存在问题', '结合自评情况，分析存在的问题及原因。（200字以内）'),
        closing(
          'measures',
          '改进措施',
          '针对项目自评中发现的问题，提出下一步改进完善的意见及有关政策性建议。（200字以内）',
        ),
        {
          height: 36,
          cells: [
            {
              at: 0,
              cols: 2,
              label: '项目负责人：',
              role: 'signature.projectHead',
              look: 'caption',
              open: ['right'],
            },
            {
              at: 2,
              cols: 3,
              field: 'signature.projectHead',
              look: 'caption',
              open: ['left', 'right'],
            },
            {
              at: 5,
              cols: 2,
              label: '财务负责人：',
              role: 'signature.financeHead',
              look: 'caption',
              open: ['left', 'right'],
            },
            { at: 7, cols: 4, field: 'signature.financeHead', look: 'caption', open: ['left'] },
          ],
        },
      ],
    },
  ],
};
