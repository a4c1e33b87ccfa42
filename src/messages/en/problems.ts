import type { ProblemKey } from '../zh-cn/problems';

/** The same in English; complete by its type. */
export const enProblems: Readonly<Record<ProblemKey, string>> = {
  'problem.internal':
    'An internal error occurred ({detail}). The workbook was not changed; please try again and report it if it returns.',
  'problem.no-table':
    'No evaluation table was found in this sheet, so nothing was changed. Open an evaluation table first.',
  'problem.row-moved': 'The table has just changed; nothing was written. Look again, then retry.',
  'problem.no-such-row':
    'This row was not found; the table may just have been changed. Read the workbook again and retry.',

  'problem.fix.gone': 'This problem is gone; there is nothing to fix.',
  'problem.fix.none': 'This problem cannot be fixed automatically; please type the value yourself.',
  'problem.fix.changed':
    'The table has just changed and the fix differs from what you saw; nothing was written. Look again, then apply it.',
  'problem.fix.conflict':
    'Another fix has written {cell}, so this one was left out. Look again, then apply it once more.',
  'problem.fix.nothing': 'There is nothing to write.',
  'problem.fix.text':
    'What stands in {cell} does not match the text to be changed; nothing was written. Please change it yourself.',
  'problem.fix.formula':
    '{cell} holds a formula and was left as it is. Check the cells that it refers to.',
  'problem.fix.text-format':
    '{cell} is formatted as text, so it would still not count. Change its format to General, then try again.',
  'problem.fix.covered':
    '{cell} is covered by a merged area and cannot be written. Unmerge it, then try again.',
  'problem.fix.not-computable':
    'What is needed to compute this is missing or cannot be read; nothing was written. Fill it in first.',

  'problem.adopt.no-table':
    'No evaluation table was recognised on the sheet “{name}”. It should have a title, funds and performance indicators.',
  'problem.adopt.several':
    'The sheet “{name}” holds {count} evaluation tables, and a sheet can be adopted with one only. Choose the official layout: each table then gets a sheet of its own.',
  'problem.adopt.changed':
    'The sheet has just changed and is not what you saw; nothing was written. Look at it again, then adopt it.',
  'problem.adopt.half-built':
    'The new sheets may be incomplete. The old sheet “{name}” is still there, marked as an original that does not count. Check the new sheets; if they are incomplete, delete them and adopt the old sheet again.',
  'problem.adopt.still-marked':
    'The new sheets were not made, but the old sheet “{name}” is marked as an original and does not count for now. Its content is unchanged; adopt it again to restore it.',

  'problem.import.no-table':
    'No evaluation table was recognised in the file; nothing was imported. Check the file: a table has a title, funds and performance indicators.',
  'problem.import.only-text':
    'The document holds text only ({count} paragraphs) and no evaluation table was recognised; nothing was imported. Choose a file that holds the tables.',
  'problem.import.too-many':
    'The file holds {count} evaluation tables, and {limit} can be imported at once. Split the file and import its parts.',

  'problem.report.name-taken':
    'There is already a sheet called “{name}” that is not a report of this add-in; it was not replaced. Rename or delete it, then try again.',

  'problem.host.unsupported': 'The current program does not support this.',
  'problem.host.sheet-gone': 'This sheet has been deleted; nothing was done.',
  'problem.host.bad-sheet-name':
    'A sheet name cannot be used; no table was inserted. Rename it and try again.',
  'problem.host.busy':
    'A cell is being edited. Press Enter in the sheet to finish, then try again.',
  'problem.host.protected':
    'The sheet or workbook is protected and cannot be written. Remove the protection on the Review tab, then try again.',
  'problem.host.aborted': 'Cancelled; no table was inserted.',
  'problem.host.disposed': 'The pane lost its workbook. Close the pane and open it again.',
  'problem.host.out-of-range': 'This lies beyond the limits of the sheet; nothing was done.',
  'problem.host.lost':
    'The connection to Excel is lost. Close the pane and open it again from the ribbon; look at the sheet to see whether the last step was done.',
  'problem.host.no-answer':
    'Excel did not answer in time. If something was being written, it is not known whether it was: look at the sheet before you try again.',
  'problem.host.too-large':
    'This is more than Excel handles at once; nothing was done. Do it in several steps, or remove what lies outside the tables.',
  'problem.host.incomplete':
    'Writing was cut off, and what was written could not all be taken back. Look at the sheet, remove or correct what is unfinished, then try again.',
  'problem.host.failed': 'The spreadsheet could not do this ({detail}). Please try again.',

  'problem.insert.no-form': 'There is no form for this kind of table.',
  'problem.insert.no-tables': 'Enter names, one line for each table.',
  'problem.insert.too-many':
    'At most {limit} tables can be inserted at once; here are {count}. Insert them in several steps.',
  'problem.insert.bad-year': 'The evaluated year must be a year from {first} to {last}.',
  'problem.insert.bad-rows': 'Rows for each second-level indicator must be from 1 to {limit}.',
  'problem.insert.name.blank': 'The name is blank; please fill it in.',
  'problem.insert.name.too-long':
    '“{name}” has {length} characters; a sheet name has at most {limit}. Write a shorter sheet name after it, separated by “|”.',
  'problem.insert.name.forbidden-character':
    '“{name}” contains characters that sheet names cannot have: {characters}. Remove them, or write a sheet name after it, separated by “|”.',
  'problem.insert.name.apostrophe-at-end': '“{name}” must not begin or end with an apostrophe.',
  'problem.insert.name.reserved':
    '“{name}” is reserved by the spreadsheet program; choose another name.',
  'problem.insert.name.duplicate': '“{name}” is already the name of the sheet “{other}”.',

  'problem.file.empty-file': 'The file is empty; there is nothing in it. Get the file again.',
  'problem.file.wrong-format':
    'This kind of file cannot be read; it looks like {looksLike}. Save a table as .xlsx in Excel or WPS, a document as .docx in Word or WPS, then try again.',
  'problem.file.legacy-xls':
    'This is an old .xls file. Open it in Excel or WPS, save it as .xlsx, then open that.',
  'problem.file.legacy-doc':
    'This is an old .doc file. Open it in Word or WPS, save it as .docx, then open that.',
  'problem.file.document':
    'This is a Word document and cannot be opened as a workbook. Import its tables, or save them as .xlsx, then open that.',
  'problem.file.encrypted':
    'The file has a password to open. Remove the password in Office or WPS, save it, then open it.',
  'problem.file.truncated':
    'The file is incomplete; perhaps the download was cut off. Get it again, then open it.',
  'problem.file.damaged':
    'The file is damaged: {part} ({detail}). Open it in Office or WPS, save a copy and try that.',
  'problem.file.too-large':
    'The file exceeds what can be handled: more than {limit} for {what}. Remove what is not needed or split the file.',
  'problem.file.forbidden-xml':
    'The file contains an XML declaration that is not allowed ({part}); for safety it was not opened.',
  'problem.file.no-sheets': 'The file has no worksheets. Check that it is the right file.',
  'problem.file.failed': 'The reader failed on this file ({info}). Please report it.',
  'problem.file.unreadable':
    'The file cannot be read ({info}). It may have been moved or be in use by another program.',
  'problem.file.several': 'Only one file can be handled at a time; please drop a single one.',

  'problem.word.part.': 'the package',
  'problem.word.looksLike.pdf': 'a PDF document',
  'problem.word.looksLike.xlsx': 'an Excel workbook',
  'problem.word.looksLike.docx': 'a Word document',
  'problem.word.looksLike.pptx': 'a PowerPoint presentation',
  'problem.word.looksLike.xlsb': 'a binary .xlsb workbook',
  'problem.word.looksLike.ods': 'an .ods workbook',
  'problem.word.looksLike.rtf': 'an RTF document',
  'problem.word.looksLike.html': 'a web page',
  'problem.word.looksLike.xml-spreadsheet': 'an XML spreadsheet',
  'problem.word.looksLike.text': 'a text file',
  'problem.word.looksLike.image': 'a picture',
  'problem.word.looksLike.archive': 'an archive',
  'problem.word.looksLike.unknown': 'another kind of file',
  'problem.word.detail.directory': 'bad directory',
  'problem.word.detail.duplicate-part': 'duplicate part',
  'problem.word.detail.missing-part': 'missing part',
  'problem.word.detail.compression': 'unknown compression',
  'problem.word.detail.deflate': 'bad compressed data',
  'problem.word.detail.size': 'size differs from the record',
  'problem.word.detail.checksum': 'checksum differs',
  'problem.word.detail.encoding': 'unknown encoding',
  'problem.word.detail.xml': 'bad XML',
  'problem.word.detail.root': 'not the expected part',
  'problem.word.detail.structure': 'an element in the wrong place',
  'problem.word.detail.address': 'bad cell address',
  'problem.word.detail.value': 'bad value',
  'problem.word.detail.string-index': 'bad text index',
  'problem.word.detail.style-index': 'bad style index',
  'problem.word.detail.duplicate-cell': 'the same cell twice',
  'problem.word.what.file-bytes': 'bytes of the file',
  'problem.word.what.entries': 'files in the package',
  'problem.word.what.entry-bytes': 'bytes of one part when unpacked',
  'problem.word.what.total-bytes': 'bytes in all when unpacked',
  'problem.word.what.sheets': 'worksheets',
  'problem.word.what.cells': 'cells',
  'problem.word.what.merges': 'merged areas',
  'problem.word.what.names': 'names',
  'problem.word.what.strings': 'texts',
  'problem.word.what.styles': 'styles',
  'problem.word.what.elements': 'XML elements',
  'problem.word.what.token-characters': 'characters of one piece of XML',
  'problem.word.what.depth': 'XML nesting',
  'problem.word.what.ranges': 'ranges',
  'problem.word.what.tables': 'tables',
  'problem.word.what.table-rows': 'rows of one table',
  'problem.word.what.table-columns': 'columns of one table',
  'problem.word.what.paragraphs': 'paragraphs',
  'problem.word.what.formula-characters': 'characters of formulas',
};
