import type {
  CategorySpec,
  Form,
  FormCell,
  FormRow,
  Grade,
  IndicatorBlock,
  Level,
  Thresholds,
} from './form';

/** Parts that the forms of one province share. Data only. */

/** What {level} in labels is called. */
export const LEVELS: Readonly<Record<Level, string>> = {
  province: '省级',
  city: '市级',
  county: '县级',
};

/** 财预〔2020〕10号 (grades): 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差. */
export const GRADES: readonly (readonly [Grade, number])[] = [
  ['excellent', 90],
  ['good', 80],
  ['fair', 60],
  ['poor', 0],
];

/** Limits that provincial systems compute with. */
export const THRESHOLDS: Thresholds = {
  lowExecution: 0.9,
  secondLook: 1.2,
  overachieved: 1.3,
  roundingPerItem: 0.01,
  bands: { attained: [0.8, 1], partly: [0.6, 0.8], missed: [0, 0.6] },
};

/** What the sheet says when a value is refused. */
export const PROMPTS: Form['prompts'] = {
  amount: { errorTitle: '金额应为数字', errorMessage: '请输入大于或等于 0 的数字，不要带单位。' },
  weight: { errorTitle: '分值应为数字', errorMessage: '请输入大于或等于 0 的数字。' },
  score: { errorTitle: '得分不能超过分值', errorMessage: '请输入 0 到本行分值之间的数字。' },
  hint: '填写说明',
  nature: {
    errorTitle: '指标性质',
    errorMessage: '请从列表中选择：≥、≤、=、＞、＜ 或 定性。',
  },
  length: { errorTitle: '字数超过限制', errorMessage: '填写的内容超过表样规定的字数，是否保留？' },
  date: { errorTitle: '填报日期', errorMessage: '请按日期填写，例如 2024-9-11。' },
};

/** 产出 50 / 效益 30 / 满意度 10, with the subcategories of the Hunan forms. */
export function categories(rows: number): CategorySpec[] {
  return [
    {
      key: 'output',
      label: '产出指标',
      points: 50,
      subcategories: [
        { key: 'quantity', label: '数量指标', rows },
        { key: 'quality', label: '质量指标', rows },
        { key: 'timeliness', label: '时效指标', rows },
        { key: 'cost', label: '成本指标', rows },
      ],
    },
    {
      key: 'benefit',
      label: '效益指标',
      points: 30,
      subcategories: [
        { key: 'economic', label: '经济效益指标', rows },
        { key: 'social', label: '社会效益指标', rows },
        { key: 'ecological', label: '生态效益指标', rows },
        { key: 'sustainability', label: '可持续影响指标', rows },
      ],
    },
    {
      key: 'satisfaction',
      label: '满意度指标',
      points: 10,
      subcategories: [{ key: 'serviceSatisfaction', label: '服务对象满意度指标', rows }],
    },
  ];
}

/** The header row of the funds block; the block's own label is a cell of the caller. */
export function fundsHeader(block: FormCell): FormRow {
  return {
    height: 30,
    cells: [
      block,
      { at: 1, cols: 2, label: '' },
      { at: 3, label: '年初预算数', role: 'funds.column.initialBudget' },
      { at: 4, label: '全年预算数', role: 'funds.column.annualBudget' },
      { at: 5, label: '全年执行数', role: 'funds.column.executed' },
      { at: 6, label: '分值', role: 'funds.column.weight' },
      { at: 7, label: '执行率', role: 'funds.column.executionRate' },
      { at: 8, label: '得分', role: 'funds.column.score' },
    ],
  };
}

/** One row of the funds block with all its columns. @param key of a source, or `total` */
export function fundsRow(key: string, label: string): FormRow {
  return {
    height: 24,
    cells: [
      { at: 1, cols: 2, label, role: `funds.${key}` },
      { at: 3, field: `funds.${key}.initialBudget` },
      { at: 4, field: `funds.${key}.annualBudget` },
      { at: 5, field: `funds.${key}.executed` },
      { at: 6, field: `funds.${key}.weight` },
      { at: 7, field: `funds.${key}.executionRate` },
      { at: 8, field: `funds.${key}.score` },
    ],
  };
}

/** 填表人, 填报日期, 联系电话, 单位负责人签字: drawn as one cell, but each value has a cell of its own. */
export const SIGNATURE_ROW: FormRow = {
  height: 36,
  cells: [
    { at: 0, label: '填表人：', role: 'signature.preparer', look: 'caption', open: ['right'] },
    { at: 1, field: 'signature.preparer', look: 'caption', open: ['left', 'right'] },
    {
      at: 2,
      label: '填报日期：',
      role: 'signature.date',
      look: 'caption',
      open: ['left', 'right'],
    },
    { at: 3, field: 'signature.date', look: 'caption', open: ['left', 'right'] },
    {
      at: 4,
      label: '联系电话：',
      role: 'signature.phone',
      look: 'caption',
      open: ['left', 'right'],
    },
    { at: 5, field: 'signature.phone', look: 'caption', open: ['left', 'right'] },
    {
      at: 6,
      cols: 2,
      label: '单位负责人签字：',
      role: 'signature.signatory',
      look: 'caption',
      open: ['left', 'right'],
    },
    { at: 8, field: 'signature.signatory', look: 'caption', open: ['left'] },
  ],
};

/** 年度总体目标: what was expected beside what was achieved. @param height of the texts' row, in points */
export function goalsRows(height: number): FormRow[] {
  return [
    {
      height: 24,
      cells: [
        { at: 0, rows: 2, label: '年度总体目标', role: 'goals.block' },
        { at: 1, cols: 4, label: '预期目标', role: 'goals.expected' },
        { at: 5, cols: 4, label: '实际完成情况', role: 'goals.actual' },
      ],
    },
    {
      height,
      cells: [
        { at: 1, cols: 4, field: 'goals.expected', look: 'text' },
        { at: 5, cols: 4, field: 'goals.actual', look: 'text' },
      ],
    },
  ];
}

/** 绩效指标 with the eight columns of the Hunan forms. @param rowHeight in points */
export function indicatorBlock(rowHeight: number): IndicatorBlock {
  return {
    kind: 'indicators',
    block: { at: 0, label: '绩效指标' },
    headerHeight: 32,
    rowHeight,
    columns: [
      { column: 'category', at: 1, label: '一级指标' },
      { column: 'subcategory', at: 2, label: '二级指标' },
      { column: 'name', at: 3, label: '三级指标' },
      { column: 'target', at: 4, label: '年度指标值' },
      { column: 'actual', at: 5, label: '实际完成值' },
      { column: 'weight', at: 6, label: '分值' },
      { column: 'score', at: 7, label: '得分' },
      { column: 'deviation', at: 8, label: '偏差原因分析及改进措施' },
    ],
  };
}
