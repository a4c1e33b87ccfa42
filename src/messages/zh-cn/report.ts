/** What the sheet 校验报告 says. `{name}` marks are filled in. */
export const zhCNReport = {
  'report.title': '绩效自评校验报告',
  'report.verdict': '结论：{verdict}',
  'report.verdict.separator': '；',
  'report.made': '校验时间：{time}　　数据指纹：{fingerprint}',
  'report.rules.forms': '校验规则：按表样的规则，没有另加设置',
  'report.rules.settings': '校验规则：{name}（{details}）',
  'report.rules.levels': '调整 {count} 项校验的级别',
  'report.rules.thresholds': '调整 {count} 项界限',
  'report.rules.publication': '按公开稿校验',
  'report.rules.same': '级别和界限与表样相同',
  'report.rules.separator': '，',
  'report.note':
    '本报告只反映校验时的数据。此后改动过表格的，本报告不再有效，请在“绩效自评助手”中重新生成。点位置可以跳到该单元格。',

  'report.tables': '自评表（{count} 张）',
  'report.tables.none': '工作簿中没有自评表。',
  'report.head.name': '名称',
  'report.head.kind': '种类',
  'report.head.year': '年度',
  'report.head.rate': '执行率',
  'report.head.score': '得分（等级）',
  'report.head.counts': '错误／警告',
  'report.score': '{score}（{grade}）',
  'report.score.incomplete': '{score}（未填完）',
  'report.counts': '{errors}／{warnings}',
  'report.none': '—',

  'report.findings':
    '问题（错误 {error} 个，警告 {warning} 个，提示 {info} 个，无法判断 {cannotTell} 处）',
  'report.findings.none': '没有发现问题。',
  'report.findings.cut':
    '问题太多，只列出最要紧的 {shown} 个，另有 {more} 个没有列出。改正后请重新校验。',
  'report.head.title': '问题',
  'report.head.level': '级别',
  'report.head.place': '位置',
  'report.head.message': '说明',
  'report.head.how': '改法',
  'report.head.source': '依据',
  'report.across': '各表之间',
  'report.failed': '没有读成的工作表',
  'report.failed.title': '工作表没有读成',
  'report.failed.how': '请重新读取工作簿后再校验',
  'report.blank.title': '未填写',
  'report.blank': '{field}没有填写',
  'report.blank.under': '“{under}”的{field}没有填写',
  'report.blank.how': '填写该单元格',

  'report.level.error': '错误',
  'report.level.blank': '未填',
  'report.level.undecided': '未判断',
  'report.level.warning': '警告',
  'report.level.info': '提示',
  'report.level.cannot-tell': '无法判断',
} as const satisfies Readonly<Record<string, string>>;

/** The key of a text of the report. */
export type ReportKey = keyof typeof zhCNReport;
