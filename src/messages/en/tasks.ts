import type { zhCNTasks } from '../zh-cn/tasks';

/** The same in English. */
export const enTasks: Readonly<Record<keyof typeof zhCNTasks, string>> = {
  'task.close': 'Close',
  'task.cancel': 'Cancel',
  'task.more': '{count} more',
  'task.form': 'Form: {form}',
  'task.field': 'Field',
  'task.unread': 'Not recognised: {count}',
  'task.unread.stays':
    'No part of the form fits; it stays in the sheet and is neither computed nor checked.',
  'task.unread.original': 'No part of the form fits; it stays in the original sheet only.',
  'task.unread.file': 'No part of the form fits; it is not imported. The file stays as it is.',
  'task.unreadable': 'Not readable: {count}',
  'task.unreadable.hint':
    'It does not fit its field, such as words where an amount belongs; it is kept as it is.',
  'task.lost': 'Parts not found: {labels}',
  'task.allRead': 'Everything was recognised',
  'task.changes': 'Written differently: {count}',

  'adopt.offer': 'This table was not inserted by this add-in.',
  'adopt.offer.go': 'Adopt…',
  'adopt.title': 'Adopt this table',
  'adopt.title.relayout': 'Official layout',
  'adopt.what':
    'Once adopted, the table is known again when its sheet is renamed, copied or saved elsewhere. Unless you choose one of the two below, no cell changes.',
  'adopt.formulas': 'Formulas for totals and rates',
  'adopt.formulas.hint':
    'Typed totals, rates and execution scores become formulas, which follow the data.',
  'adopt.layout': 'Official layout (the original stays)',
  'adopt.layout.hint':
    'A sheet in official layout takes the place of this one. The original stays as it is and is no longer checked as a table.',
  'adopt.several':
    'There are {count} evaluation tables on this sheet. A sheet holds one, so each gets a sheet of its own in official layout.',
  'adopt.tables': 'Tables that were recognised',
  'adopt.sheet': 'New sheet: {name}',
  'adopt.changes': 'Cells that become formulas: {count}',
  'adopt.changes.none': 'No cell has to become a formula',
  'adopt.leftOut': 'No place in the official layout: {count}',
  'adopt.leftOut.hint': 'It stays in the original sheet.',
  'adopt.around': 'Around the tables: {count}',
  'adopt.original': 'This is the original of a new layout; it is no longer checked as a table.',
  'adopt.original.go': 'Adopt again…',
  'adopt.around.hint': 'It belongs to no table and stays as it is.',
  'adopt.go': 'Adopt',
  'adopt.go.formulas': 'Adopt and write {count} formulas',
  'adopt.go.layout': 'Adopt and add {count} sheets',
  'adopt.go.relayout': 'Add {count} sheets in official layout',
  'adopt.busy': 'Writing…',
  'done.adopt': '“{name}” is adopted',
  'done.adopt.formulas': '“{name}” is adopted, formulas written: {count}',
  'done.adopt.layout': 'Sheets added in official layout: {count}. The original “{name}” stays',
  'done.undo': 'Undo',
  'done.undone': 'Taken back',

  'import.title': 'Import a Word or Excel file',
  'import.hint':
    'Each evaluation table in it becomes a sheet. You may drop the file here; it does not leave this computer.',
  'import.choose': 'Choose a file…',
  'import.drop': 'Drop the file to import it',
  'import.reading': 'Reading “{name}”…',
  'import.refused': '“{name}” was not imported',
  'import.other': 'Another file…',
  'import.found':
    'Evaluation tables in “{name}”: {count}. Each becomes a sheet. Nothing has been changed yet.',
  'import.partly':
    'In {count} of them something was not recognised; it is listed under each table.',
  'import.tables': 'Tables to be imported',
  'import.sheet': 'Becomes the sheet “{name}”',
  'import.from': 'From “{sheet}” {cell}',
  'import.skipped': 'Not imported, no evaluation tables: {count}',
  'import.skipped.one': '{name} (filled cells: {cells})',
  'import.narrative': 'The text of the report ({count} paragraphs) is kept in the sheet “{name}”.',
  'import.warnings': 'What was not read: {list}',
  'import.go': 'Import {count} tables',
  'done.import': 'Tables imported: {count}',

  'empty.import': 'Import a file…',
  'menu.relayout': 'Official layout…',
  'menu.relayout.none': 'This sheet is not an evaluation table',
};
