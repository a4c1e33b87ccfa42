import type { TaskpaneKey } from '../zh-cn/taskpane';

/** The same in English; complete by its type. */
export const enTaskpane: Readonly<Record<TaskpaneKey, string>> = {
  'taskpane.connecting': 'Connecting to Excel…',
  'taskpane.retry': 'Try again',
  'taskpane.code': 'Code: {code}',
  'taskpane.no-excel': 'Open this in Excel',
  'taskpane.no-excel.text':
    'This pane works together with an Excel workbook. Open Excel and choose the add‑in on the ribbon.',
  'taskpane.no-excel.next':
    'Without Excel, tables can be filled in and checked in the web preview: run npm start in the project folder.',
  'taskpane.unreachable': 'The connection to Excel could not be loaded',
  'taskpane.unreachable.text':
    'The pane needs office.js to connect to Excel, and it was not loaded. The workbook was not changed.',
  'taskpane.unreachable.next':
    'Check the network and proxy settings, then try again. Where your organisation restricts the network, ask its administrator to allow office.js.',
  'taskpane.too-old': 'This Excel is too old',
  'taskpane.too-old.text':
    'It does not support {requirement}. Excel 2021 or later, Microsoft 365 or Excel on the web is needed.',
  'taskpane.too-old.next':
    'Update Excel, or open this workbook in Excel on the web. What is filled in stays as it is.',
  'taskpane.failed': 'Not connected to Excel',
  'taskpane.failed.next':
    'If it still fails after some attempts, save the workbook, close Excel and open it again.',
};
