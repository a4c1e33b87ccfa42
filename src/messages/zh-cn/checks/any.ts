/** What checks of every family may say. */
export const zhCNAny = {
  'checks.any.crashed': '这项校验运行出错，未能得出结论（{error}）',
  'checks.any.lost': '没有找到“{part}”，无法核对',
  'checks.any.unreadable': '“{given}”无法识别，暂不能核对',
  'checks.any.ambiguous': '“{name}”的“{given}”有两种读法，无法按公式核对得分',
  'checks.any.bounded': '“{name}”的实际完成值“{given}”不是确定的数，无法按公式核对得分',
  'checks.any.as-text':
    '“{given}”是文本，合计行的公式没有计入，请改填数字；计入后合计为 {expected} 分',
  'checks.any.no-budget': '全年预算数为 0，填写的“{given}”无从核对',
} as const satisfies Readonly<Record<string, string>>;
