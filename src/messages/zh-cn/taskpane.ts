/** What the task pane's page says until the pane stands, or instead of it. `{name}` marks are filled in. */
export const zhCNTaskpane = {
  'taskpane.connecting': '正在连接 Excel…',
  'taskpane.retry': '重试',
  'taskpane.code': '代码：{code}',
  'taskpane.no-excel': '请在 Excel 中打开',
  'taskpane.no-excel.text':
    '这个窗格要和 Excel 工作簿一起用。请打开 Excel，在功能区点“绩效自评助手”。',
  'taskpane.no-excel.next':
    '手边没有 Excel 时，可以用网页预览填写和校验：在项目文件夹中运行 npm start。',
  'taskpane.unreachable': '没有载入 Excel 的接口',
  'taskpane.unreachable.text':
    '窗格要先载入 office.js 才能连接 Excel，这次没有载入。工作簿没有改动。',
  'taskpane.unreachable.next':
    '请检查网络和代理设置，然后重试。单位网络限制外网的，请联系管理员放行 office.js。',
  'taskpane.too-old': 'Excel 的版本太旧',
  'taskpane.too-old.text':
    '这个 Excel 不支持 {requirement}。需要 Excel 2021 或更新的版本、Microsoft 365，或网页版 Excel。',
  'taskpane.too-old.next': '请更新 Excel，或用网页版打开这个工作簿。已填的内容不受影响。',
  'taskpane.failed': '没有连上 Excel',
  'taskpane.failed.next': '如果重试几次仍然如此，请保存工作簿，关闭 Excel 后重新打开。',
} as const;

/** The key of a sentence of the task pane's page. */
export type TaskpaneKey = keyof typeof zhCNTaskpane;
