/** What the checks of how the sheet was read say. */
export const zhCNBinding = {
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
  'checks.binding/unreadable.unknown-unit':
    '{row}的{column}填的是“{given}”，表中注明的金额单位不是元、千元、万元或亿元，无法换算，应填{wanted}，并改写金额单位',
  'checks.binding/unreadable.fix': '改填所要求的内容；没有数据的，留空',
} as const satisfies Readonly<Record<string, string>>;
