import type { CellValue } from '../../../src/sheet/grid';
import { parseRect } from '../../../src/sheet/address';
import type { Borders, CellStyle, PlanCell, SheetPlan } from '../../../src/sheet/plan';

const fonts = ['宋体', 'SimSun'];
const thin: Borders = { top: 'thin', right: 'thin', bottom: 'thin', left: 'thin' };
const base: CellStyle = { fonts, size: 10.5, vertical: 'middle', borders: thin };
const STYLES = {
  title: {
    fonts: ['方正小标宋简体', '宋体'],
    size: 18,
    bold: true,
    horizontal: 'center',
    vertical: 'middle',
  },
  head: {
    ...base,
    bold: true,
    horizontal: 'center',
    wrap: true,
    fill: '#DDEBF7',
    borders: { ...thin, top: 'medium' },
  },
  text: { ...base, horizontal: 'center', wrap: true },
  note: { ...base, horizontal: 'left', italic: true, color: '#C00000', wrap: true, locked: false },
  points: { ...base, horizontal: 'right', format: '0.00', locked: false },
  score: { ...base, horizontal: 'right', format: '0.00' },
  rate: { ...base, horizontal: 'right', format: '0.00%' },
} as const satisfies Record<string, CellStyle>;
type Look = keyof typeof STYLES;
const LOOKS = Object.keys(STYLES) as Look[];

const HEADS = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '完成率',
  '偏差原因分析\n及改进措施',
];

function cell(
  row: number,
  col: number,
  look: Look,
  value: CellValue = null,
  formula?: string,
): PlanCell {
  return { row, col, value, formula: formula ?? null, style: LOOKS.indexOf(look) };
}

function indicator(row: number): PlanCell[] {
  const n = String(row + 1);
  return [
    cell(row, 0, 'text', row === 2 ? '产出指标（40分）' : null),
    cell(row, 1, 'text', row === 2 ? '数量指标' : row === 4 ? '质量指标' : null),
    cell(row, 2, 'text', `指标${n}`),
    cell(row, 3, 'text', row === 3 ? '是' : '≥90%'),
    cell(row, 4, 'rate', 0.95),
    cell(row, 5, 'points', 10),
    cell(row, 6, 'score', null, `=ROUND(F${n}*MIN(E${n},1),2)`),
    cell(row, 7, 'rate', null, `=IFERROR(E${n}/0.9,"无")`),
    cell(row, 8, 'note', row === 5 ? '00123' : null),
  ];
}

/** A small table with everything that a plan can say. */
export const TABLE: SheetPlan = {
  name: '项目表',
  identity: 'u-1;hunan-2023-project;1',
  hidden: false,
  columns: [60, 60, 72, 66, 66, 48, 48.75, 57, 120],
  rows: [36, 30, 24, 18, 18, 18, 20.25],
  styles: LOOKS.map((look) => STYLES[look]),
  cells: [
    ...HEADS.map((_, col) =>
      cell(0, col, 'title', col === 0 ? '2023年度项目支出绩效自评表' : null),
    ),
    ...HEADS.map((text, col) => cell(1, col, 'head', text)),
    ...[2, 3, 4, 5].flatMap(indicator),
    ...HEADS.map((_, col) =>
      col === 6
        ? cell(6, col, 'score', null, '=SUM(G2:INDEX(G:G,ROW()-1))')
        : cell(6, col, 'head', [true, { error: '#N/A' }][col - 7] ?? (col === 0 ? '合计' : null)),
    ),
  ],
  merges: ['A1:I1', 'A3:A6', 'B3:B4', 'B5:B6', 'A7:F7'].map((address) => parseRect(address)!),
  validations: [
    {
      ranges: [parseRect('F3:F6')!],
      rule: { kind: 'decimal-at-least', minimum: 0 },
      level: 'stop',
      errorTitle: '分值',
      errorMessage: '分值须是不小于 0 的数',
      promptTitle: '分值',
      promptMessage: '各行合计 100',
    },
    {
      ranges: [parseRect('G3:G6')!],
      rule: { kind: 'decimal-between', minimum: 0, maximum: '=$F3' },
      level: 'stop',
      errorTitle: '得分',
      errorMessage: '得分不得超过分值',
    },
    {
      ranges: [parseRect('D3:D6')!],
      rule: { kind: 'list', values: ['是', '否', '≥90%'] },
      level: 'warning',
      errorTitle: '指标值',
      errorMessage: '请选择',
    },
    {
      ranges: [parseRect('C3:C6')!],
      rule: { kind: 'custom', formula: '=LEN(C3)<=30' },
      level: 'stop',
      errorTitle: '指标',
      errorMessage: '不超过 30 字',
    },
    {
      ranges: [parseRect('I7')!],
      rule: { kind: 'date-at-least', minimum: 45292 },
      level: 'stop',
      errorTitle: '日期',
      errorMessage: '须在 2024 年以后',
    },
  ],
  conditionalFormats: [
    { ranges: [parseRect('G3:G6')!], formula: '=$G3<$F3', fill: '#FFC7CE', color: '#9C0006' },
    { ranges: [parseRect('G7')!], formula: '=$G$7<>100', fill: '#FFEB9C', color: '#9C5700' },
  ],
  print: {
    paper: 'A4',
    orientation: 'landscape',
    fitWidth: 1,
    fitHeight: 0,
    margins: { top: 54, right: 36, bottom: 54, left: 36 },
    centerHorizontally: true,
    titleRows: [0, 1],
    area: parseRect('A1:I7')!,
  },
  protected: false,
  notes: [
    { row: 2, col: 5, text: '分值合计 90 分，\n本表应为 100 分' },
    { row: 6, col: 6, text: '请核对' },
  ],
};
