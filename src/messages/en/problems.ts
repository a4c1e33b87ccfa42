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

  'problem.xlsx.empty-file': 'The file is empty.',
  'problem.xlsx.not-xlsx':
    'This is not an .xlsx workbook; it looks like {looksLike}. Save it as .xlsx in Excel or WPS, then open it.',
  'problem.xlsx.legacy-xls':
    'This is an old .xls file. Open it in Excel or WPS, save it as .xlsx, then open that.',
  'problem.xlsx.encrypted':
    'The file has a password to open. Remove the password in Excel or WPS, then open it.',
  'problem.xlsx.truncated':
    'The file is incomplete; perhaps the download was cut off. Get it again, then open it.',
  'problem.xlsx.damaged':
    'The file is damaged: {part} ({detail}). Open it in Excel or WPS, save a copy and try that.',
  'problem.xlsx.too-large':
    'The file exceeds what can be handled: more than {limit} for {what}. Remove what is not needed or split the file.',
  'problem.xlsx.forbidden-xml':
    'The file contains an XML declaration that is not allowed ({part}); for safety it was not opened.',
  'problem.xlsx.no-sheets': 'The file has no worksheets.',
  'problem.xlsx.failed': 'The reader failed on this file ({info}). Please report it.',
  'problem.xlsx.unreadable':
    'The file cannot be read ({info}). It may have been moved or be in use by another program.',
  'problem.xlsx.several': 'Only one file can be opened at a time; drop a single .xlsx file.',

  'problem.word.part.': 'the package',
  'problem.word.looksLike.pdf': 'a PDF document',
  'problem.word.looksLike.docx': 'a Word document',
  'problem.word.looksLike.pptx': 'a PowerPoint presentation',
  'problem.word.looksLike.doc': 'an old Word document',
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
  'problem.word.detail.address': 'bad cell address',
  'problem.word.detail.value': 'bad cell value',
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
  'problem.word.what.formula-characters': 'characters of formulas',
};
